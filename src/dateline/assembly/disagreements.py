"""Where the accounts of one event can not all be right, after all that only says it otherwise has been put alike."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.assembly.accounts import Account
from dateline.assembly.beside import Beside, is_part
from dateline.assembly.days import Days, common_days
from dateline.assembly.parties import Parties, head_word
from dateline.assembly.places import Atlas
from dateline.codes.families import family_of
from dateline.codes.parties import masked_heads, opposed_words, standing_heads
from dateline.codes.tolls import toll_at
from dateline.codes.units import is_head_count, toll_of, unit_of
from dateline.model import Comparison, Disagreement, DisagreementField, DisagreementValue, EventMention, Quantity

_ABOUT = 0.15
# Values of words that give no count ("a", "dozens", "hundreds", "thousands").
_ROUND = frozenset({1.0, 12.0, 20.0, 24.0, 100.0, 200.0, 1000.0, 2000.0, 1_000_000.0})
# Of many mentions a smaller share than this that says otherwise is rather misread than another account.
_STRAY = 0.15
# A side of a quarrel that one mention tells is one where these are at least such a part of all.
_PART = 0.3
# Where so few mentions tell who did it, one that blames is heard.
_FEW = 15
# PLOVER sectors of those who oppose a state: opposition and rebels.
_OPPOSED = frozenset({"OPP", "REB"})
# ... and of those who are the state.
_STATE_BODIES = frozenset({"GOV", "MIL", "COP", "SPY", "JUD", "LEG"})
# A number so many times another counts something else.
_ANOTHER_COUNT = 20
_NOTHING = Beside()
_OFFICIAL = frozenset({"regime", "government", "state"})
_TOLD = frozenset({"occurred", "ongoing", "alleged"})


@dataclass(frozen=True, slots=True)
class Side:
    """One value and the mentions that give it."""

    value: str
    mentions: tuple[str, ...]


def disagreements_of(
    accounts: Sequence[Account], parties: Parties, atlas: Atlas, beside: Beside = _NOTHING
) -> tuple[Disagreement, ...]:
    """The fields on which an event's accounts can not all be right; what can both be true is none.

    beside  what the sentences around the accounts tell of the event
    """
    found = [
        date_disagreement(accounts) if len(accounts) > 1 else None,
        place_disagreement(accounts, parties, atlas) if len(accounts) > 1 else None,
        party_disagreement(accounts, parties, beside),
        *quantity_disagreements(accounts, beside),
        status_disagreement(accounts, beside),
    ]
    return tuple([one for one in found if one is not None])


def date_disagreement(accounts: Sequence[Account]) -> Disagreement | None:
    """Days of the accounts' own words that have no day in common."""
    dated = [(account, account.days) for account in accounts if account.days is not None]
    if len(dated) < 2:
        return None
    dated = [
        (account, days) for account, days in dated if account.mention.status not in ("negated", "planned", "possible")
    ]
    if common_days(days for _, days in dated) is not None:
        return None
    groups: list[tuple[Days, list[Account]]] = []
    for account, days in sorted(dated, key=lambda one: (one[1][1] - one[1][0], one[1], one[0].order)):
        for number, (shared, members) in enumerate(groups):
            both = common_days((shared, days))
            if both is not None:
                groups[number] = (both, [*members, account])
                break
        else:
            groups.append((days, [account]))
    return _disagreement("date", [Side(_date_value(members), _ids(members)) for _, members in groups])


def _date_value(members: Sequence[Account]) -> str:
    date = members[0].mention.date
    if date is None or date.interval is None:
        return ""
    start, end = date.interval.start or "", date.interval.end or ""
    return start if start == end else f"{start}..{end}"


def place_disagreement(accounts: Sequence[Account], parties: Parties, atlas: Atlas) -> Disagreement | None:
    """Places of which none holds the other and that are too far apart; violence in two countries is two events, misread."""
    groups: dict[str, list[Account]] = {}
    for account in accounts:
        if account.place is not None and account.mention.status in _TOLD:
            groups.setdefault(account.place, []).append(account)
    if len(groups) < 2:
        return None
    told = sum(len(group) for group in groups.values())
    firm = [place for place, group in sorted(groups.items()) if len(group) >= _STRAY * told]
    clashing = [place for place in firm if any(atlas.apart(place, other) for other in firm)]
    if _disputed(accounts):
        countries = {spot.country for place in clashing if (spot := atlas.spots.get(place))}
        clashing = clashing if len(countries) == 1 else []
    return _disagreement("place", [Side(parties.name(place), _ids(groups[place])) for place in clashing])


def party_disagreement(accounts: Sequence[Account], parties: Parties, beside: Beside = _NOTHING) -> Disagreement | None:
    """Different actors of a deed of which there can be but one, told or blamed; a state and its own are no two."""
    if not _disputed(accounts):
        return None
    sides: list[tuple[set[str], list[Account]]] = []
    for account in accounts:
        if account.mention.status not in (*_TOLD, "denied"):
            continue
        for actor in sorted(account.actors.union(beside.blamed.get(account.id, ()))):
            if not _tells_who(actor, parties):
                continue
            same = [side for side in sides if any(_one_party(actor, one, parties) for one in side[0])]
            sides = [side for side in sides if side not in same]
            members = {actor}.union(*(side[0] for side in same))
            sides.append((members, [*(one for side in same for one in side[1]), account]))
    everybody = {one.id for _, telling in sides for one in telling}
    firm = [(members, telling) for members, telling in sides if _insisted(telling, len(everybody), beside)]
    quarrel = [
        each
        for each in firm
        if len(each[1]) >= _STRAY * len(everybody) or (_blamed(each[1], beside) and _often(each[1], len(everybody)))
    ]
    values = (DisagreementValue(_called(members, telling, parties), _ids(telling)) for members, telling in quarrel)
    return Disagreement("actor", tuple(values)) if len(quarrel) > 1 else None


def _blamed(telling: Sequence[Account], beside: Beside) -> bool:
    """Whether words blame the side, so that it is no misreading."""
    return any(one.id in beside.blamed or one.mention.status == "alleged" for one in telling)


def _often(telling: Sequence[Account], of: int) -> bool:
    """Whether those who blame a side are more than one, or one of few."""
    return len(telling) > 1 or of <= _FEW


def _disputed(accounts: Sequence[Account]) -> bool:
    """Whether it is a deed of which accounts quarrel over who did it."""
    return any(family_of(one.mention.event_type).disputed for one in accounts)


def _insisted(telling: Sequence[Account], of: int, beside: Beside) -> bool:
    """Whether a side is told twice, by a mention that blames, or by a good part of all: else it is rather another deed."""
    told = len({one.id for one in telling})
    return told > 1 or told >= _PART * of or _blamed(telling, beside)


def _tells_who(actor: str, parties: Parties) -> bool:
    """Whether it is somebody who can act, and more than "they"."""
    if not parties.named(actor):
        heads = {head_word(parties.name(actor)), _members_of(parties.name(actor))}
        return not standing_heads().isdisjoint(heads) and masked_heads().isdisjoint(heads)
    return parties.kind(actor) in ("person", "organization", "state")


def _members_of(phrase: str) -> str:
    """Of whom a phrase means some: "members of a militia" -> "militia"."""
    return head_word(phrase.split(" of ", 1)[-1])


def _one_party(one: str, other: str, parties: Parties) -> bool:
    if head_word(parties.name(one)) == head_word(parties.name(other)):
        return True
    if _a_group_of(one, other, parties) or _a_group_of(other, one, parties):
        return True
    # A state's rebels have its country too, but are no body of it.
    against = _against_the_state(one, parties)
    if against != _against_the_state(other, parties):
        return False
    # Opponents of one state go by many words: rebels, opposition fighters, "terrorists".
    if against and not (parties.named(one) and parties.named(other)):
        return True
    # "Regime forces" are those of whatever state is meant.
    official = (_official(one, parties) and parties.is_state(other)) or (
        _official(other, parties) and parties.is_state(one)
    )
    return official or parties.akin(one, other)


def _a_group_of(group: str, described: str, parties: Parties) -> bool:
    """Whether a group with a name, and no state's body, may be who others only call "rebels"."""
    known = parties.by_id.get(group)
    if known is None or not parties.named(group) or parties.named(described):
        return False
    body = known.kind == "organization" and _STATE_BODIES.isdisjoint(known.sectors)
    return body and _against_the_state(described, parties)


def _official(entity: str, parties: Parties) -> bool:
    """Whether it is called a government's without saying which."""
    return not parties.named(entity) and not _OFFICIAL.isdisjoint(parties.name(entity).lower().split())


def _against_the_state(entity: str, parties: Parties) -> bool:
    known = parties.by_id.get(entity)
    if known is None:
        return False
    return not _OPPOSED.isdisjoint(known.sectors) or not opposed_words().isdisjoint(known.name.lower().split())


def _called(members: set[str], telling: Sequence[Account], parties: Parties) -> str:
    """What most of the accounts call the side; of two as common a name before a description."""
    told = Counter(one for account in telling for one in account.actors if one in members)
    return parties.name(min(members, key=lambda one: (-told[one], not parties.named(one), parties.name(one), one)))


def quantity_disagreements(accounts: Sequence[Account], beside: Beside = _NOTHING) -> list[Disagreement]:
    """Numbers of one thing that no single number satisfies."""
    groups: dict[tuple[str, str | None], list[_Count]] = {}
    for account in accounts:
        for quantity in filter(_exact_enough, account.mention.quantities):
            if not _is_part(quantity, account.mention):
                groups.setdefault(_measured(quantity, account.mention), []).append(_Count(quantity, account.id))
        for toll in beside.tolls.get(account.id, ()):
            if _exact_enough(toll.quantity):
                groups.setdefault(("people", toll.of), []).append(_Count(toll.quantity, toll.mention))
    found = (_quantity_disagreement(group) for _, group in sorted(groups.items(), key=lambda one: str(one[0])))
    return [one for one in found if one is not None]


@dataclass(frozen=True, slots=True)
class _Count:
    """A number and the mention that gives it."""

    quantity: Quantity
    mention: str


def _exact_enough(quantity: Quantity) -> bool:
    """Not "hundreds" or "one of": a number that another can contradict."""
    return any(character.isdigit() for character in quantity.text) or quantity.value not in _ROUND


def _is_part(quantity: Quantity, mention: EventMention) -> bool:
    return is_part(mention.sentence.text[: max(0, quantity.start - mention.sentence.start)])


def _measured(quantity: Quantity, mention: EventMention) -> tuple[str, str | None]:
    """What is counted: the measure, and of people whether the killed, the hurt or others."""
    unit = unit_of(quantity.unit)
    if unit.measures not in ("people", "") and not is_head_count(quantity.unit):
        return unit.measures, None
    sentence = mention.sentence
    start, end = quantity.start - sentence.start, quantity.end - sentence.start
    of = (
        toll_at(sentence.text, start, end)
        or toll_of(sentence.text[max(0, start) : end + 40])
        or toll_of(mention.trigger.text)
        or toll_of(mention.lemma)
    )
    return "people" if is_head_count(quantity.unit) else unit_of(quantity.unit).measures + (quantity.unit or ""), of


def _quantity_disagreement(group: Sequence[_Count]) -> Disagreement | None:
    sides: list[tuple[float, float, list[_Count]]] = []
    for count in sorted(group, key=lambda one: (*_range(one.quantity), one.mention)):
        low, high = _range(count.quantity)
        for number, (first, last, members) in enumerate(sides):
            if max(low, first) <= min(high, last):
                sides[number] = (max(low, first), min(high, last), [*members, count])
                break
        else:
            sides.append((low, high, [count]))
    middle = sorted(first for first, _, _ in sides)[len(sides) // 2]
    near = [side for side in sides if middle / _ANOTHER_COUNT <= side[0] <= middle * _ANOTHER_COUNT]
    if len(near) < 2:
        return None
    values = (
        DisagreementValue(_plainest(members), tuple(dict.fromkeys(one.mention for one in members)))
        for _, _, members in near
    )
    return Disagreement("quantity", tuple(values))


def _plainest(counts: Sequence[_Count]) -> str:
    """The words of a number that is exact, where there is one, of those told most often."""
    told = Counter(one.quantity.text for one in counts)
    return min(counts, key=lambda one: (one.quantity.comparison != "exact", -told[one.quantity.text])).quantity.text


def _range(quantity: Quantity) -> tuple[float, float]:
    """The numbers, in base units, that a quantity allows."""
    value = quantity.value * unit_of(quantity.unit).factor
    bounds: dict[Comparison, tuple[float, float]] = {
        "exact": (value, value),
        "at_least": (value, float("inf")),
        "more_than": (value, float("inf")),
        "at_most": (0.0, value),
        "less_than": (0.0, value),
        "about": (value * (1 - _ABOUT), value * (1 + _ABOUT)),
    }
    return bounds[quantity.comparison]


def status_disagreement(accounts: Sequence[Account], beside: Beside = _NOTHING) -> Disagreement | None:
    """Told as done, or alleged, by some and denied by others; what is done by saying it nobody can deny."""
    if any(family_of(one.mention.event_type).speech for one in accounts):
        return None
    values: dict[str, list[str]] = {}
    for one in accounts:
        if one.mention.status in ("occurred", "ongoing", "alleged") and beside.denied.get(one.id) != one.id:
            values.setdefault(one.mention.status, []).append(one.id)
    coded = any(one.mention.event_type != "OTHER" for one in accounts)
    denied = [
        one.id
        for one in accounts
        if one.mention.status == "denied" and (one.mention.event_type != "OTHER" or not coded)
    ]
    said_not_to_be = [one.id for one in accounts if _said_not_to_be(one)]
    denied += said_not_to_be if len(said_not_to_be) >= _STRAY * len(accounts) else []
    denied += [beside.denied[one.id] for one in accounts if one.id in beside.denied]
    if not values or not denied:
        return None
    values["denied"] = denied
    return Disagreement(
        "status", tuple(DisagreementValue(status, tuple(dict.fromkeys(ids))) for status, ids in values.items())
    )


def _said_not_to_be(one: Account) -> bool:
    """Whether somebody says of a coded deed, and of somebody in it, that it did not happen."""
    told = one.mention.event_type != "OTHER" and bool(one.acting or one.acted_on)
    return told and one.mention.status == "negated" and bool(one.mention.attribution)


def _ids(accounts: Sequence[Account]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(account.id for account in accounts))


def _disagreement(field: DisagreementField, sides: Sequence[Side]) -> Disagreement | None:
    """A disagreement of the sides that more than a stray mention of many gives."""
    told = sum(len(one.mentions) for one in sides)
    firm = [one for one in sides if len(one.mentions) >= _STRAY * told]
    values = tuple(DisagreementValue(one.value, one.mentions) for one in firm)
    return Disagreement(field, values) if len(values) > 1 else None
