"""Names of people as reports spell them, and how far two of them can be one."""

import re
import unicodedata
from functools import lru_cache
from typing import Literal

from rapidfuzz.distance import OSA

from dateline.codes.romanisation import romanisation

NameRelation = Literal["same", "order", "spelling", "shortened", "typo"]

_WORD = re.compile(r"[^\W_]+(?:[.'’ʼ][^\W_]+)*\.?")
_POSSESSIVE = re.compile(r"[’']s?$")
# A changed letter is a slip of the pen only in a word long enough not to be another name.
_TYPO_LETTERS = 5
_VOWELS = str.maketrans("", "", "aeiou")


@lru_cache(maxsize=1 << 16)
def folded(text: str) -> str:
    """Lower case, without accents and with plain apostrophes."""
    letters = unicodedata.normalize("NFKD", text.replace("’", "'").replace("ʼ", "'"))
    return "".join(letter for letter in letters if not unicodedata.combining(letter)).casefold()


@lru_cache(maxsize=1 << 16)
def name_words(name: str) -> tuple[str, ...]:
    """The words of a name, folded; hyphens part words ("Son-hui" is two), a possessive ending goes."""
    words = _WORD.findall(_POSSESSIVE.sub("", folded(name).strip()))
    return tuple(word.rstrip(".") for word in words if word.rstrip("."))


@lru_cache(maxsize=1 << 16)
def sound(word: str) -> str:
    """A folded word with what differs between ways of writing a name over made equal ("sergey", "sergei")."""
    for pattern, becomes in romanisation().rules:
        word = pattern.sub(becomes, word)
    return word


@lru_cache(maxsize=1 << 16)
def sounds(name: str) -> tuple[str, ...]:
    """The sounds of a name's words without particles; all words where nothing else is left."""
    words = name_words(name)
    kept = tuple(sound(word) for word in words if word not in romanisation().particles)
    return kept or tuple(sound(word) for word in words)


def skeleton(word: str) -> str:
    """The consonants of a sound, which outlast most ways of writing a name ("mohamed", "muhammad")."""
    return word[:1] + word[1:].translate(_VOWELS)


def relation(one: str, other: str) -> NameRelation | None:
    """How two full names can be one, the surest way first; None where they can not.

    same       alike but for accents, hyphens, case and particles
    order      the same words in another order (family name first)
    spelling   each word alike in sound
    shortened  one leaves out middle names, or has initials
    typo       alike but for one letter of one word
    """
    if name_words(one) == name_words(other):
        return "same"
    left, right = sounds(one), sounds(other)
    if "".join(left) == "".join(right):
        return "spelling"
    if sorted(left) == sorted(right):
        return "order"
    if len(left) == len(right) and all(map(_alike, left, right)):
        return "spelling"
    if _shortened(left, right) or _shortened(right, left):
        return "shortened"
    if len(left) == len(right) and _one_slip(left, right):
        return "typo"
    return None


def _alike(one: str, other: str) -> bool:
    """The same sound but for vowels; a vowel more or less counts only in a long word (Steel and Steele are two)."""
    if one == other:
        return True
    bones = skeleton(one)
    long_enough = len(bones) >= 4 or (len(bones) == 3 and len(one) == len(other))
    return long_enough and bones == skeleton(other) and OSA.distance(one, other) <= 2


def _shortened(short: tuple[str, ...], long: tuple[str, ...]) -> bool:
    """First and last words agree, an initial standing for a word, and those between stand in the same order."""
    if not 2 <= len(short) <= len(long) or not _alike(short[-1], long[-1]):
        return False
    if not _initial_or_alike(short[0], long[0]) or (len(short) == len(long) and len(short[0]) > 1 < len(long[0])):
        return False
    rest = iter(long[1:-1])
    return all(any(_initial_or_alike(word, near) for near in rest) for word in short[1:-1])


def _initial_or_alike(one: str, other: str) -> bool:
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0]
    return _alike(one, other)


def _one_slip(left: tuple[str, ...], right: tuple[str, ...]) -> bool:
    unlike = [(one, other) for one, other in zip(left, right, strict=True) if not _alike(one, other)]
    if len(unlike) != 1:
        return False
    one, other = unlike[0]
    return min(len(one), len(other)) >= _TYPO_LETTERS and OSA.distance(one, other) == 1
