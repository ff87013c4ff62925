"""When and where the accounts of a cluster, taken together, put the event: two clusters that differ there are two events."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.assembly.columns import NONE, Columns
from dateline.assembly.days import EARLIEST, LATEST
from dateline.assembly.tables import Tables

# What an inherited date counts beside one of an account's own words.
_INHERITED = 0.5
# ... and an interval with an open end beside one with both.
_OPEN = 0.5
# Two clusters clash where so large a share of what they say of days, or of places, can not both be.
_TOO_MUCH = 0.4


@dataclass(slots=True)
class _Profile:
    """How firmly a cluster's accounts tell each (first, last) day, how often each place; and the days that its act allows between."""

    allowed: int
    days: dict[tuple[int, int], float] = field(default_factory=dict)
    places: Counter[int] = field(default_factory=Counter)

    def add(self, days: tuple[int, int], weight: float) -> None:
        self.days[days] = self.days.get(days, 0.0) + weight


class Profiles:
    """The profiles of clusters, while they are grown; `members` are the clusters' rows, each reckoned when asked for."""

    def __init__(self, columns: Columns, tables: Tables, members: Mapping[int, Sequence[int]]) -> None:
        self._columns = columns
        self._tables = tables
        self._own = columns.own.known.tolist()
        self._dated = list(zip(columns.dated.first.tolist(), columns.dated.last.tolist(), strict=True))
        self._known = columns.dated.known.tolist()
        self._place = columns.place.tolist()
        self._members = members
        self._profiles: dict[int, _Profile] = {}

    def _of(self, rows: Sequence[int]) -> _Profile:
        types = self._columns.event_type
        profile = _Profile(max(int(self._tables.types.repeats[types[row]]) for row in rows))
        for row in rows:
            if self._known[row] and (self._own[row] or self._tables.types.coded[types[row]]):
                profile.add(self._dated[row], self._weight(row))
            if self._place[row] != NONE:
                profile.places[self._place[row]] += 1
        return profile

    def _weight(self, row: int) -> float:
        """How much a row's days tell: those of its own words most; "since May" can be of many occasions."""
        first, last = self._dated[row]
        closed = first > EARLIEST and last < LATEST
        return (1.0 if self._own[row] else _INHERITED) * (1.0 if closed else _OPEN)

    def _at(self, cluster: int) -> _Profile:
        found = self._profiles.get(cluster)
        if found is None:
            found = self._profiles[cluster] = self._of(self._members[cluster])
        return found

    def forget(self) -> None:
        """Let go of the profiles of clusters that are grown."""
        self._profiles.clear()

    def join(self, one: int, other: int) -> None:
        """The second cluster is about to go into the first."""
        ours, theirs = self._at(one), self._at(other)
        ours.allowed = max(ours.allowed, theirs.allowed)
        for days, weight in theirs.days.items():
            ours.add(days, weight)
        ours.places += theirs.places
        del self._profiles[other]

    def clash(self, one: int, other: int) -> bool:
        """Whether the greater part of what two clusters say of days can not both be."""
        ours, theirs = self._at(one), self._at(other)
        allowed = max(ours.allowed, theirs.allowed)
        against = total = 0.0
        for (first, last), count in ours.days.items():
            for (other_first, other_last), times in theirs.days.items():
                total += count * times
                gap = max(first - other_last, other_first - last)
                against += count * times * (gap >= allowed)
        return total > 0 and against > _TOO_MUCH * total
