"""What a file is, by its content; its name only settles what the content leaves open."""

import csv
import re
from typing import Final, Literal

from dateline.codes.columns import column_names, plain_name
from dateline.reading.encodings import decode

Kind = Literal["empty", "json", "table", "html", "xml", "mail", "warc", "parquet", "pdf", "markdown", "text", "binary"]

_MAGIC: Final[tuple[tuple[bytes, Kind], ...]] = ((b"%PDF-", "pdf"), (b"PAR1", "parquet"), (b"WARC/", "warc"))
_PAGE: Final = re.compile(r"<!doctype\s+html|<html[\s>]|<body[\s>]|<head[\s>]", re.IGNORECASE)
_TAG: Final = re.compile(r"\s*<(?:!--|/?(?:div|p|article|main|section|meta|title|h[1-6]|span|table|a|b|i|em|ul|ol|br|img|script|style)\b)", re.IGNORECASE)  # fmt: skip
_XML: Final = re.compile(r"\s*(?:<\?xml[^>]*\?>\s*)?(?:<!--.*?-->\s*|<!DOCTYPE[^>]*>\s*|<\?[^>]*\?>\s*)*<(?:[A-Za-z_][\w.-]*:)?([A-Za-z_][\w.-]*)", re.DOTALL)  # fmt: skip
_HEADER: Final = re.compile(r"(?:From|To|Date|Subject|Message-ID|MIME-Version|Received|Return-Path|Content-Type|Delivered-To|Reply-To)\s*:", re.IGNORECASE)  # fmt: skip
_MARKDOWN: Final = re.compile(
    r"\A(?:---\n(?:[\w-]+:.*\n)+---\n|#{1,3} \S)|\[[^\[\]\n]{1,400}\]\(https?://[^()\s]{1,1000}\)"
)
# The root elements of RSS, Atom and NewsML-G2.
NEWS_ROOTS: Final = frozenset({"rss", "feed", "RDF", "newsItem", "newsMessage", "channel"})
_DELIMITERS: Final = "\t,;|"
_LONGEST_NAME: Final = 60  # characters of a column's name
_MOST_WORDS: Final = 4  # of a column's name; prose has longer stretches between its commas
_TABLE_NAMES: Final = (".csv", ".tsv")


def kind_of(head: bytes, name: str = "", columns: tuple[str, ...] = ()) -> Kind:
    """What the first bytes of a file show it to be; `columns` are names that mark a table beside the obvious ones."""
    if not head.strip():
        return "empty"
    for magic, kind in _MAGIC:
        if head.startswith(magic):
            return kind
    text = decode(head).lstrip("\ufeff")
    if _is_binary(text):
        return "binary"
    return _text_kind(text, name.lower(), columns)


def _is_binary(text: str) -> bool:
    """More control characters than a damaged text would have?"""
    sample = text[:4096]
    odd = sum(char == "\ufffd" or (char < " " and char not in "\t\n\r\f\v\x1b\x1a\x08") for char in sample)
    return "\x00" in sample or odd > 0.1 * len(sample)


def _text_kind(text: str, name: str, columns: tuple[str, ...]) -> Kind:
    bare = text.lstrip()
    if bare[:1] in ("{", "[") and _looks_like_json(bare):
        return "json"
    if bare.startswith("<"):
        return _tagged_kind(bare)
    if len(_HEADER.findall(_header_block(bare))) >= 2:
        return "mail"
    if delimiter_of(text, columns) is not None or (name.endswith(_TABLE_NAMES) and unnamed_delimiter(text)):
        return "table"
    if _PAGE.search(bare[:4096]):
        return "html"
    if name.endswith((".md", ".markdown")) or _MARKDOWN.search(bare.replace("\r\n", "\n")):
        return "markdown"
    return "text"


def _looks_like_json(bare: str) -> bool:
    """An object or array, not a text that begins with a bracket."""
    return re.match(r"""\{\s*(?:"|\})|\[\s*(?:[\[{"\]]|-?\d)""", bare) is not None


def _tagged_kind(bare: str) -> Kind:
    root = _XML.match(bare)
    if root and root.group(1) in NEWS_ROOTS:
        return "xml"
    if _PAGE.search(bare[:4096]):
        return "html"
    if _TAG.match(bare) and not bare.startswith("<?xml"):
        return "html"
    return "xml" if root else "text"


def _header_block(bare: str) -> str:
    """The lines before the first empty one, as long as each looks like a mail header or goes on with one."""
    kept = []
    for line in bare.splitlines()[:80]:
        if not re.match(r"[A-Za-z][A-Za-z0-9-]*\s*:|[ \t]+\S", line):
            break
        kept.append(line)
    return "\n".join(line for line in kept if _HEADER.match(line))


def unnamed_delimiter(text: str) -> str | None:
    """The sign that parts the cells of the first two rows, whatever the columns are called; else None."""
    rows = [line for line in text.splitlines() if line.strip()][:2]
    for delimiter in _DELIMITERS:
        cells = [next(csv.reader([row], delimiter=delimiter), []) for row in rows]
        if (
            len(cells) == 2
            and min(map(len, cells)) > 1
            and all(0 < len(name.split()) <= _MOST_WORDS for name in cells[0])
        ):
            return delimiter
    return None


def delimiter_of(text: str, columns: tuple[str, ...] = ()) -> str | None:
    """The sign between the cells of a table whose first row names a column with texts or pages; else None."""
    first = next((line for line in text.splitlines() if line.strip()), "")
    known = {*column_names()["text"], *column_names()["html"], *map(plain_name, columns)}
    for delimiter in _DELIMITERS:
        names = {plain_name(cell) for cell in next(csv.reader([first], delimiter=delimiter), [])}
        if len(names) > 1 and names & known and all(len(name) < _LONGEST_NAME for name in names):
            return delimiter
    return None
