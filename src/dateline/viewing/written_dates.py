"""Dates as a person writes them in a command: a year, a month or a day."""

import re
from calendar import monthrange
from datetime import date
from typing import Final

from dateline.model import Interval

_WRITTEN: Final = re.compile(r"(\d{4})(?:-(\d\d)(?:-(\d\d))?)?\Z")


def written_date(text: str) -> Interval:
    """The year, month or day that is written ("2023", "2023-09", "2023-09-13"). Raises ValueError for anything else."""
    found = _WRITTEN.match(text.strip())
    if not found:
        raise ValueError(f"{text!r} is no date; write 2023, 2023-09 or 2023-09-13")
    year, month, day = (int(one) if one else None for one in found.groups())
    try:
        return _interval(year or 0, month, day)
    except ValueError as problem:
        raise ValueError(f"there is no {text}: {problem}") from problem


def _interval(year: int, month: int | None, day: int | None) -> Interval:
    if month is None:
        return Interval(date(year, 1, 1).isoformat(), date(year, 12, 31).isoformat(), "year")
    if day is None:
        last = monthrange(year, month)[1]
        return Interval(date(year, month, 1).isoformat(), date(year, month, last).isoformat(), "month")
    return Interval(date(year, month, day).isoformat(), date(year, month, day).isoformat(), "day")
