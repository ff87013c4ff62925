"""Which day belongs to which event: the table of `dated_events.tsv`."""

from pathlib import Path

import pytest

from dateline.annotation.grammar.parse import parse
from dateline.annotation.times.attach import attach_dates
from dateline.annotation.times.find import find_time_expressions
from dateline.model import Document, Interval, Published

PUBLISHED = Published("2023-10-20", "2023-10-20", "day", "given", 1.0, ("2023-10-20",))
TABLE = Path(__file__).with_name("dated_events.tsv")
LINES = [line for line in TABLE.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def days(interval: Interval | None) -> str:
    """An interval as the table writes it."""
    if interval is None:
        return "-"
    start, end = (interval.start or "")[:10], (interval.end or "")[:10]
    return start if start == end else f"{start}..{end}"


@pytest.mark.parametrize("line", LINES)
def test_each_event_has_its_days(line: str) -> None:
    trigger, expected, text = line.split("\t")
    document = Document("d", "d.txt", None, None, None, "en", None, None, None, text)
    grammar = parse(text)
    token = next(token for token in grammar.doc if token.text == trigger)
    found = attach_dates([token], find_time_expressions(document, grammar, PUBLISHED), grammar, PUBLISHED)[0]
    assert days(None if found is None else found.interval) == expected
