"""JSON files: one object a line, an array of objects, or one object; plain rows or ninjs."""

import io
import json
from collections.abc import Iterator, Mapping
from typing import Final

from dateline.model import RawReport, Skipped
from dateline.reading.limits import HEAD_BYTES, REPORT_BYTES
from dateline.reading.ninjs import is_ninjs, report_from_ninjs
from dateline.reading.rows import report_from_row
from dateline.reading.streams import TooLongError, lines_of, text_stream

# Where a single object keeps its reports, in exports of feeds and archives.
_HOLDERS: Final = ("reports", "articles", "items", "documents", "docs", "results", "data", "entries", "rows", "hits")


def read_json(
    stream: io.BufferedReader, source: str, columns: Mapping[str, str] | None
) -> Iterator[RawReport | Skipped]:
    """The reports in a JSON or JSONL file."""
    text = text_stream(stream)
    lines = lines_of(text)
    first = next((line for line in lines if line.text is None or line.text.strip()), None)
    if first is None or first.text is None:
        yield Skipped(source, str(TooLongError("the first line")))
        return
    opening = first.text.lstrip("\ufeff \t\r\n")
    try:
        value = json.loads(opening)
    except ValueError:
        yield from _read_open(opening, text, source, columns)
        return
    except RecursionError:
        yield Skipped(source, "the JSON is nested too deep to be read")
        return
    if isinstance(value, list):
        yield from _reports(iter(value), source, columns)
        return
    yield from _reports_of(value, f"{source}#{first.number}", columns)
    for line in lines:
        yield from _read_line(line.text, f"{source}#{line.number}", columns)


def _read_line(line: str | None, source: str, columns: Mapping[str, str] | None) -> Iterator[RawReport | Skipped]:
    if line is None:
        yield Skipped(source, str(TooLongError("the line")))
    elif line.strip():
        try:
            value = json.loads(line)
        except (ValueError, RecursionError) as why:
            yield Skipped(source, f"the line is no JSON: {str(why)[:120]}")
            return
        yield from _reports_of(value, source, columns)


def _read_open(
    opening: str, rest: io.TextIOWrapper, source: str, columns: Mapping[str, str] | None
) -> Iterator[RawReport | Skipped]:
    """A value that its first line does not close: an array is read piece by piece, an object as a whole."""
    if opening.startswith("["):
        yield from _reports(_elements(opening, rest), source, columns)
        return
    whole = opening + rest.read(REPORT_BYTES)
    try:
        value = json.loads(whole)
    except (ValueError, RecursionError) as why:
        if len(whole) >= REPORT_BYTES:
            yield Skipped(source, str(TooLongError("the JSON object")))
        elif "\n{" in whole:
            for number, line in enumerate(whole.splitlines(), 1):
                yield from _read_line(line, f"{source}#{number}", columns)
        else:
            yield Skipped(source, f"the file is no JSON: {str(why)[:120]}")
        return
    yield from _reports_of(value, source, columns)


def _elements(opening: str, rest: io.TextIOWrapper) -> Iterator[object]:
    """The elements of an array, of which no more than one stands in memory; ValueError where it is broken."""
    decoder = json.JSONDecoder()
    buffer, place = opening, 1
    while True:
        buffer, place = buffer[place:].lstrip(" \t\r\n,"), 0
        if buffer.startswith("]"):
            return
        try:
            value, place = decoder.raw_decode(buffer)
            if place == len(buffer) and not isinstance(value, dict | list):
                raise ValueError("a number or word may go on")
        except ValueError:
            more = rest.read(max(HEAD_BYTES, len(buffer)))
            if not more or len(buffer) > REPORT_BYTES:
                raise
            buffer, place = buffer + more, 0
            continue
        yield value


def _reports(values: Iterator[object], source: str, columns: Mapping[str, str] | None) -> Iterator[RawReport | Skipped]:
    number = 0
    while True:
        number += 1
        try:
            value = next(values)
        except StopIteration:
            return
        except (ValueError, RecursionError) as why:
            yield Skipped(f"{source}#{number}", f"the JSON breaks off or is broken here: {str(why)[:120]}")
            return
        yield from _reports_of(value, f"{source}#{number}", columns)


def _json_kind(value: object) -> str:
    """What JSON calls a value that is no object."""
    if value is None:
        return "null"
    if isinstance(value, bool):
        return "true or false"
    return "an array" if isinstance(value, list) else "a string" if isinstance(value, str) else "a number"


def _reports_of(value: object, source: str, columns: Mapping[str, str] | None) -> Iterator[RawReport | Skipped]:
    """The report that an object is, or the reports that it holds."""
    if not isinstance(value, dict):
        yield Skipped(source, f"this is {_json_kind(value)} and not a JSON object with the fields of a report")
    elif is_ninjs(value):
        yield report_from_ninjs(value, source)
    else:
        report = report_from_row(value, source, columns)
        held = next((value[name] for name in _HOLDERS if isinstance(value.get(name), list)), None)
        if isinstance(report, Skipped) and held is not None:
            yield from _reports(iter(held), source, columns)
        else:
            yield report
