"""The record: what the pile adds up to, in the shape that `export --format record` writes."""

from dataclasses import dataclass
from typing import Literal

from dateline.model.documents import Dateline, Published
from dateline.model.entities import Entity
from dateline.model.events import EventMention, GeoPrecision, Quote, Status
from dateline.model.intervals import Interval
from dateline.model.judgements import UnfitJudgement
from dateline.model.making import quickly_made
from dateline.model.reports import Skipped
from dateline.model.times import TimeExpression

OriginKind = Literal[
    "government", "military", "agency", "state_media", "media", "organization", "person", "document", "imagery",
    "anonymous",
]  # fmt: skip
DisagreementField = Literal["date", "place", "actor", "recipient", "quantity", "speaker", "status", "name"]


@dataclass(frozen=True, slots=True)
class Generator:
    """Which program wrote the record."""

    name: str
    version: str


@dataclass(frozen=True, slots=True)
class RecordDocument:
    """A document with what the pile adds: its date where others gave it, its story, its copies, its versions."""

    id: str
    source: str
    url: str | None
    publisher: str | None
    agency: str | None
    language: str | None
    headline: str | None
    byline: str | None
    dateline: Dateline | None
    published: Published | None
    text: str
    source_map: tuple[tuple[int, int, int], ...]
    story: str | None
    copy_group: str | None
    version_of: str | None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EventPlace:
    """Where an event was, and the mention that says so."""

    entity: str
    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    geo_precision: GeoPrecision | None
    mention: str


@quickly_made
@dataclass(frozen=True, slots=True)
class Origin:
    """One independent source of an event and what passes its word on."""

    name: str
    kind: OriginKind
    documents: tuple[str, ...]
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class DisagreementValue:
    """One side of a disagreement and the mentions that say so."""

    value: str
    mentions: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A field on which the mentions of one event can not all be right."""

    field: DisagreementField
    values: tuple[DisagreementValue, ...]


@quickly_made
@dataclass(frozen=True, slots=True)
class HistoryStep:
    """A status, as of which report, by which mention."""

    status: Status
    as_of: Interval | None
    mention: str


@dataclass(frozen=True, slots=True)
class Review:
    """A person's decision on an event."""

    judgement: Literal["accepted", "rejected", "unsure", "edited"]
    by: str
    at: str


@quickly_made
@dataclass(frozen=True, slots=True)
class Event:
    """What the mentions of one act or occasion add up to; see the contract for each field's rule.

    merged_because  one line for each mention after the first: why it was held to be the same event
    """

    id: str
    event_type: str
    event_mode: str | None
    contexts: tuple[str, ...]
    headline: str
    date: Interval | None
    status: Status
    listed: bool
    salience: float
    confidence: float
    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: EventPlace | None
    mentions: tuple[str, ...]
    documents: tuple[str, ...]
    independent_sources: int
    origins: tuple[Origin, ...]
    disagreements: tuple[Disagreement, ...]
    history: tuple[HistoryStep, ...]
    review: Review | None = None
    merged_because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Story:
    """One piece of news: a central event and its direct consequences within days."""

    id: str
    headline: str
    documents: tuple[str, ...]
    interval: Interval | None


@dataclass(frozen=True, slots=True)
class CopyGroup:
    """Documents that print the same text; one origin."""

    id: str
    documents: tuple[str, ...]
    origin: str | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class Record:
    """Everything. Ordered so that equal input gives equal bytes.

    unfit_judgements  what a person decided about something that the record no longer has
    """

    version: str
    generator: Generator
    documents: tuple[RecordDocument, ...]
    time_expressions: tuple[TimeExpression, ...]
    entities: tuple[Entity, ...]
    event_mentions: tuple[EventMention, ...]
    quotes: tuple[Quote, ...]
    events: tuple[Event, ...]
    stories: tuple[Story, ...]
    copy_groups: tuple[CopyGroup, ...]
    skipped: tuple[Skipped, ...]
    unfit_judgements: tuple[UnfitJudgement, ...] = ()
