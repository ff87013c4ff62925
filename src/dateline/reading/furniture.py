"""How much a line of a saved page looks like part of an article: positive for prose, negative for furniture."""

import re
from functools import lru_cache
from typing import Final

from dateline.codes.function_words import function_words
from dateline.codes.furniture import bare_line, furniture, plain_line

TERMINAL: Final = re.compile(r"""[.!?…。！？:]["'”’»)\]]*(?:\s?\(?[A-Z]{2,10}\)?)?$|[,.!?]["'”»]$""")
_INNER: Final = re.compile(r"[,;:]\s|[.!?]['\"”’]?\s+[\"“'‘]?[A-ZÀ-Þ]")
_CLOCK: Final = re.compile(r"\b\d+\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b", re.IGNORECASE)  # fmt: skip
_COMMENT: Final = re.compile(
    r"^posted by\b.*\d|^(?:[-–—]\s*)?[\w.'’ ]{1,40}(?:,[\w.'’ ,/]{1,60})?,?\s+\d{1,2}[/.]\d{1,2}[/.]\d{2,4},?\s+\d{1,2}:\d\d\s*$"
    r"|^@?[\w.'’ -]{1,40}\s*[|·•-]?\s*\d+\s+(?:minutes?|hours?|days?|weeks?|months?|years?)\s+ago\b"
)
_SAYING: Final = ("says", "wrote", "commented", "writes", "says:", "wrote:", "commented:", "writes:")
_BUTTONS: Final = frozenset(
    {"reply", "report", "flag", "report abuse", "report comment", "reply · report", "reply | report"}
)
_SIGNS: Final = re.compile(r"[|»›▼►•·]|>>|\.\.\.$|…$")
_ADDRESS: Final = re.compile(r"https?://|www\.|@\w|\w@\w")
_DIGIT: Final = re.compile(r"\d")
_LABEL: Final = 30  # characters that hold any label before a caption
SHORT: Final = 25  # characters; so short a line shows nothing but its last sign


def is_closed(line: str) -> bool:
    """Does the line end as a sentence does?"""
    last = line[-1:]
    return not (last.islower() or last.isdigit()) and TERMINAL.search(line[-20:]) is not None


def is_prose(line: str) -> bool:
    """Does the line read like whole sentences?"""
    return len(line) >= 60 and is_closed(line)


@lru_cache(maxsize=16_384)
def line_score(line: str) -> float:
    """The line's own evidence in units of log odds, without its neighbours."""
    size = len(line)
    terminal = is_closed(line)
    if size < SHORT:
        return -0.5 if terminal and line.count(" ") >= 2 else -2.5
    if is_furniture(line):
        return -5.0
    words = line.split()
    count = len(words)
    score = -0.5 + 4.0 * min(size, 160) / 160 if terminal else -3.0 + 3.0 * min(size, 400) / 400
    score += min(max(0, size - 400), 1600) / 400
    score += 1.5 * (sum(map(str.islower, words)) / count - 0.6)
    if count >= 6:
        function = sum(map(function_words().__contains__, line.lower().split())) / count
        score += 4.0 * (min(function, 0.45) - 0.25)
        score += 0.4 * min(len(_INNER.findall(line)), 3)
    score -= 1.0 * min(len(_SIGNS.findall(line)), 4)
    return score - _oddness(line, count, size)


def _oddness(line: str, words: int, size: int) -> float:
    """What clocks, addresses and figures take from a line that is not long."""
    if words >= 30:
        return 0.0
    odd = 2.0 if _CLOCK.search(line) else 0.0
    if _ADDRESS.search(line):
        odd += 1.0
    return odd + 4.0 * max(0.0, len(_DIGIT.findall(line)) / size - 0.1)


@lru_cache(maxsize=16_384)  # the furniture of a site is the same on all its pages
def is_furniture(line: str) -> bool:
    """Does the wording alone show that the line is no part of any article?"""
    known = furniture()
    if len(line) > 400:
        return plain_line(line[:_LABEL]).startswith(known.labels)
    plain = plain_line(line)
    if len(plain) < 60 and bare_line(line) in known.whole:
        return True
    if plain.startswith(known.labels):
        return True
    if plain.startswith(known.starts) and (len(plain) < 120 or not is_closed(line)):
        return True
    if len(plain) < 10 and not any(map(str.isalnum, plain)):
        return True
    return len(plain) < 300 and any(words in plain for words in known.contains) and _share(plain) >= 1.0


def _share(plain: str) -> float:
    """How much of a line its telling words explain: one explains 130 characters."""
    return 130.0 * sum(map(plain.count, furniture().contains)) / len(plain)


@lru_cache(maxsize=16_384)
def is_comment(line: str) -> bool:
    """Is it a heading of readers' comments ("Comments (12)")?"""
    return len(line) < 60 and bare_line(line) in furniture().comments


@lru_cache(maxsize=16_384)
def is_comment_sign(line: str) -> bool:
    """Does the line look like the name and time over a comment? One may be chance, two are comments."""
    if len(line) >= 120:
        return False
    plain = line.lower()
    if plain in _BUTTONS or (len(plain) < 40 and plain.endswith(_SAYING)):
        return True
    return _DIGIT.search(line) is not None and _COMMENT.search(plain) is not None


def is_end(line: str) -> bool:
    """Is it a heading of what surrounds an article ("Related articles", "Most read")?"""
    return len(line) < 60 and bare_line(line) in furniture().ends
