"""Numbers of the killed and the hurt in plain words, in figures or spelt out; the forms stand in tolls.toml."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dateline.codes.numerals import alternatives, numerals, spelt_pattern, value_of
from dateline.codes.units import is_head_count, toll_of, toll_words
from dateline.model import Comparison

_FIGURES = r"\d{1,3}(?:,\d{3})+|\d{1,6}"
_AFTER_IT = r"(?![\d:.]*\d|%|[-–]\w|st\b|nd\b|rd\b|th\b)"
_DIGIT = re.compile(r"\d")
_YEAR = re.compile(r"(?:19|20)\d\d")
_WORD = re.compile(r"[^\W\d_]+|[^\w\s]")
# So many words after a number is the toll looked for.
_AHEAD = 7


@dataclass(frozen=True, slots=True)
class CountedToll:
    """A number in a text, in figures or spelt out: where its words stand, what it counts ("killed" or "hurt"), and how it is to be taken."""

    start: int
    end: int
    value: float
    of: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class _Forms:
    before: frozenset[str]
    linking: frozenset[str]
    after: frozenset[str]
    many: frozenset[str]
    few: frozenset[str]
    telling: re.Pattern[str]
    pattern: re.Pattern[str]


@lru_cache(maxsize=1)
def _forms() -> _Forms:
    table = tomllib.loads(files("dateline.codes").joinpath("tolls.toml").read_text(encoding="utf-8"))
    number = rf"(?P<number>{_FIGURES}|{spelt_pattern()}){_AFTER_IT}"
    pattern = re.compile(rf"(?<![\w$€£.,-])(?:(?P<bound>{alternatives(numerals().bounds)})\s+)?{number}", re.IGNORECASE)
    return _Forms(
        before=frozenset(table["before"]),
        linking=frozenset(table["linking"]),
        after=frozenset(table["after"]),
        many=frozenset(table["loose"]["many"]),
        few=frozenset(table["loose"]["few"]),
        telling=re.compile(alternatives(toll_words("killed") | toll_words("hurt"))),
        pattern=pattern,
    )


def is_loose(words: str) -> bool:
    """Whether the words of a number only say about how many ("hundreds", "about a dozen people")."""
    if _DIGIT.search(words) is not None:
        return False
    plain = _WORD.findall(words.lower())
    last = max((number for number, word in enumerate(plain) if word in _forms().many), default=None)
    # Whoever says "one hundred and twenty" has counted.
    return last is not None and numerals().small.keys().isdisjoint(plain[last + 1 :])


def is_number(words: str) -> bool:
    """Whether the words of a number say how many: not "one of", "a"."""
    plain = frozenset(_WORD.findall(words.lower()))
    known = numerals().small.keys() | numerals().great.keys()
    counted = _DIGIT.search(words) is not None or is_loose(words) or not known.isdisjoint(plain - _forms().few)
    return counted or _forms().few.isdisjoint(plain)


def toll_at(sentence: str, start: int, end: int) -> str | None:
    """What the first toll counts that begins between these characters; None where none does."""
    return next((toll.of for toll in tolls_in(sentence) if start <= toll.start < end), None)


@lru_cache(maxsize=1 << 10)
def tolls_in(sentence: str) -> tuple[CountedToll, ...]:
    """The tolls that a sentence gives in numbers, in its order."""
    if _forms().telling.search(sentence.lower()) is None:
        return ()
    forms = _forms()
    tolls: list[CountedToll] = []
    for found in forms.pattern.finditer(sentence):
        following = [word.lower() for word in _WORD.findall(sentence[found.end() : found.end() + 80])[:_AHEAD]]
        preceding = [word.lower() for word in _WORD.findall(sentence[max(0, found.start() - 40) : found.start()])]
        number = found["number"].lower()
        if not _DIGIT.search(number) and (preceding[-1:] == ["the"] or _is_vague(number)):
            continue  # "the two" were spoken of before
        of = _toll_after(following) or _toll_before(preceding, following)
        is_year = _YEAR.fullmatch(found["number"]) and (not _counts_people(following) or toll_of(following[0]))
        if of in ("killed", "hurt") and not is_year:
            bound: Comparison = numerals().bounds[found["bound"].lower()] if found["bound"] else "exact"
            tolls.append(CountedToll(found.start(), found.end(), value_of(number) or 0.0, of, bound))
    return tuple(tolls)


def _is_vague(number: str) -> bool:
    """Whether a numeral spelt out is one, of which it is too often said that nobody was, or no more than "hundred"."""
    return number == "one" or numerals().small.keys().isdisjoint(_WORD.findall(number))


def _counts_people(following: Sequence[str]) -> bool:
    return bool(following) and following[0].isalpha() and is_head_count(following[0])


def _toll_after(following: Sequence[str]) -> str | None:
    """What "40 people were killed", "40 wounded" count."""
    rest = list(following[1:] if _counts_people(following) and toll_of(following[0]) is None else following)
    while rest and rest[0] in _forms().linking:
        rest.pop(0)
    return toll_of(rest[0]) if rest else None


def _toll_before(preceding: Sequence[str], following: Sequence[str]) -> str | None:
    """What "killing 40 people", "a toll of 40" count; nothing where the number is of another noun ("killing 40 soldiers")."""
    named = following[0] if following else ""
    if not (_counts_people(following) or named in _forms().after or not named.isalpha()):
        return None
    words = [
        word for word in preceding[-3:] if word not in ("at", "to", "of", "was", "is", "stood", "stands", "rose", "and")
    ]
    return toll_of(words[-1]) if words and words[-1] in _forms().before else None
