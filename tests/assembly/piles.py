"""Small piles for tests: reports of invented outlets in our own words, written down as `Annotations`."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.calendar.resolve import resolve
from dateline.model import (
    Annotations,
    DateCandidate,
    Dateline,
    Document,
    Entity,
    EntityKind,
    EventDate,
    EventMention,
    Interval,
    Mention,
    Participant,
    Published,
    Span,
    TimeExpression,
    Title,
    identify,
)

_SENTENCE = re.compile(r"[^.!?\n]+[.!?]?")


@dataclass(frozen=True)
class Who:
    """An entity as one document has it: the forms under which it stands in the text, the first being its name."""

    forms: tuple[str, ...]
    kind: EntityKind = "person"
    country: str | None = None
    titles: tuple[str, ...] = ()
    sectors: tuple[str, ...] = ()
    named: bool = True


@dataclass(frozen=True)
class Act:
    """An event: its trigger word, type, who acts on whom (forms), and the words that date it."""

    trigger: str
    event_type: str
    actors: tuple[str, ...] = ()
    recipients: tuple[str, ...] = ()
    when: str | None = None
    others: tuple[str, ...] = field(default=())


def report(
    name: str,
    text: str,
    *,
    published: str | None = None,
    method: str = "given",
    publisher: str | None = None,
    agency: str | None = None,
    headline: str | None = None,
    url: str | None = None,
    dateline: str | None = None,
    clock: str | None = None,
    who: Sequence[Who] = (),
    times: Mapping[str, str] | None = None,
    acts: Sequence[Act] = (),
) -> Annotations:
    """One report. `times` gives the words of time that stand in the text and their meanings (calendar notation)."""
    document = Document(
        id=name,
        source=f"{name}.txt",
        url=url,
        publisher=publisher,
        agency=agency,
        language="en",
        headline=headline,
        byline=None,
        dateline=Dateline(None, None, f"VEND ({dateline})", "Vend", dateline, None) if dateline else None,
        text=text,
        candidates=(DateCandidate("page", clock, clock, bound=True),) if clock else (),
    )
    date = Published(published, published, "day", method, 0.9, (published,)) if published else None  # type: ignore[arg-type]
    entities = tuple(_entity(name, text, one) for one in who)
    expressions = _expressions(name, text, times or {}, date)
    return Annotations(
        document=document,
        published=date,
        sentences=tuple(match.span() for match in _SENTENCE.finditer(text)),
        time_expressions=expressions,
        entities=entities,
        event_mentions=tuple(_mention(name, text, act, who, entities, expressions) for act in acts),
        quotes=(),
    )


def _entity(name: str, text: str, who: Who) -> Entity:
    mentions = tuple(
        Mention(name, match.start(), match.end(), match.group(), "name" if who.named else "nominal")
        for form in who.forms
        for match in re.finditer(re.escape(form), text)
    )
    assert mentions, f"{who.forms} do not stand in {name}"
    first = min(mentions, key=lambda mention: mention.start)
    return Entity(
        id=identify("e", name, first.start, first.end),
        name=who.forms[0],
        kind=who.kind,
        aliases=who.forms[1:],
        titles=tuple(Title(title, name) for title in who.titles),
        country=who.country,
        sectors=who.sectors,
        mentions=mentions,
    )


def _expressions(
    name: str, text: str, times: Mapping[str, str], published: Published | None
) -> tuple[TimeExpression, ...]:
    found = []
    for words, meaning in times.items():
        start = text.index(words)
        reading = resolve(meaning, published.interval if published else None)
        found.append(
            TimeExpression(
                name,
                start,
                start + len(words),
                words,
                "DATE",
                reading.value,
                None,
                reading.interval,
                "published",
                meaning,
            )
        )
    return tuple(sorted(found, key=lambda one: one.start))


def _mention(
    name: str,
    text: str,
    act: Act,
    who: Sequence[Who],
    entities: Sequence[Entity],
    expressions: Sequence[TimeExpression],
) -> EventMention:
    start = text.index(act.trigger)
    trigger = Span(start, start + len(act.trigger), act.trigger)
    date = None
    if act.when is not None:
        number = next(number for number, one in enumerate(expressions) if one.text == act.when)
        one = expressions[number]
        date = EventDate(one.start, one.end, one.text, one.value, one.interval, False, number)

    def parts(forms: Sequence[str]) -> tuple[Participant, ...]:
        return tuple(
            Participant(text.index(form), text.index(form) + len(form), form, entity.id)
            for form in forms
            for one, entity in zip(who, entities, strict=True)
            if form in one.forms
        )

    return EventMention(
        id=identify("m", name, trigger.start, trigger.end, act.event_type),
        document=name,
        event=None,
        sentence=Span(0, len(text), text),
        trigger=trigger,
        lemma=act.trigger,
        event_type=act.event_type,
        event_mode=None,
        contexts=(),
        actors=parts(act.actors),
        recipients=parts(act.recipients),
        others=(),
        place=None,
        date=date,
        quantities=(),
        status="occurred",
        attribution=(),
    )


def day(text: str) -> Interval:
    return Interval(text, text, "day")
