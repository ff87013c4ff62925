"""Amounts of time as TIMEX3 writes them (P3M, PT24H, P2Y6M), and days moved by them."""

import re
from datetime import date, timedelta
from typing import Final

from dateline.calendar.values import Unit, add

_PARTS: Final = re.compile(r"(\d+(?:\.\d+)?)(Y|M|WE|W|D|Q|E|C|H|S)|(T)")
_CALENDAR: Final[dict[str, tuple[Unit, int]]] = {
    "Y": ("year", 1),
    "Q": ("quarter", 1),
    "M": ("month", 1),
    "W": ("week", 1),
    "WE": ("week", 1),
    "D": ("day", 1),
    "E": ("year", 10),
    "C": ("year", 100),
}
# How many days a half of a unit is, for amounts such as P2.5Y.
_DAYS_IN: Final = {"year": 365.25, "quarter": 91.3125, "month": 30.4375, "week": 7.0, "day": 1.0}


def days_reached(duration: str) -> str:
    """An amount of hours as the days that it can reach into: PT24H is P1D, PT36H is P2D; others as they are."""
    found = re.fullmatch(r"PT(\d+)H", duration)
    return duration if found is None else f"P{-(-int(found.group(1)) // 24)}D"


def is_definite(duration: str) -> bool:
    """Whether an amount has a number for every unit (PXM has not)."""
    return "X" not in duration and len(duration) > 2


def finest_unit(duration: str) -> Unit | None:
    """The finest calendar unit of an amount; None where it has clock units, or none."""
    if "T" in duration:
        return None
    units = [_CALENDAR[letter][0] for _, letter, _ in _PARTS.findall(duration) if letter]
    return units[-1] if units else None


def moved(day: date, duration: str, sign: int) -> date | None:
    """The day that lies `duration` after (sign 1) or before (-1) another; clock units do not move it.

    None beyond the years 1 to 9999, and for indefinite amounts.
    """
    if not is_definite(duration):
        return None
    found: date | None = day
    in_clock = False
    for number, letter, clock in _PARTS.findall(duration):
        in_clock = in_clock or bool(clock)
        if clock or in_clock or found is None:
            continue
        unit, factor = _CALENDAR[letter]
        found = add(found, unit, sign * factor * int(float(number)))
        rest = float(number) % 1
        if rest and found is not None:
            found = add(found, "day", sign * round(rest * factor * _DAYS_IN[unit]))
    return found


def length_in_days(first: date, last: date) -> int:
    """How many days a stretch has, both ends counted."""
    return (last - first) // timedelta(days=1) + 1
