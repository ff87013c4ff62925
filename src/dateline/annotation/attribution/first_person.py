"""Inside somebody's words, "I" and "we" are that somebody."""

from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from dateline.model import Entity, EventMention, Mention, OtherParticipant, Participant, Quote

_FIRST_PERSON: Final = frozenset({"i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"})


def resolve_first_person(
    entities: Sequence[Entity], quotes: Sequence[Quote], mentions: Sequence[EventMention]
) -> tuple[tuple[Entity, ...], tuple[EventMention, ...]]:
    """The entities and event mentions with every first person inside quotation marks given to the speaker.

    First persons that nobody is quoted with stay as they are.
    """
    speakers = _speakers(entities, quotes)
    if not speakers:
        return tuple(entities), tuple(mentions)
    return _regrouped(entities, speakers), tuple(_renamed(mention, speakers) for mention in mentions)


def _speakers(entities: Sequence[Entity], quotes: Sequence[Quote]) -> dict[tuple[int, int], str]:
    """By the span of a first person: the entity of the speaker whose words hold it."""
    known = {entity.id: entity for entity in entities}
    persons = [one for entity in entities for one in entity.mentions if _is_first(one)]
    found: dict[tuple[int, int], str] = {}
    for mention in persons:
        speaker = _speaker_of(mention, quotes)
        if speaker in known and not _is_first_person(known[speaker]):
            found[mention.start, mention.end] = speaker
    return found


def _speaker_of(mention: Mention, quotes: Sequence[Quote]) -> str:
    """The entity that speaks the shortest quoted content around a mention; empty where nobody does."""
    around = [
        (span.end - span.start, quote.speaker.entity)
        for quote in quotes
        if quote.speaker is not None and quote.kind != "indirect"
        for span in quote.content
        if span.start <= mention.start and mention.end <= span.end
    ]
    return min(around)[1] if around else ""


def _is_first_person(entity: Entity) -> bool:
    return all(_is_first(mention) for mention in entity.mentions)


def _is_first(mention: Mention) -> bool:
    """Whether a mention is "I" or "us"; "US" is a state."""
    return mention.text.lower() in _FIRST_PERSON and mention.text != "US"


def _regrouped(entities: Sequence[Entity], speakers: Mapping[tuple[int, int], str]) -> tuple[Entity, ...]:
    gained: dict[str, set[Mention]] = defaultdict(set)
    kept: list[Entity] = []
    for entity in entities:
        own = tuple(one for one in entity.mentions if (one.start, one.end) not in speakers)
        for one in entity.mentions:
            if (one.start, one.end) in speakers:
                gained[speakers[one.start, one.end]].add(one)
        if own:
            kept.append(entity if len(own) == len(entity.mentions) else replace(entity, mentions=own))
    return tuple(_with_mentions(entity, gained[entity.id]) if entity.id in gained else entity for entity in kept)


def _with_mentions(entity: Entity, gained: set[Mention]) -> Entity:
    joined = sorted({*entity.mentions, *gained}, key=lambda mention: (mention.start, mention.end))
    return replace(entity, mentions=tuple(joined))


def _renamed(mention: EventMention, speakers: Mapping[tuple[int, int], str]) -> EventMention:
    return replace(
        mention,
        actors=_participants(mention.actors, speakers),
        recipients=_participants(mention.recipients, speakers),
        others=tuple(_participant(one, speakers) for one in mention.others),
    )


def _participants(
    participants: Sequence[Participant], speakers: Mapping[tuple[int, int], str]
) -> tuple[Participant, ...]:
    return tuple(_participant(one, speakers) for one in participants)


def _participant[P: (Participant, OtherParticipant)](participant: P, speakers: Mapping[tuple[int, int], str]) -> P:
    speaker = speakers.get((participant.start, participant.end))
    return participant if speaker is None else replace(participant, entity=speaker)
