"""Accounts that clustering keeps as events of their own, though they tell one happening otherwise: a reader looks for what they
dispute with the happening.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import combinations, product

from dateline.assembly.accounts import Account
from dateline.assembly.days import length
from dateline.assembly.voices import World, one_act, single
from dateline.codes.units import harms
from dateline.model import DONE_OR_ALLEGED, Disagreement, DisagreementField, Event

# So many of name, day, place and sides in common make two accounts of one act sure to be of one deed; ...
_SURE = 2
# ... where the place or the day is what they differ in, all that is left.
_ALL = 3
# A key that more accounts than this share tells little.
_COMMON = 40
_ASIDE: tuple[tuple[DisagreementField | None, int], ...] = (
    (None, _SURE),
    ("actor", _SURE),
    ("place", _ALL),
    ("date", _ALL),
)

# An account and the number of its cluster.
Placed = tuple[int, Account]


def rival_tellings(clusters: Mapping[int, Sequence[Account]], world: World) -> dict[int, list[Account]]:
    """By cluster (its accounts in context) the accounts of smaller clusters that tell its happening otherwise, in the order of
    the pile.
    """
    told = [(number, account) for number, accounts in clusters.items() for account in accounts if _tells(account)]
    sizes = {number: (len(accounts), -number) for number, accounts in clusters.items()}
    found: dict[int, dict[str, Account]] = {}
    for (home, one), (apart, other) in (*_alike(told, world), *_denied(told, world)):
        if sizes[home] < sizes[apart]:
            home, other = apart, one
        found.setdefault(home, {})[other.id] = other
    return {number: sorted(rivals.values(), key=lambda one: (one.order, one.id)) for number, rivals in found.items()}


def _alike(told: Sequence[Placed], world: World) -> Iterator[tuple[Placed, Placed]]:
    """Pairs of accounts of two clusters that tell one act, and agree in all but one thing."""
    by_key: dict[tuple[object, object], list[Placed]] = {}
    for placed in told:
        for key in combinations(_marks(placed[1], world), 2):
            by_key.setdefault(key, []).append(placed)
    for group in by_key.values():
        for one, other in combinations(group, 2) if len(group) <= _COMMON else ():
            if one[0] != other[0] and _one_happening(one[1], other[1], world):
                yield one, other


def _denied(told: Sequence[Placed], world: World) -> Iterator[tuple[Placed, Placed]]:
    """Pairs of a denial and an account of another cluster that tells what it denies, by the same doer."""
    by_act: dict[tuple[str, str], list[Placed]] = {}
    for placed in told:
        if placed[1].story is not None and placed[1].mention.event_type != "OTHER":
            by_act.setdefault((placed[1].story, placed[1].act.name), []).append(placed)
    for group in by_act.values():
        denials = [one for one in group if one[1].mention.status in ("denied", "negated")]
        for denial, other in product(denials, group):
            if (
                denial[0] != other[0]
                and other[1].mention.status in DONE_OR_ALLEGED
                and _same_doer(denial[1], other[1], world)
            ):
                yield denial, other


def _same_doer(one: Account, other: Account, world: World) -> bool:
    """Whether two accounts tell one act in one story by doers of whom one may stand for the other, and nothing parts them."""
    akin = any(world.parties.akin(ours, theirs) for ours in one.acting for theirs in other.acting)
    return akin and not one.act.utterance and one_act(one, other) and world.may_be_one(one, other)


def _tells(account: Account) -> bool:
    """Whether it tells a coded deed, or what one came to."""
    mention = account.mention
    return mention.event_type != "OTHER" or harms(mention.event_type, mention.lemma)


def _marks(account: Account, world: World) -> list[object]:
    """What tells which deed it is: its day, its place, the names in it."""
    day = [account.days] if account.days is not None and length(account.days) == 1 else []
    place = [account.place] if account.place is not None else []
    return [*day, *place, *sorted(one for one in account.named if world.parties.named(one) and one != account.place)]


def _one_happening(one: Account, other: Account, world: World) -> bool:
    """Whether two accounts tell one act in one story, and all but one thing agrees."""
    if one.story is None or one.story != other.story or one.act.utterance or not one_act(one, other):
        return False
    if not single((one, other)):
        return False
    return any(
        world.may_be_one(one, other, aside) and world.shared(one, other, aside) >= enough for aside, enough in _ASIDE
    )


def each_once(events: Sequence[Event]) -> list[Event]:
    """The events, a disagreement that two of them show in the same values only with the coded one, or the one that more tell."""

    def rank(number: int) -> tuple[bool, int, int]:
        event = events[number]
        return event.event_type == "OTHER", -len(event.mentions), number

    home: dict[tuple[str, tuple[str, ...]], int] = {}
    shown = (number for number, event in enumerate(events) if event.disagreements)
    for number in sorted(shown, key=rank):
        for one in events[number].disagreements:
            home.setdefault(_values(one), number)
    return [
        event
        if all(home[_values(one)] == number for one in event.disagreements)
        else replace(event, disagreements=tuple(one for one in event.disagreements if home[_values(one)] == number))
        for number, event in enumerate(events)
    ]


def _values(one: Disagreement) -> tuple[str, tuple[str, ...]]:
    """What a disagreement is over: its field, and the mentions that give its values."""
    return one.field, tuple(sorted(mention for value in one.values for mention in value.mentions))
