"""Numerals as news prose writes them."""

import math

import pytest

from dateline.codes.numerals import allowed, value_of


@pytest.mark.parametrize(
    ("numeral", "value"),
    [
        ("7,000", 7000),
        ("2.5 million", 2_500_000),
        ("twenty-one", 21),
        ("two dozen", 24),
        ("One hundred and twenty", 120),
        ("three thousand two hundred", 3200),
        ("rebels", None),
    ],
)
def test_value(numeral: str, value: float | None) -> None:
    assert value_of(numeral) == value


def test_a_bound_allows_all_beyond_it() -> None:
    assert allowed(8, "at_least") == (8, math.inf)
    assert allowed(8, "less_than") == (0, 8)
    low, high = allowed(100, "about")
    assert low < 100 < high
