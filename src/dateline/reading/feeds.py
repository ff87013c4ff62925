"""RSS and Atom: an entry of a feed becomes a raw report."""

from dataclasses import dataclass, replace
from typing import Final

from lxml import etree

from dateline.model import RawReport, Skipped
from dateline.reading.elements import local_name
from dateline.reading.mail import iso_of_mail_date

FEED_ITEMS: Final = frozenset({"item", "entry"})
_XML_LANG: Final = "{http://www.w3.org/XML/1998/namespace}lang"
_BODIES: Final = ("encoded", "content", "description", "summary")  # the fullest first
_DATES: Final = ("published", "pubDate", "date", "issued", "created", "updated", "modified")


@dataclass(frozen=True, slots=True)
class Channel:
    """What a feed says of itself before its entries."""

    title: str | None = None
    language: str | None = None

    def told(self, node: etree._Element, name: str) -> "Channel":
        """The channel with what this element outside the entries adds."""
        words = (node.text or "").strip()
        if name == "title" and words and self.title is None:
            return replace(self, title=words)
        if name == "language" and words:
            return replace(self, language=words)
        return self


def report_from_item(item: etree._Element, source: str, channel: Channel) -> RawReport | Skipped:
    """The report that an RSS item or Atom entry carries."""
    parts = _parts(item)
    body = next((text for name in _BODIES for text in parts.get(name, ()) if text), None)
    if body is None:
        return Skipped(source, "the entry of the feed has no text")
    tagged = "<" in body and ">" in body
    language = item.get(_XML_LANG) or channel.language
    return RawReport(
        source=source,
        html=body if tagged else None,
        text=None if tagged else body,
        id=_first(parts, "guid") or _first(parts, "id"),
        url=_link(item),
        publisher=_first(parts, "source") or channel.title,
        title=_first(parts, "title"),
        byline=_first(parts, "creator") or _first(parts, "author"),
        language=language[:2].lower() if language else None,
        published=_date(parts),
    )


def _parts(item: etree._Element) -> dict[str, list[str]]:
    """The texts of the entry's elements by their local names."""
    parts: dict[str, list[str]] = {}
    for node in item:
        if isinstance(node.tag, str):
            parts.setdefault(local_name(node), []).append(_inner(node))
    return parts


def _inner(node: etree._Element) -> str:
    """An element's text; of an Atom person the name, of inline XHTML the mark-up."""
    names = [child for child in node if isinstance(child.tag, str) and local_name(child) == "name"]
    if names:
        return (names[0].text or "").strip()
    if len(node):
        return "".join(etree.tostring(child, encoding="unicode") for child in node).strip()
    return (node.text or "").strip()


def _first(parts: dict[str, list[str]], name: str) -> str | None:
    return next((text for text in parts.get(name, ()) if text), None)


def _link(item: etree._Element) -> str | None:
    """The address of the page: RSS writes it as text, Atom as an attribute."""
    for node in item:
        if isinstance(node.tag, str) and local_name(node) == "link" and node.get("rel") in (None, "alternate"):
            address = (node.get("href") or node.text or "").strip()
            if address:
                return address
    return None


def _date(parts: dict[str, list[str]]) -> str | None:
    words = next((word for name in _DATES if (word := _first(parts, name))), None)
    return iso_of_mail_date(words) or words
