"""How reports name who or what had a part in a deed; the words stand in naming.toml."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Set
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal

from dateline.codes.numerals import alternatives

Part = Literal["doers", "sufferers", "craft", "weapons"]
PARTS: tuple[Part, ...] = ("doers", "sufferers", "craft", "weapons")

_WORD = r"(?:[A-Z]\.|[A-Z][\w’'-]+)"
_WITHIN = r"(?:al|el|bin|ibn|van|von|der|de|da|du|la|le|abu|ul|den|ter)"
_NAME = rf"(?P<name>{_WORD}(?:[ -](?:{_WITHIN}[ -]){{0,2}}{_WORD}){{1,3}})"
_TITLE = rf"(?P<name>{_WORD}(?: {_WORD}){{0,2}})"
_TYPE = r"(?P<name>[A-Z]\w*-\d+\w*)"
_LOOK_BACK = 60
_POSSESSIVE = re.compile(r"[’']s?$")
# What may stand between "as" and a name: "a 34-year-old student, ".
_LEAD = r"(?:(?:an?\s)?[\da-z][\w-]*,?\s){0,5}?"
_NAMED = "(?:identified|named)"


@dataclass(frozen=True, slots=True)
class Named:
    """A name that a text gives to one who had a part: where the noun and the name stand, and the noun in lower case."""

    part: Part
    noun: str
    start: int
    name_start: int
    name: str


@lru_cache(maxsize=1)
def _words() -> Mapping[str, tuple[str, ...]]:
    table = tomllib.loads(files("dateline.codes").joinpath("naming.toml").read_text(encoding="utf-8"))
    return {part: tuple(words) for part, words in table.items()}


@lru_cache(maxsize=1)
def _several() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{alternatives(_words()['several'])})\b[^.,;]{{0,25}}$", re.IGNORECASE)


@lru_cache(maxsize=256)
def _behind(part: Part, noun: str) -> tuple[re.Pattern[str], ...]:
    """The patterns that begin with the noun."""
    if part == "weapons":
        return (re.compile(rf"{noun}(?:[^.]{{0,80}}\.\s+It)? (?:was|is) an? {_TYPE}"),)
    if part == "craft":
        return (re.compile(rf"{noun},? (?:the |called (?:the )?|named (?:the )?)?[\"“‘']?{_TITLE}"),)
    told = rf"{noun}\b(?:[^.;,]{{0,40}}|,(?:[^.;,]{{0,30}},)?)?\s{_NAMED}\b[^.;]{{0,40}}?\bas\s{_LEAD}{_NAME}"
    return tuple(map(re.compile, (told, rf"{noun} (?:was|is) {_NAME}", rf"{noun},? {_NAME}")))


@lru_cache(maxsize=256)
def _before(part: Part, noun: str) -> re.Pattern[str] | None:
    """The pattern that ends in the noun, or a little behind it."""
    if part == "weapons":
        return re.compile(rf"{_TYPE}\s(?:[a-z-]+\s){{0,3}}{noun}\b")
    if part == "craft":
        return None
    return re.compile(rf"{_NAMED} (?:the|a|their|its) (?:[\w-]+ ){{0,3}}?{noun}\b[^.;]{{0,25}}? as {_LEAD}{_NAME}")


def named_in(text: str, words: Set[str]) -> Iterator[Named]:
    """Who and what a text, of these words in lower case, names as having had a part in some deed, by part and noun; none
    where it tells of several such.
    """
    if _heads().isdisjoint(words):
        return
    lower = text.lower()
    if len(lower) != len(text):
        return  # a letter that is two in lower case: offsets would not be those of the text
    for part in PARTS:
        for noun in _words()[part]:
            if noun.split()[-1] in words and _plural(noun) not in lower:
                yield from _named(part, noun, text, lower)


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    return frozenset(noun.split()[-1] for part in PARTS for noun in _words()[part])


def _named(part: Part, noun: str, text: str, lower: str) -> Iterator[Named]:
    """What a text names by one noun."""
    start = -1
    while (start := lower.find(noun, start + 1)) >= 0:
        if lower[max(0, start - 1) : start].isalnum():
            continue
        found = [pattern.match(text, start) for pattern in _behind(part, noun)]
        before = _before(part, noun)
        found.append(before.search(text, max(0, start - _LOOK_BACK), start + _LOOK_BACK) if before else None)
        for one in filter(None, found):
            if _several().search(text, max(0, start - 40), start) is None:
                yield Named(part, noun, start, one.start("name"), _plain(one["name"]))


def _plain(name: str) -> str:
    """A name without what is no part of it: the day behind it, a possessive ending."""
    words = name.split()
    while len(words) > 1 and words[-1].lower() in _days():
        words.pop()
    return _POSSESSIVE.sub("", " ".join(words))


@lru_cache(maxsize=1)
def _days() -> frozenset[str]:
    return frozenset(_words()["days"])


def _plural(noun: str) -> str:
    return f"{noun[:-3]}men" if noun.endswith("man") else f"{noun[:-1]}ies" if noun.endswith("y") else f"{noun}s"
