"""What a page's address and mark-up say: its publisher, and its date."""

import re
from typing import Final
from urllib.parse import urlsplit

from htmldate import find_date
from lxml import html

from dateline.codes.outlets import outlet_of
from dateline.reading.dates import iso_of

_PATH_DATE: Final = re.compile(
    r"(?<!\d)((?:19|20)\d\d)/([01]?\d)/([0-3]?\d)(?=[/?#.]|$)|(?<!\d)((?:19|20)\d\d)([_-])([01]\d)\5([0-3]\d)(?!\d)"
    r"|(?<!\d)((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\d)"
)
_LATEST: Final = "2100-01-01"  # htmldate would take the clock's day; a record must not depend on it


def publisher_of(url: str | None) -> str | None:
    """The outlet under whose host an address lies, else the host without "www."; None where there is no address."""
    try:
        host = urlsplit(url).hostname if url else None
    except ValueError:
        return None
    if not host:
        return None
    outlet = outlet_of(host)
    return outlet.name if outlet else host.removeprefix("www.")


def url_date(url: str) -> str | None:
    """The day that stands in an address ("/2023/10/19/"), as an ISO date."""
    path = url.split("://", 1)[-1].partition("/")[2]
    match = _PATH_DATE.search(path)
    if match is None:
        return None
    year, month, day = (part for part in match.groups() if part and part.isdigit())
    return iso_of(f"{year}-{int(month):02d}-{int(day):02d}")


def page_date(tree: html.HtmlElement, url: str | None, retrieved: str | None) -> str | None:
    """The day that htmldate finds on a page, no later than the day on which it was saved."""
    latest = iso_of(retrieved or "") or _LATEST
    try:
        return find_date(tree, original_date=True, url=url, max_date=latest[:10])
    except (ValueError, TypeError, AttributeError, IndexError, RecursionError, OverflowError):
        # htmldate stumbles over a few odd pages; the other candidates then decide
        return None
