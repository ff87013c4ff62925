"""Dates written out in lines, in the languages and orders of the press; `dates.tsv` can be extended by a line."""

from datetime import date
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.codes.months import months
from dateline.reading.dates import find_dates, iso_of

_LINES = Path(__file__).with_name("dates.tsv").read_text("utf-8").splitlines()
_ROWS = [line.split("\t") for line in _LINES if line and not line.startswith("#")]
_DAYS = st.dates(date(1950, 1, 1), date(2049, 12, 31))


@pytest.mark.parametrize(("line", "values"), _ROWS)
def test_dates_of_a_line(line: str, values: str) -> None:
    assert " ".join(one.value for one in find_dates(line)) == ("" if values == "-" else values)


def test_a_slash_leaves_both_readings_open() -> None:
    (found,) = find_dates("05/06/2014")
    assert (found.value, found.swapped) == ("2014-06-05", "2014-05-06")


@given(_DAYS, st.sampled_from(["{0:%d} {1} {0:%Y}", "{1} {0.day}, {0:%Y}", "{0.day}. {1} {0:%Y}", "x {0:%Y-%m-%d} y"]))
def test_written_out_and_read_again(day: date, form: str) -> None:
    name = [
        "January",
        "February",
        "March",
        "April",
        "May",
        "June",
        "July",
        "August",
        "September",
        "October",
        "November",
        "December",
    ][day.month - 1]
    (found,) = find_dates(form.format(day, name))
    assert found.value == day.isoformat()


@given(_DAYS, st.sampled_from(sorted(months())))
def test_every_month_name(day: date, name: str) -> None:
    (found,) = find_dates(f"12 {name} {day.year}")
    assert found.value == f"{day.year}-{months()[name]:02d}-12"


@given(st.text(max_size=80))
def test_found_dates_stand_in_the_line_in_order(line: str) -> None:
    found = find_dates(line)
    assert all(0 <= one.start < one.end <= len(line) for one in found)
    assert all(one.end <= other.start for one, other in pairwise(found))


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2013-08-24", "2013-08-24"),
        ("2013-08-24T10:15:00Z", "2013-08-24T10:15:00Z"),
        ("2013-08-24 10:15:00.123 +0200", "2013-08-24T10:15:00+0200"),
        ("20130824", "2013-08-24"),
        ("20130824T101500Z", "2013-08-24"),
        ("2013-08", "2013-08"),
        ("2013", "2013"),
        ("Tue, 03 Mar 2020 10:00:00 GMT", "2020-03-03"),
        ("2013-02-30", None),
        ("05/06/2014", None),
        ("soon", None),
        ("", None),
    ],
)
def test_iso(words: str, value: str | None) -> None:
    assert iso_of(words) == value
