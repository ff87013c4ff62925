"""Words that decide whether an event is told as done; the lists stand in assertion.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal, get_args

from dateline.model import Status

Bearing = Status | Literal["same", "hypothetical"]
_BEARINGS: Mapping[str, Bearing] = {
    **{status: status for status in get_args(Status)},
    "same": "same",
    "hypothetical": "hypothetical",
}


@dataclass(frozen=True, slots=True)
class AssertionLexicon:
    """By lemma (or word, for modals and adverbs): the status that it gives; "same" passes on the governor's own, and "hypothetical"
    is possible of what nobody asserts, plans or demands ("the ability to attack").

    objects  by verb: how it bears on a noun as its object, where that differs from how it bears on a clause
    attitudes  by verb or noun: how it bears on a noun that speaks of no act in particular ("supported airstrikes")
    ends  by verb: how it bears on what it is done for ("wrote to ask for help")
    scenes  by verb: how it bears on what its object is doing ("would mean troops leaving")
    """

    predicates: Mapping[str, Bearing]
    objects: Mapping[str, Bearing]
    nouns: Mapping[str, Bearing]
    adjectives: Mapping[str, Bearing]
    adverbs: Mapping[str, Bearing]
    modals: Mapping[str, Bearing]
    clauses: Mapping[str, Bearing]
    attitudes: Mapping[str, Bearing]
    scenes: Mapping[str, Bearing]
    ends: Mapping[str, Bearing]


@lru_cache(maxsize=1)
def assertion_lexicon() -> AssertionLexicon:
    """The lexicon as it stands in assertion.toml.

    Raises KeyError where a list is named after no status.
    """
    tables = tomllib.loads(files("dateline.codes").joinpath("assertion.toml").read_text("utf8"))
    return AssertionLexicon(**{name: _by_word(tables[name]) for name in AssertionLexicon.__slots__})


def _by_word(table: Mapping[str, str]) -> dict[str, Bearing]:
    """{word: status}; a word in two lists has the status of the first."""
    found: dict[str, Bearing] = {}
    for status, words in table.items():
        for word in words.split():
            found.setdefault(word, _BEARINGS[status])
    return found
