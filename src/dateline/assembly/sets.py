"""Many small sets of whole numbers as arrays, and the members of two such sets laid beside one another."""

from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

Numbers = NDArray[np.int64]
Flags = NDArray[np.bool_]

_LARGEST = 2**62


class Numbering[T: Hashable](dict[T, int]):
    """Things as whole numbers from 0, in the order in which they are first asked for."""

    def __missing__(self, thing: T) -> int:
        self[thing] = number = len(self)
        return number


@dataclass(frozen=True, slots=True)
class Sets:
    """Sets of numbers: row r has `values[starts[r] : starts[r] + sizes[r]]`, ascending."""

    starts: Numbers
    sizes: Numbers
    values: Numbers

    def of(self, rows: Numbers) -> tuple[Numbers, Numbers]:
        """(place in `rows`, value) of every value of these rows."""
        sizes = self.sizes[rows]
        places = np.repeat(np.arange(len(rows)), sizes)
        return places, self.values[np.repeat(self.starts[rows], sizes) + _within(sizes)]

    def any(self, rows: Numbers, flags: Flags) -> Flags:
        """For each of `rows` whether any of its values has its flag set."""
        places, values = self.of(rows)
        found = np.zeros(len(rows), dtype=bool)
        found[places[flags[values]]] = True
        return found


def sets_of[T: Hashable](rows: Iterable[frozenset[T]], number: Callable[[T], int]) -> Sets:
    """Rows of sets; equal sets are kept once."""
    distinct: dict[frozenset[T], int] = {}
    which = np.array([distinct.setdefault(row, len(distinct)) for row in rows], dtype=np.int64)
    sizes = np.array([len(row) for row in distinct], dtype=np.int64)
    values = [value for row in distinct for value in sorted(map(number, row))]
    starts = np.cumsum(sizes) - sizes
    return Sets(starts[which], sizes[which], np.array(values, dtype=np.int64))


@dataclass(frozen=True, slots=True)
class Crossing:
    """Each member of one set beside each of another, for many pairs of sets: a line for each pair of members.

    pairs  how many pairs of sets;  pair  which of them a line is of
    ours, theirs              the two members
    our_place, their_place    the member as one of all members on its side;  our_pair, their_pair  whose those are
    """

    pairs: int
    pair: Numbers
    ours: Numbers
    theirs: Numbers
    our_place: Numbers
    their_place: Numbers
    our_pair: Numbers
    their_pair: Numbers

    def any(self, lines: Flags) -> Flags:
        """For each pair whether any of its lines is one of these."""
        found = np.zeros(self.pairs, dtype=bool)
        found[self.pair[lines]] = True
        return found

    def count(self, lines: Flags) -> Numbers:
        """For each pair how many of its lines are of these."""
        return np.bincount(self.pair[lines], minlength=self.pairs)

    def ours_in(self, lines: Flags) -> Flags:
        """For each of our members whether it is in one of these lines."""
        found = np.zeros(len(self.our_pair), dtype=bool)
        found[self.our_place[lines]] = True
        return found

    def theirs_in(self, lines: Flags) -> Flags:
        """For each of their members whether it is in one of these lines."""
        found = np.zeros(len(self.their_pair), dtype=bool)
        found[self.their_place[lines]] = True
        return found

    def some(self, members: Flags, pair_of: Numbers) -> Flags:
        """For each pair whether any of these members (with the pair of each) is one of its."""
        found = np.zeros(self.pairs, dtype=bool)
        found[pair_of[members]] = True
        return found


def crossed(left: Sets, right: Sets, one: Numbers, other: Numbers) -> Crossing:
    """The members of `left`'s rows `one` beside those of `right`'s rows `other`, pair by pair."""
    our_sizes, their_sizes = left.sizes[one], right.sizes[other]
    counts = our_sizes * their_sizes
    pair = np.repeat(np.arange(len(one)), counts)
    within = _within(counts)
    across = their_sizes[pair]
    first, second = within // np.maximum(across, 1), within % np.maximum(across, 1)
    return Crossing(
        pairs=len(one),
        pair=pair,
        ours=left.values[left.starts[one][pair] + first],
        theirs=right.values[right.starts[other][pair] + second],
        our_place=(np.cumsum(our_sizes) - our_sizes)[pair] + first,
        their_place=(np.cumsum(their_sizes) - their_sizes)[pair] + second,
        our_pair=np.repeat(np.arange(len(one)), our_sizes),
        their_pair=np.repeat(np.arange(len(one)), their_sizes),
    )


def _within(counts: Numbers) -> Numbers:
    """0, 1, .. below each count, one after the other."""
    return np.arange(int(counts.sum())) - np.repeat(np.cumsum(counts) - counts, counts)


def combined(columns: Iterable[Numbers]) -> Numbers:
    """Several columns as one: two rows are equal where they are in all columns."""
    found, size = np.zeros(1, dtype=np.int64), 1
    for column in columns:
        if not len(column):
            return column
        low = int(column.min())
        span = int(column.max()) - low + 1
        if size * span > _LARGEST:
            distinct, found = np.unique(found, return_inverse=True)
            size = len(distinct)
        found, size = found * span + (column - low), size * span
    return found


def connected(size: int, one: Numbers, other: Numbers) -> Numbers:
    """For each number below `size` the smallest that these pairs connect it to, over however many steps."""
    label = np.arange(size)
    while True:
        lower = np.minimum(label[one], label[other])
        before = label.copy()
        np.minimum.at(label, label[one], lower)
        np.minimum.at(label, label[other], lower)
        while not np.array_equal(label, label[label]):
            label = label[label]
        if np.array_equal(label, before):
            return label
