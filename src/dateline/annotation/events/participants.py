"""Participants of events, with their entities; those that nothing named get an entity of their own."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Final

from dateline.annotation.events.words import Words
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.phrases import noun_phrase
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.mentions.lookup import nameless
from dateline.codes.classes import load_word_classes
from dateline.model import Document, Entity, Mention, OtherParticipant, Participant

_NAMING: Final = frozenset({"amod", "compound", "nmod", "poss"})
_FORCES: Final = frozenset({"troops", "military_vehicle"})
# "Syrian rebel forces", "pro-Russian forces": not that state's.
_NOT_OF_STATE: Final = frozenset({"militant", "opposition", "pro", "anti"})


def _is_inside(one: tuple[int, int], other: tuple[int, int]) -> bool:
    return other != one and other[0] <= one[0] and one[1] <= other[1]


class Cast:
    """Makes participants of head tokens, and remembers the entities that it had to make for them."""

    def __init__(self, document: Document, parse: Parse, words: Words, entities: Iterable[Entity]) -> None:
        self._states = {one.country: one.id for one in entities if one.kind == "state" and one.country}
        self._document = document
        self._parse = parse
        self._words = words
        self._made: dict[str, Entity] = {}

    def participants(
        self, heads: Iterable[int], hosts: bool = False, forces: bool = False, acting: bool = False
    ) -> tuple[Participant, ...]:
        """One participant an entity, in the order given; `hosts`: a place stands for its state, unless it is a facility
        that is `acting` ("the hospital appealed for blood"); `forces`: its aircraft, ships and troops do.
        """
        found: dict[str, Participant] = {}
        for index in heads:
            head = self._parse.doc[index]
            several = self._words.lookup.all_of(head)
            if len(several) < 2:
                one = self.host(head, acting) if hosts else self.participant(head)
                one = self._of_state(head, one) if forces else one
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
        known = self._named_behind(head) or self._words.lookup.of(head)
        if known is not None:
            start, end = self._words_for(head, *known)
            return Participant(start, end, self._parse.text[start:end], known[0].id)
        start, end = noun_phrase(head)
        kind = self._words.kind(head)
        entity = nameless(self._document.id, start, end, self._parse.text[start:end], kind or "other")
        self._made.setdefault(entity.id, entity)
        return Participant(start, end, entity.name, entity.id)

    def _named_behind(self, head: Token) -> tuple[Entity, Mention] | None:
        """The state in "our ally, Norland", where the noun has no name of its own."""
        known = self._words.lookup.of(head)
        if head.pos_ != "NOUN" or (known is not None and known[0].is_named):
            return None
        named = (self._words.lookup.of(child) for child in head.children if child.dep_ == "appos")
        return next((one for one in named if one is not None and one[0].kind == "state"), None)

    def host(self, head: Token, acting: bool = False) -> Participant:
        """As `participant`; a place stands for the state that it belongs to, where the document speaks of that state."""
        one = self.participant(head)
        known = self._words.lookup.of(head)
        if known is None or known[0].kind not in (("place",) if acting else ("place", "facility")):
            return one
        return replace(one, entity=self._states.get(known[0].country or "", one.entity))

    def _of_state(self, head: Token, one: Participant) -> Participant:
        """A state's aircraft, ships, tanks and troops stand for it, in its place and under its name; persons who serve it,
        and forces of others than the state ("Syrian rebel forces"), do not.
        """
        kind, classes, known = self._words.kind(head), self._words.classes(head), self._words.lookup.of(head)
        if head.pos_ == "PRON" and known is not None and self._is_force_of_state(known[0]):
            return replace(one, entity=self._states[known[0].country or ""])
        if kind in ("person", "state") or not (kind == "vehicle" or classes & _FORCES):
            return one
        is_named = known is not None and known[1].form == "name"
        if kind == "vehicle" and known is not None and not is_named and known[0].country in self._states:
            return replace(one, entity=self._states[known[0].country or ""])
        if kind == "organization" and is_named:
            return one
        modifiers = [
            child for phrase in (head, *self._counted(head)) for child in phrase.children if child.dep_ in _NAMING
        ]
        if any(self._is_not_of_state(child) for child in modifiers):
            return one
        owners = [owner for child in modifiers if (owner := self._words.lookup.of(child)) is not None]
        states = (self._state_behind(owner) for owner, _ in owners)
        return next((replace(one, entity=state) for state in states if state is not None), one)

    def _is_force_of_state(self, entity: Entity) -> bool:
        """Whether a body without a name of its own is a state's troops ("the Kenyan military", and then "it")."""
        if entity.kind != "organization" or entity.country not in self._states:
            return False
        if entity.is_named:
            return False
        table, words = load_word_classes().of, entity.name.lower().split()
        return "troops" in table.get(words[-1], ()) and not any(
            _NOT_OF_STATE & {word, *table.get(word, ())} for word in words
        )

    def _counted(self, head: Token) -> list[Token]:
        """The forces or craft that a phrase counts or is made up of ("one of the Kenyan jets", "a brigade of Kenyan troops")."""
        inner = [one for of in head.children if of.lower_ == "of" for one in of.children if one.dep_ == "pobj"]
        return [one for one in inner if self._words.kind(one) == "vehicle" or self._words.classes(one) & _FORCES]

    def _state_behind(self, owner: Entity) -> str | None:
        """The state whose forces an owner's are: itself, or the one that a person governs ("Mr. Karam's troops")."""
        if owner.kind == "state":
            return owner.id
        governs = owner.kind == "person" and "GOV" in owner.sectors
        governs |= owner.kind == "organization" and "MIL" in owner.sectors  # "U.S. Army paratroopers"
        return self._states.get(owner.country or "") if governs else None

    def _is_not_of_state(self, modifier: Token) -> bool:
        words = {modifier.lemma_.lower(), *(child.lower_ for child in modifier.children)}
        return bool((words | self._words.classes(modifier)) & _NOT_OF_STATE) or modifier.lower_.startswith(
            ("pro-", "anti-")
        )

    def _words_for(self, head: Token, entity: Entity, mention: Mention) -> tuple[int, int]:
        """The phrase; for a pronoun, the last words before it in its sentence that name the same entity."""
        if head.pos_ == "PRON" and mention.form == "pronoun":
            named = [
                (one.start, one.end)
                for one in entity.mentions
                if one.form != "pronoun" and head.sent.start_char <= one.start < head.idx
            ]
            named = [one for one in named if not any(_is_inside(one, other) for other in named)]
            return named[-1] if named else (mention.start, mention.end)
        if mention.start <= head.idx < mention.end and mention.form == "name":
            return mention.start, mention.end
        return noun_phrase(head)

    def nameless(self) -> tuple[Entity, ...]:
        """The entities made so far, in the order of the text."""
        return tuple(sorted(self._made.values(), key=lambda entity: (entity.mentions[0].start, entity.id)))
