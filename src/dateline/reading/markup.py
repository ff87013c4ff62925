"""XML files of news: RSS, Atom and NewsML-G2, read an item at a time."""

from collections.abc import Iterator
from typing import BinaryIO

from lxml import etree

from dateline.model import RawReport, Skipped
from dateline.reading.elements import local_name
from dateline.reading.feeds import FEED_ITEMS, Channel, report_from_item
from dateline.reading.newsml import is_news_item, report_from_news_item
from dateline.reading.sniff import NEWS_ROOTS


def read_xml(stream: BinaryIO, source: str) -> Iterator[RawReport | Skipped]:
    """The reports in a feed or a news message; another kind of XML is skipped."""
    number = 0
    try:
        for number, (node, channel) in enumerate(_items(stream), 1):
            place = f"{source}#{number}"
            yield report_from_news_item(node, place) if is_news_item(node) else report_from_item(node, place, channel)
    except _OtherXMLError as why:
        yield Skipped(source, f"an XML file that is neither RSS, Atom nor NewsML-G2 (its root is {why})")
        return
    except etree.XMLSyntaxError as why:
        yield Skipped(f"{source}#{number + 1}", f"the XML is broken here: {str(why)[:120]}")
        return
    if number == 0:
        yield Skipped(source, "the feed has no entries")


class _OtherXMLError(Exception):
    """The file's root element is none that holds news."""


def _items(stream: BinaryIO) -> Iterator[tuple[etree._Element, Channel]]:
    """The entries and news items, each with what the feed said before it; they are freed behind it."""
    channel, inside, root = Channel(), 0, None
    walk = etree.iterparse(
        stream, events=("start", "end"), resolve_entities=False, no_network=True, remove_comments=True, remove_pis=True
    )
    for event, node in _sound(walk):
        name = local_name(node)
        if root is None:
            root = node
            if name not in NEWS_ROOTS:
                raise _OtherXMLError(name)
        is_item = name in FEED_ITEMS or is_news_item(node)
        if event == "start":
            inside += is_item
            continue
        inside -= is_item
        if inside:
            continue
        if is_item:
            yield node, channel
        else:
            channel = channel.told(node, name)
        _forget(node)


def _sound(walk: etree.iterparse) -> Iterator[tuple[str, etree._Element]]:
    """The events of a file. Raises XMLSyntaxError where it is broken.

    A prefix that was never declared is told at the end of the file, when all is read, and does no harm.
    """
    try:
        yield from walk
    except etree.XMLSyntaxError:
        if any(one.domain != etree.ErrorDomains.NAMESPACE for one in walk.error_log):
            raise


def _forget(node: etree._Element) -> None:
    """Free an element that was read, and those before it."""
    node.clear()
    parent = node.getparent()
    while parent is not None and node.getprevious() is not None:
        del parent[0]
