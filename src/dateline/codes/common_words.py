"""Words of every report: data in common_words.txt."""

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def common_words() -> frozenset[str]:
    """The words, in lower case."""
    text = (files("dateline.codes") / "common_words.txt").read_text("utf-8")
    return frozenset(word for line in text.splitlines() if not line.startswith("#") for word in line.split())
