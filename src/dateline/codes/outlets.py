"""Outlets by the host of their pages."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal


@dataclass(frozen=True, slots=True)
class Outlet:
    """A paper, broadcaster, site or agency, as it calls itself, and what else it goes by; `country` is ISO 3166-1 alpha-3."""

    name: str
    country: str
    kind: Literal["media", "agency", "state_media"]
    also: tuple[str, ...] = ()


@lru_cache(maxsize=1)
def outlets() -> dict[str, Outlet]:
    """All known outlets by host, without "www."."""
    table = tomllib.loads((files("dateline.codes") / "outlets.toml").read_text("utf-8"))
    return {host: Outlet(**{**row, "also": tuple(row.get("also", ()))}) for host, row in table.items()}


def outlet_of(host: str) -> Outlet | None:
    """The outlet whose pages stand under this host or a domain above it."""
    parts = host.lower().split(".")
    above = (".".join(parts[first:]) for first in range(len(parts) - 1))
    return next((outlets()[name] for name in above if name in outlets()), None)


@lru_cache(maxsize=1)
def _by_name() -> dict[str, Outlet]:
    return {
        name.casefold().removeprefix("the "): outlet
        for outlet in outlets().values()
        for name in (*outlet.also, outlet.name)
    }


def outlet_named(name: str) -> Outlet | None:
    """The outlet of that name, with or without "The", upper and lower case alike."""
    return _by_name().get(name.strip().casefold().removeprefix("the "))
