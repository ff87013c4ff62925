"""The one SQLite file: opening it, and bringing its schema up to date."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.resources import files
from pathlib import Path
from typing import Final

# "Dlne": says in the file's head that it is a Dateline record (`file record.db` shows it).
APPLICATION_ID: Final = 0x446C6E65

# What keeps the file from being written, by SQLite's primary result code.
_UNWRITABLE: Final = {
    sqlite3.SQLITE_BUSY: "another program is writing to the record, try again when it is done",
    sqlite3.SQLITE_LOCKED: "another program is writing to the record, try again when it is done",
    sqlite3.SQLITE_READONLY: "the record may only be read, not written; see to the rights of its file and folder",
    sqlite3.SQLITE_CANTOPEN: "the record's folder may not be written to; see to its rights",
    sqlite3.SQLITE_IOERR: "the record's disk fails to write",
    sqlite3.SQLITE_FULL: "the record's disk is full; what was kept before stays, build again when there is room",
}


class NotARecord(Exception):  # noqa: N818 - reads as what happened
    """The file is no Dateline record, or one of a newer Dateline; the message says what can be done."""


def unfinished(path: Path) -> NotARecord:
    """What to tell the user where a file holds no record yet."""
    return NotARecord(f"no build of {path} has come to its end; build again, it goes on from there")


def is_damage(problem: Exception) -> bool:
    """Whether an exception says that a record's file itself is damaged."""
    code = getattr(problem, "sqlite_errorcode", None)
    return code is not None and code & 0xFF in (sqlite3.SQLITE_CORRUPT, sqlite3.SQLITE_NOTADB)


def open_database(path: Path, *, create: bool = False) -> sqlite3.Connection:
    """Open a record's file, migrated to this version's schema.

    create  make the file where there is none (build does); otherwise a missing file is an error
    Raises NotARecord, with a message for the user.
    """
    if path.is_dir():
        raise NotARecord(f"{path} is a folder; a record is one file, for example {path / 'record.db'}")
    if not create and not path.is_file():
        raise NotARecord(f"there is no record at {path}; make one with: dateline build REPORTS --out {path}")
    try:
        connection = sqlite3.connect(path, timeout=30, isolation_level=None)
    except sqlite3.OperationalError as problem:
        raise NotARecord(f"can not open {path}: {problem}") from problem
    try:
        _migrate(connection, path)
    except sqlite3.DatabaseError as problem:
        connection.close()
        raise NotARecord(f"{path} is damaged, or not a Dateline record: {problem}") from problem
    except NotARecord:
        connection.close()
        raise
    return connection


@contextmanager
def transaction(connection: sqlite3.Connection) -> Iterator[None]:
    """All or nothing: what is written inside is kept only where the block ends without an exception.

    Raises OSError, with a message for the user, where the file can not be written: another program keeps it locked, it
    may only be read, the disk is full.
    """
    try:
        connection.execute("BEGIN IMMEDIATE")
        yield
        connection.execute("COMMIT")
    except sqlite3.OperationalError as problem:
        _roll_back(connection)
        why = _UNWRITABLE.get(problem.sqlite_errorcode & 0xFF)
        if why is None:
            raise
        raise OSError(f"{why} ({problem})") from problem
    except BaseException:
        _roll_back(connection)
        raise


def _roll_back(connection: sqlite3.Connection) -> None:
    """Take back what the open transaction wrote, where SQLite has not done so itself."""
    if connection.in_transaction:
        connection.execute("ROLLBACK")


def migrations() -> tuple[str, ...]:
    """The SQL scripts that make the schema, oldest first; the schema's version is how many have run."""
    folder = files("dateline.store") / "migrations"
    scripts = sorted((entry.name, entry) for entry in folder.iterdir() if entry.name.endswith(".sql"))
    return tuple(entry.read_text("utf-8") for _, entry in scripts)


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    application = connection.execute("PRAGMA application_id").fetchone()[0]
    scripts = migrations()
    if application != APPLICATION_ID and connection.execute("SELECT count(*) FROM sqlite_master").fetchone()[0]:
        raise NotARecord(f"{path} is an SQLite file, but not a Dateline record")
    if version > len(scripts):
        raise NotARecord(f"{path} was written by a newer Dateline; update dateline to open it")
    for number, script in enumerate(scripts[version:], version + 1):
        connection.executescript(
            f"BEGIN IMMEDIATE;\n{script}\nPRAGMA application_id = {APPLICATION_ID};\n"
            f"PRAGMA user_version = {number};\nCOMMIT;"
        )
