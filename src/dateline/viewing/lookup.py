"""A record's things by their ids."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model import CopyGroup, Entity, Event, EventMention, Quote, Record, RecordDocument, Story


@dataclass(frozen=True, slots=True)
class Lookup:
    """Every thing of a record that has an id, by id."""

    record: Record
    documents: Mapping[str, RecordDocument]
    entities: Mapping[str, Entity]
    mentions: Mapping[str, EventMention]
    quotes: Mapping[str, Quote]
    events: Mapping[str, Event]
    stories: Mapping[str, Story]
    copy_groups: Mapping[str, CopyGroup]


def look_up(record: Record) -> Lookup:
    """The record's things, each under its id."""
    return Lookup(
        record=record,
        documents={one.id: one for one in record.documents},
        entities={one.id: one for one in record.entities},
        mentions={one.id: one for one in record.event_mentions},
        quotes={one.id: one for one in record.quotes},
        events={one.id: one for one in record.events},
        stories={one.id: one for one in record.stories},
        copy_groups={one.id: one for one in record.copy_groups},
    )
