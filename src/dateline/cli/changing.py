"""`dateline changes` and `dateline remove`: how the record moved, and taking a report out of it."""

import sys
from dataclasses import asdict
from typing import Annotated

import typer

from dateline.cli.options import RecordFile, Usage
from dateline.cli.screen import print_json, printable, screen, working
from dateline.model import Change
from dateline.store import load_changes, open_database
from dateline.viewing.wording import counted

_WORDS = {
    "new": "new", "dropped": "dropped", "date": "now dated", "status": "now", "sources": "independent sources",
    "disagreements": "accounts differ on",
}  # fmt: skip


def changes(
    record: RecordFile,
    as_json: Annotated[bool, typer.Option("--json", help="Print the changes as a JSON list.")] = False,
) -> None:
    """Show what the last build changed.

    Events that are new, re-dated, now held or denied, better sourced, dropped.
    """
    connection = open_database(record)
    found = load_changes(connection)
    connection.close()
    if as_json:
        print_json([asdict(one) for one in found])
        return
    console = screen()
    for one in found:
        console.print(printable(_line(one)))
    print(counted(len(found), "change"), file=sys.stderr)


def remove(
    record: RecordFile,
    documents: Annotated[
        list[str], typer.Argument(metavar="DOCUMENT...", help="Reports, by id, file name or address.")
    ],
) -> None:
    """Take documents out of the record again.

    The rest is assembled anew; judgements are kept.
    """
    from dateline.building.removal import UnknownDocument, remove_documents

    try:
        with working("Assembling the rest"):
            removed = remove_documents(record, documents)
    except UnknownDocument as problem:
        raise Usage(str(problem)) from problem
    console = screen()
    console.print(
        f"Removed {counted(len(removed.documents), 'document')}; {counted(len(removed.record.documents), 'document')} left."
        f" What that changed: dateline changes {record}"
    )
    for one in removed.touched:
        console.print(
            printable(f"Judgement {one.number} ({one.kind}, {one.by}) was made on what they said; it is kept.")
        )


def _line(change: Change) -> str:
    words = f"{change.headline} ({change.event[:9]}): {_WORDS[change.kind]}"
    if change.kind in ("new", "dropped"):
        return f"{words} ({change.after or change.before})"
    return f"{words} {change.after or 'nothing'}, was {change.before or 'nothing'}"
