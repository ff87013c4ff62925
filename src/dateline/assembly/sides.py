"""Who stands on either side of an event: its actors and recipients, from all accounts of it."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.assembly.accounts import Account
from dateline.assembly.origins import Source
from dateline.assembly.parties import Parties, head_word
from dateline.codes.families import family_of
from dateline.codes.parties import party_word, standing_heads
from dateline.model import EventPlace, Participant

Sourced = Sequence[tuple[Account, Source]]
Side = tuple[str, ...]
Sides = tuple[Side, Side]
# Of a much told event a participant that a smaller share of its origins than this gives is rather misread.
_STRAY = 0.4
# ... and one that only says it more exactly than the state that others tell (its minister) than this.
_STRAY_OF_STATE = 0.3
# ... and one that is told beside another than this.
_STRAY_BESIDE = 0.34
# How much an origin that tells a state as the doer of violence outweighs one that tells it as the sufferer.
_AT_HOME = 3
_INITIALS = re.compile(r"(?:[A-Z]\.){2,}|[A-Z]{2,}\b")
_CRAFT = frozenset({"vehicle", "weapon"})


def combined_parties(sourced: Sourced, code: tuple[str, str | None], parties: Parties) -> Sides:
    """(actors, recipients): each side's entities, the agreed and the most specific ones.

    Where any account is coded, those that are not tell nothing: who does what in "fought" is not who attacked.
    """
    family = family_of(*code)
    told = (
        _oriented(sourced, parties)
        if family.swaps
        else [_told(account, source.key, False, parties) for account, source in sourced]
    )
    coded = [each for each, (account, _) in zip(told, sourced, strict=True) if account.mention.event_type != "OTHER"]
    telling = coded or told
    actors, recipients = _support(telling, 0, parties), _support(telling, 1, parties)
    for entity in actors.keys() & recipients.keys():
        # Attacked by a state in its own land: "the attack on Norland" tells no more than where it was.
        weight = _AT_HOME if family.disputed and parties.is_state(entity) else 1
        weaker = recipients if weight * len(actors[entity]) >= len(recipients[entity]) else actors
        del weaker[entity]
    sides = (
        _side(telling, 0, actors, family.disputed, parties),
        _side(telling, 1, _hit(recipients, parties) if family.disputed else recipients, False, parties),
    )
    return _facing(sides, parties) if code[0] == "CONSULT" and family.swaps else sides


def _hit(recipients: dict[str, set[str]], parties: Parties) -> dict[str, set[str]]:
    """To whom violence was done: not the places told for it where as many tell of people without a name, who were hit there."""
    named = [one for one in recipients if parties.named(one)]
    if not named or any(parties.kind(one) != "place" for one in named):
        return recipients
    people = set[str]().union(*(told for one, told in recipients.items() if parties.kind(one) == "person"))
    if len(people) < max(len(recipients[one]) for one in named):
        return recipients
    return {one: told for one, told in recipients.items() if one not in named}


def _facing(sides: Sides, parties: Parties) -> Sides:
    """Of two that meet, told side by side, the first is the actor and the other the recipient."""
    actors, recipients = sides
    if recipients or len(actors) != 2 or not all(parties.named(one) for one in actors):
        return sides
    return actors[:1], actors[1:]


def with_host(sides: Sides, place: EventPlace | None, parties: Parties) -> Sides:
    """The sides of a visit: the state of a place abroad is the host where nobody but a place is told as one."""
    actors, recipients = sides
    state = parties.states.get(place.country) if place and place.country else None
    if state is None or place is None or any(parties.kind(one) != "place" for one in recipients):
        return sides
    homes = {parties.country(one) for one in actors}
    if not homes or None in homes or place.country in homes:
        return sides
    return actors, (state,)


@dataclass(frozen=True, slots=True)
class _Told:
    """The (actors, recipients) that one account gives as (entity id, words), and its origin."""

    sides: tuple[tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]
    source: str


def sides_of(account: Account, parties: Parties) -> Sides:
    """The (actors, recipients) of one account, named as those of an event are."""
    actors, recipients = _told(account, "", False, parties).sides
    return tuple(dict.fromkeys(one for one, _ in actors)), tuple(dict.fromkeys(one for one, _ in recipients))


def _told(account: Account, source: str, swapped: bool, parties: Parties) -> _Told:
    mention = account.mention
    actors = tuple([one for one in _acting(mention.actors, parties) if parties.kind(one[0]) != "weapon"])
    sides = (actors, _acting(mention.recipients, parties))
    return _Told(sides[::-1] if swapped else sides, source)


def _acting(side: Sequence[Participant], parties: Parties) -> tuple[tuple[str, str], ...]:
    """Each participant's entity and words; aircraft, ships and weapons of a known state stand for that state."""
    found: list[tuple[str, str]] = []
    for one in side:
        country = parties.country(one.entity) if parties.kind(one.entity) in _CRAFT else None
        found.append((parties.states.get(country, one.entity) if country else one.entity, one.text))
    return tuple(found)


def _oriented(sourced: Sourced, parties: Parties) -> list[_Told]:
    """A meeting told from either side, all told from that of the first account that has two."""
    first = next((account for account, _ in sourced if account.actors and account.recipients), sourced[0][0])
    found = []
    for account, source in sourced:
        straight = len(account.actors & first.actors) + len(account.recipients & first.recipients)
        crossed = len(account.actors & first.recipients) + len(account.recipients & first.actors)
        found.append(_told(account, source.key, crossed > straight, parties))
    return found


def _support(told: Sequence[_Told], side: int, parties: Parties) -> dict[str, set[str]]:
    """By entity id the origins that put it on this side, in the order of the pile.

    Two entities of one name count as the first of them, and so do nameless ones of one telling head word ("the rebels").
    """
    found: dict[str, set[str]] = {}
    there = [(entity, words, one) for one in told for entity, words in one.sides[side]]
    if len({entity for entity, _, _ in there}) < 2:
        return {entity: {one.source for _, _, one in there} for entity, _, _ in there[:1]}
    called = [
        (
            parties.name(entity).lower() if _tells_who(entity, parties) else party_word(head_word(words)),
            entity,
            words,
            one,
        )
        for entity, words, one in there
    ]
    stands: dict[str, str] = {}
    side_by_side = _told_twice(called)
    for name, entity, words, _ in called:
        known = stands.get(name)
        better = known is None or (_holds_a_name(words) and not _holds_a_name(parties.name(known)))
        if better and (_tells_who(entity, parties) or name in standing_heads() or (name and name not in side_by_side)):
            stands[name] = entity
    for name, entity, _, one in called:
        found.setdefault(stands.get(name, entity), set()).add(one.source)
    return found


def _told_twice(called: Sequence[tuple[str, str, str, "_Told"]]) -> set[str]:
    """Head words by which one account tells two nameless participants: "two soldiers and three soldiers of the north"."""
    seen: dict[tuple[str, int], str] = {}
    return {name for name, entity, _, one in called if seen.setdefault((name, id(one)), entity) != entity}


def _tells_who(entity: str, parties: Parties) -> bool:
    """Whether it has a name, or is a body that a state's name tells from all others: "the Iranian embassy"."""
    if parties.named(entity):
        return True
    of_state = parties.kind(entity) in ("organization", "facility") and parties.country(entity) is not None
    return of_state and any(word[:1].isupper() for word in parties.name(entity).split())


def _holds_a_name(phrase: str) -> bool:
    """Whether a description says whose it is: "U.N. inspectors", "the Norwegian army"."""
    return any(word[:1].isupper() for word in phrase.split()[1:]) or bool(_INITIALS.match(phrase))


def _side(
    told: Sequence[_Told], side: int, support: Mapping[str, set[str]], disputed: bool, parties: Parties
) -> tuple[str, ...]:
    """One side's entities: without those that a more specific one stands for, nameless ones where nobody is named."""
    if len(support) < 2:
        return tuple(support)
    together = _told_together(told, side)
    nameless = set().union(*(origins for one, origins in support.items() if not _tells_who(one, parties)))
    named = [
        one
        for one in support
        if _tells_who(one, parties)
        and not _stray(one, support, parties)
        and len(support[one]) >= _STRAY * len(nameless)
    ]
    if not named:
        return _best_nameless(support, together)
    if any(parties.kind(one) != "place" or parties.is_state(one) for one in named):
        named = [one for one in named if parties.kind(one) != "place" or parties.is_state(one)]
    if disputed and len(support) > 1:
        return _majority(support, together, parties)
    named = [one for one in named if not _stood_for(one, named, together, parties)]
    return _majority({one: support[one] for one in named}, together, parties)


def _stray(entity: str, support: Mapping[str, set[str]], parties: Parties) -> bool:
    """Whether too few of the origins tell the entity for it to be more than a misreading."""
    most = max(len(origins) for origins in support.values())
    of_state = any(parties.is_state(other) and parties.akin(entity, other) for other in support if other != entity)
    return len(support[entity]) < (_STRAY_OF_STATE if of_state else _STRAY) * most


def _told_together(told: Sequence[_Told], side: int) -> set[frozenset[str]]:
    """Pairs of entities that one mention puts side by side, so that neither stands for the other."""
    found: set[frozenset[str]] = set()
    for one in told:
        ids = {entity for entity, _ in one.sides[side]}
        found.update(frozenset((first, second)) for first in ids for second in ids if first != second)
    return found


def _stood_for(entity: str, side: Sequence[str], together: set[frozenset[str]], parties: Parties) -> bool:
    """Whether another entity of the side is a more specific name for this one: the minister for the state."""
    if not parties.is_state(entity):
        return False
    return any(
        parties.akin(entity, other)
        and (not parties.is_state(other) or (parties.kind(other), other) > (parties.kind(entity), entity))
        and frozenset((entity, other)) not in together
        for other in side
        if other != entity
    )


def _best_nameless(support: Mapping[str, set[str]], together: set[frozenset[str]]) -> tuple[str, ...]:
    """The nameless participant most often told (the first of equals), and those told beside it."""
    order = list(support)
    best = max(order, key=lambda one: len(support[one]))
    return tuple(one for one in order if one == best or frozenset((one, best)) in together)


def _majority(support: Mapping[str, set[str]], together: set[frozenset[str]], parties: Parties) -> tuple[str, ...]:
    """Of parties that no account tells together the one of the most origins, a named one where two have as many."""
    order = list(support)
    best = max(order, key=lambda one: (len(support[one]), parties.named(one)))
    enough = _STRAY_BESIDE * len(support[best])
    return tuple(
        one for one in order if one == best or (frozenset((one, best)) in together and len(support[one]) >= enough)
    )
