"""What a row of the record's tables holds of a thing; the columns stand in the order of the schema.

position  where it stands in the record's order;  data  it as JSON: what equals it has the same row
"""

import json
from collections.abc import Iterable, Iterator
from typing import Any

from dateline.model import CopyGroup, Entity, Event, EventMention, Quote, RecordDocument, Story, TimeExpression

Row = tuple[Any, ...]


def document_row(position: int, one: RecordDocument, data: str) -> Row:
    published = one.published
    dated = (
        (published.start, published.end, published.precision, published.method, published.confidence)
        if published
        else (None,) * 5
    )
    return (
        position, one.id, one.source, one.url, one.publisher, one.agency, one.language, one.headline, one.byline,
        *dated, one.text, one.story, one.copy_group, one.version_of, data,
    )  # fmt: skip


def time_row(position: int, one: TimeExpression, data: str) -> Row:
    return (
        position, one.document, one.start, one.end, one.text, one.type, one.value, *_interval(one.interval), data,
    )  # fmt: skip


def entity_row(position: int, one: Entity, data: str) -> Row:
    return (
        position, one.id, one.name, one.kind, one.country, json.dumps(one.sectors, ensure_ascii=False),
        json.dumps(one.aliases, ensure_ascii=False), len(one.mentions), data,
    )  # fmt: skip


def entity_mention_rows(entities: Iterable[Entity]) -> Iterator[Row]:
    for entity in entities:
        for one in entity.mentions:
            yield None, entity.id, one.document, one.start, one.end, one.text, one.form


def event_row(position: int, one: Event, data: str) -> Row:
    place = one.place
    where = (place.name, place.country, place.latitude, place.longitude, place.geo_precision) if place else (None,) * 5
    return (
        position, one.id, one.event_type, one.event_mode, json.dumps(one.contexts), one.headline, *_interval(one.date),
        one.status, int(one.listed), one.salience, one.confidence, *where, one.independent_sources,
        len(one.documents), len(one.disagreements), data,
    )  # fmt: skip


def participant_rows(events: Iterable[Event]) -> Iterator[Row]:
    for event in events:
        yield from ((event.id, entity, "actor") for entity in dict.fromkeys(event.actors))
        yield from ((event.id, entity, "recipient") for entity in dict.fromkeys(event.recipients))


def mention_row(position: int, one: EventMention, data: str) -> Row:
    date = one.date
    return (
        position, one.id, one.event, one.document, one.sentence.text, one.sentence.start, one.sentence.end,
        one.trigger.text, one.trigger.start, one.trigger.end, one.event_type, one.event_mode, one.status,
        one.place.text if one.place else None, *_interval(date.interval if date else None),
        date.text if date else None, one.attribution[0].speaker.text if one.attribution else None, data,
    )  # fmt: skip


def quote_row(position: int, one: Quote, data: str) -> Row:
    speaker = one.speaker
    return (
        position, one.id, one.document, one.kind, " … ".join(span.text for span in one.content),
        speaker.text if speaker else None, speaker.entity if speaker else None, data,
    )  # fmt: skip


def story_row(position: int, one: Story, data: str) -> Row:
    return position, one.id, one.headline, *_interval(one.interval)[:2], len(one.documents), data


def copy_group_row(position: int, one: CopyGroup, data: str) -> Row:
    return position, one.id, one.origin, one.agency, data


def _interval(interval: Any) -> tuple[str | None, str | None, str | None]:
    return (interval.start, interval.end, interval.precision) if interval else (None, None, None)
