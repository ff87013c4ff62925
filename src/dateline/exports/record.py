"""The record itself, as the contract says: one JSON object; and the JSON Schema it keeps to."""

import json
from typing import Any, Final

from pydantic import TypeAdapter

from dateline.model import Record

_RECORD: Final = TypeAdapter(Record)
_SCHEMA_ID: Final = "urn:dateline:record:1"


def export_record(record: Record) -> bytes:
    """The record as UTF-8 JSON; equal records give equal bytes."""
    return _RECORD.dump_json(record, indent=1) + b"\n"


def record_schema() -> dict[str, Any]:
    """The JSON Schema (2020-12) of the record, made from the types of `model/`; `dateline export --schema` prints it."""
    schema = _RECORD.json_schema(mode="serialization", ref_template="#/$defs/{model}")
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", "$id": _SCHEMA_ID, **schema}


def export_schema() -> bytes:
    """The schema as UTF-8 JSON."""
    return json.dumps(record_schema(), indent=1, ensure_ascii=False, sort_keys=True).encode() + b"\n"
