"""Organisations that news knows by name: data in organisations.tsv."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from dateline.codes.tables import read_table, values


@dataclass(frozen=True, slots=True)
class Organisation:
    """A body with its other names and acronyms, the state it belongs to, and its PLOVER sectors."""

    name: str
    aliases: tuple[str, ...]
    country: str | None
    sectors: tuple[str, ...]


@lru_cache(maxsize=1)
def organisations() -> Mapping[str, Organisation]:
    """Every organisation of the table by each of its names as written.

    Raises ValueError where a name stands for two organisations.
    """
    found: dict[str, Organisation] = {}
    for row in read_table("organisations.tsv"):
        body = Organisation(
            row["name"], values(row["aliases"]), row["country"] or None, values(row["sectors"].replace(" ", "|"))
        )
        for name in (body.name, *body.aliases):
            if found.setdefault(name, body) is not body:
                raise ValueError(f"organisations.tsv: {name!r} is both {found[name].name} and {body.name}")
    return found
