"""NewsML-G2, the IPTC's news in XML (https://iptc.org/standards/newsml-g2/)."""

from collections.abc import Iterator
from typing import Final

from lxml import etree

from dateline.model import RawReport, Skipped
from dateline.reading.elements import local_name

_NEWS: Final = "http://iptc.org/std/nar/2006-10-01/"
_BLOCKS: Final = frozenset({"p", "hl2", "hl1", "h1", "h2", "h3", "h4", "li", "tr", "block", "div", "br"})
_NO_BODY: Final = frozenset({"head", "script", "style", "body.head", "media"})


def is_news_item(node: etree._Element) -> bool:
    """Is this element a news item of NewsML-G2?"""
    return isinstance(node.tag, str) and node.tag == f"{{{_NEWS}}}newsItem"


def report_from_news_item(item: etree._Element, source: str) -> RawReport | Skipped:
    """The report that a news item carries."""
    text = "\n".join(_paragraphs(item))
    if not text.strip():
        return Skipped(source, "the news item has no text of its own")
    language = _attribute(item, "language", "tag")
    return RawReport(
        source=source,
        text=text,
        id=item.get("guid"),
        url=_words(item, "remoteContent") or _web_address(item),
        publisher=_name(item, "provider") or _name(item, "infoSource") or _words(item, "copyrightHolder"),
        title=_words(item, "headline"),
        byline=_words(item, "by") or _name(item, "creator"),
        language=language[:2].lower() if language else None,
        published=_words(item, "firstCreated") or _words(item, "contentCreated") or _words(item, "versionCreated"),
    )


def _paragraphs(item: etree._Element) -> Iterator[str]:
    """The paragraphs of the inline content, XHTML, NITF or plain."""
    for holder in item.iter(f"{{{_NEWS}}}inlineXML", f"{{{_NEWS}}}inlineData"):
        if not len(holder):
            yield from ((holder.text or "").strip(),) if (holder.text or "").strip() else ()
            continue
        words: list[str] = []
        for piece in _pieces(holder):
            if piece is not None:
                words.append(piece)
                continue
            paragraph = " ".join("".join(words).split())
            words = []
            if paragraph:
                yield paragraph


def _pieces(holder: etree._Element) -> Iterator[str | None]:
    """The texts in order, None where a block begins or ends."""
    skipped = None
    for event, node in etree.iterwalk(holder, events=("start", "end")):
        name = local_name(node)
        if event == "start":
            if skipped is None and name in _NO_BODY:
                skipped = node
            if skipped is None:
                if name in _BLOCKS:
                    yield None
                yield node.text or ""
            continue
        if skipped is node:
            skipped = None
        elif skipped is None and name in _BLOCKS:
            yield None
        if skipped is None and node is not holder:
            yield node.tail or ""
    yield None


def _words(item: etree._Element, name: str) -> str | None:
    node = item.find(f".//{{{_NEWS}}}{name}")
    return " ".join("".join(node.itertext()).split()) or None if node is not None else None


def _name(item: etree._Element, name: str) -> str | None:
    """A party's name, or what its code says ("nprov:AFP")."""
    node = item.find(f".//{{{_NEWS}}}{name}")
    if node is None:
        return None
    named = node.find(f"{{{_NEWS}}}name")
    if named is not None and named.text:
        return str(named.text).strip()
    code = node.get("literal") or node.get("qcode")
    return code.rsplit(":", 1)[-1] if code else None


def _attribute(item: etree._Element, name: str, attribute: str) -> str | None:
    node = item.find(f".//{{{_NEWS}}}{name}")
    return node.get(attribute) if node is not None else None


def _web_address(item: etree._Element) -> str | None:
    guid = item.get("guid") or ""
    return guid if guid.startswith(("http://", "https://")) else None
