"""PDF files: their text, page by page."""

import io
import logging

from dateline.model import RawReport, Skipped
from dateline.reading.limits import REPORT_BYTES

_PAGES = 2000


def read_pdf(data: bytes, source: str) -> RawReport | Skipped:
    """The report in a PDF; without pypdf, without a text layer or where it is damaged it is skipped."""
    try:
        from pypdf import PdfReader
        from pypdf.errors import PyPdfError
    except ImportError:
        return Skipped(source, "PDF needs pypdf: install dateline[pdf]")
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # what it mends on the way names no file
    try:
        reader = PdfReader(io.BytesIO(data))
        if reader.is_encrypted and not reader.decrypt(""):
            return Skipped(source, "the PDF is locked with a password")
        pages = [page.extract_text() for page in reader.pages[:_PAGES]]
        title = reader.metadata.title if reader.metadata else None
    except (PyPdfError, ValueError, TypeError, KeyError, IndexError, AttributeError, RecursionError, OSError) as why:
        # pypdf raises the general ones on damaged objects
        return Skipped(source, f"the PDF is damaged: {str(why)[:120]}")
    text = "\n\n".join(page for page in pages if page.strip())
    if not text.strip():
        return Skipped(source, "the PDF has no text, only pictures of it")
    if len(text) > REPORT_BYTES:
        return Skipped(source, f"the PDF holds more than {REPORT_BYTES // 1_000_000} MB of text")
    return RawReport(source=source, text=text, title=str(title) if title else None)
