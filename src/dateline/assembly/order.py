"""Record order: by publication date, then document id, so that no input order shows in the record."""

from dateline.model import Annotations

_UNDATED = "9999"


def document_order(one: Annotations) -> tuple[str, str]:
    """The sort key of a document in record order; undated documents come last."""
    published = one.published
    start = (published.start or published.end) if published else None
    return (start or _UNDATED, one.document.id)
