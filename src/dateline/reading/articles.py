"""The article in a raw text or a page: its lines, its heading, and what else the page says."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.reading.heading import Heading, find_heading, is_byline, is_date_line
from dateline.reading.lines import Line, split_lines
from dateline.reading.metadata import NOTHING, Metadata, metadata_of
from dateline.reading.pages import Page, extracted_lines, extraction_hints, load_page
from dateline.reading.segment import article_lines, page_lines


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it stands in `raw`.

    body  the numbers of the lines that are its text, without headline, byline and date lines above it
    """

    raw: str
    lines: Sequence[Line]
    heading: Heading
    body: Sequence[int]
    metadata: Metadata = NOTHING
    page: Page | None = None


def article_in_text(raw: str, title: str | None, *, clean: bool) -> Article:
    """The article in a text; with clean=False all of its lines are the article."""
    lines = split_lines(raw)
    kept = article_lines(lines) if clean else list(range(len(lines)))
    heading = find_heading(lines, kept, title)
    return Article(raw, lines, heading, body_of(lines, kept, heading))


def article_in_page(source: str, url: str | None, title: str | None) -> Article:
    """The article on a page, where trafilatura and the lines' own looks agree on it."""
    page = load_page(source)
    if page is None:
        return Article("", [], Heading(None, None, 0), [])
    metadata = metadata_of(page.tree)
    lines = split_lines(page.visible, wrapped=False)
    kept = page_lines(lines, extraction_hints(lines, extracted_lines(page, url)))
    heading = find_heading(lines, kept, title or metadata.headline)
    return Article(page.visible, lines, heading, body_of(lines, kept, heading), metadata, page)


def body_of(lines: Sequence[Line], kept: Sequence[int], heading: Heading) -> list[int]:
    """The kept lines from the body's first on; byline and date lines that a site puts behind it go as well."""
    start = [number for number in kept if number >= heading.body]
    return [
        number
        for place, number in enumerate(start)
        if place > 2 or not (is_date_line(lines[number].text) or (is_byline(lines[number].text) and len(start) > 3))
    ]
