"""One document's way through annotation; pure, so it runs anywhere."""

from dataclasses import replace

from dateline.annotation.attribution.attribute import attribute
from dateline.annotation.attribution.first_person import resolve_first_person
from dateline.annotation.events.find import find_event_mentions
from dateline.annotation.grammar.parse import Parse, parse
from dateline.annotation.grammar.predications import find_predications
from dateline.annotation.grammar.vectors import sentence_vector
from dateline.annotation.mentions.find import find_entities
from dateline.annotation.times.find import find_time_expressions
from dateline.annotation.times.published import choose_published
from dateline.codes.happenings import happening_lexicon
from dateline.model import Annotations, Document, Entity


def annotate(document: Document) -> Annotations:
    """What one document says; the same document always gives the same annotations.

    A document without text, or in another language (which its notes then say), is dated but otherwise left without
    annotations.
    """
    published = choose_published(document)
    if not document.text:
        return Annotations(document, published, (), (), (), (), ())
    if document.language not in (None, "en"):
        note = f"its language is {document.language}: it is kept and dated, but only English is read for events"
        return Annotations(replace(document, notes=(*document.notes, note)), published, (), (), (), (), ())
    grammar = parse(document.text)
    predications = find_predications(grammar)
    expressions = find_time_expressions(document, grammar, published)
    entities = find_entities(document, grammar, predications)
    events = find_event_mentions(document, grammar, predications, expressions, entities, published)
    attribution = attribute(document, grammar, entities, events.mentions)
    cues = {quote.cue.start for quote in attribution.quotes if quote.cue is not None}
    attributed = tuple(
        replace(
            mention,
            attribution=attribution.chains.get(mention.id, ()),
            status=attribution.statuses.get(mention.id, mention.status),
        )
        for mention in events.mentions
        if not (
            mention.event_type == "OTHER"
            and mention.trigger.start in cues
            and mention.lemma in happening_lexicon().speech
        )
    )
    joined = _joined(entities, events.entities, attribution.entities)
    named, mentions = resolve_first_person(joined, attribution.quotes, attributed)
    return Annotations(
        document=document,
        published=published,
        sentences=grammar.sentence_bounds(),
        time_expressions=expressions,
        entities=named,
        event_mentions=mentions,
        quotes=attribution.quotes,
        vector=sentence_vector(document.headline or _first_sentence(document, grammar)),
    )


def _first_sentence(document: Document, grammar: Parse) -> str:
    """What stands for a headline where there is none."""
    return next((document.text[start:end] for start, end in grammar.sentence_bounds()), "")


def _joined(*lists: tuple[Entity, ...]) -> tuple[Entity, ...]:
    """All entities once, in the order of their first mention."""
    found = {entity.id: entity for entities in lists for entity in entities}
    return tuple(
        sorted(found.values(), key=lambda entity: (entity.mentions[0].start, entity.mentions[0].end, entity.id))
    )
