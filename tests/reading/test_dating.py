"""Which dates around an article say when it came out: labels and places decide, clocks and comments never do."""

import pytest

from dateline.annotation.times.published import choose_published
from dateline.model import Document, RawReport, Skipped
from dateline.reading.clean import clean_report
from reading.pages import BODY, FURNITURE_AFTER, FURNITURE_BEFORE, HEADLINE, page, saved_text


def _document(**fields: str) -> Document:
    found = clean_report(RawReport(source="a", **fields))  # type: ignore[arg-type]
    assert not isinstance(found, Skipped)
    return found


def _day(**fields: str) -> str | None:
    published = choose_published(_document(**fields))
    return published.start if published else None


def _lines(*around: str, after: tuple[str, ...] = ()) -> str:
    return "\n".join([*around, *BODY, *after, *FURNITURE_AFTER])


@pytest.mark.parametrize(
    "line",
    [
        "Published: March 3, 2020", "Posted on 3 March 2020 at 10:15", "Published 2020-03-03 10:15 | Updated 2020-03-05 08:00",
        "March 3, 2020", "3 March 2020, 10:15 am", "Tuesday, March 3, 2020 10:15", "By Jane Doe, The Example Gazette March 3, 2020",
        "Last updated on 3 March 2020", "Apia | Posted on Mar 3, 2020 at 01:24pm", "03.03.2020",
    ],
)  # fmt: skip
def test_lines_that_date(line: str) -> None:
    assert _day(text=saved_text(date_line=line)) == "2020-03-03"
    assert _day(html=page(date_line=line)) == "2020-03-03"


def test_the_first_date_outranks_the_update() -> None:
    assert _day(text=saved_text(date_line="Updated: March 5, 2020\nPublished: March 3, 2020")) == "2020-03-03"


def test_a_page_clock_never_dates_but_bounds() -> None:
    document = _document(text=_lines(*FURNITURE_BEFORE, HEADLINE))
    assert choose_published(document) is None
    (clock,) = document.candidates
    assert (clock.method, clock.value, clock.bound) == ("page", "2020-03-06", True)


def test_copyright_years_comments_and_embedded_posts_never_date() -> None:
    after = (
        "— Someone (@someone) March 4, 2020",
        "Jane Roe, Apia 4/3/2020 10:15",
        "Copyright © 2020 The Example Gazette",
    )
    assert _day(text=_lines(HEADLINE, after=after)) is None


def test_a_list_of_dated_stories_dates_nothing() -> None:
    others = [words for number in range(1, 5) for words in (f"Another story, number {number}", f"{number} March 2020")]
    assert _day(text=_lines(*others, HEADLINE)) is None


@pytest.mark.parametrize(
    "head",
    [
        "<meta property='article:published_time' content='2020-03-03T10:00:00+13:00'>",
        "<meta name='date' content='2020-03-03'>",
        '<script type="application/ld+json">{"@type": "NewsArticle", "datePublished": "2020-03-03T10:00:00+13:00"}</script>',
        '<script type="application/ld+json">{"@graph": [{"@type": ["Article"], "datePublished": "2020-03-03"}]}</script>',
    ],
)
def test_metadata(head: str) -> None:
    published = choose_published(_document(html=page(head=head, date_line="The harbour")))
    assert published is not None
    assert (published.start, published.method) == ("2020-03-03", "metadata")


def test_broken_linked_data_is_passed_over() -> None:
    head = '<script type="application/ld+json">{"@type": "NewsArticle", </script>'
    assert _day(html=page(head=head)) == "2020-03-03"


def test_local_day_where_the_page_states_its_time_in_utc() -> None:
    head = "<meta property='article:published_time' content='2020-03-02T21:30:00Z'>"
    assert _day(html=page(head=head)) == "2020-03-03"


def test_address() -> None:
    published = choose_published(_document(text="\n".join(BODY), url="https://gazette.example/2020/03/03/ferries.html"))
    assert published is not None and (published.start, published.method) == ("2020-03-03", "url")


def test_dateline_with_a_year() -> None:
    published = choose_published(_document(text="APIA, March 3, 2020 (AFP) - " + "\n".join(BODY)))
    assert published is not None
    assert (published.start, published.method, published.evidence) == (
        "2020-03-03",
        "dateline",
        ("APIA, March 3, 2020 (AFP)",),
    )


def test_nothing_dates_nothing() -> None:
    assert _day(text="\n".join(BODY)) is None
