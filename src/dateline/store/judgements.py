"""A person's decisions: appended, never changed (the schema's triggers see to that)."""

import json
import sqlite3

from dateline.model import Judgement


def append_judgement(connection: sqlite3.Connection, judgement: Judgement) -> Judgement:
    """Keep a decision; returns it with its place in the log (the number given is not looked at)."""
    cursor = connection.execute(
        "INSERT INTO judgements (kind, target, subject, other, field, value, undoes, by, at, subject_spans, other_spans)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        (
            judgement.kind, judgement.target, json.dumps(judgement.subject), json.dumps(judgement.other),
            judgement.field, judgement.value, judgement.undoes, judgement.by, judgement.at,
            json.dumps(judgement.subject_spans), json.dumps(judgement.other_spans),
        ),
    )  # fmt: skip
    if cursor.lastrowid is None:
        raise sqlite3.DatabaseError("the judgement could not be numbered")
    return _judgement(connection.execute(f"{_SELECT} WHERE number = ?", [cursor.lastrowid]).fetchone())


def load_judgements(connection: sqlite3.Connection) -> tuple[Judgement, ...]:
    """Every decision, oldest first."""
    return tuple(_judgement(row) for row in connection.execute(f"{_SELECT} ORDER BY number"))


_SELECT = "SELECT number, kind, target, subject, other, subject_spans, other_spans, field, value, undoes, by, at FROM judgements"


def _judgement(row: tuple[object, ...]) -> Judgement:
    number, kind, target, subject, other, subject_spans, other_spans, *rest = row
    mentions = (tuple(json.loads(str(subject))), tuple(json.loads(str(other))))
    return Judgement(number, kind, target, *mentions, *rest, _spans(subject_spans), _spans(other_spans))  # type: ignore[arg-type, call-arg]


def _spans(stored: object) -> tuple[tuple[str, int, int], ...]:
    return tuple((document, start, end) for document, start, end in json.loads(str(stored)))
