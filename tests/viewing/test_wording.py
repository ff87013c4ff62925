"""Dates and sources in words."""

import pytest

from dateline.model import Interval
from dateline.viewing.wording import counted, date_words, sources_words


@pytest.mark.parametrize(
    ("interval", "words"),
    [
        (Interval("2031-06-03", "2031-06-03", "day"), "2031-06-03"),
        (Interval("2031-06-03T14:30", "2031-06-03T14:30", "minute"), "2031-06-03 14:30"),
        (Interval("2031-06-03", "2031-06-03", "part-of-day"), "2031-06-03 (part of the day)"),
        (Interval("2031-06-02", "2031-06-08", "week"), "2031-06-02 to 08 (week)"),
        (Interval("2031-06-30", "2031-07-02", "range"), "2031-06-30 to 2031-07-02 (range)"),
        (Interval("2031-06-01", "2031-06-30", "month"), "2031-06 (month)"),
        (Interval("2031-01-01", "2031-12-31", "year"), "2031 (year)"),
        (Interval("2031-08-25", None, "range"), "since 2031-08-25"),
        (Interval(None, "2031-08-25", "range"), "until 2031-08-25"),
        (Interval(None, "2031-08-25T12:00", "range"), "until 2031-08-25 12:00"),
        (Interval("2031-08-25T09:00", "2031-08-25T11:30", "range"), "2031-08-25 09:00 to 11:30 (range)"),
        (None, "undated"),
    ],
)
def test_a_date_keeps_its_precision(interval: Interval | None, words: str) -> None:
    assert date_words(interval) == words


def test_counts() -> None:
    assert sources_words(3, 7) == "3 independent sources (7 reports)"
    assert sources_words(1, 1) == "1 independent source (1 report)"
    assert counted(0, "event") == "0 events"
    assert (counted(1, "story"), counted(2, "story")) == ("1 story", "2 stories")
