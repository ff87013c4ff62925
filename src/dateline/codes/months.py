"""The names of the months in the languages of the press."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def months() -> dict[str, int]:
    """A month's name or short form in lower case, and its number (1 to 12)."""
    table = tomllib.loads((files("dateline.codes") / "months.toml").read_text("utf-8"))
    return {name: number for names in table.values() for number, forms in enumerate(names, 1) for name in forms.split()}
