import pytest

from dateline.assembly.history import combined_status
from dateline.model import Status


@pytest.mark.parametrize(
    ("told", "status"),
    [
        ([("planned", "a"), ("occurred", "b")], "occurred"),
        ([("possible", "a"), ("planned", "b"), ("called_for", "c")], "planned"),
        ([("alleged", "a"), ("denied", "b")], "alleged"),
        ([("alleged", "a"), ("alleged", "b"), ("occurred", "c")], "alleged"),
        ([("alleged", "a"), ("occurred", "b")], "alleged"),
        ([("alleged", "a"), ("occurred", "b"), ("occurred", "c")], "occurred"),
        ([("ongoing", "a"), ("ongoing", "b"), ("occurred", "c")], "ongoing"),
        ([("planned", "a"), ("negated", "b")], "negated"),
        ([("negated", "a"), ("planned", "b")], "planned"),
    ],
)
def test_combined_status(told: list[tuple[Status, str]], status: Status) -> None:
    assert combined_status(told) == status
