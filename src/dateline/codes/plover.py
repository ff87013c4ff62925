"""The PLOVER codes: data in plover.toml."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Plover:
    """modes  of each event type;  contexts  the words that tell each context;  sectors  all sector codes.

    sector_groups    sectors that rules ask for together, by what these have in common
    modes_by_content  for a type, its mode by the type of what is asked, refused or threatened
    """

    quads: dict[str, int]
    modes: dict[str, tuple[str, ...]]
    modes_by_content: dict[str, dict[str, str]]
    contexts: dict[str, tuple[str, ...]]
    sectors: tuple[str, ...]
    sector_groups: dict[str, frozenset[str]]


@lru_cache(maxsize=1)
def load_plover() -> Plover:
    """Read plover.toml once."""
    table = tomllib.loads(files("dateline.codes").joinpath("plover.toml").read_text("utf-8"))
    return Plover(
        quads={name: entry["quad"] for name, entry in table["types"].items()},
        modes={name: tuple(entry["modes"]) for name, entry in table["types"].items()},
        modes_by_content=table["modes_by_content"],
        contexts={name: tuple(words) for name, words in table["contexts"].items()},
        sector_groups={name: frozenset(codes) for name, codes in table["sector_groups"].items()},
        sectors=(*table["sectors"]["state"], *table["sectors"]["society"]),
    )


def sector_group(name: str) -> frozenset[str]:
    """The sectors of a group: "bodies_of_states", "armed", "contending". Raises KeyError where there is no such group."""
    return load_plover().sector_groups[name]
