"""Kinds of origin by name; the lists stand in origins.toml."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import cast

from dateline.model import OriginKind

# After "a spokesman": the body that he speaks for.
_FOR = re.compile(
    r" (?:for|of) ((?:the |its |their )?[\w’'&-]+(?: [\w’'&-]+){0,3}?)(?=[,.;:”\"]| said| told| says| who\b| in\b|$)"
)


@dataclass(frozen=True, slots=True)
class OriginCodes:
    """By kind the whole names and the words that tell it, in the order in which kinds are tried; other names of one source.

    staff       nouns for somebody who reports for an outlet
    spokesmen   nouns for somebody who speaks for a body
    collective  what bodies are called of which there is one at a place
    """

    names: Mapping[OriginKind, frozenset[str]]
    words: Mapping[OriginKind, re.Pattern[str]]
    order: tuple[OriginKind, ...]
    same: Mapping[str, str]
    staff: frozenset[str]
    spokesmen: frozenset[str]
    collective: frozenset[str]


@lru_cache(maxsize=1)
def _origin_codes() -> OriginCodes:
    table = tomllib.loads(files("dateline.codes").joinpath("origins.toml").read_text(encoding="utf-8"))
    return OriginCodes(
        names={cast(OriginKind, kind): frozenset(names) for kind, names in table["names"].items()},
        words={cast(OriginKind, kind): _any_of(words) for kind, words in table["words"].items()},
        order=tuple(table["order"]),
        same=table["same"],
        staff=frozenset(table["staff"]),
        spokesmen=frozenset(table["spokesmen"]),
        collective=frozenset(table["collective"]),
    )


def _any_of(words: list[str]) -> re.Pattern[str]:
    return re.compile(
        r"(?<!\w)(?:" + "|".join(map(re.escape, sorted(words, key=lambda word: (-len(word), word)))) + r")(?!\w)"
    )


@lru_cache(maxsize=65536)
def plain_name(name: str) -> str:
    """A source's name for comparing: lower case, no leading article, one name for each source."""
    plain = re.sub(r"\s+", " ", name).strip().lower()
    plain = re.sub(r"^the ", "", plain).removesuffix("'s").removesuffix("’s")
    return _origin_codes().same.get(plain, plain)


@lru_cache(maxsize=16384)
def kind_by_name(name: str) -> OriginKind | None:
    """The kind that a name or phrase tells; None where it tells none."""
    codes, plain = _origin_codes(), plain_name(name)
    for kind in codes.order:
        if plain in codes.names.get(kind, ()):
            return kind
    for kind in codes.order:
        if kind in codes.words and codes.words[kind].search(plain):
            return kind
    return None


def staff_of(phrase: str) -> str | None:
    """What stands before "reporter" and the like in a phrase: an outlet's name, "our"; None where the phrase means nobody's."""
    words = plain_name(phrase).split()
    if not words or words[-1].removesuffix("s") not in _origin_codes().staff:
        return None
    before = " ".join(word for word in words[:-1] if word not in ("a", "an", "one", "its"))
    return plain_name(before) or None


def spoken_for(phrase: str, onward: str = "") -> str | None:
    """The body that somebody speaks for: "a police spokesman", "a spokesman" before " for the interior ministry said".

    onward  the text after the phrase
    """
    words = phrase.split()
    if not words or words[-1].lower() not in _origin_codes().spokesmen:
        return None
    found = _FOR.match(onward)
    if found:
        return found.group(1)
    return " ".join(word for word in words[:-1] if word.lower() not in ("a", "an", "the", "its", "their")) or None


def is_collective(phrase: str) -> bool:
    """Whether a phrase without a name is of a body of which there is one at a place: "police"."""
    return plain_name(phrase) in _origin_codes().collective
