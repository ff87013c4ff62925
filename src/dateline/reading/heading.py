"""The headline, the byline and the date lines that stand around the body of a report."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.codes.agencies import agency_named
from dateline.codes.function_words import function_words
from dateline.reading.dates import FoundDate, find_dates
from dateline.reading.furniture import is_furniture, is_prose
from dateline.reading.lines import WORD, Line

_REACH: Final = 14  # lines before the body in which its headline, byline and date stand
_TOP: Final = 5  # lines; so near the top the first line is the headline, whatever it says
_BY: Final = re.compile(
    r"^(?:by|written by|reported by|story by|posted by|author|from|von|por|par|di|door)\b[\s:]+(?=\S)", re.IGNORECASE
)
_YEAR: Final = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)|\d[/.]\d{1,2}[/.]\d\d")
_LABEL: Final = re.compile(r"\b(?:published|updated|posted|modified|written)\b", re.IGNORECASE)
_CAPITAL: Final = re.compile(r"[A-ZÀ-ÞĀ-Ž]")


@dataclass(frozen=True, slots=True)
class Heading:
    """What stands before a body: numbers of lines, None where there is no such line.

    body   the number of the line with which the body then begins
    title  the headline's words, from its line or from elsewhere
    """

    headline: int | None
    byline: int | None
    body: int
    title: str | None = None


def content_words(text: str) -> frozenset[str]:
    """The telling words of a text in lower case."""
    return (
        frozenset(word.lower().removesuffix("'s").removesuffix("’s") for word in WORD.findall(text)) - function_words()
    )


def find_heading(lines: Sequence[Line], kept: Sequence[int], title: str | None = None) -> Heading:
    """Headline and byline of the article that the lines `kept` make up; they may be its own first lines.

    title  the headline where it is known already: its line is then looked for, and no other is taken for it
    """
    if not kept:
        return Heading(None, None, 0, title)
    prose = next((number for number in kept if is_prose(lines[number].text)), kept[0])
    nearby = list(range(max(0, kept[0] - _REACH), prose))
    if title:
        headline = _line_of(title, lines, prose)
    else:
        about = content_words(" ".join(lines[number].text for number in kept if number >= prose)[:2000])
        headline = best_headline(lines, nearby, prose, about)
        if headline is None and prose < _TOP:
            headline = next((number for number in nearby if _may_be_headline(lines[number].text)), None)
    after = [number for number in nearby if headline is None or number > headline]
    bylines = [number for number in after if is_byline(lines[number].text)]
    byline = next((number for number in bylines if _BY.match(lines[number].text)), bylines[-1] if bylines else None)
    words = title or (lines[headline].text if headline is not None else None)
    return Heading(headline, byline, _body_start(lines, kept, headline, prose), words)


def _line_of(title: str, lines: Sequence[Line], prose: int) -> int | None:
    """The last line up to the first prose that says the title."""
    flat = flat_words(title)
    for number in range(min(prose, len(lines) - 1), -1, -1):
        line = lines[number].text
        if len(line) <= 2 * len(title) + 20 and flat_words(line) == flat:
            return number
    return None


def flat_words(words: str) -> str:
    """Letters and digits only, in lower case, for comparing headlines."""
    return "".join(filter(str.isalnum, words)).lower()


def _body_start(lines: Sequence[Line], kept: Sequence[int], headline: int | None, prose: int) -> int:
    """The first kept line behind the headline that is neither byline nor date line."""
    for number in kept:
        text = lines[number].text
        if number >= prose and number != headline:
            break
        if (headline is None or number > headline) and not is_byline(text) and not is_date_line(text):
            return number
    return prose if headline != prose else prose + 1


def _may_be_headline(text: str) -> bool:
    """A short line without a full stop that is nothing else."""
    if not 2 <= len(WORD.findall(text)) <= 22 or re.search(r"[.;:,]['\"”’]?$", text):
        return False
    return not (is_furniture(text) or is_byline(text) or is_date_line(text))


def best_headline(lines: Sequence[Line], nearby: Sequence[int], start: int, about: frozenset[str]) -> int | None:
    """The line before the body that shares most with it and stands nearest; None where none shares anything."""
    best, best_score = None, 0.0
    for number in nearby:
        text = lines[number].text
        if is_furniture(text) or is_byline(text) or is_date_line(text):
            continue
        words = content_words(text)
        if not 2 <= len(words) <= 25 or len(text) > 200 or (text.endswith(".") and not text.endswith("..")):
            continue
        shared = len(words & about)
        score = shared / (len(words) + 2) + 0.1 * min(shared, 5) - 0.02 * (start - number)
        if shared >= min(2, len(words)) and score > best_score + 0.05:
            best, best_score = number, score
    return best


def is_byline(text: str) -> bool:
    """ "By Jane Doe", "JANE DOE, Associated Press", "Reuters" on a line of its own."""
    if len(text) > 120 or (_LABEL.search(text) and not _BY.match(text)):
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
    if not dates:
        return False
    others = len(WORD.findall(text)) - sum(len(WORD.findall(text[one.start : one.end])) for one in dates)
    return others <= 12 and (others <= 6 or _LABEL.search(text) is not None)


def dates_of_line(text: str) -> tuple[FoundDate, ...]:
    """The dates with a year in a line short enough to be about its date."""
    if len(text) > 200 or not _YEAR.search(text):
        return ()
    return tuple(one for one in find_dates(text) if one.has_year)
