"""The numbers that a text gives about an event, with how they are to be taken ("more than 1,000 containers")."""

import re
from typing import Final

from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Doc, Token
from dateline.codes.numerals import number_of, numerals, word_value
from dateline.model import Comparison, Quantity

_JOINTS: Final = frozenset({"-", "and"})
_MANY: Final = {"dozens": 24.0, "scores": 40.0, "hundreds": 200.0, "thousands": 2000.0, "millions": 2e6}
_TIME: Final = frozenset({"DATE", "TIME", "ORDINAL"})
_YEAR: Final = re.compile(r"(?:19|20)\d\d")
_SINGULAR: Final = frozenset({"NN", "NNP"})
_BEFORE: Final = 24  # characters before a number in which its comparison stands


def quantities_of(event: TypedEvent, parse: Parse, words: Words) -> tuple[Quantity, ...]:
    """The counted arguments of an event, each once, in the order of the text."""
    heads = {*event.recipients, *event.actors}
    if event.predication is not None:
        heads |= {one.head for one in event.predication.arguments if one.role in ("object", "prepositional", "subject")}
    found = {quantity.start: quantity for index in sorted(heads) for quantity in _counts(words.doc[index], parse)}
    return tuple(found[start] for start in sorted(found))


def _counts(head: Token, parse: Parse) -> list[Quantity]:
    if head.lower_ in _MANY and head.ent_type_ not in _TIME:
        return [_quantity(head, head, _MANY[head.lower_], _counted(head), parse, "more_than")]
    if head.pos_ == "NUM" and head.ent_type_ not in _TIME:
        value = None if _is_year_or_pair(head) else _value(head)
        return [] if value is None else [_quantity(head, head, value, None, parse, None)]
    found = []
    for child in head.children:
        dated = _YEAR.fullmatch(child.text) and head.tag_ in _SINGULAR  # "the 2014 bombing"
        if child.dep_ == "nummod" and child.ent_type_ not in _TIME and not dated:
            value = _value(child)
            if value is not None:
                found.append(_quantity(child, head, value, head.lemma_.lower(), parse, None))
    return found


def _is_year_or_pair(number: Token) -> bool:
    """A bare number that counts nothing: a year ("for 2024 and 2025"), or persons spoken of before ("the two")."""
    known = any(child.dep_ == "det" and child.lower_ in ("the", "these", "those") for child in number.children)
    return known or bool(_YEAR.fullmatch(number.text))


def _counted(head: Token) -> str | None:
    """ "dozens of people": people."""
    for child in head.children:
        if child.lower_ == "of":
            return next((inner.lemma_.lower() for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def _value(token: Token) -> float | None:
    """The number of the numeral that a token is part of ("2.5 million", "twenty-one", "two dozen"); None for no number."""
    return number_of(one.lower_ for one in _numeral(token) if one.lower_ not in _JOINTS)


def _numeral(token: Token) -> list[Token]:
    """The tokens of a numeral, hyphens and "and" between them included."""
    first = last = token.i
    while (before := _joined(token.doc, first, -1)) is not None:
        first = before
    while (after := _joined(token.doc, last, 1)) is not None:
        last = after
    return list(token.doc[first : last + 1])


def _joined(doc: Doc, index: int, step: int) -> int | None:
    """The token before (-1) or behind (1) that makes one numeral with this: "two dozen", "hundred and ten", "twenty-one"."""
    other = index + step
    joint = doc[other].lower_ if 0 <= other < len(doc) and doc[other].lower_ in _JOINTS else ""
    other += step if joint else 0
    if not 0 <= other < len(doc):
        return None
    one, two = (doc[place].lower_ for place in sorted((index, other)))
    if word_value(one) is None or word_value(two) is None:
        return None
    small, great = numerals().small, numerals().great
    goes_on = (two in great and not joint) or (one in great and joint != "-")
    is_pair = joint != "and" and one in small and two in small and small[one] >= 20 and small[two] < 10
    return other if goes_on or is_pair else None


def _quantity(
    number: Token, head: Token, value: float, unit: str | None, parse: Parse, comparison: Comparison | None
) -> Quantity:
    first = _numeral(number)[0].idx
    start = min(first, number.left_edge.idx)
    before = parse.text[max(0, start - _BEFORE) : first].lower()
    end = max(number.idx + len(number), head.idx + len(head))
    for phrase, meaning in numerals().bounds.items():
        place = before.rfind(phrase)
        if place >= 0 and before[place + len(phrase) :].strip(" $€£") in ("", before[len(before) :]):
            offset = max(0, start - _BEFORE) + place
            return Quantity(offset, end, parse.text[offset:end], value, unit, comparison or meaning)
    return Quantity(start, end, parse.text[start:end], value, unit, comparison or "exact")
