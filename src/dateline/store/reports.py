"""The pile: every report as given, with what its document says, kept so that nothing is annotated twice."""

import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from dateline.model import Annotations, RawReport, Skipped
from dateline.store.encoding import unpack


@dataclass(frozen=True, slots=True)
class StoredReport:
    """A report and its annotations, both as `encoding.pack` wrote them.

    key        hash of everything given with the report
    extractor  version of reading and annotation; empty where annotation failed, so that the next build tries again
    """

    key: str
    source: str
    document: str
    raw: bytes
    extractor: str
    annotations: bytes


def save_reports(connection: sqlite3.Connection, build: int, reports: Iterable[StoredReport]) -> None:
    """Add reports that this build was given, and put new annotations in the place of old ones."""
    connection.executemany(
        "INSERT INTO reports (key, source, document, build, raw, extractor, annotations) VALUES (?, ?, ?, ?, ?, ?, ?)"
        " ON CONFLICT (key) DO UPDATE SET document = excluded.document, extractor = excluded.extractor,"
        " annotations = excluded.annotations",
        ((one.key, one.source, one.document, build, one.raw, one.extractor, one.annotations) for one in reports),
    )


def extractors(connection: sqlite3.Connection) -> dict[str, str]:
    """By key of every stored report, the version that annotated it."""
    return dict(connection.execute("SELECT key, extractor FROM reports"))


def mark_seen(connection: sqlite3.Connection, build: int, keys: Iterable[str]) -> None:
    """Note that this build was given these reports again."""
    connection.executemany("UPDATE reports SET build = ? WHERE key = ?", ((build, key) for key in keys))


def stale_reports(connection: sqlite3.Connection, extractor: str) -> Iterator[tuple[str, RawReport]]:
    """Reports that another version annotated, with their keys: the record is always that of one version."""
    keys = [
        row[0] for row in connection.execute("SELECT key FROM reports WHERE extractor <> ? ORDER BY key", [extractor])
    ]
    for key in keys:
        raw = connection.execute("SELECT raw FROM reports WHERE key = ?", [key]).fetchone()[0]
        yield key, unpack(RawReport, raw)


def settle_ids(connection: sqlite3.Connection, build: int) -> tuple[Skipped, ...]:
    """Leave one report for every document id; returns those of this build that had to go.

    A report of this build takes the place of an earlier one with the same id: an update. Of two in one build the one
    with the lower key stays, whatever the order they came in.
    """
    rows = connection.execute(
        "SELECT key, source, document, build FROM reports WHERE document IN"
        " (SELECT document FROM reports GROUP BY document HAVING count(*) > 1) ORDER BY document, build DESC, key"
    ).fetchall()
    kept: dict[str, str] = {}
    lost: list[Skipped] = []
    for key, source, document, seen in rows:
        if document not in kept:
            kept[document] = source
            continue
        connection.execute("DELETE FROM reports WHERE key = ?", [key])
        if seen == build:
            lost.append(
                Skipped(
                    source, f"its id {document!r} is also that of another report, {kept[document]}, with other content"
                )
            )
    return tuple(lost)


def remove_document(connection: sqlite3.Connection, document: str) -> bool:
    """Take a document's report out of the pile; False where there is none."""
    return connection.execute("DELETE FROM reports WHERE document = ?", [document]).rowcount > 0


def load_annotations(connection: sqlite3.Connection) -> Iterator[Annotations]:
    """What every document of the pile says, in the order of the documents' ids."""
    for (data,) in connection.execute("SELECT annotations FROM reports ORDER BY document"):
        yield unpack(Annotations, data)


def save_skipped(connection: sqlite3.Connection, build: int, read: Iterable[str], skipped: Sequence[Skipped]) -> None:
    """Note what this build could not read; earlier notes on sources that it was given again are void."""
    connection.executemany("DELETE FROM skipped WHERE source = ?", ((source,) for source in read))
    connection.executemany("DELETE FROM skipped WHERE source = ?", ((one.source,) for one in skipped))
    connection.executemany(
        "INSERT OR REPLACE INTO skipped (source, reason, build) VALUES (?, ?, ?)",
        ((one.source, one.reason, build) for one in skipped),
    )


def load_skipped(connection: sqlite3.Connection) -> tuple[Skipped, ...]:
    """Every input that could not be read, with the reason."""
    rows = connection.execute("SELECT source, reason FROM skipped ORDER BY source, reason")
    return tuple(Skipped(source, reason) for source, reason in rows)
