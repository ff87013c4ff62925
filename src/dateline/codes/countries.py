"""States by every name that news has for them: data in countries.tsv."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

from dateline.codes.tables import read_table, values

StateForm = Literal["name", "adjective", "people", "capital", "seat"]
_COLUMNS: Final[tuple[tuple[str, StateForm], ...]] = (
    ("name", "name"),
    ("names", "name"),
    ("adjectives", "adjective"),
    ("people", "people"),
    ("capitals", "capital"),
    ("seats", "seat"),
)


@dataclass(frozen=True, slots=True)
class StateName:
    """One name: the state's ISO 3166-1 alpha-3 code, and what it is (a capital or seat stands for the state)."""

    country: str
    form: StateForm


@lru_cache(maxsize=1)
def state_names() -> Mapping[str, StateName]:
    """Every name, demonym, capital and seat of government, as written, without "the".

    Raises ValueError where a name stands for two states.
    """
    found: dict[str, StateName] = {}
    for row in read_table("countries.tsv"):
        for column, form in _COLUMNS:
            for name in values(row[column]):
                known = found.setdefault(name, StateName(row["code"], form))
                if known.country != row["code"]:
                    raise ValueError(f"countries.tsv: {name!r} is both {known.country} and {row['code']}")
    return found


@lru_cache(maxsize=1)
def common_names() -> Mapping[str, str]:
    """The common name of every state by its code ("PRK": "North Korea")."""
    return {row["code"]: row["name"] for row in read_table("countries.tsv")}


@lru_cache(maxsize=1)
def _capitals() -> Mapping[str, str]:
    return {row["code"]: values(row["capitals"])[0] for row in read_table("countries.tsv") if row["capitals"]}


def capital_of(country: str) -> str | None:
    """The capital of a state by its code; None where the table has none."""
    return _capitals().get(country)
