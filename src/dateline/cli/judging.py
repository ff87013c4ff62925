"""`dateline judge`: a person's decisions on the record, kept for good."""

import getpass
import sys
from collections.abc import Callable, Sequence
from dataclasses import asdict, replace
from datetime import UTC, datetime
from pathlib import Path
from typing import Annotated, Final, Literal

import typer
from rich import box
from rich.table import Table

from dateline import open_record
from dateline.cli.options import RecordFile, Usage
from dateline.cli.records import with_redirects
from dateline.cli.screen import print_json, printable, screen, working
from dateline.cli.showing import chronology_table
from dateline.model import Judgement, Record
from dateline.review import Decided, Undecidable, apart, correct, decided, review, same, undo
from dateline.store import load_judgements, open_database
from dateline.viewing import Lookup, look_up
from dateline.viewing.chronology import row_of
from dateline.viewing.explanations.explain import full_id
from dateline.viewing.wording import counted

judge = typer.Typer(no_args_is_help=True, rich_markup_mode=None, help="Decide on events and entities, for good.")

Events = Annotated[list[str], typer.Argument(metavar="EVENT...", help="Events, by id or a unique beginning of it.")]
Things = Annotated[list[str], typer.Argument(metavar="ID...", help="Ids, or unique beginnings of them.")]
By = Annotated[
    str | None, typer.Option("--by", metavar="NAME", help="Who decides; without it the name of the user's account.")
]

_WORDS: Final = {
    "accepted": "accepted", "rejected": "rejected", "unsure": "unsure about", "same": "held to be one",
    "not_same": "held apart", "edited": "corrected", "undone": "taken back",
}  # fmt: skip


@judge.command()
def accept(record: RecordFile, events: Events, by: By = None) -> None:
    """These events are right.

    What they hold stays together, and they are listed.
    """
    _review("accepted", record, events, by)


@judge.command()
def reject(record: RecordFile, events: Events, by: By = None) -> None:
    """These are no events of this chronology.

    They are not listed any more; `show --all` has them.
    """
    _review("rejected", record, events, by)


@judge.command()
def unsure(record: RecordFile, events: Events, by: By = None) -> None:
    """Somebody should look at these events again."""
    _review("unsure", record, events, by)


@judge.command(name="same")
def merge(record: RecordFile, ids: Things, by: By = None) -> None:
    """These events (or mentions of events, or entities) are one."""
    _decide(record, by, lambda known, lookup: (same([known(one) for one in ids], lookup),))


@judge.command(name="apart")
def part(record: RecordFile, ids: Things, by: By = None) -> None:
    """The first of these is not what the others are.

    Two events, an event and mentions that it should not hold, two entities, or an entity and the documents where the
    name means another.
    """
    _decide(record, by, lambda known, lookup: (apart([known(one) for one in ids], lookup),))


@judge.command(name="correct")
def edit(
    record: RecordFile,
    event: Annotated[str, typer.Argument(metavar="EVENT", help="The event, by id or a unique beginning of it.")],
    corrections: Annotated[
        list[str],
        typer.Argument(
            metavar="FIELD=VALUE...",
            help="date=2023-09-13 (a month, a year, or two with .. between), status=planned, type='CONSULT visit', "
            "place=NAME, actors='NAME; NAME', recipients=NAME, headline=WORDS, listed=no; none empties a field.",
        ),
    ],
    by: By = None,
) -> None:
    """Correct fields of an event."""
    _decide(
        record,
        by,
        lambda known, lookup: tuple(made for one in corrections for made in correct(known(event), one, lookup)),
    )


@judge.command(name="undo")
def take_back(
    record: RecordFile,
    number: Annotated[
        int | None, typer.Argument(metavar="[NUMBER]", help="The judgement; without it the latest.")
    ] = None,
    by: By = None,
) -> None:
    """Take a judgement back.

    It is as if it had never been made; it stays in the log.
    """
    log = _log(record)
    _decide(record, by, lambda known, lookup: (undo(number, log),))


@judge.command(name="list")
def list_all(
    record: RecordFile, as_json: Annotated[bool, typer.Option("--json", help="Print the log as a JSON list.")] = False
) -> None:
    """Show every judgement.

    Who decided what, when, and whether it still says something about the record.
    """
    found = decided(_log(record), look_up(open_record(record)))
    if as_json:
        print_json([asdict(one) for one in found])
        return
    if found:
        screen().print(_log_table(found))
    print(counted(len(found), "judgement"), file=sys.stderr)


def _review(kind: Literal["accepted", "rejected", "unsure"], record: Path, events: list[str], by: str | None) -> None:
    _decide(record, by, lambda known, lookup: tuple(review(kind, known(one), lookup) for one in events))


def _decide(record: Path, by: str | None, made: Callable[[Callable[[str], str], Lookup], Sequence[Judgement]]) -> None:
    """Make judgements on the record as it is, keep them, and show what has become of what they are about.

    made  the judgements, from a look-up of full ids and of the things themselves
    """
    from dateline.building.judging import keep_judgements

    lookup, redirects = with_redirects(record)
    try:
        judgements = made(lambda wanted: full_id(wanted, lookup, redirects), lookup)
    except Undecidable as problem:
        raise Usage(str(problem)) from problem
    by, at = by or _user(), datetime.now(UTC).isoformat(timespec="seconds")
    with working("Assembling the record"):
        kept, after = keep_judgements(record, [replace(one, by=by, at=at) for one in judgements])
    _print_kept(kept, after)


def _print_kept(kept: Sequence[Judgement], record: Record) -> None:
    lookup = look_up(record)
    told = {mention for one in kept if one.target == "event" for mention in (*one.subject, *one.other)}
    rows = tuple(row_of(one, lookup) for one in record.events if not told.isdisjoint(one.mentions))
    console = screen()
    if rows:
        console.print(chronology_table(rows, console.width))
    for one in decided(kept, lookup):
        about = f": {one.about}" if one.about else ""
        console.print(printable(f"Judgement {one.judgement.number}, {_what(one)}{about}"), soft_wrap=True)
        if one.unfit:
            console.print(f"  It changes nothing: {one.unfit}.", soft_wrap=True)


def _what(one: Decided) -> str:
    """What was decided, in words: "rejected", "corrected status to planned", "taken back 3"."""
    judgement = one.judgement
    words = _WORDS[judgement.kind]
    if judgement.field is not None:
        return f"{words} {judgement.field.removeprefix('event_')} to {one.value}"
    return f"{words} {judgement.undoes}" if judgement.undoes is not None else words


def _log_table(found: Sequence[Decided]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True)
    for name, ratio in (("number", None), ("decision", 1), ("on", 2), ("by, at", 1), ("now", 1)):
        table.add_column(name, ratio=ratio, overflow="fold")
    for one in found:
        judgement = one.judgement
        table.add_row(
            str(judgement.number), printable(_what(one)), printable(one.about or "-"),
            printable(f"{judgement.by}, {judgement.at[:16].replace('T', ' ')}"),
            "in force" if one.in_force else one.unfit or "taken back",
        )  # fmt: skip
    return table


def _log(record: Path) -> tuple[Judgement, ...]:
    connection = open_database(record)
    try:
        return load_judgements(connection)
    finally:
        connection.close()


def _user() -> str:
    """The name of the user's account; where the system knows none, "somebody"."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "somebody"
