"""Files, folders, tables, feeds and archives become raw reports."""

import gzip
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dateline.model import RawReport, Skipped
from dateline.reading.archives import read_warc
from dateline.reading.encodings import decode
from dateline.reading.mail import read_mail
from dateline.reading.markdown import front_matter
from dateline.reading.markup import read_xml
from dateline.reading.objects import read_json
from dateline.reading.pdf import read_pdf
from dateline.reading.rows import fields_of
from dateline.reading.sniff import Kind, kind_of
from dateline.reading.streams import TooLongError, head_of, open_stream, read_whole
from dateline.reading.tables import read_parquet, read_table
from dateline.reading.walking import walk


def read_inputs(inputs: Sequence[Path], *, columns: Mapping[str, str] | None = None) -> Iterator[RawReport | Skipped]:
    """Every report in the inputs, one at a time, in a fixed order; what can not be read comes as `Skipped`.

    columns  for a field of a report (text, html, title, ...) the name of the column that holds it
    """
    for given in inputs:
        if not given.exists():
            yield Skipped(str(given), "there is no such file or folder")
            continue
        empty = True
        for found in walk(given):
            empty = False
            if isinstance(found, Skipped):
                yield found
            else:
                yield from _read_file(*found, columns)
        if empty:
            yield Skipped(str(given), "the folder holds no files")


def _read_file(path: Path, source: str, columns: Mapping[str, str] | None) -> Iterator[RawReport | Skipped]:
    """The reports of one file; whatever is wrong with it ends in a reason, not in an exception."""
    try:
        yield from _read_open_file(path, source, columns)
    except TooLongError as why:
        yield Skipped(source, str(why))
    except (EOFError, zlib.error, gzip.BadGzipFile) as why:
        yield Skipped(source, f"the packed file is cut short or damaged: {why}")
    except OSError as why:
        yield Skipped(source, f"the file can not be opened: {why.strerror or why}")
    except Exception as why:
        # As in annotation: what nobody foresaw costs this file, not the build.
        yield Skipped(source, f"it could not be read: {type(why).__name__}: {str(why)[:120]}")


def _read_open_file(path: Path, source: str, columns: Mapping[str, str] | None) -> Iterator[RawReport | Skipped]:
    with open_stream(path) as stream:
        kind = kind_of(head_of(stream), path.name.removesuffix(".gz"), tuple((columns or {}).values()))
        if kind == "json":
            yield from read_json(stream, source, columns)
        elif kind == "table":
            yield from read_table(stream, source, columns)
        elif kind == "parquet":
            yield from read_parquet(path, source, columns)
        elif kind == "xml":
            yield from read_xml(stream, source)
        elif kind == "warc":
            yield from read_warc(path, source)
        elif kind == "empty":
            yield Skipped(source, "the file is empty")
        elif kind == "binary":
            yield Skipped(source, "no report but binary data (a picture, a program, a packed archive?)")
        else:
            yield _whole_report(read_whole(stream), source, kind)


def _whole_report(data: bytes, source: str, kind: Kind) -> RawReport | Skipped:
    """A file that is one report."""
    if kind == "html":
        return RawReport(source=source, html=decode(data))
    if kind == "mail":
        return read_mail(data, source)
    if kind == "pdf":
        return read_pdf(data, source)
    text = decode(data).lstrip("\ufeff")
    if kind == "markdown":
        values = {name: value for name, value in fields_of(front_matter(text)).items() if name not in ("html", "text")}
        return RawReport(source=source, text=text, markdown=True, **values)
    return RawReport(source=source, text=text)
