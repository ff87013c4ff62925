"""Which column of a table holds what."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import Final

_OTHER: Final = re.compile(r"[^a-z0-9]+")


@lru_cache(maxsize=1)
def column_names() -> dict[str, tuple[str, ...]]:
    """For every field of a report the plain names of columns that hold it, most telling first."""
    table = tomllib.loads((files("dateline.codes") / "columns.toml").read_text("utf-8"))
    return {field: tuple(names) for field, names in table.items()}


def plain_name(name: str) -> str:
    """A column's name in lower case, with "_" for everything else ("Article Text" is "article_text")."""
    return _OTHER.sub("_", name.strip().lower()).strip("_")
