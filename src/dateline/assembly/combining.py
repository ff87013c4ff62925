"""What one event's accounts agree on: its date, place and code."""

from collections import Counter
from collections.abc import Sequence

from dateline.assembly.accounts import Account
from dateline.assembly.days import intersection
from dateline.assembly.origins import Source
from dateline.assembly.parties import Parties
from dateline.assembly.places import Atlas
from dateline.model import DONE_OR_ALLEGED, EventPlace, Interval

Sourced = Sequence[tuple[Account, Source]]
# A place that a smaller share of mentions gives than this of the most told one is rather another thing's.
_STRAY = 0.3


def combined_code(accounts: Sequence[Account]) -> tuple[str, str | None]:
    """The (type, mode) that most mentions have; a PLOVER type goes before OTHER, a mode before none."""
    if len(accounts) == 1:
        return accounts[0].mention.event_type, accounts[0].mention.event_mode
    types = Counter(one.mention.event_type for one in accounts)
    if len(types) > 1:
        types.pop("OTHER", None)
    event_type = min(types, key=lambda code: (-types[code], code))
    modes = Counter(one.mention.event_mode for one in accounts if one.mention.event_type == event_type)
    named = {mode: count for mode, count in modes.items() if mode is not None}
    return event_type, min(named, key=lambda mode: (-named[mode], mode)) if named else None


def combined_date(sourced: Sourced) -> Interval | None:
    """The intersection of the mentions' intervals; where that is empty, the one of the most independent origins.

    Dates that stand in the mention's own words go before inherited ones, the dates of deeds before those of plans; where
    what goes before leaves an end open, the others close it as far as they agree.
    """
    dated = [
        (one, source, one.mention.date.interval)
        for one, source in sourced
        if one.mention.date and one.mention.date.interval
    ]
    own = [each for each in dated if each[0].days is not None and not _was_put_off(each[0])]
    firm = [each for each in own if each[0].mention.status in DONE_OR_ALLEGED]
    chosen = firm or own or [each for each in dated if each[0].mention.status in DONE_OR_ALLEGED] or dated
    whole = intersection(interval for _, _, interval in chosen)
    if whole is not None:
        return _closed(whole, [interval for _, _, interval in (*own, *dated)])
    if not chosen:
        return None
    return _best_attested([(source.key, interval) for _, source, interval in chosen])


def _was_put_off(account: Account) -> bool:
    """Whether a mention tells of a plan for days gone by: "were ready to sign last week"."""
    days, published = account.days, account.published
    is_firm = account.mention.status in DONE_OR_ALLEGED
    return not is_firm and days is not None and published is not None and days[1] < published[0]


def _closed(whole: Interval, others: Sequence[Interval]) -> Interval:
    """An interval with an open end, narrowed by the first of the others that agrees with it and closes it."""
    if whole.start is not None and whole.end is not None:
        return whole
    for other in others:
        both = intersection((whole, other))
        if both is not None and both.start is not None and both.end is not None:
            return both
    return whole


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


def combined_place(sourced: Sourced, parties: Parties, atlas: Atlas) -> EventPlace | None:
    """The place that most origins allow, as exactly as any of them gives it."""
    told: dict[str, list[tuple[Account, Source]]] = {}
    for account, source in sourced:
        if account.place is not None:
            told.setdefault(account.place, []).append((account, source))
    if not told:
        return None

    def rank(place: str) -> tuple[bool, int, int, int, str]:
        allowing = {source.key for other in told if not atlas.apart(place, other) for _, source in told[other]}
        return len(told[place]) < rare, -len(allowing), atlas.size(place), -len(told[place]), place

    rare = max(map(len, told.values())) * _STRAY
    best = min(told, key=rank) if len(told) > 1 else next(iter(told))
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
