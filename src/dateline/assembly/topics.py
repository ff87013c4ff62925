"""What a document is about, as a weighted list of its words; likeness of two documents is the cosine."""

import math
import re
from collections.abc import Sequence
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


@dataclass(frozen=True, slots=True)
class Topic:
    """Numbers of terms, ascending, and their weights: a vector of length 1 (or no terms at all)."""

    terms: NDArray[np.int64]
    weights: NDArray[np.float64]


def topics(documents: Sequence[Document]) -> list[Topic]:
    """Each document's topic; a term weighs more the fewer of `documents` have it.

    Two halves of equal weight: the whole report, and its headline with the top of the text. Their terms are told
    apart (even and odd numbers), so that one cosine is the mean of two.
    """
    vocabulary: dict[str, int] = {}
    known: dict[str, int] = {}
    counted = [_counts(document, vocabulary, known) for document in documents]
    spread = np.zeros(len(vocabulary) + 1)
    for whole, _ in counted:
        spread[list(whole)] += 1
    shares = (spread + PRIOR * _prior(known, len(vocabulary) + 1)) / (len(documents) + PRIOR)
    rarity = np.log(1 / np.minimum(shares, 1)) ** RARITY
    return [_topic(whole, top, rarity) for whole, top in counted]


def _prior(known: dict[str, int], size: int) -> NDArray[np.float64]:
    """By term the share of reports that are expected to have it, by the spellings seen of it."""
    shares = np.full(size, SHARE_NAME)
    for word, number in known.items():
        if word.lower() in common_words():
            shares[number] = SHARE_COMMON
        elif word.islower():
            shares[number] = max(shares[number], SHARE_WORD)
    return shares


def likeness(one: Topic, other: Topic) -> float:
    """The cosine of two topics, 0..1."""
    _, left, right = np.intersect1d(one.terms, other.terms, assume_unique=True, return_indices=True)
    return float(one.weights[left] @ other.weights[right])


def _counts(
    document: Document, vocabulary: dict[str, int], known: dict[str, int]
) -> tuple[dict[int, float], dict[int, float]]:
    """How often each term stands in the whole report and at its top, weighted by place."""
    headline = _terms(document.headline or "", vocabulary, known)
    text = _terms(document.text, vocabulary, known)
    start = _terms(document.text[:TOP_CHARACTERS].rsplit(" ", 1)[0], vocabulary, known)
    whole: dict[int, float] = {}
    top: dict[int, float] = {}
    for term in headline:
        whole[term] = whole.get(term, 0.0) + HEADLINE
        top[term] = top.get(term, 0.0) + 2.0
    for term in start:
        top[term] = top.get(term, 0.0) + 1.0
    for place, term in enumerate(text):
        weight = 1.0 + LEAD * math.exp(-place / LEAD_WORDS) if place < 8 * LEAD_WORDS else 1.0
        whole[term] = whole.get(term, 0.0) + weight
    return whole, top


def _terms(text: str, vocabulary: dict[str, int], known: dict[str, int]) -> list[int]:
    """The numbers of the words of `text`; `known` remembers every spelling seen."""
    found = []
    for word in _WORD.findall(text):
        number = known.get(word)
        if number is None:
            number = known[word] = vocabulary.setdefault(_stem(word.lower()), len(vocabulary))
        found.append(number)
    return found


def _stem(word: str) -> str:
    for ending in _ENDINGS:
        if word.endswith(ending) and len(word) - len(ending) >= 4:
            return word[: -len(ending)]
    return word


def _topic(whole: dict[int, float], top: dict[int, float], rarity: NDArray[np.float64]) -> Topic:
    halves = [_half(counts, rarity) for counts in (whole, top)]
    terms = np.concatenate([2 * numbers + side for side, (numbers, _) in enumerate(halves)])
    weights = np.concatenate([values for _, values in halves]) / math.sqrt(2)
    order = np.argsort(terms, kind="stable")
    return Topic(terms[order], weights[order])


def _half(counts: dict[int, float], rarity: NDArray[np.float64]) -> tuple[NDArray[np.int64], NDArray[np.float64]]:
    numbers = np.fromiter(counts, dtype=np.int64, count=len(counts))
    values = (1 + np.log(np.fromiter(counts.values(), dtype=np.float64, count=len(counts)))) * rarity[numbers]
    size = float(np.sqrt(values @ values))
    return numbers, values / size if size else values
