"""No deed is dated after the report that tells it as done."""

import pytest
from tests.assembly.hand_made import day, visit

from dateline.calendar.believing import believed
from dateline.model import Interval, Status


@pytest.mark.parametrize(
    ("start", "status", "kept"),
    [
        ("2031-05-18", "occurred", True),
        ("2031-05-19", "occurred", True),
        ("2031-05-20", "occurred", False),
        ("2032-01-01", "ongoing", False),
        ("2032-01-01", "planned", True),
    ],
)
def test_done_after_its_report(start: str, status: Status, kept: bool) -> None:
    mention = visit("a", date=day(start), status=status)
    told = Interval("2031-05-18", "2031-05-18", "day")
    assert (believed(mention, told).date is not None) == kept
    assert believed(mention, None) == mention
