"""What one event's accounts agree on: its date, participants, place and code."""

from collections import Counter
from collections.abc import Mapping, Sequence

from dateline.assembly.accounts import Account
from dateline.assembly.days import intersection
from dateline.assembly.origins import Source
from dateline.assembly.parties import Parties, entity_ids
from dateline.assembly.places import Atlas
from dateline.codes.families import family_of
from dateline.model import EventPlace, Interval

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


def _best_attested(claims: Sequence[tuple[str, Interval]]) -> Interval | None:
    """The intersection of those claims that agree with the claim of the most origins."""
    groups = []
    for _, interval in claims:
        agreeing = [(key, other) for key, other in claims if intersection((interval, other)) is not None]
        support = len({key for key, _ in agreeing})
        groups.append((-support, -len(agreeing), interval.start or "", interval.end or "", interval, agreeing))
    *_, interval, agreeing = min(groups, key=lambda one: one[:4])
    return intersection([other for _, other in agreeing]) or interval


def combined_parties(sourced: Sourced, event_type: str, parties: Parties) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """(actors, recipients): each side's entities, the agreed and the most specific ones."""
    actors = _support(sourced, "actors")
    recipients = _support(sourced, "recipients")
    for entity in set(actors) & set(recipients):
        weaker = recipients if len(actors[entity]) >= len(recipients[entity]) else actors
        del weaker[entity]
    return (
        _side(sourced, "actors", actors, family_of(event_type).disputed, parties),
        _side(sourced, "recipients", recipients, False, parties),
    )


def _support(sourced: Sourced, side: str) -> dict[str, set[str]]:
    """By entity id the origins that put it on this side, in the order of the pile."""
    found: dict[str, set[str]] = {}
    for account, source in sourced:
        for entity in entity_ids(getattr(account.mention, side)):
            found.setdefault(entity, set()).add(source.key)
    return found


def _side(
    sourced: Sourced, side: str, support: Mapping[str, set[str]], disputed: bool, parties: Parties
) -> tuple[str, ...]:
    """One side's entities: without those that a more specific one stands for, and nameless ones only where all are."""
    together = _told_together(sourced, side)
    most = max((len(origins) for origins in support.values()), default=0)
    named = [one for one in support if parties.named(one) and len(support[one]) >= _STRAY * most]
    if not named:
        return _best_nameless(support, together)
    if disputed and len(named) > 1:
        return _majority(named, support, together, parties)
    return tuple(one for one in named if not _stood_for(one, named, together, parties))


def _told_together(sourced: Sourced, side: str) -> set[frozenset[str]]:
    """Pairs of entities that one mention puts side by side, so that neither stands for the other."""
    found: set[frozenset[str]] = set()
    for account, _ in sourced:
        ids = entity_ids(getattr(account.mention, side))
        found.update(frozenset((one, other)) for one in ids for other in ids if one != other)
    return found


def _stood_for(entity: str, side: Sequence[str], together: set[frozenset[str]], parties: Parties) -> bool:
    """Whether another entity of the side is a more specific name for this one: the minister for the state."""
    if not parties.is_state(entity):
        return False
    return any(
        parties.akin(entity, other) and not parties.is_state(other) and frozenset((entity, other)) not in together
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


def _majority(
    named: Sequence[str], support: Mapping[str, set[str]], together: set[frozenset[str]], parties: Parties
) -> tuple[str, ...]:
    """Of actors that accounts quarrel over: the one of the most origins, its own, and those told beside it."""
    best = max(named, key=lambda one: (len(support[one]), -named.index(one)))
    return tuple(one for one in named if one == best or frozenset((one, best)) in together)


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
