"""The record written into its tables: only rows that say something else than before."""

import sqlite3
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
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

# Tables that are small, or whose rows all count on from one another. Of the others, with very many rows, most of which a few
# more reports leave as they are, only those rows are written that say something else.
_WRITTEN: Final = ("record", "documents", "time_expressions", "stories", "copy_groups", "unfit_judgements")


def write_record(
    connection: sqlite3.Connection, record: Record, build: int, about: str | None
) -> tuple[list[Event], list[Event]] | None:
    """Put a record in the place of the one before. To be called inside a transaction.

    Gives (the events of the one before, those of this one) that the other has not just so; None where there was none before,
    or another version wrote it and they can not be compared.
    """
    before = connection.execute("SELECT generator_version FROM record").fetchone()
    # Rows that another version wrote may hold other things.
    anew = before is not None and before[0] != record.generator.version
    note_redirects(connection, record)
    for table in _WRITTEN:
        connection.execute(f"DELETE FROM {table}")
    _insert(connection, "record", [(record.version, record.generator.name, record.generator.version, about, build)])
    documents = ((number, one, to_json(replace(one, text=""))) for number, one in enumerate(record.documents, 1))
    _insert(connection, "documents", (document_row(*row) for row in documents))
    _insert(connection, "time_expressions", (time_row(*row) for row in _numbered(record.time_expressions)))
    _insert(connection, "stories", (story_row(*row) for row in _numbered(record.stories)))
    _insert(connection, "copy_groups", (copy_group_row(*row) for row in _numbered(record.copy_groups)))
    _insert(connection, "unfit_judgements", ((one.number, one.reason) for one in record.unfit_judgements))
    entities = _difference(connection, "entities", record.entities, anew)
    _update(connection, "entities", entities, entity_row)
    _update_parts(connection, "entity_mentions", "entity", entities, entity_mention_rows)
    events = _difference(connection, "events", record.events, anew)
    differing = None if before is None else _differing(connection, events)
    _update(connection, "events", events, event_row)
    _update_parts(connection, "event_participants", "event", events, participant_rows)
    mentions = _difference(connection, "event_mentions", record.event_mentions, anew)
    _update(connection, "event_mentions", mentions, mention_row)
    _update(connection, "quotes", _difference(connection, "quotes", record.quotes, anew), quote_row)
    connection.execute("INSERT INTO documents_text (documents_text) VALUES ('rebuild')")
    connection.execute("INSERT INTO events_text (events_text) VALUES ('rebuild')")
    return differing


@dataclass(frozen=True, slots=True)
class _Difference[T]:
    """What a table has not just so: things to write, with their positions; the ids of the rows whose place they take, and
    of those that stand for nothing any more.
    """

    fresh: Sequence[tuple[int, T]]
    replaced: Sequence[str]
    gone: Sequence[str]


def _difference[T: (Entity, Event, EventMention, Quote)](
    connection: sqlite3.Connection, table: str, things: Sequence[T], anew: bool
) -> _Difference[T]:
    """What must be written so that the table has these things in their order; all of them where it is to be written anew."""
    known: dict[str, int] = dict(connection.execute(f"SELECT id, position FROM {table}"))
    ids = [one.id for one in things]
    rows = zip(placed(ids, known), things, strict=True)
    fresh = list(_not_stored(connection, table, rows, known) if known and not anew else rows)
    replaced = [one.id for _, one in fresh if one.id in known]
    return _Difference(fresh, replaced, sorted(known.keys() - set(ids)))


def _not_stored[T: (Entity, Event, EventMention, Quote)](
    connection: sqlite3.Connection, table: str, rows: Iterable[tuple[int, T]], known: Mapping[str, int]
) -> Iterator[tuple[int, T]]:
    """Those of the rows, by position, that the table has elsewhere, or not just so, or not at all."""
    stored = connection.execute(f"SELECT position, data FROM {table} ORDER BY position")
    at, data = 0, ""
    for position, one in rows:
        stays = known.get(one.id) == position
        while stays and at < position:
            at, data = next(stored)
        if not stays or data != to_json(one):
            yield position, one


def _differing(connection: sqlite3.Connection, events: _Difference[Event]) -> tuple[list[Event], list[Event]] | None:
    """(stored events, new ones) that the other record has not just so; those that have only moved are none.

    None where another version wrote the stored ones and they can not be compared.
    """
    asked = "SELECT data FROM events WHERE id = ?"
    before = {name: connection.execute(asked, [name]).fetchone()[0] for name in (*events.replaced, *events.gone)}
    after = [one for _, one in events.fresh if before.get(one.id) != to_json(one)]
    differ = {one.id for one in after}.union(events.gone)
    try:
        return [from_json(Event, data) for name, data in before.items() if name in differ], after
    except OtherVersion:
        return None


def _update[T: (Entity, Event, EventMention, Quote)](
    connection: sqlite3.Connection, table: str, difference: _Difference[T], row: Callable[[int, T, str], Row]
) -> None:
    _insert(connection, table, (row(position, one, to_json(one)) for position, one in difference.fresh))
    connection.executemany(f"DELETE FROM {table} WHERE id = ?", ((name,) for name in difference.gone))


def _update_parts[T: (Entity, Event)](
    connection: sqlite3.Connection,
    table: str,
    owner: str,
    difference: _Difference[T],
    rows: Callable[[Iterable[T]], Iterator[Row]],
) -> None:
    """Put the rows of new and changed owners in the place of those of stale ones."""
    stale = ((name,) for name in (*difference.replaced, *difference.gone))
    connection.executemany(f"DELETE FROM {table} WHERE {owner} = ?", stale)
    _insert(connection, table, rows(one for _, one in difference.fresh))


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[Row]) -> None:
    """Write rows; one that has another's position or id takes its place."""
    width = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
    connection.executemany(f"INSERT OR REPLACE INTO {table} VALUES ({', '.join('?' * width)})", rows)


def _numbered[T](things: Iterable[T]) -> Iterator[tuple[int, T, str]]:
    return ((number, one, to_json(one)) for number, one in enumerate(things, 1))
