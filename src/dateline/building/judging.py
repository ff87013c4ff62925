"""Keeping a person's judgements, and the record that follows from them."""

from collections.abc import Sequence
from importlib.metadata import version
from pathlib import Path

from dateline.building.assembling import assemble_pile
from dateline.model import Judgement, Record
from dateline.store import (
    append_judgement,
    begin_build,
    many_objects,
    open_database,
    record_about,
    record_extractor,
    transaction,
)


def keep_judgements(path: Path | str, judgements: Sequence[Judgement]) -> tuple[tuple[Judgement, ...], Record]:
    """Append judgements to a record's log and assemble the pile anew; every later build obeys them too.

    Returns the judgements with their numbers, and the record. Raises NotARecord.
    """
    connection = open_database(Path(path))
    try:
        with transaction(connection), many_objects():
            kept = tuple(append_judgement(connection, one) for one in judgements)
            about = record_about(connection)
            words = [f"judgement {one.number}" for one in kept]
            number = begin_build(connection, words, version("dateline"), record_extractor(connection), about)
            return kept, assemble_pile(connection, number, about, lambda: None)
    finally:
        connection.close()
