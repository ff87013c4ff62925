"""One event a line, with its mentions: what a script reads without holding the record."""

import json
from typing import Any, Final

from pydantic import TypeAdapter

from dateline.model import Entity, Event, EventMention
from dateline.viewing import Filter, Lookup
from dateline.viewing.filters import select_events

_EVENT: Final = TypeAdapter(Event)
_MENTION: Final = TypeAdapter(EventMention)


def export_jsonl(lookup: Lookup, wanted: Filter) -> bytes:
    """The events asked for, by date, one JSON object a line.

    Each has the fields of an event of the record, but `mentions` holds the mentions themselves, and `actors` and
    `recipients` are objects {id, name, kind, country}.
    """
    return b"".join(_line(event, lookup) for event in select_events(lookup, wanted))


def _line(event: Event, lookup: Lookup) -> bytes:
    row: dict[str, Any] = _EVENT.dump_python(event, mode="json")
    row["mentions"] = [_MENTION.dump_python(lookup.mentions[one], mode="json") for one in event.mentions]
    row["actors"] = [_party(lookup.entities[one]) for one in event.actors]
    row["recipients"] = [_party(lookup.entities[one]) for one in event.recipients]
    return json.dumps(row, ensure_ascii=False).encode() + b"\n"


def _party(entity: Entity) -> dict[str, str | None]:
    return {"id": entity.id, "name": entity.name, "kind": entity.kind, "country": entity.country}
