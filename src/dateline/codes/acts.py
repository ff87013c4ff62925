"""Kinds of act: which words tell the same one, and how soon the same parties can do it again."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any, Literal

Repeats = Literal["never", "seldom", "often"]

# Longest first; what is left must keep four letters ("bombing" -> "bomb", "ring" stays).
_SUFFIXES = (
    "isation", "ization", "ations", "ation", "ition", "ments", "ment", "ings", "ing", "ions", "ion", "ers", "ors",
    "ance", "ence", "als", "al", "ed", "es", "er", "or", "s", "e", "y",
)  # fmt: skip
_SHORTEST_STEM = 4


@dataclass(frozen=True, slots=True)
class Act:
    """A kind of act.

    name     of the group, or the stem of a word that no group lists
    repeats  how soon the same parties can do it again
    results  names of acts that are the same occasion told by its outcome
    known    a group of the table lists it
    generic  the word tells little ("action", "take"), so sharing it says little
    utterance  it is speaking; each speaker's, and each saying, is its own
    counted  how many it is done to tells which it is
    """

    name: str
    repeats: Repeats = "often"
    results: tuple[str, ...] = ()
    known: bool = False
    generic: bool = False
    utterance: bool = False
    counted: bool = False


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("dateline.codes").joinpath("acts.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def plain_qualifiers() -> frozenset[str]:
    """Words before a noun that tell nothing about which act it names."""
    return frozenset(_table()["qualifiers"]["plain"])


@lru_cache(maxsize=1)
def loose_acts() -> frozenset[str]:
    """Names of acts whose words are said of everything."""
    return frozenset(_table()["loose"]["acts"])


@lru_cache(maxsize=256)
def typical_act(event_type: str, event_mode: str | None) -> Act | None:
    """The act that a word which tells little stands for where it was coded so; None where the code allows many."""
    typical = _table()["typical"]
    word = typical.get(f"{event_type}/{event_mode}") or typical.get(event_type)
    return act_of(word) if word else None


@lru_cache(maxsize=1)
def _acts_by_word() -> dict[str, Act]:
    table = _table()
    found: dict[str, Act] = {}
    for word in table["generic"]["words"]:
        found[word] = Act(stem(word), generic=True)
    for word in table["utterance"]["words"]:
        found[word] = Act(stem(word), utterance=True)
    for row in table["act"]:
        results = tuple(row.get("results", ()))
        act = Act(row["name"], row["repeats"], results, known=True, counted=row.get("counted", False))
        for word in row["words"]:
            if word in found:
                raise ValueError(f"acts.toml: {word!r} stands in {found[word].name!r} and in {act.name!r}; one must go")
            found[word] = act
    return found


@lru_cache(maxsize=1)
def _acts_by_stem() -> dict[str, Act]:
    found: dict[str, Act] = {}
    for word, act in _acts_by_word().items():
        found.setdefault(stem(word), act)
    return found


@lru_cache(maxsize=65536)
def act_of(lemma: str, following: str = "", preceding: str = "") -> Act:
    """The kind of act that a trigger's lemma tells; a word in no group is a kind of its own by its stem.

    following, preceding  the words beside the trigger, for "pass away", "summit meeting" and the like
    """
    word = re.sub(r"[\s-]+", "_", lemma.strip().lower())
    by_word = _acts_by_word()
    joined = by_word.get(f"{word}_{following}") or by_word.get(f"{preceding}_{word}")
    known = joined or by_word.get(word) or _acts_by_stem().get(stem(word))
    return known or Act(stem(word))


@lru_cache(maxsize=1)
def senses() -> dict[str, str]:
    """By "word/TYPE" the act that a word tells where it was coded so ("fired the minister")."""
    return dict(_table()["senses"])


@lru_cache(maxsize=65536)
def stem(word: str) -> str:
    """A word without its English endings, so that "explode" and "exploding" meet; no more than that is promised."""
    for suffix in _SUFFIXES:
        if word.endswith(suffix) and len(word) - len(suffix) >= _SHORTEST_STEM:
            return word[: -len(suffix)]
    return word
