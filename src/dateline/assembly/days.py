"""Intervals as whole days, for comparing when two accounts say that something was."""

from collections.abc import Iterable
from datetime import date
from functools import lru_cache

from dateline.model import Interval, Precision

EARLIEST = date.min.toordinal()
LATEST = date.max.toordinal()

Days = tuple[int, int]

# From the finest; of two precisions the finer describes where two intervals meet.
FINENESS: tuple[Precision, ...] = (
    "minute", "hour", "part-of-day", "day", "week", "month", "season", "quarter", "half", "year", "decade", "range",
)  # fmt: skip


def days_of(interval: Interval) -> Days:
    """(first, last) day as proleptic ordinals; an open end is the end of the calendar."""
    return (
        _ordinal(interval.start) if interval.start is not None else EARLIEST,
        _ordinal(interval.end) if interval.end is not None else LATEST,
    )


@lru_cache(maxsize=65536)
def _ordinal(moment: str) -> int:
    return date.fromisoformat(moment[:10]).toordinal()


def length(days: Days) -> int:
    """How many days."""
    return days[1] - days[0] + 1


def gap(one: Days, other: Days) -> int:
    """Days between the nearest ends: 0 where the two overlap, 1 for neighbours."""
    return max(0, one[0] - other[1], other[0] - one[1])


def common_days(all_days: Iterable[Days]) -> Days | None:
    """The days that all allow, None where there are none."""
    first, last = EARLIEST, LATEST
    for one in all_days:
        first, last = max(first, one[0]), min(last, one[1])
    return (first, last) if first <= last else None


def intersection(intervals: Iterable[Interval]) -> Interval | None:
    """The interval that all intervals allow, None where there is none; none at all gives None.

    An interval that equals the result keeps its own form (its hours, its precision); else the precision is a day where
    one day is left, and a range otherwise.
    """
    given = sorted(intervals, key=lambda one: (FINENESS.index(one.precision), one.start or "", one.end or ""))
    if not given:
        return None
    days = common_days(days_of(one) for one in given)
    if days is None:
        return None
    for one in given:
        if days_of(one) == days:
            return one
    first = date.fromordinal(days[0]).isoformat() if days[0] > EARLIEST else None
    last = date.fromordinal(days[1]).isoformat() if days[1] < LATEST else None
    return Interval(first, last, "day" if first == last else "range")
