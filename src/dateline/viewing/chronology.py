"""The chronology: one row an event, as plain data for the screen, the exports and the web."""

from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import Event, Interval, Status
from dateline.viewing.filters import Filter, select_events
from dateline.viewing.lookup import Lookup


@dataclass(frozen=True, slots=True)
class Row:
    """One event of a chronology.

    date_text      the words that date it, as most accounts have them
    reports        how many documents tell it;  disagreements  the fields on which they differ
    """

    id: str
    date: Interval | None
    date_text: str | None
    who: tuple[str, ...]
    what: str
    whom: tuple[str, ...]
    where: str | None
    country: str | None
    event_type: str
    event_mode: str | None
    status: Status
    salience: float
    confidence: float
    listed: bool
    independent_sources: int
    reports: int
    disagreements: tuple[str, ...]
    review: str | None


def chronology(lookup: Lookup, wanted: Filter = Filter()) -> tuple[Row, ...]:  # noqa: B008 - frozen
    """The rows that are asked for, by date."""
    return tuple(row_of(event, lookup) for event in select_events(lookup, wanted))


def row_of(event: Event, lookup: Lookup) -> Row:
    """One event as a row."""
    return Row(
        id=event.id,
        date=event.date,
        date_text=lookup.date_texts.get(event.id),
        who=names(event.actors, lookup),
        what=event.headline,
        whom=names(event.recipients, lookup),
        where=event.place.name if event.place else None,
        country=event.place.country if event.place else None,
        event_type=event.event_type,
        event_mode=event.event_mode,
        status=event.status,
        salience=event.salience,
        confidence=event.confidence,
        listed=event.listed,
        independent_sources=event.independent_sources,
        reports=len(event.documents),
        disagreements=tuple(dict.fromkeys(one.field for one in event.disagreements)),
        review=event.review.judgement if event.review else None,
    )


def names(entities: Iterable[str], lookup: Lookup) -> tuple[str, ...]:
    """The names of entities, in order, each once."""
    return tuple(dict.fromkeys(lookup.entities[one].name for one in entities))
