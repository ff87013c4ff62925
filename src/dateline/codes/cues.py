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
_UNWEIGHED: Final = 1.0
_PARENTHETICAL: Final = ("that", "closing", "parenthesis", "as_clause")  # what every word of speech may stand in
_EFFECTS: Final = ("neutral", "doubt", "blame", "deny")


@dataclass(frozen=True, slots=True)
class Cue:
    """One word of attribution.

    frames   the constructions that hold its content more often than not, best first
    weights  by construction, the log odds that it attributes there in usual circumstances
    """

    lemma: str
    part: CuePart
    frames: tuple[str, ...]
    link: LinkKind
    effect: Effect
    weights: Mapping[str, float]


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
    weights = _weights(row["frames"])
    frames = tuple(sorted((one for one in weights if weights[one] >= 0), key=lambda one: -weights[one]))
    if "that" in frames or "quote" in frames:
        weights = dict.fromkeys(_PARENTHETICAL, _UNWEIGHED) | weights
    return Cue(row["lemma"], cast(CuePart, part), frames, cast(LinkKind, link), cast(Effect, effect), weights)


def _weights(frames: str) -> dict[str, float]:
    """ "that:1.5 about" by name; a frame without a weight counts as one that usually attributes."""
    pairs = (one.partition(":") for one in frames.split())
    return {name: float(weight) if weight else _UNWEIGHED for name, _, weight in pairs}
