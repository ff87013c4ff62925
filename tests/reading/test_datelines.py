"""Datelines, and paragraphs that only look as if they had one; both tables can be extended by a line."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.datelines import find_dateline

_HERE = Path(__file__).parent


def _rows(name: str) -> list[list[str]]:
    lines = (_HERE / name).read_text("utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@pytest.mark.parametrize("row", _rows("datelines.tsv"), ids=lambda row: row[1])
def test_dateline(row: list[str]) -> None:
    paragraph, words, *values = row
    found = find_dateline(paragraph)
    assert found is not None
    assert found.words == words
    assert [found.place, found.date, found.agency] == [None if value == "-" else value for value in values]
    assert paragraph[found.end :].split()[0] in ("The", "El")


@pytest.mark.parametrize("row", _rows("no_datelines.tsv"), ids=lambda row: row[0][:30])
def test_no_dateline(row: list[str]) -> None:
    assert find_dateline(row[0]) is None


@given(st.text(max_size=200))
def test_a_dateline_is_the_head_of_its_paragraph(paragraph: str) -> None:
    found = find_dateline(paragraph)
    assert found is None or (paragraph.lstrip().startswith(found.words) and 0 < found.end <= len(paragraph))
