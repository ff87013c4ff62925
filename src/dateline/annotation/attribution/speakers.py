"""Who a speaker's words speak of."""

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.phrases import noun_phrase
from dateline.annotation.grammar.tokens import Token
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
        start, end = _whole_phrase(token)
        text = self._parse.text[start:end]
        if found is not None:
            entity = found[0]
        else:
            entity = nameless(self._document_id, start, end, text, self._kind(token.ent_type_))
            self._made.setdefault(entity.id, entity)
        return Speaker(start, end, text, entity.id)

    def known(self, head: int) -> str | None:
        """The id of the entity that the words headed by token `head` speak of, where mentions know it."""
        found = self._lookup.of(self._parse.doc[head])
        return None if found is None else found[0].id

    def made(self) -> tuple[Entity, ...]:
        """The entities that only speakers brought in, in the order they were asked for."""
        return tuple(self._made.values())

    @staticmethod
    def _kind(label: str) -> EntityKind:
        return "person" if label == "PERSON" else "organization" if label == "ORG" else "other"


def _whole_phrase(head: Token) -> tuple[int, int]:
    """The noun phrase, with a modifier before it that the parser took for a noun phrase of its own ("a US think tank"),
    or with the participle that alone says who is meant ("those surveyed").
    """
    start, end = noun_phrase(head)
    before = head.doc[head.left_edge.i - 1] if head.left_edge.i > 0 else head
    if before.dep_ == "pobj" and head.dep_ == "pobj" and before.tag_ in ("NNP", "JJ") and before.idx < start:
        return before.idx, end
    after = head.doc[head.i + 1] if head.i + 1 < len(head.doc) else head
    if head.lower_ == "those" and after.head.i == head.i and after.dep_ == "acl":
        return start, after.idx + len(after)
    return start, end
