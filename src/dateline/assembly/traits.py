"""Traits of participants as arrays, and whether one may stand for another, for many pairs of them at once."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from zlib import crc32

import numpy as np
from numpy.typing import NDArray

from dateline.assembly.parties import Parties, name_within, short_name
from dateline.assembly.sets import Flags, Numbering, Numbers
from dateline.codes.parties import body_heads

_UNKNOWN = -1


@dataclass(frozen=True, slots=True)
class Traits:
    """By number of an entity, or of a head word, what the comparison of accounts asks of it.

    named    it has a name of its own;  state, person  its kind;  body  it is the head word of a body
    against  it contends with the government of its country
    country  a number for each country;  called  a number for each name, `names`; none for a head word
    short    a number for what a person's full name shares with its short forms
    words    a bit of 64 for each word of the name, so that a name without them can not hold it
    """

    named: Flags
    state: Flags
    person: Flags
    body: Flags
    against: Flags
    country: Numbers
    called: Numbers
    short: Numbers
    names: tuple[str, ...]
    words: NDArray[np.uint64]

    def akin(self, ours: Numbers, theirs: Numbers) -> Flags:
        """Line by line whether one may stand for the other, as `Parties.akin` has it."""
        country = self.country[ours]
        found: Flags = ours == theirs
        of_state = (self.state[ours] | self.state[theirs]) & ~(self.against[ours] | self.against[theirs])
        found |= (country != _UNKNOWN) & (country == self.country[theirs]) & of_state
        found |= (self.short[ours] != _UNKNOWN) & (self.short[ours] == self.short[theirs])
        open_ = np.flatnonzero(~found)
        ours, theirs = self.called[ours[open_]], self.called[theirs[open_]]
        left, right = self.words[ours], self.words[theirs]
        may = (ours != _UNKNOWN) & (theirs != _UNKNOWN) & (((left & ~right) == 0) | ((right & ~left) == 0))
        found[open_[may]] = self._within(ours[may], theirs[may])
        return found

    def of_one_sort(self, ours: Numbers, theirs: Numbers) -> Flags:
        """Line by line whether both are persons, both states, or both neither."""
        found: Flags = (self.person[ours] == self.person[theirs]) & (self.state[ours] == self.state[theirs])
        return found

    def _within(self, ours: Numbers, theirs: Numbers) -> Flags:
        codes, which = np.unique(ours * len(self.names) + theirs, return_inverse=True)
        pairs = (divmod(code, len(self.names)) for code in codes.tolist())
        within = [name_within(self.names[one], self.names[other]) for one, other in pairs]
        return np.array(within, dtype=bool)[which]


def traits_of(names: Sequence[str], parties: Parties) -> Traits:
    """The traits of entity ids and head words."""
    countries, calls, shorts = Numbering[str](), Numbering[str](), Numbering[str]()
    known = [parties.by_id.get(name) for name in names]

    def flags(of: Callable[[str], bool]) -> Flags:
        return np.fromiter(map(of, names), np.bool_, len(names))

    country = [countries[one.country] if one and one.country is not None else _UNKNOWN for one in known]
    called = [calls[one.name] if one else _UNKNOWN for one in known]
    short = [
        shorts[name] if one and one.kind == "person" and (name := short_name(one.name)) else _UNKNOWN for one in known
    ]
    return Traits(
        named=flags(parties.named),
        state=flags(parties.is_state),
        person=flags(lambda name: parties.kind(name) == "person"),
        body=flags(body_heads().__contains__),
        against=flags(parties.is_against),
        country=np.array(country, dtype=np.int64),
        called=np.array(called, dtype=np.int64),
        short=np.array(short, dtype=np.int64),
        names=tuple(calls),
        words=np.array([*map(_word_bits, calls), 0], dtype=np.uint64),
    )


def _word_bits(name: str) -> int:
    bits = 0
    for word in name.lower().split():
        bits |= 1 << (crc32(word.encode()) & 63)
    return bits
