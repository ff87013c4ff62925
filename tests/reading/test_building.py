"""Pieces of a text and the maps back, one through the other."""

from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.building import join_pieces, through


def _pieces(cuts: list[int], size: int) -> list[tuple[int, int]]:
    """Every second stretch between sorted cuts."""
    ends = sorted({min(cut, size) for cut in cuts})
    return list(zip(ends[::2], ends[1::2], strict=False))


@given(
    raw=st.text(max_size=60),
    outer=st.lists(st.integers(0, 60)),
    inner=st.lists(st.integers(0, 60)),
    joint=st.sampled_from(["", "\n"]),
)
def test_a_map_through_a_map_reproduces_the_raw_text(raw: str, outer: list[int], inner: list[int], joint: str) -> None:
    between, outer_map = join_pieces(raw, _pieces(outer, len(raw)), joint)
    text, inner_map = join_pieces(between, _pieces(inner, len(between)))
    runs = through(inner_map, outer_map)
    assert all(text[start : start + length] == raw[place : place + length] for start, place, length in runs)
    kept = sum(length for _, _, length in inner_map)
    assert sum(length for _, _, length in runs) >= kept - between.count("\n")


def test_empty_pieces_leave_no_trace() -> None:
    assert join_pieces("abc", [(1, 1), (0, 1), (2, 2), (2, 3)]) == ("a\nc", ((0, 0, 1), (2, 2, 1)))
