"""A person's decisions; appended, never overwritten."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Literal

JudgementKind = Literal["same", "not_same", "accepted", "rejected", "unsure", "edited", "undone"]


@dataclass(frozen=True, slots=True)
class Judgement:
    """One decision about one or two things of the record.

    number   its place in the log, from 1
    subject  the mention ids that the decision was made on (the event's mentions at that time)
    other    for same / not_same: the mention ids of the other thing
    field, value  for edited: which field was corrected, to what (JSON, in the record's own shape)
    undoes   for undone: the number of the judgement taken back
    subject_spans, other_spans  (document id, start, end) of each mention's trigger, in the order of the ids: where the
             mention stood, should the extractor name it otherwise one day
    """

    number: int
    kind: JudgementKind
    target: Literal["event", "entity", "document"]
    subject: tuple[str, ...]
    other: tuple[str, ...] = ()
    field: str | None = None
    value: str | None = None
    undoes: int | None = None
    by: str = ""
    at: str = ""
    subject_spans: tuple[tuple[str, int, int], ...] = ()
    other_spans: tuple[tuple[str, int, int], ...] = ()


@dataclass(frozen=True, slots=True)
class UnfitJudgement:
    """A judgement that says nothing about the record as it now is, and why, in the user's words."""

    number: int
    reason: str


def in_force(judgements: Iterable[Judgement]) -> tuple[Judgement, ...]:
    """Judgements that no later judgement in force takes back, oldest first; the taking back itself is left out."""
    taken_back: set[int] = set()
    kept: list[Judgement] = []
    for judgement in sorted(judgements, key=lambda one: -one.number):
        if judgement.number in taken_back:
            continue
        if judgement.kind == "undone":
            if judgement.undoes is not None:
                taken_back.add(judgement.undoes)
        else:
            kept.append(judgement)
    return tuple(reversed(kept))
