"""Clusters of accounts, grown from the surest pair down, and never across a contradiction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.assembly.accounts import Account
from dateline.assembly.similarity import CONTRADICTED, ENOUGH, Comparer

# Of two big clusters this many members each are laid side by side.
_WITNESSES = 8


@dataclass(slots=True)
class Clusters:
    """A partition of positions in a list of accounts, while it is grown.

    apart  pairs of positions that may never be in one cluster
    """

    cluster_of: list[int]
    members: dict[int, list[int]]
    apart: dict[int, set[int]] = field(default_factory=dict)

    def forbidden(self, one: int, other: int) -> bool:
        """Whether a person has said that two of the clusters' members are not the same."""
        theirs = set(self.members[other])
        return any(not theirs.isdisjoint(self.apart[member]) for member in self.members[one] if member in self.apart)

    def join(self, one: int, other: int) -> None:
        """Put two clusters together under the smaller number."""
        keep, gone = min(one, other), max(one, other)
        for member in self.members[gone]:
            self.cluster_of[member] = keep
        self.members[keep] = sorted(self.members[keep] + self.members.pop(gone))


def single(count: int) -> Clusters:
    """Every position alone."""
    return Clusters(list(range(count)), {number: [number] for number in range(count)})


def grow(
    clusters: Clusters,
    accounts: Sequence[Account],
    scored: Iterable[tuple[float, int, int]],
    comparer: Comparer,
) -> dict[tuple[int, int], float]:
    """Join clusters along the pairs (score, i, j), surest first; gives the pairs that joined two clusters."""
    used: dict[tuple[int, int], float] = {}
    for score, first, second in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        one, other = clusters.cluster_of[first], clusters.cluster_of[second]
        if one == other or clusters.forbidden(one, other):
            continue
        if _consistent(clusters.members[one], clusters.members[other], accounts, comparer):
            clusters.join(one, other)
            used[(first, second)] = score
    return used


def _consistent(ours: Sequence[int], theirs: Sequence[int], accounts: Sequence[Account], comparer: Comparer) -> bool:
    """Whether the members of two clusters, each laid beside each, speak on the whole for one event."""
    total, count = 0.0, 0
    for one in _witnesses(ours):
        for other in _witnesses(theirs):
            contradicted = comparer.contradiction(accounts[one], accounts[other])
            total += CONTRADICTED if contradicted else comparer.score(accounts[one], accounts[other])
            count += 1
    return total > ENOUGH * count


def _witnesses(members: Sequence[int]) -> Sequence[int]:
    """Members spread evenly over a big cluster; all of a small one."""
    if len(members) <= _WITNESSES:
        return members
    step = len(members) / _WITNESSES
    return [members[int(number * step)] for number in range(_WITNESSES)]
