"""Words between quotation marks: where they run, and whether they are speech or only a borrowed word."""

import re
from dataclasses import dataclass
from typing import Final

_OPEN: Final = frozenset("\u201c\u201e\u00ab")
_CLOSE: Final = frozenset("\u201d\u00bb")
_BREAK: Final = re.compile(r"\n\s*\n|(?<=[.!?:\u201d\"'])[ \t]*\n")
_END: Final = re.compile(r"[.,!?\u2026\u2014\u2013-][\u2019'\")\]]*$")
_WORD: Final = re.compile(r"\w+(?:['\u2019.]\w+)*")
_DOUBLED: Final = re.compile(r"''|``|\u2019\u2019|\u2018\u2018")
_SINGLE: Final = re.compile(r"(?<![\w.,!?])[\u2018'](?=\w)(.{12,400}?[.,!?])[\u2019'](?!\w)")
_SPEECH_WORDS: Final = 5


@dataclass(frozen=True, slots=True)
class Quotation:
    """Characters `start` to `end` lie between the marks; `outer_start` and `outer_end` include them.

    speech  whole clauses rather than borrowed words ("scare quotes")
    whole   starts and ends like a sentence of its own, so a cue beside it may claim it
    closed  False where the paragraph ends before the mark is closed: the speech goes on in the next one
    """

    outer_start: int
    start: int
    end: int
    outer_end: int
    speech: bool
    whole: bool
    closed: bool


def find_quotations(text: str) -> tuple[Quotation, ...]:
    """Every quotation of a text, in order; one inside another is not told apart from it.

    Curly marks open and close, straight ones toggle by what stands beside them, doubled single marks count as double.
    Single marks count in a text without double ones. A quotation ends with its paragraph.
    """
    plain = _DOUBLED.sub('"\u2060', text)
    found: list[Quotation] = []
    for start, end in paragraph_bounds(plain):
        found.extend(_in_paragraph(plain, start, end))
    if not found:
        found = [_quotation(text, one.start(), one.end() - 1, 1) for one in _SINGLE.finditer(text)]
    return tuple(found)


def paragraph_bounds(text: str) -> list[tuple[int, int]]:
    """(start, end) of every paragraph: blank lines part them, and line ends that end a sentence."""
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
        if opened is None and (sign in _OPEN or (sign == '"' and _may_open(text, place, start, end))):
            opened = place
        elif opened is not None and (sign in _CLOSE or (sign in '"\u201c' and _may_close(text, place, opened))):
            found.append(_quotation(text, opened, place, 2 if text[place + 1 : place + 2] == "\u2060" else 1))
            opened = None
    if opened is not None and end - opened > 1:
        found.append(_quotation(text, opened, end, 0))
    return found


def _may_open(text: str, place: int, start: int, end: int) -> bool:
    """A straight mark opens before a word, unless a figure makes it an inch mark or a stray closing mark."""
    after = text[place + 1 : place + 3].lstrip("\u2060")[:1]
    before = text[place - 1] if place > start else " "
    return place + 1 < end and bool(after.strip()) and not before.isalnum()


def _may_close(text: str, place: int, opened: int) -> bool:
    """A straight mark closes what is open; so does an opening mark that stands after the words, by mistake."""
    if text[place] == '"':
        return place > opened + 1
    return text[place - 1] in ",.?!" and not text[place + 1 : place + 2].isalnum()


def _is_title(words: list[str]) -> bool:
    """Capitals as in the name of a book or a programme."""
    capitals = sum(word[:1].isupper() for word in words)
    small = all(word[:1].isupper() or len(word) < 4 for word in words)
    return 1 < len(words) < 2 * _SPEECH_WORDS and small and capitals > 1 and words[-1][:1].isupper()


def _quotation(text: str, opened: int, end: int, mark: int) -> Quotation:
    inner = text[opened + 1 : end].strip("\u2060 \n\t")
    words = _WORD.findall(inner)
    after = text[end + mark : end + mark + 1]
    ended = bool(_END.search(inner)) or after == ","
    capital = inner.lstrip("'\u2018([\u2026. ")[:1].isupper()
    title = _is_title(words)
    speech = mark == 0 or len(words) >= _SPEECH_WORDS or (ended and capital and not title)
    whole = mark == 0 or (ended and (capital or len(words) >= _SPEECH_WORDS) and not title)
    start = opened + 2 if text[opened + 1 : opened + 2] == "\u2060" else opened + 1
    return Quotation(opened, start, end, end + mark, speech, whole, mark > 0)
