"""Expressions of time and what they mean before and after an anchor is known."""

from dataclasses import dataclass
from typing import Literal

from dateline.model.intervals import Interval

TimexType = Literal["DATE", "TIME", "DURATION", "SET"]
TimexMod = Literal[
    "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN", "EQUAL_OR_LESS", "EQUAL_OR_MORE",
    "START", "MID", "END", "APPROX",
]  # fmt: skip


@dataclass(frozen=True, slots=True)
class TimeExpression:
    """One TIMEX3: the words, its value, our interval, and what it was reckoned from.

    value    TIMEX3 value ("2023-10-19", "P2D", "XXXX-WXX-4" for a weekday that nothing anchors)
    anchor   "published", the index of another expression of the same list, or None
    meaning  what the words say before any anchor, in the notation of `calendar`; resolving it again against another
             anchor is how a report dated later by the pile gets its days
    """

    document: str
    start: int
    end: int
    text: str
    type: TimexType
    value: str
    mod: TimexMod | None
    interval: Interval | None
    anchor: Literal["published"] | int | None
    meaning: str | None = None
