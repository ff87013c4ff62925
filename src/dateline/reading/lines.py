"""A text as lines with their places, and what a line looks like."""

import re
from dataclasses import dataclass
from typing import Final

_LINE: Final = re.compile(r"[^\r\n\v\f\x85\u2028\u2029]+")
# White space and characters that nobody sees, at the ends of a line.
BLANK: Final = " \t\u00a0\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\u200b\u200c\u200d\u2060\ufeff\u00ad"
WORD: Final = re.compile(r"\w[\w'’-]*")


@dataclass(frozen=True, slots=True)
class Line:
    """Characters start to end of the raw text, without the blanks around them; `gap` = an empty line stands before."""

    start: int
    end: int
    text: str
    gap: bool = False


def split_lines(raw: str) -> list[Line]:
    """The lines of a text that hold anything to see."""
    lines: list[Line] = []
    last_end = 0
    for match in _LINE.finditer(raw):
        whole = match.group()
        bare = whole.strip(BLANK)
        if bare:
            start = match.start() + whole.index(bare)
            gap = raw[last_end:start].replace("\r\n", "\n").count("\n") > 1
            lines.append(Line(start, start + len(bare), bare, gap))
            last_end = match.end()
    return lines
