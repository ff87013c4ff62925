"""Clusters of accounts, grown from the surest pair down, and never across a contradiction."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

import numpy as np

from dateline.assembly.columns import Columns
from dateline.assembly.compared import Floats
from dateline.assembly.profiles import Profiles
from dateline.assembly.sets import Numbers, connected
from dateline.assembly.similarity import CONTRADICTED, ENOUGH, IMPOSSIBLE, Comparer

# Of two big clusters this many members each are laid side by side.
_WITNESSES = 8
# ... and this many of the coded ones among them.
_CODED_WITNESSES = 4
# The share of pairs between two clusters that may contradict one another: of happenings, whose participants are often
# misread; and of coded events, which a report may tell by the dozen.
TOLERATED = 0.3
TOLERATED_CODED = 0.05
# Connected groups are grown at one time until they have so many pairs: enough to score many pairs together.
_GROWN_AT_ONCE = 1 << 17

# Pairs of rows (earlier, later) that joined two clusters, with their scores.
Joins = dict[tuple[int, int], float]
# (score, earlier row, later row)
_Pair = tuple[float, int, int]


@dataclass(slots=True)
class Clusters:
    """A partition of rows, while it is grown; a cluster's number is that of its first member.

    grown  the members, ascending, of the clusters of more than one: most rows stay alone
    apart  by row those that may never be in one cluster with it
    """

    cluster_of: list[int]
    grown: dict[int, list[int]] = field(default_factory=dict)
    apart: dict[int, set[int]] = field(default_factory=dict)

    def members(self, cluster: int) -> list[int]:
        """The rows of a cluster, ascending."""
        return self.grown.get(cluster) or [cluster]

    def all(self) -> Iterator[tuple[int, list[int]]]:
        """(number, members) of every cluster, by number."""
        return ((row, self.members(row)) for row, cluster in enumerate(self.cluster_of) if row == cluster)

    def forbidden(self, one: int, other: int) -> bool:
        """Whether a person has said that two of the clusters' members are not the same."""
        if not self.apart:
            return False
        theirs = set(self.members(other))
        return any(not theirs.isdisjoint(self.apart[member]) for member in self.members(one) if member in self.apart)

    def join(self, one: int, other: int) -> None:
        """Put two clusters together under the smaller number."""
        keep, gone = min(one, other), max(one, other)
        for member in self.members(gone):
            self.cluster_of[member] = keep
        self.grown[keep] = sorted(self.members(keep) + self.members(gone))
        self.grown.pop(gone, None)


def single(count: int) -> Clusters:
    """Every row alone."""
    return Clusters(list(range(count)))


def grow(clusters: Clusters, one: Numbers, other: Numbers, scores: Floats, comparer: Comparer) -> Joins:
    """Join clusters along those of the pairs of rows that are likely enough, surest first; gives the pairs that did.

    The joins are those of going through the pairs one by one. But a pair need not wait for surer ones of other clusters:
    it is decided on when it is the surest that is left of both its clusters. So where clusters ask for pairs of members
    that were not among those given, others go on meanwhile, and what was asked for is scored together.
    """
    joins: Joins = {}
    profiles = Profiles(comparer.columns, comparer.tables, clusters.members)
    for pairs, book in _batches(clusters, one, other, scores, comparer):
        growth = _Growth(clusters, pairs, book, joins, profiles)
        while growth.go_on():
            book.learn()
        profiles.forget()
    return joins


def _batches(
    clusters: Clusters, one: Numbers, other: Numbers, scores: Floats, comparer: Comparer
) -> Iterator[tuple[list[_Pair], "_Book"]]:
    """The likely pairs, surest first, and all scores in their connected groups; some groups at a time, the biggest first:
    groups of a size ask about as often, so that most is scored together.
    """
    one, other, scores, ends = _by_group(clusters, one, other, scores)
    start = 0
    for end in ends:
        if end - start >= _GROWN_AT_ONCE or end == len(one) > start:
            some = slice(start, end)
            kept = np.flatnonzero(scores[some] > ENOUGH) + start
            pairs = list(zip(scores[kept].tolist(), one[kept].tolist(), other[kept].tolist(), strict=True))
            yield pairs, _Book(one[some], other[some], scores[some], comparer)
            start = end


def _by_group(
    clusters: Clusters, one: Numbers, other: Numbers, scores: Floats
) -> tuple[Numbers, Numbers, Floats, list[int]]:
    """The pairs within groups that likely pairs or what is known connect, group by group, the biggest first, the surest
    first in each; and where each group ends.
    """
    likely = scores > ENOUGH
    known = [(first, row) for first, members in clusters.grown.items() for row in members[1:]]
    links = np.array(known, dtype=np.int64).reshape(-1, 2)
    label = connected(
        len(clusters.cluster_of), np.append(one[likely], links[:, 0]), np.append(other[likely], links[:, 1])
    )
    inside = np.flatnonzero(label[one] == label[other])
    group = label[one[inside]]
    sizes = np.bincount(group)[group]
    order = inside[np.lexsort((other[inside], one[inside], -scores[inside], group, -sizes))]
    one = one[order]
    return one, other[order], scores[order], [*(np.flatnonzero(np.diff(label[one])) + 1).tolist(), len(one)]


class _Growth:
    """Clusters on the way, and by cluster the places of its pairs in `pairs`, the surest last."""

    def __init__(
        self, clusters: Clusters, pairs: Sequence[_Pair], book: "_Book", joins: Joins, profiles: Profiles
    ) -> None:
        self._clusters = clusters
        self._pairs = pairs
        self._book = book
        self._joins = joins
        self._profiles = profiles
        self._refused: dict[tuple[int, int], int] = {}
        self._queues: dict[int, list[int]] = {}
        for place in range(len(pairs) - 1, -1, -1):
            _, first, second = pairs[place]
            for cluster in {clusters.cluster_of[first], clusters.cluster_of[second]}:
                self._queues.setdefault(cluster, []).append(place)
        self._agenda = list(self._queues)

    def go_on(self) -> bool:
        """Decide on all pairs that can be; False when none is left."""
        waiting: dict[int, int] = {}
        while self._agenda:
            cluster = self._agenda.pop()
            place = self._surest(cluster)
            if place is None or place in waiting:
                continue
            partner = self._partner(cluster, place)
            if place != self._surest(partner):
                continue
            one, other = (cluster, partner) if cluster < partner else (partner, cluster)
            decision = self._decision(one, other)
            if decision is None:
                waiting[place] = cluster
            else:
                self._carry_out(decision, place, one, other)
        self._agenda = list(waiting.values())
        return bool(waiting)

    def _partner(self, cluster: int, place: int) -> int:
        """With which other cluster a pair would join this one."""
        _, first, second = self._pairs[place]
        one, other = self._clusters.cluster_of[first], self._clusters.cluster_of[second]
        return other if cluster == one else one

    def _surest(self, cluster: int) -> int | None:
        """The cluster's surest pair with another; pairs whose rows have come together are dropped."""
        queue, cluster_of = self._queues.get(cluster), self._clusters.cluster_of
        while queue:
            _, first, second = self._pairs[queue[-1]]
            if cluster_of[first] != cluster_of[second]:
                return queue[-1]
            queue.pop()
        return None

    def _decision(self, one: int, other: int) -> bool | None:
        ours, theirs = self._clusters.members(one), self._clusters.members(other)
        size = len(ours) + len(theirs)
        if self._clusters.forbidden(one, other) or size == self._refused.get((one, other)):
            return False
        if self._profiles.clash(one, other):
            self._refused[one, other] = size
            return False
        consistent = self._book.consistent(ours, theirs)
        if consistent is False:
            self._refused[one, other] = size
        return consistent

    def _carry_out(self, decision: bool, place: int, one: int, other: int) -> None:
        """Join two clusters along their surest pair, or do without that pair."""
        if decision:
            score, first, second = self._pairs[place]
            self._joins[first, second] = score
            self._profiles.join(one, other)
            self._clusters.join(one, other)
            self._queues[one] = sorted(self._queues[one] + self._queues.pop(other), reverse=True)
            self._agenda.append(one)
        else:
            for cluster in (one, other):
                self._queues[cluster].pop()
            self._agenda += (one, other)


class _Book:
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

    def consistent(self, ours: Sequence[int], theirs: Sequence[int]) -> bool | None:
        """Whether the members of two clusters, each laid beside each, speak on the whole for one event; None where that
        is not known yet.

        A few contradictions are put down to misread accounts; more, and one bridge would fuse two events.
        """
        if len(ours) == len(theirs) == 1:
            return True
        left, right = _spread(ours, _WITNESSES), _spread(theirs, _WITNESSES)
        pairs, coded = self._pairs(left, right), self._pairs(self._some_coded(ours), self._some_coded(theirs))
        found, of_coded = [*map(self._scores.get, pairs)], [*map(self._scores.get, coded)]
        against = found.count(IMPOSSIBLE)
        if against and against > len(pairs) * (TOLERATED_CODED if self._all_coded(left) else TOLERATED):
            return False
        if of_coded.count(IMPOSSIBLE) > len(coded) * TOLERATED:
            return False
        if None in found or None in of_coded:
            self._asked.update(pair for pair in (*pairs, *coded) if pair not in self._scores)
            return None
        total = sum(score for score in found if score is not None and score != IMPOSSIBLE)
        return total + CONTRADICTED * against > ENOUGH * len(pairs)

    def _pairs(self, left: Sequence[int], right: Sequence[int]) -> list[int]:
        size = self._size
        return [one * size + other if one < other else other * size + one for one in left for other in right]

    def _all_coded(self, rows: Sequence[int]) -> bool:
        return all(self._coded[row] for row in rows)

    def _some_coded(self, rows: Sequence[int]) -> Sequence[int]:
        """Coded members, whose contradictions count whatever happenings stand between them."""
        return _spread([row for row in rows if self._coded[row]], _CODED_WITNESSES)


def _spread(members: Sequence[int], count: int) -> Sequence[int]:
    """So many of the members, evenly spread; all where there are not more."""
    if len(members) <= count:
        return members
    step = len(members) / count
    return [members[int(number * step)] for number in range(count)]


def settle(clusters: Clusters, comparer: Comparer) -> Joins:
    """Give every account that tells nothing but that something was done ("the strike") to the event that it fits best.

    Only typed events of the same type in the same document, which tell more; gives the pairs (event's, bare one's).
    """
    joins: Joins = {}
    bare = comparer.columns.bare
    for row, fitting in _fitting(comparer):
        if any(not bare[one] for one in clusters.members(clusters.cluster_of[row])):
            continue
        allowed = [
            (score, -one)
            for score, one in fitting
            if not clusters.forbidden(clusters.cluster_of[one], clusters.cluster_of[row])
        ]
        if allowed:
            score, one = max(allowed)
            clusters.join(clusters.cluster_of[-one], clusters.cluster_of[row])
            joins[-one, row] = score
    return joins


def _fitting(comparer: Comparer) -> Iterator[tuple[int, list[tuple[float, int]]]]:
    """Each bare row, in order, with (score, row) of the telling ones of its document and type that it may belong to."""
    columns = comparer.columns
    there = _telling(columns, comparer)
    bare = [
        (row, other)
        for row in np.flatnonzero(columns.bare).tolist()
        for other in there.get((int(columns.document[row]), int(columns.event_type[row])), ())
    ]
    rows, others = np.array(bare, dtype=np.int64).reshape(-1, 2).T
    scores = comparer.scores(np.minimum(rows, others), np.maximum(rows, others))
    found: dict[int, list[tuple[float, int]]] = {}
    for (row, other), score in zip(bare, scores.tolist(), strict=True):
        if score != IMPOSSIBLE:
            found.setdefault(row, []).append((score, other))
    yield from found.items()


def _telling(columns: Columns, comparer: Comparer) -> dict[tuple[int, int], list[int]]:
    """By document and coded type the rows that tell more than that something was done."""
    found: dict[tuple[int, int], list[int]] = {}
    rows = np.flatnonzero(~columns.bare & comparer.tables.types.coded[columns.event_type])
    keys = zip(columns.document[rows].tolist(), columns.event_type[rows].tolist(), strict=True)
    for key, row in zip(keys, rows.tolist(), strict=True):
        found.setdefault(key, []).append(row)
    return found
