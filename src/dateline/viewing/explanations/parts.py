"""What an explanation is made of: plain data that a screen, a page or a JSON file can show."""

from dataclasses import dataclass

from dateline.model import EventMention, OtherParticipant, Participant, Place, Span, Speaker
from dateline.viewing.lookup import Lookup
from dateline.viewing.wording import type_words


@dataclass(frozen=True, slots=True)
class Words:
    """Words of a document's text; start and end are None for words that stand outside it (a headline, metadata)."""

    document: str
    start: int | None
    end: int | None
    text: str


@dataclass(frozen=True, slots=True)
class Fact:
    """A value, the words it rests on, and how it was worked out from them."""

    name: str
    value: str
    words: tuple[Words, ...] = ()
    because: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Passage:
    """A sentence, or a part of one, and the words in it that matter (`marked`), all with offsets in the document."""

    document: str
    start: int
    end: int
    text: str
    marked: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True)
class Section:
    """A titled group of facts and passages."""

    title: str
    facts: tuple[Fact, ...] = ()
    passages: tuple[Passage, ...] = ()


@dataclass(frozen=True, slots=True)
class Explanation:
    """Everything that stands behind one thing of the record."""

    kind: str
    id: str
    title: str
    sections: tuple[Section, ...]


def words_of(document: str, said: Participant | OtherParticipant | Place | Speaker | Span) -> Words:
    """The words of a span of a document."""
    return Words(document, said.start, said.end, said.text)


def entity_words(entity: str, lookup: Lookup) -> str:
    """An entity in a line: "Sergei Lavrov (person, RUS, GOV, e1f0c2)"."""
    one = lookup.entities.get(entity)
    if one is None:
        return entity
    return f"{one.name} ({', '.join(part for part in (one.kind, one.country, *one.sectors, one.id) if part)})"


def mention_words(mention: EventMention, lookup: Lookup) -> str:
    """A mention in a line: its document's publisher, its type and its id."""
    document = lookup.documents[mention.document]
    return (
        f"{document.publisher or document.source}: {type_words(mention.event_type, mention.event_mode)} ({mention.id})"
    )


def around(text: str, start: int, end: int, room: int = 120) -> tuple[int, int]:
    """The bounds of what surrounds a span in its paragraph, at most `room` characters to either side, whole words."""
    first = max(text.rfind("\n", 0, start) + 1, start - room)
    stop = text.find("\n", end)
    last = min(len(text) if stop < 0 else stop, end + room)
    while first > 0 and first < start and not text[first - 1].isspace():
        first += 1
    while last < len(text) and last > end and not text[last].isspace():
        last -= 1
    return first, last


def passage_around(document: str, span: Span, lookup: Lookup) -> Passage:
    """A span in what surrounds it."""
    text = lookup.documents[document].text
    start, end = around(text, span.start, span.end)
    return Passage(document, start, end, text[start:end], (span,))
