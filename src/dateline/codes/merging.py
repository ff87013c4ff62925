"""Weights of what two accounts of an event have in common; the table stands in merging.toml."""

import tomllib
from functools import lru_cache
from importlib.resources import files
from typing import NamedTuple

# The order of the weights; `dateline.assembly.compared.Features` has the same names in the same order.
FEATURES = (
    "always", "same_act", "same_lemma", "generic_act", "same_document", "same_story", "kin", "repeated",
    "same_sentence", "shared_names", "akin_names", "names_against", "sides_shared", "sides_against", "bare",
    "strangers",
    "persons_against", "shared_about", "same_day", "dates_agree", "days_apart", "same_place", "place_against",
    "definite", "another", "types_differ", "plural", "status_against", "utterance", "one_kind",
    "another_kind",
)  # fmt: skip


class KinshipWeights(NamedTuple):
    """Weights of what two documents have in common; see assembly/kinship.py."""

    always: float
    words: float
    names: float
    numbers: float
    one_person: float
    two_persons: float


@lru_cache(maxsize=1)
def kinship_weights() -> KinshipWeights:
    """The weights by which two documents are held to speak of one matter."""
    table = tomllib.loads(files("dateline.codes").joinpath("merging.toml").read_text(encoding="utf-8"))
    return KinshipWeights(**table["documents"])


@lru_cache(maxsize=1)
def merging_weights() -> tuple[float, ...]:
    """The weights in the order of FEATURES.

    Raises KeyError where the table lacks one.
    """
    table = tomllib.loads(files("dateline.codes").joinpath("merging.toml").read_text(encoding="utf-8"))
    weights = {**table["learnt"], **table["set"]}
    return tuple(float(weights[name]) for name in FEATURES)
