"""The `dateline` command: parses what was asked, calls a room, prints what it gave. No logic lives here."""

import sys
from pathlib import Path
from typing import Annotated

import typer

from dateline.exports.record import export_record
from dateline.store import NotARecord, open_database, read_record

app = typer.Typer(no_args_is_help=True, add_completion=False, pretty_exceptions_enable=False)


@app.callback()
def dateline() -> None:
    """Read a pile of news reports, and write the record they add up to."""


@app.command()
def build(
    inputs: Annotated[list[Path], typer.Argument(metavar="INPUT...")],
    out: Annotated[Path, typer.Option("--out", "-o")],
    workers: Annotated[int | None, typer.Option()] = None,
    no_clean: Annotated[bool, typer.Option("--no-clean")] = False,
    about: Annotated[str | None, typer.Option()] = None,
) -> None:
    """Read reports and write their record to one file."""
    from dateline.building.build import run_build

    record = run_build(inputs, out, workers=workers, clean=not no_clean, about=about).record
    print(f"{len(record.documents)} reports, {len(record.events)} events; the record is {out}")
    for document in record.documents:
        for note in document.notes:
            print(f"note on {document.source}: {note}", file=sys.stderr)
    for one in record.skipped:
        print(f"skipped {one.source}: {one.reason}", file=sys.stderr)
    raise typer.Exit(1 if record.skipped else 0)


@app.command()
def export(
    record: Annotated[Path, typer.Argument(metavar="RECORD")],
    form: Annotated[str, typer.Option("--format")] = "record",
    out: Annotated[Path | None, typer.Option("-o", "--out")] = None,
) -> None:
    """Write the record in another format."""
    connection = open_database(record)
    whole = read_record(connection)
    assert whole is not None
    data = export_record(whole)
    if out:
        out.write_bytes(data)
    else:
        sys.stdout.buffer.write(data)


def main() -> None:
    """Run the command; errors that the user can mend are one line on stderr and exit status 2."""
    try:
        app()
    except NotARecord as problem:
        print(f"dateline: {problem}", file=sys.stderr)
        sys.exit(2)
