"""Dates written out in a line, as ISO dates; what a writer left open is left open ("XXXX-10-19")."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from dateline.codes.months import months


@dataclass(frozen=True, slots=True)
class FoundDate:
    """A date in a line: characters start to end, and its value "YYYY-MM-DD", "XXXX-MM-DD" where it has no year.

    swapped  the value if day and month stand the other way round, where the digits allow both
    """

    start: int
    end: int
    value: str
    swapped: str | None = None

    @property
    def has_year(self) -> bool:
        return not self.value.startswith("X")


@lru_cache(maxsize=1)
def _patterns() -> tuple[re.Pattern[str], ...]:
    month = r"(?P<name>[^\W\d_]{3,12})\b\.?"  # any word: looking it up is faster than a pattern of all the names
    ordinal = r"(?:st|nd|rd|th|er|º|°|\.)?"
    year = r"(?P<year>(?:19|20)\d\d)(?!\d|:\d)"
    day = r"(?<![\d.,:/-])(?P<day>[0-3]?\d)"
    of = r"(?:\s+(?:of|de|di)\b|\s+d['’])?"
    texts = (
        rf"{day}{ordinal}{of}\s*[-/ .]?\s*{month}{of}\s*[-/,. ]?\s*{year}",
        rf"\b{month}\s*[-/ ]?\s*(?P<day>[0-3]?\d)(?!\d|:\d){ordinal}\s*,?\s*(?:\d?\d:\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\s*,?\s*)?{year}",
        r"(?<![\d/.-])(?P<year>(?:19|20)\d\d)(?P<gap>[-/.])(?P<month>[01]?\d)(?P=gap)(?P<day>[0-3]?\d)(?!\d|[-/.]\d)",
        r"(?<!\d)(?P<year>(?:19|20)\d\d)\s?[年년]\s?(?P<month>[01]?\d)\s?[月월]\s?(?P<day>[0-3]?\d)\s?[日일]",
        rf"(?<!\d)(?P<year>(?:19|20)\d\d)\.?\s+{month}\s+(?P<day>[0-3]?\d)(?!\d)",
        r"(?<![\d/.,-])(?P<first>[0-3]?\d)(?P<gap>[-/.])\s?(?P<second>[0-3]?\d)(?P=gap)\s?(?P<year>(?:19|20)\d\d)(?!\d|:\d|[-/.]\d)",
        r"(?<![\d/.,-])(?P<first>[0-3]?\d)(?P<gap>[/.])(?P<second>[0-3]?\d)(?P=gap)(?P<short>\d\d)(?!\d|[-/.]\d)",
        rf"{day}{ordinal}{of}\s+{month}(?!\s*\d)",
        rf"\b{month}\s+(?P<day>[0-3]?\d)(?!\d|:\d|[.,]\d|%)(?:st|nd|rd|th)?",
    )  # fmt: skip
    return tuple(re.compile(text, re.IGNORECASE) for text in texts)


def find_dates(line: str) -> tuple[FoundDate, ...]:
    """The dates in a line, from left to right; those that no calendar has are left out."""
    if not any(char.isdigit() for char in line):
        return ()
    found: list[FoundDate] = []
    taken: list[tuple[int, int]] = []
    for pattern in _patterns():
        for match in pattern.finditer(line):
            if _names_a_month(match) and not any(match.start() < end and start < match.end() for start, end in taken):
                taken.append(match.span())
                found.extend(_dates_of(match))
    return tuple(sorted(found, key=lambda one: one.start))


def _names_a_month(match: re.Match[str]) -> bool:
    name = match.groupdict().get("name")
    return name is None or name.lower() in months()


def _dates_of(match: re.Match[str]) -> Iterator[FoundDate]:
    parts = match.groupdict()
    start, end = match.span()
    if parts.get("first"):
        year = int(parts["year"]) if parts.get("year") else _full_year(int(parts["short"]))
        yield from _numeric(year, int(parts["first"]), int(parts["second"]), parts["gap"], start, end)
        return
    month = int(parts["month"]) if parts.get("month") else months()[parts["name"].lower()]
    year_text = parts.get("year")
    if value := _iso(int(year_text) if year_text else None, month, int(parts["day"])):
        yield FoundDate(start, end, value)


def _numeric(year: int, first: int, second: int, gap: str, start: int, end: int) -> Iterator[FoundDate]:
    """Day first, as most of the world writes; with a slash that is only one of two readings."""
    day_first, month_first = _iso(year, second, first), _iso(year, first, second)
    if day_first and month_first and day_first != month_first:
        yield FoundDate(start, end, day_first, month_first if gap != "." else None)
    elif value := day_first or month_first:
        yield FoundDate(start, end, value)


def _full_year(short: int) -> int:
    return 2000 + short if short < 70 else 1900 + short


def _iso(year: int | None, month: int, day: int) -> str | None:
    try:
        date(year or 2000, month, day)  # a leap year lets 29 February stand
    except ValueError:
        return None
    return f"{year:04d}-{month:02d}-{day:02d}" if year else f"XXXX-{month:02d}-{day:02d}"


def iso_of(text: str) -> str | None:
    """A machine-readable or written date as an ISO date or date-time; None where it can not be told."""
    bare = text.strip()
    stamp = re.match(
        r"((?:19|20)\d\d)-(\d\d)-(\d\d)(?:[T ](\d\d:\d\d(?::\d\d)?)(?:\.\d+)?\s?(Z|[+-]\d\d:?\d\d)?)?", bare
    )
    if stamp and (day := _iso(int(stamp.group(1)), int(stamp.group(2)), int(stamp.group(3)))):
        return day + (f"T{stamp.group(4)}{stamp.group(5) or ''}" if stamp.group(4) else "")
    if month := re.fullmatch(r"((?:19|20)\d\d)(?:-(0[1-9]|1[0-2]))?", bare):
        return month.group(0)
    if packed := re.fullmatch(r"((?:19|20)\d\d)([01]\d)([0-3]\d)(?:T?\d{4,6}(?:Z|[+-]\d{4})?)?", bare):
        return _iso(*(int(part) for part in packed.groups()[:3]))
    first = next((one for one in find_dates(bare) if one.has_year and one.swapped is None), None)
    return first.value if first else None
