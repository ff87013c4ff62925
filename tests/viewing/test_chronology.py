"""Rows of the chronology, and the record in numbers."""

from dateline.viewing import Filter, chronology, look_up, summarize
from sample import sample_record


def test_a_row_has_what_a_reader_needs() -> None:
    (row,) = chronology(look_up(sample_record()), Filter())
    assert (row.who, row.what, row.whom, row.where) == (("Ada Brook",), "Ada Brook visits Oslo", (), "Oslo")
    assert (row.status, row.independent_sources, row.reports, row.disagreements) == ("occurred", 2, 2, ("date",))
    assert row.date_text == "Tuesday"


def test_the_summary_counts_what_is_listed() -> None:
    summary = summarize(sample_record())
    assert (summary.documents, summary.events, summary.unlisted) == (3, 1, 1)
    assert dict(summary.dated_how) == {"dateline": 2, "undated": 1}
    assert (summary.sources, summary.corroborated, summary.disagreements) == (2, 1, 1)
    assert (summary.first_day, summary.last_day) == ("2031-06-03", "2031-06-03")
