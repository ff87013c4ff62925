"""Words that name happenings, and verbs that do not; the lists stand in happenings.toml."""

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
    occasions: frozenset[str]
    outcomes: frozenset[str]
    participles: frozenset[str]
    results: frozenset[str]
    speech: frozenset[str]


@lru_cache(maxsize=1)
def happening_lexicon() -> HappeningLexicon:
    """The lexicon as it stands in happenings.toml."""
    tables = tomllib.loads(files("dateline.codes").joinpath("happenings.toml").read_text("utf8"))
    words = {name: frozenset(tables[name]["words"].split()) for name in HappeningLexicon.__slots__ if name != "endings"}
    return HappeningLexicon(endings=tuple(tables["endings"]["words"].split()), **words)
