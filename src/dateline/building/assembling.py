"""From the stored pile to the stored record."""

from collections.abc import Callable, Sequence
from importlib.metadata import version
from sqlite3 import Connection

from dateline.assembly.assemble import assemble
from dateline.building.changes import changes_between
from dateline.model import Record
from dateline.store import (
    begin_build,
    end_build,
    load_annotations,
    load_judgements,
    load_skipped,
    record_about,
    record_extractor,
    save_changes,
    write_record,
)


def assemble_again(connection: Connection, inputs: Sequence[str]) -> Record:
    """Assemble all stored annotations anew, after something other than new reports has changed; `inputs` says what, for the log.

    To be called inside a transaction.
    """
    about = record_about(connection)
    number = begin_build(connection, inputs, version("dateline"), record_extractor(connection), about)
    return assemble_pile(connection, number, about, lambda: None)


def assemble_pile(connection: Connection, number: int, about: str | None, on_assembled: Callable[[], None]) -> Record:
    """Assemble all stored annotations and put the record in the place of the one before, with what that changed.

    number  of the build that does it;  on_assembled  called before the record is written
    To be called inside a transaction.
    """
    record = assemble(
        load_annotations(connection),
        load_judgements(connection),
        load_skipped(connection),
        version=version("dateline"),
        about=about,
    )
    on_assembled()
    differing = write_record(connection, record, number, about)
    if differing is not None:
        save_changes(connection, number, changes_between(*differing))
    end_build(connection, number)
    return record
