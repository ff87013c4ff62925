"""RSS, Atom and NewsML-G2."""

from pathlib import Path

from dateline.model import RawReport, Skipped
from dateline.reading.clean import clean_report
from dateline.reading.read import read_inputs
from reading.pages import BODY

_RSS = f"""<?xml version="1.0" encoding="utf-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"><channel>
<title>The Example Gazette</title><link>https://gazette.example/</link><language>en-GB</language>
<item><title>Ferries collide</title><link>https://gazette.example/1</link><guid>g1</guid><dc:creator>Jane Doe</dc:creator>
<pubDate>Tue, 03 Mar 2020 23:30:00 +1300</pubDate><description>Short.</description>
<content:encoded><![CDATA[<p>{BODY[0]}</p><p>{BODY[1]}</p>]]></content:encoded></item>
<item><title>No words</title><link>https://gazette.example/2</link></item>
</channel></rss>"""
_ATOM = f"""<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en"><title>The Example Gazette</title>
<entry><id>urn:1</id><title>Ferries collide</title><link rel="alternate" href="https://gazette.example/1"/>
<published>2020-03-03T10:00:00Z</published><author><name>Jane Doe</name></author><content type="text">{BODY[0]}</content></entry></feed>"""
_NEWSML = f"""<?xml version="1.0"?><newsMessage xmlns="http://iptc.org/std/nar/2006-10-01/"><itemSet>
<newsItem guid="urn:newsml:example:1"><itemMeta><provider qcode="nprov:AFP"/><versionCreated>2020-03-03T12:00:00Z</versionCreated>
<firstCreated>2020-03-03T10:00:00Z</firstCreated></itemMeta><contentMeta><headline>Ferries collide</headline><by>Jane Doe</by>
<language tag="en-US"/></contentMeta><contentSet><inlineXML contenttype="application/nitf+xml">
<nitf xmlns="http://iptc.org/std/NITF/2006-10-18/"><head><title>never</title></head><body><body.content><p>{BODY[0]}</p>
<p>{BODY[1]}</p></body.content></body></nitf></inlineXML></contentSet></newsItem></itemSet></newsMessage>"""


def _read(tmp_path: Path, text: str) -> list[RawReport | Skipped]:
    (tmp_path / "a.xml").write_text(text, "utf-8")
    return list(read_inputs([tmp_path / "a.xml"]))


def test_rss(tmp_path: Path) -> None:
    report, empty = _read(tmp_path, _RSS)
    assert isinstance(report, RawReport)
    assert (report.id, report.url, report.title, report.publisher) == (
        "g1", "https://gazette.example/1", "Ferries collide", "The Example Gazette",
    )  # fmt: skip
    assert (report.published, report.byline, report.language) == ("2020-03-03T23:30:00+13:00", "Jane Doe", "en")
    assert isinstance(empty, Skipped) and "no text" in empty.reason
    document = clean_report(report)
    assert not isinstance(document, Skipped) and document.text == "\n".join(BODY[:2])


def test_a_prefix_that_was_never_declared(tmp_path: Path) -> None:
    undeclared = _RSS.replace(' xmlns:dc="http://purl.org/dc/elements/1.1/"', "")
    assert "<dc:creator>" in undeclared
    assert _read(tmp_path, undeclared) == _read(tmp_path, _RSS)
    (report, broken) = _read(tmp_path, undeclared[: undeclared.index("<item><title>No words")])
    assert isinstance(report, RawReport)
    assert isinstance(broken, Skipped) and "broken here" in broken.reason


def test_atom(tmp_path: Path) -> None:
    (report,) = _read(tmp_path, _ATOM)
    assert isinstance(report, RawReport)
    assert (report.id, report.url, report.text, report.byline) == (
        "urn:1",
        "https://gazette.example/1",
        BODY[0],
        "Jane Doe",
    )
    assert report.published == "2020-03-03T10:00:00Z"


def test_newsml(tmp_path: Path) -> None:
    (report,) = _read(tmp_path, _NEWSML)
    assert isinstance(report, RawReport)
    assert (report.id, report.title, report.byline, report.publisher) == (
        "urn:newsml:example:1",
        "Ferries collide",
        "Jane Doe",
        "AFP",
    )
    assert report.text == "\n".join(BODY[:2])
    assert (report.published, report.language) == ("2020-03-03T10:00:00Z", "en")


def test_broken_feed_keeps_what_came_before(tmp_path: Path) -> None:
    found = _read(tmp_path, _RSS[: _RSS.index("<item><title>No words")] + "<item><title>Bro")
    assert isinstance(found[0], RawReport)
    assert isinstance(found[-1], Skipped) and "broken" in found[-1].reason


def test_entities_are_not_expanded(tmp_path: Path) -> None:
    bomb = '<!DOCTYPE rss [<!ENTITY a "xxxxxxxxxx"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>'
    found = _read(
        tmp_path,
        f"<?xml version='1.0'?>{bomb}<rss><channel><item><description>Text &b;</description></item></channel></rss>",
    )
    assert all("xxxxxxxxxxxxxxxxxxxx" not in (one.text or "") for one in found if isinstance(one, RawReport))
