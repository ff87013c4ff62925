"""Find the people, bodies, states, places and things that one document speaks of."""

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.predications import Predication
from dateline.model import Document, Entity


def find_entities(document: Document, parse: Parse, predications: tuple[Predication, ...]) -> tuple[Entity, ...]:
    """The document's entities with all their mentions (names, nominals, pronouns)."""
    return ()
