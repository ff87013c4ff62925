"""Every type that two rooms share: frozen, slotted, without behaviour beyond its invariants."""

from dateline.model.annotations import Annotations
from dateline.model.documents import DateCandidate, Dateline, DateMethod, Document, Published
from dateline.model.entities import Entity, EntityKind, Mention, MentionForm, Title
from dateline.model.events import (
    Comparison,
    EventDate,
    EventMention,
    GeoPrecision,
    OtherParticipant,
    OtherRole,
    Participant,
    Place,
    Quantity,
    Quote,
    SourceLink,
    Speaker,
    Status,
)
from dateline.model.identity import identify
from dateline.model.intervals import Interval, Precision
from dateline.model.judgements import Judgement, JudgementKind
from dateline.model.record import (
    CopyGroup,
    Disagreement,
    DisagreementField,
    DisagreementValue,
    Event,
    EventPlace,
    Generator,
    HistoryStep,
    Origin,
    OriginKind,
    Record,
    RecordDocument,
    Review,
    Story,
)
from dateline.model.reports import RawReport, Skipped
from dateline.model.spans import Span
from dateline.model.times import TimeExpression, TimexMod, TimexType

__all__ = [
    "Annotations",
    "Comparison",
    "CopyGroup",
    "DateCandidate",
    "DateMethod",
    "Dateline",
    "Disagreement",
    "DisagreementField",
    "DisagreementValue",
    "Document",
    "Entity",
    "EntityKind",
    "Event",
    "EventDate",
    "EventMention",
    "EventPlace",
    "Generator",
    "GeoPrecision",
    "HistoryStep",
    "Interval",
    "Judgement",
    "JudgementKind",
    "Mention",
    "MentionForm",
    "Origin",
    "OriginKind",
    "OtherParticipant",
    "OtherRole",
    "Participant",
    "Place",
    "Precision",
    "Published",
    "Quantity",
    "Quote",
    "RawReport",
    "Record",
    "RecordDocument",
    "Review",
    "Skipped",
    "SourceLink",
    "Span",
    "Speaker",
    "Status",
    "Story",
    "TimeExpression",
    "TimexMod",
    "TimexType",
    "Title",
    "identify",
]
