"""Runs of words that two texts share: fingerprints to find such texts, and the exact runs of one in the other."""

import hashlib
import re
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Hashes = NDArray[np.uint64]

# What stands between quotation marks is left out: two reporters at one speech write down the same words.
_QUOTED = re.compile(r"“[^”\n]*”|\"[^\"\n]*\"")
_WORD = re.compile(r"[^\W_]+")
_QUOTED_OR_WORD = re.compile(rf"{_QUOTED.pattern}|({_WORD.pattern})")
SHINGLE = 4
WINDOW = 8
_FACTOR = np.uint64(0x9E3779B97F4A7C15)
_MIX = np.uint64(0xBF58476D1CE4E5B9)


@dataclass(frozen=True, slots=True)
class Shingled:
    """A text as the hashes of its overlapping runs of `SHINGLE` words.

    shingles  in order;  ranked  the same, sorted;  words  how many words the text has
    """

    shingles: Hashes
    ranked: Hashes
    words: int


@dataclass(frozen=True, slots=True)
class Overlap:
    """Which words of a text also stand in another: runs of word numbers (start inclusive, end exclusive)."""

    runs: tuple[tuple[int, int], ...]

    @property
    def words(self) -> int:
        return sum(end - start for start, end in self.runs)


class Vocabulary(dict[str, int]):
    """Words as 64-bit numbers that are the same on every machine; a word not seen before is added when asked for."""

    def __missing__(self, word: str) -> int:
        digest = hashlib.blake2b(word.lower().encode("utf-8", "surrogatepass"), digest_size=8).digest()
        self[word] = number = int.from_bytes(digest, "little")
        return number


def shingled(text: str, vocabulary: Vocabulary) -> Shingled:
    """The word runs of `text` outside quotation marks; case and punctuation do not count."""
    spelt = _WORD.findall(_QUOTED.sub(" ", text))
    words = np.fromiter(map(vocabulary.__getitem__, spelt), dtype=np.uint64, count=len(spelt))
    if len(words) < SHINGLE:
        none = np.zeros(0, dtype=np.uint64)
        return Shingled(none, none, len(words))
    runs = np.zeros(len(words) - SHINGLE + 1, dtype=np.uint64)
    for place in range(SHINGLE):
        runs = runs * _FACTOR + words[place : place + len(runs)]
    mixed = (runs ^ (runs >> np.uint64(31))) * _MIX
    return Shingled(mixed, np.sort(mixed), len(words))


def fingerprints(text: Shingled) -> Hashes:
    """A sample of the shingles such that texts sharing `SHINGLE + WINDOW - 1` words in a row share one of them.

    Winnowing: Schleimer, Wilkerson, Aiken, "Winnowing: local algorithms for document fingerprinting", SIGMOD 2003.
    """
    if len(text.shingles) <= WINDOW:
        return np.unique(text.shingles)
    windows = np.lib.stride_tricks.sliding_window_view(text.shingles, WINDOW)
    return np.unique(windows.min(axis=1))


def overlap(text: Shingled, other: Shingled, bridge: int = 3) -> Overlap:
    """The runs of words of `text` that stand in `other`; up to `bridge` changed words do not break a run."""
    if not len(other.ranked):
        return Overlap(())
    places = other.ranked.searchsorted(text.shingles)
    shared = (other.ranked.take(places, mode="clip") == text.shingles).nonzero()[0]
    if not len(shared):
        return Overlap(())
    breaks = (shared[1:] - shared[:-1] > SHINGLE + bridge).nonzero()[0]
    starts = [int(shared[0]), *shared[breaks + 1].tolist()]
    ends = [*(shared[breaks] + SHINGLE).tolist(), int(shared[-1]) + SHINGLE]
    return Overlap(tuple(zip(starts, ends, strict=True)))


def word_spans(text: str) -> list[tuple[int, int]]:
    """(start, end) in characters of every word of `text`, numbered as in `Overlap`."""
    return [match.span() for match in _QUOTED_OR_WORD.finditer(text) if match.group(1)]
