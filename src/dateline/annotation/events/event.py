"""A predication with its code, before entities, dates and places are filled in."""

from dataclasses import dataclass
from typing import Self

from dateline.annotation.grammar.predications import Predication


@dataclass(frozen=True, slots=True)
class TypedEvent:
    """A predication with its code; token indexes are those of the parse.

    asserted  the token whose tense and modality tell the status: the light verb, else the trigger
    members   who else is in it, where nobody is acted upon in PLOVER's sense
    tokens    all tokens that are no happening of their own any more
    """

    trigger: int
    asserted: int
    lemma: str
    event_type: str
    mode: str | None
    actors: tuple[int, ...]
    recipients: tuple[int, ...]
    tokens: tuple[int, ...]
    predication: Predication | None
    conditions: int = 0
    members: tuple[int, ...] = ()

    @classmethod
    def other(cls, predication: Predication | None, index: int) -> Self:
        """A happening outside PLOVER."""
        if predication is None:
            return cls(index, index, "", "OTHER", None, (), (), (index,), None)
        verb = predication.verb if predication.verb is not None else index
        actors = predication.heads("subject") or predication.heads("possessor") or predication.after("between", "by")
        objects = predication.heads("object")
        return cls(index, verb, predication.lemma, "OTHER", None, actors, (), (index,), predication, members=objects)
