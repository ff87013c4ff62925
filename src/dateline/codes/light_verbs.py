"""The light verbs: data in light_verbs.toml."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class LightVerbs:
    """Lemmas that carry an act named by their object (`verbs`), by a prepositional phrase (`phrases`: "take part in"),
    or by their subject (`happen`); and, not light, those whose object does what a following gerund says (`charging`),
    participles that tell a state (`states`), and nouns that only measure out an act (`stretches`).
    """

    verbs: frozenset[str]
    phrases: frozenset[str]
    happen: frozenset[str]
    charging: frozenset[str]
    states: frozenset[str]
    stretches: frozenset[str]


@lru_cache(maxsize=1)
def load_light_verbs() -> LightVerbs:
    """Read light_verbs.toml once."""
    table = tomllib.loads(files("dateline.codes").joinpath("light_verbs.toml").read_text("utf-8"))
    return LightVerbs(
        *(frozenset(table[name]) for name in ("verbs", "phrases", "happen", "charging", "states", "stretches"))
    )
