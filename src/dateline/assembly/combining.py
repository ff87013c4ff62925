"""What one event's accounts agree on: its date, participants, place and code."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.assembly.accounts import Account
from dateline.assembly.days import intersection
from dateline.assembly.origins import Source
from dateline.assembly.parties import Parties, entity_ids, head_word
from dateline.assembly.places import Atlas
from dateline.codes.families import family_of
from dateline.codes.parties import standing_heads
from dateline.model import EventPlace, Interval, Participant

Sourced = Sequence[tuple[Account, Source]]
# Of a much told event a participant that a smaller share of its origins than this gives is rather misread.
_STRAY = 0.3
_FIRM = frozenset({"occurred", "ongoing", "alleged"})


def combined_code(accounts: Sequence[Account]) -> tuple[str, str | None]:
    """The (type, mode) that most mentions have; a PLOVER type goes before OTHER, a mode before none."""
    types = Counter(one.mention.event_type for one in accounts)
    if len(types) > 1:
        types.pop("OTHER", None)
    event_type = min(types, key=lambda code: (-types[code], code))
    modes = Counter(one.mention.event_mode for one in accounts if one.mention.event_type == event_type)
    named = {mode: count for mode, count in modes.items() if mode is not None}
    return event_type, min(named, key=lambda mode: (-named[mode], mode)) if named else None


def combined_date(sourced: Sourced) -> Interval | None:
    """The intersection of the mentions' intervals; where that is empty, the one of the most independent origins.

    Dates that stand in the mention's own words go before inherited ones, the dates of deeds before those of plans.
    """
    dated = [
        (one, source, one.mention.date.interval)
        for one, source in sourced
        if one.mention.date and one.mention.date.interval
    ]
    own = [each for each in dated if each[0].days is not None]
    firm = [each for each in own if each[0].mention.status in _FIRM]
    chosen = firm or own or dated
    whole = intersection(interval for _, _, interval in chosen)
    if whole is not None or not chosen:
        return whole
    return _best_attested([(source.key, interval) for _, source, interval in chosen])


def _best_attested(claims: Sequence[tuple[str, Interval]]) -> Interval:
    """The claim that the most origins agree with, narrowed by those of them that leave a day, the best attested first."""

    def agreeing(interval: Interval) -> list[tuple[str, Interval]]:
        return [(key, other) for key, other in claims if intersection((interval, other)) is not None]

    def rank(interval: Interval) -> tuple[int, int, str, str]:
        found = agreeing(interval)
        return -len({key for key, _ in found}), -len(found), interval.start or "", interval.end or ""

    order = sorted({interval for _, interval in claims}, key=rank)
    best = order[0]
    for interval in order[1:]:
        best = intersection((best, interval)) or best
    return best


def combined_parties(sourced: Sourced, event_type: str, parties: Parties) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(actors, recipients): each side's entities, the agreed and the most specific ones."""
    family = family_of(event_type)
    told = _oriented(sourced) if family.swaps else [_told(account, source, False) for account, source in sourced]
    actors, recipients = _support(told, 0, parties), _support(told, 1, parties)
    for entity in set(actors) & set(recipients):
        weaker = recipients if len(actors[entity]) >= len(recipients[entity]) else actors
        del weaker[entity]
    return _side(told, 0, actors, family.disputed, parties), _side(told, 1, recipients, False, parties)


@dataclass(frozen=True, slots=True)
class _Told:
    """The (actors, recipients) that one account gives, and its origin."""

    sides: tuple[tuple[Participant, ...], tuple[Participant, ...]]
    source: str


def _told(account: Account, source: Source, swapped: bool) -> _Told:
    sides = (account.mention.actors, account.mention.recipients)
    return _Told(sides[::-1] if swapped else sides, source.key)


def _oriented(sourced: Sourced) -> list[_Told]:
    """A meeting told from either side, all told from that of the first account that has two."""
    first = next((account for account, _ in sourced if account.actors and account.recipients), sourced[0][0])
    found = []
    for account, source in sourced:
        straight = len(account.actors & first.actors) + len(account.recipients & first.recipients)
        crossed = len(account.actors & first.recipients) + len(account.recipients & first.actors)
        found.append(_told(account, source, crossed > straight))
    return found


def _support(told: Sequence[_Told], side: int, parties: Parties) -> dict[str, set[str]]:
    """By entity id the origins that put it on this side, in the order of the pile.

    Nameless parties that have one telling head word ("the rebels") count as the first of them.
    """
    found: dict[str, set[str]] = {}
    stands: dict[str, str] = {}
    for one in told:
        for participant in one.sides[side]:
            entity = participant.entity
            head = head_word(participant.text)
            if not parties.named(entity) and head in standing_heads():
                entity = stands.setdefault(head, entity)
            found.setdefault(entity, set()).add(one.source)
    return found


def _side(
    told: Sequence[_Told], side: int, support: Mapping[str, set[str]], disputed: bool, parties: Parties
) -> tuple[str, ...]:
    """One side's entities: without those that a more specific one stands for, nameless ones where nobody is named."""
    together = _told_together(told, side)
    most = max((len(origins) for origins in support.values()), default=0)
    named = [one for one in support if parties.named(one) and len(support[one]) >= _STRAY * most]
    if not named:
        return _best_nameless(support, together)
    if disputed and len(support) > 1:
        return _majority(support, together, parties)
    return tuple(one for one in named if not _stood_for(one, named, together, parties))


def _told_together(told: Sequence[_Told], side: int) -> set[frozenset[str]]:
    """Pairs of entities that one mention puts side by side, so that neither stands for the other."""
    found: set[frozenset[str]] = set()
    for one in told:
        ids = entity_ids(one.sides[side])
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
    """The nameless participant most often told, and those told beside it."""
    if not support:
        return ()
    order = list(support)
    best = max(order, key=lambda one: (len(support[one]), -order.index(one)))
    return tuple(one for one in order if one == best or frozenset((one, best)) in together)


def _majority(support: Mapping[str, set[str]], together: set[frozenset[str]], parties: Parties) -> tuple[str, ...]:
    """Of actors that accounts quarrel over: the one of the most origins, a named one where two have as many."""
    order = list(support)
    best = max(order, key=lambda one: (len(support[one]), parties.named(one), -order.index(one)))
    return tuple(one for one in order if one == best or frozenset((one, best)) in together)


def combined_place(sourced: Sourced, parties: Parties, atlas: Atlas) -> EventPlace | None:
    """The place that most origins allow, as exactly as any of them gives it."""
    told: dict[str, list[tuple[Account, Source]]] = {}
    for account, source in sourced:
        if account.place is not None:
            told.setdefault(account.place, []).append((account, source))
    if not told:
        return None

    def rank(place: str) -> tuple[int, int, int, str]:
        allowing = {source.key for other in told if not atlas.apart(place, other) for _, source in told[other]}
        return -len(allowing), atlas.size(place), -len(told[place]), place

    best = min(told, key=rank)
    mention = told[best][0][0].mention
    place, spot = mention.place, atlas.spots.get(best)
    if place is None:
        return None
    return EventPlace(
        entity=best,
        name=parties.name(best) if best in parties.by_id else place.text,
        country=place.country or (spot.country if spot else None),
        latitude=place.latitude,
        longitude=place.longitude,
        geo_precision=place.geo_precision,
        mention=mention.id,
    )
