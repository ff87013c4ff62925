"""Where a person's name begins and ends: titles before it, hyphens and family-first names that the model cuts."""

from collections.abc import Iterator
from typing import Final

from dateline.annotation.grammar.tokens import Doc, Token
from dateline.codes.countries import state_names
from dateline.codes.offices import given_name_genders, offices
from dateline.codes.organisations import organisations

_LONGEST_PARTICLE: Final = 3  # letters ("van", "bin", "Abu")


def without_titles(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """A person's name without what stands before it ("President Obama", "Russian Vladimir Putin")."""
    start = first
    for i in range(first, last):
        words = doc[start : i + 1].text
        title = words.lower() in offices() or words.lower() + "." in offices() or words in state_names()
        if title or (start == i and doc[i].text in (".", "-", "'s")):
            start = i + 1
    return _behind_domain(doc, start, last), last


def _behind_domain(doc: Doc, first: int, last: int) -> int:
    """Where a name begins that the model joins to what the office is of ("Director of National Safety Ann Olsen")."""
    first += first < last and doc[first].lower_ in ("of", "for")
    if first < 2 or doc[first - 1].lower_ not in ("of", "for") or doc[first].lower_ in given_name_genders():
        return first
    before = doc[first - 2]
    if not (before.lower_ in offices() or before.ent_type_ in ("ORG", "PERSON") or before.text[0].isupper()):
        return first
    return next((i for i in range(first + 1, last) if doc[i].lower_ in given_name_genders()), first)


def extended(doc: Doc, first: int, last: int) -> tuple[int, int]:
    """A person's name with the parts that the model left out ("Choe Son" of "Choe Son-hui", "Hui" of "Choe Son Hui")."""
    while last + 1 < len(doc) and _continues(doc[last], doc[last + 1]):
        last += 1
    while last + 2 < len(doc) and doc[last + 1].text == "-" and _is_glued(doc, last + 1):
        last += 2
    while first > 0 and _precedes(doc[first - 1], doc[first]):
        first -= 1
    if first > 1 and _is_split_surname(doc, first - 2):
        first -= 2
    return first, last


def titled_names(doc: Doc, words: list[str], taken: set[int]) -> Iterator[tuple[int, int]]:
    """Names that the model missed but an office announces ("Vice Foreign Minister Im Chon-il")."""
    table, after = offices(), 0
    for first in range(1, len(words)):
        before = words[first - 1]
        if (
            first < after
            or first in taken
            or not before[0].isupper()
            or before.lower() not in table
            or first - 1 in taken
        ):
            continue
        last = _run_end(doc, first, taken)
        if last < first:
            continue
        if last + 1 < len(words) and (words[last + 1].lower() in table or doc[last + 1].pos_ == "PROPN"):
            continue
        bounds = extended(doc, first, last)
        after = bounds[1] + 1
        yield bounds


def _run_end(doc: Doc, i: int, taken: set[int]) -> int:
    """The last token of the run of name parts that begins at `i`; `i` - 1 where none begins there."""
    last = i - 1
    while last + 1 < len(doc) and last + 1 not in taken:
        if _is_split_surname(doc, last + 1):
            last += 2
        elif _is_name_part(doc[last + 1]):
            last += 1
        else:
            break
    return last


def _is_split_surname(doc: Doc, i: int) -> bool:
    """The Korean surname Im, which the tokenizer takes for "I'm"."""
    return doc[i].text == "I" and not doc[i].whitespace_ and i + 1 < len(doc) and doc[i + 1].text == "m"


def _is_name_part(token: Token) -> bool:
    return token.pos_ == "PROPN" and token.text[0].isupper() and token.is_alpha and token.lower_ not in offices()


def _is_glued(doc: Doc, hyphen: int) -> bool:
    """Whether a hyphen joins two words without spaces ("Son-hui"), the second no "led" or "backed"."""
    after = doc[hyphen + 1]
    return not doc[hyphen - 1].whitespace_ and not doc[hyphen].whitespace_ and after.pos_ in ("PROPN", "NOUN", "X")


def _continues(token: Token, after: Token) -> bool:
    """Whether the parse hangs the last part of a name on a further proper noun that the model took for no name."""
    if not _is_name_part(after) or after.ent_type_ not in ("", "PERSON") or not token.whitespace_:
        return False
    return token.head == after and token.dep_ in ("compound", "nmod", "flat") and not _is_known(after)


def _precedes(before: Token, token: Token) -> bool:
    if not _is_name_part(before) or before.ent_type_ or before.dep_ not in ("compound", "nmod"):
        return False
    given = given_name_genders()
    if token.lower_ in given and before.lower_ not in given and len(before.text) > _LONGEST_PARTICLE:
        return False  # "Director of National Safety Ann Olsen": her name begins with her given name
    if _is_known(before) or before.head.i < token.i or before.head.i > token.i + 3 or before.is_sent_start:
        return False
    return len(before.text) > 1


def _is_known(token: Token) -> bool:
    return token.text in state_names() or token.text in organisations() or token.lower_ in offices()
