"""Positions for rows whose order counts, so that a row in between moves no other."""

from bisect import bisect_left
from collections.abc import Hashable, Mapping, Sequence
from itertools import chain, pairwise
from typing import Final

# Room left between two rows that are placed with nothing known: it can be halved thirty times.
STEP: Final = 1 << 30


def placed[T: Hashable](ids: Sequence[T], known: Mapping[T, int]) -> list[int]:
    """A position for each of `ids`, ascending and positive; as many as can be keep the one that is `known` of them.

    Where new ones find no room between two that stay, all are placed anew.
    """
    stay = _longest_ascending([known.get(one, 0) for one in ids])
    if not stay:
        return [STEP * number for number in range(1, len(ids) + 1)]
    found = [0] * len(ids)
    for number, position in stay:
        found[number] = position
    beyond = (len(ids), stay[-1][1] + STEP * (len(ids) - stay[-1][0]))
    for (first, low), (last, high) in pairwise(chain([(-1, 0)], stay, [beyond])):
        step = (high - low) // (last - first)
        if step == 0:
            return placed(ids, {})
        for number in range(first + 1, last):
            found[number] = low + step * (number - first)
    return found


def _longest_ascending(positions: Sequence[int]) -> list[tuple[int, int]]:
    """(number, position) of a longest ascending run of the positive ones, which need not be neighbours.

    ends, numbers  by length the lowest position with which a run of that length ends, and its number
    """
    ends: list[int] = []
    numbers: list[int] = []
    before: dict[int, int] = {}
    for number, position in enumerate(positions):
        if position > 0:
            length = bisect_left(ends, position) if ends and position <= ends[-1] else len(ends)
            ends[length : length + 1] = [position]
            numbers[length : length + 1] = [number]
            before[number] = numbers[length - 1] if length else -1
    run: list[tuple[int, int]] = []
    number = numbers[-1] if numbers else -1
    while number >= 0:
        run.append((number, positions[number]))
        number = before[number]
    return run[::-1]
