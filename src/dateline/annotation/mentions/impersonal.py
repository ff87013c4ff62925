"""Names of what is nobody: storms that people have given a name, feasts, illnesses, Brexit."""

from itertools import pairwise
from typing import Final

from dateline.annotation.grammar.tokens import Doc
from dateline.codes.classes import load_word_classes
from dateline.codes.words import words_of

_NO_NAMES: Final = words_of("no_names")


def is_nobodys_name(word: str) -> bool:
    """Whether a word with a capital is no person, body or place, though the model takes it for one."""
    return word.lower() in _NO_NAMES


def storm_names(doc: Doc) -> frozenset[str]:
    """The names of storms in a document, in lower case: "ada" where it speaks of Typhoon Ada."""
    classes = load_word_classes().of
    return frozenset(
        name.lower_
        for noun, name in pairwise(doc)
        if noun.is_title and name.is_title and name.pos_ == "PROPN" and "storm" in classes.get(noun.lower_, ())
    )
