"""A core of a time expression, before its neighbours, its tense and its anchor are known."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Literal

from dateline.model import TimexMod, TimexType

# day: one day; unit: a month, season, quarter or half, perhaps without its year; year; clock and part: a time of some
# day; stretch: any other date; duration, set, reference; weak: counts only beside another atom or with context
Kind = Literal["day", "unit", "year", "clock", "part", "stretch", "offset", "duration", "set", "reference", "weak"]


AnchorKind = Literal["none", "published", "focus"]


@dataclass(frozen=True, slots=True)
class Atom:
    """A core of a time expression: its words, and the steps of its meaning.

    steps   in the notation of `calendar.meaning`; "?" in place of a direction stands for one that tense decides
    anchor  what it is reckoned from: nothing, the day of publication, or the expression in focus
    """

    start: int
    end: int
    rule: str
    kind: Kind
    type: TimexType
    steps: tuple[str, ...]
    anchor: AnchorKind = "published"
    mod: TimexMod | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of its words; see `Atom`."""

    kind: Kind
    type: TimexType
    steps: tuple[str, ...]
    anchor: AnchorKind = "published"
    mod: TimexMod | None = None


Parts = dict[str, str]


Builder = Callable[[Parts, bool], Reading | None]
