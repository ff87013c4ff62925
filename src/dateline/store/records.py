"""The record read from its tables."""

import json
import sqlite3
from collections.abc import Iterator
from dataclasses import replace

from dateline.model import (
    CopyGroup,
    Entity,
    Event,
    EventMention,
    Generator,
    Quote,
    Record,
    RecordDocument,
    Story,
    TimeExpression,
    UnfitJudgement,
)
from dateline.store.encoding import from_json, many_objects
from dateline.store.reports import load_skipped


def read_record(connection: sqlite3.Connection) -> Record | None:
    """The whole record; None where no build has ended yet."""
    head = connection.execute("SELECT version, generator, generator_version FROM record").fetchone()
    if head is None:
        return None
    with many_objects():
        return Record(
            version=head[0],
            generator=Generator(head[1], head[2]),
            documents=tuple(_documents(connection)),
            time_expressions=_all(connection, "time_expressions", TimeExpression),
            entities=_all(connection, "entities", Entity),
            event_mentions=_all(connection, "event_mentions", EventMention),
            quotes=_all(connection, "quotes", Quote),
            events=_all(connection, "events", Event),
            stories=_all(connection, "stories", Story),
            copy_groups=_all(connection, "copy_groups", CopyGroup),
            skipped=load_skipped(connection),
            unfit_judgements=_unfit(connection),
        )


def read_outline(connection: sqlite3.Connection) -> Record | None:
    """The record's events and entities, these without their mentions, and nothing else: what a list of events needs.

    None where no build has ended yet.
    """
    head = connection.execute("SELECT version, generator, generator_version FROM record").fetchone()
    if head is None:
        return None
    rows = connection.execute("SELECT id, name, kind, aliases, country, sectors FROM entities ORDER BY position")
    entities = tuple(
        Entity(
            name, called, kind, aliases=tuple(json.loads(aliases)), country=country, sectors=tuple(json.loads(sectors))
        )
        for name, called, kind, aliases, country, sectors in rows
    )
    events = _all(connection, "events", Event)
    return Record(head[0], Generator(head[1], head[2]), (), (), entities, (), (), events, (), (), ())


def read_date_texts(connection: sqlite3.Connection) -> dict[str, str]:
    """By event, the words that date it in most accounts (of equals the first)."""
    rows = connection.execute(
        "SELECT event, date_text FROM event_mentions WHERE date_text IS NOT NULL"
        " GROUP BY event, date_text ORDER BY count(*), min(position) DESC"
    )
    return dict(rows)


def _documents(connection: sqlite3.Connection) -> Iterator[RecordDocument]:
    for data, text in connection.execute("SELECT data, text FROM documents ORDER BY position"):
        yield replace(from_json(RecordDocument, data), text=text)


def _unfit(connection: sqlite3.Connection) -> tuple[UnfitJudgement, ...]:
    rows = connection.execute("SELECT number, reason FROM unfit_judgements ORDER BY number")
    return tuple(UnfitJudgement(number, reason) for number, reason in rows)


def _all[T](connection: sqlite3.Connection, table: str, kind: type[T]) -> tuple[T, ...]:
    rows = connection.execute(f"SELECT data FROM {table} ORDER BY position")
    return tuple(from_json(kind, data) for (data,) in rows)
