"""Make every reference to a document's own entity point to the pile's."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from dateline.model import (
    Annotations,
    Entity,
    EventMention,
    OtherParticipant,
    Participant,
    Quote,
    SourceLink,
    Speaker,
)


def rewritten(one: Annotations, to: Mapping[str, str]) -> Annotations:
    """The annotations with the entity ids that `to` gives; local entities that become one are put together.

    to  only ids that change
    """
    if not any(entity.id in to for entity in one.entities):
        return one
    return replace(
        one,
        entities=_entities(one.entities, to),
        event_mentions=tuple(_event_mention(mention, to) for mention in one.event_mentions),
        quotes=tuple(_quote(quote, to) for quote in one.quotes),
    )


def _entities(entities: Sequence[Entity], to: Mapping[str, str]) -> tuple[Entity, ...]:
    found: dict[str, Entity] = {}
    for entity in entities:
        moved = replace(entity, id=to[entity.id]) if entity.id in to else entity
        known = found.get(moved.id)
        found[moved.id] = moved if known is None else _together(known, moved)
    return tuple(found.values())


def _together(one: Entity, other: Entity) -> Entity:
    names = dict.fromkeys((*one.aliases, other.name, *other.aliases))
    return replace(
        one,
        aliases=tuple(name for name in names if name != one.name),
        titles=tuple(dict.fromkeys((*one.titles, *other.titles))),
        country=one.country or other.country,
        sectors=tuple(sorted({*one.sectors, *other.sectors})),
        mentions=tuple(sorted({*one.mentions, *other.mentions}, key=lambda mention: (mention.start, mention.end))),
    )


def _event_mention(mention: EventMention, to: Mapping[str, str]) -> EventMention:
    """The mention itself where it names no entity that has moved."""
    place = mention.place
    named = [one.entity for one in (*mention.actors, *mention.recipients)]
    named += [one.entity for one in mention.others]
    named += [link.speaker.entity for link in mention.attribution]
    if not (any(entity in to for entity in named) or (place is not None and place.entity in to)):
        return mention
    return replace(
        mention,
        actors=_participants(mention.actors, to),
        recipients=_participants(mention.recipients, to),
        others=tuple(
            OtherParticipant(one.start, one.end, one.text, to.get(one.entity, one.entity), one.role)
            for one in mention.others
        ),
        place=replace(place, entity=to.get(place.entity, place.entity)) if place else None,
        attribution=_chain(mention.attribution, to),
    )


def _participants(participants: Sequence[Participant], to: Mapping[str, str]) -> tuple[Participant, ...]:
    return tuple(Participant(one.start, one.end, one.text, to.get(one.entity, one.entity)) for one in participants)


def _quote(quote: Quote, to: Mapping[str, str]) -> Quote:
    if not any(link.speaker.entity in to for link in quote.chain) and (
        quote.speaker is None or quote.speaker.entity not in to
    ):
        return quote
    speaker = _speaker(quote.speaker, to) if quote.speaker else None
    return replace(quote, speaker=speaker, chain=_chain(quote.chain, to))


def _chain(chain: Sequence[SourceLink], to: Mapping[str, str]) -> tuple[SourceLink, ...]:
    return tuple(SourceLink(_speaker(link.speaker, to), link.cue, link.kind) for link in chain)


def _speaker(speaker: Speaker, to: Mapping[str, str]) -> Speaker:
    return Speaker(speaker.start, speaker.end, speaker.text, to.get(speaker.entity, speaker.entity))
