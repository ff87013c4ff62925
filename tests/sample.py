"""A small record written down by hand: three reports of invented outlets on one visit, told planned, then held."""

from dateline.model import (
    CopyGroup,
    Dateline,
    Disagreement,
    DisagreementValue,
    Entity,
    Event,
    EventDate,
    EventMention,
    EventPlace,
    Generator,
    HistoryStep,
    Interval,
    Mention,
    Origin,
    Participant,
    Place,
    Published,
    Quote,
    Record,
    RecordDocument,
    Skipped,
    SourceLink,
    Span,
    Speaker,
    Status,
    Story,
    TimeExpression,
)

PLAN = 'Minister Ada Brook will visit Oslo on Monday, the Harbour Wire said.\n"We will listen," she added.'
HELD = "Minister Ada Brook visited Oslo on Tuesday with 12 aides."
OTHER = "A storm closed the port of Bergen in May 2031."


def span(text: str, words: str) -> Span:
    """The first place where `words` stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words), words)


def day(start: str) -> Interval:
    return Interval(start, start, "day")


def document(name: str, text: str, published: str | None, **more: str | None) -> RecordDocument:
    """A document of the sample; `published` is a day."""
    return RecordDocument(
        id=name,
        source=f"{name}.txt",
        url=more.get("url"),
        publisher=more.get("publisher"),
        agency=None,
        language="en",
        headline=more.get("headline"),
        byline=None,
        dateline=Dateline(None, None, "OSLO, June 3", "Oslo", "June 3", None) if name == "plan" else None,
        published=Published(published, published, "day", "dateline", 0.9, ("OSLO, June 3",)) if published else None,
        text=text,
        source_map=((0, 0, len(text)),),
        story="s1" if published else None,
        copy_group=more.get("copy_group"),
        version_of=None,
        notes=() if published else ("nothing dates it",),
    )


def mention(name: str, text: str, trigger: str, when: str, date: Interval, status: Status) -> EventMention:
    """An account of the visit."""
    sentence = text.split("\n")[0]
    actor, place, words = span(text, "Ada Brook"), span(text, "Oslo"), span(text, when)
    said = span(text, "said") if "said" in text else None
    wire = (
        Speaker(span(text, "Harbour Wire").start, span(text, "Harbour Wire").end, "Harbour Wire", "e-wire")
        if said
        else None
    )
    return EventMention(
        id=f"m-{name}",
        document=name,
        event="v-visit",
        sentence=Span(0, len(sentence), sentence),
        trigger=span(text, trigger),
        lemma="visit",
        event_type="CONSULT",
        event_mode="visit",
        contexts=("diplomatic",),
        actors=(Participant(actor.start, actor.end, actor.text, "e-brook"),),
        recipients=(),
        others=(),
        place=Place(place.start, place.end, place.text, "e-oslo", "NOR", 59.91, 10.75, "city"),
        date=EventDate(words.start, words.end, words.text, date.start, date, False, 0),
        quantities=(),
        status=status,
        attribution=(SourceLink(wire, said, "says"),) if wire else (),
    )


def entity(name: str, called: str, kind: str, country: str | None, places: dict[str, str]) -> Entity:
    """An entity, mentioned under its name in each of the documents."""
    mentions = tuple(
        Mention(document, span(text, called).start, span(text, called).end, called, "name")
        for document, text in places.items()
    )
    return Entity(name, called, kind, country=country, mentions=mentions)  # type: ignore[arg-type]


def time_expression(name: str, text: str, words: str, value: str) -> TimeExpression:
    at = span(text, words)
    return TimeExpression(name, at.start, at.end, words, "DATE", value, None, day(value), "published")


def storm() -> tuple[Event, EventMention]:
    """An event that a chronology leaves out."""
    month = Interval("2031-05-01", "2031-05-31", "month")
    words = span(OTHER, "May 2031")
    told = EventMention(
        "m-storm", "storm", "v-storm", Span(0, len(OTHER), OTHER), span(OTHER, "closed"), "close", "OTHER", None, (),
        (), (), (), None, EventDate(words.start, words.end, words.text, "2031-05", month, False), (), "occurred", (),
    )  # fmt: skip
    event = Event(
        "v-storm", "OTHER", None, (), "=storm closes port", month, "occurred", False, 0.1, 0.5, (), (), None, ("m-storm",),
        ("storm",), 1, (Origin("storm.txt", "media", ("storm",), ("m-storm",)),), (), (),
    )  # fmt: skip
    return event, told


def sample_record() -> Record:
    """The whole sample."""
    planned = mention("plan", PLAN, "visit", "Monday", day("2031-06-02"), "planned")
    held = mention("held", HELD, "visited", "Tuesday", day("2031-06-03"), "occurred")
    listen, adds = span(PLAN, "We will listen"), span(PLAN, "added")
    speaker = Speaker(span(PLAN, "she").start, span(PLAN, "she").end, "she", "e-brook")
    visit = Event(
        "v-visit", "CONSULT", "visit", ("diplomatic",), "Ada Brook visits Oslo", day("2031-06-03"), "occurred", True,
        0.9, 0.8, ("e-brook",), (), EventPlace("e-oslo", "Oslo", "NOR", 59.91, 10.75, "city", "m-held"),
        ("m-plan", "m-held"), ("plan", "held"), 2,
        (
            Origin("Harbour Wire", "agency", ("plan",), ("m-plan",)),
            Origin("Daily Fjord", "media", ("held",), ("m-held",)),
        ),
        (
            Disagreement(
                "date", (DisagreementValue("2031-06-02", ("m-plan",)), DisagreementValue("2031-06-03", ("m-held",)))
            ),
        ),
        (HistoryStep("planned", day("2031-06-01"), "m-plan"), HistoryStep("occurred", day("2031-06-04"), "m-held")),
        None,
        ("m-held: same actor, same place, days that touch",),
    )  # fmt: skip
    unlisted, storm_told = storm()
    return Record(
        version="1",
        generator=Generator("dateline", "0.1.0"),
        documents=(
            document("held", HELD, "2031-06-04", publisher="Daily Fjord", headline="Brook in Oslo", copy_group="g1"),
            document("plan", PLAN, "2031-06-01", publisher="Harbour News", url="https://harbour.example/1"),
            document("storm", OTHER, None),
        ),
        time_expressions=(
            time_expression("held", HELD, "Tuesday", "2031-06-03"),
            time_expression("plan", PLAN, "Monday", "2031-06-02"),
        ),
        entities=(
            entity("e-brook", "Ada Brook", "person", "NOR", {"held": HELD, "plan": PLAN}),
            entity("e-oslo", "Oslo", "place", "NOR", {"held": HELD, "plan": PLAN}),
            entity("e-wire", "Harbour Wire", "organization", None, {"plan": PLAN}),
        ),
        event_mentions=(held, planned, storm_told),
        quotes=(Quote("q-listen", "plan", "direct", (listen,), adds, speaker, (SourceLink(speaker, adds, "says"),)),),
        events=(unlisted, visit),
        stories=(Story("s1", "Brook in Oslo", ("held", "plan"), Interval("2031-06-01", "2031-06-04", "range")),),
        copy_groups=(CopyGroup("g1", ("held",), "held", None),),
        skipped=(Skipped("broken.pdf", "the file is damaged"),),
    )
