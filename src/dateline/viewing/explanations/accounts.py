"""One document's account of an event, and what somebody is quoted as saying."""

from collections.abc import Iterable

from dateline.model import EventMention, Quote, SourceLink, Span
from dateline.viewing.explanations.dates import event_date_fact, published_fact
from dateline.viewing.explanations.parts import (
    Explanation,
    Fact,
    Passage,
    Section,
    entity_words,
    passage_around,
    words_of,
)
from dateline.viewing.lookup import Lookup
from dateline.viewing.wording import document_words, type_words


def explain_mention(mention: EventMention, lookup: Lookup) -> Explanation:
    """One report of one event in one document."""
    event = lookup.events.get(mention.event or "")
    told = Section("Event", (Fact("is told of", f"{event.headline} ({event.id})"),) if event else ())
    return Explanation("mention", mention.id, mention.trigger.text, (account(mention, lookup), told))


def explain_quote(quote: Quote, lookup: Lookup) -> Explanation:
    """What somebody is quoted as saying."""
    document = lookup.documents[quote.document]
    facts = [
        Fact("kind", quote.kind),
        Fact(
            "content",
            " … ".join(span.text for span in quote.content),
            tuple(words_of(document.id, one) for one in quote.content),
        ),
    ]
    if quote.speaker:
        facts.append(
            Fact("speaker", entity_words(quote.speaker.entity, lookup), (words_of(document.id, quote.speaker),))
        )
    else:
        facts.append(Fact("speaker", "unknown"))
    if quote.cue:
        facts.append(Fact("cue", quote.cue.text, (words_of(document.id, quote.cue),)))
    facts += chain_facts(quote.chain, document.id, lookup)
    passages = tuple(passage_around(document.id, span, lookup) for span in quote.content[:1])
    where = Section(
        "Document", (Fact("document", f"{document_words(document)} ({document.id})"), published_fact(document, lookup))
    )
    return Explanation("quote", quote.id, facts[1].value, (Section("Quote", tuple(facts), passages), where))


def account(mention: EventMention, lookup: Lookup) -> Section:
    """One document's account: the sentence, and every value with its words."""
    document = lookup.documents[mention.document]
    facts = [
        Fact("type", type_words(mention.event_type, mention.event_mode), (words_of(document.id, mention.trigger),)),
        Fact("status", mention.status),
        *_participant_facts(mention, lookup),
    ]
    if date := event_date_fact(mention, lookup):
        facts.append(date)
    facts += (
        Fact(
            "quantity",
            f"{one.comparison.replace('_', ' ')} {one.value:g} {one.unit or ''}".strip(),
            (words_of(document.id, Span(one.start, one.end, one.text)),),
        )
        for one in mention.quantities
    )
    facts += chain_facts(mention.attribution, document.id, lookup) or [Fact("on whose word", "the report's own")]
    if document.agency:
        facts.append(Fact("agency", f"the report credits {document.agency}"))
    if document.copy_group:
        facts.append(
            Fact("copy group", document.copy_group, because=("shares its text, so also its origin, with others",))
        )
    sentence = Passage(
        document.id, mention.sentence.start, mention.sentence.end, mention.sentence.text, (mention.trigger,)
    )
    return Section(f"{document_words(document)} ({document.id}), mention {mention.id}", tuple(facts), (sentence,))


def chain_facts(chain: Iterable[SourceLink], document: str, lookup: Lookup) -> list[Fact]:
    """The links of an attribution chain, the nearest speaker first."""
    return [
        Fact(
            "on whose word" if number == 0 else "passed on by",
            f"{entity_words(link.speaker.entity, lookup)}, {link.kind}",
            (words_of(document, link.speaker), *((words_of(document, link.cue),) if link.cue else ())),
        )
        for number, link in enumerate(chain)
    ]


def _participant_facts(mention: EventMention, lookup: Lookup) -> list[Fact]:
    document = mention.document
    facts = [Fact("actor", entity_words(one.entity, lookup), (words_of(document, one),)) for one in mention.actors]
    facts += (
        Fact("recipient", entity_words(one.entity, lookup), (words_of(document, one),)) for one in mention.recipients
    )
    facts += (Fact(one.role, entity_words(one.entity, lookup), (words_of(document, one),)) for one in mention.others)
    if mention.place:
        facts.append(Fact("place", entity_words(mention.place.entity, lookup), (words_of(document, mention.place),)))
    return facts
