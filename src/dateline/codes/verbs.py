"""The past tense of English verbs."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

_VOWEL: Final = "[aeiou]"
# One syllable that ends in one vowel and one consonant: its consonant doubles ("ban", "stop").
_SHORT: Final = re.compile(rf"[^aeiou]*(?:qu)?{_VOWEL}[^aeiouwxy]\Z")


@dataclass(frozen=True, slots=True)
class _Verbs:
    past: Mapping[str, str]
    doubling: frozenset[str]


@lru_cache(maxsize=1)
def _verbs() -> _Verbs:
    table = tomllib.loads((files("dateline.codes") / "verbs.toml").read_text("utf-8"))
    return _Verbs(table["past"], frozenset(table["doubling"].split()))


def past_tense(verb: str) -> str:
    """ "seized" of "seize", "stopped" of "stop", "took" of "take": the past of a verb's base form in lower case."""
    known = _verbs()
    if verb in known.past:
        return known.past[verb]
    if verb.endswith("e"):
        return f"{verb}d"
    if verb.endswith("y") and not re.search(rf"{_VOWEL}y\Z", verb):
        return f"{verb[:-1]}ied"
    if verb in known.doubling or _SHORT.match(verb):
        return f"{verb}{verb[-1]}ed"
    return f"{verb}ed"
