"""Clusters of accounts, grown from the surest pair down, and never across a contradiction."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from dateline.assembly.accounts import Account
from dateline.assembly.similarity import CONTRADICTED, ENOUGH, Comparer

# Of two big clusters this many members each are laid side by side.
_WITNESSES = 8
# The share of pairs between two clusters that may contradict one another: of happenings, whose participants are often
# misread; and of coded events, which a report may tell by the dozen.
TOLERATED = 0.3
TOLERATED_CODED = 0.05


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
    refused: dict[tuple[int, int], int] = {}
    for score, first, second in sorted(scored, key=lambda one: (-one[0], one[1], one[2])):
        one, other = sorted((clusters.cluster_of[first], clusters.cluster_of[second]))
        if one == other or clusters.forbidden(one, other):
            continue
        ours, theirs = clusters.members[one], clusters.members[other]
        size = len(ours) + len(theirs)
        if size == refused.get((one, other)):
            continue
        if _consistent(ours, theirs, accounts, comparer):
            clusters.join(one, other)
            used[(first, second)] = score
        else:
            refused[(one, other)] = size
    return used


def settle(clusters: Clusters, accounts: Sequence[Account], comparer: Comparer) -> dict[tuple[int, int], float]:
    """Give every account that tells nothing but that something was done ("the strike") to the event that it fits best.

    Only typed events of the same type in the same document, which tell more; gives the pairs (event's, bare one's).
    """
    used: dict[tuple[int, int], float] = {}
    telling: dict[tuple[str, str], list[int]] = {}
    for position, account in enumerate(accounts):
        if not account.bare and account.mention.event_type != "OTHER":
            telling.setdefault((account.mention.document, account.mention.event_type), []).append(position)
    for position, account in enumerate(accounts):
        if not account.bare or any(not accounts[one].bare for one in clusters.members[clusters.cluster_of[position]]):
            continue
        there = telling.get((account.mention.document, account.mention.event_type), ())
        fitting = [
            (comparer.score(accounts[one], account), -one)
            for one in there
            if comparer.contradiction(accounts[one], account) is None
            and not clusters.forbidden(clusters.cluster_of[one], clusters.cluster_of[position])
        ]
        if fitting:
            score, one = max(fitting)
            clusters.join(clusters.cluster_of[-one], clusters.cluster_of[position])
            used[(-one, position)] = score
    return used


def _consistent(ours: Sequence[int], theirs: Sequence[int], accounts: Sequence[Account], comparer: Comparer) -> bool:
    """Whether the members of two clusters, each laid beside each, speak on the whole for one event.

    A few contradictions are put down to misread accounts; more, and one bridge would fuse two events.
    """
    if len(ours) == len(theirs) == 1:
        return True
    left = [accounts[one] for one in _witnesses(ours)]
    right = [accounts[other] for other in _witnesses(theirs)]
    coded = all(one.mention.event_type != "OTHER" for one in left)
    count = len(left) * len(right)
    tolerated = (TOLERATED_CODED if coded else TOLERATED) * count
    total, against = 0.0, 0
    for one in left:
        for other in right:
            if comparer.contradiction(one, other) is None:
                total += comparer.score(one, other)
            else:
                total += CONTRADICTED
                against += 1
                if against > tolerated:
                    return False
    return total > ENOUGH * count


def _witnesses(members: Sequence[int]) -> Sequence[int]:
    """Members spread evenly over a big cluster; all of a small one."""
    if len(members) <= _WITNESSES:
        return members
    step = len(members) / _WITNESSES
    return [members[int(number * step)] for number in range(_WITNESSES)]
