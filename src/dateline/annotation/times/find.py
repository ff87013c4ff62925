"""Find the expressions of time in one document and resolve them."""

import re
from collections.abc import Sequence
from typing import Final

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.times.anchors import anchored
from dateline.annotation.times.atoms import Atom
from dateline.annotation.times.combine import combine
from dateline.annotation.times.focus import told
from dateline.annotation.times.patterns import scan
from dateline.annotation.times.readers import read_atom
from dateline.codes.times import time_words
from dateline.model import Document, Published, TimeExpression

_NUMERIC: Final = re.compile(r"\b(\d{1,2})/(\d{1,2})/(?:\d{4}|\d\d)\b")


def find_time_expressions(document: Document, parse: Parse, published: Published | None) -> tuple[TimeExpression, ...]:
    """The document's time expressions in the order of the text, resolved as far as the text and its date allow."""
    place = ((document.dateline.place if document.dateline else None) or "").casefold()
    lower = lowered(parse.doc.text)
    southern = place in time_words().southern
    anchor = published.interval if published else None
    found: list[TimeExpression] = []
    so_far = told(found, parse)
    for atom in combine(find_atoms(lower, place), lower, parse.text):
        found.append(anchored(atom, so_far, parse, document.id, anchor, southern))
    return tuple(found)


def find_atoms(lower: str, place: str = "") -> list[Atom]:
    """The cores of time expressions in a lower-case text, each by itself; `place` is where it was filed."""
    matches = list(scan(lower))
    month_first = puts_month_first(lower, [rule for rule, _, _ in matches], place)
    atoms = (read_atom(rule, lower, start, end, month_first) for rule, start, end in matches)
    return [atom for atom in atoms if atom is not None]


def puts_month_first(lower: str, rules: Sequence[str], place: str) -> bool:
    """Whether 10/11/2012 is the eleventh of October here, by the document's own evidence.

    First other numeric dates that can be read one way only, then how it spells dates ("October 11", "11 October"), then
    the place it was filed from.
    """
    pairs = [(int(one), int(two)) for one, two in _NUMERIC.findall(lower)]
    clear = sum(two > 12 >= one for one, two in pairs) - sum(one > 12 >= two for one, two in pairs)
    spelled = rules.count("month_day") - rules.count("day_month")
    if clear or spelled:
        return (clear or spelled) > 0
    return place in time_words().month_first


def lowered(text: str) -> str:
    """The text in lower case, of the same length ("İ" would become two characters)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
