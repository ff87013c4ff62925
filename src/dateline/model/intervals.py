"""An imprecise date is an interval: "September 2023" is a month, never its first day."""

from dataclasses import dataclass
from typing import Literal

Precision = Literal[
    "minute",
    "hour",
    "part-of-day",
    "day",
    "week",
    "month",
    "season",
    "quarter",
    "half",
    "year",
    "decade",
    "range",
]


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of time, both ends inclusive; one end may be open (None), never both.

    Ends are ISO dates ("2023-09-01"), or local date-times without zone ("2023-09-01T14:30") where the precision is
    hour or minute.
    """

    start: str | None
    end: str | None
    precision: Precision

    def __post_init__(self) -> None:
        if self.start is None and self.end is None:
            raise ValueError("an interval needs at least one end; what is not known at all is None")
        if self.start is not None and self.end is not None and self.end[:10] < self.start[:10]:
            raise ValueError(f"an interval can not end ({self.end}) before it starts ({self.start})")
