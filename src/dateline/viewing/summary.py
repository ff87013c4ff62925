"""What a record holds, in numbers a person can read after a build."""

from collections import Counter
from dataclasses import dataclass

from dateline.model import Record


@dataclass(frozen=True, slots=True)
class Summary:
    """A record in numbers.

    dated_how     how many documents by the method that dated them; undated ones under "undated"
    sources       distinct origins named by listed events;  corroborated  listed events with two or more of them
    disagreements listed events on which accounts differ
    statuses      listed events by status, the commonest first
    """

    documents: int
    annotated: int
    dated_how: tuple[tuple[str, int], ...]
    copies: int
    stories: int
    entities: int
    quotes: int
    events: int
    unlisted: int
    statuses: tuple[tuple[str, int], ...]
    sources: int
    corroborated: int
    disagreements: int
    first_day: str | None
    last_day: str | None


def summarize(record: Record) -> Summary:
    """The record in numbers."""
    listed = [event for event in record.events if event.listed]
    mentioned = {mention.document for mention in record.event_mentions} | {quote.document for quote in record.quotes}
    dates = sorted(
        day[:10] for event in listed if event.date for day in (event.date.start, event.date.end) if day is not None
    )
    methods = Counter(one.published.method if one.published else "undated" for one in record.documents)
    return Summary(
        documents=len(record.documents),
        annotated=len(mentioned),
        dated_how=tuple(sorted(methods.items(), key=lambda item: (-item[1], item[0]))),
        copies=sum(len(group.documents) - 1 for group in record.copy_groups),
        stories=len(record.stories),
        entities=len(record.entities),
        quotes=len(record.quotes),
        events=len(listed),
        unlisted=len(record.events) - len(listed),
        statuses=tuple(Counter(event.status for event in listed).most_common()),
        sources=len({origin.name for event in listed for origin in event.origins}),
        corroborated=sum(event.independent_sources > 1 for event in listed),
        disagreements=sum(bool(event.disagreements) for event in listed),
        first_day=dates[0] if dates else None,
        last_day=dates[-1] if dates else None,
    )
