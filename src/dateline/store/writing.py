"""The record written into its tables: only rows that say something else than before."""

import hashlib
import sqlite3
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.model import Entity, Event, EventMention, Quote, Record
from dateline.store.encoding import OtherVersion, from_json, to_json
from dateline.store.placing import placed
from dateline.store.redirects import note_redirects
from dateline.store.rows import (
    Row,
    copy_group_row,
    document_row,
    entity_mention_rows,
    entity_row,
    event_row,
    mention_row,
    participant_rows,
    quote_row,
    story_row,
    time_row,
)

# Tables with very many rows, most of which a few more reports leave as they are; and what hangs on two of them.
_UPDATED: Final = ("entities", "events", "event_mentions", "quotes", "entity_mentions", "event_participants")
# Tables that are small, or whose rows all count on from one another.
_WRITTEN: Final = ("record", "documents", "time_expressions", "stories", "copy_groups", "unfit_judgements")


def write_record(connection: sqlite3.Connection, record: Record, build: int, about: str | None) -> None:
    """Put a record in the place of the one before. To be called inside a transaction."""
    note_redirects(connection, record)
    _clear(connection, record.generator.version)
    _insert(connection, "record", [(record.version, record.generator.name, record.generator.version, about, build)])
    documents = ((number, one, to_json(replace(one, text=""))) for number, one in enumerate(record.documents, 1))
    _insert(connection, "documents", (document_row(*row) for row in documents))
    _insert(connection, "time_expressions", (time_row(*row) for row in _numbered(record.time_expressions)))
    _insert(connection, "stories", (story_row(*row) for row in _numbered(record.stories)))
    _insert(connection, "copy_groups", (copy_group_row(*row) for row in _numbered(record.copy_groups)))
    _insert(connection, "unfit_judgements", ((one.number, one.reason) for one in record.unfit_judgements))
    stale, fresh = _update(connection, "entities", record.entities, entity_row)
    _update_parts(connection, "entity_mentions", "entity", stale, entity_mention_rows(fresh))
    gone, new = _update(connection, "events", record.events, event_row)
    _update_parts(connection, "event_participants", "event", gone, participant_rows(new))
    _update(connection, "event_mentions", record.event_mentions, mention_row)
    _update(connection, "quotes", record.quotes, quote_row)
    connection.execute("INSERT INTO documents_text (documents_text) VALUES ('rebuild')")
    connection.execute("INSERT INTO events_text (events_text) VALUES ('rebuild')")


def differing_events(connection: sqlite3.Connection, events: Iterable[Event]) -> tuple[list[Event], list[Event]] | None:
    """(those of the stored record, those of `events`) that the other has not just so.

    None where no build has ended yet, or another version wrote the record and they can not be compared.
    """
    if connection.execute("SELECT 1 FROM record").fetchone() is None:
        return None
    others = {event.id: event for event in events}
    before: list[Event] = []
    for name, data in connection.execute("SELECT id, data FROM events"):
        if name in others and to_json(others[name]) == data:
            del others[name]
            continue
        try:
            before.append(from_json(Event, data))
        except OtherVersion:
            return None
    return before, list(others.values())


def _clear(connection: sqlite3.Connection, version: str) -> None:
    """Empty what is written whole; everything where another version wrote it, whose rows may hold other things."""
    same = connection.execute("SELECT 1 FROM record WHERE generator_version = ?", [version]).fetchone()
    for table in _WRITTEN if same else (*_WRITTEN, *_UPDATED):
        connection.execute(f"DELETE FROM {table}")


def _update[T: (Entity, Event, EventMention, Quote)](
    connection: sqlite3.Connection, table: str, things: Sequence[T], row: Callable[[int, T, str], Row]
) -> tuple[list[str], list[T]]:
    """Write those of the things that the table has not just so, and take out what is none of them.

    Gives (the ids of the rows that were replaced or are gone, the things that were written).
    """
    stored = connection.execute(f"SELECT id, position, data FROM {table}")
    known: dict[str, tuple[int, bytes]] = {name: (position, _digest(data)) for name, position, data in stored}
    positions = placed([one.id for one in things], {name: position for name, (position, _) in known.items()})
    stale: list[str] = []
    fresh: list[T] = []

    def rows() -> Iterator[Row]:
        for position, one in zip(positions, things, strict=True):
            data = to_json(one)
            before = known.pop(one.id, None)
            if before is None or before != (position, _digest(data)):
                fresh.append(one)
                stale.extend([one.id] if before else [])
                yield row(position, one, data)

    _insert(connection, table, rows())
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", ((name,) for name in known))
    return [*stale, *known], fresh


def _update_parts(
    connection: sqlite3.Connection, table: str, owner: str, stale: Iterable[str], rows: Iterable[Row]
) -> None:
    """Put the rows of new and changed owners in the place of those of stale ones."""
    connection.executemany(f"DELETE FROM {table} WHERE {owner} = ?", ((name,) for name in stale))
    _insert(connection, table, rows)


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Write rows; one that has another's position or id takes its place."""
    width = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
    connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * width)})", rows)


def _numbered[T](things: Iterable[T]) -> Iterator[tuple[int, T, str]]:
    return ((number, one, to_json(one)) for number, one in enumerate(things, 1))


def _digest(data: str) -> bytes:
    return hashlib.blake2b(data.encode(), digest_size=16).digest()
