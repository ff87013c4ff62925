"""Persons told by their age: "Ivan Petrov, 56, ..." is whom "the 56-year-old" means later."""

from collections.abc import Sequence
from typing import Final

from dateline.annotation.grammar.tokens import Doc, Token
from dateline.annotation.mentions.names import Name

_OLDEST: Final = 120


def ages_of(doc: Doc, names: Sequence[Name]) -> dict[int, Name]:
    """By age in years the person whose name tells it first, behind it ("Ivan Petrov, 56,") or before ("56-year-old Ivan Petrov")."""
    found: dict[int, Name] = {}
    for name in names:
        if name.kind != "person":
            continue
        age = _age_behind(doc, name.last)
        if age is None and name.first > 0:
            age = years_old(doc[name.first - 1])
        if age is not None:
            found.setdefault(age, name)
    return found


def _age_behind(doc: Doc, last: int) -> int | None:
    if last + 3 >= len(doc) or doc[last + 1].text != "," or doc[last + 3].text not in (",", "."):
        return None
    return _number(doc[last + 2])


def years_old(token: Token) -> int | None:
    """The age that "56-year-old" tells, from its last word."""
    doc, i = token.doc, token.i
    if token.lower_ != "old" or i < 4 or [one.lower_ for one in doc[i - 3 : i]] != ["-", "year", "-"]:
        return None
    return _number(doc[i - 4])


def told_age(head: Token) -> int | None:
    """The age in "the 56-year-old" and "the 56-year-old student"."""
    own = years_old(head)
    if own is not None:
        return own
    return next((age for child in head.lefts if (age := years_old(child)) is not None), None)


def _number(token: Token) -> int | None:
    return int(token.text) if token.text.isdigit() and 0 < int(token.text) < _OLDEST else None
