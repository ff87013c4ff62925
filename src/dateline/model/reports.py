"""What a user gives: one report before anything is known about it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class RawReport:
    """One report as found in a file, table, feed or archive; `html` or `text` holds the page.

    source     where it stood, relative to the INPUT that was given ("pages/a.html", "table.jsonl#17")
    id         the given id, opaque; None where none was given
    published  ISO 8601 as given; trusted above anything found in the text
    retrieved  ISO 8601; when the page was saved: an upper bound for `published`
    agency     the wire service that a feed's own metadata names
    markdown   `text` is Markdown: its marks are no part of the article
    """

    source: str
    html: str | None = None
    text: str | None = None
    id: str | None = None
    url: str | None = None
    publisher: str | None = None
    title: str | None = None
    byline: str | None = None
    language: str | None = None
    published: str | None = None
    retrieved: str | None = None
    agency: str | None = None
    markdown: bool = False


@dataclass(frozen=True, slots=True)
class Skipped:
    """An input that could not be read, and why, in the user's words."""

    source: str
    reason: str
