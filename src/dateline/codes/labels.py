"""Words that open a paragraph like a dateline but name no place."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def no_places() -> frozenset[str]:
    """The labels of labels.toml, in lower case."""
    table = tomllib.loads((files("dateline.codes") / "labels.toml").read_text("utf-8"))
    return frozenset(table["labels"])
