"""How two clusters of accounts lie to one another: each member of the one laid beside each of the other."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from dateline.assembly.compared import Floats
from dateline.assembly.sets import Numbers
from dateline.assembly.similarity import CONTRADICTED, ENOUGH, IMPOSSIBLE, Comparer

# Of two big clusters so many members each are laid side by side, and stand for all.
_WITNESSES = 8
# The share of pairs between two clusters that may contradict one another: of happenings, whose participants are often
# misread; and of coded events, which a report may tell by the dozen.
_TOLERATED = 0.5
_TOLERATED_CODED = 0.05


class Link(NamedTuple):
    """What lies between two clusters: numbers of pairs of members, one of each.

    mean     of the scores of all pairs: how much speaks for one event
    against  contradict one another;  coded, coded_against  the same of coded members alone
    total    the scores of all, added up;  surest  (score, earlier row, later row) of the surest
    """

    mean: float
    pairs: float
    total: float
    against: float
    coded: float
    coded_against: float
    surest: tuple[float, int, int]

    def plus(self, other: "Link") -> "Link":
        """What lies between a cluster and the two together of which these are the links with it."""
        pairs, total = self.pairs + other.pairs, self.total + other.total
        return Link(
            total / pairs,
            pairs,
            total,
            self.against + other.against,
            self.coded + other.coded,
            self.coded_against + other.coded_against,
            max(self.surest, other.surest),
        )

    def speaks_for_one(self) -> bool:
        """Whether the two may be one event: a few contradictions are put down to misread accounts; more, and one bridge
        would fuse two events.
        """
        tolerated = _TOLERATED_CODED if self.coded == self.pairs else _TOLERATED
        return (
            self.mean > ENOUGH
            and self.against <= self.pairs * tolerated
            and self.coded_against <= self.coded * _TOLERATED
        )


class Book:
    """Scores of pairs of rows, and what was asked for that is not known yet."""

    def __init__(self, one: Numbers, other: Numbers, scores: Floats, comparer: Comparer) -> None:
        self._comparer = comparer
        self._coded = comparer.coded.tolist()
        self._size = len(comparer.columns)
        codes: list[int] = (one * self._size + other).tolist()
        self._scores: dict[int, float] = dict(zip(codes, scores.tolist(), strict=True))
        self._asked: set[int] = set()

    def learn(self) -> None:
        """Find out all that was asked for."""
        asked = np.array(sorted(self._asked), dtype=np.int64)
        scores = self._comparer.scores(asked // self._size, asked % self._size)
        self._scores.update(zip(asked.tolist(), scores.tolist(), strict=True))
        self._asked.clear()

    def link_of_pair(self, score: float, one: int, other: int) -> Link:
        """What lies between two rows, each alone in its cluster, that do not contradict one another."""
        return Link(score, 1, score, 0, self._coded[one] and self._coded[other], 0, (score, one, other))

    def link(self, ours: Sequence[int], theirs: Sequence[int]) -> Link | None:
        """What lies between two clusters, given by their members; None where that is not known yet, which is a question."""
        left, right = _spread(ours), _spread(theirs)
        pairs = [(one, other) if one < other else (other, one) for one in left for other in right]
        found = [self._scores.get(one * self._size + other) for one, other in pairs]
        if None in found:
            self._asked.update(
                one * self._size + other for (one, other), score in zip(pairs, found, strict=True) if score is None
            )
            return None
        return self._added(pairs, found, len(ours) * len(theirs) / len(pairs))  # type: ignore[arg-type]

    def _added(self, pairs: Sequence[tuple[int, int]], scores: Sequence[float], times: float) -> Link:
        """The link of clusters of which these pairs were scored; each stands for so many."""
        against = scores.count(IMPOSSIBLE)
        coded = [self._coded[one] and self._coded[other] for one, other in pairs]
        score, (one, other) = max(zip(scores, pairs, strict=True))
        total = times * (sum(score for score in scores if score != IMPOSSIBLE) + against * CONTRADICTED)
        return Link(
            total / (times * len(pairs)),
            times * len(pairs),
            total,
            times * against,
            times * sum(coded),
            times * sum(both for both, score in zip(coded, scores, strict=True) if score == IMPOSSIBLE),
            (score, one, other),
        )


def _spread(members: Sequence[int]) -> Sequence[int]:
    """Witnesses from all over the members; all where there are not more."""
    if len(members) <= _WITNESSES:
        return members
    step = len(members) / _WITNESSES
    return [members[int(number * step)] for number in range(_WITNESSES)]
