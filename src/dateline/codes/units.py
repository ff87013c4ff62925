"""Units of quantities; the table stands in units.toml."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Unit:
    """What a unit measures ("length") and how many base units one is."""

    measures: str
    factor: float


@lru_cache(maxsize=1)
def _tables() -> tuple[Mapping[str, Unit], Mapping[str, frozenset[str]]]:
    table = tomllib.loads(files("dateline.codes").joinpath("units.toml").read_text(encoding="utf-8"))
    units = {name: Unit(row["measures"], row["factor"]) for row in table["unit"] for name in row["names"]}
    return units, {toll: frozenset(words) for toll, words in table["tolls"].items()}


def unit_of(name: str | None) -> Unit:
    """The unit of that name; a name that the table lacks measures only itself."""
    plain = (name or "").strip().lower()
    return _tables()[0].get(plain) or Unit(plain.removesuffix("s"), 1.0)


def toll_of(text: str) -> str | None:
    """What a count of people is a count of ("killed", "hurt"), by the first word in `text` that tells; None where none does."""
    words = re.findall(r"\w+", text.lower())
    for word in words:
        for toll, telling in _tables()[1].items():
            if word in telling:
                return toll
    return None
