"""CSV, TSV and Parquet tables with one report a row."""

import csv
import io
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dateline.model import RawReport, Skipped
from dateline.reading.encodings import decode
from dateline.reading.limits import REPORT_BYTES
from dateline.reading.rows import may_hold_reports, report_from_row, without_reports
from dateline.reading.sniff import delimiter_of, unnamed_delimiter
from dateline.reading.streams import head_of, lines_of, text_stream


def read_table(
    stream: io.BufferedReader, source: str, columns: Mapping[str, str] | None
) -> Iterator[RawReport | Skipped]:
    """The rows of a CSV or TSV file; a row that does not fit its header is skipped, the next ones are read."""
    head = decode(head_of(stream)).lstrip("\ufeff")
    delimiter = delimiter_of(head, tuple((columns or {}).values())) or unnamed_delimiter(head) or ","
    csv.field_size_limit(REPORT_BYTES)
    lines = (line.text or "" for line in lines_of(text_stream(stream)))
    rows = csv.reader(lines, delimiter=delimiter)
    header: list[str] | None = None
    number = 0
    while True:
        number += 1
        try:
            row = next(rows)
        except StopIteration:
            return
        except csv.Error as why:
            yield Skipped(f"{source}#{number}", f"the row can not be read as CSV: {why}")
            continue
        if not row:
            number -= 1
        elif header is None:
            header, number = row, 0
            if not may_hold_reports(header, columns):
                yield Skipped(source, without_reports(header))
                return
        elif len(row) != len(header):
            yield Skipped(f"{source}#{number}", _misfit(row, header))
        else:
            yield report_from_row(dict(zip(header, row, strict=True)), f"{source}#{number}", columns)


def _misfit(row: Sequence[str], header: Sequence[str]) -> str:
    """What is wrong with a row of more or fewer cells than its header."""
    words = f"the row has {len(row)} cells where the header has {len(header)}"
    if "\n" not in row[-1].strip():
        return words
    return f"{words}, and its last cell runs over several lines: is a quotation mark in it never closed?"


def read_parquet(path: Path, source: str, columns: Mapping[str, str] | None) -> Iterator[RawReport | Skipped]:
    """The rows of a Parquet file, a batch at a time; without pyarrow the file is skipped."""
    try:
        from pyarrow import ArrowException, parquet
    except ImportError:
        yield Skipped(source, "Parquet needs pyarrow: install dateline[parquet]")
        return
    number = 0
    try:
        with parquet.ParquetFile(path) as table:
            for batch in table.iter_batches(batch_size=64):
                for row in batch.to_pylist():
                    number += 1
                    yield report_from_row(row, f"{source}#{number}", columns)
    except (ArrowException, OSError) as why:
        yield Skipped(source, f"the Parquet file can not be read after row {number}: {str(why).splitlines()[0]}")
