"""What each expression is reckoned from, and which way it points: the step from atoms to time expressions."""

import re
from bisect import bisect_right
from collections.abc import Callable, Sequence
from typing import Final, Literal

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.times.atoms import Atom
from dateline.annotation.times.tense import Tense, tense_at
from dateline.calendar.durations import finest_unit, is_definite
from dateline.calendar.resolve import resolve
from dateline.model import Interval, TimeExpression

# How many sentences back the expression in focus may stand, and a financial period's.
_FOCUS_REACH: Final = 3
_PERIOD_REACH: Final = 8
_AFTER_OR_BEFORE: Final = re.compile(r"\s+(after|before)\b")
_WORD_BEFORE: Final = re.compile(r"(\w+)\s+$")
# Prepositions after which a date may lie ahead of a verb in the past tense.
_LEADING_ON: Final = frozenset({"to", "through", "until", "till", "by", "for", "before", "the"})
_QUARTER: Final = re.compile(r"\d{4}-Q[1-4]$")
Fits = Callable[[TimeExpression], bool]


def anchored(
    atom: Atom, found: Sequence[TimeExpression], parse: Parse, document: str, published: Interval | None, southern: bool
) -> TimeExpression:
    """The expression that an atom becomes after those `found` before it."""
    steps = _directed(atom, parse)
    anchor, steps = _anchor(atom, steps, found, parse)
    if southern and any(season in step for step in steps for season in ("-SP", "-SU", "-FA", "-WI")):
        steps = ("south", *steps)
    meaning = " ".join(steps)
    against = published if anchor == "published" else found[anchor].interval if isinstance(anchor, int) else None
    result = resolve(meaning, against)
    text = parse.text[atom.start : atom.end]
    return TimeExpression(
        document, atom.start, atom.end, text, atom.type, result.value, atom.mod, result.interval, anchor, meaning
    )


def _beside_event(atom: Atom, steps: tuple[str, ...], found: Sequence[TimeExpression], parse: Parse) -> tuple[str, ...]:
    """ "A month" in "a month after the journey came the visit" tells how long before the news the journey was.

    Only where the sentence has no date before it: else the amount is reckoned from that.
    """
    after = _AFTER_OR_BEFORE.match(parse.text, atom.end)
    amount = steps[0].removeprefix("value:")
    if atom.rule != "duration" or after is None or not is_definite(amount) or finest_unit(amount) is None:
        return steps
    if _last(found, atom, parse, 0, _is_dated) is not None:
        return steps
    return (f"{'ago' if after.group(1) == 'after' else 'hence'}:{amount}",)


def _directed(atom: Atom, parse: Parse) -> tuple[str, ...]:
    """The steps with every "?" made a direction."""
    if not any(step.startswith("?") for step in atom.steps):
        return atom.steps
    before = _WORD_BEFORE.search(parse.text, max(0, atom.start - 12), atom.start)
    word = before.group(1).lower() if before else ""
    tense, direct = tense_at(parse, atom.start, atom.end)
    return tuple(
        _direction(step, tense, direct, word) + step[1:] if step.startswith("?") else step for step in atom.steps
    )


def _direction(step: str, tense: Tense | None, direct: bool, before: str) -> str:
    """Weekdays and days of the month look back unless the verb looks ahead; dates of the year go by the verb's tense
    where they hang on it as the time at which it was, else to the nearest: "was extended to March 3" can lie ahead.
    """
    near = step.startswith(("?XXXX-WXX-", "?XXXX-XX-"))
    if before == "since":
        return "<"
    if step.startswith("?XXXX-Q"):
        return "~"
    if tense == "future" or (tense == "present" and direct and near):
        return ">"
    if near:
        return "<"
    return "~<" if tense == "past" and direct and before not in _LEADING_ON else "~"


def _anchor(
    atom: Atom, steps: tuple[str, ...], found: Sequence[TimeExpression], parse: Parse
) -> tuple[Literal["published"] | int | None, tuple[str, ...]]:
    if atom.anchor == "none":
        beside = _beside_event(atom, steps, found, parse)
        return ("published" if beside != steps else None), beside
    if steps == ("-P1Y",):
        period = _last(found, atom, parse, _PERIOD_REACH if atom.rule == "year_period" else _FOCUS_REACH, _is_quarter)
        if period is not None:
            return period, steps
        return "published", steps
    if atom.anchor == "published":
        return "published", steps
    if steps == ("quarter+0",):
        period = _last(found, atom, parse, _PERIOD_REACH, _is_quarter)
        return (period, steps) if period is not None else ("published", ("quarter-1",))
    if atom.kind in ("clock", "part") or atom.type == "TIME":
        day = _last(found, atom, parse, _FOCUS_REACH, _is_day)
        return ("published", steps) if day is None else (day, steps)
    focus = _last(found, atom, parse, _FOCUS_REACH, _is_dated)
    return (focus, steps) if focus is not None else ("published", steps)


def _is_quarter(expression: TimeExpression) -> bool:
    """A quarter that the text speaks of; one that another was only compared with ("a year earlier") is none."""
    return _QUARTER.match(expression.value) is not None and expression.meaning != "-P1Y"


def _is_day(expression: TimeExpression) -> bool:
    interval = expression.interval
    return expression.type in ("DATE", "TIME") and interval is not None and interval.precision in (
        "day", "part-of-day", "hour", "minute",
    )  # fmt: skip


def _is_dated(expression: TimeExpression) -> bool:
    return expression.type in ("DATE", "TIME") and expression.interval is not None


def _last(found: Sequence[TimeExpression], atom: Atom, parse: Parse, reach: int, fits: Fits) -> int | None:
    """The last fitting expression within so many sentences before the atom."""
    starts = [sentence.start_char for sentence in parse.sentences]
    here = bisect_right(starts, atom.start)
    for number in range(len(found) - 1, -1, -1):
        if here - bisect_right(starts, found[number].start) > reach:
            return None
        if fits(found[number]):
            return number
    return None
