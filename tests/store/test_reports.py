"""The pile of reports and their annotations."""

from pathlib import Path
from sqlite3 import Connection

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.model import Annotations, Document, RawReport, Skipped
from dateline.store import (
    StoredReport,
    extractors,
    load_annotations,
    load_skipped,
    mark_seen,
    open_database,
    pack,
    save_reports,
    save_skipped,
    settle_ids,
    stale_reports,
    unpack,
)
from dateline.store.encoding import given_json


@pytest.fixture
def connection(tmp_path: Path) -> Connection:
    return open_database(tmp_path / "record.db", create=True)


def stored(key: str, document: str, text: str = "", extractor: str = "1") -> StoredReport:
    said = Annotations(Document(document, f"{key}.txt", *[None] * 7, text), None, (), (), (), (), ())
    return StoredReport(key, f"{key}.txt", document, pack(RawReport(f"{key}.txt", text=text)), extractor, pack(said))


def texts(connection: Connection) -> list[str]:
    return [one.document.text for one in load_annotations(connection)]


def test_what_another_version_annotated_is_stale(connection: Connection) -> None:
    save_reports(connection, 1, [stored("a", "1", "old"), stored("b", "2", "new", extractor="2")])
    assert extractors(connection) == {"a": "1", "b": "2"}
    assert list(stale_reports(connection, "2")) == [("a", RawReport("a.txt", text="old"))]


def test_annotating_again_does_not_make_a_report_one_of_this_build(connection: Connection) -> None:
    save_reports(connection, 1, [stored("a", "1", "first")])
    save_reports(
        connection, 2, [stored("a", "1", "again", extractor="2"), stored("b", "1", "an update", extractor="2")]
    )
    assert settle_ids(connection, 2) == ()
    assert texts(connection) == ["an update"]


def test_a_later_report_with_the_same_id_is_an_update(connection: Connection) -> None:
    save_reports(connection, 1, [stored("a", "1", "old")])
    save_reports(connection, 2, [stored("b", "1", "new")])
    assert settle_ids(connection, 2) == ()
    assert texts(connection) == ["new"]


def test_going_back_to_an_earlier_text_is_an_update_too(connection: Connection) -> None:
    save_reports(connection, 1, [stored("a", "1", "first")])
    save_reports(connection, 2, [stored("b", "1", "second")])
    mark_seen(connection, 3, ["a"])
    assert settle_ids(connection, 3) == ()
    assert texts(connection) == ["first"]


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_two_reports_with_one_id_in_one_build(connection: Connection, order: tuple[str, str]) -> None:
    save_reports(connection, 1, [stored(key, "1", key) for key in order])
    (lost,) = settle_ids(connection, 1)
    assert lost.source == "b.txt"
    assert "a.txt" in lost.reason
    assert texts(connection) == ["a"]


def test_what_is_read_at_last_is_no_longer_skipped(connection: Connection) -> None:
    save_skipped(connection, 1, [], [Skipped("a", "damaged"), Skipped("b", "damaged")])
    save_skipped(connection, 2, ["a"], [Skipped("b", "empty")])
    assert load_skipped(connection) == (Skipped("b", "empty"),)


def test_a_new_field_of_a_report_leaves_the_keys_of_old_ones() -> None:
    assert given_json(RawReport("a.txt", text="words")) == '{"source":"a.txt","text":"words"}'


@given(st.text(st.characters(exclude_categories=["Cs"])))
def test_any_text_survives_packing(text: str) -> None:
    report = RawReport("a.txt", text=text)
    assert unpack(RawReport, pack(report)) == report
