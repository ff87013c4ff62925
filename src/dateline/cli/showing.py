"""`dateline show`: the chronology as a table."""

import sys
from dataclasses import asdict
from pathlib import Path
from typing import Annotated

import typer
from rich import box
from rich.console import Group
from rich.table import Table
from rich.text import Text

from dateline.cli.options import (
    Actor,
    All,
    Place,
    RecordFile,
    Since,
    Statuses,
    Top,
    Type,
    Until,
    filter_of,
)
from dateline.cli.screen import print_json, printable, screen
from dateline.store import open_database, read_date_texts, read_outline, unfinished
from dateline.viewing import Lookup, Row, chronology, look_up
from dateline.viewing.wording import counted, date_words, type_words

_STYLES = {
    "occurred": "green", "ongoing": "green", "planned": "cyan", "possible": "cyan", "called_for": "cyan",
    "alleged": "yellow", "denied": "red", "negated": "red",
}  # fmt: skip
_BROAD = 90  # columns of a screen on which the whole table has room


def show(
    record: RecordFile,
    since: Since = None,
    until: Until = None,
    actor: Actor = None,
    place: Place = None,
    event_type: Type = None,
    status: Statuses = None,
    top: Top = None,
    all_events: All = False,
    as_json: Annotated[bool, typer.Option("--json", help="Print the rows as a JSON list.")] = False,
) -> None:
    """Show the chronology: one event a row, by date."""
    wanted = filter_of(since, until, actor, place, event_type, status, top, all_events)
    rows = chronology(_outline(record), wanted)
    if as_json:
        print_json([asdict(row) for row in rows])
        return
    if rows:
        console = screen()
        console.print(chronology_table(rows, console.width))
    print(counted(len(rows), "event"), file=sys.stderr)


def _outline(record: Path) -> Lookup:
    """What the table needs of the record. Raises NotARecord where no build has come to its end."""
    connection = open_database(record)
    try:
        outline = read_outline(connection)
        date_texts = read_date_texts(connection)
    finally:
        connection.close()
    if outline is None:
        raise unfinished(record)
    return look_up(outline, date_texts)


def chronology_table(rows: tuple[Row, ...], width: int) -> Table:
    """The rows as a table that reads well on a screen of so many columns, in colour and without.

    Where the five columns have no room beside one another, place, status and sources stand below what happened.
    """
    return _broad_table(rows) if width >= _BROAD else _narrow_table(rows)


def _broad_table(rows: tuple[Row, ...]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_lines=False)
    table.add_column("date, id", min_width=11, max_width=15)
    table.add_column("who did what to whom", ratio=1, min_width=30, overflow="fold")
    table.add_column("where", min_width=10, max_width=16, overflow="fold")
    table.add_column("status", min_width=10, no_wrap=True)
    table.add_column("sources", min_width=14, max_width=23)
    for row in rows:
        table.add_row(_date(row), _what(row), printable(row.where or "-"), _status(row), _sources(row))
        table.add_row()
    return table


def _narrow_table(rows: tuple[Row, ...]) -> Table:
    table = Table(box=box.SIMPLE_HEAD, padding=(0, 1), expand=True, show_lines=False)
    table.add_column("date, id", min_width=11, max_width=15)
    table.add_column("who did what to whom, where, status, sources", ratio=1, overflow="fold")
    for row in rows:
        where = [f"in {printable(row.where)}"] if row.where else []
        table.add_row(_date(row), Group(_what(row), *where, _status(row), _sources(row)))
        table.add_row()
    return table


def _date(row: Row) -> Group:
    return Group(Text(date_words(row.date), style="bold"), Text(row.id[:9], style="dim"))


def _what(row: Row) -> Group:
    return Group(printable(row.what), Text(type_words(row.event_type, row.event_mode), style="dim"))


def _status(row: Row) -> Text:
    """The status, and under it what a person thinks of the event."""
    status = Text(row.status, style=_STYLES[row.status])
    return status.append(f"\n{row.review}", style="bold") if row.review else status


def _sources(row: Row) -> str:
    words = f"{counted(row.independent_sources, 'independent source')}\n({counted(row.reports, 'report')})"
    return f"{words}\ndiffer on {', '.join(row.disagreements)}" if row.disagreements else words
