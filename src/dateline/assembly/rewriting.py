"""Make every reference to a document's own entity point to the pile's."""

from collections.abc import Mapping
from dataclasses import replace

from dateline.model import (
    Annotations,
    EventMention,
    OtherParticipant,
    Participant,
    Place,
    Quote,
    SourceLink,
    Speaker,
)


def rewritten(one: Annotations, to: Mapping[str, str]) -> Annotations:
    """The annotations with the entity ids that `to` gives, and without the entities, which the pile's stand for.

    to  only ids that change
    """
    if not any(entity.id in to for entity in one.entities):
        return replace(one, entities=())
    return replace(
        one,
        entities=(),
        event_mentions=tuple([_event_mention(mention, to) for mention in one.event_mentions]),
        quotes=tuple([_quote(quote, to) for quote in one.quotes]),
    )


def _event_mention(mention: EventMention, to: Mapping[str, str]) -> EventMention:
    """The mention itself where it names no entity that has moved."""
    actors, recipients = _participants(mention.actors, to), _participants(mention.recipients, to)
    others, place, chain = _others(mention.others, to), _placed(mention.place, to), _chain(mention.attribution, to)
    if (
        actors is mention.actors
        and recipients is mention.recipients
        and others is mention.others
        and place is mention.place
        and chain is mention.attribution
    ):
        return mention
    return _written(mention, mention.event, actors, recipients, others, place, chain)


def of_event(mention: EventMention, event: str) -> EventMention:
    """The mention with the event that it belongs to."""
    return _written(
        mention, event, mention.actors, mention.recipients, mention.others, mention.place, mention.attribution
    )


def _written(
    mention: EventMention,
    event: str | None,
    actors: tuple[Participant, ...],
    recipients: tuple[Participant, ...],
    others: tuple[OtherParticipant, ...],
    place: Place | None,
    chain: tuple[SourceLink, ...],
) -> EventMention:
    """The mention with these fields; written out and not replaced one by one, as there are very many."""
    return EventMention(
        id=mention.id,
        document=mention.document,
        event=event,
        sentence=mention.sentence,
        trigger=mention.trigger,
        lemma=mention.lemma,
        event_type=mention.event_type,
        event_mode=mention.event_mode,
        contexts=mention.contexts,
        actors=actors,
        recipients=recipients,
        others=others,
        place=place,
        date=mention.date,
        quantities=mention.quantities,
        status=mention.status,
        attribution=chain,
        wording=mention.wording,
    )


def _participants(participants: tuple[Participant, ...], to: Mapping[str, str]) -> tuple[Participant, ...]:
    for one in participants:
        if one.entity in to:
            return tuple(
                Participant(each.start, each.end, each.text, to.get(each.entity, each.entity)) for each in participants
            )
    return participants


def _others(others: tuple[OtherParticipant, ...], to: Mapping[str, str]) -> tuple[OtherParticipant, ...]:
    for one in others:
        if one.entity in to:
            return tuple(
                OtherParticipant(each.start, each.end, each.text, to.get(each.entity, each.entity), each.role)
                for each in others
            )
    return others


def _placed(place: Place | None, to: Mapping[str, str]) -> Place | None:
    return place if place is None or place.entity not in to else replace(place, entity=to[place.entity])


def _quote(quote: Quote, to: Mapping[str, str]) -> Quote:
    speaker = quote.speaker
    chain = _chain(quote.chain, to)
    if speaker is not None and speaker.entity in to:
        return replace(quote, speaker=_speaker(speaker, to), chain=chain)
    return quote if chain is quote.chain else replace(quote, chain=chain)


def _chain(chain: tuple[SourceLink, ...], to: Mapping[str, str]) -> tuple[SourceLink, ...]:
    for link in chain:
        if link.speaker.entity in to:
            return tuple(SourceLink(_speaker(each.speaker, to), each.cue, each.kind) for each in chain)
    return chain


def _speaker(speaker: Speaker, to: Mapping[str, str]) -> Speaker:
    return Speaker(speaker.start, speaker.end, speaker.text, to.get(speaker.entity, speaker.entity))
