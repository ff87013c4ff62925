"""The headline, the byline and the date lines that stand around the body of a report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.codes.agencies import agency_named
from dateline.reading.dates import FoundDate, find_dates
from dateline.reading.furniture import is_furniture
from dateline.reading.lines import WORD, Line

_REACH: Final = 14  # lines before the body in which its headline, byline and date stand
_BY: Final = re.compile(
    r"^(?:by|written by|reported by|story by|posted by|author|from|von|por|par|di|door)\b[\s:]+(?=\S)", re.IGNORECASE
)
_CAPITAL: Final = re.compile(r"[A-ZÀ-ÞĀ-Ž]")
_STOP: Final = frozenset(
    "the a an of to in on at for by with from and or as is are be his her its their it that this after over".split()
)


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands before a body: numbers of lines, None where there is no such line.

    body  the number of the line with which the body then begins
    """

    headline: int | None
    byline: int | None
    body: int


def content_words(text: str) -> frozenset[str]:
    """The telling words of a text in lower case."""
    return frozenset(word.lower().removesuffix("'s").removesuffix("’s") for word in WORD.findall(text)) - _STOP


def find_heading(lines: Sequence[Line], kept: Sequence[int]) -> Heading:
    """Headline and byline of the article that the lines `kept` make up; they may be its own first lines."""
    if not kept:
        return Heading(None, None, 0)
    start = _body_start(lines, kept)
    about = content_words(" ".join(lines[number].text for number in kept if number >= start)[:2000])
    nearby = [number for number in range(max(0, start - _REACH), start)]
    headline = best_headline(lines, nearby, start, about)
    after = [number for number in nearby if headline is None or number > headline]
    byline = next((number for number in reversed(after) if is_byline(lines[number].text)), None)
    return Heading(headline, byline, start)


def _body_start(lines: Sequence[Line], kept: Sequence[int]) -> int:
    """The first kept line that is prose and no byline, date line or headline."""
    for number in kept[:6]:
        text = lines[number].text
        if is_byline(text) or is_date_line(text) or looks_like_headline(text):
            continue
        return number
    return kept[0]


def looks_like_headline(text: str) -> bool:
    """A short line without a full stop, with words enough to tell something."""
    words = WORD.findall(text)
    return 2 <= len(words) <= 22 and len(text) < 160 and not re.search(r"[.;:,]['\"”’]?$", text)


def best_headline(lines: Sequence[Line], nearby: Sequence[int], start: int, about: frozenset[str]) -> int | None:
    """The line before the body that shares most with it and stands nearest; None where none shares anything."""
    best, best_score = None, 0.0
    for number in nearby:
        text = lines[number].text
        if is_furniture(text) or is_byline(text) or is_date_line(text):
            continue
        words = content_words(text)
        if not 2 <= len(words) <= 25 or len(text) > 200:
            continue
        shared = len(words & about)
        score = shared / (len(words) + 2) + 0.1 * min(shared, 5) - 0.02 * (start - number)
        if shared >= min(2, len(words)) and score > best_score + 0.05:
            best, best_score = number, score
    return best


def is_byline(text: str) -> bool:
    """ "By Jane Doe", "JANE DOE, Associated Press", "Reuters" on a line of its own."""
    if len(text) > 120:
        return False
    bare = text.strip(" .,|")
    named = _BY.sub("", bare)
    words = WORD.findall(named)
    if _BY.match(bare):
        return 1 <= len(words) <= 14 and bool(_CAPITAL.match(named)) and not re.search(r"[.!?]$", text.rstrip(" ."))
    first = re.split(r"\s*[|,/•]\s*|\s+[-–—]\s+", bare)[0]
    return len(words) <= 10 and (agency_named(first) is not None or agency_named(bare.split(",")[-1]) is not None)


def is_date_line(text: str) -> bool:
    """A line that holds a date and little else."""
    dates = dates_of_line(text)
    return bool(dates) and len(WORD.findall(text)) <= 24


def dates_of_line(text: str) -> tuple[FoundDate, ...]:
    """The dates with a year in a line short enough to be about its date."""
    return tuple(one for one in find_dates(text) if one.has_year) if len(text) < 200 else ()
