"""Find the expressions of time in one document and resolve them."""

from dateline.annotation.grammar.parse import Parse
from dateline.model import Document, Published, TimeExpression


def find_time_expressions(document: Document, parse: Parse, published: Published | None) -> tuple[TimeExpression, ...]:
    """The document's time expressions in the order of the text."""
    return ()
