"""Which financial period "the latest quarter", "a year ago" and "the 1988 period" mean: the one that a report tells of."""

import re
from dataclasses import replace
from typing import Final

from dateline.annotation.times.atoms import Atom
from dateline.annotation.times.focus import Told
from dateline.model import Interval, TimeExpression

# How many sentences back a period may have been named.
_REACH: Final = 8
_NEAR: Final = 3
_QUARTER: Final = re.compile(r"\d{4}-Q[1-4]$")
_MONTHS: Final = re.compile(r"P\d+M$")
# Figures of business, which are compared with those of a year before.
_FIGURES: Final = re.compile(r"[$£€%]|\b(?:million|billion|percent|cents|a share|profit|earnings|revenue|income)\b")
_ENDED: Final = re.compile(
    r" (?:ended|ending|that ended|to) (?:on )?(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*(?: \d|,|$| \b)"
)
_MONTH_NAMES: Final = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")


def is_period(expression: TimeExpression) -> bool:
    """A quarter that the text tells of; one that another is only compared with ("a year earlier") is none."""
    meaning = expression.meaning or ""
    is_compared = meaning == "-P1Y" or (meaning.startswith("=") and "^" in meaning)
    return _QUARTER.match(expression.value) is not None and not is_compared


def reported_period(atom: Atom, told: Told, published: Interval | None, reach: int = _REACH) -> int | None:
    """The quarter whose results are told: of those named, the latest that had ended; None where none is near."""
    numbers = [number for number in told.back(atom.start, reach) if is_period(told.found[number])]
    ended = [number for number in numbers if _has_ended(told.found[number], published)]
    return max(ended, key=lambda number: _start(told.found[number]), default=numbers[0] if numbers else None)


def _start(expression: TimeExpression) -> str:
    interval = expression.interval
    return interval.start if interval is not None and interval.start is not None else ""


def _has_ended(expression: TimeExpression, published: Interval | None) -> bool:
    interval = expression.interval
    if interval is None or interval.end is None or published is None or published.start is None:
        return True
    return interval.end < published.start


def last_period(atom: Atom, told: Told) -> int | None:
    """The quarter that was named last."""
    return told.last(atom.start, _REACH, is_period)


def compared_period(atom: Atom, told: Told, text: str, published: Interval | None) -> int | None:
    """The quarter that "a year ago" is a year before; None where it means the year, or that day.

    Named near by, or farther off where figures of business are compared; not after "the nine months".
    """
    if after_months(atom, told):
        return None
    far = atom.rule == "year_period" or _compares_figures(atom, told, text)
    return reported_period(atom, told, published, _REACH if far else _NEAR)


def _compares_figures(atom: Atom, told: Told, text: str) -> bool:
    start, end = told.sentence(atom.start)
    return _FIGURES.search(text, start, end if end >= 0 else len(text)) is not None


def after_months(atom: Atom, told: Told) -> bool:
    """Whether the last period named near by was one of several months, no quarter."""
    near = told.last(atom.start, _NEAR, lambda one: is_period(one) or _is_months(one))
    return near is not None and _is_months(told.found[near])


def quarter_ended(atom: Atom, text: str) -> str | None:
    """The quarter of the year in which most of "the quarter ended July 31" lies, as the code of an occurrence."""
    found = _ENDED.match(text[atom.end : atom.end + 40].lower())
    if found is None:
        return None
    middle = (_MONTH_NAMES.index(found.group(1)) - 1) % 12
    return f"XXXX-Q{middle // 3 + 1}"


def in_period_of(atom: Atom, told: Told, published: Interval | None) -> Atom:
    """ "The 1988 period" after a quarter is that quarter of 1988, after nine months those of 1988."""
    if atom.rule != "period_of_year" or after_months(atom, told):
        return atom
    period = reported_period(atom, told, published)
    return atom if period is None else replace(atom, steps=(*atom.steps, f"^XXXX-{told.found[period].value[-2:]}"))


def as_months(atom: Atom, told: Told, text: str) -> Atom:
    """ "The year-earlier period" after "the nine months" is as many months."""
    if atom.rule != "year_period" or not text.endswith("period", atom.start, atom.end) or not after_months(atom, told):
        return atom
    near = told.last(atom.start, _NEAR, _is_months)
    value = "" if near is None else told.found[near].value
    return replace(atom, type="DURATION", steps=(f"value:{value}",), anchor="none", kind="duration")


def _is_months(expression: TimeExpression) -> bool:
    return expression.type == "DURATION" and _MONTHS.match(expression.value) is not None
