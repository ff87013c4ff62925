from collections.abc import Sequence

import numpy as np
from hypothesis import given
from hypothesis import strategies as st

from dateline.assembly.sets import Numbering, combined, connected, crossed, sets_of

SMALL_SETS = st.lists(st.frozensets(st.integers(0, 6), max_size=4), min_size=1, max_size=6)


def test_things_are_numbered_as_they_come() -> None:
    numbering = Numbering[str]()
    assert [numbering[name] for name in ("oak", "elm", "oak")] == [0, 1, 0]


@given(SMALL_SETS, st.data())
def test_crossing_lays_every_member_beside_every_other(rows: list[frozenset[int]], data: st.DataObject) -> None:
    places = st.lists(st.integers(0, len(rows) - 1), min_size=3, max_size=3)
    one, other = data.draw(places), data.draw(places)
    sets = sets_of(rows, int)
    lines = crossed(sets, sets, np.array(one), np.array(other))
    found = list(zip(lines.pair.tolist(), lines.ours.tolist(), lines.theirs.tolist(), strict=True))
    assert found == [
        (pair, mine, yours)
        for pair, (first, second) in enumerate(zip(one, other, strict=True))
        for mine in sorted(rows[first])
        for yours in sorted(rows[second])
    ]
    same = lines.ours == lines.theirs
    assert lines.count(same).tolist() == [len(rows[a] & rows[b]) for a, b in zip(one, other, strict=True)]
    alone = lines.some(~lines.ours_in(same), lines.our_pair)
    assert alone.tolist() == [bool(rows[a] - rows[b]) for a, b in zip(one, other, strict=True)]


@given(st.lists(st.tuples(st.integers(-1, 3), st.integers(0, 2**40), st.integers(0, 2**40)), min_size=1))
def test_combined_columns_are_equal_where_all_columns_are(rows: list[tuple[int, int, int]]) -> None:
    codes = combined(np.array(column) for column in zip(*rows, strict=True)).tolist()
    assert [[one == other for other in codes] for one in codes] == [[one == other for other in rows] for one in rows]


@given(st.lists(st.tuples(st.integers(0, 11), st.integers(0, 11)), max_size=12))
def test_connected_rows_have_the_smallest_one_in_common(pairs: list[tuple[int, int]]) -> None:
    ends = np.array(pairs, dtype=np.int64).reshape(-1, 2)
    assert connected(12, ends[:, 0], ends[:, 1]).tolist() == [min(_reached(row, pairs)) for row in range(12)]


def _reached(row: int, pairs: Sequence[tuple[int, int]]) -> set[int]:
    found = {row}
    while more := {end for pair in pairs if found.intersection(pair) for end in pair} - found:
        found |= more
    return found
