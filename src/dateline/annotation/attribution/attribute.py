"""Find the quotes of one document, who speaks, and which event mentions rest on whose word."""

from collections.abc import Mapping
from dataclasses import dataclass

from dateline.annotation.attribution.chains import links_of
from dateline.annotation.attribution.spans import content_spans, cue_span, kind_of
from dateline.annotation.attribution.speakers import SpeakerLookup
from dateline.annotation.attribution.statement import Statement
from dateline.annotation.attribution.statements import Statements, find_statements
from dateline.annotation.grammar.parse import Parse
from dateline.model import Document, Entity, EventMention, Quote, SourceLink, Status, identify


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
    quotes = tuple(_quote(document, parse, one, statements, speakers) for one in statements.quotes)
    return Attribution(quotes, _chains(quotes, mentions), {}, speakers.made())


def _quote(
    document: Document, parse: Parse, statement: Statement, statements: Statements, speakers: SpeakerLookup
) -> Quote:
    content = content_spans(parse, statement.content)
    cue = cue_span(parse, statement.cue)
    links = links_of(parse.doc, statement, statements.found)
    chain = tuple(SourceLink(speakers.of(link.speaker), cue_span(parse, link.cue), link.kind) for link in links)
    kind = kind_of(parse, content, statements.quotations)
    start, end = content[0].start, content[-1].end
    own = chain[0].speaker if chain and statement.speaker is not None else None
    return Quote(identify("q", document.id, start, end, kind), document.id, kind, content, cue, own, chain)


def _chains(quotes: tuple[Quote, ...], mentions: tuple[EventMention, ...]) -> dict[str, tuple[SourceLink, ...]]:
    found = {}
    for mention in mentions:
        for quote in quotes:
            if any(span.start <= mention.trigger.start < span.end for span in quote.content) and quote.chain:
                found[mention.id] = quote.chain
    return found
