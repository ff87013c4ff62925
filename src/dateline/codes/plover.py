"""The PLOVER codes: data in plover.toml."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Plover:
    """modes  of each event type;  contexts  the words that tell each context;  sectors  all sector codes.

    modes_by_content  for a type, its mode by the type of what is asked, refused or threatened
    """

    quads: dict[str, int]
    modes: dict[str, tuple[str, ...]]
    modes_by_content: dict[str, dict[str, str]]
    contexts: dict[str, tuple[str, ...]]
    sectors: tuple[str, ...]


@lru_cache(maxsize=1)
def load_plover() -> Plover:
    """Read plover.toml once."""
    table = tomllib.loads(files("dateline.codes").joinpath("plover.toml").read_text("utf-8"))
    return Plover(
        quads={name: entry["quad"] for name, entry in table["types"].items()},
        modes={name: tuple(entry["modes"]) for name, entry in table["types"].items()},
        modes_by_content=table["modes_by_content"],
        contexts={name: tuple(words) for name, words in table["contexts"].items()},
        sectors=(*table["sectors"]["state"], *table["sectors"]["society"]),
    )
