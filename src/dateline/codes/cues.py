"""The words that attribute: which lemma, in which frames, with what force."""

import csv
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final, Literal, cast

CuePart = Literal["verb", "noun", "adjective", "adverb", "source"]
LinkKind = Literal["says", "shows"]
Effect = Literal["neutral", "doubt", "blame", "deny"]
_PARTS: Final = ("verb", "noun", "adjective", "adverb", "source")
_EFFECTS: Final = ("neutral", "doubt", "blame", "deny")


@dataclass(frozen=True, slots=True)
class Cue:
    """One word of attribution; `frames` are the constructions that can hold its content, best first."""

    lemma: str
    part: CuePart
    frames: tuple[str, ...]
    link: LinkKind
    effect: Effect


@lru_cache(maxsize=1)
def cues() -> Mapping[tuple[str, CuePart], Cue]:
    """Every cue by lemma and part of speech.

    Raises ValueError, with the row, where the table is not as its head says.
    """
    text = (files("dateline.codes") / "cues.tsv").read_text(encoding="utf-8")
    lines = (line for line in text.splitlines() if line and not line.startswith("#"))
    found: dict[tuple[str, CuePart], Cue] = {}
    for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
        cue = _cue(row)
        if (cue.lemma, cue.part) in found:
            raise ValueError(f"cues.tsv has two rows for {cue.lemma!r} as {cue.part}")
        found[cue.lemma, cue.part] = cue
    return found


def _cue(row: Mapping[str, str]) -> Cue:
    part, link, effect = row["part"], row["link"], row["effect"]
    if part not in _PARTS or link not in ("says", "shows") or effect not in _EFFECTS or not row["frames"]:
        raise ValueError(f"cues.tsv: not a cue: {dict(row)}")
    return Cue(
        row["lemma"], cast(CuePart, part), tuple(row["frames"].split()), cast(LinkKind, link), cast(Effect, effect)
    )
