"""How accounts of each event type are compared; the table stands in families.toml."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Family:
    """What holds of one event type; see the head of families.toml."""

    swaps: bool
    disputed: bool
    repeats: int
    speech: bool
    one_act: bool
    hosted: bool
    near: frozenset[str]


@lru_cache(maxsize=1)
def _families() -> dict[str, Family]:
    tables = tomllib.loads(files("dateline.codes").joinpath("families.toml").read_text(encoding="utf-8"))
    return {name: Family(**{**row, "near": frozenset(row["near"])}) for name, row in tables.items()}


@lru_cache(maxsize=256)
def family_of(event_type: str, event_mode: str | None = None) -> Family:
    """The family of an event type, or of one of its modes where that has its own; what is not listed has the default's."""
    table = _families()
    return table.get(f"{event_type}/{event_mode}") or table.get(event_type, table["default"])
