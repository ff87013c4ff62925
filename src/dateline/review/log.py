"""The log of judgements, each with what it is about now."""

import json
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from dateline.model import Interval, Judgement, entity_mention_id, in_force
from dateline.viewing import Lookup
from dateline.viewing.wording import date_words


@dataclass(frozen=True, slots=True)
class Decided:
    """One judgement of the log.

    about     what holds the first of what it was made on now: an event's headline or an entity's name; None: nothing
    value     for a correction: the new value in words
    in_force  false where it was taken back, or says nothing about the record as it is
    unfit     why it says nothing about the record as it is
    """

    judgement: Judgement
    about: str | None
    value: str | None
    in_force: bool
    unfit: str | None


def decided(judgements: Sequence[Judgement], lookup: Lookup) -> tuple[Decided, ...]:
    """Every judgement, oldest first."""
    titles = {mention: event.headline for event in lookup.record.events for mention in event.mentions}
    titles |= {entity_mention_id(one): entity.name for entity in lookup.record.entities for one in entity.mentions}
    unfit = {one.number: one.reason for one in lookup.record.unfit_judgements}
    standing = {one.number for one in in_force(judgements)} - set(unfit)
    return tuple(
        Decided(
            one,
            next((titles[mention] for mention in one.subject if mention in titles), None),
            None if one.value is None else _words(one.field, json.loads(one.value), lookup),
            one.number in standing or one.kind == "undone",
            unfit.get(one.number),
        )
        for one in judgements
    )


def _words(field: str | None, value: Any, lookup: Lookup) -> str:
    """A field's value as a person would write it."""
    if value is None or value == []:
        return "none"
    if field == "date":
        return date_words(Interval(value["start"], value["end"], value["precision"]))
    if field == "place":
        return str(value["name"])
    if isinstance(value, list):
        return "; ".join(lookup.entities[one].name if one in lookup.entities else str(one) for one in value)
    return {True: "yes", False: "no"}[value] if isinstance(value, bool) else str(value)
