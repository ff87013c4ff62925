"""Whom a description means: somebody already named, a state's body, or somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.annotation.mentions.bodies import bodies
from dateline.annotation.mentions.descriptions import Description, bare_words, office_words
from dateline.annotation.mentions.drafts import Draft
from dateline.annotation.mentions.fitting import (
    NEAR,
    can_be_called,
    heads_state,
    speaker_over,
    spoken_for,
)
from dateline.annotation.mentions.governments import (
    government_meant,
    persons_in,
    several_meant,
    speaks_for_state,
    state_meant,
)
from dateline.annotation.mentions.grouping import plain
from dateline.codes.countries import capital_of
from dateline.codes.nominals import nominals
from dateline.codes.plover import sector_group
from dateline.codes.words import words_of
from dateline.model import EntityKind

if TYPE_CHECKING:
    from dateline.annotation.mentions.reader import Reader

_COMPATIBLE: Final[dict[str, frozenset[str]]] = {
    "person": frozenset({"person"}),
    "organization": frozenset({"organization", "facility"}),
    "government": frozenset({"state", "organization"}),
    "state": frozenset({"state", "place"}),
    "place": frozenset({"place", "state"}),
    "facility": frozenset({"facility", "place", "organization"}),
    "vehicle": frozenset({"vehicle", "other"}),
    "weapon": frozenset({"weapon", "other"}),
}
_KINDS: Final[dict[str, EntityKind]] = {
    "person": "person", "organization": "organization", "government": "organization", "state": "state",
    "facility": "facility", "vehicle": "vehicle", "weapon": "weapon", "place": "place",
}  # fmt: skip
_STATE_BODIES: Final = sector_group("bodies_of_states")
# What a body is called after its name ("the Interfax agency" is Interfax).
_SORTS: Final = words_of("sorts_of_bodies")
# What a body may be called in place of its name, though the name does not say so.
_CALLED: Final = _SORTS | words_of("other_sorts_of_bodies")
_HEADS_OF_STATE: Final = frozenset({"leader", "ruler", "strongman", "head"})


class Nominals:
    """Resolves the descriptions of one document, in the order of the text."""

    def __init__(self, reader: Reader) -> None:
        self._reader = reader
        self._count = 0

    def read(self, description: Description) -> None:
        """Find or make the drafts that a description means, and note the mention."""
        head = description.head
        if head.dep_ == "attr":
            self._note_predicate(description)
            return
        drafts = self._drafts(description)
        for draft in drafts:
            draft.nouns.add(description.words)
            if draft.kind == "organization" and not draft.sectors:
                draft.sectors.extend(description.sectors)
        self._reader.mention(drafts, description.first, description.last, head, "nominal")

    def body(self, country: str | None, words: str, name: str, *, proper: bool) -> Draft:
        """The body of a state that goes by these words ("foreign ministry")."""
        grouping = self._reader.grouping
        if country is None:
            known = self._reader.history.latest(
                lambda draft: words in draft.nouns and draft.kind == "organization", self._reader.sentence
            )
            if known is not None:
                return known
        draft = grouping.known(("body of", country or "", words)) or self._shortened(country, words)
        if draft is None:
            draft = grouping.keyed(("body of", country or "", words), "organization", name, country)
        draft.number, draft.proper = "group", draft.proper and proper
        draft.nouns.add(words)
        known_noun = nominals().get(words.rsplit(" ", 1)[-1])
        for sector in known_noun.sectors if known_noun else ():
            draft.add_sector(sector)
        return draft

    def _shortened(self, country: str | None, words: str) -> Draft | None:
        """The body of the same state that a shorter phrase means ("the Syrian ministry" after its foreign ministry)."""
        return self._reader.history.latest(
            lambda draft: (
                draft.kind == "organization"
                and draft.country == country is not None
                and any(noun.endswith(" " + words) for noun in draft.nouns)
            ),
            self._reader.sentence,
        )

    def _drafts(self, description: Description) -> tuple[Draft, ...]:
        linked = self._in_apposition(description)
        if linked is not None:
            self._absorb(linked, description)
            return (linked,)
        together = several_meant(self._reader, description)
        if together:
            return together
        country = self._reader.country_around(description.head)
        if description.kind == "state":
            state = state_meant(self._reader, description)
            return (state if state is not None else self._new(description, None),)
        if description.kind == "government" or speaks_for_state(description, country):
            found = government_meant(self._reader, description, country)
            if found is not None:
                for person in persons_in(self._reader, description):
                    person.country = person.country or found.country
                return (found,)
        body = spoken_for(description, self._named_modifiers(description))
        if body is not None:
            return (body,)
        if description.kind == "organization" and country and _STATE_BODIES.intersection(description.sectors):
            return (self.body(country, description.words, bare_words(description), proper=False),)
        if description.kind == "place":
            place = self._place(description, country)
            if place is not None:
                return (place,)
        key = self._standing_key(description, country)
        if key is not None:
            return (self._new(description, country, key),)
        known = self._taken_up(description, country)
        return (known if known is not None else self._new(description, country),)

    def _in_apposition(self, description: Description) -> Draft | None:
        """The name that a description explains, or that explains it."""
        head = description.head
        partners = [child for child in head.children if child.dep_ == "appos"]
        if description.kind == "person":  # "a spokesman for the ministry, Ivan Petrov" hangs on the ministry
            partners += [
                name
                for child in head.children
                if child.dep_ == "prep"
                for body in child.children
                for name in body.children
                if name.dep_ == "appos"
            ]
        if description.kind == "organization" and description.noun in _SORTS:
            partners += [child for child in head.lefts if child.dep_ == "compound" and child.i == head.i - 1]
        if head.dep_ == "appos":
            partners.insert(0, head.head)
        for partner in partners:
            draft = self._reader.named(partner)
            if draft is None and partner.i in self._reader.drafts_at:
                draft = self._reader.drafts_at[partner.i][0]
            if (
                draft is not None
                and draft.kind in _COMPATIBLE[description.kind]
                and not self._clashes(draft, description)
            ):
                return draft
        return None

    def _clashes(self, draft: Draft, description: Description) -> bool:
        if (
            draft.kind == "organization"
            and draft.proper
            and not draft.sectors
            and description.noun in ("agency", "group")
        ):
            return draft.country is None and draft.name in bodies()  # "a U.N. agency" is not the U.N.
        return description.number == "plural" and (draft.number == "singular" or draft.kind in ("state", "place"))

    def _absorb(self, draft: Draft, description: Description) -> None:
        """Let a description tell what it knows of somebody: office, sector, state."""
        if draft.kind not in ("person", "organization"):
            return
        draft.country = draft.country or self._reader.country_around(description.head)
        draft.gender = draft.gender or description.gender
        if not draft.sectors or (description.is_office and draft.kind == "person"):
            for sector in description.sectors:
                draft.add_sector(sector)
        if description.is_office and draft.kind == "person":
            draft.nouns.add(description.words)
            words = office_words(description, self._reader.inside)
            if words not in draft.titles:
                draft.titles.append(words)

    def _note_predicate(self, description: Description) -> None:
        """ "Petrov is the foreign minister": no mention, but it tells who Petrov is."""
        for child in description.head.head.children:
            if child.dep_ == "nsubj" and child.i in self._reader.drafts_at:
                draft = self._reader.drafts_at[child.i][0]
                if draft.kind in _COMPATIBLE[description.kind] and not self._clashes(draft, description):
                    self._absorb(draft, description)

    def _taken_up(self, description: Description, country: str | None) -> Draft | None:
        """Somebody spoken of before, if the phrase is definite and its words fit."""
        if description.determination not in ("definite", "possessed") or self._names_another(description):
            return None
        history, sentence = self._reader.history, self._reader.sentence
        named = self._named_modifiers(description)

        def fits(draft: Draft) -> bool:
            if named and draft not in named:
                return False
            if draft.kind not in _COMPATIBLE[description.kind] or (country and draft.country not in (None, country)):
                return False
            if (draft.number == "plural") != (description.number == "plural"):
                return False
            return self._answers_to(draft, description)

        own = self._country_of_speaker(description)
        found = history.latest(lambda draft: fits(draft) and draft.country == own, sentence) if own else None
        found = found or history.latest(fits, sentence)
        if found is None and description.noun in _HEADS_OF_STATE and country is not None:
            found = history.latest(lambda draft: heads_state(draft, country), sentence)
        bare = (
            description.noun in _CALLED
            and country is None
            and description.owner is None
            and not named
            and " " not in description.words
        )
        if found is None and bare and description.determination == "definite" and description.number == "group":
            return history.latest(lambda draft: can_be_called(draft, description), sentence, NEAR)
        return found

    def _country_of_speaker(self, description: Description) -> str | None:
        """Whose president a government means that says "the president": its own."""
        speaker = speaker_over(description.head) if description.is_office else None
        named = self._reader.named(speaker) if speaker is not None else None
        return named.country if named is not None else None

    def _place(self, description: Description, country: str | None) -> Draft | None:
        """The named place that "the city of Homs" or "the Syrian capital" is."""
        if description.noun == "capital" and country is not None:
            capital = capital_of(country)
            return (
                self._reader.grouping.keyed(("place", plain(capital)), "place", capital, country) if capital else None
            )
        owner = description.owner
        named = self._reader.named(owner) if owner is not None and owner.dep_ == "pobj" else None
        if named is None and description.first < description.head.i:
            named = self._reader.named(description.head.nbor(-1))
        return named if named is not None and named.kind == "place" and description.number == "singular" else None

    def _standing_key(self, description: Description, country: str | None) -> tuple[str, ...] | None:
        """What makes phrases one group without any "the": the same owner and words, or bare plurals of the same words."""
        generic = nominals().get(description.noun)
        bare = description.determination == "bare" and description.number == "plural" and description.owner is None
        if bare and not (generic is not None and generic.number == "plural" and description.words == description.noun):
            return ("group", country or "", description.words)
        if description.determination == "possessed" and description.owner is not None and not description.is_office:
            owner = self._reader.drafts_at.get(description.owner.i)
            if owner is not None:
                return ("owned", owner[0].name, owner[0].kind, description.words)
        return None

    def _names_another(self, description: Description) -> bool:
        """Whether an "of" phrase tells the thing from those spoken of before ("the port of Odesa")."""
        owner = description.owner
        return owner is not None and owner.dep_ == "pobj" and owner.pos_ != "PRON" and description.kind != "person"

    def _named_modifiers(self, description: Description) -> list[Draft]:
        """The bodies and places named before a noun ("the Hamas leader"): only they can be meant with it."""
        near = [child for child in description.head.lefts if child.dep_ == "compound"]
        found = (self._reader.named(token) for token in near)
        return [draft for draft in found if draft is not None and draft.kind != "state"]

    def _answers_to(self, draft: Draft, description: Description) -> bool:
        """Whether somebody was called, or is titled, by the noun of a description."""
        ends_so = draft.name.lower().endswith(" " + description.words)
        if description.words in draft.nouns or (ends_so and (draft.proper or " of " not in draft.name)):
            return True  # "the girlfriend of the gunman" is no gunman
        longer, shorter = " " + description.words, " " + description.noun
        if description.words == description.noun:
            return any((" " + noun).endswith(shorter) for noun in draft.nouns)
        return any((" " + noun).endswith(longer) for noun in draft.nouns)

    def _new(self, description: Description, country: str | None, key: tuple[str, ...] | None = None) -> Draft:
        """Somebody not spoken of before; with a `key`, the same as whoever was made under it."""
        self._count += 1
        draft = self._reader.grouping.keyed(
            key or ("new", str(self._count)), _KINDS[description.kind], bare_words(description), country
        )
        draft.number, draft.gender, draft.proper = description.number, description.gender, False
        for sector in description.sectors:
            draft.add_sector(sector)
        return draft
