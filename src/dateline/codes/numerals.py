"""Numbers as news prose writes them, in figures or spelt out, and what a bound before one allows; the words stand in numerals.toml."""

import math
import re
import tomllib
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dateline.model import Comparison

# "About" so many means no more than this share less or more.
ABOUT = 0.15
_FIGURES = re.compile(r"\d{1,3}(?:,\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?")
_JOINTS = re.compile(r"[\s-]+")


@dataclass(frozen=True, slots=True)
class Numerals:
    """By word what it is worth: `small` up to ninety, `great` ones that multiply; `bounds` the words that make a bound."""

    small: Mapping[str, int]
    great: Mapping[str, float]
    bounds: Mapping[str, Comparison]


@lru_cache(maxsize=1)
def numerals() -> Numerals:
    """The words, read once; of the bounds the longer before what they end in."""
    table = tomllib.loads(files("dateline.codes").joinpath("numerals.toml").read_text(encoding="utf-8"))
    small = {word: value for value, word in enumerate(table["ones"], 1)}
    small |= {word: 10 * value for value, word in enumerate(table["tens"], 2)}
    bounds = {words: bound for bound, rows in table["bounds"].items() for words in rows}
    return Numerals(
        small,
        {word: float(value) for word, value in table["great"].items()},
        {words: bounds[words] for words in sorted(bounds, key=lambda words: (-len(words), words))},
    )


def alternatives(words: Iterable[str]) -> str:
    """A pattern's alternatives, the longer before what they begin with."""
    return "|".join(sorted(map(re.escape, words), key=lambda word: (-len(word), word)))


@lru_cache(maxsize=1)
def spelt_pattern() -> str:
    """A pattern of whole numbers spelt out: "forty-one", "two dozen", "one hundred and twenty"."""
    known = numerals()
    word = rf"(?:{alternatives((*known.small, *known.great))})\b"
    return rf"{word}(?:(?:[ -]|(?<=hundred) and |(?<=thousand) and ){word})*"


def word_value(word: str) -> float | None:
    """What one word in lower case is worth ("7,000", "seven", "thousand", "twenty-one"); None where it is no number."""
    known = numerals()
    if word in known.small:
        return float(known.small[word])
    if word in known.great:
        return known.great[word]
    if _FIGURES.fullmatch(word):
        return float(word.replace(",", ""))
    tens, _, ones = word.partition("-")
    if tens in known.small and ones in known.small:
        return float(known.small[tens] + known.small[ones])
    return None


def number_of(words: Iterable[str]) -> float | None:
    """The number that the words of one numeral make: "2.5", "million" -> 2,500,000; None where one is no number."""
    known, total, part = numerals(), 0.0, 0.0
    for word in words:
        value = word_value(word)
        if value is None:
            return None
        part = (part or 1.0) * value if word in known.great else part + value
        if word in known.great and value >= known.great["thousand"]:
            total, part = total + part, 0.0
    return total + part


def value_of(numeral: str) -> float | None:
    """The number that a numeral in any case makes: "One hundred and twenty" -> 120."""
    return number_of(word for word in _JOINTS.split(numeral.lower()) if word != "and")


def allowed(value: float, comparison: Comparison) -> tuple[float, float]:
    """The numbers, at least and at most, that a number with a bound allows."""
    if comparison in ("at_least", "more_than"):
        return value, math.inf
    if comparison in ("at_most", "less_than"):
        return 0.0, value
    if comparison == "about":
        return value * (1 - ABOUT), value * (1 + ABOUT)
    return value, value
