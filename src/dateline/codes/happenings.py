"""Nouns that name happenings, and verbs that do not; the lists stand in happenings.toml."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class HappeningLexicon:
    """Lemmas in lower case; a noun with one of the endings names a happening unless it is in `not_nouns`."""

    nouns: frozenset[str]
    endings: tuple[str, ...]
    not_nouns: frozenset[str]
    not_verbs: frozenset[str]


@lru_cache(maxsize=1)
def happening_lexicon() -> HappeningLexicon:
    """The lexicon as it stands in happenings.toml."""
    tables = tomllib.loads(files("dateline.codes").joinpath("happenings.toml").read_text("utf8"))
    words = {name: tables[name]["words"].split() for name in HappeningLexicon.__slots__}
    return HappeningLexicon(
        nouns=frozenset(words["nouns"]),
        endings=tuple(words["endings"]),
        not_nouns=frozenset(words["not_nouns"]),
        not_verbs=frozenset(words["not_verbs"]),
    )
