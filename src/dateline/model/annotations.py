"""Everything that one document says."""

from dataclasses import dataclass

from dateline.model.documents import Document, Published
from dateline.model.entities import Entity
from dateline.model.events import EventMention, Quote
from dateline.model.times import TimeExpression


@dataclass(frozen=True, slots=True)
class Annotations:
    """What `annotation` found in one document, and nothing from any other.

    sentences  (start, end) of every sentence, in order
    entities   the document's own entities; ids are local until assembly joins them across the pile
    vector     what the headline means, as the model of sentence vectors has it: signed bytes in base64; "" for none
    """

    document: Document
    published: Published | None
    sentences: tuple[tuple[int, int], ...]
    time_expressions: tuple[TimeExpression, ...]
    entities: tuple[Entity, ...]
    event_mentions: tuple[EventMention, ...]
    quotes: tuple[Quote, ...]
    vector: str = ""
