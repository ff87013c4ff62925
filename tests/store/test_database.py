"""Opening a record's file."""

import sqlite3
from pathlib import Path

import pytest

from dateline.store import NotARecord, open_database, transaction


def test_a_new_file_has_the_whole_schema(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "new.db", create=True)
    tables = {row[0] for row in connection.execute("SELECT name FROM sqlite_master WHERE type = 'table'")}
    assert {"reports", "skipped", "builds", "judgements", "redirects", "documents", "events", "quotes"} <= tables


def test_opening_again_changes_nothing(tmp_path: Path) -> None:
    open_database(tmp_path / "new.db", create=True).close()
    before = (tmp_path / "new.db").read_bytes()
    open_database(tmp_path / "new.db").close()
    assert (tmp_path / "new.db").read_bytes() == before


def test_a_missing_file_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(NotARecord, match="dateline build"):
        open_database(tmp_path / "none.db")
    assert not (tmp_path / "none.db").exists()


def test_a_file_of_something_else_is_left_alone(tmp_path: Path) -> None:
    text = tmp_path / "notes.txt"
    text.write_text("These are notes, not a database. " * 40)
    with pytest.raises(NotARecord, match="not a Dateline record"):
        open_database(text, create=True)
    assert text.read_text().startswith("These are notes")


def test_another_programs_database_is_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "other.db"
    with sqlite3.connect(path) as other:
        other.execute("CREATE TABLE addresses (name TEXT)")
    with pytest.raises(NotARecord, match="not a Dateline record"):
        open_database(path, create=True)


def test_a_record_of_a_newer_dateline_says_so(tmp_path: Path) -> None:
    path = tmp_path / "new.db"
    connection = open_database(path, create=True)
    connection.execute("PRAGMA user_version = 999")
    connection.close()
    with pytest.raises(NotARecord, match="newer Dateline"):
        open_database(path)


def test_a_transaction_is_all_or_nothing(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "new.db", create=True)
    with pytest.raises(KeyboardInterrupt), transaction(connection):
        connection.execute("INSERT INTO skipped VALUES ('a', 'b', 1)")
        raise KeyboardInterrupt
    assert connection.execute("SELECT count(*) FROM skipped").fetchone()[0] == 0
