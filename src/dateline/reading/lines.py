"""A text as lines with their places; lines that a program wrapped are paragraphs again."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

# White space and characters that nobody sees, at the ends of a line.
BLANK: Final = " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad"
_EDGES: Final = BLANK + "\r\n\v\f\x1c\x1d\x1e\x85\u2028\u2029"
WORD: Final = re.compile(r"\w[\w'’-]*")
_NARROW, _WIDE = 45, 100  # characters of a full line in a wrapped text
_SENTENCE_END: Final = re.compile(r"[.!?:;]['\"”’)]*$")


@dataclass(frozen=True, slots=True)
class Line:
    """Characters start to end of the raw text, without the blanks around them; `gap` = an empty line stands before."""

    start: int
    end: int
    text: str
    gap: bool = False


def split_lines(raw: str, *, wrapped: bool = True) -> list[Line]:
    """The lines of a text that hold anything to see; with `wrapped`, the paragraphs of a text that a program wrapped."""
    lines: list[Line] = []
    place, gap = 0, False
    for whole in raw.splitlines(keepends=True):
        bare = whole.strip(_EDGES)
        if bare:
            start = place + whole.index(bare)
            lines.append(Line(start, start + len(bare), bare, gap))
        gap = not bare
        place += len(whole)
    return _paragraphs(raw, lines) if wrapped and _is_wrapped(lines) else lines


def _is_wrapped(lines: Sequence[Line]) -> bool:
    """Do most long lines go on in the next one, and are none of them much longer than the others?"""
    long = [number for number, line in enumerate(lines[:-1]) if len(line.text) >= _NARROW]
    if len(long) < 4 or sum(len(lines[number].text) > _WIDE for number in long) > 0.05 * len(long):
        return False
    return sum(_goes_on(lines[number], lines[number + 1]) for number in long) > 0.5 * len(long)


def _goes_on(line: Line, after: Line) -> bool:
    return not after.gap and not _SENTENCE_END.search(line.text) and after.text[0] not in "-*•"


def _paragraphs(raw: str, lines: Sequence[Line]) -> list[Line]:
    """Lines joined where one runs full to its end and no empty line or new indent follows."""
    joined: list[Line] = []
    last_length = 0
    for line in lines:
        indent = line.start - (raw.rfind("\n", 0, line.start) + 1)
        if joined and not line.gap and last_length >= _NARROW and indent < 2:
            start = joined[-1].start
            joined[-1] = Line(start, line.end, raw[start : line.end], joined[-1].gap)
        else:
            joined.append(line)
        last_length = len(line.text)
    return joined
