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


def test_a_full_disk_is_told_and_costs_only_what_was_being_written(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "new.db", create=True)
    with transaction(connection):
        connection.execute("INSERT INTO skipped VALUES ('a', 'b', 1)")
    pages = connection.execute("PRAGMA page_count").fetchone()[0]
    connection.execute(f"PRAGMA max_page_count = {pages}")
    with pytest.raises(OSError, match="disk is full"), transaction(connection):
        connection.execute("INSERT INTO skipped VALUES ('c', ?, 1)", ["d" * 1_000_000])
    assert connection.execute("SELECT source FROM skipped").fetchall() == [("a",)]


def test_a_record_that_may_only_be_read_says_so(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "new.db", create=True)
    connection.execute("PRAGMA query_only = 1")
    with pytest.raises(OSError, match="only be read"), transaction(connection):
        connection.execute("INSERT INTO skipped VALUES ('a', 'b', 1)")


def test_a_record_that_another_program_writes_says_so(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "new.db", create=True)
    connection.execute("PRAGMA busy_timeout = 1")
    other = sqlite3.connect(tmp_path / "new.db", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    with pytest.raises(OSError, match="another program"), transaction(connection):
        pass
    other.close()


def test_a_fault_of_ours_is_not_called_a_fault_of_the_disk(tmp_path: Path) -> None:
    connection = open_database(tmp_path / "new.db", create=True)
    with pytest.raises(sqlite3.OperationalError, match="no such table"), transaction(connection):
        connection.execute("INSERT INTO no_such VALUES (1)")
    assert not connection.in_transaction
