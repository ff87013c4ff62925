"""Hand-made annotations for tests: invented people, outlets and sentences, written down as `Annotations` without a parser."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from dateline.assembly.copies import Copies
from dateline.assembly.merging import MergedEvents, merge_events
from dateline.assembly.stories import Stories
from dateline.model import (
    Annotations,
    Comparison,
    CopyGroup,
    Document,
    Entity,
    EntityKind,
    EventDate,
    EventMention,
    Interval,
    Judgement,
    Mention,
    Participant,
    Place,
    Precision,
    Published,
    Quantity,
    SourceLink,
    Span,
    Speaker,
    Status,
    identify,
)

# name: (kind, country, sectors)
KNOWN: dict[str, tuple[EntityKind, str | None, tuple[str, ...]]] = {
    "Ada Brook": ("person", "NOR", ("GOV",)),
    "Ben Cole": ("person", "NOR", ("GOV",)),
    "Cai Dorn": ("person", "SWE", ("GOV",)),
    "Frederick Ames Lowe": ("person", "GBR", ()),
    "Fred Lowe": ("person", "GBR", ()),
    "Dora Elm": ("person", "SWE", ("GOV",)),
    "Norway": ("state", "NOR", ("GOV",)),
    "Sweden": ("state", "SWE", ("GOV",)),
    "Northern Front": ("organization", None, ("REB",)),
    "Oslo": ("place", "NOR", ()),
    "Bergen": ("place", "NOR", ()),
    "Stockholm": ("place", "SWE", ()),
    "Swedish warplane": ("vehicle", "SWE", ()),
    "Swedish rebels": ("organization", "SWE", ("REB",)),
    "Bergen Rovers": ("organization", None, ()),
    "Harbour Guard": ("organization", None, ()),
    "Harbour Wire": ("organization", None, ("JRN",)),
}
SPOTS = {"Oslo": (59.9, 10.7), "Bergen": (60.4, 5.3), "Stockholm": (59.3, 18.1)}


def day(start: str, end: str | None = None, precision: Precision = "day") -> Interval:
    """An interval; one day where no end is given."""
    return Interval(start, end or start, precision)


def told(
    document: str,
    sentence: str,
    trigger: str,
    lemma: str,
    event_type: str,
    *,
    mode: str | None = None,
    actors: Sequence[str] = (),
    recipients: Sequence[str] = (),
    place: str | None = None,
    date: Interval | None = None,
    status: Status = "occurred",
    chain: Sequence[str] = (),
    quantities: Sequence[Quantity] = (),
    offset: int = 0,
) -> EventMention:
    """One mention; its sentence stands at `offset` in the document, `trigger` and participants are words of it."""
    start = offset + sentence.index(trigger)

    def part(name: str) -> Participant:
        at = sentence.find(name)
        at = offset + (at if at >= 0 else 0)
        return Participant(at, at + len(name), name, entity_id(name, document))

    where = part(place) if place else None
    latitude, longitude = SPOTS.get(place or "", (None, None))
    return EventMention(
        id=identify("m", document, start, start + len(trigger), event_type),
        document=document,
        event=None,
        sentence=Span(offset, offset + len(sentence), sentence),
        trigger=Span(start, start + len(trigger), trigger),
        lemma=lemma,
        event_type=event_type,
        event_mode=mode,
        contexts=(),
        actors=tuple(part(name) for name in actors),
        recipients=tuple(part(name) for name in recipients),
        others=(),
        place=Place(where.start, where.end, where.text, where.entity, KNOWN[where.text][1], latitude, longitude, "city")
        if where
        else None,
        date=EventDate(offset, offset + 1, sentence[:1], None, date, False) if date else None,
        quantities=tuple(quantities),
        status=status,
        attribution=tuple(
            SourceLink(Speaker(None, None, name, entity_id(name, document)), None, "says") for name in chain
        ),
    )


def entity_id(name: str, document: str) -> str:
    """Named entities are joined across the pile; nameless ones stay with their document."""
    return identify("e", name) if name in KNOWN else identify("e", document, name)


def report(
    document: str,
    *mentions: EventMention,
    published: str | None = "2031-05-20",
    publisher: str | None = None,
    agency: str | None = None,
    headline: str | None = None,
) -> Annotations:
    """A document that tells these mentions, each sentence once."""
    sentences = sorted({(one.sentence.start, one.sentence.end, one.sentence.text) for one in mentions})
    text = ""
    for start, _, sentence in sentences:
        text = text.ljust(start) + sentence
    return Annotations(
        document=Document(
            document, document, None, publisher or f"The {document} Post", agency, "en", headline, None, None, text
        ),
        published=Published(published, published, "day", "given", 1.0, ()) if published else None,
        sentences=tuple((start, end) for start, end, _ in sentences),
        time_expressions=(),
        entities=(),
        event_mentions=tuple(mentions),
        quotes=(),
    )


def entities_of(pile: Sequence[Annotations]) -> tuple[Entity, ...]:
    """Every entity that the pile's mentions refer to."""
    found: dict[str, Entity] = {}
    for one in pile:
        for mention in one.event_mentions:
            spans = [(each.start, each.end, each.text, each.entity) for each in (*mention.actors, *mention.recipients)]
            spans += [(0, 0, link.speaker.text, link.speaker.entity) for link in mention.attribution]
            if mention.place:
                spans.append((mention.place.start, mention.place.end, mention.place.text, mention.place.entity))
            for start, end, text, entity in spans:
                _add(found, one.document.id, start, end, text, entity)
    return tuple(found[key] for key in sorted(found))


def _add(found: dict[str, Entity], document: str, start: int, end: int, text: str, entity: str) -> None:
    kind, country, sectors = KNOWN.get(text, ("other", None, ()))
    latitude, longitude = SPOTS.get(text, (None, None))
    known = found.get(entity) or Entity(
        entity, text, kind, country=country, sectors=sectors, latitude=latitude, longitude=longitude,
        geo_precision="city" if text in SPOTS else None,
    )  # fmt: skip
    mention = Mention(document, start, end, text, "name" if text in KNOWN else "nominal")
    found[entity] = replace(known, mentions=(*known.mentions, mention))


def merge(
    *pile: Annotations,
    story: bool = True,
    judgements: Sequence[Judgement] = (),
    groups: Sequence[CopyGroup] = (),
    about: str | None = None,
) -> MergedEvents:
    """The pile merged; all documents in one story unless `story` is false."""
    stories = Stories((), {one.document.id: "s1" for one in pile} if story else {})
    copies = Copies(tuple(groups), {document: group.id for group in groups for document in group.documents}, {})
    return merge_events(tuple(pile), entities_of(pile), copies, stories, judgements, about)


def partition(merged: MergedEvents) -> set[frozenset[str]]:
    """Which mentions are together."""
    return {frozenset(event.mentions) for event in merged.events}


MAY_18 = day("2031-05-18")


def visit(document: str, **more: Any) -> EventMention:
    """Ada Brook's visit to Sweden, as the document tells it."""
    given: dict[str, Any] = {"mode": "visit", "actors": ["Ada Brook"], "recipients": ["Sweden"]}
    return told(document, "Ada Brook visited Sweden.", "visited", "visit", "CONSULT", **{**given, **more})


def meeting(document: str, one: str, other: str, **more: Any) -> EventMention:
    """A meeting of two."""
    sentence = f"{one} met {other}."
    return told(document, sentence, "met", "meet", "CONSULT", actors=[one], recipients=[other], **more)


def attack(
    document: str, actor: str | None = "Northern Front", place: str | None = "Oslo", **more: Any
) -> EventMention:
    """An attack on Norway's troops."""
    sentence = f"{actor or 'Gunmen'} attacked troops of Norway in {place}."
    actors = [actor] if actor else []
    return told(
        document, sentence, "attacked", "attack", "ASSAULT", actors=actors, recipients=["Norway"], place=place, **more
    )


def counted(text: str, value: float, unit: str | None, comparison: Comparison = "exact", at: int = 0) -> Quantity:
    """A quantity; `at` is where it stands."""
    return Quantity(at, at + len(text), text, value, unit, comparison)
