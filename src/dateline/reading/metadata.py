"""What a page says of itself: JSON-LD, OpenGraph and other meta elements, `time`, title and address."""

import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final
from urllib.parse import urlsplit

from lxml import html

from dateline.reading.dates import iso_of

_ARTICLES: Final = re.compile(
    r"Article|Report|NewsArticle|BlogPosting|LiveBlogPosting|WebPage|VideoObject|CreativeWork"
)
_TITLES: Final = (
    "og:title",
    "twitter:title",
    "dc.title",
    "dcterms.title",
    "parsely-title",
    "sailthru.title",
    "headline",
    "hdl",
    "title",
)
_AUTHORS: Final = ("author", "article:author", "dc.creator", "dcterms.creator", "byl", "byline", "parsely-author", "sailthru.author", "citation_author")  # fmt: skip
_SITES: Final = ("og:site_name", "application-name", "publisher", "dc.publisher", "article:publisher", "citation_journal_title", "cre", "copyright")  # fmt: skip
_PUBLISHED: Final = (
    "article:published_time", "og:published_time", "datepublished", "date_published", "published_time", "publication_date", "publish-date",
    "publish_date", "pubdate", "article.published", "article_date_original", "originalpublicationdate", "dc.date.issued", "dcterms.issued",
    "dcterms.created", "dc.date.created", "dc.created", "dcterms.date", "dc.date", "ptime", "parsely-pub-date", "sailthru.date", "citation_date",
    "citation_publication_date", "displaydate", "cxenseparse:recs:publishtime", "date", "created", "creation_date", "pdate", "release_date",
    "bt:pubdate", "rnews:datepublished", "article:post_date", "eomportal-last-update", "issued", "datecreated", "newsdate", "gentime",
)  # fmt: skip
_SKIPPED_AUTHORS: Final = re.compile(
    r"^https?://|^www\.|^(?:admin|administrator|editor|staff|webmaster|none|null)$", re.IGNORECASE
)
_LD_DEPTH: Final = 8
_LD_SIZE: Final = 1_000_000  # characters of one block of JSON-LD


@dataclass(frozen=True, slots=True)
class Metadata:
    """What the page's own fields say; dates as (ISO, the words as they stand there)."""

    headline: str | None = None
    byline: str | None = None
    publisher: str | None = None
    language: str | None = None
    url: str | None = None
    dates: tuple[tuple[str, str], ...] = ()
    titles: tuple[str, ...] = field(default=())


NOTHING: Final = Metadata()


def metadata_of(tree: html.HtmlElement) -> Metadata:
    """The metadata of a page; what is missing is None."""
    metas = _metas(tree)
    linked = [node for block in _linked_data(tree) for node in _articles(block, 0)]
    titles = [*_headings(tree), *_values(metas, _TITLES), *_texts(linked, "headline")]
    return Metadata(
        headline=_headline(titles, _title(tree)),
        byline=next(
            (name for name in (*_people(linked), *_values(metas, _AUTHORS)) if not _SKIPPED_AUTHORS.search(name)), None
        ),
        publisher=next(
            (
                name
                for name in (*_values(metas, _SITES), *_publishers(linked))
                if 1 < len(name) < 80 and "://" not in name
            ),
            None,
        ),
        language=_language(tree, metas),
        url=_url(tree, metas),
        dates=tuple(_dates(metas, linked, tree)),
        titles=tuple(dict.fromkeys(titles)),
    )


def _metas(tree: html.HtmlElement) -> dict[str, list[str]]:
    """The contents of the meta elements by their names in lower case."""
    metas: dict[str, list[str]] = {}
    for node in tree.iter("meta"):
        name = (
            (node.get("property") or node.get("name") or node.get("itemprop") or node.get("http-equiv") or "")
            .strip()
            .lower()
        )
        content = " ".join((node.get("content") or node.get("value") or "").split())
        if name and content:
            metas.setdefault(name, []).append(content)
    return metas


def _values(metas: Mapping[str, list[str]], names: tuple[str, ...]) -> Iterator[str]:
    return (value for name in names for value in metas.get(name, ()))


def _linked_data(tree: html.HtmlElement) -> Iterator[object]:
    for node in tree.iter("script"):
        if "ld+json" in (node.get("type") or "") and node.text and len(node.text) <= _LD_SIZE:
            try:
                yield json.loads(node.text.strip().removeprefix("<!--").removesuffix("-->"), strict=False)
            except (ValueError, RecursionError):
                # many sites write broken JSON-LD; the page's other fields are used then
                continue


def _articles(block: object, depth: int) -> Iterator[Mapping[str, object]]:
    """The objects of a block that describe an article or page."""
    if depth > _LD_DEPTH:
        return
    if isinstance(block, list):
        for item in block:
            yield from _articles(item, depth + 1)
    elif isinstance(block, dict):
        kinds = block.get("@type") or ""
        if _ARTICLES.search(" ".join(map(str, kinds)) if isinstance(kinds, list) else str(kinds)):
            yield block
        for name in ("@graph", "mainEntity", "mainEntityOfPage"):
            if isinstance(block.get(name), dict | list):
                yield from _articles(block[name], depth + 1)


def _texts(nodes: list[Mapping[str, object]], name: str) -> Iterator[str]:
    for node in nodes:
        value = node.get(name)
        if isinstance(value, str) and value.strip():
            yield " ".join(value.split())


def _people(nodes: list[Mapping[str, object]]) -> Iterator[str]:
    """The authors that JSON-LD names, those of one article as one byline."""
    for node in nodes:
        authors = node.get("author")
        names = [
            one.get("name") if isinstance(one, dict) else one
            for one in (authors if isinstance(authors, list) else [authors])
        ]
        words = [" ".join(name.split()) for name in names if isinstance(name, str) and name.strip()]
        if words:
            yield ", ".join(words)


def _publishers(nodes: list[Mapping[str, object]]) -> Iterator[str]:
    for node in nodes:
        publisher = node.get("publisher")
        name = publisher.get("name") if isinstance(publisher, dict) else publisher
        if isinstance(name, str) and name.strip():
            yield " ".join(name.split())


def _headings(tree: html.HtmlElement) -> Iterator[str]:
    for node in tree.iter("h1"):
        words = " ".join(node.text_content().split())
        if 8 <= len(words) <= 300:
            yield words


def _title(tree: html.HtmlElement) -> str | None:
    node = next(tree.iter("title"), None)
    return " ".join(node.text_content().split()) or None if node is not None else None


def _headline(titles: list[str], title: str | None) -> str | None:
    """The heading that the page's title confirms; else the first one given, else the title without the site's name."""
    if title:
        flat = _flat(title)
        for words in titles:
            if len(words) >= 8 and (_flat(words) in flat or flat in _flat(words)):
                return words
    if titles:
        return titles[-1] if len(titles) > 1 else titles[0]
    return re.split(r"\s+[|»–—]\s+|\s+-\s+", title)[0] if title else None


def _flat(words: str) -> str:
    return re.sub(r"[\W_]+", "", words).lower()


def _language(tree: html.HtmlElement, metas: Mapping[str, list[str]]) -> str | None:
    root = next(tree.iter("html"), tree)
    words = root.get("lang") or next(_values(metas, ("content-language", "og:locale", "dc.language", "language")), "")
    found = re.match(r"[A-Za-z]{2}(?=$|[-_,;\s])", words.strip())
    return found.group().lower() if found else None


def _url(tree: html.HtmlElement, metas: Mapping[str, list[str]]) -> str | None:
    """The page's own address, where it is a full one and not the site's front page."""
    links = [node.get("href") for node in tree.iter("link") if (node.get("rel") or "").lower() == "canonical"]
    for address in (*links, *metas.get("og:url", ()), *metas.get("twitter:url", ())):
        if address and address.startswith(("http://", "https://")) and _has_path(address):
            return str(address)
    return None


def _has_path(address: str) -> bool:
    try:
        return len(urlsplit(address).path) > 1
    except ValueError:
        return False


def _dates(
    metas: Mapping[str, list[str]], linked: list[Mapping[str, object]], tree: html.HtmlElement
) -> Iterator[tuple[str, str]]:
    """The dates of publication that the page states, the surest kind first."""
    for words in (
        *_texts(linked, "datePublished"),
        *_values(metas, _PUBLISHED),
        *_times(tree),
        *_texts(linked, "dateCreated"),
    ):
        if value := iso_of(words):
            yield value, words


def _times(tree: html.HtmlElement) -> Iterator[str]:
    """`time` elements and marks that say that they hold the day of publication."""
    for node in tree.iter("time", "span", "div", "p", "abbr", "meta"):
        marks = f"{node.get('itemprop') or ''} {node.get('pubdate') or ''} {node.get('property') or ''}".lower()
        if "datepublished" in marks or node.get("pubdate") is not None:
            words = node.get("datetime") or node.get("content") or node.get("title") or node.text_content()
            if words and len(words) < 80:
                yield words.strip()
