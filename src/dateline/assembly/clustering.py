"""Clusters of accounts, grown by joining the two that are likeliest one event, and never across many contradictions."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

import numpy as np

from dateline.assembly.columns import Columns
from dateline.assembly.compared import Floats
from dateline.assembly.links import Book, Link
from dateline.assembly.profiles import Profiles
from dateline.assembly.sets import Numbers, connected
from dateline.assembly.similarity import ENOUGH, IMPOSSIBLE, Comparer

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
    """Join clusters that pairs of rows which are likely enough connect; gives the surest pair across each join.

    Average link: of all clusters the two are joined first whose members, each laid beside each, speak most for one event
    in the mean. Two need not wait for surer ones elsewhere: they are decided on when each is the other's likeliest. So
    where clusters ask for pairs of members that were not among those given, others go on meanwhile, and what was asked
    for is scored together.
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
) -> Iterator[tuple[list[_Pair], Book]]:
    """The likely pairs and all scores in their connected groups; some groups at a time, the biggest first: groups of a
    size ask about as often, so that most is scored together.
    """
    one, other, scores, ends = _by_group(clusters, one, other, scores)
    start = 0
    for end in ends:
        if end - start >= _GROWN_AT_ONCE or end == len(one) > start:
            some = slice(start, end)
            kept = np.flatnonzero(scores[some] > ENOUGH) + start
            pairs = list(zip(scores[kept].tolist(), one[kept].tolist(), other[kept].tolist(), strict=True))
            yield pairs, Book(one[some], other[some], scores[some], comparer)
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
    """Clusters on the way, and what lies between those that may become one."""

    def __init__(
        self, clusters: Clusters, pairs: Sequence[_Pair], book: Book, joins: Joins, profiles: Profiles
    ) -> None:
        self._clusters = clusters
        self._book = book
        self._joins = joins
        self._profiles = profiles
        # By cluster its links, each of which stands under both its clusters, and the nearest cluster where that is known.
        self._links: dict[int, dict[int, Link]] = {}
        self._refused: set[tuple[int, int]] = set()
        self._nearest: dict[int, int | None] = {}
        self._begin(pairs)
        self._agenda = sorted(self._links)

    def _begin(self, pairs: Sequence[_Pair]) -> None:
        """Lay the clusters side by side that likely pairs connect."""
        of, grown = self._clusters.cluster_of, self._clusters.grown
        open_ = set()
        for score, first, second in pairs:
            one, other = sorted((of[first], of[second]))
            if one in grown or other in grown:
                open_.add((one, other))
            else:
                self._connect(one, other, self._book.link_of_pair(score, first, second))
        self._begin_with_grown(sorted(open_ - {(one, one) for one in grown}))

    def _begin_with_grown(self, open_: Sequence[tuple[int, int]]) -> None:
        if None in [self._between(one, other) for one, other in open_]:
            self._book.learn()
        for one, other in open_:
            link = self._between(one, other)
            if link is not None and link.mean > ENOUGH:
                self._connect(one, other, link)

    def _connect(self, one: int, other: int, link: Link) -> None:
        self._links.setdefault(one, {})[other] = self._links.setdefault(other, {})[one] = link

    def _between(self, one: int, other: int) -> Link | None:
        return self._book.link(self._clusters.members(one), self._clusters.members(other))

    def go_on(self) -> bool:
        """Join all that can be without asking; False when nothing is left to join."""
        waiting: set[int] = set()
        while self._agenda:
            cluster = self._agenda.pop()
            nearest = self._nearest_of(cluster)
            if nearest is None or cluster in waiting or self._nearest_of(nearest) != cluster:
                continue
            one, other = (cluster, nearest) if cluster < nearest else (nearest, cluster)
            if not self._one_event(one, other):
                self._refuse(one, other)
            elif (links := self._together(one, other)) is None:
                waiting |= {one, other}
            else:
                self._join(one, other, links)
        self._agenda = sorted(waiting)
        return bool(waiting)

    def _nearest_of(self, cluster: int) -> int | None:
        """The cluster that it is likeliest to be one with, of those not refused; of two, the earlier."""
        if cluster not in self._nearest:
            open_ = [
                (-link.mean, other)
                for other, link in self._links.get(cluster, {}).items()
                if (cluster, other) not in self._refused
            ]
            self._nearest[cluster] = min(open_)[1] if open_ else None
        return self._nearest[cluster]

    def _one_event(self, one: int, other: int) -> bool:
        return (
            self._links[one][other].speaks_for_one()
            and not self._clusters.forbidden(one, other)
            and not self._profiles.clash(one, other)
        )

    def _refuse(self, one: int, other: int) -> None:
        """Let two clusters be two, until one of them grows."""
        self._refused |= {(one, other), (other, one)}
        for cluster in (one, other):
            del self._nearest[cluster]
        self._agenda += (one, other)

    def _together(self, one: int, other: int) -> dict[int, Link] | None:
        """The links that two clusters will have as one; None where something must be found out first."""
        ours, theirs = self._links[one], self._links[other]
        found: dict[int, Link | None] = {}
        for near in (ours.keys() | theirs.keys()) - {one, other}:
            left, right = ours.get(near) or self._between(one, near), theirs.get(near) or self._between(other, near)
            found[near] = left.plus(right) if left and right else None
        known = {near: link for near, link in found.items() if link is not None}
        return known if len(known) == len(found) else None

    def _join(self, one: int, other: int, links: Mapping[int, Link]) -> None:
        score, first, second = self._links[one][other].surest
        self._joins[first, second] = score
        self._profiles.join(one, other)
        self._clusters.join(one, other)
        self._links[one] = {near: link for near, link in links.items() if link.mean > ENOUGH}
        self._links.pop(other)
        self._nearest.pop(one, None)
        self._nearest.pop(other, None)
        for near in links:
            self._links[near].pop(one, None)
            self._links[near].pop(other, None)
            self._refused -= {(one, near), (near, one), (other, near), (near, other)}
            self._nearest.pop(near, None)
        for near, link in self._links[one].items():
            self._links[near][one] = link
        self._agenda += (one, *sorted(links))


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
