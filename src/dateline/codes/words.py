"""Lists of words that rules of the reading rest on: data in words.toml."""

import tomllib
from functools import lru_cache
from importlib.resources import files


def words_of(name: str) -> frozenset[str]:
    """The words of one list; "_" in the file stands for a blank. Raises KeyError where there is no such list."""
    return frozenset(word.replace("_", " ") for word in _table()[name].split())


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    return tomllib.loads((files("dateline.codes") / "words.toml").read_text("utf-8"))
