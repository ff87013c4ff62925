"""Words of disputes: who is blamed, what is denied; the lists stand in disputes.toml."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

# A denial reaches so many words ahead for what it denies, and is undone by a word so many words before it.
_AHEAD, _BEFORE = 8, 2


@dataclass(frozen=True, slots=True)
class DisputeWords:
    """The lists of disputes.toml; see its head."""

    denials: frozenset[str]
    rejections: frozenset[str]
    claims: frozenset[str]
    refusals: frozenset[str]
    undoing: frozenset[str]
    guilt: frozenset[str]
    parts: frozenset[str]


@lru_cache(maxsize=1)
def dispute_words() -> DisputeWords:
    """The words, read once."""
    table = tomllib.loads(files("dateline.codes").joinpath("disputes.toml").read_text(encoding="utf-8"))
    return DisputeWords(**{name: frozenset(words) for name, words in table.items()})


def denial_in(sentence: str) -> int | None:
    """Where in a sentence words deny something (the offset of the first such word); None where none do."""
    known = dispute_words()
    words = [(found.start(), found.group()) for found in re.finditer(r"[\w'’]+", sentence.lower())]
    for number, (offset, word) in enumerate(words):
        if word not in known.denials and word not in known.rejections:
            continue
        after = {each for _, each in words[number + 1 : number + 1 + _AHEAD]}
        before = {each for _, each in words[max(0, number - _BEFORE) : number]}
        if before & known.undoing or {each for _, each in words[number + 1 : number + 3]} & known.refusals:
            continue
        if word in known.denials or after & known.claims:
            return offset
    return None
