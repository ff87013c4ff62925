"""The log of builds: what was run, when, and whether it came to its end."""

import json
import sqlite3
from collections.abc import Sequence
from datetime import UTC, datetime


def begin_build(
    connection: sqlite3.Connection, inputs: Sequence[str], version: str, extractor: str, about: str | None
) -> int:
    """Note that a build begins; returns its number. The time is for people: nothing in the record depends on it."""
    cursor = connection.execute(
        "INSERT INTO builds (at, version, extractor, inputs, about) VALUES (?, ?, ?, ?, ?)",
        (datetime.now(UTC).isoformat(timespec="seconds"), version, extractor, json.dumps(list(inputs)), about),
    )
    if cursor.lastrowid is None:
        raise sqlite3.DatabaseError("the build could not be numbered")
    return cursor.lastrowid


def end_build(connection: sqlite3.Connection, number: int) -> None:
    """Note that a build came to its end."""
    connection.execute("UPDATE builds SET finished = 1 WHERE number = ?", [number])


def record_extractor(connection: sqlite3.Connection) -> str:
    """The version of reading and annotation that the stored record rests on; "" where there is no record."""
    row = connection.execute("SELECT extractor FROM builds WHERE number = (SELECT build FROM record)").fetchone()
    return str(row[0]) if row else ""


def record_about(connection: sqlite3.Connection) -> str | None:
    """What the stored record is about, in the user's words; None where they gave none."""
    row = connection.execute("SELECT about FROM record").fetchone()
    return row[0] if row else None
