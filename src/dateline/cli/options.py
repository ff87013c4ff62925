"""Arguments and options that several commands share."""

from pathlib import Path
from typing import Annotated, get_args

import typer

from dateline.codes.plover import load_plover
from dateline.model import Status
from dateline.viewing import Filter
from dateline.viewing.written_dates import written_date

RecordFile = Annotated[Path, typer.Argument(metavar="RECORD", help="The record's file, as `dateline build` wrote it.")]
Since = Annotated[
    str | None, typer.Option("--from", metavar="DATE", help="Events that can lie on or after this year, month or day.")
]
Until = Annotated[
    str | None, typer.Option("--to", metavar="DATE", help="Events that can lie on or before this year, month or day.")
]
Actor = Annotated[
    str | None, typer.Option("--actor", metavar="NAME", help="Part of an actor's name, or a country code (PRK).")
]
Place = Annotated[
    str | None, typer.Option("--place", metavar="NAME", help="Part of the place's name, or a country code.")
]
Type = Annotated[
    str | None, typer.Option("--type", metavar="TYPE", help="A PLOVER type (CONSULT) or mode (visit), or OTHER.")
]
Statuses = Annotated[
    list[str] | None, typer.Option("--status", metavar="STATUS", help="A status (planned); may be given several times.")
]
Top = Annotated[int | None, typer.Option("--top", metavar="N", min=1, help="Only the N most salient events.")]
All = Annotated[bool, typer.Option("--all", help="Also the events that a chronology leaves out.")]


class Usage(Exception):  # noqa: N818 - reads as what happened
    """The command was called in a way that makes no sense; the message says what to write instead."""


_STATUSES: tuple[str, ...] = get_args(Status)
_OTHER = "OTHER"


def filter_of(
    since: str | None,
    until: str | None,
    actor: str | None,
    place: str | None,
    event_type: str | None,
    statuses: list[str] | None,
    top: int | None,
    unlisted: bool,
) -> Filter:
    """The filter that the options ask for. Raises Usage for a status or type that there is not, or a date that is none."""
    for status in statuses or ():
        if status not in _STATUSES:
            raise Usage(f"there is no status {status!r}; there are {', '.join(_STATUSES)}")
    if event_type is not None:
        _see_that_type_is_known(event_type)
    try:
        for date in (since, until):
            written_date(date or "2000")
    except ValueError as problem:
        raise Usage(str(problem)) from problem
    return Filter(since, until, actor, place, event_type, tuple(statuses or ()), top, unlisted)


def _see_that_type_is_known(wanted: str) -> None:
    """Raises Usage where there is no such type, mode, or mode of a type."""
    modes = load_plover().modes
    full = {f"{name} {mode}" for name, known in modes.items() for mode in known}
    known = {_OTHER, *modes, *full, *(mode for listed in modes.values() for mode in listed)}
    if wanted.casefold() in {one.casefold() for one in known}:
        return
    name = wanted.partition(" ")[0].upper()
    if modes.get(name):
        raise Usage(f"{name} has no mode {wanted.partition(' ')[2]!r}; it has {', '.join(modes[name])}")
    raise Usage(f"there is no type or mode {wanted!r}; the types are {', '.join((*modes, _OTHER))}")
