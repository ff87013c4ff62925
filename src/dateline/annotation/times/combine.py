"""Join neighbouring atoms into whole expressions, and add the words that modify them."""

import re
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final, cast

from dateline.annotation.times.atoms import Atom, Kind
from dateline.annotation.times.plausible import is_time, word_before
from dateline.codes.times import time_words
from dateline.model import TimexMod

_BEFORE_TIME: Final = re.compile(r",?\s+(?:at\s+(?:about\s+|around\s+)?)?$")
_BEFORE_DAY: Final = re.compile(r",?\s+(?:on\s+|of\s+)?$")
_ON: Final = re.compile(r"\s+(?:on\s+)?")
# What is a part of a week, or in it.
_PART_OF: Final = re.compile(r"\b(?:course|days?|half|most|much|part|remainder|rest) of $")
# What tells which week is meant: "the week of the vote", "the week since he came".
_TELLING_WHICH: Final = re.compile(
    r"\s+(?:of|that|when|since|before|after|following|leading|i|you|he|she|it|we|they|the)\b"
)
_AND: Final = re.compile(r"\s+(?:and\s+)?")
# An amount in one unit, and the letters of units from coarse to fine.
_AMOUNT: Final = re.compile(r"value:P(T?)(\d+)([YMDHS])$")
_COARSE_TO_FINE: Final = ("Y", "M", "D", "TH", "TM", "TS")
_BEFORE_YEAR: Final = re.compile(r",?\s+(?:of\s+|in\s+)?$")
_BEFORE_WEEK: Final = re.compile(r",?\s+(?:of\s+)?$")
_OF: Final = re.compile(r"\s+of\s+$")
_HALVED: Final = frozenset({"decade", "decade_word", "century", "month", "month_year", "relative_month"})
_HALVES: Final[dict[str, TimexMod]] = {"?XXXX-H1": "START", "?XXXX-H2": "END"}
_DAY_BESIDE: Final = re.compile(r"\b(?:the\s+)?day\s+(before|after)\s+(?:the\s+|on\s+)?$")
_ARTICLE: Final = re.compile(r"\bthe\s+$")
_SHIFTING: Final = re.compile(r"\b(?:(earlier|later)\s+(?:in\s+|on\s+)?)$")
_LIST_OF_DAYS: Final = re.compile(
    r"(\s*(?:-|–|—|to|and|or|through|until|,)\s*)(\d{1,2})(?:st|nd|rd|th)?\b(?![.:,/]?\d|\s*%|\s+[ap]\.?m)"
)
_OPEN_START: Final = re.compile(r"\?XXXX-(\d\d)(?:-\d\d)?")
_DATE_OF_YEAR: Final = re.compile(r"(?:=(\d{4})|\^XXXX)-(\d\d)(?:-\d\d)?")
_STRETCH: Final = re.compile(r"\s*(?:-|–|—|\b(?:to|through|until|till|and)\b)\s*(?:(?:early|mid|late)[\s-])?")
_DAY_TO: Final = re.compile(r"(?<![\d$£€.,:/-])\b(\d{1,2})(?:st|nd|rd|th)?\s*(?:-|–|—|\b(?:to|and|or)\b)\s*$")
_PLURAL_LEADS: Final = frozenset({
    "for", "within", "in", "after", "follows", "took", "take", "takes", "taking", "last", "lasts", "lasted", "lasting",
    "over", "throughout", "spend", "spends", "spent", "spending", "wait", "waits", "waited", "waiting",
})  # fmt: skip
_PLURAL_TRAILS: Final = re.compile(r"\s+(?:after|before|since|following|leading|preceding)\b")
_AHEAD: Final = frozenset({"will", "would", "could", "may", "might", "can", "should", "to"})
# Rules whose core takes the article with it.
_WITH_ARTICLE: Final = frozenset(
    [
        "quarter",
        "quarter_code",
        "year_quarter",
        "season",
        "season_year",
        "decade",
        "decade_word",
        "century",
        "year_period",
        "weekend",
        "ordinal_day",
        "day_month",
        "ahead",
    ]
)
_WITH_SHIFT: Final = frozenset(["relative_unit", "day_word", "weekday", "day_part", "month", "part"])


@lru_cache(maxsize=1)
def _modifier() -> re.Pattern[str]:
    words = sorted(time_words().modifiers, key=lambda word: -len(word))
    return re.compile(
        r"\b(?:the\s+)?(" + "|".join(word.replace(" ", r"\s+") for word in words) + r")[\s-]+(?:on\s+)?(?:the\s+)?$"
    )


@lru_cache(maxsize=1)
def _amount_modifier() -> re.Pattern[str]:
    words = sorted(time_words().amount_modifiers, key=lambda word: -len(word))
    return re.compile(r"\b(" + "|".join(word.replace(" ", r"\s+") for word in words) + r")\s+$")


def combine(atoms: Sequence[Atom], lower: str, text: str) -> list[Atom]:
    """The expressions that a text's atoms make up, in order; `lower` is `text` in lower case, of equal length."""
    plausible = [_as_some_day(atom, lower) for atom in atoms if is_time(atom, lower, text)]
    joined: list[Atom] = []
    for atom in plausible:
        whole = _joined(joined[-1], atom, lower) if joined else None
        if whole is not None:
            joined[-1] = whole
        else:
            joined.append(atom)
    found: list[Atom] = []
    for atom in _of_one_year(joined, lower):
        reached = found[-1].end if found else 0
        whole = _with_words_before(atom, lower, reached)
        if whole.kind in ("weak", "part") and not _stands_alone(whole, lower):
            continue
        found.extend(_earlier_days(whole, lower, reached))
        found.append(whole)
        found.extend(_further_days(whole, lower))
    return found


def _as_some_day(atom: Atom, lower: str) -> Atom:
    """ "One day" beside a verb that looks ahead is some day to come ("will one day be")."""
    words = lower[atom.start : atom.end]
    if atom.rule != "duration" or words not in ("one day", "some day"):
        return atom
    if words == "one day" and word_before(lower, atom.start) not in _AHEAD and not lower.startswith(" be ", atom.end):
        return atom
    return replace(atom, kind="reference", type="DATE", steps=("value:FUTURE_REF",))


def _joined(one: Atom, two: Atom, lower: str) -> Atom | None:
    """Two neighbours as one expression ("10 p.m." + "Wednesday", "June" + "last year"); None where they are two."""
    gap = lower[one.end : two.start]
    if len(gap) > 12:
        return None
    if one.rule == two.rule == "duration":
        return _of_both_amounts(one, two, gap)
    steps: tuple[str, ...] | None = None
    kind, anchor, type_ = two.kind, two.anchor, two.type
    if one.kind == "day" and two.kind in ("clock", "part") and two.steps[0] == "day+0" and _BEFORE_TIME.match(gap):
        steps, kind, anchor, type_ = one.steps + two.steps[1:], "stretch", one.anchor, "TIME"
    elif one.kind in ("clock", "part") and two.kind == "day" and two.type == "DATE" and _BEFORE_DAY.match(gap):
        steps, kind, type_ = two.steps + one.steps[1:], "stretch", "TIME"
    elif lower.startswith("overnight", one.start) and two.kind == "day" and two.type == "DATE" and _ON.fullmatch(gap):
        steps, kind, type_ = (*two.steps, "TNI"), "stretch", "TIME"
    elif _is_open_day(one) and two.kind == "year" and _BEFORE_YEAR.match(gap):
        steps, kind = (*two.steps, _inside(one.steps[0])), "day"
    elif one.kind == "unit" and len(one.steps) == 1 and two.kind == "year" and _leads_to_year(gap, two, lower):
        steps, kind = (*two.steps, _inside(one.steps[0])), "stretch"
    elif one.rule == "weekday" and two.steps[0].startswith("week") and _BEFORE_WEEK.match(gap):
        steps, kind = (*two.steps, _inside(one.steps[0])), "day"
    elif one.steps[-1] in ("week+0", "?XXXX-WXX-WE") and two.kind == "day" and _OF.match(gap):
        last = "week+0" if one.steps[-1] == "week+0" else "weekend+0"
        steps, kind = (*two.steps, last), "stretch"
    elif one.steps[0] in _HALVES and two.rule in _HALVED and re.match(r"\s+of\s+(?:the\s+)?$", gap):
        half = _HALVES[one.steps[0]]
        return replace(two, start=one.start, rule=one.rule, steps=(*two.steps, f"|{one.steps[0][-2:]}"), mod=half)
    if steps is None:
        return None
    rule = one.rule if one.kind == "unit" else two.rule
    return replace(one, end=two.end, rule=rule, kind=kind, type=type_, steps=steps, anchor=anchor)


def _of_both_amounts(one: Atom, two: Atom, gap: str) -> Atom | None:
    """ "Two hours" + "20 minutes", "three years" + "and two months" as one amount."""
    coarse, fine = _AMOUNT.match(one.steps[0]), _AMOUNT.match(two.steps[0])
    if coarse is None or fine is None or _AND.fullmatch(gap) is None:
        return None
    if _COARSE_TO_FINE.index(coarse[1] + coarse[3]) >= _COARSE_TO_FINE.index(fine[1] + fine[3]):
        return None
    clock = "T" if fine[1] and not coarse[1] else ""
    return replace(one, end=two.end, steps=(f"{one.steps[0]}{clock}{fine[2]}{fine[3]}",))


def _of_one_year(atoms: Sequence[Atom], lower: str) -> list[Atom]:
    """The atoms, with the year of a stretch's end given to its start: "between Jan. 1 and Aug. 16 of this year"."""
    found = list(atoms)
    for number in range(len(found) - 2, -1, -1):
        one, two = found[number], found[number + 1]
        start, end = _OPEN_START.fullmatch(one.steps[-1]), _DATE_OF_YEAR.fullmatch(two.steps[-1])
        if len(one.steps) != 1 or start is None or end is None or int(start[1]) > int(end[2]):
            continue
        if not _STRETCH.fullmatch(lower[one.end : two.start]):
            continue
        year = (f"={end[1]}",) if end[1] else two.steps[:-1]
        if year:
            found[number] = replace(one, steps=(*year, _inside(one.steps[0])), anchor=two.anchor)
    return found


def _leads_to_year(gap: str, year: Atom, lower: str) -> bool:
    """ "June of the year" is one, "in June, in the year to March" are two."""
    return _BEFORE_YEAR.match(gap) is not None and not (" in " in gap and lower.startswith("the year", year.start))


def _is_open_day(atom: Atom) -> bool:
    """Whether it is a day of a month whose year is not told."""
    return atom.rule in ("month_day", "day_month") and len(atom.steps) == 1 and atom.steps[0].startswith("?XXXX-")


def _inside(step: str) -> str:
    """An occurrence as one inside the stretch that the steps before it lead to."""
    return "^" + step.lstrip("?<>~^")


def _with_words_before(atom: Atom, lower: str, reached: int) -> Atom:
    """The expression with the modifier, the amount and the article that stand before it."""
    window = max(reached, atom.start - 40)
    if atom.type in ("DURATION", "SET") or atom.kind in ("offset", "clock") or atom.rule == "year_end":
        found = _amount_modifier().search(lower, window, atom.start)
        if found is not None and lower.startswith("the", atom.start) and found.group(1) != "at least":
            found = None
        if found is not None and atom.type != "SET":
            words = re.sub(r"\s+", " ", found.group(1))
            mod = cast(TimexMod, time_words().amount_modifiers[words])
            bound = (
                (f"|{time_words().bounds[words]}",) if atom.kind == "offset" and words in time_words().bounds else ()
            )
            return replace(atom, start=found.start(), mod=mod, steps=(*atom.steps, *bound))
    beside = _DAY_BESIDE.search(lower, window, atom.start) if atom.kind == "day" and atom.type == "DATE" else None
    if beside is not None:
        step = "day-1" if beside.group(1) == "before" else "day+1"
        return replace(atom, start=beside.start(), steps=(*atom.steps, step))
    if atom.type in ("DATE", "TIME") and atom.kind not in ("reference", "clock"):
        found = _modifier().search(lower, window, atom.start)
        if found is not None:
            return _modified(atom, found, lower)
        found = _SHIFTING.search(lower, window, atom.start)
        if found is not None and atom.rule in _WITH_SHIFT:
            shifted: TimexMod = "START" if found.group(1) == "earlier" else "END"
            kind: Kind = "stretch" if atom.kind == "weak" else atom.kind
            return replace(atom, start=found.start(), mod=shifted, kind=kind)
    article = _ARTICLE.search(lower, window, atom.start)
    if article is not None and (
        (atom.rule in _WITH_ARTICLE and not _is_hyphenated(atom, lower)) or _is_plain_amount(atom, lower)
    ):
        return replace(atom, start=article.start())
    return atom


def _is_plain_amount(atom: Atom, lower: str) -> bool:
    return atom.rule == "duration" and not _is_hyphenated(atom, lower)


def _is_hyphenated(atom: Atom, lower: str) -> bool:
    return "-" in lower[atom.start : atom.end] and atom.rule in ("duration", "quarter", "century")


def _modified(atom: Atom, found: re.Match[str], lower: str) -> Atom:
    mod = cast(TimexMod, time_words().modifiers[re.sub(r"\s+", " ", found.group(1))])
    kind: Kind = "stretch" if atom.kind == "weak" else atom.kind
    steps = atom.steps if atom.type == "TIME" else (*atom.steps, f"|{mod}")
    return replace(atom, start=found.start(), mod=mod, steps=steps, kind=kind)


def _stands_alone(atom: Atom, lower: str) -> bool:
    if atom.rule == "weekend":
        before = word_before(lower, atom.start)
        return before.endswith("'s") or before in ("his", "her", "its", "their", "our")
    if atom.rule == "relative_unit":
        return _is_some_week(atom, lower)
    if atom.rule != "bare_units":
        return False
    return word_before(lower, atom.start) in _PLURAL_LEADS or _PLURAL_TRAILS.match(lower, atom.end) is not None


def _is_some_week(atom: Atom, lower: str) -> bool:
    """Whether "the week" or "the month" is one of the calendar; not in "player of the month", "the month of May"."""
    before = lower[max(0, atom.start - 25) : atom.start]
    is_title = before.endswith(" of ") and _PART_OF.search(before) is None
    is_told_apart = _TELLING_WHICH.match(lower, atom.end) is not None
    return lower.endswith(("week", "month"), atom.start, atom.end) and not is_title and not is_told_apart


def _earlier_days(atom: Atom, lower: str, reached: int) -> list[Atom]:
    """The day that a date's month is told for too: "18" in "18-19 October"."""
    date = re.match(r"([=?<>~]+(?:XXXX|\d{4})-\d\d)-(\d\d)", atom.steps[0])
    found = _DAY_TO.search(lower, max(reached, atom.start - 12), atom.start)
    if date is None or found is None or atom.rule != "day_month" or not 1 <= int(found.group(1)) < int(date.group(2)):
        return []
    step = f"{date.group(1)}-{int(found.group(1)):02}"
    return [replace(atom, start=found.start(1), end=found.end(1), steps=(step, *atom.steps[1:]), mod=None)]


def _further_days(atom: Atom, lower: str) -> list[Atom]:
    """The days that go on from a date: "25" in "April 24 and 25"."""
    date = re.match(r"[=?<>~]+((?:XXXX|\d{4})-\d\d)-(\d\d)", atom.steps[0])
    if date is None or atom.rule not in ("month_day",) or len(atom.steps) != 1 or not lower[atom.end - 1].isdigit():
        return []
    found = _LIST_OF_DAYS.match(lower, atom.end)
    if found is None or not int(date.group(2)) < int(found.group(2)) <= 31:
        return []
    mark = atom.steps[0][: date.start(1)]
    step = f"{mark}{date.group(1)}-{int(found.group(2)):02}"
    return [replace(atom, start=found.start(2), end=found.end(), steps=(step,), mod=None)]
