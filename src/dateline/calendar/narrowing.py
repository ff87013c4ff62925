"""Early, mid and late, a third of a stretch of time; its first and second half."""

from datetime import date, timedelta
from typing import Final

from dateline.calendar.durations import length_in_days
from dateline.calendar.values import add, days_of, precision_of
from dateline.model import Interval, Precision

_HALVES: Final = {"H1": 0, "H2": 1}
_THIRDS: Final = {"START": 0, "MID": 1, "END": 2}
# Where the first and second third of a month, and of a decade, end: the 10th and the 20th, the years 3 and 6.
_MONTH_CUTS: Final = (0, 10, 20)
_WEEK_CUTS: Final = (0, 2, 4, 7)
_DECADE_CUTS: Final = (0, 4, 7, 10)


def narrowed(value: str, part: str, southern: bool = False) -> Interval | None:
    """The first (START), middle (MID) or last (END) third of what a value names, its first (H1) or second (H2) half.

    Thirds of months are 1-10, 11-20, 21 to the end ("late August" is the 21st to the 31st); of years, seasons and
    quarters whole months; of decades 0-3, 4-6, 7-9; of weeks Monday and Tuesday, Wednesday and Thursday, Friday to Sunday. A day has no thirds: it stays a day, as a part of it.
    """
    days = days_of(value, southern)
    if days is None:
        return None
    first, last = days
    if first == last:
        return Interval(first.isoformat(), last.isoformat(), "part-of-day")
    if part in _HALVES:
        return _half(first, last, _HALVES[part], precision_of(value))
    third = _THIRDS[part]
    precision = precision_of(value)
    if precision == "month":
        start = first.replace(day=_MONTH_CUTS[third] + 1)
        end = last if third == 2 else first.replace(day=_MONTH_CUTS[third + 1])
    elif precision == "decade":
        start = date(first.year + _DECADE_CUTS[third], 1, 1)
        end = date(first.year + _DECADE_CUTS[third + 1] - 1, 12, 31)
    elif precision == "week":
        start = first + timedelta(days=_WEEK_CUTS[third])
        end = first + timedelta(days=_WEEK_CUTS[third + 1] - 1)
    else:
        start, end = _even_third(first, last, third)
    return Interval(start.isoformat(), end.isoformat(), "range")


def _half(first: date, last: date, half: int, precision: Precision) -> Interval:
    """Months are cut after the 15th, decades and centuries after half of their years, anything else after half of its days."""
    if precision == "month":
        middle = first.replace(day=15)
    elif precision in ("decade", "range"):
        middle = date((first.year + last.year) // 2, 12, 31)
    else:
        middle = first + (last - first) // 2
    start, end = (middle + timedelta(days=1), last) if half else (first, middle)
    return Interval(start.isoformat(), end.isoformat(), "range")


def _even_third(first: date, last: date, third: int) -> tuple[date, date]:
    """Whole months where three go into the stretch, else days."""
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if first.day == 1 and months % 3 == 0:
        start = add(first, "month", third * months // 3)
        following = add(first, "month", (third + 1) * months // 3)
        if start is not None:
            return start, last if following is None else following - timedelta(days=1)
    days = length_in_days(first, last)
    cuts = [round(days * share / 3) for share in range(4)]
    return first + timedelta(days=cuts[third]), first + timedelta(days=cuts[third + 1] - 1)
