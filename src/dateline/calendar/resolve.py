"""Resolve what words of time mean against an anchor: pure arithmetic, the same for annotation and for the pile."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date
from typing import Final

from dateline.calendar.durations import days_reached, finest_unit, moved
from dateline.calendar.meaning import Step, steps_of
from dateline.calendar.narrowing import narrowed
from dateline.calendar.occurrences import occurrences
from dateline.calendar.values import Unit, days_of, interval_of, shifted, unit_value
from dateline.model import Interval, TimeExpression

# Precisions of an anchor that name one unit of the calendar; any other anchor is taken at its two ends.
_UNITS: Final[dict[str, Unit]] = {
    "minute": "day",
    "hour": "day",
    "part-of-day": "day",
    "day": "day",
    "week": "week",
    "month": "month",
    "season": "season",
    "quarter": "quarter",
    "half": "half",
    "year": "year",
    "decade": "decade",
}
_BLANKS: Final[dict[Unit, str]] = {
    "day": "XXXX-XX-XX",
    "weekend": "XXXX-WXX-WE",
    "week": "XXXX-WXX",
    "month": "XXXX-XX",
    "season": "XXXX-XX",
    "quarter": "XXXX-QX",
    "half": "XXXX-HX",
    "year": "XXXX",
    "decade": "XXX",
    "century": "XX",
}


@dataclass(frozen=True, slots=True)
class Resolution:
    """What a meaning comes to: its TIMEX3 value, and the interval where the calendar allows one."""

    value: str
    interval: Interval | None


def resolve(meaning: str, anchor: Interval | None) -> Resolution:
    """What a meaning stands for, reckoned from an anchor.

    Without an anchor, or with one that is too wide for it, the value keeps X for what is not known ("XXXX-WXX-4") and
    the interval is None; between two known ends that differ, it is the range that the anchor allows.
    Raises ValueError where `meaning` is not in the notation of `calendar.meaning`.
    """
    steps = steps_of(meaning)
    southern = steps[0].kind == "south"
    steps = steps[1:] if southern else steps
    whole = _walk(steps, _focus(anchor, southern), southern)
    if whole is not None:
        return whole
    ends = [_walk(steps, end, southern) for end in _ends(anchor)]
    if len(ends) == 2 and ends[0] is not None and ends[0] == ends[1]:
        return ends[0]
    return Resolution(_blank(steps), _between(ends))


def _focus(anchor: Interval | None, southern: bool) -> str | None:
    """The anchor as the value of one unit of the calendar."""
    if anchor is None or anchor.start is None or anchor.end is None:
        return None
    start, end = anchor.start[:10], anchor.end[:10]
    if start == end:
        return start
    unit = _UNITS.get(anchor.precision)
    if unit is None or unit == "day":
        return None
    value = unit_value(date.fromisoformat(start), unit, southern)
    return value if days_of(value, southern) == (date.fromisoformat(start), date.fromisoformat(end)) else None


def _ends(anchor: Interval | None) -> tuple[str, ...]:
    if anchor is None or anchor.start is None or anchor.end is None:
        return ()
    return anchor.start[:10], anchor.end[:10]


def _between(ends: Sequence[Resolution | None]) -> Interval | None:
    """The range from the earliest to the latest reading, where both are known."""
    found = [end.interval for end in ends if end is not None and end.interval is not None]
    if len(found) < 2 or found[0].start is None or found[1].end is None:
        return None
    start, end = found[0].start[:10], found[1].end[:10]
    return Interval(start, end, "range") if start <= end else None


def _walk(steps: Sequence[Step], focus: str | None, southern: bool) -> Resolution | None:
    """Follow the steps from a focus; None where one of them finds no footing."""
    value, interval = focus, None
    for step in steps:
        if step.kind == "constant":
            return Resolution(step.what, None)
        if step.kind in ("past", "next"):
            return _stretch(step, value)
        if step.kind in ("ago", "hence"):
            return _beside(step, value, southern)
        if step.kind == "part":
            interval = _part(step.what, value, focus, southern)
        else:
            value = _next_value(step, value, southern)
            interval = None if value is None else interval_of(value, southern)
        if value is None:
            return None
    return None if value is None else Resolution(value, interval)


def _part(part: str, value: str | None, focus: str | None, southern: bool) -> Interval | None:
    """A part of what a value names; for LESS all between it and the focus, for MORE all beyond it."""
    if value is None or part not in ("LESS", "MORE"):
        return None if value is None else narrowed(value, part, southern)
    there = days_of(value, southern)
    here = None if focus is None else days_of(focus, southern)
    if there is None or here is None:
        return interval_of(value, southern)
    is_past = there[0] <= here[0]
    if part == "LESS":
        first, last = (there[0], here[1]) if is_past else (here[0], there[1])
        return Interval(first.isoformat(), last.isoformat(), "range")
    return Interval(None, there[1].isoformat(), "range") if is_past else Interval(there[0].isoformat(), None, "range")


def _next_value(step: Step, value: str | None, southern: bool) -> str | None:
    if step.kind == "value":
        return step.what
    if value is None:
        return None
    if step.kind == "time":
        days = days_of(value)
        return f"{days[0].isoformat()}T{step.what}" if days and days[0] == days[1] else None
    days = days_of(value, southern)
    if days is None:
        return None
    if step.kind == "unit":
        return _in_unit(step, days, southern)
    if step.kind == "amount":
        return _moved(step, value, days, southern)
    return _occurrence(step, days, southern)


def _in_unit(step: Step, days: tuple[date, date], southern: bool) -> str | None:
    unit: Unit = step.what  # type: ignore[assignment]
    value = unit_value(days[0], unit, southern)
    if unit_value(days[1], unit, southern) != value:
        return None
    return shifted(value, unit, step.count) if step.count else value


def _moved(step: Step, value: str, days: tuple[date, date], southern: bool) -> str | None:
    """A focus of one day becomes the unit of the amount; a wider one keeps its own."""
    unit = finest_unit(step.what)
    day = moved(days[0], step.what, step.count)
    if day is None:
        return None
    if days[0] == days[1]:
        return unit_value(day, unit or "day", southern)
    own = next((own for own in _WIDE if unit_value(days[0], own, southern) == value), None)
    return None if own is None else unit_value(day, own, southern)


_WIDE: Final[tuple[Unit, ...]] = ("week", "weekend", "month", "season", "quarter", "half", "year", "decade", "century")


def _occurrence(step: Step, days: tuple[date, date], southern: bool) -> str | None:
    """The occurrence that the direction asks for; a focus of many days only holds occurrences inside it."""
    first, last = days
    if step.direction != "^" and first != last:
        return None
    spans = [(span, value) for value in occurrences(step.what, first, southern) if (span := days_of(value, southern))]
    match step.direction:
        case "^":
            found = [value for span, value in spans if first <= span[0] <= last]
        case "<":
            found = [value for span, value in spans if span[0] <= first][-1:]
        case "<<":
            found = [value for span, value in spans if span[1] < first][-1:]
        case ">":
            found = [value for span, value in spans if span[1] >= first]
        case ">>":
            found = [value for span, value in spans if span[0] > first]
        case _:
            weight = _AHEAD_WEIGHTS[step.direction]
            found = [min(spans, key=lambda one: _gap(one[0], first, weight))[1]] if spans else []
    return found[0] if found else None


# How much farther than days past days ahead count in the search for the nearest, for news mostly tells of the past:
# a date of the year is taken as coming up to four months off, with a verb in the past tense up to seven weeks.
_AHEAD_WEIGHTS: Final = {"~": 2, "~<": 6}


def _gap(span: tuple[date, date], day: date, weight: int) -> tuple[int, int]:
    """How far a stretch lies from a day, with what lies ahead weighted; of two equally far the earlier is nearer."""
    before, after = (day - span[1]).days, (span[0] - day).days
    return max(0, before, weight * after), max(0, after)


def _beside(step: Step, value: str | None, southern: bool) -> Resolution | None:
    """An amount as it is written, with the interval of the unit that lies so much before or after the focus."""
    days = None if value is None else days_of(value, southern)
    if value is None or days is None:
        return None
    moving = Step("amount", step.what, -1 if step.kind == "ago" else 1)
    there = _moved(moving, value, days, southern)
    return None if there is None else Resolution(step.what, interval_of(there, southern))


def _stretch(step: Step, value: str | None) -> Resolution | None:
    """A stretch that ends with, or starts with, the focus; its length is its value."""
    days = None if value is None else days_of(value)
    if days is None:
        return None
    amount = days_reached(step.what)
    first, last = (moved(days[1], amount, -1), days[1]) if step.kind == "past" else (days[0], moved(days[0], amount, 1))
    ends = [None if day is None else day.isoformat() for day in (first, last)]
    return Resolution(step.what, Interval(ends[0], ends[1], "range"))


def _blank(steps: Sequence[Step]) -> str:
    """The value with X for all that only an anchor would tell."""
    value: str = ""
    for step in steps:
        if step.kind in ("past", "next", "ago", "hence", "constant", "value"):
            value = step.what
        elif step.kind == "unit":
            value = _BLANKS[step.what]  # type: ignore[index]
        elif step.kind == "amount":
            value = _BLANKS[finest_unit(step.what) or "day"]
        elif step.kind == "occurrence":
            pattern = step.what.partition("/")[0]
            value = "XXXX-XX-XX" if pattern.startswith("@") else pattern
        elif step.kind == "time":
            value += "T" + step.what
    return value


def resolve_again(expressions: Sequence[TimeExpression], published: Interval | None) -> tuple[TimeExpression, ...]:
    """A document's expressions as they read if it was published at another time; chains of anchors included.

    Raises ValueError where expressions are anchored on each other in a circle.
    """
    found: dict[int, TimeExpression] = {}
    for number in range(len(expressions)):
        _again(number, expressions, published, found, ())
    return tuple(found[number] for number in range(len(expressions)))


def _again(
    number: int,
    expressions: Sequence[TimeExpression],
    published: Interval | None,
    found: dict[int, TimeExpression],
    path: tuple[int, ...],
) -> TimeExpression:
    if number in path:
        raise ValueError(f"time expressions {path} are anchored on each other")
    if number not in found:
        expression = expressions[number]
        anchor: Interval | None = None
        if expression.anchor == "published":
            anchor = published
        elif expression.anchor is not None:
            anchor = _again(expression.anchor, expressions, published, found, (*path, number)).interval
        found[number] = resolved(expression, anchor)
    return found[number]


def resolved(expression: TimeExpression, anchor: Interval | None) -> TimeExpression:
    """An expression with the value and interval that its meaning has against an anchor."""
    if expression.meaning is None:
        return expression
    result = resolve(expression.meaning, anchor)
    return replace(expression, value=result.value, interval=result.interval)
