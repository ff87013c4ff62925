"""Verbs of saying, whose date is no date of what they report."""

from typing import Final

from spacy.tokens import Token

_REPORTING: Final = frozenset({
    "say", "tell", "report", "announce", "state", "claim", "confirm", "reveal", "show", "add", "note", "declare", "write",
    "suggest", "indicate", "allege", "acknowledge", "admit", "deny", "warn", "predict", "estimate", "believe", "think",
})  # fmt: skip


def is_reporting(verb: Token) -> bool:
    """Whether a verb tells, shows or supposes what its clause holds."""
    return verb.lemma_.lower() in _REPORTING
