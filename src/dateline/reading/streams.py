"""Bytes and lines of a file as a stream: unpacked where it is gzipped, bounded where it is too long."""

import gzip
import io
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Final, cast

from dateline.reading.encodings import encoding_of
from dateline.reading.limits import HEAD_BYTES, REPORT_BYTES

_GZIP: Final = b"\x1f\x8b"


class TooLongError(Exception):
    """A report is longer than one report may be; the message says so in the user's words."""

    def __init__(self, what: str) -> None:
        super().__init__(f"{what} is longer than {REPORT_BYTES // 1_000_000} MB, the most that one report may have")


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a table; `text` is None where it was too long to be read."""

    number: int
    text: str | None


def open_stream(path: Path) -> io.BufferedReader:
    """The bytes of a file, unpacked if it is gzipped (by its content, not its name)."""
    with path.open("rb") as handle:
        packed = handle.read(2) == _GZIP
    raw = cast(BinaryIO, gzip.GzipFile(path, "rb")) if packed else path.open("rb", buffering=0)
    return io.BufferedReader(cast(io.RawIOBase, raw), buffer_size=HEAD_BYTES)


def head_of(stream: io.BufferedReader) -> bytes:
    """The first bytes of a stream that nothing was read from yet; they stay in it."""
    return stream.peek(HEAD_BYTES)[:HEAD_BYTES]


def read_whole(stream: BinaryIO, what: str = "the file") -> bytes:
    """All bytes; raises TooLongError where there are more than one report may have."""
    data = stream.read(REPORT_BYTES + 1)
    if len(data) > REPORT_BYTES:
        raise TooLongError(what)
    return data


def text_stream(stream: io.BufferedReader) -> io.TextIOWrapper:
    """The stream as text in the encoding that its head shows; line ends as they are."""
    return io.TextIOWrapper(stream, encoding=encoding_of(head_of(stream)), errors="replace", newline="")


def lines_of(stream: io.TextIOWrapper) -> Iterator[Line]:
    """The lines of a stream, numbered from 1; a line that is too long is passed over in small pieces."""
    number = 0
    while line := stream.readline(REPORT_BYTES + 1):
        number += 1
        if len(line) <= REPORT_BYTES:
            yield Line(number, line)
            continue
        while line and not line.endswith("\n"):
            line = stream.readline(HEAD_BYTES)
        yield Line(number, None)
