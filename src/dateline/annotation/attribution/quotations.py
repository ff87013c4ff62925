"""Words between quotation marks: where they run, and whether they are speech or only a borrowed word."""

import re
from dataclasses import dataclass
from typing import Final

from dateline.annotation.grammar.parse import Parse

_OPEN: Final = frozenset("\u201c\u201e\u00ab")
_CLOSE: Final = frozenset("\u201d\u00bb")
_BREAK: Final = re.compile(r"\n\s*\n")
_END: Final = re.compile(r"[.,!?\u2026\u2014\u2013-][\u2019'\")\]]*$")
_WORD: Final = re.compile(r"\w+(?:['\u2019.]\w+)*")
_SPEECH_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters `start` to `end` lie between the marks; `outer_start` and `outer_end` include them.

    speech  whole clauses rather than borrowed words ("scare quotes")
    closed  False where the paragraph ends before the mark is closed: the speech goes on in the next one
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    speech: bool
    closed: bool


def find_quotations(parse: Parse) -> tuple[Quotation, ...]:
    """Every quotation of a text, in order; one inside another is not told apart from it.

    Curly marks open and close, straight ones toggle by what stands beside them; a quotation ends with its paragraph.
    """
    found: list[Quotation] = []
    text = parse.text
    for start, end in _paragraph_bounds(text):
        found.extend(_in_paragraph(text, start, end))
    return tuple(found)


def _paragraph_bounds(text: str) -> list[tuple[int, int]]:
    bounds, place = [], 0
    for blank in _BREAK.finditer(text):
        bounds.append((place, blank.start()))
        place = blank.end()
    bounds.append((place, len(text)))
    return [pair for pair in bounds if pair[0] < pair[1]]


def _in_paragraph(text: str, start: int, end: int) -> list[Quotation]:
    found: list[Quotation] = []
    opened: int | None = None
    for place in range(start, end):
        sign = text[place]
        if sign in _OPEN or (sign == '"' and opened is None and _may_open(text, place, end)):
            opened = place if opened is None else opened
        elif opened is not None and (sign in _CLOSE or sign == '"'):
            found.append(_quotation(text, opened, place, True))
            opened = None
    if opened is not None and end - opened > 1:
        found.append(_quotation(text, opened, end, False))
    return found


def _may_open(text: str, place: int, end: int) -> bool:
    return place + 1 < end and not text[place + 1].isspace()


def _quotation(text: str, opened: int, end: int, closed: bool) -> Quotation:
    inner = text[opened + 1 : end].strip()
    words = len(_WORD.findall(inner))
    after = text[end + 1 : end + 2] if closed else ""
    ended = bool(_END.search(inner)) or after in (",",)
    speech = not closed or words >= _SPEECH_WORDS or (ended and words >= 1 and inner[:1].isupper())
    return Quotation(opened, opened + 1, end, end + 1 if closed else end, speech, closed)
