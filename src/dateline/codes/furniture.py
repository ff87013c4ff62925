"""The wording by which lines of a saved page show themselves to be no part of the article."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

_PLAIN: Final = str.maketrans(
    {"\u00a0": " ", "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None, "\u00ad": None, "’": "'", "‘": "'", "“": '"', "”": '"'}
)  # fmt: skip
_EDGES: Final = " \t.!?:;,|>»«›‹<•·*…-–—_[](){}+#\"'/\\=~↑↓→←▲▼►◄"


@dataclass(frozen=True, slots=True)
class Furniture:
    """What the lists of furniture.toml hold; lines of `whole`, `comments` and `ends` are bare ones (see `bare_line`)."""

    whole: frozenset[str]
    starts: tuple[str, ...]
    labels: tuple[str, ...]
    contains: tuple[str, ...]
    comments: frozenset[str]
    ends: frozenset[str]


@lru_cache(maxsize=1)
def furniture() -> Furniture:
    """The lists of furniture.toml, ready for `plain_line`."""
    table = tomllib.loads((files("dateline.codes") / "furniture.toml").read_text("utf-8"))
    return Furniture(
        whole=frozenset(map(bare_line, table["whole"])),
        starts=tuple(table["starts"]),
        labels=tuple(table["labels"]),
        contains=tuple(table["contains"]),
        comments=frozenset(map(bare_line, table["comments"])),
        ends=frozenset(map(bare_line, table["ends"])),
    )


def plain_line(line: str) -> str:
    """A line in lower case with plain quotes and single spaces."""
    if not line.isascii():
        line = line.translate(_PLAIN)
    return " ".join(line.split()).lower()


def bare_line(line: str) -> str:
    """A plain line without signs at its ends and without a count in brackets ("Comments (12)" is "comments")."""
    bare = plain_line(line).strip(_EDGES)
    return bare.rstrip("0123456789").rstrip(_EDGES) if bare[:1].isalpha() else bare
