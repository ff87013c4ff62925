"""The one SQLite file. Nothing outside this room knows SQL."""

from dateline.store.builds import begin_build, end_build, record_about, record_extractor
from dateline.store.changes import load_changes, save_changes
from dateline.store.database import NotARecord, is_damage, open_database, transaction, unfinished
from dateline.store.encoding import given_json, many_objects, pack, to_json, unpack
from dateline.store.judgements import append_judgement, load_judgements
from dateline.store.records import read_date_texts, read_outline, read_record
from dateline.store.redirects import load_redirects
from dateline.store.reports import (
    StoredReport,
    extractors,
    load_annotations,
    load_skipped,
    mark_seen,
    remove_document,
    save_reports,
    save_skipped,
    settle_ids,
    stale_reports,
)
from dateline.store.writing import write_record

__all__ = [
    "NotARecord",
    "StoredReport",
    "append_judgement",
    "begin_build",
    "end_build",
    "extractors",
    "given_json",
    "is_damage",
    "load_annotations",
    "load_changes",
    "load_judgements",
    "load_redirects",
    "load_skipped",
    "many_objects",
    "mark_seen",
    "open_database",
    "pack",
    "read_date_texts",
    "read_outline",
    "read_record",
    "record_about",
    "record_extractor",
    "remove_document",
    "save_changes",
    "save_reports",
    "save_skipped",
    "settle_ids",
    "stale_reports",
    "to_json",
    "transaction",
    "unfinished",
    "unpack",
    "write_record",
]
