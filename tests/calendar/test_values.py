"""Values of calendar units and their intervals."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.calendar.occurrences import easter, holiday
from dateline.calendar.values import Unit, add, days_of, interval_of, is_value, shifted, unit_value
from dateline.codes.times import holidays

DAYS = st.dates(date(1000, 1, 1), date(9000, 12, 31))
UNIT_NAMES: list[Unit] = ["day", "week", "month", "season", "quarter", "half", "year", "decade", "century"]
UNITS = st.sampled_from(UNIT_NAMES)


@given(DAYS, UNITS, st.booleans())
def test_a_day_lies_in_its_unit(day: date, unit: Unit, southern: bool) -> None:
    value = unit_value(day, unit, southern)
    days = days_of(value, southern)
    assert is_value(value)
    assert days is not None and days[0] <= day <= days[1]
    assert unit_value(days[0], unit, southern) == unit_value(days[1], unit, southern) == value


@given(DAYS, UNITS)
def test_units_follow_each_other_without_gap(day: date, unit: Unit) -> None:
    value = unit_value(day, unit)
    following = shifted(value, unit, 1)
    this, that = days_of(value), days_of(following or "")
    assert this is not None and that is not None
    assert that[0] == this[1] + timedelta(days=1)


@given(DAYS, UNITS, st.integers(-9, 9))
def test_there_and_back_again(day: date, unit: Unit, count: int) -> None:
    value = unit_value(day, unit)
    there = shifted(value, unit, count)
    assert there is not None
    assert shifted(there, unit, -count) == value


@given(st.integers(1, 9999))
def test_easter_is_a_sunday_of_spring(year: int) -> None:
    day = easter(year)
    assert day.isoweekday() == 7
    assert date(year, 3, 22) <= day <= date(year, 4, 25)


@given(st.integers(2, 9998), st.sampled_from(sorted(holidays())))
def test_every_holiday_has_a_day_in_or_near_its_year(year: int, name: str) -> None:
    day = holiday(holidays()[name], year)
    assert day is not None
    assert day.year == year


@pytest.mark.parametrize(
    ("value", "start", "end", "precision"),
    [
        ("2023-09", "2023-09-01", "2023-09-30", "month"),
        ("2024-02", "2024-02-01", "2024-02-29", "month"),
        ("2020-W53", "2020-12-28", "2021-01-03", "week"),
        ("2023-W42-WE", "2023-10-21", "2023-10-22", "range"),
        ("2023-Q4", "2023-10-01", "2023-12-31", "quarter"),
        ("2023-H2", "2023-07-01", "2023-12-31", "half"),
        ("199", "1990-01-01", "1999-12-31", "decade"),
        ("19", "1900-01-01", "1999-12-31", "range"),
        ("2023-10-19TNI", "2023-10-19", "2023-10-19", "part-of-day"),
        ("2023-10-19T22", "2023-10-19T22:00", "2023-10-19T22:59", "hour"),
        ("2023-10-19T22:35Z", "2023-10-19T22:35", "2023-10-19T22:35", "minute"),
    ],
)
def test_intervals(value: str, start: str, end: str, precision: str) -> None:
    interval = interval_of(value)
    assert interval is not None
    assert (interval.start, interval.end, interval.precision) == (start, end, precision)


@pytest.mark.parametrize(
    "value", ["2023-13", "2023-02-29", "2021-W53", "XXXX-10", "P3M", "PRESENT_REF", "", "2023-10-19T25:00"]
)
def test_what_is_no_stretch_of_the_calendar_has_no_interval(value: str) -> None:
    assert interval_of(value) is None


@pytest.mark.parametrize("value", ["2023-1", "P", "PT", "20231019", "XXXX-WXX-8", "yesterday"])
def test_what_is_no_value_is_told(value: str) -> None:
    assert not is_value(value)


def test_the_calendar_ends() -> None:
    assert add(date(9999, 12, 31), "day", 1) is None
    assert add(date(1, 1, 1), "month", -1) is None
    assert add(date(2024, 1, 31), "month", 1) == date(2024, 2, 29)
