"""Words without a meaning of their own, by which prose is known."""

import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def function_words() -> frozenset[str]:
    """Those of all languages in the file."""
    return frozenset(word for words in _table().values() for word in words.split())


@lru_cache(maxsize=1)
def english_words() -> frozenset[str]:
    """Those that only English has."""
    return frozenset(_table()["telling"].split())


@lru_cache(maxsize=1)
def words_by_language() -> dict[str, frozenset[str]]:
    """By ISO 639-1 code, the words of each language in the file."""
    return {language: frozenset(words.split()) for language, words in _table().items() if language != "telling"}


@lru_cache(maxsize=1)
def _table() -> dict[str, str]:
    return tomllib.loads((files("dateline.codes") / "function_words.toml").read_text("utf-8"))
