"""Ids that the record once used: what now stands for the same thing."""

import sqlite3
from collections.abc import Mapping

from dateline.model import Record


def load_redirects(connection: sqlite3.Connection) -> dict[str, str]:
    """By every id that is no longer in use, the one that took its place."""
    return dict(connection.execute("SELECT old, new FROM redirects"))


def note_redirects(connection: sqlite3.Connection, record: Record) -> None:
    """Keep the ids of the stored record that `record` will no longer have. To be called before it is written.

    An event's id is that of its first mention, so it changes where a new report is the first to tell it; the old one
    then leads to the event that holds that mention now. Entities likewise, by the place of their first mention.
    """
    _note(connection, "event", _old_events(connection), _new_events(record))
    _note(connection, "entity", _old_entities(connection), _new_entities(record))


def _note(
    connection: sqlite3.Connection, kind: str, old: Mapping[str, tuple[str, ...]], new: Mapping[str, str]
) -> None:
    """Redirect every old id, by the first of its marks that something new bears too; then those that led to it."""
    standing = set(new.values())
    for gone, marks in old.items():
        heir = next((new[mark] for mark in marks if mark in new), None)
        if gone in standing or heir is None:
            continue
        connection.execute("UPDATE redirects SET new = ? WHERE new = ?", [heir, gone])
        connection.execute("INSERT OR REPLACE INTO redirects (old, new, kind) VALUES (?, ?, ?)", [gone, heir, kind])
    connection.executemany("DELETE FROM redirects WHERE old = ?", ((one,) for one in standing))


def _old_events(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    rows = connection.execute("SELECT event, id FROM event_mentions ORDER BY position")
    found: dict[str, list[str]] = {}
    for event, mention in rows:
        found.setdefault(event, []).append(mention)
    return {event: tuple(mentions) for event, mentions in found.items()}


def _new_events(record: Record) -> dict[str, str]:
    return {mention: event.id for event in record.events for mention in event.mentions}


def _old_entities(connection: sqlite3.Connection) -> dict[str, tuple[str, ...]]:
    rows = connection.execute('SELECT entity, document, start, "end" FROM entity_mentions ORDER BY position')
    found: dict[str, list[str]] = {}
    for entity, document, start, end in rows:
        found.setdefault(entity, []).append(_mark(document, start, end))
    return {entity: tuple(marks) for entity, marks in found.items()}


def _new_entities(record: Record) -> dict[str, str]:
    found: dict[str, str] = {}
    for entity in record.entities:
        for one in entity.mentions:
            found.setdefault(_mark(one.document, one.start, one.end), entity.id)
    return found


def _mark(document: str, start: int, end: int) -> str:
    return f"{start}-{end} {document}"
