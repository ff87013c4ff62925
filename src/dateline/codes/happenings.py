"""Nouns that name happenings, and verbs that do not; the lists stand in happenings.toml."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class HappeningLexicon:
    """Lemmas in lower case."""

    nouns: frozenset[str]
    not_verbs: frozenset[str]


@lru_cache(maxsize=1)
def happening_lexicon() -> HappeningLexicon:
    """The lexicon as it stands in happenings.toml."""
    tables = tomllib.loads(files("dateline.codes").joinpath("happenings.toml").read_text("utf8"))
    return HappeningLexicon(*(frozenset(tables[name]["words"].split()) for name in HappeningLexicon.__slots__))
