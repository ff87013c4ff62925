"""A corrected field, from what a person writes ("date=2023-09") to the record's own value."""

import json
from dataclasses import asdict
from typing import Final, get_args

from dateline.codes.plover import load_plover
from dateline.model import Event, EventPlace, Interval, Judgement, Status
from dateline.review.decisions import Undecidable, event_of, on_event
from dateline.viewing import Lookup
from dateline.viewing.filters import folded
from dateline.viewing.written_dates import written_date

_NOTHING: Final = "none"


def correct(event_id: str, assignment: str, lookup: Lookup) -> tuple[Judgement, ...]:
    """The judgements that one correction of an event makes.

    assignment  FIELD=VALUE: date (2023-09-13, 2023-09, 2023, two of them with .. between), status, type ("CONSULT visit"),
                place, actors and recipients (names or ids, ";" between them), headline, listed (yes or no); "none" empties
                a date, a place, actors or recipients

    Raises Undecidable where the field can not be corrected, or the value is not one of its kind.
    """
    event = event_of(event_id, lookup)
    field, sign, value = (part.strip() for part in assignment.partition("="))
    if not sign:
        raise Undecidable(f"{assignment!r}: write FIELD=VALUE, for example status=planned")
    return tuple(
        on_event("edited", event, lookup, name, json.dumps(new, ensure_ascii=False))
        for name, new in _values(field, value, event, lookup)
    )


def _values(field: str, value: str, event: Event, lookup: Lookup) -> list[tuple[str, object]]:
    """The record's fields that a correction fills, each with its value in the record's own shape."""
    match field:
        case "date":
            return [("date", None if value == _NOTHING else asdict(_interval(value)))]
        case "status":
            return [("status", _one_of(value.replace(" ", "_"), get_args(Status), "status"))]
        case "type":
            return _type(value)
        case "place":
            return [("place", None if value == _NOTHING else asdict(_place(value, event, lookup)))]
        case "actors" | "recipients":
            names = [] if value == _NOTHING else [one.strip() for one in value.split(";") if one.strip()]
            return [(field, [_entity(one, lookup, ()) for one in names])]
        case "headline":
            return [("headline", _some(value))]
        case "listed":
            return [("listed", _one_of(value, ("yes", "no"), "answer") == "yes")]
    raise Undecidable(
        f"{field!r} can not be corrected; these can: actors, date, headline, listed, place, recipients, status, type"
    )


def _some(value: str) -> str:
    if not value:
        raise Undecidable("a headline needs words")
    return value


def _one_of(value: str, known: tuple[str, ...], what: str) -> str:
    if value not in known:
        raise Undecidable(f"there is no {what} {value!r}; there are {', '.join(known)}")
    return value


def _type(value: str) -> list[tuple[str, object]]:
    """The type and, after a blank, its mode."""
    modes = {**load_plover().modes, "OTHER": ()}
    name, _, mode = value.partition(" ")
    _one_of(name, tuple(modes), "type")
    if mode:
        _one_of(mode, modes[name], f"mode of {name}")
    return [("event_type", name), ("event_mode", mode or None)]


def _interval(value: str) -> Interval:
    """A year, month or day; or the time from one to another. Raises Undecidable for what is no date."""
    first, sign, last = value.partition("..")
    try:
        begin = written_date(first)
        return Interval(begin.start, written_date(last).end, "range") if sign else begin
    except ValueError as problem:
        raise Undecidable(str(problem)) from problem


def _entity(wanted: str, lookup: Lookup, kinds: tuple[str, ...]) -> str:
    """The entity of this id or name; of several with the name the one of these kinds. Raises Undecidable."""
    if wanted in lookup.entities:
        return wanted
    name = folded(wanted)
    found = [
        one for one in lookup.record.entities if any(folded(form) == name for form in (one.name, *one.aliases))
    ]  # fmt: skip
    found = [one for one in found if one.kind in kinds] or found
    found = [one for one in found if folded(one.name) == name] or found
    if len(found) == 1:
        return found[0].id
    if not found:
        raise Undecidable(f"nobody and nothing in the record is named {wanted!r}")
    listed = ", ".join(f"{one.id} ({one.name}, {one.kind})" for one in found[:8])
    raise Undecidable(f"{len(found)} are named {wanted!r}; give an id: {listed}")


def _place(wanted: str, event: Event, lookup: Lookup) -> EventPlace:
    """An entity of the record as the event's place, on the word of the first account that has it there."""
    entity = lookup.entities[_entity(wanted, lookup, ("place",))]
    told = (lookup.mentions[one] for one in event.mentions)
    mention = next((one.id for one in told if one.place and one.place.entity == entity.id), event.mentions[0])
    return EventPlace(
        entity.id, entity.name, entity.country, entity.latitude, entity.longitude, entity.geo_precision, mention
    )  # fmt: skip
