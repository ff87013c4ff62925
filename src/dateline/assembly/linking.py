"""Groups from pairwise likeness: average link, so that one bridge does not fuse two groups."""

import heapq
from collections.abc import Callable, Mapping, Sequence

Pair = tuple[int, int]


def average_link(
    count: int, likeness: Mapping[Pair, float], missing: Callable[[int, int], float], threshold: float
) -> list[list[int]]:
    """Groups of the numbers below `count`, joined best first while the mean likeness across two groups >= threshold.

    likeness  of the pairs (smaller number first) worth starting from;  missing  gives it for any other pair
    Equal input gives equal groups: ties go to the smaller numbers. Groups and their members come in order.
    """
    members = {number: [number] for number in range(count)}
    totals: dict[int, dict[int, float]] = {number: {} for number in range(count)}
    for (one, other), value in likeness.items():
        totals[one][other] = totals[other][one] = value
    queue = [(-value, one, other) for (one, other), value in likeness.items() if value >= threshold]
    heapq.heapify(queue)
    while queue:
        negative, one, other = heapq.heappop(queue)
        if one not in members or other not in members or _mean(totals, members, one, other) != -negative:
            continue
        _merge(one, other, members, totals, missing)
        for near in totals[one]:
            mean = _mean(totals, members, one, near)
            if mean >= threshold:
                heapq.heappush(queue, (-mean, min(one, near), max(one, near)))
    return sorted(sorted(group) for group in members.values())


def place_lone(
    groups: Sequence[Sequence[int]], likeness: Mapping[Pair, float], low: float, ahead: float
) -> list[list[int]]:
    """The groups with what was left alone put into the group it is like by `low` in the mean, if clearly that one.

    ahead  how many times as like it must be to that group as to the next
    """
    home = {member: number for number, group in enumerate(groups) for member in group}
    sums: dict[int, dict[int, float]] = {group[0]: {} for group in groups if len(group) == 1}
    for (one, other), value in likeness.items():
        for lone, near in ((one, other), (other, one)):
            if lone in sums and near not in sums:
                sums[lone][home[near]] = sums[lone].get(home[near], 0.0) + value
    placed = [list(group) for group in groups]
    for lone, beside in sums.items():
        means = sorted(((-total / len(groups[number]), number) for number, total in beside.items()))
        if means and -means[0][0] >= low and (len(means) == 1 or means[0][0] <= ahead * means[1][0]):
            placed[means[0][1]].append(lone)
            placed[home[lone]] = []
    return sorted(sorted(group) for group in placed if group)


def _mean(totals: dict[int, dict[int, float]], members: dict[int, list[int]], one: int, other: int) -> float:
    return totals[one].get(other, 0.0) / (len(members[one]) * len(members[other]))


def _merge(
    one: int,
    other: int,
    members: dict[int, list[int]],
    totals: dict[int, dict[int, float]],
    missing: Callable[[int, int], float],
) -> None:
    """Put `other` into `one`; what was not known between either and a group near the other is worked out."""
    left, right = totals[one], totals.pop(other)
    left.pop(other)
    right.pop(one)
    for near in sorted(left.keys() | right.keys()):
        known = (
            totals[near].pop(group, None)
            if group in totals[near]
            else sum(missing(*sorted((mine, yours))) for mine in members[group] for yours in members[near])
            for group in (one, other)
        )
        left[near] = totals[near][one] = sum(value or 0.0 for value in known)
    members[one] += members.pop(other)
