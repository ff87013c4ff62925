"""Decisions on events and entities, as judgements on the mentions that these are made of now."""

from collections.abc import Iterable, Sequence
from typing import Literal

from dateline.model import Entity, Event, Judgement, entity_mention_id, in_force
from dateline.viewing import Lookup


class Undecidable(Exception):  # noqa: N818 - reads as what happened
    """The decision makes no sense for this record; the message says why, and what to write instead."""


def review(kind: Literal["accepted", "rejected", "unsure"], event_id: str, lookup: Lookup) -> Judgement:
    """What a person thinks of an event as a whole. Raises Undecidable where the id is no event's."""
    return on_event(kind, event_of(event_id, lookup), lookup)


def same(ids: Sequence[str], lookup: Lookup) -> Judgement:
    """The first of these events (or mentions, or entities) and all the others are one.

    Raises Undecidable where they are fewer than two, or of different kinds.
    """
    _enough(ids)
    if all(one in lookup.entities for one in ids):
        return Judgement(0, "same", "entity", _entity_marks(ids[0], lookup), _marks_of_all(ids[1:], lookup))
    subject = _mentions_of(ids[0], lookup)
    other = tuple(one for one in _mentions_of_all(ids[1:], lookup) if one not in subject)
    return _on_mentions("same", subject, other, lookup)


def apart(ids: Sequence[str], lookup: Lookup) -> Judgement:
    """The first of these is something else than the others.

    ids  two events or more; or an event and those of its mentions that are not it; or two entities or more; or an entity
         and the documents in which the name means another

    Raises Undecidable where they are fewer than two, of different kinds, or where nothing is left of the first.
    """
    _enough(ids)
    if ids[0] in lookup.entities:
        other = _elsewhere(ids[0], ids[1:], lookup)
        subject = tuple(one for one in _entity_marks(ids[0], lookup) if one not in other)
        judgement = Judgement(0, "not_same", "entity", subject, other)
    else:
        other = _mentions_of_all(ids[1:], lookup)
        subject = tuple(one for one in _mentions_of(ids[0], lookup) if one not in other)
        judgement = _on_mentions("not_same", subject, other, lookup)
    if not subject:
        raise Undecidable(f"nothing is left of {ids[0]} beside what you part from it")
    return judgement


def undo(number: int | None, judgements: Sequence[Judgement]) -> Judgement:
    """Takes a judgement back; without a number the latest that is in force, so that undoing again goes one step further.

    With the number of a judgement that took another back, that other is in force again. Raises Undecidable where there is
    no such judgement, or it is taken back already.
    """
    standing = in_force(judgements)
    if number is None:
        if not standing:
            raise Undecidable("there is no judgement in force in this record")
        taken = standing[-1]
    else:
        found = next((one for one in judgements if one.number == number), None)
        if found is None:
            raise Undecidable(f"there is no judgement {number}; `dateline judge list` shows them")
        if found.kind != "undone" and found not in standing:
            raise Undecidable(f"judgement {number} is taken back already")
        taken = found
    return Judgement(
        0, "undone", taken.target, taken.subject, undoes=taken.number, subject_spans=taken.subject_spans
    )  # fmt: skip


def event_of(event_id: str, lookup: Lookup) -> Event:
    """The event of this id, or the one that this mention tells. Raises Undecidable."""
    if event_id in lookup.mentions:
        event_id = lookup.mentions[event_id].event or event_id
    if event_id not in lookup.events:
        raise Undecidable(f"{event_id} is no event; `dateline show` lists the ids of events")
    return lookup.events[event_id]


def on_event(
    kind: Literal["accepted", "rejected", "unsure", "edited"],
    event: Event,
    lookup: Lookup,
    field: str | None = None,
    value: str | None = None,
) -> Judgement:
    """A judgement on one event as it stands: all its mentions, and where their triggers are."""
    return Judgement(
        0, kind, "event", event.mentions, field=field, value=value, subject_spans=_spans(event.mentions, lookup)
    )  # fmt: skip


def _enough(ids: Sequence[str]) -> None:
    if len(dict.fromkeys(ids)) < 2:
        raise Undecidable("this takes two different ids or more")


def _on_mentions(
    kind: Literal["same", "not_same"], subject: tuple[str, ...], other: tuple[str, ...], lookup: Lookup
) -> Judgement:
    spans = (_spans(subject, lookup), _spans(other, lookup))
    return Judgement(0, kind, "event", subject, other, subject_spans=spans[0], other_spans=spans[1])


def _mentions_of(id_: str, lookup: Lookup) -> tuple[str, ...]:
    if id_ in lookup.mentions:
        return (id_,)
    if id_ not in lookup.events:
        raise Undecidable(f"{id_} is neither an event nor a mention of one")
    return lookup.events[id_].mentions


def _mentions_of_all(ids: Iterable[str], lookup: Lookup) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mention for one in ids for mention in _mentions_of(one, lookup)))


def _spans(mentions: Iterable[str], lookup: Lookup) -> tuple[tuple[str, int, int], ...]:
    told = (lookup.mentions[one] for one in mentions)
    return tuple((one.document, one.trigger.start, one.trigger.end) for one in told)


def _entity_marks(entity: str, lookup: Lookup) -> tuple[str, ...]:
    if entity not in lookup.entities:
        raise Undecidable(f"{entity} is no entity")
    return _marks(lookup.entities[entity])


def _marks_of_all(entities: Iterable[str], lookup: Lookup) -> tuple[str, ...]:
    return tuple(dict.fromkeys(mark for one in entities for mark in _entity_marks(one, lookup)))


def _elsewhere(entity: str, others: Sequence[str], lookup: Lookup) -> tuple[str, ...]:
    """The mentions of other entities, or those of the entity itself in some documents."""
    if not all(one in lookup.documents for one in others):
        return _marks_of_all(others, lookup)
    found = tuple(
        entity_mention_id(one) for one in lookup.entities[entity].mentions if one.document in others
    )  # fmt: skip
    if not found:
        raise Undecidable(f"{entity} is not named in {', '.join(others)}")
    return found


def _marks(entity: Entity) -> tuple[str, ...]:
    return tuple(entity_mention_id(one) for one in entity.mentions)
