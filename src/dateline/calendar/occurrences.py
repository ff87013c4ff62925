"""Days and stretches that come round again: weekdays, days of the year, seasons, holidays."""

import re
from collections.abc import Iterator
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from dateline.calendar.values import days_of, last_day
from dateline.codes.times import holidays

_NTH: Final = re.compile(r"(\d\d):(-?\d):(\d)(?:\+(\d+))?$")
# Dates named by their day of the month, by a leap day or by the weekday they fell on can be years apart.
_YEARS_AROUND: Final = 8


def easter(year: int) -> date:
    """Easter Sunday, Gregorian (the anonymous algorithm of Nature, 1876, as given by Meeus)."""
    a, b, c = year % 19, year // 100, year % 100
    h = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    k = (32 + 2 * (b % 4) + 2 * (c // 4) - h - c % 4) % 7
    m = (a + 11 * h + 22 * k) // 451
    month, day = divmod(h + k - 7 * m + 114, 31)
    return date(year, month, day + 1)


@lru_cache(maxsize=4096)
def holiday(rule: str, year: int) -> date | None:
    """The day that a rule of `holidays.toml` gives in a year; None where that year has none."""
    if rule.startswith("easter"):
        return easter(year) + timedelta(days=int(rule[len("easter") :]))
    nth = _NTH.match(rule)
    if nth is None:
        month, day = int(rule[:2]), int(rule[3:])
        return date(year, month, day) if day <= last_day(year, month) else None
    month, count, weekday, more = (int(part or 0) for part in nth.groups())
    if count > 0:
        first = date(year, month, 1)
        found = first + timedelta(days=(weekday - first.isoweekday()) % 7 + 7 * (count - 1))
    else:
        last = date(year, month, last_day(year, month))
        found = last - timedelta(days=(last.isoweekday() - weekday) % 7)
    return found + timedelta(days=more)


def occurrences(pattern: str, around: date, southern: bool = False) -> Iterator[str]:
    """The values that a pattern can stand for near a day, in the order of time.

    Patterns: XXXX-WXX-4 (a weekday), XXXX-WXX-WE, XXXX-XX-13, XXXX-10-19, XXXX-10, XXXX-SU, XXXX-Q3, XXXX-H1,
    @NAME (a holiday), @05:-1:7 (the last Sunday of May, in the way of `holidays.toml`); "/4" after any that gives days keeps those that fall on a Thursday.
    """
    pattern, _, weekday = pattern.partition("/")
    if pattern.startswith("XXXX-WXX-"):
        found = _in_weeks(pattern.removeprefix("XXXX-WXX-"), around)
    elif pattern.startswith("XXXX-XX-"):
        found = _in_months(int(pattern.removeprefix("XXXX-XX-")), around)
    else:
        found = _in_years(pattern, around, _YEARS_AROUND if weekday or pattern == "XXXX-02-29" else 2)
    for value in found:
        days = days_of(value, southern)
        if days is not None and (not weekday or days[0].isoweekday() == int(weekday)):
            yield value


def _in_weeks(weekday: str, around: date) -> Iterator[str]:
    monday = around.toordinal() - around.isoweekday() + 1
    for ordinal in range(monday - 14, monday + 15, 7):
        if not 1 <= ordinal <= date.max.toordinal() - 6:
            continue
        if weekday == "WE":
            year, week, _ = date.fromordinal(ordinal).isocalendar()
            yield f"{year:04}-W{week:02}-WE"
        else:
            yield date.fromordinal(ordinal + int(weekday) - 1).isoformat()


def _in_months(day: int, around: date) -> Iterator[str]:
    months = around.year * 12 + around.month - 1
    for month in range(months - 3, months + 4):
        if 1 <= month // 12 <= 9999 and 1 <= day <= last_day(month // 12, month % 12 + 1):
            yield f"{month // 12:04}-{month % 12 + 1:02}-{day:02}"


def _in_years(pattern: str, around: date, reach: int) -> Iterator[str]:
    for year in range(max(1, around.year - reach), min(9999, around.year + reach) + 1):
        if pattern.startswith("@"):
            name = pattern[1:].replace("_", " ")
            day = holiday(holidays().get(name, name), year)
            if day is not None:
                yield day.isoformat()
        else:
            yield f"{year:04}{pattern.removeprefix('XXXX')}"
