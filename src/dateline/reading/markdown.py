"""The marks of Markdown, which are no part of the words they mark."""

import re
from typing import Final

# What each pattern matches goes, but for its group "kept".
_MARKS: Final = tuple(
    re.compile(text, re.MULTILINE)
    for text in (
        r"\A---\r?\n(?:.*\r?\n)*?---[ \t]*$",
        r"^[ \t]{0,3}#{1,6}[ \t]+|[ \t]+#+[ \t]*$",
        r"^[ \t]{0,3}(?:>[ \t]?)+",
        r"^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?=\S)",
        r"^[ \t]*(?:[-*_][ \t]*){3,}$|^[ \t]*[=-]{3,}[ \t]*$",
        r"!\[[^\[\]\n]{0,400}\]\([^()\n]{0,1000}\)",
        r"\[(?P<kept>[^\[\]\n]{1,400})\](?:\([^()\n]{0,1000}\)|\[[^\[\]\n]{0,100}\])",
        r"(?P<mark>\*\*\*|\*\*|__|\*|(?<!\w)_)(?=\S)(?P<kept>[^*\n]{1,400}?)(?<=\S)(?P=mark)(?!\w)",
        r"`(?P<kept>[^`\n]{1,400})`",
        r"<(?P<kept>https?://[^<>\s]{1,1000})>",
        r"</?[a-zA-Z][^<>\n]{0,1000}>",
        r"\\(?P<kept>[\\`*_{}\[\]()#+.!>-])",
    )
)


def unmarked(raw: str) -> list[tuple[int, int]]:
    """The stretches (start, end) of a Markdown text that are words and not marks, in order."""
    gone = bytearray(len(raw))
    for pattern in _MARKS:
        for match in pattern.finditer(raw):
            start, end = match.span()
            kept = match.span("kept") if "kept" in pattern.groupindex else (end, end)
            gone[start : kept[0]] = b"\x01" * (kept[0] - start)
            gone[kept[1] : end] = b"\x01" * (end - kept[1])
    return [match.span() for match in re.finditer(rb"\x00+", bytes(gone))]


def front_matter(raw: str) -> dict[str, str]:
    """The plain fields of the block between "---" lines at the head of the file."""
    block = re.match(r"\ufeff?---\r?\n((?:.*\r?\n)*?)---", raw)
    fields = {}
    for line in block.group(1).splitlines() if block else ():
        name, colon, value = line.partition(":")
        if colon and name.strip() and value.strip():
            fields[name.strip()] = value.strip().strip("\"'")
    return fields
