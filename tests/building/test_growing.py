"""A pile that comes in parts, with judgements and removals in between, has the record of one that came at once."""

from collections.abc import Sequence
from pathlib import Path
from sqlite3 import Connection
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from building.reports import write_reports
from dateline import build
from dateline.building.assembling import assemble_pile
from dateline.exports import export_record
from dateline.model import Annotations, Judgement
from dateline.store import (
    StoredReport,
    append_judgement,
    begin_build,
    load_annotations,
    open_database,
    pack,
    read_record,
    remove_document,
    save_reports,
    transaction,
)

REPORTS = 12
TABLES = (
    "documents", "time_expressions", "entities", "entity_mentions", "events", "event_participants", "event_mentions",
    "quotes", "stories", "copy_groups", "unfit_judgements",
)  # fmt: skip
# The reports that come (below 0: the report of that number goes), and the reports whose first mentions are judged.
Step = tuple[list[int], tuple[int, int] | None]
numbers = st.integers(0, REPORTS - 1)
steps = st.lists(st.tuples(st.lists(st.integers(-REPORTS, REPORTS - 1)), st.none() | st.tuples(numbers, numbers)))


@pytest.fixture(scope="module")
def pile(tmp_path_factory: pytest.TempPathFactory) -> tuple[Annotations, ...]:
    folder = tmp_path_factory.mktemp("growing")
    build([write_reports(folder / "a.jsonl", range(REPORTS))], folder / "all.db")
    return tuple(load_annotations(open_database(folder / "all.db")))


@settings(deadline=None, max_examples=25)
@given(steps, st.booleans())
def test_the_record_of_a_grown_pile_is_that_of_one_built_at_once(
    pile: tuple[Annotations, ...], steps: Sequence[Step], same: bool
) -> None:
    with TemporaryDirectory() as folder:
        grown = open_database(Path(folder, "grown.db"), create=True)
        there: set[int] = set()
        for numbers, judged in steps:
            there = take_step(grown, pile, numbers, there)
            judge(grown, pile, judged, same)
            assemble(grown)
        at_once = open_database(Path(folder, "whole.db"), create=True)
        take_step(at_once, pile, sorted(there), set())
        for _, judged in steps:
            judge(at_once, pile, judged, same)
        assemble(at_once)
        if steps:
            assert tables(grown) == tables(at_once)
            assert exported(grown) == exported(at_once)
        grown.execute("INSERT INTO events_text (events_text, rank) VALUES ('integrity-check', 1)")
        for connection in (grown, at_once):
            connection.close()


def take_step(connection: Connection, pile: Sequence[Annotations], numbers: Sequence[int], there: set[int]) -> set[int]:
    """Put reports in and take others out; gives the numbers of those that are there now."""
    with transaction(connection):
        for number in numbers:
            document = pile[number].document
            if number < 0:
                remove_document(connection, document.id)
                there = there - {number % REPORTS}
            else:
                stored = StoredReport(document.id, document.source, document.id, b"", "x", pack(pile[number]))
                save_reports(connection, 1, [stored])
                there = there | {number}
    return there


def judge(connection: Connection, pile: Sequence[Annotations], judged: tuple[int, int] | None, same: bool) -> None:
    if judged is not None and judged[0] != judged[1]:
        one, other = (pile[number].event_mentions[0].id for number in judged)
        append_judgement(connection, Judgement(0, "same" if same else "not_same", "event", (one,), (other,), by="Ada"))


def assemble(connection: Connection) -> None:
    with transaction(connection):
        assemble_pile(connection, begin_build(connection, [], "x", "x", None), None, lambda: None)


def exported(connection: Connection) -> bytes:
    record = read_record(connection)
    assert record is not None
    return export_record(record)


def tables(connection: Connection) -> dict[str, list[tuple[object, ...]]]:
    """All rows of the record, in its order, without their positions."""
    found: dict[str, list[tuple[object, ...]]] = {}
    for table in TABLES:
        columns = [name for _, name, *_ in connection.execute(f"PRAGMA table_info({table})") if name != "position"]
        quoted = ", ".join(f'"{name}"' for name in columns)
        order = {"event_participants": "event, entity, role", "entity_mentions": "entity, position"}
        by = order.get(table, "number" if table == "unfit_judgements" else "position")
        found[table] = connection.execute(f"SELECT {quoted} FROM {table} ORDER BY {by}").fetchall()
    return found
