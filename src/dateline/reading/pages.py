"""A saved page: the words that a reader sees, and which of them trafilatura takes for the article."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import islice
from typing import Final

from lxml import etree, html
from trafilatura.core import bare_extraction
from trafilatura.settings import Extractor

from dateline.reading.limits import PAGE_CHARACTERS, PAGE_ELEMENTS
from dateline.reading.lines import Line

_SKIP: Final = frozenset(
    {"script", "style", "noscript", "template", "svg", "iframe", "object", "math", "option", "textarea", "audio", "video", "canvas", "head", "title", "select"}
)  # fmt: skip
_BLOCK: Final = frozenset(
    {"address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details", "dialog", "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup", "hr", "html", "legend", "li", "main", "menu", "nav", "ol", "p", "pre", "section", "summary", "table", "tbody", "td", "tfoot", "th", "thead", "tr", "ul", "br"}
)  # fmt: skip
_TELLING: Final = 25  # characters; a shorter line may stand inside another by chance
_CHOSEN, _PASSED = 3.0, -4.0
_SPACES: Final = re.compile(r"[ \t\r\n\f\v\u00a0]+")


_WHOLE: Final = re.compile(r"<(?:!doctype|html|head|body)[\s>]", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Page:
    """A page: its tree, and its visible text with a line for every block.

    fragment  it is no page but a marked-up text, as feeds carry them: all of it is the article
    huge      so large that trafilatura and htmldate would take minutes: its lines alone then decide
    """

    tree: html.HtmlElement
    visible: str
    fragment: bool = False
    huge: bool = False


def load_page(source: str) -> Page | None:
    """The page that an HTML text spells; None where there is nothing in it."""
    parser = html.HTMLParser(encoding="utf-8", remove_comments=True, remove_pis=True, collect_ids=False)
    try:
        tree = html.document_fromstring(source.encode("utf-8", "replace"), parser=parser)
    except (etree.ParserError, etree.XMLSyntaxError):
        return None
    visible = visible_text(tree)
    huge = len(visible) > PAGE_CHARACTERS or sum(1 for _ in islice(tree.iter(), PAGE_ELEMENTS + 1)) > PAGE_ELEMENTS
    return Page(tree, visible, fragment=_WHOLE.search(source) is None, huge=huge)


def visible_text(tree: html.HtmlElement) -> str:
    """What a reader sees, a line for every block, with single spaces."""
    lines: list[str] = []
    words: list[str] = []
    for piece in _pieces(tree):
        if piece is None:
            line = _SPACES.sub(" ", "".join(words)).strip()
            if line:
                lines.append(line)
            words = []
        else:
            words.append(piece)
    return "\n".join(lines)


def _pieces(tree: html.HtmlElement) -> Iterator[str | None]:
    """The texts in order, None where a block begins or ends."""
    skipped = None
    for event, node in etree.iterwalk(tree, events=("start", "end")):
        block = node.tag in _BLOCK
        if event == "start":
            if skipped is None and node.tag in _SKIP:
                skipped = node
            if skipped is None:
                if block:
                    yield None
                if node.text:
                    yield node.text
            continue
        if skipped is node:
            skipped = None
        elif skipped is None and block:
            yield None
        if skipped is None and node.tail:
            yield node.tail
    yield None


def extracted_lines(page: Page, url: str | None) -> list[str]:
    """The paragraphs that trafilatura takes for the article, in order."""
    options = Extractor(output_format="python", comments=False, tables=True, with_metadata=False, url=url)
    try:
        found = bare_extraction(page.tree, url=url, options=options)
    except (ValueError, TypeError, AttributeError, RecursionError, etree.LxmlError):
        # trafilatura stumbles over a few broken trees; the page is then read as text
        return []
    text = found.text if found is not None and not isinstance(found, dict) else None
    return [line.strip() for line in text.split("\n") if line.strip()] if text else []


def extraction_hints(lines: Sequence[Line], paragraphs: Sequence[str]) -> list[float] | None:
    """For every visible line what trafilatura's choice says about it, in log odds; None where it chose nothing."""
    if not paragraphs:
        return None
    whole = _SPACES.sub("", "".join(paragraphs).replace("|", ""))
    single = {_SPACES.sub("", cell.removeprefix("- ")) for paragraph in paragraphs for cell in paragraph.split("|")}
    hints = []
    for line in lines:
        bare = _SPACES.sub("", line.text)
        inside = bare in whole if len(bare) >= _TELLING else bare in single
        hints.append(_CHOSEN if inside else _PASSED)
    return hints
