"""Find the event mentions of one document."""

from dataclasses import dataclass

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.predications import Predication
from dateline.model import Document, Entity, EventMention, Published, TimeExpression


@dataclass(frozen=True, slots=True)
class FoundEvents:
    """Event mentions in the order of the text, and the nameless entities that only their roles brought in."""

    mentions: tuple[EventMention, ...]
    entities: tuple[Entity, ...]


def find_event_mentions(
    document: Document,
    parse: Parse,
    predications: tuple[Predication, ...],
    expressions: tuple[TimeExpression, ...],
    entities: tuple[Entity, ...],
    published: Published | None,
) -> FoundEvents:
    """Every typed event, and every dated happening outside PLOVER, that the document tells."""
    return FoundEvents((), ())
