"""What speaks for and against attribution where a cue stands; the table is circumstances.tsv."""

import csv
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files

from dateline.codes.cues import CuePart


@lru_cache(maxsize=1)
def _table() -> Mapping[tuple[str, str], Mapping[str, float]]:
    text = (files("dateline.codes") / "circumstances.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    found: dict[tuple[str, str], dict[str, float]] = {}
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        found.setdefault((row["part"], row["family"]), {})[row["circumstance"]] = float(row["weight"])
    return found


def circumstances(part: CuePart, family: str) -> Mapping[str, float]:
    """The weight of every circumstance for cues of one part of speech in one kind of frame, in log odds.

    "always" counts in every case. Empty where the table has nothing. Raises ValueError for a weight that is no number.
    """
    return _table().get((part, family), {})
