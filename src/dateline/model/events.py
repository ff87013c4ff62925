"""What one document tells: event mentions and quotes, every value with its words."""

from dataclasses import dataclass
from typing import Final, Literal

from dateline.model.intervals import Interval
from dateline.model.making import quickly_made
from dateline.model.spans import Span

Status = Literal["occurred", "ongoing", "planned", "possible", "alleged", "called_for", "denied", "negated"]
# What statuses say of the deed: that it is done, that it is done on somebody's word against another's, that it is not done yet.
DONE: Final[frozenset[Status]] = frozenset({"occurred", "ongoing"})
DONE_OR_ALLEGED: Final = DONE | {"alleged"}
NOT_DONE: Final[frozenset[Status]] = frozenset({"planned", "possible", "called_for"})
GeoPrecision = Literal["point", "city", "region", "country"]
DateRelation = Literal["at", "since", "by", "between"]
OtherRole = Literal["instrument", "beneficiary", "topic", "member"]
WordingForm = Literal["past", "base"]
WordingPlace = Literal["actors", "recipients", "owners"]
Comparison = Literal["exact", "at_least", "at_most", "more_than", "less_than", "about"]


@dataclass(frozen=True, slots=True)
class Participant:
    """Who takes part, in the words of the text; `entity` is an entity's id."""

    start: int
    end: int
    text: str
    entity: str


@dataclass(frozen=True, slots=True)
class OtherParticipant:
    """A participant that is neither actor nor recipient."""

    start: int
    end: int
    text: str
    entity: str
    role: OtherRole


@dataclass(frozen=True, slots=True)
class Place:
    """Where: a participant with its place on the map where that is known."""

    start: int
    end: int
    text: str
    entity: str
    country: str | None
    latitude: float | None
    longitude: float | None
    geo_precision: GeoPrecision | None


@dataclass(frozen=True, slots=True)
class EventDate:
    """When, in the words that date the event; without words of its own the date is inherited and the span is None.

    time_expression  the index of the expression it rests on, in the document's list; None where it rests on the day of
                     publication
    relation         how the event lies to what the expression stands for: at it, since it (no end is told), by it (no
                     start is told), or between it and the expression after it
    """

    start: int | None
    end: int | None
    text: str | None
    value: str | None
    interval: Interval | None
    inherited: bool
    time_expression: int | None = None
    relation: DateRelation = "at"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number that the text gives about the event ("more than 1,000 containers")."""

    start: int
    end: int
    text: str
    value: float
    unit: str | None
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who a word is from; start and end are None where the name lies outside `text`."""

    start: int | None
    end: int | None
    text: str
    entity: str


@dataclass(frozen=True, slots=True)
class SourceLink:
    """One link of an attribution chain; chain[0] is the nearest speaker, then outward."""

    speaker: Speaker
    cue: Span | None
    kind: Literal["says", "via", "shows"]


@dataclass(frozen=True, slots=True)
class Wording:
    """The words of a deed from its verb or noun on, and how they read behind the names of its sides.

    form    past ("signed"), or base for what is not done ("sign", as after "will")
    told    the words with their verb in that form: "signed a plan of exchanges", "was arrested in Norland"
    behind  whose names they follow: the actors', the recipients', or, for a noun, the actors' as its owners
            ("Norland's" and "third nuclear test")
    """

    start: int
    end: int
    text: str
    form: WordingForm
    told: str
    behind: WordingPlace


@quickly_made
@dataclass(frozen=True, slots=True)
class EventMention:
    """One document's account of one event.

    event       the merged event's id; None until assembly has decided it
    event_type  PLOVER type or OTHER
    lemma       of the trigger, for comparing accounts
    wording     what was done, in the text's words; None where these need what stands around them
    """

    id: str
    document: str
    event: str | None
    sentence: Span
    trigger: Span
    lemma: str
    event_type: str
    event_mode: str | None
    contexts: tuple[str, ...]
    actors: tuple[Participant, ...]
    recipients: tuple[Participant, ...]
    others: tuple[OtherParticipant, ...]
    place: Place | None
    date: EventDate | None
    quantities: tuple[Quantity, ...]
    status: Status
    attribution: tuple[SourceLink, ...]
    wording: Wording | None = None


@dataclass(frozen=True, slots=True)
class Quote:
    """Words or thoughts of somebody else, in the document's rendering; `content` may be discontinuous."""

    id: str
    document: str
    kind: Literal["direct", "indirect", "mixed"]
    content: tuple[Span, ...]
    cue: Span | None
    speaker: Speaker | None
    chain: tuple[SourceLink, ...]
