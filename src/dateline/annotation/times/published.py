"""Choose the publication date from the candidates that reading found."""

from dateline.model import Document, Published


def choose_published(document: Document) -> Published | None:
    """When the document was published, as exactly as its candidates allow; None where none is to be trusted."""
    for candidate in document.candidates:
        if candidate.value:
            day = candidate.value[:10]
            return Published(day, day, "day", candidate.method, 1.0, (candidate.text,))
    return None
