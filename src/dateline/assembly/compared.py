"""What is found out about pairs of accounts that are laid side by side, one row a pair, and what speaks for one event."""

from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from dateline.assembly.sets import Flags, Numbers

Floats = NDArray[np.float64]


class Features(NamedTuple):
    """What two accounts have in common, each 0..1 unless said otherwise; the weights stand in codes/merging.toml."""

    always: Floats
    same_act: Flags
    same_lemma: Flags
    generic_act: Flags
    same_document: Flags
    same_story: Flags
    kin: Floats
    repeated: Floats
    same_sentence: Flags
    shared_names: Floats
    akin_names: Flags
    names_against: Flags
    sides_shared: Floats
    sides_against: Floats
    bare: Flags
    strangers: Flags
    persons_against: Flags
    shared_about: Floats
    same_day: Flags
    dates_agree: Flags
    days_apart: Flags
    same_place: Flags
    place_against: Flags
    definite: Flags
    another: Flags
    types_differ: Flags
    plural: Flags
    status_against: Floats
    utterance: Flags
    one_kind: Flags
    another_kind: Flags


class Sides(NamedTuple):
    """How the participants of two accounts on one side lie to one another.

    both  both accounts give some;  shared  how many they share;  akin  one of ours may stand for one of theirs
    one_sort  one of ours and one of theirs are both persons, both states, or both neither
    """

    both: Flags
    shared: Numbers
    akin: Flags
    one_sort: Flags


class Names(NamedTuple):
    """How the named participants of two accounts lie to one another.

    both, shared  as of one side;  within  one account has all that the other has
    akin    of those not shared, one may stand for another
    parted  each account has somebody for whom nobody of the other can stand
    """

    both: Flags
    shared: Numbers
    within: Flags
    akin: Flags
    parted: Flags


class Compared(NamedTuple):
    """Pairs that may be of one event, and what was found out on the way."""

    one: Numbers
    other: Numbers
    acting: Sides
    acted_on: Sides
    names: Names


def kept(pairs: Compared, keep: Flags) -> Compared:
    """What is known of those of the pairs that `keep` marks."""
    names = pairs.names
    return Compared(
        pairs.one[keep],
        pairs.other[keep],
        _kept_sides(pairs.acting, keep),
        _kept_sides(pairs.acted_on, keep),
        Names(names.both[keep], names.shared[keep], names.within[keep], names.akin[keep], names.parted[keep]),
    )


def _kept_sides(sides: Sides, keep: Flags) -> Sides:
    return Sides(sides.both[keep], sides.shared[keep], sides.akin[keep], sides.one_sort[keep])
