"""Units of quantities; the table stands in units.toml."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any

from dateline.codes.acts import act_of
from dateline.codes.parties import standing_heads


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit measures ("length") and how many base units one is."""

    measures: str
    factor: float


@lru_cache(maxsize=1)
def _table() -> dict[str, Any]:
    return tomllib.loads(files("dateline.codes").joinpath("units.toml").read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def _tables() -> tuple[Mapping[str, Unit], Mapping[str, frozenset[str]]]:
    table = _table()
    units = {name: Unit(row["measures"], row["factor"]) for row in table["unit"] for name in row["names"]}
    return units, {toll: frozenset(words) for toll, words in table["tolls"].items()}


def unit_of(name: str | None) -> Unit:
    """The unit of that name; a name that the table lacks measures only itself."""
    plain = (name or "").strip().lower()
    return _tables()[0].get(plain) or Unit(plain.removesuffix("s"), 1.0)


def names_of(measure: str) -> tuple[str, ...]:
    """The names of all units that measure this ("length")."""
    return tuple(name for name, unit in _tables()[0].items() if unit.measures == measure)


@lru_cache(maxsize=1)
def measures() -> frozenset[str]:
    """What units measure that is not counted: lengths, masses, sums."""
    return frozenset(unit.measures for unit in _tables()[0].values()) - {"people"}


def toll_of(text: str) -> str | None:
    """What a count of people is a count of ("killed", "hurt"), by the first word in `text` that tells; None where none does."""
    words = re.findall(r"\w+", text.lower())
    for word in words:
        for toll, telling in _tables()[1].items():
            if word in telling:
                return toll
    return None


def toll_words(toll: str) -> frozenset[str]:
    """The words by which a count of people is one of these ("killed")."""
    return _tables()[1][toll]


def is_head_count(unit: str | None) -> bool:
    """Whether a number with this unit (None: none) may count people at large, and no special kind of them."""
    return (unit or "").strip().lower() in _heads()


def is_of_people(unit: str | None) -> bool:
    """Whether a number with this unit counts people of some kind ("soldiers")."""
    plain = (unit or "").strip().lower()
    return unit_of(plain).measures == "people" or plain in _kinds() or plain.removesuffix("s") in standing_heads()


def plain_kind(unit: str) -> str:
    """The name that stands for all those of one kind of people: "schoolgirls" -> "girl"."""
    return _kinds().get(unit.strip().lower(), unit.strip().lower().removesuffix("s"))


@lru_cache(maxsize=1)
def _kinds() -> Mapping[str, str]:
    return {name: row[0] for row in _table()["heads"]["alike"] for name in row}


@lru_cache(maxsize=1)
def _heads() -> frozenset[str]:
    return frozenset(_table()["heads"]["units"])


@lru_cache(maxsize=1)
def _harmful() -> frozenset[str]:
    return frozenset(_table()["heads"]["harmful"])


def harms(event_type: str, lemma: str) -> bool:
    """Whether an event of this type, told by this word, kills and hurts."""
    return event_type == "ASSAULT" or act_of(lemma).name in _harmful()
