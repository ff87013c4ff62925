"""The accounts of a pile as arrays, one a field, for laying very many pairs of them side by side at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import get_args

import numpy as np

from dateline.assembly.accounts import Account
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
    definite: Flags
    another: Flags
    plural: Flags
    bare: Flags
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

    def numbered(value: Callable[[Account], int]) -> Numbers:
        return np.fromiter(map(value, accounts), np.int64, len(accounts))

    def flags(value: Callable[[Account], bool]) -> Flags:
        return np.fromiter(map(value, accounts), np.bool_, len(accounts))

    def sets(value: Callable[[Account], frozenset[str]]) -> Sets:
        return sets_of(map(value, accounts), names.__getitem__)

    return Columns(
        document=numbered(lambda one: documents[one.mention.document]),
        story=numbered(lambda one: NONE if one.story is None else stories[one.story]),
        sentence=numbered(
            lambda one: sentences[one.mention.document, one.mention.sentence.start, one.mention.sentence.end]
        ),
        event_type=numbered(lambda one: types[one.mention.event_type]),
        event_mode=numbered(lambda one: NONE if one.mention.event_mode is None else modes[one.mention.event_mode]),
        act=numbered(lambda one: acts[one.act]),
        lemma=numbered(lambda one: lemmas[one.mention.lemma]),
        status=numbered(lambda one: STATUSES.index(one.mention.status)),
        place=numbered(lambda one: NONE if one.place is None else names[one.place]),
        own=_days([one.days for one in accounts]),
        dated=_days([one.days or one.inherited for one in accounts]),
        published=_days([one.published for one in accounts]),
        repeated=numbered(lambda one: one.repeated),
        definite=flags(lambda one: one.definite),
        another=flags(lambda one: one.another),
        plural=flags(lambda one: one.plural),
        bare=flags(lambda one: one.bare),
        named=sets(lambda one: one.named),
        acting=sets(lambda one: one.acting),
        acted_on=sets(lambda one: one.acted_on),
        heads=sets(lambda one: one.heads),
        persons=sets(lambda one: one.persons),
        nearby=sets(lambda one: one.nearby),
        about=sets(lambda one: one.about),
        qualifiers=sets(lambda one: one.qualifiers),
        types=tuple(types),
        modes=tuple(modes),
        acts=tuple(acts),
        documents=tuple(documents),
        names=tuple(names),
    )


def _days(all_days: Sequence[Days | None]) -> DayColumns:
    first = np.fromiter((days[0] if days else 0 for days in all_days), np.int64, len(all_days))
    last = np.fromiter((days[1] if days else 0 for days in all_days), np.int64, len(all_days))
    return DayColumns(first, last, np.fromiter((days is not None for days in all_days), np.bool_, len(all_days)))
