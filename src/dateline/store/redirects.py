"""Ids that the record once used: what now stands for the same thing."""

import sqlite3
from collections.abc import Iterable, Mapping

from dateline.model import Record

# A mention's id; or where an entity's mention stands.
_Mark = str | tuple[str, int, int]


def load_redirects(connection: sqlite3.Connection) -> dict[str, str]:
    """By every id that is no longer in use, the one that took its place."""
    return dict(connection.execute("SELECT old, new FROM redirects"))


def note_redirects(connection: sqlite3.Connection, record: Record) -> None:
    """Keep the ids of the stored record that `record` will no longer have. To be called before it is written.

    An event's id is that of its first mention, so it changes where a new report is the first to tell it; the old one
    then leads to the event that holds that mention now. Entities likewise, by the place of their first mention.
    """
    events, entities = {one.id for one in record.events}, {one.id for one in record.entities}
    _note(connection, "event", _marks_of_events(connection, events), _new_events(record))
    _note(connection, "entity", _marks_of_entities(connection, entities), _new_entities(record))
    redirected = connection.execute("SELECT old FROM redirects").fetchall()
    again = ((old,) for (old,) in redirected if old in events or old in entities)
    connection.executemany("DELETE FROM redirects WHERE old = ?", again)


def _note(
    connection: sqlite3.Connection, kind: str, gone: Mapping[str, list[_Mark]], new: Iterable[tuple[_Mark, str]]
) -> None:
    """Redirect every id that is gone, by the first of its marks that something new bears too; then those that led to it."""
    wanted = {mark for marks in gone.values() for mark in marks}
    heirs = {mark: name for mark, name in new if mark in wanted} if wanted else {}
    for old, marks in gone.items():
        heir = next((heirs[mark] for mark in marks if mark in heirs), None)
        if heir is not None:
            connection.execute("UPDATE redirects SET new = ? WHERE new = ?", [heir, old])
            connection.execute("INSERT OR REPLACE INTO redirects (old, new, kind) VALUES (?, ?, ?)", [old, heir, kind])


def _marks_of_events(connection: sqlite3.Connection, standing: set[str]) -> dict[str, list[_Mark]]:
    """By each stored event's id that is not among those that stand, its mentions."""
    gone = [name for (name,) in connection.execute("SELECT id FROM events ORDER BY position") if name not in standing]
    asked = "SELECT id FROM event_mentions WHERE event = ? ORDER BY position"
    return {name: [mention for (mention,) in connection.execute(asked, [name])] for name in gone}


def _marks_of_entities(connection: sqlite3.Connection, standing: set[str]) -> dict[str, list[_Mark]]:
    """By each stored entity's id that is not among those that stand, where its mentions stand."""
    gone = [name for (name,) in connection.execute("SELECT id FROM entities ORDER BY position") if name not in standing]
    asked = 'SELECT document, start, "end" FROM entity_mentions WHERE entity = ? ORDER BY position'
    return {name: connection.execute(asked, [name]).fetchall() for name in gone}


def _new_events(record: Record) -> Iterable[tuple[_Mark, str]]:
    return ((mention, event.id) for event in record.events for mention in event.mentions)


def _new_entities(record: Record) -> Iterable[tuple[_Mark, str]]:
    """The first entity whose mention stands somewhere comes last, so that it is the one that counts."""
    return (
        ((one.document, one.start, one.end), entity.id)
        for entity in reversed(record.entities)
        for one in reversed(entity.mentions)
    )
