"""Head words of nameless participants; the lists stand in parties.toml."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Any


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
def masked_heads() -> frozenset[str]:
    """Head words of doers by their deed, who may be of any side."""
    return frozenset(_table()["masked"])


@lru_cache(maxsize=1)
def opposed_words() -> frozenset[str]:
    """Words by which those are called who fight or oppose their own state."""
    return frozenset(_table()["opposed"])


@lru_cache(maxsize=1)
def armed_heads() -> frozenset[str]:
    """Head words, singular where that is easy, of those who fight."""
    return frozenset(_table()["armed"])


@lru_cache(maxsize=1)
def unarmed_heads() -> frozenset[str]:
    """Head words, singular where that is easy, of those who do not fight."""
    return frozenset(_table()["unarmed"])


def party_word(head: str) -> str:
    """The head word that stands for all those by which such a party is called: "troop" -> "army"."""
    return _alike().get(head, head)


@lru_cache(maxsize=1)
def _alike() -> dict[str, str]:
    return {word: row[0] for row in _table()["alike"] for word in row}


def _table() -> dict[str, Any]:
    return tomllib.loads(files("dateline.codes").joinpath("parties.toml").read_text(encoding="utf-8"))
