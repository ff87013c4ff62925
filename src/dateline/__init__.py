"""Dateline: from a pile of news reports to the record they add up to.

    from dateline import build, open_record

    record = build(["reports/"], "record.db")
    for event in record.events:
        print(event.date, event.status, event.headline)

A `Record` is made of frozen dataclasses (`dateline.model`); offsets are characters of a document's text, start
inclusive, end exclusive; dates are intervals with a precision.
"""

from collections.abc import Callable, Mapping, Sequence
from os import PathLike
from pathlib import Path

from dateline.model import Record
from dateline.store import NotARecord, open_database, read_record, unfinished

__all__ = ["NotARecord", "Record", "build", "open_record"]


def build(
    inputs: Sequence[str | PathLike[str]],
    out: str | PathLike[str],
    *,
    workers: int | None = None,
    clean: bool = True,
    about: str | None = None,
    columns: Mapping[str, str] | None = None,
    on_step: Callable[[str, int], None] = lambda step, reports: None,
) -> Record:
    """Read reports and write the record that they, and those of earlier builds into the same file, add up to.

    inputs   files and folders of reports
    out      the record's file; made where there is none, with its folder
    workers  processes that annotate; None: one per processor, and one in all for few reports. More than one starts
             new interpreters: a script that calls this needs the usual `if __name__ == "__main__":`
    clean    False takes every text to the letter, with whatever stands around the article
    about    words that say what the record is about: events that match them are more salient
    columns  for a field of a report ("text") the name of a table's column that holds it ("body")
    on_step  told what is being done ("annotate", "assemble", "store") and how many reports are annotated

    Returns the record that `open_record(out)` would give. Inputs that could not be read are in its `skipped`.
    Raises NotARecord where `out` is a file of something else, and OSError where it can not be written.
    """
    # Imported here: it takes the NLP library with it, which readers of a record do not need.
    from dateline.building.build import run_build

    built = run_build(
        [Path(one) for one in inputs],
        Path(out),
        workers=workers,
        clean=clean,
        about=about,
        columns=columns,
        on_step=on_step,
    )
    return built.record


def open_record(path: str | PathLike[str]) -> Record:
    """The record in a file that `build` wrote.

    Raises NotARecord where there is no such file, where it is something else, and where no build of it came to its end.
    """
    connection = open_database(Path(path))
    try:
        record = read_record(connection)
    finally:
        connection.close()
    if record is None:
        raise unfinished(Path(path))
    return record
