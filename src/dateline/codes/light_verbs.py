"""The light verbs: data in light_verbs.toml."""

import tomllib
from dataclasses import dataclass, fields
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class LightVerbs:
    """Lemmas that carry an act named by their object (`verbs`), by a prepositional phrase (`phrases`: "take part in"),
    or by their subject (`happen`); and, not light, those whose object does what a following gerund says (`charging`),
    participles that tell a state (`states`), verbs done to a subject without object (`done_to`), and nouns that only measure out an act (`stretches`). Of `verbs`, those whose
    subject meets with the act (`undergoing`), those whose subject is no part of it (`witnessing`), and those that with
    "the" only speak of a known one (`showing`); those that with "responsibility for" own up to one (`owning`).
    """

    verbs: frozenset[str]
    phrases: frozenset[str]
    happen: frozenset[str]
    charging: frozenset[str]
    states: frozenset[str]
    stretches: frozenset[str]
    undergoing: frozenset[str]
    witnessing: frozenset[str]
    showing: frozenset[str]
    done_to: frozenset[str]
    owning: frozenset[str]


@lru_cache(maxsize=1)
def load_light_verbs() -> LightVerbs:
    """Read light_verbs.toml once."""
    table = tomllib.loads(files("dateline.codes").joinpath("light_verbs.toml").read_text("utf-8"))
    return LightVerbs(**{field.name: frozenset(table[field.name]) for field in fields(LightVerbs)})
