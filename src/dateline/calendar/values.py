"""TIMEX3 values of calendar units, and the intervals they stand for.

Units and their values (TimeML 1.2.1): day 2023-10-19, week 2023-W42, weekend 2023-W42-WE, month 2023-10,
season 2023-FA, quarter 2023-Q4, half 2023-H2, year 2023, decade 202, century 20 (the years 2000 to 2099).
A winter is that of the year in which its December lies; south of the equator so is a summer.
"""

import calendar
import re
from datetime import date, timedelta
from functools import lru_cache
from typing import Final, Literal, cast

from dateline.model import Interval, Precision

Unit = Literal["day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century"]

# First month of each season, north and south; a season is three months.
_SEASONS: Final = {
    False: {"SP": 3, "SU": 6, "FA": 9, "WI": 12},
    True: {"SP": 9, "SU": 12, "FA": 3, "WI": 6},
}
_VALUE: Final = re.compile(
    r"(?P<year>\d{4})(?:-(?:W(?P<week>\d\d)(?P<weekend>-WE)?|(?P<season>SP|SU|FA|WI)|Q(?P<quarter>[1-4])|H(?P<half>[12])"
    r"|(?P<month>\d\d)(?:-(?P<day>\d\d)(?:T(?P<time>.+))?)?))?$"
    r"|(?P<decade>\d{3})$|(?P<century>\d\d)$"
)
_CLOCK: Final = re.compile(r"(\d\d)(?::(\d\d))?(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?$")
_ANY_VALUE: Final = re.compile(
    r"(?:PRESENT|PAST|FUTURE)_REF"
    r"|P(?=[\dXT])(?:(?:\d+(?:\.\d+)?|X+)(?:Y|M|WE|W|D|Q|E|C))*(?:T(?:(?:\d+(?:\.\d+)?|X+)[HMS])+)?"
    r"|[\dX]{2,4}"
    r"|[\dX]{4}-(?:W(?:\d\d|XX)(?:-(?:WE|[1-7X]))?|SP|SU|FA|WI|Q[1-4X]|H[12X]|[\dX]{2}(?:-[\dX]{2})?)"
    r"(?:T(?:MO|AF|EV|NI|DT|[\dX]{2}(?::\d\d)?(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?))?"
    r"|T(?:MO|AF|EV|NI|DT|\d\d(?::\d\d)?(?::\d\d)?(?:Z|[+-]\d\d(?::?\d\d)?)?)"
)


def is_value(text: str) -> bool:
    """Whether `text` is a TIMEX3 value as this program writes them."""
    return _ANY_VALUE.fullmatch(text) is not None


def last_day(year: int, month: int) -> int:
    """The last day of a month (28 to 31)."""
    return calendar.monthrange(year, month)[1]


def unit_value(day: date, unit: Unit, southern: bool = False) -> str:
    """The value of the unit that holds a day: its week, its month, its decade."""
    match unit:
        case "day":
            return day.isoformat()
        case "week" | "weekend":
            year, week, _ = day.isocalendar()
            return f"{year:04}-W{week:02}" + ("-WE" if unit == "weekend" else "")
        case "month":
            return f"{day.year:04}-{day.month:02}"
        case "season":
            return _season_value(day, southern)
        case "quarter":
            return f"{day.year:04}-Q{(day.month + 2) // 3}"
        case "half":
            return f"{day.year:04}-H{(day.month + 5) // 6}"
        case _:
            return f"{day.year:04}"[: {"year": 4, "decade": 3, "century": 2}[unit]]


def _season_value(day: date, southern: bool) -> str:
    for name, first in _SEASONS[southern].items():
        months = (day.month - first) % 12
        if months < 3:
            return f"{day.year - (day.month < first):04}-{name}"
    raise AssertionError("the four seasons cover the year")


@lru_cache(maxsize=65536)
def days_of(value: str, southern: bool = False) -> tuple[date, date] | None:
    """First and last day of the unit a value names; None for what is no stretch of the calendar."""
    found = _VALUE.match(value)
    if found is None:
        return None
    part = found.groupdict()
    if part["decade"] or part["century"]:
        return _year_span(value)
    year = int(part["year"])
    if year < 1:
        return None
    if part["week"]:
        return _week_span(year, int(part["week"]), bool(part["weekend"]))
    if part["season"]:
        return _months(year, _SEASONS[southern][part["season"]], 3)
    if part["quarter"]:
        return _months(year, 3 * int(part["quarter"]) - 2, 3)
    if part["half"]:
        return _months(year, 6 * int(part["half"]) - 5, 6)
    if not part["month"]:
        return date(year, 1, 1), date(year, 12, 31)
    return _day_span(year, int(part["month"]), part["day"])


def _day_span(year: int, month: int, day: str | None) -> tuple[date, date] | None:
    if not 1 <= month <= 12:
        return None
    if day is None:
        return _months(year, month, 1)
    if not 1 <= int(day) <= last_day(year, month):
        return None
    return date(year, month, int(day)), date(year, month, int(day))


def _week_span(year: int, week: int, weekend: bool) -> tuple[date, date] | None:
    weeks = date(year, 12, 28).isocalendar().week
    if not 1 <= week <= weeks or year > 9998:
        return None
    monday = date.fromisocalendar(year, week, 1)
    return monday + timedelta(days=5 if weekend else 0), monday + timedelta(days=6)


def _year_span(value: str) -> tuple[date, date] | None:
    length = 10 ** (4 - len(value))
    first = int(value) * length
    return (date(first, 1, 1), date(first + length - 1, 12, 31)) if first else None


def _months(year: int, month: int, count: int) -> tuple[date, date] | None:
    last = year * 12 + month - 1 + count - 1
    if last // 12 > 9999:
        return None
    return date(year, month, 1), date(last // 12, last % 12 + 1, last_day(last // 12, last % 12 + 1))


_PRECISIONS: Final = {"week": "week", "season": "season", "quarter": "quarter", "half": "half"}


def precision_of(value: str) -> Precision:
    """The precision of the interval that a value of the calendar names."""
    found = _VALUE.match(value)
    if found is None:
        raise ValueError(f"{value!r} names no stretch of the calendar")
    part = found.groupdict()
    if part["time"]:
        return _time_precision(part["time"])
    if part["weekend"] or part["century"]:
        return "range"
    for name, precision in _PRECISIONS.items():
        if part[name]:
            return cast(Precision, precision)
    if part["decade"]:
        return "decade"
    return "day" if part["day"] else "month" if part["month"] else "year"


def _time_precision(time: str) -> Precision:
    clock = _CLOCK.match(time)
    if clock is None:
        return "part-of-day"
    return "minute" if clock.group(2) not in (None, "00") or clock.group(1) == "24" else "hour"


def interval_of(value: str, southern: bool = False) -> Interval | None:
    """The interval of a value of the calendar ("2023-09" is the whole month); None for any other value."""
    days = days_of(value, southern)
    if days is None:
        return None
    precision = precision_of(value)
    if precision in ("hour", "minute"):
        return _clock_interval(days[0], value.split("T", 1)[1], precision)
    return Interval(days[0].isoformat(), days[1].isoformat(), precision)


def _clock_interval(day: date, time: str, precision: Precision) -> Interval | None:
    """Local time as written; the zone stays in the value. 24:00 is the first minute of the day that follows."""
    found = _CLOCK.match(time)
    if found is None or int(found.group(1)) > 24 or int(found.group(2) or 0) > 59:
        return None
    hour, minute = int(found.group(1)), int(found.group(2) or 0)
    if hour == 24:
        if day == date.max or minute:
            return None
        day, hour = day + timedelta(days=1), 0
    start = f"{day.isoformat()}T{hour:02}:{minute:02}"
    end = start if precision == "minute" else f"{day.isoformat()}T{hour:02}:59"
    return Interval(start, end, precision)


def shifted(value: str, unit: Unit, count: int) -> str | None:
    """The unit `count` units after the one that holds `value`'s first day; None beyond the years 1 to 9999."""
    days = days_of(value)
    moved = None if days is None else add(days[0], unit, count)
    return None if moved is None else unit_value(moved, unit)


_MONTHS_IN: Final = {"month": 1, "season": 3, "quarter": 3, "half": 6, "year": 12, "decade": 120, "century": 1200}


def add(day: date, unit: str, count: int) -> date | None:
    """The day `count` units later (31 January + 1 month is the end of February); None beyond years 1 to 9999."""
    if unit in ("day", "week", "weekend"):
        ordinal = day.toordinal() + count * (1 if unit == "day" else 7)
        return date.fromordinal(ordinal) if 1 <= ordinal <= date.max.toordinal() else None
    months = day.year * 12 + day.month - 1 + count * _MONTHS_IN[unit]
    year, month = months // 12, months % 12 + 1
    return date(year, month, min(day.day, last_day(year, month))) if 1 <= year <= 9999 else None
