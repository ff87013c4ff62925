"""A record's things by their ids."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from dateline.model import CopyGroup, Entity, Event, EventMention, Quote, Record, RecordDocument, Story


@dataclass(frozen=True, slots=True)
class Lookup:
    """Every thing of a record that has an id, by id.

    date_texts  by event, the words that date it in most accounts (of equals the first)
    """

    record: Record
    documents: Mapping[str, RecordDocument]
    entities: Mapping[str, Entity]
    mentions: Mapping[str, EventMention]
    quotes: Mapping[str, Quote]
    events: Mapping[str, Event]
    stories: Mapping[str, Story]
    copy_groups: Mapping[str, CopyGroup]
    date_texts: Mapping[str, str]


def look_up(record: Record, date_texts: Mapping[str, str] | None = None) -> Lookup:
    """The record's things, each under its id.

    date_texts  for an outline, which has no mentions to take them from; see `store.read_date_texts`
    """
    return Lookup(
        record=record,
        documents={one.id: one for one in record.documents},
        entities={one.id: one for one in record.entities},
        mentions={one.id: one for one in record.event_mentions},
        quotes={one.id: one for one in record.quotes},
        events={one.id: one for one in record.events},
        stories={one.id: one for one in record.stories},
        copy_groups={one.id: one for one in record.copy_groups},
        date_texts=_date_texts(record) if date_texts is None else date_texts,
    )


def _date_texts(record: Record) -> dict[str, str]:
    counts: dict[str, Counter[str]] = {}
    for mention in record.event_mentions:
        if mention.event and mention.date and mention.date.text:
            counts.setdefault(mention.event, Counter())[mention.date.text] += 1
    return {event: found.most_common(1)[0][0] for event, found in counts.items()}
