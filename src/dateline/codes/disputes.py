"""Words of disputes: who is blamed, what is denied; the lists stand in disputes.toml."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from itertools import islice

# A denial reaches so many words ahead for what it denies, and is undone by a word so many words before it.
_AHEAD, _BEFORE = 8, 2
_WORD = re.compile(r"[\w'’]+")


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
    known, lower = dispute_words(), sentence.lower()
    words = _WORD.findall(lower)
    if known.denials.isdisjoint(words) and known.rejections.isdisjoint(words):
        return None
    for number, word in enumerate(words):
        if word not in known.denials and word not in known.rejections:
            continue
        after, before = words[number + 1 : number + 1 + _AHEAD], words[max(0, number - _BEFORE) : number]
        if not known.undoing.isdisjoint(before) or not known.refusals.isdisjoint(after[:2]):
            continue
        if word in known.denials or not known.claims.isdisjoint(after):
            return next(islice(_WORD.finditer(lower), number, None)).start()
    return None
