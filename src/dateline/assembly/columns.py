"""The accounts of a pile as arrays, one a field, for laying very many pairs of them side by side at once."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np

from dateline.assembly.accounts import Account
from dateline.assembly.compared import Floats
from dateline.assembly.days import Days
from dateline.assembly.sets import Flags, Numbering, Numbers, Sets, sets_of
from dateline.codes.acts import Act
from dateline.model import Status

NONE = -1
STATUSES: tuple[Status, ...] = get_args(Status)


@dataclass(frozen=True, slots=True)
class DayColumns:
    """The first and the last day of each row, where any are known (0 where not)."""

    first: Numbers
    last: Numbers
    known: Flags

    def gap(self, one: Numbers, others: "DayColumns", other: Numbers) -> Numbers:
        """Days between the nearest ends of our rows `one` and their rows `other`: 0 where two overlap."""
        before = self.first[one] - others.last[other]
        found: Numbers = np.maximum(np.maximum(before, others.first[other] - self.last[one]), 0)
        return found


@dataclass(frozen=True, slots=True)
class Columns:
    """Row n of each array is of the nth account; whatever has no order of its own is numbered, NONE where there is none.

    own        the days its own words allow;  dated  those, else the days it inherits
    reached_least, reached_most  how many people it was done to; any number where that is not told
    types, modes, acts, documents, names  what the numbers of these columns stand for; `names` of entity ids (of
               participants and places) and of the head words of nameless participants
    """

    document: Numbers
    story: Numbers
    sentence: Numbers
    event_type: Numbers
    event_mode: Numbers
    act: Numbers
    lemma: Numbers
    status: Numbers
    place: Numbers
    own: DayColumns
    dated: DayColumns
    published: DayColumns
    repeated: Numbers
    reached_least: Floats
    reached_most: Floats
    definite: Flags
    another: Flags
    plural: Flags
    bare: Flags
    sure_day: Flags
    named: Sets
    acting: Sets
    acted_on: Sets
    heads: Sets
    persons: Sets
    nearby: Sets
    about: Sets
    qualifiers: Sets
    types: tuple[str, ...]
    modes: tuple[str, ...]
    acts: tuple[Act, ...]
    documents: tuple[str, ...]
    names: tuple[str, ...]

    def __len__(self) -> int:
        return len(self.document)


def columns_of(accounts: Sequence[Account]) -> Columns:
    """The accounts, in their order, as columns."""
    types, modes, documents, names = Numbering[str](), Numbering[str](), Numbering[str](), Numbering[str]()
    stories, lemmas, acts = Numbering[str](), Numbering[str](), Numbering[Act]()
    sentences = Numbering[tuple[str, int, int]]()

    mentions = [one.mention for one in accounts]
    statuses = {status: number for number, status in enumerate(STATUSES)}
    number = names.__getitem__
    return Columns(
        document=_numbers([documents[one.document] for one in mentions]),
        story=_numbers([NONE if one.story is None else stories[one.story] for one in accounts]),
        sentence=_numbers([sentences[one.document, one.sentence.start, one.sentence.end] for one in mentions]),
        event_type=_numbers([types[one.event_type] for one in mentions]),
        event_mode=_numbers([NONE if one.event_mode is None else modes[one.event_mode] for one in mentions]),
        act=_numbers([acts[one.act] for one in accounts]),
        lemma=_numbers([lemmas[one.lemma] for one in mentions]),
        status=_numbers([statuses[one.status] for one in mentions]),
        place=_numbers([NONE if one.place is None else names[one.place] for one in accounts]),
        own=_days([one.days for one in accounts]),
        dated=_days([one.days or one.inherited for one in accounts]),
        published=_days([one.published for one in accounts]),
        repeated=_numbers([one.repeated for one in accounts]),
        reached_least=np.array([one.reached[0] if one.reached else 0.0 for one in accounts]),
        reached_most=np.array([one.reached[1] if one.reached else np.inf for one in accounts]),
        definite=_flags([one.definite for one in accounts]),
        another=_flags([one.another for one in accounts]),
        plural=_flags([one.plural for one in accounts]),
        bare=_flags([one.bare for one in accounts]),
        sure_day=_flags([one.sure_day for one in accounts]),
        named=sets_of([one.named for one in accounts], number),
        acting=sets_of([one.acting for one in accounts], number),
        acted_on=sets_of([one.acted_on for one in accounts], number),
        heads=sets_of([one.heads for one in accounts], number),
        persons=sets_of([one.persons for one in accounts], number),
        nearby=sets_of([one.nearby for one in accounts], number),
        about=sets_of([one.about for one in accounts], number),
        qualifiers=sets_of([one.qualifiers for one in accounts], number),
        types=tuple(types),
        modes=tuple(modes),
        acts=tuple(acts),
        documents=tuple(documents),
        names=tuple(names),
    )


def _numbers(values: list[int]) -> Numbers:
    return np.array(values, dtype=np.int64)


def _flags(values: list[bool]) -> Flags:
    return np.array(values, dtype=np.bool_)


def _days(all_days: Sequence[Days | None]) -> DayColumns:
    return DayColumns(
        first=_numbers([days[0] if days else 0 for days in all_days]),
        last=_numbers([days[1] if days else 0 for days in all_days]),
        known=_flags([days is not None for days in all_days]),
    )
