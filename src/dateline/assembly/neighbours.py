"""Which reports may be like which: found through the rare terms that they share, so that not all pairs are looked at."""

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from dateline.assembly.topics import Topic

# Only terms that at most so many reports have bring two reports together, and of each report only its sharpest.
SPREAD = 200
SHARPEST = 40


@dataclass(frozen=True, slots=True)
class Index:
    """By rare term the reports that have it: `starts` and `ends` of its run in `owners` and `weights`."""

    about: Sequence[Topic]
    starts: NDArray[np.int64]
    ends: NDArray[np.int64]
    owners: NDArray[np.int64]
    weights: NDArray[np.float64]

    def scores(self, number: int) -> NDArray[np.float64]:
        """For every report how much its rare terms weigh together with those of this one; nothing for itself."""
        topic = self.about[number]
        rare = np.flatnonzero(self.ends[topic.terms] > self.starts[topic.terms])
        sharpest = rare[np.argsort(-topic.weights[rare], kind="stable")[:SHARPEST]]
        runs = [
            (self.starts[term], self.ends[term], weight)
            for term, weight in zip(topic.terms[sharpest].tolist(), topic.weights[sharpest].tolist(), strict=True)
        ]
        if not runs:
            return np.zeros(len(self.about))
        others = np.concatenate([self.owners[start:end] for start, end, _ in runs])
        products = np.concatenate([self.weights[start:end] * weight for start, end, weight in runs])
        found = np.bincount(others, products, len(self.about))
        found[number] = 0.0
        return found


def index_of(about: Sequence[Topic]) -> Index:
    """The index of these topics by rare term."""
    if not about:
        nothing = np.zeros(0, dtype=np.int64)
        return Index(about, nothing, nothing, nothing, np.zeros(0))
    owners = np.repeat(np.arange(len(about)), [len(topic.terms) for topic in about])
    terms = np.concatenate([topic.terms for topic in about])
    weights = np.concatenate([topic.weights for topic in about])
    order = np.lexsort((owners, terms))
    terms, owners, weights = terms[order], owners[order], weights[order]
    counts = np.bincount(terms)
    ends = np.cumsum(counts)
    starts = ends - counts
    rare = (counts > 1) & (counts <= SPREAD)
    return Index(about, starts, np.where(rare, ends, starts), owners, weights)


def best(scores: NDArray[np.float64], count: int) -> list[int]:
    """The places of the highest scores above nothing, highest first; of equals the earlier."""
    above = np.flatnonzero(scores > 0)
    if len(above) > 4 * count:
        bar = np.partition(scores[above], -count)[-count]
        above = above[scores[above] >= bar]
    chosen: list[int] = above[np.argsort(-scores[above], kind="stable")[:count]].tolist()
    return chosen
