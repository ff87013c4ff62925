"""Words of disputes: who is blamed, what is denied; the lists stand in disputes.toml."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import islice

# A denial reaches so many words ahead for what it denies, and is undone by a word so many words before it.
_AHEAD, _BEFORE = 8, 2
# So many words after it tell of a claim that it denies; a clause after it reaches so many characters, a plain object so many.
_OBJECT, _CLAUSE, _NOUN = 5, 90, 20
# What follows a claim and tells what it is: it is then no claim told before.
_CONTENT = (["of"], ["that"], ["about"])
_WORD = re.compile(r"[\w'’]+")


@dataclass(frozen=True, slots=True)
class DisputeWords:
    """The lists of disputes.toml; see its head."""

    denials: frozenset[str]
    rejections: frozenset[str]
    claims: frozenset[str]
    refusals: frozenset[str]
    undoing: frozenset[str]
    guilt: frozenset[str]
    parts: frozenset[str]
    plain: frozenset[str]
    taking_up: frozenset[str]
    superseded: frozenset[str]
    updating: frozenset[str]
    committing: frozenset[str]
    part_taken: frozenset[str]
    taking_part: frozenset[str]
    clausal: frozenset[str]
    intruding: frozenset[str]


@lru_cache(maxsize=1)
def dispute_words() -> DisputeWords:
    """The words, read once."""
    table = tomllib.loads(files("dateline.codes").joinpath("disputes.toml").read_text(encoding="utf-8"))
    return DisputeWords(**{name: frozenset(words) for name, words in table.items()})


@dataclass(frozen=True, slots=True)
class Denial:
    """Words that deny: where they begin and end in their sentence, and what is denied.

    before   what was told before them ("denied it", "a claim denied by the army")
    claim    it is somebody's word that they deny ("rejected the report"), rather than a deed or a part in it
    onward   how many characters after them the deed that they deny may stand; 0 where none does
    """

    start: int
    end: int
    before: bool
    onward: int
    claim: bool = False


def denial_in(sentence: str) -> Denial | None:
    """The first words of a sentence that deny something; None where none do."""
    known, lower = dispute_words(), sentence.lower()
    words = _WORD.findall(lower)
    if known.denials.isdisjoint(words) and known.rejections.isdisjoint(words):
        return None
    for number, word in enumerate(words):
        if word not in known.denials and word not in known.rejections:
            continue
        after = words[number + 1 : number + 1 + _AHEAD]
        if _is_undone(number, words):
            continue
        if word in known.denials or not known.claims.isdisjoint(after):
            found = next(islice(_WORD.finditer(lower), number, None))
            claim = known.part_taken.isdisjoint(after) and not known.claims.isdisjoint(after)
            return Denial(found.start(), found.end(), *_denied(after), claim)
    return None


@lru_cache(maxsize=1 << 10)
def denies_nothing(sentence: str) -> bool:
    """Whether all words of a sentence that deny are undone, or mean that something was not given: "has yet to deny"."""
    known, words = dispute_words(), _WORD.findall(sentence.lower())
    denials = [number for number, word in enumerate(words) if word in known.denials or word in known.rejections]
    return bool(denials) and all(_is_undone(number, words) for number in denials)


def _is_undone(number: int, words: Sequence[str]) -> bool:
    after, before = words[number + 1 : number + 3], words[max(0, number - _BEFORE) : number]
    return not dispute_words().undoing.isdisjoint(before) or not dispute_words().refusals.isdisjoint(after)


def _begins_a_clause(words: Sequence[str]) -> bool:
    """Whether "it" is the subject of what is denied: "denied it had fired", not "denied it on Monday"."""
    return words[:1] == ["it"] and len(words) > 1 and words[1] in dispute_words().clausal


def _denied(after: Sequence[str]) -> tuple[bool, int]:
    """(whether it is what was told before, how far onward the deed may stand) by the words after a denial."""
    known = dispute_words()
    told = [word for word in after if word not in known.plain]
    first = told[0] if told else ""
    if first in known.taking_up and not _begins_a_clause(told):
        return True, 0
    claim = next((number for number, word in enumerate(after[:_OBJECT]) if word in known.claims), None)
    if claim is not None:
        told_here = after[claim + 1 : claim + 2] in _CONTENT and after[claim] not in known.part_taken
        return not told_here, _CLAUSE
    if first == "that" or first.endswith("ing") or _begins_a_clause(told):
        return False, _CLAUSE
    return False, _NOUN
