"""Decisions are kept for good."""

import sqlite3
from pathlib import Path

import pytest

from dateline.model import Judgement
from dateline.store import append_judgement, load_judgements, open_database


def test_decisions_are_appended_in_order(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "record.db", create=True)
    same = append_judgement(connection, Judgement(0, "same", "event", ("m1", "m2"), ("m3",), by="Ada", at="2031-06-01"))
    undone = append_judgement(connection, Judgement(0, "undone", "event", ("m1", "m2"), undoes=same.number, by="Ada"))
    assert (same.number, undone.number) == (1, 2)
    assert load_judgements(connection) == (same, undone)


@pytest.mark.parametrize("statement", ["DELETE FROM judgements", "UPDATE judgements SET kind = 'same'"])
def test_nothing_changes_or_deletes_them(tmp_path: Path, statement: str) -> None:
    connection = open_database(tmp_path / "record.db", create=True)
    append_judgement(connection, Judgement(0, "rejected", "event", ("m1",)))
    with pytest.raises(sqlite3.IntegrityError, match="never"):
        connection.execute(statement)
    assert len(load_judgements(connection)) == 1


def test_where_the_mentions_stood_is_kept(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "record.db", create=True)
    kept = append_judgement(
        connection,
        Judgement(
            0,
            "not_same",
            "event",
            ("m1",),
            ("m2",),
            subject_spans=(("a", 4, 11),),
            other_spans=(("b", 0, 7), ("b", 9, 12)),
        ),
    )
    assert kept.subject_spans == (("a", 4, 11),)
    assert load_judgements(connection)[0].other_spans == (("b", 0, 7), ("b", 9, 12))
