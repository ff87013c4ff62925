"""Where the model joins several names in one, or cuts one in several."""

from collections.abc import Iterator
from typing import Final

from dateline.annotation.grammar.tokens import Doc, Span
from dateline.codes.words import words_of

# What the names of bodies end in before "of" and "for" go on with them ("Communist Party of Greece").
_BODY_NOUNS: Final = words_of("bodies_of_something")
_AFTER_COMMA: Final = frozenset(
    {"inc", "inc.", "ltd", "ltd.", "jr", "jr.", "sr", "sr.", "d.c.", "dc", "llc", "co.", "corp."}
)


def pieces(doc: Doc, span: Span) -> Iterator[tuple[int, int]]:
    """The names in one entity of the model: cut at "(", at commas, and at "and" between two bodies."""
    first = span.start
    for i in range(span.start + 1, span.end):
        if _cuts(doc, i, span.end):
            if i > first:
                yield first, i - 1
            first = i + 1
    if first < span.end:
        yield first, span.end - 1


def _cuts(doc: Doc, i: int, end: int) -> bool:
    text = doc[i].text
    if text in ("(", ")", ";", "\n"):
        return True
    if i + 1 >= end:
        return False
    if text == ",":
        return doc[i + 1].lower_ not in _AFTER_COMMA
    return text == "and" and is_body_noun(doc, i - 1) and doc[i + 1].text[0].isupper()


def is_body_noun(doc: Doc, i: int) -> bool:
    """Whether a token is the capitalised common noun of a body's name."""
    return doc[i].text[0].isupper() and doc[i].lower_ in _BODY_NOUNS


def continues_at(doc: Doc, last: int) -> int | None:
    """Where the rest of a body's name begins that ends in "Party of", "Union for the"; None where it is whole."""
    if last + 2 >= len(doc) or not is_body_noun(doc, last) or doc[last + 1].lower_ not in ("of", "for"):
        return None
    return last + 3 if doc[last + 2].lower_ == "the" and last + 3 < len(doc) else last + 2
