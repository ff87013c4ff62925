"""Offices, titles and forms of address: data in offices.tsv."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from dateline.codes.tables import read_table

Gender = Literal["m", "f"]


@dataclass(frozen=True, slots=True)
class Office:
    """An office with its PLOVER sector (None: a form of address) and the gender that the word itself tells."""

    sector: str | None
    gender: Gender | None


@lru_cache(maxsize=1)
def offices() -> Mapping[str, Office]:
    """Every office by its lower-case phrase."""
    return {
        row["phrase"]: Office(row["sector"] or None, cast(Gender, row["gender"]) if row["gender"] else None)
        for row in read_table("offices.tsv")
    }


def office(words: list[str]) -> Office | None:
    """The office that a phrase ends in ("deputy foreign minister" is a foreign minister's), longest match first."""
    table = offices()
    return next(
        (table[tail] for tail in (" ".join(words[start:]) for start in range(len(words))) if tail in table), None
    )


@lru_cache(maxsize=1)
def given_name_genders() -> Mapping[str, Gender]:
    """The gender that a given name tells, by the name in lower case: data in given_names.tsv."""
    return {row["name"]: cast(Gender, row["gender"]) for row in read_table("given_names.tsv")}
