"""Participants of events, with their entities; those that nothing named get an entity of their own."""

from collections.abc import Iterable

from spacy.tokens import Token

from dateline.annotation.events.words import Words
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.phrases import noun_phrase
from dateline.annotation.mentions.lookup import nameless
from dateline.model import Document, Entity, OtherParticipant, Participant


class Cast:
    """Makes participants of head tokens, and remembers the entities that it had to make for them."""

    def __init__(self, document: Document, parse: Parse, words: Words) -> None:
        self._document = document
        self._parse = parse
        self._words = words
        self._made: dict[str, Entity] = {}

    def participants(self, heads: Iterable[int]) -> tuple[Participant, ...]:
        """One participant an entity, in the order given."""
        found: dict[str, Participant] = {}
        for index in heads:
            head = self._parse.doc[index]
            several = self._words.lookup.all_of(head)
            if len(several) < 2:
                one = self.participant(head)
                found.setdefault(one.entity, one)
                continue
            for entity, mention in several:  # "both countries", "the fleets of three states"
                found.setdefault(entity.id, Participant(mention.start, mention.end, mention.text, entity.id))
        return tuple(found.values())

    def members(self, heads: Iterable[int]) -> tuple[OtherParticipant, ...]:
        """Those who are in an event but neither act nor are acted upon, one an entity."""
        return tuple(
            OtherParticipant(one.start, one.end, one.text, one.entity, "member") for one in self.participants(heads)
        )

    def participant(self, head: Token) -> Participant:
        """The noun phrase headed by `head`, and its entity."""
        start, end = noun_phrase(head)
        known = self._words.lookup.of(head)
        if known is not None:
            return Participant(start, end, self._parse.text[start:end], known[0].id)
        kind = self._words.kind(head)
        entity = nameless(self._document.id, start, end, self._parse.text[start:end], kind or "other")
        self._made.setdefault(entity.id, entity)
        return Participant(start, end, entity.name, entity.id)

    def nameless(self) -> tuple[Entity, ...]:
        """The entities made so far, in the order of the text."""
        return tuple(sorted(self._made.values(), key=lambda entity: (entity.mentions[0].start, entity.id)))
