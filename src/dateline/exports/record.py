"""The record itself, as the contract says: one JSON object."""

from pydantic import TypeAdapter

from dateline.model import Record


def export_record(record: Record) -> bytes:
    """The record as UTF-8 JSON; equal records give equal bytes."""
    return TypeAdapter(Record).dump_json(record, indent=1) + b"\n"
