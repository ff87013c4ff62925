"""Keeping a person's judgements, and the record that follows from them."""

from collections.abc import Sequence
from pathlib import Path

from dateline.building.assembling import assemble_again
from dateline.model import Judgement, Record
from dateline.store import append_judgement, many_objects, open_database, transaction


def keep_judgements(path: Path | str, judgements: Sequence[Judgement]) -> tuple[tuple[Judgement, ...], Record]:
    """Append judgements to a record's log and assemble the pile anew; every later build obeys them too.

    Returns the judgements with their numbers, and the record. Raises NotARecord.
    """
    connection = open_database(Path(path))
    try:
        with transaction(connection), many_objects():
            kept = tuple(append_judgement(connection, one) for one in judgements)
            return kept, assemble_again(connection, [f"judgement {one.number}" for one in kept])
    finally:
        connection.close()
