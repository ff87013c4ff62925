"""The article in a raw text or a page: its lines, its heading, and what else the page says."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.reading.building import SourceMap, join_pieces
from dateline.reading.furniture import is_furniture
from dateline.reading.heading import Heading, find_heading, is_byline, is_date_line
from dateline.reading.lines import Line, split_lines
from dateline.reading.markdown import unmarked
from dateline.reading.metadata import NOTHING, Metadata, metadata_of
from dateline.reading.pages import extracted_lines, extraction_hints, load_page
from dateline.reading.segment import article_lines, page_lines
from dateline.reading.sources import page_date

_AUTHOR: Final = re.compile(r"(?:[Bb][Yy]|From)\s+((?:[A-ZÀ-Þ][\w.'’-]+ ){1,2}[A-ZÀ-Þ][\w'’-]+)")


@dataclass(frozen=True, slots=True)
class Article:
    """An article as it stands in `raw`.

    body    the numbers of the lines that are its text, without headline, byline and date lines above it
    day     the day that htmldate finds on the page
    origin  where the runs of `raw` stand in the report, where `raw` is not the report's own text
    """

    raw: str
    lines: Sequence[Line]
    heading: Heading
    body: Sequence[int]
    metadata: Metadata = NOTHING
    day: str | None = None
    origin: SourceMap | None = None


def article_in_markdown(source: str, title: str | None) -> Article:
    """The article in a Markdown text, without its marks; nothing else in it is furniture."""
    raw, origin = join_pieces(source, unmarked(source), "")
    lines = split_lines(raw)
    kept = [number for number, line in enumerate(lines) if not is_furniture(line.text)]
    heading = find_heading(lines, kept, title)
    return Article(raw, lines, heading, body_of(lines, kept, heading), origin=origin)


def article_in_text(raw: str, title: str | None, *, clean: bool) -> Article:
    """The article in a text; with clean=False all of its lines are the article."""
    lines = split_lines(raw)
    kept = article_lines(lines) if clean else list(range(len(lines)))
    heading = find_heading(lines, kept, title)
    return Article(raw, lines, heading, body_of(lines, kept, heading))


def article_in_page(source: str, url: str | None, title: str | None, retrieved: str | None) -> Article:
    """The article on a page, where trafilatura and the lines' own looks agree on it.

    retrieved  when the page was saved; a date behind it is not looked for
    """
    page = load_page(source)
    if page is None:
        return Article("", [], Heading(None, None, 0), [])
    metadata = metadata_of(page.tree)
    day = None if page.huge else page_date(page.tree, url or metadata.url, retrieved)  # trafilatura prunes the tree
    lines = split_lines(page.visible, wrapped=False)
    if page.fragment:
        kept = [number for number, line in enumerate(lines) if not is_furniture(line.text)]
    elif page.huge:
        kept = article_lines(lines)
    else:
        kept = page_lines(lines, extraction_hints(lines, extracted_lines(page, url)))
    heading = find_heading(lines, kept, title or metadata.headline)
    return Article(page.visible, lines, heading, body_of(lines, kept, heading), metadata, day)


def body_of(lines: Sequence[Line], kept: Sequence[int], heading: Heading) -> list[int]:
    """The kept lines from the body's first on, without byline and date lines behind it and the author's life at the end."""
    body = [number for number in kept if number >= heading.body]
    body = [
        number for place, number in enumerate(body) if place > 2 or not _is_of_heading(lines[number].text, len(body))
    ]
    author = _name_in(lines[heading.byline].text) if heading.byline is not None else None
    while (
        author and len(body) > 3 and lines[body[-1]].text.startswith((f"{author} is ", f"{author} has ", f"{author}, "))
    ):
        body.pop()
    return body


def _is_of_heading(text: str, length: int) -> bool:
    return is_date_line(text) or (is_byline(text) and length > 3)


def _name_in(byline: str) -> str | None:
    """The first author's name in a byline: two or three capitalised words after "By"."""
    match = _AUTHOR.match(byline)
    return match.group(1) if match else None
