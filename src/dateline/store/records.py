"""The record in its tables: written whole by a build, read whole by an export."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from dataclasses import replace
from typing import Any, Final

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
from dateline.store.encoding import from_json, many_objects, to_json
from dateline.store.redirects import note_redirects
from dateline.store.reports import load_skipped

_TABLES: Final = (
    "record", "documents", "time_expressions", "entities", "entity_mentions", "events", "event_participants",
    "event_mentions", "quotes", "stories", "copy_groups", "unfit_judgements",
)  # fmt: skip


def write_record(connection: sqlite3.Connection, record: Record, build: int, about: str | None) -> None:
    """Put a record in the place of the one before. To be called inside a transaction."""
    note_redirects(connection, record)
    for table in _TABLES:
        connection.execute(f"DELETE FROM {table}")
    _insert(connection, "record", [(record.version, record.generator.name, record.generator.version, about, build)])
    _insert(connection, "documents", map(_document_row, _numbered(record.documents)))
    _insert(connection, "time_expressions", map(_time_row, _numbered(record.time_expressions)))
    _insert(connection, "entities", map(_entity_row, _numbered(record.entities)))
    _insert(connection, "entity_mentions", _entity_mention_rows(record.entities))
    _insert(connection, "events", map(_event_row, _numbered(record.events)))
    _insert(connection, "event_participants", _participant_rows(record.events))
    _insert(connection, "event_mentions", map(_mention_row, _numbered(record.event_mentions)))
    _insert(connection, "quotes", map(_quote_row, _numbered(record.quotes)))
    _insert(connection, "stories", map(_story_row, _numbered(record.stories)))
    _insert(connection, "copy_groups", map(_copy_group_row, _numbered(record.copy_groups)))
    _insert(connection, "unfit_judgements", ((one.number, one.reason) for one in record.unfit_judgements))
    connection.execute("INSERT INTO documents_text (documents_text) VALUES ('rebuild')")
    connection.execute("INSERT INTO events_text (events_text) VALUES ('rebuild')")


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


def _insert(connection: sqlite3.Connection, table: str, rows: Iterable[tuple[Any, ...]]) -> None:
    width = len(connection.execute(f"PRAGMA table_info({table})").fetchall())
    connection.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * width)})", rows)


def _numbered[T](things: Iterable[T]) -> Iterator[tuple[int, T]]:
    return enumerate(things, 1)


def _document_row(numbered: tuple[int, RecordDocument]) -> tuple[Any, ...]:
    number, one = numbered
    published = one.published
    dated = (
        (published.start, published.end, published.precision, published.method, published.confidence)
        if published
        else (None,) * 5
    )
    return (
        number, one.id, one.source, one.url, one.publisher, one.agency, one.language, one.headline, one.byline,
        *dated, one.text, one.story, one.copy_group, one.version_of, to_json(replace(one, text="")),
    )  # fmt: skip


def _time_row(numbered: tuple[int, TimeExpression]) -> tuple[Any, ...]:
    number, one = numbered
    return (
        number, one.document, one.start, one.end, one.text, one.type, one.value, *_interval(one.interval), to_json(one),
    )  # fmt: skip


def _entity_row(numbered: tuple[int, Entity]) -> tuple[Any, ...]:
    number, one = numbered
    return (
        number, one.id, one.name, one.kind, one.country, json.dumps(one.sectors, ensure_ascii=False),
        json.dumps(one.aliases, ensure_ascii=False), len(one.mentions), to_json(one),
    )  # fmt: skip


def _entity_mention_rows(entities: Iterable[Entity]) -> Iterator[tuple[Any, ...]]:
    mentions = ((entity.id, mention) for entity in entities for mention in entity.mentions)
    for number, (entity, one) in _numbered(mentions):
        yield number, entity, one.document, one.start, one.end, one.text, one.form


def _event_row(numbered: tuple[int, Event]) -> tuple[Any, ...]:
    number, one = numbered
    place = one.place
    where = (place.name, place.country, place.latitude, place.longitude, place.geo_precision) if place else (None,) * 5
    return (
        number, one.id, one.event_type, one.event_mode, json.dumps(one.contexts), one.headline, *_interval(one.date),
        one.status, int(one.listed), one.salience, one.confidence, *where, one.independent_sources,
        len(one.documents), len(one.disagreements), to_json(one),
    )  # fmt: skip


def _participant_rows(events: Iterable[Event]) -> Iterator[tuple[str, str, str]]:
    for event in events:
        yield from ((event.id, entity, "actor") for entity in dict.fromkeys(event.actors))
        yield from ((event.id, entity, "recipient") for entity in dict.fromkeys(event.recipients))


def _mention_row(numbered: tuple[int, EventMention]) -> tuple[Any, ...]:
    number, one = numbered
    date = one.date
    return (
        number, one.id, one.event, one.document, one.sentence.text, one.sentence.start, one.sentence.end,
        one.trigger.text, one.trigger.start, one.trigger.end, one.event_type, one.event_mode, one.status,
        one.place.text if one.place else None, *_interval(date.interval if date else None),
        date.text if date else None, one.attribution[0].speaker.text if one.attribution else None, to_json(one),
    )  # fmt: skip


def _quote_row(numbered: tuple[int, Quote]) -> tuple[Any, ...]:
    number, one = numbered
    speaker = one.speaker
    return (
        number, one.id, one.document, one.kind, " … ".join(span.text for span in one.content),
        speaker.text if speaker else None, speaker.entity if speaker else None, to_json(one),
    )  # fmt: skip


def _story_row(numbered: tuple[int, Story]) -> tuple[Any, ...]:
    number, one = numbered
    return number, one.id, one.headline, *_interval(one.interval)[:2], len(one.documents), to_json(one)


def _copy_group_row(numbered: tuple[int, CopyGroup]) -> tuple[Any, ...]:
    number, one = numbered
    return number, one.id, one.origin, one.agency, to_json(one)


def _interval(interval: Any) -> tuple[str | None, str | None, str | None]:
    return (interval.start, interval.end, interval.precision) if interval else (None, None, None)
