"""The words by which one source passes on the words of another."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Relays:
    """Lemmas (`quoting`: word forms); what each list holds stands in relays.toml."""

    carrying: frozenset[str]
    conversations: frozenset[str]
    citing: frozenset[str]
    quoting: frozenset[str]
    hearsay: frozenset[str]
    issuing: frozenset[str]
    media: frozenset[str]


@lru_cache(maxsize=1)
def relays() -> Relays:
    """The lists of relays.toml."""
    table = tomllib.loads((files("dateline.codes") / "relays.toml").read_text(encoding="utf-8"))
    return Relays(
        frozenset(table["carrying"]),
        frozenset(table["conversations"]),
        frozenset(table["citing"]),
        frozenset(table["quoting"]),
        frozenset(table["hearsay"]),
        frozenset(table["issuing"]),
        frozenset(table["media"]),
    )
