"""Common nouns for somebody or something that can act or be acted on: data in nominals.tsv."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, cast

from dateline.codes.tables import read_table, values

NominalKind = Literal[
    "person", "organization", "government", "state", "facility", "vehicle", "weapon", "place"
]  # fmt: skip
Number = Literal["singular", "plural", "group"]


@dataclass(frozen=True, slots=True)
class Nominal:
    """What a noun stands for; `number` group: one word for many, so both "it" and "they" can refer to it."""

    kind: NominalKind
    number: Number
    sectors: tuple[str, ...]


@lru_cache(maxsize=1)
def nominals() -> Mapping[str, Nominal]:
    """Every noun or two-word noun of the table, in lower case."""
    return {
        row["word"]: Nominal(cast(NominalKind, row["kind"]), cast(Number, row["number"]), values(row["sectors"]))
        for row in read_table("nominals.tsv")
    }
