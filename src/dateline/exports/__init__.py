"""The record in the formats of other programs: one module a format, pure functions to bytes."""

from dateline.exports.jsonl import export_jsonl
from dateline.exports.record import export_record, export_schema
from dateline.exports.tables import export_tables

__all__ = ["export_jsonl", "export_record", "export_schema", "export_tables"]
