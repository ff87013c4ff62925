"""Subjects that say that nobody did it."""

from typing import Final

from dateline.annotation.grammar.tokens import Token

_DETERMINERS: Final = frozenset({"no", "neither"})
_PRONOUNS: Final = frozenset({"nobody", "none", "nothing", "neither", "no-one"})


def is_negative(subject: Token) -> bool:
    """ "Nobody", "no group", "neither side"."""
    return subject.lower_ in _PRONOUNS or any(
        child.dep_ in ("det", "preconj", "cc") and child.lower_ in _DETERMINERS for child in subject.children
    )
