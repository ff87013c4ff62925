"""Find the people, bodies, states, places and things that one document speaks of."""

from typing import Final

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.phrases import noun_phrase
from dateline.annotation.grammar.predications import Predication
from dateline.model import Document, Entity, EntityKind, Mention, identify

_KINDS: Final[dict[str, EntityKind]] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "state",
    "NORP": "state",
    "LOC": "place",
    "FAC": "facility",
}


def find_entities(document: Document, parse: Parse, predications: tuple[Predication, ...]) -> tuple[Entity, ...]:
    """The document's entities with all their mentions (names, nominals, pronouns)."""
    groups: dict[tuple[EntityKind, str], list[Mention]] = {}
    for span in parse.doc.ents:
        kind = _KINDS.get(span.label_)
        if kind is None:
            continue
        start, end = noun_phrase(span.root)
        start, end = min(start, span.start_char), max(end, span.end_char)
        name = span.text.removesuffix("'s").strip()
        mention = Mention(document.id, start, end, parse.text[start:end], "name")
        groups.setdefault((kind, name), []).append(mention)
    entities = []
    for (kind, name), mentions in groups.items():
        first = mentions[0]
        key = identify("e", document.id, first.start, first.end)
        entities.append(Entity(key, name, kind, mentions=tuple(mentions)))
    return tuple(entities)
