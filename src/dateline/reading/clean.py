"""One raw report becomes a Document: the article's words without the page's furniture."""

from dateline.model import DateCandidate, Document, RawReport, Skipped, identify


def clean_report(report: RawReport, *, clean: bool = True) -> Document | Skipped:
    """The document in a raw report; with clean=False its `text` is the input to the letter."""
    text = report.text or ""
    candidates = (DateCandidate("given", report.published, report.published),) if report.published else ()
    return Document(
        id=report.id or identify("d", text, report.source),
        source=report.source,
        url=report.url,
        publisher=report.publisher,
        agency=report.agency,
        language=report.language,
        headline=report.title,
        byline=report.byline,
        dateline=None,
        text=text,
        source_map=((0, 0, len(text)),) if text else (),
        candidates=candidates,
        retrieved=report.retrieved,
    )
