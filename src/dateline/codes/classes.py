"""Word classes for telling a trigger's senses apart: data in classes.toml."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class WordClasses:
    """of  the classes of each lemma;  agents, targets  the classes whose words may be participants."""

    of: dict[str, frozenset[str]]
    agents: frozenset[str]
    targets: frozenset[str]


@lru_cache(maxsize=1)
def load_word_classes() -> WordClasses:
    """Read classes.toml once."""
    table = tomllib.loads(files("dateline.codes").joinpath("classes.toml").read_text("utf-8"))
    found: dict[str, set[str]] = {}
    for name, words in table["classes"].items():
        for word in words:
            found.setdefault(word, set()).add(name)
    return WordClasses(
        of={word: frozenset(names) for word, names in found.items()},
        agents=frozenset(table["agents"]),
        targets=frozenset(table["targets"]),
    )
