"""Names that are names of one thing: full names and surnames, long forms and acronyms, a state by all its names."""

import re
from dataclasses import dataclass, field
from typing import Final

from dateline.annotation.grammar.tokens import Doc, Token
from dateline.annotation.mentions.designations import Designation
from dateline.annotation.mentions.drafts import Draft
from dateline.annotation.mentions.names import Name
from dateline.annotation.mentions.states import reads_as_place
from dateline.codes.countries import common_names, state_names
from dateline.codes.nominals import nominals
from dateline.codes.outlets import outlet_named
from dateline.codes.places import places_named
from dateline.codes.words import words_of
from dateline.model import EntityKind

_PARTICLES: Final = re.compile(r"^(?:al|el|ul|as|ash|bin|ibn|van|von|de|da|di|la|le)$")
_SMALL: Final = frozenset({"of", "the", "and", "for", "in", "on", "to", "de", "la"})
_STATE_BODIES: Final = words_of("bodies_of_states")
_MANY: Final = frozenset({"organization", "state"})


@dataclass(slots=True)
class Grouping:
    """The drafts of all named things of a document, and which name is whose."""

    drafts: list[Draft] = field(default_factory=list)
    _by_key: dict[tuple[str, ...], Draft] = field(default_factory=dict)
    _people: dict[tuple[str, ...], tuple[str, ...]] = field(default_factory=dict)
    _long_forms: dict[str, str] = field(default_factory=dict)
    _countries: frozenset[str] = frozenset()

    def learn(self, names: tuple[Name, ...], doc: Doc) -> None:
        """Look over all names first: which surname belongs to which full name, which acronym to which long form."""
        told = dict.fromkeys(name_parts(name.text) for name in names if name.kind == "person")
        people = sorted(told, key=lambda parts: -len(parts))  # of two with one surname, the first is meant by it
        self._people = {parts: _fullest(parts, people) for parts in people}
        plainly = ("name", "adjective", "people")
        self._countries = frozenset(name.state.country for name in names if name.state and name.state.form in plainly)
        bodies = [name for name in names if name.kind == "organization"]
        for name in bodies:
            short = _acronym_after(name, names, doc)
            if short is not None:
                self._long_forms[short] = name.text
        for name in bodies:
            if name.text.isupper() and " " not in name.text and name.text not in self._long_forms:
                long_form = next((one.text for one in bodies if initials(one.text) == name.text), None)
                if long_form is not None:
                    self._long_forms[name.text] = long_form

    def draft_of(self, name: Name, head: Token) -> Draft:
        """The draft that a name is a name of; a new one where it is the first."""
        if name.state is not None:
            return self._state(name, head)
        if name.body is not None:
            draft = self.keyed(("body", name.body.name), "organization", name.body.name, name.body.country)
            draft.number = "group"
            for sector in name.body.sectors:
                draft.add_sector(sector)
            return draft
        if name.kind == "person":
            return self._person(name)
        text = self._long_forms.get(name.text, name.text)
        draft = self.keyed((name.kind, plain(text)), name.kind, text, None)
        if name.kind == "organization" and outlet_named(text) is not None:
            draft.add_sector("JRN")
        draft.number = "group" if name.kind in _MANY else draft.number
        return draft

    def designated(self, designation: Designation, country: str | None) -> Draft:
        """The vehicle or weapon of a designation: that of a state where one is named, else the last spoken of."""
        last, own = ("designation", designation.key), ("designation", designation.key, country or "")
        draft = self._by_key.get(own if country else last)
        before = self._by_key.get(last)
        if draft is None and before is not None and before.country is None:
            draft = before
        if draft is None:
            draft = self.keyed(own, designation.sort.kind, designation.name, country)
            draft.nouns.update(designation.sort.nouns)
        draft.country = draft.country or country
        self._by_key[last] = self._by_key[own] = draft
        return draft

    def state(self, country: str) -> Draft:
        """The state with this code."""
        draft = self.keyed(("state", country), "state", common_names()[country], country)
        draft.number = "group"
        draft.add_sector("GOV")
        return draft

    def known_state(self, country: str | None) -> Draft | None:
        """The state with this code if the document names it anywhere."""
        if country is None or (country not in self._countries and ("state", country) not in self._by_key):
            return None
        return self.state(country)

    def keyed(self, key: tuple[str, ...], kind: EntityKind, name: str, country: str | None) -> Draft:
        """The draft under `key`, made where there is none."""
        draft = self._by_key.get(key)
        if draft is None:
            draft = Draft(kind, name, country=country)
            self._by_key[key] = draft
            self.drafts.append(draft)
        return draft

    def full_parts(self, name: str) -> tuple[str, ...]:
        """The parts of the fullest name that a person of this name has in the document."""
        return self._people.get(name_parts(name), name_parts(name))

    def known(self, key: tuple[str, ...]) -> Draft | None:
        """The draft under `key`, if any."""
        return self._by_key.get(key)

    def _state(self, name: Name, head: Token) -> Draft:
        assert name.state is not None
        country = name.state.country
        if name.state.form == "people" and not _are_a_nation(head):
            draft = self.keyed(("people", country), "person", name.text, country)
            draft.number = "plural"
            return draft
        elsewhere = name.state.form == "capital" and self._is_elsewhere(name.text, country)
        if not elsewhere and not reads_as_place(head, name.state.form):
            draft = self.state(country)
            if (
                name.text in state_names()
                and name.state.form == "name"
                and name.text not in (draft.name, *draft.aliases)
            ):
                draft.aliases.append(name.text)
            return draft
        common = name.text if name.state.form == "capital" else common_names()[country]
        return self.keyed(("place", plain(common)), "place", common, None if elsewhere else country)

    def _is_elsewhere(self, capital: str, country: str) -> bool:
        """Whether the document speaks not of a capital's state, but of another with a city of that name."""
        if country in self._countries:
            return False
        return any(place.country in self._countries for place in places_named(capital) if place.country != "USA")

    def _person(self, name: Name) -> Draft:
        parts = self._people[name_parts(name.text)]
        draft = self.keyed(("person", *parts), "person", name.text, None)
        if len(name_parts(name.text)) > len(name_parts(draft.name)):
            draft.name = name.text
        return draft


def _are_a_nation(head: Token) -> bool:
    """ "The Russians" who act or are spoken to are their state; "the Russians who fled" and "two Russians" are people."""
    children = [child for child in head.children if child.dep_ not in ("cc", "conj", "punct")]
    return head.tag_ in ("NNPS", "NNS") and len(children) == 1 and children[0].lower_ == "the"


def plain(name: str) -> str:
    """A name for comparing: lower case, without points and article."""
    return name.lower().replace(".", "").removeprefix("the ").removesuffix("'s")


def name_parts(name: str) -> tuple[str, ...]:
    """The parts of a person's name for comparing: lower case, hyphens as spaces, without particles and initials."""
    words = [word.strip(".'’\"") for word in re.split(r"[\s\-‐-]+", name.lower()) if word.strip(".'’\"")]
    kept = [word for word in words if not _PARTICLES.match(word) and not (len(word) == 1 and len(words) > 2)]
    return tuple(kept or words)


def initials(name: str) -> str:
    """The acronym that a long form makes ("Institute of Peace Research": "IPR")."""
    words = [word for word in re.split(r"[\s-]+", name) if word and word.lower() not in _SMALL]
    return "".join(word[0] for word in words).upper() if len(words) > 1 else ""


def is_state_body(text: str) -> bool:
    """Whether a name ends in the common noun for a body that every state has ("Foreign Ministry")."""
    return text.rsplit(" ", 1)[-1].lower() in _STATE_BODIES


def is_government(text: str) -> bool:
    """Whether a name ends in a word for the state's government itself ("Russian Government")."""
    known = nominals().get(text.rsplit(" ", 1)[-1].lower())
    return known is not None and known.kind == "government"


def _fullest(parts: tuple[str, ...], people: list[tuple[str, ...]]) -> tuple[str, ...]:
    """The longest name of the document that `parts` can be short for, by last word, else by first word."""
    longer = [one for one in people if len(one) > len(parts) and set(parts) <= set(one)]
    return next(
        (one for one in longer if one[-1] == parts[-1]),
        next((one for one in longer if one[0] == parts[0]), parts),
    )


def _acronym_after(name: Name, names: tuple[Name, ...], doc: Doc) -> str | None:
    """The name in parentheses right after a longer one."""
    i = name.last + 1
    if i + 2 >= len(doc) or doc[i].text != "(" or doc[i + 2].text != ")":
        return None
    short = next((one for one in names if one.first == one.last == i + 1), None)
    return (
        short.text
        if short is not None and short.text in (doc[i + 1].text,) and short.text not in state_names()
        else None
    )
