"""Web archives: every page that was answered becomes a raw report."""

from collections.abc import Iterator
from contextlib import redirect_stderr
from io import StringIO
from pathlib import Path
from typing import Final

from warcio.archiveiterator import ArchiveIterator
from warcio.exceptions import ArchiveLoadFailed
from warcio.recordloader import ArcWarcRecord

from dateline.model import RawReport, Skipped
from dateline.reading.encodings import decode
from dateline.reading.limits import REPORT_BYTES

_KINDS: Final = frozenset({"response", "resource", "conversion"})


def read_warc(path: Path, source: str) -> Iterator[RawReport | Skipped]:
    """The pages of a WARC file, packed or not; what is no page is passed over, a cut record is skipped."""
    number = 0
    with path.open("rb") as stream:
        try:
            records = ArchiveIterator(stream)
            while (record := _next(records)) is not None:
                number += 1
                if record.rec_type in _KINDS:
                    yield from _read_record(record, f"{source}#{number}")
        except (ArchiveLoadFailed, EOFError, ValueError, AttributeError) as why:
            # warcio raises the last one where a record lacks its address
            yield Skipped(f"{source}#{number + 1}", f"the archive breaks off or is damaged here: {str(why)[:120]}")


def _next(records: ArchiveIterator) -> ArcWarcRecord | None:
    """The next record, if there is one; warcio's own warnings, which name no file, are not for the user."""
    with redirect_stderr(StringIO()):
        return next(records, None)


def _read_record(record: ArcWarcRecord, source: str) -> Iterator[RawReport | Skipped]:
    """The report in a record, if it is a page or a text that was answered with success."""
    answer = record.http_headers
    if answer is not None and answer.get_statuscode() not in ("200", "203", "206", None):
        return
    kind = (answer.get_header("Content-Type") if answer is not None else None) or record.content_type or ""
    if record.rec_type != "response" and answer is None:
        kind = record.rec_headers.get_header("Content-Type") or kind
    is_page = "html" in kind
    if not is_page and not kind.startswith("text/plain"):
        return
    data = record.content_stream().read(REPORT_BYTES + 1)
    if len(data) > REPORT_BYTES:
        yield Skipped(
            source, f"the page is longer than {REPORT_BYTES // 1_000_000} MB, the most that one report may have"
        )
        return
    if _is_cut(record):
        yield Skipped(source, "the record is cut short")
        return
    text = decode(data, _charset(kind))
    yield RawReport(
        source=source,
        html=text if is_page else None,
        text=None if is_page else text,
        url=record.rec_headers.get_header("WARC-Target-URI"),
        retrieved=record.rec_headers.get_header("WARC-Date"),
    )


def _is_cut(record: ArcWarcRecord) -> bool:
    """Did the file end before the record did?"""
    return bool(getattr(record.raw_stream, "limit", 0))


def _charset(kind: str) -> str | None:
    return kind.split("charset=", 1)[1].split(";")[0].strip(" \"'") or None if "charset=" in kind else None
