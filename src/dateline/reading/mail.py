"""Mail messages, and pages that a browser saved as one (MHTML)."""

from email import message_from_bytes, policy
from email.message import EmailMessage, MIMEPart
from email.utils import parsedate_to_datetime

from dateline.model import RawReport, Skipped
from dateline.reading.encodings import decode


def read_mail(data: bytes, source: str) -> RawReport | Skipped:
    """The report that a message carries; a page among its parts is taken before plain text only in MHTML."""
    message = message_from_bytes(data, policy=policy.default)
    saved_page = "multipart/related" in str(message.get("Content-Type", "")) and "Snapshot-Content-Location" in message
    wanted = ("html", "plain") if saved_page else ("plain", "html")
    part = message.get_body(preferencelist=wanted)
    content = _content(part) if part is not None else ""
    if part is None or not content.strip():
        return Skipped(source, "the message has no text")
    is_page = part.get_content_type() == "text/html"
    location = header(message, "Snapshot-Content-Location") or header(message, "Content-Location")
    return RawReport(
        source=source,
        html=content if is_page else None,
        text=None if is_page else content,
        url=location if location and location.startswith("http") else None,
        title=header(message, "Subject"),
        published=None if saved_page else _date(message),
        retrieved=_date(message) if saved_page else None,
    )


def header(message: EmailMessage, name: str) -> str | None:
    """A header's words without their line breaks; None where it is missing or can not be read."""
    try:
        value = message.get(name)
    except (ValueError, TypeError, IndexError, AttributeError):
        # the standard library raises these on malformed headers
        return None
    return " ".join(str(value).split()) or None if value is not None else None


def _content(part: MIMEPart) -> str:
    data = part.get_payload(decode=True)
    return decode(data, part.get_content_charset()) if isinstance(data, bytes) else ""


def _date(message: EmailMessage) -> str | None:
    return iso_of_mail_date(header(message, "Date"))


def iso_of_mail_date(words: str | None) -> str | None:
    """ "Thu, 19 Oct 2023 08:15:00 +0900" as ISO 8601 with its zone; None where it is no such date."""
    try:
        return parsedate_to_datetime(words).isoformat() if words else None
    except (ValueError, TypeError, IndexError):
        return None
