"""The record in its tables."""

import json
from collections.abc import Iterable
from dataclasses import replace
from pathlib import Path
from sqlite3 import Connection

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Event, Generator, Record, UnfitJudgement
from dateline.store import (
    NotARecord,
    begin_build,
    load_redirects,
    open_database,
    read_date_texts,
    read_outline,
    read_record,
    transaction,
    write_record,
)
from dateline.store.reports import save_skipped
from dateline.viewing import Filter, chronology, look_up
from sample import sample_record


@pytest.fixture
def connection(tmp_path: Path) -> Connection:
    return open_database(tmp_path / "record.db", create=True)


def write(connection: Connection, record: Record) -> tuple[list[Event], list[Event]] | None:
    with transaction(connection):
        number = begin_build(connection, ["reports"], "0.1.0", "x", None)
        save_skipped(connection, number, [], record.skipped)
        return write_record(connection, record, number, None)


def test_what_is_written_is_read(connection: Connection) -> None:
    write(connection, sample_record())
    assert read_record(connection) == sample_record()


def test_unfit_judgements_are_written_and_replaced(connection: Connection) -> None:
    record = replace(sample_record(), unfit_judgements=(UnfitJudgement(3, "its event is gone"),))
    write(connection, record)
    assert read_record(connection) == record
    write(connection, sample_record())
    assert read_record(connection) == sample_record()


def test_writing_again_replaces(connection: Connection) -> None:
    write(connection, sample_record())
    write(connection, replace(sample_record(), quotes=()))
    assert read_record(connection) == replace(sample_record(), quotes=())


@st.composite
def records(draw: st.DrawFn) -> Record:
    """Some of the sample's events under other ids, in any order, some with another headline; some of its other things."""
    sample = sample_record()
    visit = next(event for event in sample.events if event.actors)
    names = draw(st.lists(st.sampled_from("abcdef"), unique=True))
    lines = draw(st.lists(st.sampled_from(["She came", "She went"]), min_size=6, max_size=6))
    events = [replace(visit, id=name, headline=line) for name, line in zip(names, lines, strict=False)]
    return replace(
        sample,
        generator=Generator("dateline", draw(st.sampled_from(["0.1.0", "0.2.0"]))),
        events=tuple(events),
        entities=tuple(draw(st.permutations(sample.entities))),
        quotes=sample.quotes[: draw(st.integers(0, 1))],
        event_mentions=tuple(draw(st.permutations(sample.event_mentions))),
        skipped=(),
    )


@settings(deadline=None, max_examples=40)
@given(st.lists(records(), min_size=2, max_size=4))
def test_whatever_was_written_before_a_record_is_as_if_written_alone(written: list[Record]) -> None:
    connection = open_database(Path(":memory:"), create=True)
    for before, record in zip([None, *written], written, strict=False):
        with transaction(connection):
            differing = write_record(connection, record, begin_build(connection, [], "0.1.0", "x", None), None)
        assert read_record(connection) == record
        assert events_in_parts(connection) == {event.id for event in record.events}
        if before is None:
            assert differing is None
        else:
            assert differing is not None
            assert by_id(differing[0]) == by_id(set(before.events) - set(record.events))
            assert by_id(differing[1]) == by_id(set(record.events) - set(before.events))


def by_id(events: Iterable[Event]) -> list[Event]:
    return sorted(events, key=lambda event: event.id)


def events_in_parts(connection: Connection) -> set[str]:
    return {name for (name,) in connection.execute("SELECT DISTINCT event FROM event_participants")}


def test_no_record_yet(connection: Connection) -> None:
    assert read_record(connection) is None


def test_tables_answer_plain_sql(connection: Connection) -> None:
    write(connection, sample_record())
    events = connection.execute(
        "SELECT headline, start_date, date_precision, status, country, independent_sources, reports, disagreements"
        " FROM events WHERE listed"
    ).fetchall()
    assert events == [("Ada Brook visits Oslo", "2031-06-03", "day", "occurred", "NOR", 2, 2, 1)]
    said = connection.execute(
        "SELECT quotes.content, entities.name FROM quotes JOIN entities ON entities.id = speaker_entity"
    ).fetchall()
    assert said == [("We will listen", "Ada Brook")]
    told = connection.execute(
        "SELECT documents.publisher, event_mentions.date_text, event_mentions.speaker FROM event_mentions"
        " JOIN documents ON documents.id = event_mentions.document WHERE event = 'v-visit' ORDER BY 1"
    ).fetchall()
    assert told == [("Daily Fjord", "Tuesday", None), ("Harbour News", "Monday", "Harbour Wire")]


def test_texts_can_be_searched(connection: Connection) -> None:
    write(connection, sample_record())
    found = connection.execute(
        "SELECT documents.id FROM documents_text JOIN documents ON position = documents_text.rowid"
        " WHERE documents_text MATCH 'visits'"
    ).fetchall()
    assert {row[0] for row in found} == {"held", "plan"}


def test_the_data_column_is_the_exported_object(connection: Connection) -> None:
    write(connection, sample_record())
    data = json.loads(connection.execute("SELECT data FROM events WHERE id = 'v-visit'").fetchone()[0])
    assert data["origins"][0]["name"] == "Harbour Wire"


def test_an_outline_gives_the_same_chronology(connection: Connection) -> None:
    write(connection, sample_record())
    outline = read_outline(connection)
    assert outline is not None
    everything = Filter(unlisted=True)
    rows = chronology(look_up(outline, read_date_texts(connection)), everything)
    assert rows == chronology(look_up(sample_record()), everything)


def test_an_event_that_changes_its_id_leaves_a_redirect(connection: Connection) -> None:
    write(connection, sample_record())
    write(connection, renamed(sample_record(), "v-visit", "v-earlier"))
    assert load_redirects(connection) == {"v-visit": "v-earlier"}
    write(connection, renamed(sample_record(), "v-visit", "v-earliest"))
    assert load_redirects(connection) == {"v-visit": "v-earliest", "v-earlier": "v-earliest"}
    write(connection, sample_record())
    assert load_redirects(connection) == {"v-earlier": "v-visit", "v-earliest": "v-visit"}


def renamed(record: Record, old: str, new: str) -> Record:
    """The record with another id for one event."""
    return replace(
        record,
        events=tuple(replace(one, id=new) if one.id == old else one for one in record.events),
        event_mentions=tuple(replace(one, event=new) if one.event == old else one for one in record.event_mentions),
    )


def test_a_record_whose_types_were_others_says_what_to_do_and_can_be_replaced(connection: Connection) -> None:
    write(connection, sample_record())
    connection.execute("UPDATE events SET data = json_remove(data, '$.headline')")
    connection.execute("UPDATE event_mentions SET data = json_set(data, '$.status', 7)")
    for read in (read_record, read_outline):
        with pytest.raises(NotARecord, match="another version of Dateline; build into it again"):
            read(connection)
    assert write(connection, sample_record()) is None
    assert read_record(connection) == sample_record()
