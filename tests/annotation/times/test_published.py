"""Choosing the publication date from the candidates that reading found."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotation.times.published import choose_published
from dateline.model import DateCandidate, DateMethod, Document


def _document(*candidates: DateCandidate, retrieved: str | None = None, text: str = "") -> Document:
    return Document(
        "d", "a.txt", None, None, None, "en", None, None, None, text, candidates=candidates, retrieved=retrieved
    )


def _one(method: DateMethod, value: str | None, *, bound: bool = False) -> DateCandidate:
    return DateCandidate(method, f"words of {value}", value, bound)


def test_the_first_candidate_wins() -> None:
    published = choose_published(_document(_one("given", "2020-03-03T10:00:00Z"), _one("metadata", "2020-05-01")))
    assert published is not None
    assert (published.start, published.end, published.precision, published.method) == (
        "2020-03-03",
        "2020-03-03",
        "day",
        "given",
    )


def test_candidates_that_agree_are_surer_and_are_all_evidence() -> None:
    alone = choose_published(_document(_one("page", "2020-03-03")))
    both = choose_published(_document(_one("page", "2020-03-03"), _one("url", "2020-03-03")))
    assert alone is not None and both is not None
    assert alone.confidence < both.confidence <= 1.0
    assert len(both.evidence) == 1 and both.method == "page"


def test_the_day_of_saving_is_an_upper_bound_and_no_date() -> None:
    assert choose_published(_document(retrieved="2020-03-03")) is None
    later = _document(_one("page", "2020-03-04"), _one("url", "2020-03-01"), retrieved="2020-03-03T23:00:00")
    published = choose_published(later)
    assert published is not None and (published.start, published.method) == ("2020-03-01", "url")


def test_a_bound_never_dates() -> None:
    assert choose_published(_document(_one("page", "2020-03-03", bound=True))) is None


def test_a_month_stays_a_month() -> None:
    published = choose_published(_document(_one("given", "2020-02")))
    assert published is not None
    assert (published.start, published.end, published.precision) == ("2020-02-01", "2020-02-29", "month")


def test_a_year_stays_a_year() -> None:
    published = choose_published(_document(_one("given", "2020")))
    assert published is not None
    assert (published.start, published.end, published.precision) == ("2020-01-01", "2020-12-31", "year")


@pytest.mark.parametrize("value", [None, "", "soon", "XXXX-10-19"])
def test_what_is_not_known_is_none(value: str | None) -> None:
    assert choose_published(_document(_one("dateline", value))) is None


def test_a_dateline_without_a_year_takes_the_last_one_before_its_bound() -> None:
    document = _document(_one("dateline", "XXXX-10-19"), retrieved="2024-02-26")
    published = choose_published(document)
    assert published is not None
    assert (published.start, published.method) == ("2023-10-19", "dateline")
    assert published.confidence < 0.9 and "not after 2024-02-26" in published.evidence


def test_weekdays_of_the_text_settle_the_year() -> None:
    clock = _one("page", "2022-02-26", bound=True)  # 19 October was a Thursday in 2017
    document = _document(_one("dateline", "XXXX-10-19"), clock, text="They arrived on Wednesday and met on Thursday.")
    published = choose_published(document)
    assert published is not None and published.start == "2017-10-19"


def test_weekdays_that_fit_no_year_leave_it_open() -> None:
    text = "The ministers met on Sunday."
    document = _document(_one("dateline", "XXXX-10-21"), retrieved="2017-10-22", text=text)
    published = choose_published(document)
    assert published is None or date.fromisoformat(str(published.start)).strftime("%A") in ("Sunday", "Monday")


@given(st.dates(date(1990, 1, 1), date(2040, 12, 31)), st.dates(date(1990, 1, 1), date(2040, 12, 31)))
def test_never_later_than_the_day_of_saving(day: date, saved: date) -> None:
    full = choose_published(_document(_one("page", day.isoformat()), retrieved=saved.isoformat()))
    open_one = choose_published(_document(_one("dateline", f"XXXX-{day:%m-%d}"), retrieved=saved.isoformat()))
    assert all(one is None or str(one.start) <= saved.isoformat() for one in (full, open_one))
    assert (full is not None) == (day <= saved)
