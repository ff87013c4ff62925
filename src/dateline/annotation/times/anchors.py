"""What each expression is reckoned from, and which way it points: the step from atoms to time expressions."""

import re
from datetime import date, timedelta
from typing import Final, Literal

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.times.atoms import Atom
from dateline.annotation.times.focus import Fits, Told
from dateline.annotation.times.periods import (
    after_months,
    as_months,
    compared_period,
    in_period_of,
    last_period,
    quarter_ended,
    reported_period,
)
from dateline.annotation.times.tense import Tense, tense_at
from dateline.calendar.durations import finest_unit, is_definite
from dateline.calendar.resolve import resolve
from dateline.model import Interval, TimeExpression

# How many sentences back the expression in focus may stand.
_FOCUS_REACH: Final = 3
_ANY: Final = frozenset({"a", "any", "some"})
_NEWS: Final = timedelta(days=3)
_AFTER_OR_BEFORE: Final = re.compile(r"\s+(after|before)\b")
_ROW: Final = re.compile(r"\s*(?:-|–|—|\b(?:to|through|until|till)\b)\s*")
# What goes on with days that lie ahead: "on Thursday night and Friday".
_LIST: Final = re.compile(r"\s*(?:-|–|—|,|,?\s*\b(?:to|through|until|till|and|or)\b)\s*")
# How many characters may stand between a year and a day in it: "last year, first on April 18".
_BESIDE: Final = 20
# Within so many days of its day a date is not told with the year that it needs later.
_FRESH: Final = 45
_UPDATE: Final = re.compile(r"\bupdated?:?\s+(?:at\s+)?$", re.IGNORECASE)
_BACK: Final = re.compile(r"\bback\s+(?:in|on)\s+$", re.IGNORECASE)
_OVERNIGHT: Final = re.compile(r"overnight", re.IGNORECASE)
_LATER_MONTH: Final = re.compile(r"\s*(?:-|–|—|\b(?:to|through|until|till|and|or)\b)\s*")
_OPEN_MONTH: Final = re.compile(r"XXXX-(\d\d)$")
_WORD_BEFORE: Final = re.compile(r"(\w+)\s+$")
_OPEN_DATE: Final = re.compile(r"[?<>~]+XXXX-(\d\d)(?:-(\d\d))?$")
_YEAR_AND_MONTH: Final = re.compile(r"(\d{4})(?:-(\d\d))?(?:-\d\d)?$")
# How many months a date can lie before the one told last: "closed in March 2009 after a fire in January".
_MONTHS_BACK: Final = 3
# Prepositions after which a date may lie ahead of a verb in the past tense.
_LEADING_ON: Final = frozenset({"to", "through", "until", "till", "by", "for", "before"})


def anchored(
    atom: Atom, told: Told, parse: Parse, document: str, published: Interval | None, southern: bool
) -> TimeExpression:
    """The expression that an atom becomes after those told before it."""
    found = told.found
    atom = as_months(in_period_of(atom, told, published), told, parse.text)
    anchor, steps = _reckoned(atom, told, parse, published)
    meaning = " ".join(_in_the_south(steps) if southern else steps)
    against = published if anchor == "published" else found[anchor].interval if isinstance(anchor, int) else None
    result = resolve(meaning, against)
    text = parse.text[atom.start : atom.end]
    return TimeExpression(
        document, atom.start, atom.end, text, atom.type, result.value, atom.mod, result.interval, anchor, meaning
    )


def _reckoned(
    atom: Atom, told: Told, parse: Parse, published: Interval | None
) -> tuple[Literal["published"] | int | None, tuple[str, ...]]:
    """What an atom is reckoned from, and its steps with a direction."""
    if _is_any_day(atom, parse):
        return None, (f"value:{atom.steps[0][1:]}",)
    first = _first_of_row(atom, told, parse)
    if first is not None:
        return first, (">" + atom.steps[0][1:],)
    past = _in_past_year(atom, told, parse, published)
    if past is not None:
        return past
    steps = _directed(atom, parse)
    if _is_just_over(atom, steps, published):
        steps = ("<" + steps[0][1:], *steps[1:])
    return _anchor(atom, steps, told, parse, published)


def _is_just_over(atom: Atom, steps: tuple[str, ...], published: Interval | None) -> bool:
    """Whether a day that seems to lie ahead was a short while ago: what comes in nearly a year is told with its year."""
    is_ahead = steps[0].startswith(">XXXX-") and atom.rule in ("month_day", "day_month")
    return is_ahead and 0 < _days_behind(steps[0], published) <= _FRESH


def _in_the_south(steps: tuple[str, ...]) -> tuple[str, ...]:
    """The steps with the seasons turned round; the summer is the one there that lies in two years."""
    if steps == ("year+0", "^XXXX-SU"):
        steps = ("~XXXX-SU",)
    has_season = any(season in step for step in steps for season in ("-SP", "-SU", "-FA", "-WI"))
    return ("south", *steps) if has_season else steps


def _first_of_row(atom: Atom, told: Told, parse: Parse) -> int | None:
    """The weekday or month from which a row goes on to this one ("Monday through Friday", "March or April")."""
    if len(atom.steps) != 1 or not told.found:
        return None
    before = told.found[-1]
    if atom.rule == "month":
        is_row = _is_month_before(before, atom) and bool(_LATER_MONTH.fullmatch(parse.text, before.end, atom.start))
    else:
        is_weekday = atom.rule == "weekday" and "XXXX-WXX-" in (before.meaning or "") and _is_day(before)
        row = _LIST if (before.meaning or "").startswith(">") else _ROW
        is_row = is_weekday and bool(row.fullmatch(parse.text, before.end, atom.start))
    return len(told.found) - 1 if is_row else None


def _is_month_before(before: TimeExpression, atom: Atom) -> bool:
    """Whether an expression is a month without its year, and comes before the atom's in the year."""
    one = _OPEN_MONTH.search(before.meaning or "")
    two = _OPEN_MONTH.search(atom.steps[0])
    return one is not None and two is not None and int(one[1]) < int(two[1])


def _in_past_year(
    atom: Atom, told: Told, parse: Parse, published: Interval | None
) -> tuple[int, tuple[str, ...]] | None:
    """ "May" in "closed in March 2009 and reopened in May" is that of the year told before it, or of the year after."""
    month = _OPEN_DATE.match(atom.steps[0])
    if month is None or len(atom.steps) != 1 or published is None or published.start is None:
        return None
    number = told.last(atom.start, 0, _is_dated)
    before = None if number is None else _YEAR_AND_MONTH.match(told.found[number].value)
    if (
        number is None
        or before is None
        or int(before[1]) >= int(published.start[:4])
        or _is_open(told.found[number], parse)
    ):
        return None
    is_beside = before[2] is None and atom.start - told.found[number].end <= _BESIDE
    is_far = _days_behind(atom.steps[0], published) > _FRESH and (before[2] is not None or atom.rule == "month")
    if not (is_beside or is_far):
        return None
    lead = _WORD_BEFORE.search(parse.text, max(0, atom.start - 12), atom.start)
    if (lead and lead.group(1).lower() in _LEADING_ON) or tense_at(parse, atom.start, atom.end)[0] != "past":
        return None
    is_same = before[2] is None or int(month[1]) + _MONTHS_BACK >= int(before[2])
    which = atom.steps[0].lstrip("?<>~^")  # "last Oct." looks back by two signs
    return number, ("year+0", "^" + which) if is_same else (">" + which,)


def _days_behind(step: str, published: Interval | None) -> int:
    """How many days lie between the last such day of the year (the first of a month) and the publication."""
    found = _OPEN_DATE.search(step)
    if found is None or published is None or published.end is None:
        return 366
    day = date.fromisoformat(published.end[:10])
    month, of_month = int(found[1]), int(found[2] or 1)
    last = day.year - ((month, of_month) > (day.month, day.day))
    return (day - date(last, month, 1)).days - of_month + 1


def _is_open(expression: TimeExpression, parse: Parse) -> bool:
    """Whether what began at an expression may still go on: "since March 2009"."""
    before = _WORD_BEFORE.search(parse.text, max(0, expression.start - 12), expression.start)
    return before is not None and before.group(1).lower() in ("since", "from")


def _beside_event(atom: Atom, steps: tuple[str, ...], told: Told, parse: Parse) -> tuple[str, ...]:
    """ "A month" in "a month after the journey came the visit" tells how long before the news the journey was.

    It is reckoned from a day told before it in the sentence ("on Tuesday, a day after"); not where that is no day.
    """
    after = _AFTER_OR_BEFORE.match(parse.text, atom.end)
    amount = steps[0].removeprefix("value:")
    if atom.rule != "duration" or after is None or not is_definite(amount) or finest_unit(amount) is None:
        return steps
    before = told.last(atom.start, 0, _is_dated)
    if before is not None and not _is_day(told.found[before]):
        return steps
    return (f"{'ago' if after.group(1) == 'after' else 'hence'}:{amount}",)


def _is_any_day(atom: Atom, parse: Parse) -> bool:
    """Whether a weekday is no certain one: "on a Saturday"."""
    if atom.rule != "weekday" or atom.steps[0][:1] != "?" or len(atom.steps) != 1:
        return False
    span = parse.doc.char_span(atom.start, atom.end, alignment_mode="expand")
    return span is not None and any(child.lower_ in _ANY for child in span.root.children if child.dep_ == "det")


def _directed(atom: Atom, parse: Parse) -> tuple[str, ...]:
    """The steps with every "?" made a direction."""
    if atom.rule == "relative_unit" and atom.steps == ("weekend+0",) and atom.anchor == "published":
        return ("<XXXX-WXX-WE",) if tense_at(parse, atom.start, atom.end)[0] == "past" else atom.steps
    if not any(step.startswith("?") for step in atom.steps):
        return atom.steps
    before = _WORD_BEFORE.search(parse.text, max(0, atom.start - 12), atom.start)
    word = before.group(1).lower() if before else ""
    if _BACK.search(parse.text, max(0, atom.start - 12), atom.start):
        word = "back"
    tense, direct = tense_at(parse, atom.start, atom.end)
    return tuple(
        _direction(step, tense, direct, word) + step[1:] if step.startswith("?") else step for step in atom.steps
    )


def _direction(step: str, tense: Tense | None, direct: bool, before: str) -> str:
    """Weekdays and days of the month look back unless the verb looks ahead; dates of the year go by the verb's tense
    where they hang on it as the time at which it was, else to the nearest: "was extended to March 3" can lie ahead.
    """
    near = step.startswith(("?XXXX-WXX-", "?XXXX-XX-"))
    if before in ("since", "back"):
        return "<"
    if step.startswith("?XXXX-Q"):
        return "~"
    if tense == "future" or (tense == "present" and direct and near):
        return ">"
    if near:
        return "<"
    return "~<" if tense == "past" and direct and before not in _LEADING_ON else "~"


def _anchor(
    atom: Atom, steps: tuple[str, ...], told: Told, parse: Parse, published: Interval | None
) -> tuple[Literal["published"] | int | None, tuple[str, ...]]:
    if atom.anchor == "none":
        beside = _beside_event(atom, steps, told, parse)
        if beside == steps:
            return None, steps
        day = told.last(atom.start, 0, _is_day)
        if day is None:
            day = told.last(atom.start, _FOCUS_REACH, lambda one: _is_of_the_news(one, published))
        return ("published" if day is None else day), beside
    if steps == ("-P1Y",):
        period = compared_period(atom, told, parse.text, published)
        if period is None and after_months(atom, told):
            return "published", ("year-1",)
        return ("published" if period is None else period), steps
    beside_day = told.last(atom.start, 0, _is_day) if _OVERNIGHT.match(parse.text, atom.start) else None
    if atom.rule == "day_word" and beside_day is not None:
        return beside_day, steps
    if atom.anchor == "published" or _UPDATE.search(parse.text, max(0, atom.start - 12), atom.start):
        return "published", steps
    if steps == ("quarter+0",):
        return _quarter(atom, told, parse, published)
    focus = told.last(atom.start, _FOCUS_REACH, _fitting(atom))
    return ("published" if focus is None else focus), steps


def _fitting(atom: Atom) -> Fits:
    """What an expression can be reckoned from: the time of a day from days, "two days later" from no year."""
    if atom.kind in ("clock", "part") or atom.type == "TIME":
        return _is_day
    amount = atom.steps[0][1:] if atom.steps[0][:1] in "+-" else ""
    unit = finest_unit(amount) if amount else None
    return _is_at_most_a_month if unit in ("day", "week", "month") else _is_dated


def _quarter(
    atom: Atom, told: Told, parse: Parse, published: Interval | None
) -> tuple[Literal["published"] | int, tuple[str, ...]]:
    """ "The quarter" is the one named last, "the latest quarter" the last that had ended, else the one that just has."""
    is_latest = "latest" in parse.text[atom.start : atom.end].lower()
    period = reported_period(atom, told, published) if is_latest else last_period(atom, told)
    if period is not None:
        return period, ("quarter+0",)
    code = quarter_ended(atom, parse.text)
    return "published", ("quarter-1",) if code is None else (f"~<{code}",)


def _is_day(expression: TimeExpression) -> bool:
    interval = expression.interval
    return expression.type in ("DATE", "TIME") and interval is not None and interval.precision in (
        "day", "part-of-day", "hour", "minute",
    )  # fmt: skip


def _is_of_the_news(expression: TimeExpression, published: Interval | None) -> bool:
    """Whether an expression is of a day just before the publication, of which the report mainly tells."""
    interval = expression.interval
    if not _is_day(expression) or interval is None or published is None or not (interval.start and published.end):
        return False
    days = date.fromisoformat(published.end[:10]) - date.fromisoformat(interval.start[:10])
    return timedelta(0) <= days <= _NEWS


def _is_at_most_a_month(expression: TimeExpression) -> bool:
    interval = expression.interval
    return _is_day(expression) or (
        _is_dated(expression) and interval is not None and interval.precision in ("week", "month")
    )


def _is_dated(expression: TimeExpression) -> bool:
    return expression.type in ("DATE", "TIME") and expression.interval is not None
