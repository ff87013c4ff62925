"""What a page says of itself, in the ways in which sites say it."""

import pytest

from dateline.reading.metadata import Metadata, metadata_of
from dateline.reading.pages import load_page
from dateline.reading.sources import publisher_of, url_date
from reading.pages import HEADLINE, page


def _metadata(head: str, body: str = "<p>Words.</p>") -> Metadata:
    found = load_page(f"<html lang='en-GB'><head>{head}</head><body>{body}</body></html>")
    assert found is not None
    return metadata_of(found.tree)


def test_linked_data() -> None:
    found = _metadata(
        '<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "headline": "Two ferries collide", '
        '"author": [{"name": "Jane Doe"}, {"name": "John Roe"}], "publisher": {"name": "The Example Gazette"}, '
        '"datePublished": "2020-03-03T10:00:00+13:00"}]}</script>'
    )
    assert (found.headline, found.byline, found.publisher) == (
        "Two ferries collide",
        "Jane Doe, John Roe",
        "The Example Gazette",
    )
    assert found.dates == (("2020-03-03T10:00:00+13:00", "2020-03-03T10:00:00+13:00"),)
    assert found.language == "en"


def test_open_graph_and_canonical_address() -> None:
    found = _metadata(
        "<meta property='og:title' content='Two ferries collide'><meta property='og:site_name' content='The Example Gazette'>"
        "<meta name='author' content='Jane Doe'><link rel='canonical' href='https://gazette.example/2020/03/ferries'>"
    )
    assert (found.headline, found.publisher, found.byline) == ("Two ferries collide", "The Example Gazette", "Jane Doe")
    assert found.url == "https://gazette.example/2020/03/ferries"


def test_time_element() -> None:
    found = _metadata("", "<time itemprop='datePublished' datetime='2020-03-03'>Tuesday</time>")
    assert found.dates == (("2020-03-03", "2020-03-03"),)


def test_the_heading_that_the_title_confirms() -> None:
    found = load_page(page(head="<meta property='og:title' content='Welcome to the Gazette'>"))
    assert found is not None and metadata_of(found.tree).headline == HEADLINE


def test_a_front_page_is_no_address_of_an_article() -> None:
    assert _metadata("<link rel='canonical' href='https://gazette.example/'>").url is None


@pytest.mark.parametrize(
    "block", ["{", "[]", "null", '{"@type": 5}', '{"@type": "NewsArticle", "author": 7, "publisher": []}', "[" * 3000]
)
def test_odd_linked_data_says_nothing(block: str) -> None:
    found = _metadata(f'<script type="application/ld+json">{block}</script>')
    assert (found.headline, found.byline, found.publisher, found.dates) == (None, None, None, ())


@pytest.mark.parametrize(
    ("url", "day"),
    [
        ("https://gazette.example/2020/03/03/ferries", "2020-03-03"),
        ("https://gazette.example/world/2020-03-03-ferries.html", "2020-03-03"),
        ("https://gazette.example/news/20200303/ferries", "2020-03-03"),
        ("https://gazette.example/2020/03/3-questions", None),
        ("https://gazette.example/2020/03/ferries", None),
        ("https://gazette.example/id/120200303999", None),
        ("https://gazette.example/2020/13/40/x", None),
    ],
)
def test_day_in_an_address(url: str, day: str | None) -> None:
    assert url_date(url) == day


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.bbc.co.uk/news/1", "BBC News"),
        ("https://edition.cnn.com/x", "CNN"),
        ("https://www.gazette.example/x", "gazette.example"),
        ("no address", None),
        ("http://[broken", None),
        (None, None),
    ],
)
def test_publisher_by_address(url: str | None, name: str | None) -> None:
    assert publisher_of(url) == name
