"""Find the event mentions of one document."""

from bisect import bisect_right
from dataclasses import dataclass, replace
from typing import Final

from dateline.annotation.events.contexts import contexts_of
from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.happenings import Happening, happenings
from dateline.annotation.events.participants import Cast
from dateline.annotation.events.places import place_of
from dateline.annotation.events.quantities import quantities_of
from dateline.annotation.events.status import UNREALISED, status_of
from dateline.annotation.events.taken_up import dates_taken_up
from dateline.annotation.events.typed import find_typed_events
from dateline.annotation.events.wording import wording_of
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.predications import Predication
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.mentions.lookup import EntityLookup
from dateline.annotation.times.attach import attach_dates
from dateline.calendar.believing import believed
from dateline.codes.happenings import happening_lexicon
from dateline.codes.light_verbs import load_light_verbs
from dateline.model import Document, Entity, EventDate, EventMention, Published, Span, Status, TimeExpression, identify

_DONE_BY_WORDS: Final = frozenset({"AGREE", "SUPPORT", "CONCEDE", "REQUEST", "ACCUSE", "REJECT", "THREATEN"})


@dataclass(frozen=True, slots=True)
class FoundEvents:
    """Event mentions in the order of the text, and the nameless entities that only their roles brought in."""

    mentions: tuple[EventMention, ...]
    entities: tuple[Entity, ...]


class _Sentences:
    """Which sentence a token stands in; asking a token for it walks the whole text."""

    def __init__(self, parse: Parse) -> None:
        self._starts = [sent.start for sent in parse.sentences]
        self._spans = [Span(start, end, parse.text[start:end]) for start, end in parse.sentence_bounds()]

    def of(self, index: int) -> Span:
        """The sentence without the white space around it."""
        return self._spans[max(0, bisect_right(self._starts, index) - 1)]


def find_event_mentions(
    document: Document,
    parse: Parse,
    predications: tuple[Predication, ...],
    expressions: tuple[TimeExpression, ...],
    entities: tuple[Entity, ...],
    published: Published | None,
) -> FoundEvents:
    """Every typed event, and every dated happening outside PLOVER, that the document tells."""
    words = Words(parse.doc, EntityLookup(entities, parse))
    typed, contents = find_typed_events(predications, words)
    results = frozenset(index for event in typed for index in event.tokens if _is_result(event, index, parse))
    taken = frozenset(index for event in typed for index in event.tokens) - results
    by_trigger = {one.trigger: one for one in predications}
    others = [_other(by_trigger.get(one.token), one, contents, words) for one in happenings(parse, taken)]
    events = sorted([*typed, *others], key=lambda event: event.trigger)
    carriers = {event.trigger: parse.doc[event.asserted] for event in events if event.asserted != event.trigger}
    triggers = [parse.doc[event.trigger] for event in events]
    dates = dates_taken_up(events, attach_dates(triggers, expressions, parse, published, carriers), parse, published)
    cast = Cast(document, parse, words, entities)
    told = published.interval if published is not None else None
    sentences = _Sentences(parse)
    mentions = tuple(
        believed(_mention(event, dated, document, parse, words, cast, sentences), told)
        for event, dated in zip(events, dates, strict=True)
    )
    counted = {parse.doc[index].idx for index in results}  # with the deed, whose numbers they are
    mentions = tuple(replace(one, quantities=()) if one.trigger.start in counted else one for one in mentions)
    return FoundEvents(mentions, cast.nameless())


def _is_result(event: TypedEvent, index: int, parse: Parse) -> bool:
    """Whether this word of an event tells what came of the deed ("opened fire, killing two"): it is told beside it."""
    return index != event.trigger and parse.doc[index].lemma_.lower() in happening_lexicon().results


def _other(predication: Predication | None, happening: Happening, contents: frozenset[int], words: Words) -> TypedEvent:
    """A happening without a code: of its subject and object, those that can act, and vehicles by name, take part.

    Vehicles, weapons and bodies by name undergo what is done to them ("unveiled the A380"); people and states do so only
    in PLOVER's acts.
    What is only agreed, asked, refused or threatened has no participants of its own: the typed act has them.
    """
    event = replace(TypedEvent.other(predication, happening.token), lemma=happening.lemma)
    if happening.token in contents:
        return replace(event, actors=(), members=())
    concerned = event.members + _made_of(event)
    reached = tuple(dict.fromkeys(one for one in concerned if words.takes_part(words.doc[one])))
    undergoing = tuple(one for one in reached if one not in event.actors and words.undergoes(words.doc[one]))
    return replace(
        event,
        actors=tuple(one for one in event.actors if words.takes_part(words.doc[one])),
        recipients=undergoing,
        members=tuple(one for one in event.members if one in reached and one not in undergoing),
    )


def _made_of(event: TypedEvent) -> tuple[int, ...]:
    """What a noun says was done to: "the delivery of the A380", "the first flight of the 777"."""
    predication = event.predication
    if predication is None or predication.form not in ("nominal", "light"):
        return ()
    return predication.after("of")


def _status(event: TypedEvent, asserted: Token) -> Status:
    """That of the light verb, unless this verb says of its noun that it is not done ("planned an attack").

    An act that is done by words is done when it is told as going on ("is demanding", "is canceling").
    """
    status = status_of(asserted)
    light = event.predication is not None and event.predication.form == "light"
    if light and event.asserted != event.trigger and status in ("occurred", "ongoing"):
        of_noun = status_of(asserted.doc[event.trigger])
        status = of_noun if of_noun in UNREALISED else status
    by_words = event.event_type in _DONE_BY_WORDS and event.mode != "investigate"
    owned = (
        light and asserted.lemma_.lower() in load_light_verbs().owning
    )  # "is claiming responsibility for the attack"
    return "occurred" if status == "ongoing" and (by_words or owned) else status


def _mention(
    event: TypedEvent,
    dated: EventDate | None,
    document: Document,
    parse: Parse,
    words: Words,
    cast: Cast,
    sentences: _Sentences,
) -> EventMention:
    trigger = parse.doc[event.trigger]
    sentence = sentences.of(event.trigger)
    start, end = trigger.idx, trigger.idx + len(trigger)
    asserted = parse.doc[event.asserted]
    status = _status(event, asserted)
    coded = event.event_type != "OTHER"
    actors = cast.participants(event.actors, hosts=True, forces=coded, acting=True)
    recipients = cast.participants(event.recipients, hosts=event.event_type != "ASSAULT", forces=coded)
    return EventMention(
        id=identify("m", document.id, start, end, event.event_type),
        document=document.id,
        event=None,
        sentence=sentence,
        trigger=Span(start, end, parse.text[start:end]),
        lemma=event.lemma,
        event_type=event.event_type,
        event_mode=event.mode,
        contexts=contexts_of(event, words) if coded else (),
        actors=actors,
        recipients=tuple(one for one in recipients if one.entity not in {actor.entity for actor in actors}),
        others=cast.members(event.members),
        place=place_of(event, words, cast),
        date=dated,
        quantities=quantities_of(event, parse, words),
        status=status,
        attribution=(),
        wording=wording_of(event, status, parse.text, words),
    )
