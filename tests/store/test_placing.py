"""Positions of rows whose order counts."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from dateline.store.placing import placed

positions = st.dictionaries(st.integers(0, 30), st.integers(1, 60), max_size=30)


def test_what_is_known_in_order_keeps_its_place() -> None:
    assert placed(["a", "new", "b"], {"a": 10, "b": 20}) == [10, 15, 20]


def test_what_has_moved_is_placed_anew_between_the_others() -> None:
    first, moved, last = placed(["b", "a", "c"], {"a": 10, "b": 20, "c": 30})
    assert (moved, last) in ((10, 30), (25, 30))
    assert first < moved


def test_without_room_all_are_placed_anew() -> None:
    assert placed(["a", "new", "b"], {"a": 1, "b": 2}) == placed(["a", "new", "b"], {})


@given(st.lists(st.integers(0, 30), unique=True), positions)
def test_positions_ascend(ids: list[int], known: dict[int, int]) -> None:
    distinct = {position: one for one, position in known.items()}
    found = placed(ids, {one: position for position, one in distinct.items()})
    assert len(found) == len(ids)
    assert all(low < high for low, high in pairwise([0, *found]))


@given(st.lists(st.integers(0, 30), unique=True), st.lists(st.integers(0, 30), unique=True))
def test_adding_among_placed_rows_moves_none(first: list[int], more: list[int]) -> None:
    before = dict(zip(first, placed(first, {}), strict=True))
    grown = list(first)
    for number, one in enumerate(one for one in more if one not in before):
        grown.insert(number * 7 % (len(grown) + 1), one)
    after = dict(zip(grown, placed(grown, before), strict=True))
    assert {one: after[one] for one in first} == before
