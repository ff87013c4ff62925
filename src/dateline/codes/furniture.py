"""The wording by which lines of a saved page show themselves to be no part of the article."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

_PLAIN: Final = str.maketrans(
    {"\u00a0": " ", "\u200b": None, "\u200c": None, "\u200d": None, "\ufeff": None, "\u00ad": None, "’": "'", "‘": "'", "“": '"', "”": '"'}
)  # fmt: skip
_SPACES: Final = re.compile(r"\s+")
_EDGES: Final = " \t.!?:;,|>»«›‹<•·*…-–—_[](){}+#\"'/\\=~↑↓→←▲▼►◄"


@dataclass(frozen=True, slots=True)
class Furniture:
    """whole: lines as a whole;  starts: how lines begin;  contains: words in a line;  ends: headings after the article"""

    whole: frozenset[str]
    starts: tuple[str, ...]
    contains: re.Pattern[str]
    ends: frozenset[str]


@lru_cache(maxsize=1)
def furniture() -> Furniture:
    """The lists of furniture.toml, ready for `plain_line`."""
    table = tomllib.loads((files("dateline.codes") / "furniture.toml").read_text("utf-8"))
    return Furniture(
        whole=frozenset(map(bare_line, table["whole"])),
        starts=tuple(table["starts"]),
        contains=re.compile("|".join(re.escape(words) for words in table["contains"])),
        ends=frozenset(map(bare_line, table["ends"])),
    )


def plain_line(line: str) -> str:
    """A line in lower case with plain quotes and single spaces."""
    return _SPACES.sub(" ", line.translate(_PLAIN)).strip().lower()


def bare_line(line: str) -> str:
    """A plain line without signs at its ends and without a count in brackets ("Comments (12)" is "comments")."""
    bare = plain_line(line).strip(_EDGES)
    return re.sub(r"\s*[(\[]?\d+[)\]]?$", "", bare).strip(_EDGES) if bare[:1].isalpha() else bare
