"""How much a line of a saved page looks like part of an article: positive for prose, negative for furniture."""

import re
from typing import Final

from dateline.codes.furniture import bare_line, furniture, plain_line
from dateline.reading.lines import WORD

_TERMINAL: Final = re.compile(r"""[.!?…。！？]["'”’»)\]]*(?:\s?\(?[A-Z]{2,10}\)?)?$|["”»]$""")
_INNER: Final = re.compile(r"[,;:]\s|[.!?]['\"”’]?\s+[\"“'‘]?[A-ZÀ-Þ]")
_FUNCTION: Final = frozenset(
    "the a an of to in on at for by with from that which who and or but as is are was were be been has have had it its "
    "this their his her he she they we not will would can could about after before into over than there when said "
    "la le les des du un une et en est que qui dans pour sur pas der die das und ist von zu den mit im ein eine auf "
    "el los las del y se con por una al il di che è per non si da o os um uma não het een van dat op te zijn w z i na do "
    "nie się jest и в на не что с по".split()
)
_CLOCK: Final = re.compile(r"\b\d+\s*(?:seconds?|secs?|minutes?|mins?|hours?|hrs?|days?|weeks?|months?|years?)\s+ago\b", re.IGNORECASE)  # fmt: skip
_SIGNS: Final = re.compile(r"[|»›▼►•·]|>>|\.\.\.$|…$")
_ADDRESS: Final = re.compile(r"https?://|www\.|@\w|\w@\w")


def line_score(line: str) -> float:
    """The line's own evidence in units of log odds, without its neighbours."""
    if is_furniture(line):
        return -6.0
    words = WORD.findall(line)
    if not words:
        return -2.0
    lower = sum(word[0].islower() for word in words) / len(words)
    function = sum(word.lower() in _FUNCTION for word in words) / len(words)
    score = -3.0 + 4.5 * min(len(line), 200) / 200 + 1.5 * (lower - 0.5)
    if len(words) >= 4 and _TERMINAL.search(line):
        score += 1.5
    if len(words) >= 6:
        score += 3.0 * min(function, 0.4) - 0.3
        score += 0.5 * min(len(_INNER.findall(line)), 3)
    score -= 1.0 * min(len(_SIGNS.findall(line)), 4)
    if _CLOCK.search(line) and len(words) < 25:
        score -= 2.0
    if _ADDRESS.search(line) and len(words) < 15:
        score -= 1.0
    digits = sum(char.isdigit() for char in line) / len(line)
    return score - 3.0 * max(0.0, digits - 0.1) if len(words) < 25 else score


def is_furniture(line: str) -> bool:
    """Does the wording alone show that the line is no part of any article?"""
    known = furniture()
    plain = plain_line(line)
    if bare_line(line) in known.whole or not any(char.isalnum() for char in plain):
        return True
    if len(plain) > 400:
        return False
    if plain.startswith(known.starts) and (len(plain) < 120 or not _TERMINAL.search(line)):
        return True
    return len(plain) < 250 and len(known.contains.findall(plain)) * 125 >= len(plain)


def is_end(line: str) -> bool:
    """Is it a heading of what follows or surrounds an article ("Related articles", "Comments (12)")?"""
    return len(line) < 60 and bare_line(line) in furniture().ends
