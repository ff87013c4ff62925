"""Which events are asked for."""

import pytest

from dateline.viewing import Filter, look_up
from dateline.viewing.filters import select_events
from sample import sample_record


def chosen(wanted: Filter) -> list[str]:
    return [event.id for event in select_events(look_up(sample_record()), wanted)]


def test_unlisted_events_are_left_out_unless_asked_for() -> None:
    assert chosen(Filter()) == ["v-visit"]
    assert chosen(Filter(unlisted=True)) == ["v-storm", "v-visit"]


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(since="2031-06-03"), ["v-visit"]),
        (Filter(since="2031-06-04"), []),
        (Filter(until="2031-06-02", unlisted=True), ["v-storm"]),
        (Filter(since="2031-05-20", until="2031-05-20", unlisted=True), ["v-storm"]),
        (Filter(since="2031-06", until="2031"), ["v-visit"]),
        (Filter(since="2032"), []),
    ],
)
def test_an_event_is_in_time_where_its_interval_can_be(wanted: Filter, found: list[str]) -> None:
    assert chosen(wanted) == found


@pytest.mark.parametrize(
    ("wanted", "found"),
    [
        (Filter(actor="brook"), True),
        (Filter(actor="NOR"), True),
        (Filter(actor="Dorn"), False),
        (Filter(place="óslo"), True),
        (Filter(place="nor"), True),
        (Filter(place="Bergen"), False),
        (Filter(event_type="consult"), True),
        (Filter(event_type="visit"), True),
        (Filter(event_type="CONSULT visit"), True),
        (Filter(event_type="phone"), False),
        (Filter(statuses=("planned", "occurred")), True),
        (Filter(statuses=("planned",)), False),
    ],
)
def test_names_types_and_statuses(wanted: Filter, found: bool) -> None:
    assert chosen(wanted) == (["v-visit"] if found else [])


def test_the_most_salient_come_in_the_order_of_dates() -> None:
    assert chosen(Filter(top=1, unlisted=True)) == ["v-visit"]
    assert chosen(Filter(top=2, unlisted=True)) == ["v-storm", "v-visit"]


@pytest.mark.parametrize("date", ["yesterday", "2031-6", "03/06/2031", "2031-06-03T10:00", ""])
def test_what_is_no_date_is_refused(date: str) -> None:
    if date:
        with pytest.raises(ValueError, match="is no date"):
            chosen(Filter(since=date))
    else:
        assert chosen(Filter(since=date)) == ["v-visit"]
