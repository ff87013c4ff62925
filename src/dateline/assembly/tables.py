"""What the comparison of accounts looks up by number: of acts, event types, statuses and places."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from dateline.assembly.columns import NONE, STATUSES, Columns
from dateline.assembly.places import Atlas
from dateline.assembly.sets import Flags, Numbering, Numbers
from dateline.codes.acts import Act
from dateline.codes.families import Family, family_of
from dateline.model import DONE, DONE_OR_ALLEGED, NOT_DONE, Status

_THOUGHT = frozenset({"possible", "called_for"})
_DISPUTED = frozenset({"alleged", "denied"})
_TOLD = DONE_OR_ALLEGED | {"denied"}


@dataclass(frozen=True, slots=True)
class Acts:
    """By number of an act; `name` and `results` as numbers of names, NONE where there are no more results.

    formal   known, and not done often by the same parties
    counted  how many it is done to tells which it is
    """

    name: Numbers
    results: Numbers
    once_only: Flags
    generic: Flags
    utterance: Flags
    formal: Flags
    counted: Flags

    def alike(self, ours: Numbers, theirs: Numbers) -> tuple[Flags, Flags]:
        """(acts of one name, or of which one is the other told by its outcome)."""
        our_name, their_name = self.name[ours], self.name[theirs]
        same = our_name == their_name
        outcome = (self.results[ours] == their_name[:, None]) | (self.results[theirs] == our_name[:, None])
        return same, same | outcome.any(axis=1)


@dataclass(frozen=True, slots=True)
class Types:
    """By number of an event type; `near` by those of two: two coders may well choose now one, now the other."""

    coded: Flags
    one_act: Flags
    speech: Flags
    repeats: Numbers
    near: Flags


@dataclass(frozen=True, slots=True)
class Families:
    """By numbers of an event type and a mode (NONE for no mode)."""

    swaps: Flags
    speech: Flags
    disputed: Flags
    hosted: Flags


@dataclass(frozen=True, slots=True)
class Statuses:
    """By numbers of two statuses.

    settled  by number of one: told as done, as said to be done, or as not done
    against  1 where one tells a deed and the other only a thought of it; `against_later` less for a plan: in another
             report it may have become the deed
    """

    settled: Flags
    plan_and_deed: Flags
    put_off: Flags
    thought_and_told: Flags
    told: Flags
    disputed: Flags
    against: NDArray[np.float64]
    against_later: NDArray[np.float64]


@dataclass(frozen=True, slots=True)
class Places:
    """How two places lie to one another, each two reckoned once."""

    atlas: Atlas
    names: Sequence[str]
    known: dict[int, tuple[bool, bool]] = field(default_factory=dict)

    def lie(self, ours: Numbers, theirs: Numbers) -> tuple[Flags, Flags]:
        """(one place or one in the other, too far apart for one event); neither where a place is not known."""
        told = (ours != NONE) & (theirs != NONE)
        together, apart = told & (ours == theirs), np.zeros(len(ours), dtype=bool)
        unlike = np.flatnonzero(told & ~together)
        codes, which = np.unique(ours[unlike] * len(self.names) + theirs[unlike], return_inverse=True)
        lying = np.array([self._lying(code) for code in codes.tolist()], dtype=bool).reshape(-1, 2)
        together[unlike], apart[unlike] = lying[which, 0], lying[which, 1]
        return together, apart

    def _lying(self, code: int) -> tuple[bool, bool]:
        known = self.known.get(code)
        if known is None:
            one, other = (self.names[number] for number in divmod(code, len(self.names)))
            known = self.known[code] = (self.atlas.holds(one, other), self.atlas.apart(one, other))
        return known


@dataclass(frozen=True, slots=True)
class Tables:
    """All of them."""

    acts: Acts
    types: Types
    families: Families
    statuses: Statuses
    places: Places


def tables_of(columns: Columns, atlas: Atlas) -> Tables:
    """The tables for the numbers of these columns."""
    return Tables(
        _acts(columns.acts),
        _types(columns.types),
        _families(columns.types, columns.modes),
        _statuses(),
        Places(atlas, columns.names),
    )


def _acts(acts: Sequence[Act]) -> Acts:
    names = Numbering[str]()
    most = max((len(act.results) for act in acts), default=0)
    results = [[names[result] for result in act.results] for act in acts]
    return Acts(
        name=np.array([names[act.name] for act in acts], dtype=np.int64),
        results=np.array([row + [NONE] * (most - len(row)) for row in results], dtype=np.int64).reshape(
            len(acts), most
        ),
        once_only=np.array([act.repeats == "never" for act in acts], dtype=bool),
        generic=np.array([act.generic for act in acts], dtype=bool),
        utterance=np.array([act.utterance for act in acts], dtype=bool),
        formal=np.array([act.known and act.repeats != "often" for act in acts], dtype=bool),
        counted=np.array([act.counted for act in acts], dtype=bool),
    )


def _types(types: Sequence[str]) -> Types:
    families = [family_of(one) for one in types]
    near = [[other in ours.near or one in theirs.near for other, theirs in zip(types, families, strict=True)]
            for one, ours in zip(types, families, strict=True)]  # fmt: skip
    return Types(
        coded=np.array([one != "OTHER" for one in types], dtype=bool),
        one_act=np.array([family.one_act for family in families], dtype=bool),
        speech=np.array([family.speech for family in families], dtype=bool),
        repeats=np.array([family.repeats for family in families], dtype=np.int64),
        near=np.array(near, dtype=bool).reshape(len(types), len(types)),
    )


def _families(types: Sequence[str], modes: Sequence[str]) -> Families:
    def table(value: Callable[[Family], bool]) -> Flags:
        rows = [[value(family_of(one, mode)) for mode in (*modes, None)] for one in types]
        return np.array(rows, dtype=bool).reshape(len(types), len(modes) + 1)

    return Families(
        table(lambda family: family.swaps),
        table(lambda family: family.speech),
        table(lambda family: family.disputed),
        table(lambda family: family.hosted),
    )


def _statuses() -> Statuses:
    def table(holds: Callable[[frozenset[Status]], bool]) -> Flags:
        return np.array([[holds(frozenset((one, other))) for other in STATUSES] for one in STATUSES], dtype=bool)

    deed_and_thought = table(lambda both: bool(both & DONE) and bool(both & NOT_DONE))
    planned = table(lambda both: "planned" in both)
    return Statuses(
        settled=np.array([one not in NOT_DONE for one in STATUSES], dtype=bool),
        plan_and_deed=table(lambda both: "planned" in both and bool(both & DONE)),
        put_off=table(lambda both: bool(both & NOT_DONE) and bool(both - NOT_DONE)),
        thought_and_told=table(lambda both: bool(both & _THOUGHT) and bool(both & _TOLD)),
        told=table(lambda both: both <= _TOLD),
        disputed=table(lambda both: bool(both & _DISPUTED)),
        against=deed_and_thought.astype(float),
        against_later=np.where(deed_and_thought & planned, 0.4, deed_and_thought.astype(float)),
    )
