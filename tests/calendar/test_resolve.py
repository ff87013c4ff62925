"""Meanings resolved: examples of our own, and what must hold for every day and meaning."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.calendar.dating import dated_again, related
from dateline.calendar.meaning import steps_of, written
from dateline.calendar.resolve import resolve, resolve_again
from dateline.calendar.values import is_value
from dateline.model import EventDate, Interval, TimeExpression

DAYS = st.dates(date(1500, 1, 1), date(2400, 12, 31))
UNITS = st.sampled_from(
    ["day", "weekend", "week", "month", "season", "quarter", "half", "year", "decade", "century"],
)
PATTERNS = st.one_of(
    st.integers(1, 7).map(lambda day: f"XXXX-WXX-{day}"),
    st.integers(1, 12).map(lambda month: f"XXXX-{month:02}"),
    st.integers(1, 31).map(lambda day: f"XXXX-XX-{day:02}"),
    st.tuples(st.integers(1, 12), st.integers(1, 28)).map(lambda both: f"XXXX-{both[0]:02}-{both[1]:02}"),
    st.sampled_from(
        ["XXXX-02-29", "XXXX-WXX-WE", "XXXX-SU", "XXXX-WI", "XXXX-Q3", "XXXX-H1", "@easter", "@election_day"]
    ),
)
DIRECTIONS = st.sampled_from(["<", "<<", ">", ">>", "~", "~<"])
AMOUNTS = st.tuples(st.integers(1, 60), st.sampled_from("YMWDQE")).map(lambda both: f"P{both[0]}{both[1]}")
MEANINGS = st.one_of(
    st.tuples(UNITS, st.integers(-40, 40)).map(lambda both: f"{both[0]}{both[1]:+d}"),
    st.tuples(DIRECTIONS, PATTERNS).map("".join),
    st.tuples(st.sampled_from("+-"), AMOUNTS).map("".join),
    AMOUNTS.map("past:{}".format),
    AMOUNTS.map("next:{}".format),
    AMOUNTS.map("ago:{}".format),
    AMOUNTS.map("hence:{}".format),
    st.tuples(st.sampled_from("+-"), AMOUNTS, st.sampled_from(["LESS", "MORE"])).map("{0[0]}{0[1]} |{0[2]}".format),
    PATTERNS.map("year-1 ^{}".format),
    PATTERNS.map("south year+0 ^{}".format),
    st.sampled_from(
        [
            "=2023-09 |END",
            "=2023-09 |H2",
            "decade+0 |H1",
            "week-1 |START",
            "decade+0 |MID",
            "day-1 TNI",
            "day+0 T24:00",
            "value:PXM",
        ]
    ),
)


def on(day: date) -> Interval:
    return Interval(day.isoformat(), day.isoformat(), "day")


@given(MEANINGS, DAYS)
def test_every_value_can_be_read_again_and_no_interval_is_inverted(meaning: str, day: date) -> None:
    result = resolve(meaning, on(day))
    assert is_value(result.value)
    if result.interval is not None and result.interval.start and result.interval.end:
        assert result.interval.start <= result.interval.end


@given(MEANINGS)
def test_without_an_anchor_nothing_is_invented(meaning: str) -> None:
    result = resolve(meaning, None)
    assert is_value(result.value)
    assert result.interval is None or meaning.startswith("=")


@given(MEANINGS)
def test_a_meaning_can_be_written_as_it_was_read(meaning: str) -> None:
    assert written(steps_of(meaning)) == meaning


@given(st.integers(1, 7), DAYS)
def test_weekdays_lie_within_a_week_on_their_side(weekday: int, day: date) -> None:
    back = date.fromisoformat(resolve(f"<XXXX-WXX-{weekday}", on(day)).value)
    ahead = date.fromisoformat(resolve(f">XXXX-WXX-{weekday}", on(day)).value)
    assert back.isoweekday() == ahead.isoweekday() == weekday
    assert timedelta(0) <= day - back < timedelta(7)
    assert timedelta(0) <= ahead - day < timedelta(7)


@given(st.integers(1, 7), DAYS)
def test_last_and_next_leave_the_day_itself_out(weekday: int, day: date) -> None:
    assert date.fromisoformat(resolve(f"<<XXXX-WXX-{weekday}", on(day)).value) < day
    assert date.fromisoformat(resolve(f">>XXXX-WXX-{weekday}", on(day)).value) > day


@given(DAYS, st.integers(0, 30))
def test_a_wide_anchor_gives_what_all_its_days_give(day: date, width: int) -> None:
    last = day + timedelta(days=width)
    wide = resolve("month-1", Interval(day.isoformat(), last.isoformat(), "range")).interval
    inside = [resolve("month-1", on(one)).interval for one in (day, last)]
    assert wide is not None and inside[0] is not None and inside[1] is not None
    assert (wide.start, wide.end) == (inside[0].start, inside[1].end)


@given(st.sampled_from("+-"), AMOUNTS, DAYS)
def test_less_than_an_amount_reaches_from_the_day_and_more_has_no_other_end(sign: str, amount: str, day: date) -> None:
    less = resolve(f"{sign}{amount} |LESS", on(day)).interval
    more = resolve(f"{sign}{amount} |MORE", on(day)).interval
    if less is None or more is None:
        return
    assert less.start is not None and less.end is not None
    assert less.start <= day.isoformat() <= less.end
    assert (more.start is None) != (more.end is None)


@pytest.mark.parametrize(
    ("meaning", "day", "value", "start", "end"),
    [
        ("day+1", "2024-02-28", "2024-02-29", "2024-02-29", "2024-02-29"),
        ("day+1", "2023-02-28", "2023-03-01", "2023-03-01", "2023-03-01"),
        ("-P1Y", "2024-02-29", "2023", "2023-01-01", "2023-12-31"),
        ("-P1M", "2024-03-31", "2024-02", "2024-02-01", "2024-02-29"),
        ("week+0", "2021-01-03", "2020-W53", "2020-12-28", "2021-01-03"),
        ("week+1", "2020-12-31", "2021-W01", "2021-01-04", "2021-01-10"),
        ("<XXXX-02-29", "2023-03-01", "2020-02-29", "2020-02-29", "2020-02-29"),
        ("<XXXX-XX-31", "2023-03-05", "2023-01-31", "2023-01-31", "2023-01-31"),
        ("<<XXXX-WI", "2023-06-01", "2022-WI", "2022-12-01", "2023-02-28"),
        ("south <<XXXX-SU", "2023-06-01", "2022-SU", "2022-12-01", "2023-02-28"),
        ("south <<XXXX-WI", "2023-10-01", "2023-WI", "2023-06-01", "2023-08-31"),
        ("day+0 T24:00", "2023-12-31", "2023-12-31T24:00", "2024-01-01T00:00", "2024-01-01T00:00"),
        ("day+0 T00:00", "2024-01-01", "2024-01-01T00:00", "2024-01-01T00:00", "2024-01-01T00:59"),
        ("~XXXX-10-19/4", "2024-01-01", "2023-10-19", "2023-10-19", "2023-10-19"),
        ("~@easter", "2024-04-10", "2024-03-31", "2024-03-31", "2024-03-31"),
        ("<@thanksgiving", "2023-12-01", "2023-11-23", "2023-11-23", "2023-11-23"),
        ("ago:P1M", "2023-10-19", "P1M", "2023-09-01", "2023-09-30"),
        ("hence:P2D", "2023-12-31", "P2D", "2024-01-02", "2024-01-02"),
        ("past:P3M", "2023-10-19", "P3M", "2023-07-19", "2023-10-19"),
        ("-P2W |LESS", "2010-06-16", "2010-W22", "2010-05-31", "2010-06-16"),
        ("+P1M |LESS", "2010-06-16", "2010-07", "2010-06-16", "2010-07-31"),
    ],
)
def test_examples(meaning: str, day: str, value: str, start: str, end: str) -> None:
    result = resolve(meaning, Interval(day, day, "day"))
    assert result.value == value
    assert result.interval is not None
    assert (result.interval.start, result.interval.end) == (start, end)


def test_a_quarter_a_year_before_stays_a_quarter() -> None:
    assert resolve("-P1Y", Interval("2023-07-01", "2023-09-30", "quarter")).value == "2022-Q3"


def test_a_weekday_that_fits_a_short_range_of_days_is_known() -> None:
    result = resolve("<XXXX-WXX-4", Interval("2023-10-19", "2023-10-22", "range"))
    assert result.value == "2023-10-19"


def test_a_meaning_that_is_none_is_refused_with_the_word() -> None:
    with pytest.raises(ValueError, match="yesterday"):
        resolve("yesterday", None)


def test_chains_of_anchors_move_with_the_publication() -> None:
    weekday = TimeExpression("d", 0, 8, "Thursday", "DATE", "XXXX-WXX-4", None, None, "published", "<XXXX-WXX-4")
    following = TimeExpression("d", 20, 32, "the next day", "DATE", "XXXX-XX-XX", None, None, 0, "day+1")
    found = resolve_again((weekday, following), Interval("2023-10-20", "2023-10-20", "day"))
    assert [one.value for one in found] == ["2023-10-19", "2023-10-20"]
    assert resolve_again(found, None) == (weekday, following)


def test_anchors_in_a_circle_are_refused() -> None:
    one = TimeExpression("d", 0, 3, "one", "DATE", "XXXX-XX-XX", None, None, 1, "day+1")
    two = TimeExpression("d", 4, 7, "two", "DATE", "XXXX-XX-XX", None, None, 0, "day-1")
    with pytest.raises(ValueError, match="anchored on each other"):
        resolve_again((one, two), None)


def test_an_event_moves_with_the_expression_it_rests_on() -> None:
    expression = TimeExpression("d", 0, 8, "Thursday", "DATE", "XXXX-WXX-4", None, None, "published", "<XXXX-WXX-4")
    event = EventDate(0, 8, "Thursday", "XXXX-WXX-4", None, False, 0, "since")
    moved = dated_again(event, resolve_again((expression,), Interval("2023-10-20", "2023-10-20", "day")))
    assert moved.value == "2023-10-19"
    assert moved.interval == Interval("2023-10-19", None, "range")


def test_open_ends_stay_open() -> None:
    month = Interval("2023-08-01", "2023-08-31", "month")
    assert related("at", month) == month
    assert related("since", month) == Interval("2023-08-01", None, "range")
    assert related("by", month) == Interval(None, "2023-08-31", "range")
    assert related("between", month, Interval("2023-10-17", "2023-10-17", "day")) == Interval(
        "2023-08-01", "2023-10-17", "range"
    )
