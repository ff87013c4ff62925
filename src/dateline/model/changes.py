"""What a build changed in a record that was there before."""

from dataclasses import dataclass
from typing import Literal

ChangeKind = Literal["new", "dropped", "date", "status", "sources", "disagreements"]


@dataclass(frozen=True, slots=True)
class Change:
    """One difference between a record and the one before it.

    event          the event's id now; for dropped ones the id it had
    before, after  the values in words; None where there was or is none
    """

    kind: ChangeKind
    event: str
    headline: str
    before: str | None = None
    after: str | None = None
