"""A person's decisions as constraints on which mentions are one event."""

import json
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Any

from dateline.model import (
    Entity,
    Event,
    EventMention,
    EventPlace,
    Interval,
    Judgement,
    Review,
    UnfitJudgement,
    entity_mention_id,
    in_force,
)

EDITABLE = (
    "actors", "contexts", "date", "event_mode", "event_type", "headline", "listed", "place", "recipients", "salience",
    "status",
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Ruling:
    """A judgement in force, on the mentions that it is about in this pile."""

    judgement: Judgement
    subject: tuple[str, ...]
    other: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Rulings:
    """What the judgements ask of an assembly.

    together  sets of mention ids that are one event;  apart  pairs that are not
    rulings   every judgement in force, oldest first;  unfit  judgements that no longer say anything here, and why
    """

    together: tuple[tuple[str, ...], ...]
    apart: frozenset[tuple[str, str]]
    rulings: tuple[Ruling, ...]
    unfit: tuple[UnfitJudgement, ...]


def rule(judgements: Sequence[Judgement], mentions: Sequence[EventMention]) -> Rulings:
    """The judgements on events, fitted to the mentions that there are now; of two that clash the later one holds."""
    known = {mention.id for mention in mentions}
    by_document: dict[str, list[EventMention]] = {}
    for mention in mentions:
        by_document.setdefault(mention.document, []).append(mention)
    rulings: list[Ruling] = []
    unfit: list[UnfitJudgement] = []
    for judgement in in_force(judgements):
        if judgement.target != "event":
            continue
        subject = _fit(judgement.subject, judgement.subject_spans, known, by_document)
        other = _fit(judgement.other, judgement.other_spans, known, by_document)
        if not subject or (judgement.kind in ("same", "not_same") and not other):
            unfit.append(UnfitJudgement(judgement.number, "the words that it was made on tell no event any more"))
        else:
            rulings.append(Ruling(judgement, subject, other))
    constraints = _Constraints({}, set())
    for ruling in reversed(rulings):
        if not constraints.add(ruling):
            unfit.append(UnfitJudgement(ruling.judgement.number, "a later judgement says otherwise"))
    return Rulings(
        constraints.together(),
        frozenset(constraints.apart),
        tuple(rulings),
        tuple(sorted(unfit, key=lambda one: one.number)),
    )


def _fit(
    ids: Sequence[str],
    spans: Sequence[tuple[str, int, int]],
    known: set[str],
    by_document: Mapping[str, list[EventMention]],
) -> tuple[str, ...]:
    """The mentions that a judgement is about: by id, else by the trigger that stands where the old one stood."""
    found: list[str] = []
    for number, mention in enumerate(ids):
        if mention in known:
            found.append(mention)
        elif number < len(spans):
            document, start, end = spans[number]
            found.extend(one.id for one in by_document.get(document, ()) if _overlap(one, start, end))
    return tuple(dict.fromkeys(found))


def _overlap(mention: EventMention, start: int, end: int) -> bool:
    return mention.trigger.start < end and start < mention.trigger.end


@dataclass(slots=True)
class _Constraints:
    """Who must be together (by id, the whole set) and who apart, while judgements are added, latest first."""

    set_of: dict[str, frozenset[str]]
    apart: set[tuple[str, str]]

    def add(self, ruling: Ruling) -> bool:
        """Add one judgement; False where a later one has already said otherwise."""
        if ruling.judgement.kind == "not_same":
            return self._part(ruling.subject, ruling.other)
        if ruling.judgement.kind == "same":
            return self._unite(ruling.subject + ruling.other)
        if ruling.judgement.kind in ("accepted", "edited"):
            self._unite(ruling.subject)
        return True

    def _unite(self, mentions: Sequence[str]) -> bool:
        whole = frozenset[str]().union(*(self.set_of.get(one, frozenset({one})) for one in mentions))
        if any((one, other) in self.apart for one in whole for other in whole):
            return False
        self.set_of.update(dict.fromkeys(whole, whole))
        return True

    def _part(self, ours: Sequence[str], theirs: Sequence[str]) -> bool:
        if any(other in self.set_of.get(one, frozenset({one})) for one in ours for other in theirs):
            return False
        for one in ours:
            for other in theirs:
                self.apart.update({(one, other), (other, one)})
        return True

    def together(self) -> tuple[tuple[str, ...], ...]:
        return tuple(sorted(tuple(sorted(whole)) for whole in set(self.set_of.values()) if len(whole) > 1))


def correct(
    events: Sequence[Event], rulings: Rulings, entities: Sequence[Entity]
) -> tuple[tuple[Event, ...], tuple[UnfitJudgement, ...]]:
    """The events with the reviews and corrections that a person has made, latest last; and the corrections that name an
    entity which the pile no longer has.
    """
    by_mention = {mention: number for number, event in enumerate(events) for mention in event.mentions}
    corrected, unfit = list(events), []
    standing = _standing(entities) if any(one.judgement.kind == "edited" for one in rulings.rulings) else {}
    for ruling in rulings.rulings:
        if ruling.judgement.kind not in ("accepted", "rejected", "unsure", "edited"):
            continue
        held = Counter(by_mention[mention] for mention in ruling.subject if mention in by_mention)
        number = min(held, key=lambda one: (-held[one], one))
        try:
            corrected[number] = _reviewed(corrected[number], ruling.judgement, standing)
        except _Gone as problem:
            unfit.append(UnfitJudgement(ruling.judgement.number, str(problem)))
    return tuple(corrected), tuple(unfit)


class _Gone(Exception):  # noqa: N818 - reads as what happened
    """A correction names an entity that is not there any more."""


def _standing(entities: Sequence[Entity]) -> dict[str, str]:
    """By every id that an entity has or could have had (that of each of its mentions) the entity's own id."""
    ids = {entity_mention_id(mention): entity.id for entity in entities for mention in entity.mentions}
    return ids | {entity.id: entity.id for entity in entities}


def _reviewed(event: Event, judgement: Judgement, standing: Mapping[str, str]) -> Event:
    """The event as decided on: what is accepted or corrected is listed, what is rejected is not."""
    if judgement.kind not in ("accepted", "rejected", "unsure", "edited"):
        return event
    if judgement.kind != "unsure":
        event = replace(event, listed=judgement.kind != "rejected")
    if judgement.kind == "edited" and judgement.field is not None and judgement.value is not None:
        event = _edited(event, judgement.field, json.loads(judgement.value), standing)
    return replace(event, review=Review(judgement.kind, judgement.by, judgement.at))


def _edited(event: Event, field: str, value: Any, standing: Mapping[str, str]) -> Event:
    """The event with one field as a person gave it (JSON in the record's own shape).

    Raises ValueError for a field that can not be corrected.
    """
    if field not in EDITABLE:
        raise ValueError(f"an event's {field!r} can not be corrected; these can: {', '.join(EDITABLE)}")
    if field == "date":
        return replace(event, date=Interval(value["start"], value["end"], value["precision"]) if value else None)
    if field == "place":
        place = EventPlace(**{**value, "entity": _still(value["entity"], standing)}) if value else None
        return replace(event, place=place)
    if field in ("actors", "recipients"):
        value = dict.fromkeys(_still(one, standing) for one in value)
    change: dict[str, Any] = {field: tuple(value) if isinstance(value, list | dict) else value}
    return replace(event, **change)


def _still(entity: str, standing: Mapping[str, str]) -> str:
    if entity not in standing:
        raise _Gone("it names somebody or something that no report names any more")
    return standing[entity]
