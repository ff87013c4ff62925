"""Numbers of one thing that can not all be right: the tolls, distances and sums that an event's accounts give."""

from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.assembly.accounts import Account
from dateline.assembly.beside import Beside, is_of_another, is_part, is_superseded, is_update
from dateline.assembly.voices import Voice, World, disputed, single, two_voices, voice_of
from dateline.codes.numerals import allowed
from dateline.codes.tolls import is_loose, is_number, toll_at
from dateline.codes.units import is_head_count, is_of_people, measures, plain_kind, toll_of, unit_of
from dateline.model import DONE_OR_ALLEGED, Disagreement, DisagreementValue, EventMention, Quantity

# Of a word for many ("dozens", "hundreds") by how much less it may mean.
_LOOSE = 0.5
# Tolls no further apart than this, and not smaller than that, count one thing; further ones where more tells so.
_NEAR = ((1.25, 100.0), (1.1, 20.0))
_FAR = 2.0
# ... and of not so few where each of two reports of a story knows but one number.
_MANY = 20
# ... and where speakers stand for both, not of a few: one report's, or two reports' of what is no toll.
_CONTESTED, _FEW = 12.0, 10
# A measured number is rounded by no more than this; two are further apart than that where they contradict each other.
_ROUNDED, _APART = 0.05, 1.02
# So many of name, day and place in common make two accounts sure to be of one deed.
_SURE = 2
# Characters between two numbers that one report sets against each other.
_BESIDE = 1500
# Counts that only rise as news comes in.
_RISING = frozenset({"killed", "held"})
# What is no toll, and tolls that nobody takes one by one.
_ESTIMATED = frozenset({None, "moved"})

Kind = tuple[str, str | None]


@dataclass(frozen=True, slots=True)
class Count:
    """A number of an event, and who gives it.

    of       what it is a toll of ("killed"), None where it is no toll
    mention  in whose sentence it stands;  account  the account of the event that it belongs to
    of_some  it counts one kind of people ("120 protesters") beside counts of all
    measured  it is no count, but a sum, a distance, a duration
    """

    quantity: Quantity
    of: str | None
    mention: str
    account: Account
    voice: Voice
    of_some: bool = False
    measured: bool = False

    @property
    def range(self) -> tuple[float, float]:
        """The numbers, in base units, that it allows."""
        value = self.quantity.value * unit_of(self.quantity.unit).factor
        if self.is_loose:
            return value * _LOOSE, float("inf") if self.quantity.comparison == "more_than" else value / _LOOSE
        low, high = allowed(value, self.quantity.comparison)
        is_measure = self.measured or unit_of(self.quantity.unit).measures in measures()
        rounded = _rounding(self.quantity.value) if is_measure else 0.0
        return low * (1 - rounded), high * (1 + rounded)

    @property
    def is_loose(self) -> bool:
        """Whether it is a word for many ("hundreds") and no number."""
        return is_loose(self.quantity.text)

    @property
    def is_bound(self) -> bool:
        """Whether it only says how many at least or at most."""
        return self.range[0] == 0.0 or self.range[1] == float("inf")


def quantity_disagreements(accounts: Sequence[Account], beside: Beside, world: World) -> list[Disagreement]:
    """Numbers of one thing that no single number satisfies, each told by somebody who does not tell the other."""
    groups: dict[Kind, list[Count]] = {}
    for account in accounts:
        for kind, count in (*_own(account), *_told_beside(account, beside), *_measured(account, beside)):
            if _tells_how_many(count):
                groups.setdefault(kind, []).append(count)
    for kind, group in _with_their_parts(groups):
        groups[kind] = group
    found = (_disagreement(group, world) for _, group in sorted(groups.items(), key=lambda one: str(one[0])))
    return [one for one in found if one is not None]


def _tells_how_many(count: Count) -> bool:
    """Whether it is a number; of a word for many only a toll that somebody stands for."""
    if count.is_loose:
        return count.of is not None and count.voice.speaker is not None
    return is_number(count.quantity.text)


def _with_their_parts(groups: Mapping[Kind, list[Count]]) -> Iterator[tuple[Kind, list[Count]]]:
    """By kind the tolls of people at large, with those of some of them ("120 protesters") as so many at least."""
    for (measure, of), group in groups.items():
        if measure == "people" and of is not None:
            parts = [
                replace(count, quantity=replace(count.quantity, comparison="at_least"), of_some=True)
                for (other, of_them), counts in groups.items()
                if of_them == of and other != "people"
                for count in counts
                if count.quantity.comparison == "exact" and not count.is_loose and is_of_people(count.quantity.unit)
            ]
            yield (measure, of), [*group, *parts]


def _own(account: Account) -> Iterator[tuple[Kind, Count]]:
    """What an account's own words count."""
    mention = account.mention
    for quantity in mention.quantities:
        kind = _kind(quantity, account)
        if kind is not None and not _is_part(quantity, mention) and not is_superseded(mention.sentence.text):
            yield kind, Count(quantity, kind[1], account.id, account, voice_of(account))


def _told_beside(account: Account, beside: Beside) -> Iterator[tuple[Kind, Count]]:
    """The tolls that other words than an account's own give of its deed."""
    own = voice_of(account)
    for toll in beside.tolls.get(account.id, ()):
        voice = Voice(own.report, toll.speaker)
        yield ("people", toll.of), Count(toll.quantity, toll.of, toll.mention, account, voice)


def _measured(account: Account, beside: Beside) -> Iterator[tuple[Kind, Count]]:
    """The amounts that stand in the words of an account or straight after them."""
    own = voice_of(account)
    for one in beside.amounts.get(account.id, ()):
        voice = Voice(own.report, one.speaker)
        yield (one.kind, None), Count(one.quantity, None, one.mention, account, voice, measured=True)


def _rounding(value: float) -> float:
    """How much of itself, up or down, a measured number may have been rounded by: half of its last digit that is no nought."""
    digits = f"{value:.10g}".rstrip("0").rstrip(".") if "." in f"{value:.10g}" else f"{value:.0f}"
    last = len(digits) - len(digits.rstrip("0")) if "." not in digits else digits.index(".") + 1 - len(digits)
    return min(_ROUNDED, 10.0**last / 2 / value)


def _is_part(quantity: Quantity, mention: EventMention) -> bool:
    """Whether a number is of a part of the event, or of another one."""
    sentence, start = mention.sentence.text, quantity.start - mention.sentence.start
    before = sentence[: max(0, start)]
    return is_of_another(before) or is_part(before, sentence[max(0, start) : start + 60])


def _kind(quantity: Quantity, account: Account) -> Kind | None:
    """What is counted: the measure and the act, of people whether the killed, the hurt or others; None where nothing tells."""
    unit, mention = unit_of(quantity.unit), account.mention
    if unit.measures not in ("people", "") and not is_head_count(quantity.unit):
        return f"{plain_kind(unit.measures)} {account.act.name}", _toll(quantity, mention)
    of = _toll(quantity, mention)
    if of is None and not unit.measures:
        return None
    measure = "people" if is_head_count(quantity.unit) else f"people {plain_kind(quantity.unit or '')}"
    return (measure, of) if of else (f"{measure} {account.act.name}", None)


def _toll(quantity: Quantity, mention: EventMention) -> str | None:
    """What a number is a toll of; nothing where it counts those who act on others."""
    start = quantity.start - mention.sentence.start
    told = toll_at(mention.sentence.text, start, quantity.end - mention.sentence.start) or toll_of(quantity.unit or "")
    if told is not None:
        return told
    if mention.recipients and any(one.start <= quantity.start < one.end for one in mention.actors):
        return None
    return toll_of(mention.trigger.text) or toll_of(mention.lemma)


@dataclass(slots=True)
class _Side:
    """Counts that one number may satisfy, and the numbers that all of them allow."""

    low: float
    high: float
    counts: list[Count]

    def takes(self, count: Count) -> bool:
        low, high = count.range
        if count.is_bound and low > 0.0 and self.low > low * _FAR:
            return False
        return max(low, self.low) <= min(high, self.high)

    def add(self, count: Count) -> None:
        low, high = count.range
        self.low, self.high = max(low, self.low), min(high, self.high)
        self.counts.append(count)


def _disagreement(group: Sequence[Count], world: World) -> Disagreement | None:
    values = tuple(
        DisagreementValue(_plainest(side.counts), tuple(dict.fromkeys(one.mention for one in side.counts)))
        for side in disputed(_sides(group), lambda one, other: _conflict(one.counts, other.counts, group, world))
    )
    return Disagreement("quantity", values) if values else None


def _sides(group: Sequence[Count]) -> list[_Side]:
    """Counts that agree, put together; a bound that several sides satisfy is on no side."""
    sides: list[_Side] = []
    order = sorted(group, key=lambda one: (one.is_bound, *one.range, one.mention, one.quantity.start))
    for count in order:
        fitting = [side for side in sides if side.takes(count)]
        if not fitting and not (count.is_bound and any(_agree(count, side) for side in sides)):
            sides.append(_Side(*count.range, [count]))
        elif len(fitting) == 1 or (fitting and not count.is_bound):
            fitting[0].add(count)
    return sides


def _agree(count: Count, side: _Side) -> bool:
    low, high = count.range
    return max(low, side.low) <= min(high, side.high)


def _conflict(ours: Sequence[Count], theirs: Sequence[Count], group: Sequence[Count], world: World) -> bool:
    """Whether somebody's number of ours contradicts somebody's of theirs, and nobody gives both.

    Who gives both counts two things: "12 died at the mill, 17 in all".
    """
    pairs = [(one, other) for one in ours for other in theirs]
    if any(_of_two_things(one, other) for one, other in pairs):
        return False
    return any(
        two_voices(one.voice, other.voice) and _contradict(one, other, group, world) and not _parts(one, other, group)
        for one, other in pairs
    )


def _of_two_things(one: Count, other: Count) -> bool:
    """Whether one report gives both numbers, and not as two speakers': a bound of its own beside a speaker's number is none."""
    if one.voice.report != other.voice.report or two_voices(one.voice, other.voice):
        return False
    return one.voice == other.voice or not (one.is_bound or other.is_bound)


def _parts(one: Count, other: Count, group: Sequence[Count]) -> bool:
    """Whether the smaller is a part of the greater: with a third number of its own report it makes that up."""
    small, great = sorted((one, other), key=lambda count: count.range)
    third = (one for one in group if one.voice.report == small.voice.report and one is not small)
    return any(_meet(small.quantity.value + count.quantity.value, great) for count in third)


def _meet(value: float, count: Count) -> bool:
    return count.quantity.value * 0.99 <= value <= count.quantity.value * 1.02


def _contradict(one: Count, other: Count, group: Sequence[Count], world: World) -> bool:
    small, great = sorted((one, other), key=lambda count: count.range)
    if _news_since(small, great) or _set_apart(one, other) or not world.may_be_one(one.account, other.account):
        return False
    apart = great.range[0] / max(small.range[1], 1e-9)
    if apart <= 1.0:
        return False
    shared = world.shared(one.account, other.account)
    if one.measured:
        claimed = None not in (one.voice.speaker, other.voice.speaker)
        sure = single((one.account, other.account)) and shared > 0 and not _of_others(one.account, other.account, world)
        return sure and _APART <= apart <= (_CONTESTED if claimed or shared >= _SURE else _FAR)
    if one.of_some or other.of_some:
        return shared >= _SURE and apart <= _FAR
    done = [each.account.mention.status in DONE_OR_ALLEGED for each in (one, other)]
    if one.of is None and done[0] != done[1]:
        return False
    if one.of is not None and any(apart <= near and small.range[1] >= least for near, least in _NEAR):
        return True
    if _one_of_several(one, other):
        return False
    if one.of is not None and apart <= _FAR and small.range[1] >= _MANY and _of_one_story(one, other, group):
        return True
    claimed = None not in (one.voice.speaker, other.voice.speaker)
    if one.is_loose or other.is_loose:
        return claimed and shared > 0
    one_report = one.voice.report == other.voice.report and small.range[1] >= _FEW
    contested = one_report and (one.of in _RISING or (shared > 0 and one.of is not None))
    far = _CONTESTED if claimed and (one.of in _ESTIMATED or shared >= _SURE) else _FAR
    return (shared > 0 and apart <= far) or (contested and apart <= _CONTESTED)


def _of_others(one: Account, other: Account, world: World) -> bool:
    """Whether each was done to somebody, named or not, and nobody of the one may be one of the other."""
    sides = one.recipients, other.recipients
    return all(sides) and not any(world.parties.akin(ours, theirs) for ours in sides[0] for theirs in sides[1])


def _of_one_story(one: Count, other: Count, group: Sequence[Count]) -> bool:
    """Whether two reports of one story each give this number and no other, as that of the one deed that they know."""
    if one.account.story is None or one.account.story != other.account.story or one.voice.report == other.voice.report:
        return False
    return all(
        count.quantity.value == each.quantity.value
        for each in (one, other)
        for count in group
        if count.voice.report == each.voice.report
    )


def _set_apart(one: Count, other: Count) -> bool:
    """Whether one report gives two numbers in two places or as news of two hours, and so sets neither against the other."""
    if one.voice.report != other.voice.report:
        return False
    moved = any(is_update(each.account.mention.sentence.text) for each in (one, other))
    return moved or abs(one.quantity.start - other.quantity.start) > _BESIDE


def _one_of_several(one: Count, other: Count) -> bool:
    """Whether one is of "the attacks" and the other of "the attack": what several came to, beside one of them."""
    nouns = [each.account.mention.trigger.text.lower() == each.account.mention.lemma.lower() for each in (one, other)]
    return (one.account.plural and nouns[1]) or (other.account.plural and nouns[0])


def _news_since(small: Count, great: Count) -> bool:
    """Whether a toll may have changed between the days that two reports came out: what was known by then is history."""
    if small.of is None or small.account.published is None or great.account.published is None:
        return False
    later = great.account.published[1] - small.account.published[1]
    return later > 0 or (later < 0 and small.of not in _RISING)


def _plainest(counts: Sequence[Count]) -> str:
    """The words of a number that is exact, where there is one, of those told most often."""
    told = Counter(one.quantity.text for one in counts)
    return min(counts, key=lambda one: (one.quantity.comparison != "exact", -told[one.quantity.text])).quantity.text
