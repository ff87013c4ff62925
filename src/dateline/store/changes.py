"""What each build changed; kept for good, so that a reader sees what is new since last time."""

import sqlite3
from collections.abc import Iterable

from dateline.model import Change


def save_changes(connection: sqlite3.Connection, build: int, changes: Iterable[Change]) -> None:
    """Keep what a build changed."""
    connection.executemany(
        "INSERT INTO changes (build, position, kind, event, headline, before, after) VALUES (?, ?, ?, ?, ?, ?, ?)",
        (
            (build, position, one.kind, one.event, one.headline, one.before, one.after)
            for position, one in enumerate(changes, 1)
        ),
    )


def load_changes(connection: sqlite3.Connection) -> tuple[Change, ...]:
    """What the build that wrote the stored record changed."""
    rows = connection.execute(
        "SELECT kind, event, headline, before, after FROM changes WHERE build = (SELECT build FROM record) ORDER BY position"
    )
    return tuple(Change(*row) for row in rows)
