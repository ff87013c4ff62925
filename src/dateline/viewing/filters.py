"""Which events of a record are asked for."""

import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from dateline.model import Entity, Event, Interval
from dateline.viewing.lookup import Lookup
from dateline.viewing.written_dates import written_date


@dataclass(frozen=True, slots=True)
class Filter:
    """What an event must have to be shown; None asks for nothing.

    since, until  ISO year, month or day, inclusive: the event's date must be able to lie there (an undated one can not)
    actor, place  part of a name or alias, or an ISO 3166-1 alpha-3 country
    event_type    a PLOVER type or mode
    statuses      one of them
    top           only the most salient so many
    unlisted      also events that a chronology leaves out
    """

    since: str | None = None
    until: str | None = None
    actor: str | None = None
    place: str | None = None
    event_type: str | None = None
    statuses: tuple[str, ...] = ()
    top: int | None = None
    unlisted: bool = False


def select_events(lookup: Lookup, wanted: Filter) -> tuple[Event, ...]:
    """The events that are asked for, in the order of a chronology: by date, the undated last.

    Raises ValueError where `since` or `until` is no date.
    """
    since = written_date(wanted.since).start if wanted.since else None
    until = written_date(wanted.until).end if wanted.until else None
    found = [
        event
        for event in lookup.record.events
        if (event.listed or wanted.unlisted)
        and _in_time(event.date, since, until)
        and (not wanted.actor or _is_named(wanted.actor, (lookup.entities[one] for one in event.actors)))
        and (not wanted.place or _is_at(wanted.place, event, lookup))
        and (not wanted.event_type or wanted.event_type.casefold() in _type_names(event))
        and (not wanted.statuses or event.status in wanted.statuses)
    ]
    if wanted.top is not None:
        found = sorted(found, key=lambda event: (-event.salience, chronological(event)))[: wanted.top]
    return tuple(sorted(found, key=chronological))


def chronological(event: Event) -> tuple[str, str, float, str]:
    """The sorting key of a chronology: first day, last day, salience, id; what has no date comes last."""
    last = "9999-99-99"
    date = event.date
    if date is None:
        return last, last, -event.salience, event.id
    return date.start or date.end or last, date.end or last, -event.salience, event.id


def folded(text: str) -> str:
    """Text for comparing names: without case and accents."""
    decomposed = unicodedata.normalize("NFKD", text)
    return "".join(character for character in decomposed if not unicodedata.combining(character)).casefold()


def _in_time(date: Interval | None, since: str | None, until: str | None) -> bool:
    if since is None and until is None:
        return True
    if date is None:
        return False
    starts_in_time = until is None or date.start is None or date.start[:10] <= until
    ends_in_time = since is None or date.end is None or date.end[:10] >= since
    return starts_in_time and ends_in_time


def _is_named(wanted: str, entities: Iterable[Entity]) -> bool:
    name = folded(wanted)
    return any(
        (entity.country or "").casefold() == name
        or any(name in folded(form) for form in (entity.name, *entity.aliases))
        for entity in entities
    )


def _is_at(wanted: str, event: Event, lookup: Lookup) -> bool:
    if event.place is None:
        return False
    name = folded(wanted)
    entity = lookup.entities.get(event.place.entity)
    return (
        name in folded(event.place.name)
        or (event.place.country or "").casefold() == name
        or (entity is not None and _is_named(wanted, [entity]))
    )


def _type_names(event: Event) -> set[str]:
    mode = event.event_mode or ""
    return {event.event_type.casefold(), mode.casefold(), f"{event.event_type} {mode}".casefold()} - {""}
