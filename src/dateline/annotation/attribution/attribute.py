"""Find the quotes of one document, who speaks, and which event mentions rest on whose word."""

import re
from collections.abc import Container, Mapping
from dataclasses import dataclass
from typing import Final

from dateline.annotation.attribution.chains import Link
from dateline.annotation.attribution.context import chains_of
from dateline.annotation.attribution.layers import ASSERTING
from dateline.annotation.attribution.quotations import Quotation
from dateline.annotation.attribution.scope import Scope, chain_over, status_under
from dateline.annotation.attribution.spans import content_spans, cue_span, kind_of
from dateline.annotation.attribution.speakers import SpeakerLookup
from dateline.annotation.attribution.statement import Statement
from dateline.annotation.attribution.statements import find_statements
from dateline.annotation.grammar.parse import Parse
from dateline.codes.agencies import agency_named
from dateline.codes.origins import plain_name
from dateline.codes.relays import relays
from dateline.model import Document, Entity, EventMention, Quote, SourceLink, Status, identify

_ONE_PERSON: Final = frozenset({"he", "she", "who"})


@dataclass(frozen=True, slots=True)
class Attribution:
    """Quotes in the order of the text; by event mention id, its chain and, where the source's words doubt, deny or
    blame, its status; and the entities that only speakers brought in.
    """

    quotes: tuple[Quote, ...]
    chains: Mapping[str, tuple[SourceLink, ...]]
    statuses: Mapping[str, Status]
    entities: tuple[Entity, ...]


def attribute(
    document: Document, parse: Parse, entities: tuple[Entity, ...], mentions: tuple[EventMention, ...]
) -> Attribution:
    """Who says what in a document, and on whose word each event mention stands."""
    speakers = SpeakerLookup(document.id, parse, entities)
    statements = find_statements(parse)
    links = chains_of(parse, statements.found, speakers)
    scope = Scope(parse, statements.found)
    around = {mention.id: scope.around(mention) for mention in mentions}
    needed = dict.fromkeys((*statements.quotes, *(one for each in around.values() for one in each)))
    chains = {one: _chain(document, parse, links[one], speakers) for one in needed}
    quotes: dict[str, Quote] = {}
    deeds = {mention.trigger.start for mention in mentions if mention.event_type == "ASSAULT"}
    for one in statements.quotes:
        if _is_deed(parse, one, deeds):
            continue
        quote = _quote(document, parse, one, chains[one], statements.quotations)
        quotes.setdefault(quote.id, quote)
    over = {mention.id: chain_over(around[mention.id], chains) for mention in mentions}
    known = {entity.id: entity for entity in (*entities, *speakers.made())}
    statuses = {
        mention.id: status_under(parse, mention, around[mention.id], over[mention.id], known) for mention in mentions
    }
    return Attribution(
        quotes=tuple(quotes.values()),
        chains={key: chain for key, chain in over.items() if chain},
        statuses={key: status for key, status in statuses.items() if status is not None},
        entities=speakers.made(),
    )


def _is_deed(parse: Parse, statement: Statement, deeds: Container[int]) -> bool:
    """ "The rebels attacked the town" is no opinion; a single person mostly attacks by words."""
    if statement.cue is None or statement.frame in ASSERTING or parse.doc[statement.cue].idx not in deeds:
        return False
    speaker = parse.doc[statement.speaker] if statement.speaker is not None else None
    return speaker is None or not (speaker.ent_type_ == "PERSON" or speaker.lower_ in _ONE_PERSON)


def _chain(
    document: Document, parse: Parse, links: tuple[Link, ...], speakers: SpeakerLookup
) -> tuple[SourceLink, ...]:
    """The links with their speakers; a report's own outlet or agency, when it says that it was told, is no link."""
    named = ((speakers.of(link.speaker), link) for link in links)
    return tuple(
        SourceLink(speaker, cue_span(parse, link.cue), link.kind)
        for speaker, link in named
        if link.kind != "via" or not _is_own(document, speaker.text)
    )


def _is_own(document: Document, medium: str) -> bool:
    """Whether these words name the outlet or the agency that the report itself is from."""
    own = [name for name in (document.publisher, document.agency) if name]
    words = _name_words(medium) - relays().media
    agency = agency_named(medium.removeprefix("the ").removeprefix("The "))
    return any((words and words <= _name_words(name)) or (agency and agency_named(name) == agency) for name in own)


def _name_words(name: str) -> frozenset[str]:
    return frozenset(re.findall(r"\w+", plain_name(name)))


def _quote(
    document: Document,
    parse: Parse,
    statement: Statement,
    chain: tuple[SourceLink, ...],
    quotations: tuple[Quotation, ...],
) -> Quote:
    content = content_spans(parse, statement.content)
    kind = kind_of(parse, content, quotations)
    start, end = content[0].start, content[-1].end
    speaker = chain[0].speaker if chain and statement.speaker is not None else None
    id_ = identify("q", document.id, start, end, kind)
    return Quote(id_, document.id, kind, content, cue_span(parse, statement.cue), speaker, chain)
