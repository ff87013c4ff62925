"""Whom a description means: somebody already named, a state's body, or somebody new."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.annotation.grammar.phrases import conjuncts
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.mentions.bodies import bodies
from dateline.annotation.mentions.descriptions import Description, bare_words, describe, office_words
from dateline.annotation.mentions.drafts import Draft
from dateline.annotation.mentions.fitting import (
    STATE_PEOPLE,
    can_be_called,
    heads_state,
    is_whole_state,
    speaker_over,
    spoken_for,
    tells_state,
)
from dateline.annotation.mentions.grouping import name_parts, plain
from dateline.codes.countries import capital_of, common_names
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
_PAIRS: Final = frozenset({"both", "two", "2"})
_THE: Final = frozenset({"the", "these", "those", "our", "their"})
_STATE_BODIES: Final = sector_group("bodies_of_states")
# What a body is called after its name ("the Interfax agency" is Interfax).
_SORTS: Final = words_of("sorts_of_bodies")
# What a body may be called in place of its name, though the name does not say so.
_CALLED: Final = _SORTS | words_of("other_sorts_of_bodies")
_KIN: Final = frozenset({"brother", "sister", "sibling", "twin"})
_HEADS_OF_STATE: Final = frozenset({"leader", "ruler", "strongman", "head"})
_NEAR: Final = 4  # sentences within which "the group" takes up a name


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
        together = self._several(description)
        if together:
            return together
        country = self._reader.country_around(description.head)
        if description.kind == "state":
            return self._states(description)
        if description.kind == "government" or self._speaks_for_state(description, country):
            found = self._government(description, country)
            if found is not None:
                for person in self._persons(description):
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

    def _states(self, description: Description) -> tuple[Draft, ...]:
        """ "both countries", "the two nations", "the country", "their country"."""
        history, sentence = self._reader.history, self._reader.sentence
        if description.number == "plural":
            return (self._new(description, None),)
        if description.noun in ("country", "nation", "state", "republic", "kingdom"):
            if description.determination == "possessed" and description.owner is not None:
                owner = self._reader.drafts_at.get(description.owner.i, ())
                state = self._reader.grouping.state(owner[0].country) if owner and owner[0].country else None
                if state is not None:
                    return (state,)
            if description.determination == "definite" and description.owner is None:
                known = history.latest(tells_state, sentence, _NEAR)
                state = (
                    self._reader.last_state
                    if known is None
                    else known
                    if is_whole_state(known)
                    else self._reader.grouping.state(known.country or "")
                )
                if state is not None:
                    return (state,)
        return (self._new(description, None),)

    def _several(self, description: Description) -> tuple[Draft, ...]:
        """All whom a plural means: "both countries", "the two leaders", "the fleets of A and B", "their leaders"."""
        if description.number != "plural" or description.kind not in ("state", "person", "organization", "government"):
            return ()
        lefts = {child.lower_ for child in description.head.lefts}
        paired = "both" in lefts or (lefts & _PAIRS and lefts & _THE)
        if paired and description.owner is None and description.kind != "organization":
            pair = self._known_pair(description) or self._last_two(description)
            return pair if len(pair) == 2 and not self._are_no_kin(pair, description) else ()
        owner = description.owner
        if owner is None or description.kind == "state" or not (description.is_office or description.kind != "person"):
            return ()
        states = self._states_of(owner)
        return states if len(states) > 1 else ()

    def _states_of(self, owner: Token) -> tuple[Draft, ...]:
        """The states that an owner names or takes up ("of A and B", "of both countries", "their")."""
        found: list[Draft] = []
        for token in conjuncts(owner):
            named = self._reader.named(token)
            drafts = (named,) if named is not None else self._reader.drafts_at.get(token.i, ())
            if not drafts:
                inner = describe(token, self._reader.inside)
                drafts = self._several(inner) if inner is not None and inner.kind == "state" else ()
            found += [draft for draft in drafts if draft.kind == "state" and draft not in found]
        return tuple(found)

    def _known_pair(self, description: Description) -> tuple[Draft, ...]:
        """The two who were called so before ("the two brothers" again)."""
        pairs = (
            past.drafts for past in self._reader.history.back(self._reader.sentence, 10_000) if len(past.drafts) == 2
        )
        return next((pair for pair in pairs if all(description.words in one.nouns for one in pair)), ())

    def _are_no_kin(self, pair: tuple[Draft, ...], description: Description) -> bool:
        """Whether two by other surnames are spoken of as brothers or sisters."""
        if description.noun not in _KIN:
            return False
        full = [name_parts(one.name) for one in pair]
        return all(len(parts) > 1 for parts in full) and full[0][-1] != full[1][-1]

    def _last_two(self, description: Description) -> tuple[Draft, ...]:
        """The two last spoken of that a pair can mean: persons for persons, else states.

        The state of a person or body counts where it was named itself.
        """
        found: list[Draft] = []
        near = list(self._reader.history.back(self._reader.sentence, _NEAR))
        pairs = (past for past in near if len(past.drafts) == 2 and all(one.kind == "state" for one in past.drafts))
        pair = next(pairs, None) if description.kind != "person" else None
        for past in [pair] if pair is not None else near:
            for draft in past.drafts:
                one: Draft | None = draft
                if description.kind != "person" and draft.kind != "state":
                    one = self._reader.grouping.known_state(draft.country)
                elif description.kind == "person" and not (
                    draft.kind == "person" and draft.proper and draft.number == "singular"
                ):
                    one = None
                if one is not None and one not in found and len(found) < 2:
                    found.append(one)
        return tuple(reversed(found))

    def _speaks_for_state(self, description: Description, country: str | None) -> bool:
        uncounted = description.determination in ("bare", "definite", "possessed")
        if description.owner is not None and description.owner.dep_ == "pobj":
            led = nominals().get(description.owner.lemma_.lower())
            if led is not None and led.kind not in ("government", "state"):
                return False  # "leaders of a Syrian opposition group"
        return country is not None and description.noun in STATE_PEOPLE and description.number == "plural" and uncounted

    def _government(self, description: Description, country: str | None) -> Draft | None:
        """The state of a government, regime or leadership."""
        if country is None:
            country = self._country_of_person(description)
        if country in common_names():
            return self._reader.grouping.state(country or "")
        persons = self._persons(description)
        if description.determination == "indefinite" or (description.determination == "bare" and not persons):
            return None
        if description.noun == "administration":  # where no state is named, the one whose government is so called
            return self._reader.grouping.known_state("USA")
        if persons:  # whose government it is is told, if not of which state: none that was spoken of before
            return None
        return self._reader.history.latest(
            lambda draft: draft.kind == "state" and bool(draft.nouns & {description.noun, "government", "regime"}),
            self._reader.sentence,
        )

    def _country_of_person(self, description: Description) -> str | None:
        """The state of the person whose government it is ("the Petrov administration")."""
        full_parts, countries = self._reader.grouping.full_parts, self._reader.countries
        found = (draft.country or countries.get(full_parts(draft.name)) for draft in self._persons(description))
        return next((country for country in found if country), None)

    def _persons(self, description: Description) -> list[Draft]:
        """The persons whose names stand in a phrase as modifier or owner of its noun."""
        near = [child for child in description.head.children if child.dep_ in ("compound", "poss", "amod", "nmod")]
        if description.owner is not None:
            near.append(description.owner)
        found = (self._reader.named(token) for token in near)
        return [draft for draft in found if draft is not None and draft.kind == "person"]

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
            return history.latest(lambda draft: can_be_called(draft, description), sentence, _NEAR)
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
