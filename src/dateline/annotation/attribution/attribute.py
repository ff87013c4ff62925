"""Find the quotes of one document, who speaks, and which event mentions rest on whose word."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.annotation.grammar.parse import Parse
from dateline.model import Document, Entity, EventMention, Quote, SourceLink, Status


@dataclass(frozen=True, slots=True)
class Attribution:
    """Quotes in the order of the text; by event mention id, its chain and, where the source's words doubt, deny or
    blame, its status; and the entities that only speakers brought in.
    """

    quotes: tuple[Quote, ...]
    chains: Mapping[str, tuple[SourceLink, ...]]
    statuses: Mapping[str, Status]
    entities: tuple[Entity, ...]


def attribute(
    document: Document, parse: Parse, entities: tuple[Entity, ...], mentions: tuple[EventMention, ...]
) -> Attribution:
    """Who says what in a document, and on whose word each event mention stands."""
    return Attribution((), {}, {}, ())
