"""The dates that may say when a report was published, read from the lines around its body, the surest first."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final

from dateline.codes.labels import published_label, updated_label
from dateline.model import DateCandidate, DateMethod
from dateline.reading.dates import FoundDate, find_dates
from dateline.reading.furniture import is_comment, is_comment_sign, is_end
from dateline.reading.heading import Heading, is_byline
from dateline.reading.lines import WORD, Line

_NEAR: Final = 3  # lines above the headline that may still belong to it
_FAR: Final = 90  # lines before the body in which a label counts
_BEHIND: Final = 12  # lines after the body in which a label counts
_LONGEST: Final = 200
_MANY: Final = 2  # different days beside one headline; with more it is a list of stories
_EMBEDDED: Final = "(@"  # a post shown within the page; its day is not the page's
_WEEKDAY: Final = re.compile(
    r"\b(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?\b|\b(?:montag|dienstag|mittwoch|donnerstag|freitag|samstag|sonntag"
    r"|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lunes|martes|miércoles|jueves|viernes|sábado|domingo"
    r"|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica)\b",
    re.IGNORECASE,
)
_TIME: Final = re.compile(r"\b\d{1,2}[:.h]\d\d\b|\b\d{1,2}\s?[ap]\.?m\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class _Seen:
    """A date on the page: how sure (lower is surer), where, and in which words."""

    rank: int
    distance: int
    found: FoundDate
    line: str
    byline: bool


@dataclass(frozen=True, slots=True)
class Around:
    """The dates around an article: those that say when it came out, those that only may, and the page's clocks."""

    sure: tuple[DateCandidate, ...] = ()
    loose: tuple[DateCandidate, ...] = ()
    clocks: tuple[DateCandidate, ...] = ()


def page_candidates(lines: Sequence[Line], heading: Heading, kept: Sequence[int], language: str | None) -> Around:
    """The dates that stand around the article whose lines are `kept`, each kind with the surest first."""
    if not kept:
        return Around()
    seen = sorted((*_before(lines, heading), *_behind(lines, kept[-1])), key=lambda one: (one.rank, one.distance))
    known = {one.found.value for one in seen if one.found.swapped is None}
    sure = [one for one in seen if one.rank < _LOOSE]
    unlabelled = {one.found.value for one in seen if one.rank in (_BESIDE, _ABOVE, _LOOSE)}
    if len({one.found.value for one in sure if one.rank == _BESIDE}) > _MANY:
        sure = [one for one in sure if one.rank != _BESIDE]
    if len(unlabelled) > _MANY:
        sure = [one for one in sure if one.rank != _ABOVE]
    loose = [one for one in seen if one.rank == _LOOSE]
    if len({one.found.value for one in loose}) > 1:
        loose = []
    return Around(
        tuple(_candidate(one, value) for one in sure if (value := _reading(one.found, known, language))),
        tuple(_candidate(one, value) for one in loose if (value := _reading(one.found, known, language))),
        tuple(DateCandidate("page", one.line, one.found.value, bound=True) for one in seen if one.rank == _CLOCK),
    )


_LABELLED, _BESIDE, _ABOVE, _UPDATED, _LOOSE, _CLOCK, _ASIDE = range(7)


def _before(lines: Sequence[Line], heading: Heading) -> Iterable[_Seen]:
    """The dates above the body: labelled ones, those beside the headline, and far ones."""
    top = heading.headline if heading.headline is not None else heading.body
    for number in range(max(0, heading.body - _FAR), min(heading.body + 1, len(lines))):
        text = lines[number].text
        for found in _dates(text):
            rank = _rank(text, found, number, top)
            if number == heading.body and rank > _UPDATED:
                continue
            yield _Seen(rank, heading.body - number, found, text, is_byline(text))


def _rank(text: str, found: FoundDate, number: int, top: int) -> int:
    before = text[: found.start]
    if updated_label().search(before):
        return _UPDATED
    if published_label().search(before):
        return _LABELLED
    others = len(WORD.findall(text)) - len(WORD.findall(text[found.start : found.end]))
    if _is_clock(text, found) and number < top - 1:
        return _CLOCK
    if number >= top - _NEAR and (others <= 12 or is_byline(text)):
        return _BESIDE if number > top else _ABOVE
    return _LOOSE if others <= 8 else _ASIDE


def _is_clock(text: str, found: FoundDate) -> bool:
    """Today's date as a page shows it: a weekday and the date, and hardly anything else."""
    rest = text[: found.start] + text[found.end :]
    return _WEEKDAY.search(text) is not None and len(WORD.findall(_TIME.sub(" ", rest))) <= 3


def _behind(lines: Sequence[Line], last: int) -> Iterable[_Seen]:
    """The labelled dates right after the body, before comments and other stories begin."""
    for number in range(last + 1, min(last + 1 + _BEHIND, len(lines))):
        text = lines[number].text
        if is_end(text) or is_comment(text) or is_comment_sign(text):
            return
        for found in _dates(text):
            before = text[: found.start]
            if published_label().search(before) and not updated_label().search(before):
                yield _Seen(_LABELLED, 100 + number - last, found, text, False)
            elif number == last + 1:
                yield _Seen(_BESIDE, 100, found, text, False)


def _dates(text: str) -> tuple[FoundDate, ...]:
    if len(text) > _LONGEST or _EMBEDDED in text or not re.search(r"\d", text):
        return ()
    return tuple(one for one in find_dates(text) if one.has_year)


def _reading(found: FoundDate, sure: set[str], language: str | None) -> str | None:
    """The day that figures mean which allow two; None where nothing on the page decides."""
    if found.swapped is None:
        return found.value
    near = [value for value in (found.value, found.swapped) if any(_days(value, one) <= 7 for one in sure)]
    if len(near) == 1:
        return near[0]
    return found.value if language not in (None, "en") else None


def _days(one: str, other: str) -> int:
    return abs((date.fromisoformat(one) - date.fromisoformat(other)).days)


def _candidate(seen: _Seen, value: str) -> DateCandidate:
    method: DateMethod = "byline" if seen.byline else "page"
    return DateCandidate(method, seen.line, value)
