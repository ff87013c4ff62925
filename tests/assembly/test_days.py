import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assembly.hand_made import day

from dateline.assembly.days import common_days, days_of, gap, intersection
from dateline.model import Interval


def test_a_day_inside_a_month_keeps_its_own_form() -> None:
    month = day("2031-05-01", "2031-05-31", "month")
    assert intersection([month, day("2031-05-18")]) == day("2031-05-18")


def test_hours_of_a_day_are_kept() -> None:
    hour = Interval("2031-05-18T14:00", "2031-05-18T14:59", "hour")
    assert intersection([day("2031-05-18"), hour]) == hour


def test_two_weeks_that_meet_leave_a_range() -> None:
    one, other = day("2031-05-12", "2031-05-18", "week"), day("2031-05-16", "2031-05-22", "range")
    assert intersection([one, other]) == Interval("2031-05-16", "2031-05-18", "range")


def test_an_open_end_gives_way() -> None:
    since = Interval("2031-05-10", None, "range")
    assert intersection([since, day("2031-05-01", "2031-05-31", "month")]) == Interval(
        "2031-05-10", "2031-05-31", "range"
    )


def test_what_does_not_meet_has_no_intersection() -> None:
    assert intersection([day("2031-05-18"), day("2031-05-19")]) is None
    assert intersection([]) is None


@pytest.mark.parametrize(
    ("one", "other", "days"),
    [("2031-05-18", "2031-05-18", 0), ("2031-05-18", "2031-05-19", 1), ("2031-05-30", "2031-05-18", 12)],
)
def test_gap(one: str, other: str, days: int) -> None:
    assert gap(days_of(day(one)), days_of(day(other))) == days


dates = st.dates().map(lambda each: each.isoformat())
intervals = st.tuples(dates, dates).map(lambda two: Interval(min(two), max(two), "range"))


@given(st.lists(intervals, min_size=1, max_size=5))
def test_an_intersection_lies_in_every_interval_and_never_inverts(given_intervals: list[Interval]) -> None:
    found = intersection(given_intervals)
    every = [days_of(one) for one in given_intervals]
    if found is None:
        assert common_days(every) is None
        return
    first, last = days_of(found)
    assert first <= last
    assert all(start <= first and last <= end for start, end in every)
    assert intersection(reversed(given_intervals)) == found
