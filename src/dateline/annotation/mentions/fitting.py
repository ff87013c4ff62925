"""Whom a phrase can mean: the state behind "the country", the body behind "the group", the ruler behind "the leader"."""

from collections.abc import Iterable
from typing import Final

from dateline.annotation.grammar.tokens import Token
from dateline.annotation.mentions.bodies import bodies
from dateline.annotation.mentions.descriptions import Description
from dateline.annotation.mentions.drafts import Draft
from dateline.codes.countries import common_names
from dateline.codes.outlets import outlet_named
from dateline.codes.plover import sector_group
from dateline.codes.words import words_of

NEAR: Final = 4  # sentences within which "the group" takes up a name, or "the country" a state
STATE_PEOPLE: Final = frozenset({"official", "leader"})  # in the plural and uncounted, they speak for their state
_OF_STATES: Final = frozenset({"GOV", "MIL"})  # sectors of alliances and unions of states; the U.N. has none
_ARMED: Final = sector_group("armed")
# What a state's own body may be called that has no name but its work ("the security service", "the tax office").
_STATE_AGENCIES: Final = frozenset({"agency", "department", "office", "service"})
_TOP_OFFICES: Final = words_of("top_offices")


def speaker_over(head: Token) -> Token | None:
    """Who says what a noun stands in, where the words tell it."""
    clause = next((above for above in head.ancestors if above.dep_ == "ccomp"), None)
    if clause is None:
        return None
    return next((child for child in clause.head.children if child.dep_ == "nsubj"), None)


def tells_state(draft: Draft) -> bool:
    """Whether "the country" can mean a draft or the state that it is the body of ("Norlandic state media")."""
    return is_whole_state(draft) or (draft.kind == "organization" and draft.country in common_names())


def is_whole_state(draft: Draft) -> bool:
    """Whether "the country" can mean a draft: a state or its territory, no city in it."""
    return draft.kind == "state" or (draft.kind == "place" and draft.name == common_names().get(draft.country or ""))


def heads_state(draft: Draft, country: str) -> bool:
    """Whether somebody named can be "the Kenyan leader": the president or prime minister of that state."""
    top = bool(draft.nouns & _TOP_OFFICES)
    return draft.kind == "person" and draft.proper and draft.number == "singular" and draft.country == country and top


def can_be_called(draft: Draft, description: Description) -> bool:
    """Whether "the group", "the agency" can mean a body whose name does not say so."""
    if draft.kind != "organization" or description.kind != "organization" or draft.number == "plural":
        return False
    if not draft.proper and (draft.country is None or description.noun not in _STATE_AGENCIES):
        return False
    wanted = set(description.sectors)
    if "JRN" not in wanted and outlet_named(draft.name) is not None:
        return False
    if wanted & _ARMED and description.words != description.noun and not draft.sectors:
        return False  # "the northern militia" is no body of which nothing is known
    return not wanted or bool(wanted.intersection(draft.sectors)) or not draft.sectors


def spoken_for(description: Description, named: Iterable[Draft]) -> Draft | None:
    """The body of many states, of those named before the noun, whose uncounted officials speak for it ("NATO officials")."""
    if description.noun not in STATE_PEOPLE or description.number != "plural":
        return None
    if description.determination not in ("bare", "definite") or description.owner is not None:
        return None
    for draft in named:
        body = bodies().get(draft.name)
        if body is not None and body.country is None and set(body.sectors) <= _OF_STATES:
            return draft
    return None
