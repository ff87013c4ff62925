"""What sentences of our own say about time, row by row of `phrases.tsv`."""

import re
from dataclasses import dataclass
from pathlib import Path

import pytest

from dateline.annotation.grammar.parse import parse
from dateline.annotation.times.find import find_time_expressions
from dateline.calendar.resolve import resolve_again
from dateline.calendar.values import is_value
from dateline.model import Document, Published, TimeExpression


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `spans` are the marked words."""

    sentence: str
    spans: tuple[str, ...]
    published: str
    type: str
    values: tuple[str, ...]
    mod: str
    interval: str


def rows() -> list[Row]:
    lines = (Path(__file__).parent / "phrases.tsv").read_text(encoding="utf-8").splitlines()
    found = []
    for line in lines:
        if line and not line.startswith("#"):
            cells = [*line.split("\t"), "", "", "", "", ""]
            marked = tuple(re.findall(r"\[([^]]+)\]", cells[0]))
            sentence = re.sub(r"[\[\]]", "", cells[0])
            found.append(Row(sentence, marked, cells[1], cells[2], tuple(cells[3].split()), cells[4], cells[5]))
    return found


def read(sentence: str, published: str) -> tuple[TimeExpression, ...]:
    document = Document("d", "d.txt", None, None, None, "en", None, None, None, sentence)
    day = Published(published, published, "day", "given", 1.0, (published,)) if published else None
    return find_time_expressions(document, parse(sentence), day)


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row.sentence[:60]} {row.published}")
def test_row(row: Row) -> None:
    found = read(row.sentence, row.published)
    assert tuple(one.text for one in found) == row.spans
    assert tuple(one.value for one in found) == row.values
    if not row.spans:
        return
    last = found[-1]
    assert last.mod == (row.mod or None)
    if row.type != "DATE":
        assert last.type == row.type
    if row.interval:
        interval = last.interval
        assert interval is not None
        assert f"{interval.start}..{interval.end} {interval.precision}" == row.interval


def test_offsets_and_values_hold() -> None:
    for row in rows():
        for one in read(row.sentence, row.published):
            assert row.sentence[one.start : one.end] == one.text
            assert is_value(one.value), one.value


def test_resolved_again_by_the_same_day_nothing_changes() -> None:
    for row in rows():
        found = read(row.sentence, row.published)
        day = Published(row.published, row.published, "day", "given", 1.0, ()).interval if row.published else None
        assert resolve_again(found, day) == found
