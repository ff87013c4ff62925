"""Credits of wire services in the forms that agencies and papers use; `credits.tsv` can be extended by a line."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from dateline.reading.credits import agency_in_byline, agency_in_ending, agency_in_header, credited_agency
from dateline.reading.datelines import find_dateline

_TABLE = Path(__file__).with_name("credits.tsv")


def _rows() -> Iterator[tuple[str, str, str]]:
    for line in _TABLE.read_text("utf-8").splitlines():
        if line and not line.startswith("#"):
            where, agency, words = line.split("\t")
            yield where, agency, words


def _credit(where: str, words: str) -> str | None:
    if where == "dateline":
        found = find_dateline(words)
        return found.agency if found else None
    return {"byline": agency_in_byline, "header": agency_in_header, "ending": agency_in_ending}[where](words)


@pytest.mark.parametrize(("where", "agency", "words"), list(_rows()))
def test_credit(where: str, agency: str, words: str) -> None:
    assert _credit(where, words) == (None if agency == "-" else agency)


def test_table_covers_the_forms() -> None:
    rows = list(_rows())
    assert len(rows) >= 150
    assert len({agency for _, agency, _ in rows}) > 8


def test_dateline_outranks_byline_and_ending() -> None:
    assert credited_agency("By Jane Doe, Reuters", "AP", ["Source: AFP"], ["The ferry sank. EFE"]) == "AP"


def test_credit_behind_the_body_counts() -> None:
    body = ["The harbour was closed.", "Two ferries had collided."]
    assert credited_agency("By Jane Doe", None, [], body, ["Contributing: Associated Press"]) == "AP"


def test_no_credit_is_none() -> None:
    assert (
        credited_agency(None, None, [], ["The minister told AFP that the harbour was closed, and then left."]) is None
    )
