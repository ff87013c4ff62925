"""Who a speaker's words speak of."""

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.phrases import noun_phrase
from dateline.annotation.mentions.lookup import EntityLookup, nameless
from dateline.model import Entity, EntityKind, Speaker


class SpeakerLookup:
    """Speakers by the token that heads their words; keeps the nameless entities that it had to make."""

    def __init__(self, document_id: str, parse: Parse, entities: tuple[Entity, ...]) -> None:
        self._document_id = document_id
        self._parse = parse
        self._lookup = EntityLookup(entities, parse)
        self._made: dict[str, Entity] = {}

    def of(self, head: int) -> Speaker:
        """The speaker whose words are headed by token `head`."""
        token = self._parse.doc[head]
        found = self._lookup.of(token)
        start, end = noun_phrase(token)
        text = self._parse.text[start:end]
        if found is not None:
            entity = found[0]
        else:
            entity = nameless(self._document_id, start, end, text, self._kind(token.ent_type_))
            self._made.setdefault(entity.id, entity)
        return Speaker(start, end, text, entity.id)

    def made(self) -> tuple[Entity, ...]:
        """The entities that only speakers brought in, in the order they were asked for."""
        return tuple(self._made.values())

    @staticmethod
    def _kind(label: str) -> EntityKind:
        return "person" if label == "PERSON" else "organization" if label == "ORG" else "other"
