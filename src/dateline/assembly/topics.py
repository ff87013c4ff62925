"""What a document is about, as a weighted list of its words; likeness of two documents is the cosine."""

import math
import re
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.codes.common_words import common_words
from dateline.model import Document

_WORD = re.compile(r"[^\W\d_]{3,}")
_ENDINGS = ("ings", "ing", "ies", "ied", "ed", "es", "s")
# A headline's word counts so often; a word at the start of the text counts 1 + LEAD times, less further down.
HEADLINE = 12.0
LEAD = 4.0
LEAD_WORDS = 100
# The top of a report, compared on its own beside the whole.
TOP_CHARACTERS = 500
RARITY = 1.4
# What is believed of a word before the pile is seen, worth PRIOR reports: the share of reports that have a common word,
# any other word, and a name. In a pile of two reports it decides; in one of hundreds the pile does.
PRIOR = 50.0
SHARE_COMMON, SHARE_WORD, SHARE_NAME = 0.7, 0.05, 0.02


_Counts = tuple[NDArray[np.int64], NDArray[np.float64]]


@dataclass(frozen=True, slots=True)
class Topic:
    """Numbers of terms, ascending, and their weights: a vector of length 1 (or no terms at all)."""

    terms: NDArray[np.int64]
    weights: NDArray[np.float64]


class _Spellings(dict[str, int]):
    """By spelling the number of its term, the word without case and ending; a new one is numbered when asked for."""

    def __init__(self) -> None:
        super().__init__()
        self.terms: dict[str, int] = {}

    def __missing__(self, word: str) -> int:
        self[word] = number = self.terms.setdefault(_stem(word.lower()), len(self.terms))
        return number


@dataclass(frozen=True, slots=True)
class Words:
    """The words of a pile, counted once.

    counted  by document id how often each term stands in the whole report and at its top, weighted by place
    prior    by term the share of reports that are expected to have it, by the spellings seen of it
    """

    counted: Mapping[str, tuple[_Counts, _Counts]]
    prior: NDArray[np.float64]


def count_words(documents: Iterable[Document]) -> Words:
    """The words of these documents."""
    known = _Spellings()
    counted = {document.id: _counts(document, known) for document in documents}
    return Words(counted, _prior(known, len(known.terms) + 1))


def topics(documents: Sequence[Document], words: Words | None = None) -> list[Topic]:
    """Each document's topic; a term weighs more the fewer of `documents` have it. `words` are the whole pile's, where
    these are counted.

    Two halves of equal weight: the whole report, and its headline with the top of the text. Their terms are told
    apart (even and odd numbers), so that one cosine is the mean of two.
    """
    words = count_words(documents) if words is None else words
    counted = [words.counted[document.id] for document in documents]
    spread = np.zeros(len(words.prior))
    for whole, _ in counted:
        spread[whole[0]] += 1
    shares = (spread + PRIOR * words.prior) / (len(documents) + PRIOR)
    rarity = np.log(1 / np.minimum(shares, 1)) ** RARITY
    return [_topic(whole, top, rarity) for whole, top in counted]


def topics_by_document(documents: Sequence[Document], words: Words | None = None) -> dict[str, Topic]:
    """By document id its topic, each term weighed by how many of `documents` have it."""
    return {one.id: topic for one, topic in zip(documents, topics(documents, words), strict=True)}


def _prior(known: _Spellings, size: int) -> NDArray[np.float64]:
    """By term the share of reports that are expected to have it; common words and words in small letters are known."""
    shares = np.full(size, SHARE_NAME)
    for word, number in known.items():
        if word.lower() in common_words():
            shares[number] = SHARE_COMMON
        elif word.islower():
            shares[number] = max(shares[number], SHARE_WORD)
    return shares


def likeness(one: Topic, other: Topic) -> float:
    """The cosine of two topics, 0..1."""
    places = np.searchsorted(one.terms, other.terms)
    places[places == len(one.terms)] = 0
    shared = one.terms[places] == other.terms if len(one.terms) else np.zeros(len(other.terms), dtype=bool)
    return float(one.weights[places[shared]] @ other.weights[shared])


def likenesses[K](about: Callable[[K], Topic], pairs: Collection[tuple[K, K]]) -> dict[tuple[K, K], float]:
    """The likeness of each pair of what has a topic, quicker than one by one where pairs are in order."""
    known = {one: about(one) for pair in pairs for one in pair}
    size = 1 + max((int(topic.terms[-1]) for topic in known.values() if len(topic.terms)), default=0)
    spread = np.zeros(size)
    found: dict[tuple[K, K], float] = {}
    current: Topic | None = None
    for one, other in pairs:
        if known[one] is not current:
            if current is not None:
                spread[current.terms] = 0.0
            current = known[one]
            spread[current.terms] = current.weights
        found[one, other] = float(spread[known[other].terms] @ known[other].weights)
    return found


def _counts(document: Document, known: _Spellings) -> tuple[_Counts, _Counts]:
    """How often each term stands in the whole report and at its top, weighted by place."""
    headline = _terms(document.headline or "", known)
    text = _terms(document.text, known)
    start = _top_terms(document.text, text, known)
    by_place = 1.0 + LEAD * np.exp(-np.arange(len(text)) / LEAD_WORDS)
    whole = _summed(np.concatenate((headline, text)), np.concatenate((np.full(len(headline), HEADLINE), by_place)))
    top = _summed(np.concatenate((headline, start)), np.repeat((2.0, 1.0), (len(headline), len(start))))
    return whole, top


def _top_terms(text: str, terms: NDArray[np.int64], known: _Spellings) -> NDArray[np.int64]:
    """The numbers of the words at the top of `text`: the first of all its `terms`, unless the cut goes through a word."""
    top, space, _ = text[:TOP_CHARACTERS].rpartition(" ")
    return terms[: len(_WORD.findall(top))] if space else _terms(text[:TOP_CHARACTERS], known)


def _summed(terms: NDArray[np.int64], weights: NDArray[np.float64]) -> _Counts:
    distinct, places = np.unique(terms, return_inverse=True)
    return distinct, np.bincount(places, weights, len(distinct))


def _terms(text: str, known: _Spellings) -> NDArray[np.int64]:
    """The numbers of the words of `text`."""
    words = _WORD.findall(text)
    return np.fromiter(map(known.__getitem__, words), dtype=np.int64, count=len(words))


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _topic(whole: _Counts, top: _Counts, rarity: NDArray[np.float64]) -> Topic:
    halves = [(numbers, _unit((1 + np.log(counts)) * rarity[numbers])) for numbers, counts in (whole, top)]
    terms = np.concatenate([2 * numbers + side for side, (numbers, _) in enumerate(halves)])
    weights = np.concatenate([values for _, values in halves]) / math.sqrt(2)
    order = np.argsort(terms, kind="stable")
    return Topic(terms[order], weights[order])


def _unit(values: NDArray[np.float64]) -> NDArray[np.float64]:
    size = float(np.sqrt(values @ values))
    return values / size if size else values
