"""Which accounts are laid side by side at all: those that share a key, near one another in time; never all pairs."""

from collections.abc import Iterator

import numpy as np

from dateline.assembly.columns import NONE, Columns
from dateline.assembly.sets import Numbering, Numbers, Sets, combined, sets_of
from dateline.codes.acts import Act
from dateline.codes.families import family_of

# How many neighbours of one block, in the order of publication, an account is compared with.
STORY_WINDOW = 20
NAME_WINDOW = 8
DAY_WINDOW = 3
ABOUT_WINDOW = 12
_MONTH_DAYS = 31

# Rows, what each of them is known by (columns as long as the rows; equal in all: one block), and how many neighbours count.
_Keyed = tuple[Numbers, tuple[Numbers, ...], int]


def candidate_pairs(columns: Columns) -> tuple[Numbers, Numbers]:
    """Pairs (i, j), i < j, of rows that share a key, each pair once, in order.

    The rows are in the order of publication; the number of pairs grows with their number, not with its square.
    """
    size = max(1, len(columns))
    found = [_neighbours(rows, combined(key), window, size) for rows, key, window in _keyed(columns)]
    pairs = np.unique(np.concatenate(found))
    return pairs // size, pairs % size


def _neighbours(rows: Numbers, block: Numbers, window: int, size: int) -> Numbers:
    """Every row with the `window` rows of its block that follow it, as row * size + other row."""
    order = np.lexsort((rows, block))
    rows, block = rows[order], block[order]
    found = [np.zeros(0, dtype=np.int64)]
    for step in range(1, min(window, len(rows) - 1) + 1):
        together = block[step:] == block[:-step]
        found.append(rows[:-step][together] * size + rows[step:][together])
    return np.concatenate(found)


def _keyed(columns: Columns) -> Iterator[_Keyed]:
    """The rows' keys, one kind of key after the other."""
    kinds, months = _kinds(columns), _months(columns)
    rows, kind = kinds.of(np.arange(len(columns)))
    yield rows, (kind, columns.document[rows]), STORY_WINDOW
    line, name = columns.named.of(rows)
    yield rows[line], (kind[line], name, months[rows[line]]), NAME_WINDOW
    told = columns.story[rows] != NONE
    rows, kind = rows[told], kind[told]
    yield rows, (kind, columns.story[rows]), STORY_WINDOW
    line, head = columns.heads.of(rows)
    yield rows[line], (kind[line], head, columns.story[rows[line]]), NAME_WINDOW
    rows = np.flatnonzero(columns.event_mode != NONE)
    line, name = columns.named.of(rows)
    rows = rows[line]
    yield rows, (columns.event_type[rows], columns.event_mode[rows], name, months[rows]), NAME_WINDOW
    yield from _by_report_and_day(columns, months)


def _by_report_and_day(columns: Columns, months: Numbers) -> Iterator[_Keyed]:
    """What tells the same telling act in reports about the same, or beside the same names on the same day."""
    act_names = Numbering[str]()
    name_of = np.array([act_names[act.name] for act in columns.acts], dtype=np.int64)
    telling = np.array([not (act.generic or act.utterance) for act in columns.acts], dtype=bool)
    rows = np.flatnonzero(telling[columns.act])
    line, entity = columns.about.of(rows)
    about = rows[line]
    yield about, (name_of[columns.act[about]], entity, months[about]), ABOUT_WINDOW
    rows = rows[(columns.own.known & (columns.own.last - columns.own.first <= 1))[rows]]
    line, name = columns.nearby.of(rows)
    taking_part, participant = columns.named.of(rows)
    beside = ~np.isin(line * len(columns.names) + name, taking_part * len(columns.names) + participant)
    rows, name = rows[line[beside]], name[beside]
    yield rows, (name_of[columns.act[rows]], name, columns.own.last[rows]), DAY_WINDOW


def _kinds(columns: Columns) -> Sets:
    """By row the kinds of act under which it may stand: its own, its outcomes, its type where that is one kind."""
    numbering = Numbering[str]()
    types = len(columns.types)
    distinct, which = np.unique(columns.act * types + columns.event_type, return_inverse=True)
    kinds = sets_of(
        (_kinds_of(columns.acts[code // types], columns.types[code % types]) for code in distinct.tolist()),
        numbering.__getitem__,
    )
    return Sets(kinds.starts[which], kinds.sizes[which], kinds.values)


def _kinds_of(act: Act, event_type: str) -> frozenset[str]:
    kinds = frozenset((act.name, *act.results))
    return kinds if family_of(event_type).one_act else kinds | {event_type}


def _months(columns: Columns) -> Numbers:
    """A rough month of the event, so that blocks of much-named parties stay small; NONE where nothing dates it."""
    dated, published = columns.dated, columns.published
    days = np.where(dated.known, dated.last, published.last)
    return np.where(published.known, days // _MONTH_DAYS, NONE)
