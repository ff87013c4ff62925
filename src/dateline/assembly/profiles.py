"""When and where the accounts of a cluster, taken together, put the event: two clusters that differ there are two events."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np

from dateline.assembly.columns import Columns
from dateline.assembly.days import EARLIEST, LATEST
from dateline.assembly.tables import Tables

# What an inherited date counts beside one of an account's own words.
_INHERITED = 0.5
# ... and an interval with an open end ("since May" can be of many occasions) beside one with both.
_OPEN = 0.5
# Two clusters clash where so large a share of what they say of days can not both be.
_TOO_MUCH = 0.4


@dataclass(slots=True)
class _Profile:
    """What a cluster's accounts say.

    allowed     the most days that any of them allows between two acts;  coded  how many of the coded ones allow how many
    sure        the days of all are reckoned from days of publication that are sure
    days        how firmly they tell each (first, last) day;  of_its_day  those that are only the days of their reports
    """

    allowed: int
    sure: bool = True
    coded: dict[int, float] = field(default_factory=dict)
    days: dict[tuple[int, int], float] = field(default_factory=dict)
    of_its_day: dict[tuple[int, int], float] = field(default_factory=dict)

    def told(self) -> dict[tuple[int, int], float]:
        """The days that the texts tell; where they tell none, those of the reports."""
        return self.days or self.of_its_day


class Profiles:
    """The profiles of clusters, while they are grown; `members` are the clusters' rows, each reckoned when asked for."""

    def __init__(self, columns: Columns, tables: Tables, members: Callable[[int], Sequence[int]]) -> None:
        own, dated = columns.own.known, columns.dated
        coded = tables.types.coded[columns.event_type]
        self._coded: list[bool] = coded.tolist()
        self._repeats: list[int] = tables.types.repeats[columns.event_type].tolist()
        self._sure: list[bool] = columns.sure_day.tolist()
        self._dated = dated
        # Days that are reckoned from a day of publication that is not sure part no two events.
        self._told: list[bool] = (dated.known & columns.sure_day & (own | coded)).tolist()
        self._of_its_day = ~own & (dated.last == columns.published.last)
        closed = (dated.first > EARLIEST) & (dated.last < LATEST)
        self._weights = np.where(own, 1.0, _INHERITED) * np.where(closed, 1.0, _OPEN)
        self._members = members
        self._profiles: dict[int, _Profile] = {}

    def _of(self, rows: Sequence[int]) -> _Profile:
        profile = _Profile(max([self._repeats[row] for row in rows]), all(self._sure[row] for row in rows))
        for row in rows:
            if self._coded[row]:
                _add(profile.coded, self._repeats[row], 1.0)
            if self._told[row]:
                days = int(self._dated.first[row]), int(self._dated.last[row])
                _add(profile.of_its_day if self._of_its_day[row] else profile.days, days, float(self._weights[row]))
        return profile

    def _at(self, cluster: int) -> _Profile:
        found = self._profiles.get(cluster)
        if found is None:
            found = self._profiles[cluster] = self._of(self._members(cluster))
        return found

    def forget(self) -> None:
        """Let go of the profiles of clusters that are grown."""
        self._profiles.clear()

    def join(self, one: int, other: int) -> None:
        """The second cluster is about to go into the first."""
        ours, theirs = self._at(one), self._at(other)
        ours.sure = ours.sure and theirs.sure
        for allowed, count in theirs.coded.items():
            _add(ours.coded, allowed, count)
        ours.allowed = max(ours.allowed, theirs.allowed)
        for days, weight in theirs.days.items():
            _add(ours.days, days, weight)
        for days, weight in theirs.of_its_day.items():
            _add(ours.of_its_day, days, weight)
        del self._profiles[other]

    def clash(self, one: int, other: int) -> bool:
        """Whether the greater part of what two clusters say of days can not both be."""
        ours, theirs = self._at(one), self._at(other)
        allowed = _allowed(ours, theirs)
        against = total = 0.0
        for (first, last), count in ours.told().items():
            for (other_first, other_last), times in theirs.told().items():
                total += count * times
                gap = max(first - other_last, other_first - last)
                against += count * times * (gap >= allowed)
        return total > 0 and against > _TOO_MUCH * total


def _allowed(ours: _Profile, theirs: _Profile) -> int:
    """How many days may lie between: where both tell days that are sure, what most coded accounts allow."""
    if ours.sure and theirs.sure and ours.days and theirs.days and (ours.coded or theirs.coded):
        coded = dict(ours.coded)
        for allowed, count in theirs.coded.items():
            _add(coded, allowed, count)
        return min(coded, key=lambda days: (-coded[days], days))
    return max(ours.allowed, theirs.allowed)


def _add[T: (int, tuple[int, int])](found: dict[T, float], told: T, weight: float) -> None:
    found[told] = found.get(told, 0.0) + weight
