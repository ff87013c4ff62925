"""Statuses of sentences in statuses.tsv."""

import csv
from pathlib import Path

import pytest

from dateline.annotation.events.status import status_of
from dateline.annotation.grammar.parse import parse

_LINES = [line for line in (Path(__file__).parent / "statuses.tsv").read_text("utf8").splitlines() if line[0] != "#"]
_ROWS = list(csv.reader(_LINES, delimiter="\t"))


@pytest.mark.parametrize(("sentence", "trigger", "status"), _ROWS, ids=[row[0] for row in _ROWS])
def test_status_of_the_trigger(sentence: str, trigger: str, status: str) -> None:
    token = next(token for token in parse(sentence).doc if token.text == trigger)
    assert status_of(token) == status
