"""Words before a paragraph or a date that say what it is."""

import re
import tomllib
from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def no_places() -> frozenset[str]:
    """What opens a paragraph like a dateline but names no place, in lower case."""
    return frozenset(_table()["labels"])


@lru_cache(maxsize=1)
def published_label() -> re.Pattern[str]:
    """The words before a date of publication, at the end of what stands before it."""
    return _before(_table()["published"])


@lru_cache(maxsize=1)
def updated_label() -> re.Pattern[str]:
    """The words before the date of a change, at the end of what stands before it."""
    return _before(_table()["updated"])


def _before(labels: list[str]) -> re.Pattern[str]:
    words = "|".join(re.escape(label) for label in sorted(labels, key=lambda label: (-len(label), label)))
    return re.compile(
        rf"(?<!\w)(?:{words})\W*(?:[^\W\d]+\W+){{0,4}}(?:\d{{1,2}}[:.h]\d\d(?::\d\d)?\s*(?:[ap]\.?m\.?)?\W*(?:[^\W\d]+\W+){{0,3}})?$",
        re.IGNORECASE,
    )


@lru_cache(maxsize=1)
def _table() -> dict[str, list[str]]:
    return tomllib.loads((files("dateline.codes") / "labels.toml").read_text("utf-8"))
