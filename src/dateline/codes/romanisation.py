"""How one name is spelt in different ways: data in romanisation.toml."""

import re
import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Romanisation:
    """Rules (pattern, replacement) in order, states whose people are named family first, and droppable particles."""

    rules: tuple[tuple[re.Pattern[str], str], ...]
    family_first: frozenset[str]
    particles: frozenset[str]


@lru_cache(maxsize=1)
def romanisation() -> Romanisation:
    """The table; raises re.error where a rule is no regular expression."""
    table = tomllib.loads((files("dateline.codes") / "romanisation.toml").read_text("utf-8"))
    return Romanisation(
        tuple((re.compile(pattern), becomes) for pattern, becomes in table["rules"]),
        frozenset(table["family_first"]),
        frozenset(table["particles"]),
    )
