"""Find the expressions of time in one document and resolve them."""

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.times.anchors import anchored
from dateline.annotation.times.atoms import Atom
from dateline.annotation.times.combine import combine
from dateline.annotation.times.patterns import scan
from dateline.annotation.times.readers import read_atom
from dateline.codes.times import time_words
from dateline.model import Document, Published, TimeExpression


def find_time_expressions(document: Document, parse: Parse, published: Published | None) -> tuple[TimeExpression, ...]:
    """The document's time expressions in the order of the text, resolved as far as the text and its date allow."""
    place = ((document.dateline.place if document.dateline else None) or "").casefold()
    lower = lowered(parse.doc.text)
    atoms = find_atoms(lower, place in time_words().month_first)
    southern = place in time_words().southern
    anchor = published.interval if published else None
    found: list[TimeExpression] = []
    for atom in combine(atoms, lower, parse.text):
        found.append(anchored(atom, found, parse, document.id, anchor, southern))
    return tuple(found)


def find_atoms(lower: str, month_first: bool) -> list[Atom]:
    """The cores of time expressions in a lower-case text, each by itself."""
    atoms = (read_atom(rule, lower, start, end, month_first) for rule, start, end in scan(lower))
    return [atom for atom in atoms if atom is not None]


def lowered(text: str) -> str:
    """The text in lower case, of the same length ("İ" would become two characters)."""
    lower = text.lower()
    return lower if len(lower) == len(text) else "".join(c if len(c.lower()) != 1 else c.lower() for c in text)
