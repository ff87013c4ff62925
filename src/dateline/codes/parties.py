"""Head words of nameless participants; the lists stand in parties.toml."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def vague_heads() -> frozenset[str]:
    """Head words that tell nothing about who is meant."""
    return frozenset(_table()["vague"])


@lru_cache(maxsize=1)
def standing_heads() -> frozenset[str]:
    """Head words that by themselves name a side of a matter."""
    return frozenset(_table()["stands"])


@lru_cache(maxsize=1)
def body_heads() -> frozenset[str]:
    """Head words of bodies that are no person, and not one another."""
    return frozenset(_table()["bodies"])


@lru_cache(maxsize=1)
def opposed_words() -> frozenset[str]:
    """Words by which those are called who fight or oppose their own state."""
    return frozenset(_table()["opposed"])


def _table() -> dict[str, list[str]]:
    table: dict[str, list[str]] = tomllib.loads(
        files("dateline.codes").joinpath("parties.toml").read_text(encoding="utf-8")
    )
    return table
