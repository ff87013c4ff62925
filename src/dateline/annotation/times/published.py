"""Choose the publication date from the candidates that reading found."""

import calendar
import re
from datetime import date, timedelta
from typing import Final

from dateline.model import DateCandidate, DateMethod, Document, Interval, Published

_VALUE: Final = re.compile(r"(\d{4}|XXXX)(?:-(\d\d)(?:-(\d\d))?)?")
# How sure a date is that rests on one candidate alone; kinds of candidates that agree make it surer.
_ALONE: Final[dict[DateMethod, float]] = {
    "given": 0.98, "metadata": 0.92, "byline": 0.9, "dateline": 0.9, "page": 0.8, "url": 0.8, "linked": 0.6,
}  # fmt: skip
_AGREED: Final = 0.97
_YEAR_WORKED_OUT: Final = 0.75
_YEARS_BACK: Final = 6  # how far before its bound a dateline without a year is looked for
_OPENING: Final = 1500  # characters in which a report names the weekdays of its news
_WEEKDAYS: Final = tuple(calendar.day_name)
_WEEKDAY: Final = re.compile(r"\b(" + "|".join(_WEEKDAYS) + r")\b")


def choose_published(document: Document) -> Published | None:
    """When the document was published, as exactly as its candidates allow; None where none is to be trusted."""
    latest = _latest(document)
    for candidate in document.candidates:
        interval = None if candidate.bound else _interval(candidate.value)
        if interval is not None and (latest is None or str(interval.start) <= latest):
            return _published(candidate, interval, document)
    return _with_year_worked_out(document, latest)


def _published(chosen: DateCandidate, interval: Interval, document: Document) -> Published:
    same = [one for one in document.candidates if not one.bound and _interval(one.value) == interval]
    agreed = len({one.method for one in same}) > 1
    confidence = max(_AGREED, _ALONE[chosen.method]) if agreed else _ALONE[chosen.method]
    evidence = tuple(dict.fromkeys(one.text for one in same))
    return Published(interval.start, interval.end, interval.precision, chosen.method, confidence, evidence)


def _interval(value: str | None) -> Interval | None:
    """The day, month or year that an ISO value means; None where its year is open."""
    match = _VALUE.match(value or "")
    if match is None or match.group(1) == "XXXX":
        return None
    year, month, day = (int(part) if part else None for part in match.groups())
    if year is None or month is None:
        return Interval(f"{year}-01-01", f"{year}-12-31", "year")
    if day is None:
        return Interval(f"{year}-{month:02d}-01", f"{year}-{month:02d}-{calendar.monthrange(year, month)[1]}", "month")
    iso = f"{year}-{month:02d}-{day:02d}"
    return Interval(iso, iso, "day")


def _latest(document: Document) -> str | None:
    """The day before which the report must have come out: when it was saved, or the day that the page's clock showed."""
    bounds = [document.retrieved, *(one.value for one in document.candidates if one.bound)]
    days = [str(found.end) for bound in bounds if (found := _interval(bound))]
    return min(days, default=None)


def _with_year_worked_out(document: Document, latest: str | None) -> Published | None:
    """A dateline without a year, in the last year before the bound in which its day fits the weekdays of the text."""
    open_ones = [one for one in document.candidates if (one.value or "").startswith("XXXX-") and not one.bound]
    if not open_ones or latest is None:
        return None
    chosen = open_ones[0]
    named = {_WEEKDAYS.index(name) for name in _WEEKDAY.findall(document.text[:_OPENING])}
    years = range(int(latest[:4]), int(latest[:4]) - _YEARS_BACK, -1)
    days = [day for year in years if (day := _day_in(year, str(chosen.value))) and day.isoformat() <= latest]
    best = max(days, key=lambda day: (_fit(day, named), day), default=None)
    if best is None or (named and not _fit(best, named)):
        return None
    iso = best.isoformat()
    return Published(iso, iso, "day", chosen.method, _YEAR_WORKED_OUT, (chosen.text, f"not after {latest}"))


def _day_in(year: int, value: str) -> date | None:
    try:
        return date(year, int(value[5:7]), int(value[8:10]))
    except ValueError:
        return None


def _fit(day: date, named: set[int]) -> int:
    """How many of the weekdays that the text names are that day or the one before it, of which reports mostly tell."""
    return len(named & {day.weekday(), (day - timedelta(days=1)).weekday()})
