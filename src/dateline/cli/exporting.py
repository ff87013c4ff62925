"""`dateline export`: the record in another format."""

import sys
from enum import StrEnum
from pathlib import Path
from typing import Annotated

import typer

from dateline import open_record
from dateline.cli.options import (
    Actor,
    All,
    Place,
    Since,
    Statuses,
    Top,
    Type,
    Until,
    Usage,
    filter_of,
)
from dateline.exports import export_jsonl, export_record, export_schema, export_tables
from dateline.store import open_database, record_extractor
from dateline.viewing import Filter, look_up


class Format(StrEnum):
    """What `dateline export` can write."""

    RECORD = "record"
    JSONL = "jsonl"
    CSV = "csv"


def export(
    record: Annotated[
        Path | None, typer.Argument(metavar="RECORD", help="The record's file, as `dateline build` wrote it.")
    ] = None,
    form: Annotated[
        Format,
        typer.Option("--format", "-f", help="record: all of it as JSON; jsonl: one event a line; csv: two tables."),
    ] = Format.RECORD,
    out: Annotated[
        Path | None,
        typer.Option("--out", "-o", metavar="PATH", help="The file to write, or for csv the folder; else stdout."),
    ] = None,
    since: Since = None,
    until: Until = None,
    actor: Actor = None,
    place: Place = None,
    event_type: Type = None,
    status: Statuses = None,
    top: Top = None,
    all_events: All = False,
    schema: Annotated[
        bool, typer.Option("--schema", help="Write the JSON Schema of `--format record` instead; needs no RECORD.")
    ] = False,
) -> None:
    """Export the record. The filters are those of `show`; they hold for jsonl and csv, the record is always whole."""
    if schema:
        _write(export_schema(), out)
        return
    if record is None:
        raise Usage("export needs a RECORD (or --schema)")
    wanted = filter_of(since, until, actor, place, event_type, status, top, all_events)
    if form is Format.RECORD and wanted != Filter():
        raise Usage("the record is always exported whole: leave the filters away, or choose --format jsonl or csv")
    whole = open_record(record)
    if form is Format.RECORD:
        _write(export_record(whole), out)
    elif form is Format.JSONL:
        _write(export_jsonl(look_up(whole), wanted), out)
    elif out is None:
        raise Usage("csv is two files: name a folder for them with -o FOLDER")
    else:
        connection = open_database(record)
        extractor = record_extractor(connection)
        connection.close()
        out.mkdir(parents=True, exist_ok=True)
        for name, data in export_tables(look_up(whole), wanted, extractor).items():
            (out / name).write_bytes(data)


def _write(data: bytes, out: Path | None) -> None:
    if out is None:
        sys.stdout.buffer.write(data)
    else:
        out.write_bytes(data)
