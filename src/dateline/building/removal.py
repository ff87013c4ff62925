"""Taking documents out of a record again."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from dateline.building.assembling import assemble_again
from dateline.model import Judgement, Record, RecordDocument, in_force
from dateline.store import (
    load_judgements,
    many_objects,
    open_database,
    read_record,
    remove_document,
    transaction,
)


class UnknownDocument(Exception):  # noqa: N818 - reads as what happened
    """The record has no document of this id, file name or address, or several."""


@dataclass(frozen=True, slots=True)
class Removed:
    """The ids of the documents, the record without them, and the judgements in force that were made on mentions of theirs (they are kept)."""

    documents: tuple[str, ...]
    record: Record
    touched: tuple[Judgement, ...]


def remove_documents(path: Path | str, documents: Sequence[str]) -> Removed:
    """Take documents out of a record and assemble the rest anew; the judgements stay in the log.

    documents: ids, file names or addresses. Raises UnknownDocument, and then nothing is changed.
    """
    connection = open_database(Path(path))
    try:
        with transaction(connection), many_objects():
            before = read_record(connection)
            ids = list(dict.fromkeys(_named(one, before.documents if before else ()) for one in documents))
            gone = {one.id for one in before.event_mentions if one.document in ids} if before else set()
            for id_ in ids:
                if not remove_document(connection, id_):
                    raise UnknownDocument(
                        f"the record has no document {id_!r}; give a report's id, file name or address"
                    )
            record = assemble_again(connection, [f"remove {one}" for one in documents])
            standing = in_force(load_judgements(connection))
            touched = tuple(one for one in standing if gone & {*one.subject, *one.other})
        return Removed(tuple(ids), record, touched)
    finally:
        connection.close()


def _named(name: str, documents: Sequence[RecordDocument]) -> str:
    """The id of the one document of this id, file name or address; the name itself where the record knows none."""
    if any(one.id == name for one in documents):
        return name
    found = [one.id for one in documents if name in (one.source, Path(one.source).name, one.url)]
    if len(found) > 1:
        raise UnknownDocument(
            f"{name!r} names {len(found)} documents of the record; give one of the ids {', '.join(found)}"
        )
    return found[0] if found else name
