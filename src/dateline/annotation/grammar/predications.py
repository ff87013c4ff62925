"""Predications: what a sentence's grammar says, verbal, nominal and light-verb alike, before any code is given."""

from dataclasses import dataclass

from dateline.annotation.grammar.parse import Parse


@dataclass(frozen=True, slots=True)
class Predication:
    """One predicate with its arguments; token indexes are those of `Parse.doc`."""

    trigger: int
    lemma: str


def find_predications(parse: Parse) -> tuple[Predication, ...]:
    """Every predication of a document, in the order of the text."""
    return ()
