"""The states, governments and their people that a description means: "both countries", "the regime", "the two leaders"."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from dateline.annotation.grammar.phrases import conjuncts
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.mentions.descriptions import Description, describe
from dateline.annotation.mentions.drafts import Draft
from dateline.annotation.mentions.fitting import NEAR, STATE_PEOPLE, is_whole_state, tells_state
from dateline.annotation.mentions.grouping import name_parts
from dateline.codes.countries import common_names
from dateline.codes.nominals import nominals

if TYPE_CHECKING:
    from dateline.annotation.mentions.reader import Reader

_STATES: Final = frozenset({"country", "nation", "state", "republic", "kingdom"})
_PAIRS: Final = frozenset({"both", "two", "2"})
_THE: Final = frozenset({"the", "these", "those", "our", "their"})
_KIN: Final = frozenset({"brother", "sister", "sibling", "twin"})


def state_meant(reader: Reader, description: Description) -> Draft | None:
    """The state that "the country" or "their country" is; None where it is one not spoken of before."""
    if description.number == "plural" or description.noun not in _STATES:
        return None
    if description.determination == "possessed" and description.owner is not None:
        owner = reader.drafts_at.get(description.owner.i, ())
        return reader.grouping.state(owner[0].country) if owner and owner[0].country else None
    if description.determination == "definite" and description.owner is None:
        known = reader.history.latest(tells_state, reader.sentence, NEAR)
        if known is None:
            return reader.last_state
        return known if is_whole_state(known) else reader.grouping.state(known.country or "")
    return None


def several_meant(reader: Reader, description: Description) -> tuple[Draft, ...]:
    """All whom a plural means: "both countries", "the two leaders", "the fleets of A and B", "their leaders"."""
    if description.number != "plural" or description.kind not in ("state", "person", "organization", "government"):
        return ()
    lefts = {child.lower_ for child in description.head.lefts}
    coordinated = any(child.dep_ == "cc" for child in description.head.rights)  # "both the rebels and the army"
    paired = ("both" in lefts and not coordinated) or (lefts & _PAIRS and lefts & _THE)
    if paired and "other" not in lefts and description.owner is None and description.kind != "organization":
        pair = _known_pair(reader, description) or _told_together(reader, description) or _last_two(reader, description)
        return pair if len(pair) == 2 and not _are_no_kin(pair, description) else ()
    owner = description.owner
    if owner is None or description.kind == "state" or not (description.is_office or description.kind != "person"):
        return ()
    states = _states_of(reader, owner)
    return states if len(states) > 1 else ()


def _states_of(reader: Reader, owner: Token) -> tuple[Draft, ...]:
    """The states that an owner names or takes up ("of A and B", "of both countries", "their")."""
    found: list[Draft] = []
    for token in conjuncts(owner):
        named = reader.named(token)
        drafts = (named,) if named is not None else reader.drafts_at.get(token.i, ())
        if not drafts:
            inner = describe(token, reader.inside)
            drafts = several_meant(reader, inner) if inner is not None and inner.kind == "state" else ()
        found += [draft for draft in drafts if draft.kind == "state" and draft not in found]
    return tuple(found)


def _known_pair(reader: Reader, description: Description) -> tuple[Draft, ...]:
    """The two who were called so before ("the two brothers" again)."""
    pairs = (past.drafts for past in reader.history.back(reader.sentence, 10_000) if len(past.drafts) == 2)
    return next((pair for pair in pairs if all(description.words in one.nouns for one in pair)), ())


def _told_together(reader: Reader, description: Description) -> tuple[Draft, ...]:
    """Two persons who were named side by side ("Petrov and Han", then "the two men")."""
    if description.kind != "person":
        return ()
    pairs = (past.drafts for past in reader.history.back(reader.sentence, NEAR) if len(past.drafts) == 2)
    return next((pair for pair in pairs if all(_is_somebody(one) for one in pair)), ())


def _is_somebody(draft: Draft) -> bool:
    return draft.kind == "person" and draft.proper and draft.number == "singular"


def _are_no_kin(pair: tuple[Draft, ...], description: Description) -> bool:
    """Whether two by other surnames are spoken of as brothers or sisters."""
    if description.noun not in _KIN:
        return False
    full = [name_parts(one.name) for one in pair]
    return all(len(parts) > 1 for parts in full) and full[0][-1] != full[1][-1]


def _last_two(reader: Reader, description: Description) -> tuple[Draft, ...]:
    """The two last spoken of that a pair can mean: persons for persons, else states.

    The state of a person or body counts where it was named itself.
    """
    if description.kind == "person" and not (description.is_office or description.noun in STATE_PEOPLE):
        return ()  # "the two suspects": not the two who saw them
    found: list[Draft] = []
    near = list(reader.history.back(reader.sentence, NEAR))
    pairs = (past for past in near if len(past.drafts) == 2 and all(one.kind == "state" for one in past.drafts))
    pair = next(pairs, None) if description.kind != "person" else None
    for past in [pair] if pair is not None else near:
        for draft in past.drafts:
            one: Draft | None = draft
            if description.kind != "person" and draft.kind != "state":
                one = reader.grouping.known_state(draft.country)
            elif description.kind == "person" and not _is_somebody(draft):
                one = None
            if one is not None and one not in found and len(found) < 2:
                found.append(one)
    return tuple(reversed(found))


def speaks_for_state(description: Description, country: str | None) -> bool:
    """Whether uncounted officials or leaders of a state are meant, who speak for it ("Kenyan officials")."""
    uncounted = description.determination in ("bare", "definite", "possessed")
    if description.owner is not None and description.owner.dep_ == "pobj":
        led = nominals().get(description.owner.lemma_.lower())
        if led is not None and led.kind not in ("government", "state"):
            return False  # "leaders of a Syrian opposition group"
    return country is not None and description.noun in STATE_PEOPLE and description.number == "plural" and uncounted


def government_meant(reader: Reader, description: Description, country: str | None) -> Draft | None:
    """The state of a government, regime or leadership."""
    if country is None:
        country = _country_of_person(reader, description)
    if country in common_names():
        return reader.grouping.state(country or "")
    persons = persons_in(reader, description)
    if description.determination == "indefinite" or (description.determination == "bare" and not persons):
        return None
    if description.noun == "administration":  # where no state is named, the one whose government is so called
        return reader.grouping.known_state("USA")
    if persons:  # whose government it is is told, if not of which state: none that was spoken of before
        return None
    return reader.history.latest(
        lambda draft: draft.kind == "state" and bool(draft.nouns & {description.noun, "government", "regime"}),
        reader.sentence,
    )


def _country_of_person(reader: Reader, description: Description) -> str | None:
    """The state of the person whose government it is ("the Petrov administration")."""
    full_parts, countries = reader.grouping.full_parts, reader.countries
    found = (draft.country or countries.get(full_parts(draft.name)) for draft in persons_in(reader, description))
    return next((country for country in found if country), None)


def persons_in(reader: Reader, description: Description) -> list[Draft]:
    """The persons whose names stand in a phrase as modifier or owner of its noun."""
    near = [child for child in description.head.children if child.dep_ in ("compound", "poss", "amod", "nmod")]
    if description.owner is not None:
        near.append(description.owner)
    found = (reader.named(token) for token in near)
    return [draft for draft in found if draft is not None and draft.kind == "person"]
