"""What speaks for and against a day of publication: likeness to dated reports, weekday names, shared events."""

import math
import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from itertools import pairwise

from dateline.calendar.resolve import resolve
from dateline.model import Annotations, EventMention, Interval, TimeExpression

# A way to judge days: the logarithm of how much likelier the words are on a day (its ordinal) than on any day.
Clue = Callable[[int], float]

# Measured on dated news reports (docs/accuracy.md, pile dating). A report as like as LIKE_EVEN is as likely as not to
# tell the same event; the odds grow with the fourth power of likeness. Such reports are published days apart: each
# further day is rarer by a factor that falls with likeness.
LIKE_EVEN, POWER = 0.2, 4
_FADE = ((0.1, 0.75), (0.2, 0.62), (0.3, 0.5), (0.4, 0.4), (0.6, 0.25))
# Years from the latest year that a report names to its publication, and the share of any other number; and how many
# years a date may lie in for all we know before.
_YEARS_SINCE = {-1: 0.05, 0: 0.11, 1: 0.11, 2: 0.12, 3: 0.12, 4: 0.09}
_YEARS_ELSE, _YEARS_POSSIBLE = 0.02, 20.0
# Days from a weekday named without more ("on Thursday", in the past) to publication: 0, 1, 2 ... 6.
_SINCE = (0.55, 0.27, 0.06, 0.04, 0.03, 0.03, 0.02)
# Reports of one story repeat each other; their clues count less than if they were independent.
_SHARED = 0.6
_FIT, _MISFIT = 1.0, -0.5
_WEEKDAY = re.compile(r"<<?XXXX-WXX-([1-7])(?: T\w+)?$")


def day_weights(days: Iterable[int], partners: Sequence[tuple[float, int, float]]) -> dict[int, float]:
    """By candidate day how much the partners (likeness, day of publication, trust 0..1) speak for it; nothing weighs 1."""
    found = dict.fromkeys(sorted(set(days)), 0.0)
    for likeness, published, trust in partners:
        odds, fade = trust * (likeness / LIKE_EVEN) ** POWER, _between(_FADE, likeness)
        top = (1 - fade) / (1 + fade)
        for day in found:
            found[day] += odds * top * fade ** abs(day - published)
    return found


def year_clues(one: Annotations) -> list[Clue]:
    """The latest year that a report names in full."""
    years = [
        int(expression.value[:4])
        for expression in one.time_expressions
        if (expression.meaning or "").startswith("=") and expression.value[:4].isdigit()
    ]
    if not years:
        return []
    latest = max(years)

    def clue(guess: int) -> float:
        since = date.fromordinal(guess).year - latest
        return _SHARED * math.log(_YEARS_POSSIBLE * _YEARS_SINCE.get(since, _YEARS_ELSE))

    return [clue]


def weekday_clues(one: Annotations) -> list[Clue]:
    """The weekdays that a report names without more: each of them is most often the day itself or the day before."""
    counts: dict[int, int] = {}
    for expression in one.time_expressions:
        if found := _WEEKDAY.match(expression.meaning or ""):
            counts[int(found.group(1))] = counts.get(int(found.group(1)), 0) + 1
    return [_weekday_clue(weekday, math.sqrt(count)) for weekday, count in sorted(counts.items())]


def _weekday_clue(weekday: int, weight: float) -> Clue:
    return lambda guess: _SHARED * weight * math.log(7 * _SINCE[(guess - weekday) % 7])


def event_clues(one: Annotations, others: Iterable[Annotations]) -> list[Clue]:
    """Events that dated reports give a day, and this report a day reckoned from its own publication."""
    mine: dict[str, list[EventMention]] = {}
    for mention in one.event_mentions:
        if _meaning(mention, one.time_expressions):
            mine.setdefault(_sort(mention), []).append(mention)
    best: dict[str, tuple[float, Interval, str]] = {}
    for other in others:
        for mention in other.event_mentions:
            interval = mention.date.interval if mention.date and not mention.date.inherited else None
            if interval is None or interval.precision not in ("day", "part-of-day", "hour", "minute"):
                continue
            for same in mine.get(_sort(mention), ()):
                shared = len(_parties(same) & _parties(mention))
                if shared and shared > best.get(same.id, (0.0,))[0]:
                    best[same.id] = (shared, interval, _meaning(same, one.time_expressions))
    return [_event_clue(min(shared, 2.0), interval, meaning) for _, (shared, interval, meaning) in sorted(best.items())]


def _event_clue(shared: float, interval: Interval, meaning: str) -> Clue:
    def clue(guess: int) -> float:
        found = _resolved(meaning, guess)
        if found is None:
            return 0.0
        return _SHARED * shared * (_FIT if _meet(found, interval) else _MISFIT)

    return clue


@lru_cache(maxsize=1 << 16)
def _resolved(meaning: str, day: int) -> Interval | None:
    text = date.fromordinal(day).isoformat()
    return resolve(meaning, Interval(text, text, "day")).interval


def _meet(one: Interval, other: Interval) -> bool:
    starts_before = one.start is None or other.end is None or one.start[:10] <= other.end[:10]
    ends_after = one.end is None or other.start is None or one.end[:10] >= other.start[:10]
    return starts_before and ends_after


def _meaning(mention: EventMention, expressions: Sequence[TimeExpression]) -> str:
    """What dates the mention, as words that need the day of publication; empty where it has none of its own."""
    if mention.date is None or mention.date.inherited or mention.date.time_expression is None:
        return ""
    expression = expressions[mention.date.time_expression]
    reckoned = expression.anchor == "published" or expression.interval is None
    return expression.meaning or "" if reckoned and not isinstance(expression.anchor, int) else ""


def _sort(mention: EventMention) -> str:
    return mention.lemma if mention.event_type == "OTHER" else mention.event_type


def _parties(mention: EventMention) -> frozenset[str]:
    places = (mention.place.entity,) if mention.place else ()
    sides = (one.entity for one in (*mention.actors, *mention.recipients))
    return frozenset((*sides, *(one.entity for one in mention.others), *places))


def _between(table: Sequence[tuple[float, float]], value: float) -> float:
    """The table's figure at `value`, on a line between the two nearest entries."""
    if value <= table[0][0]:
        return table[0][1]
    for (low, below), (high, above) in pairwise(table):
        if value <= high:
            return below + (above - below) * (value - low) / (high - low)
    return table[-1][1]


@dataclass(frozen=True, slots=True)
class Verdict:
    """The likeliest days (ordinals, both inclusive, three at most).

    confidence  how sure it is that the day lies within a day of them;  near  within three days
    """

    first: int
    last: int
    confidence: float
    near: float


def judge(weights: Mapping[int, float], clues: Sequence[Clue]) -> Verdict | None:
    """Weigh candidate days, each with what speaks for it beforehand, against the day being none of them (1)."""
    likely = {day: weight * math.exp(sum(clue(day) for clue in clues)) for day, weight in weights.items()}
    total = 1.0 + sum(likely.values())
    shares = {day: value / total for day, value in sorted(likely.items())}
    if not shares:
        return None

    def held(first: int, last: int) -> float:
        return sum(shares.get(day, 0.0) for day in range(first, last + 1))

    first = last = min(shares, key=lambda day: (-shares[day], day))
    while last - first < _LONGEST - 1 and held(first, last) < _MOST * held(first - 3, last + 3):
        if shares.get(first - 1, 0.0) > shares.get(last + 1, 0.0):
            first -= 1
        else:
            last += 1
    return Verdict(first, last, held(first - 1, last + 1), held(first - 3, last + 3))


_MOST = 0.5
_LONGEST = 3
