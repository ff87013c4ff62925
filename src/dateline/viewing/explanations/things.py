"""A document and an entity: what they are held to be, and where that is from."""

from dateline.model import Entity, RecordDocument, Span
from dateline.viewing.explanations.dates import published_fact
from dateline.viewing.explanations.parts import Explanation, Fact, Section, Words, passage_around
from dateline.viewing.filters import chronological
from dateline.viewing.lookup import Lookup
from dateline.viewing.wording import counted, date_words, document_words

# Enough of an entity's mentions to see what was joined; the export has them all.
_SHOWN = 12


def explain_document(document: RecordDocument, lookup: Lookup) -> Explanation:
    """One report: what it is, how it is dated, what was found in it."""
    facts = [Fact(name, value) for name, value in _plain_facts(document) if value]
    if document.dateline:
        line = document.dateline
        facts.append(Fact("dateline", line.text, (Words(document.id, line.start, line.end, line.text),)))
    facts.append(published_fact(document, lookup))
    facts += (Fact("note", note) for note in document.notes)
    sections = [Section("Document", tuple(facts)), _company(document, lookup)]
    told = sorted((one for one in lookup.record.events if document.id in one.documents), key=chronological)
    sections.append(
        Section(
            "Events", tuple(Fact(date_words(one.date), f"{one.headline} [{one.status}] ({one.id})") for one in told)
        )
    )
    quotes = (one for one in lookup.record.quotes if one.document == document.id)
    sections.append(
        Section(
            "Quotes",
            tuple(
                Fact(one.speaker.text if one.speaker else "unknown", f"{one.content[0].text} ({one.id})")
                for one in quotes
            ),
        )
    )
    return Explanation("document", document.id, document_words(document), tuple(sections))


def explain_entity(entity: Entity, lookup: Lookup) -> Explanation:
    """One person, body or place: its names, titles, mentions, and what it takes part in."""
    facts = [Fact("kind", entity.kind)]
    facts += [Fact("also called", alias) for alias in entity.aliases]
    facts += [Fact("title", one.text, because=(f"in {one.document}",)) for one in entity.titles]
    if entity.country:
        facts.append(Fact("country", entity.country))
    if entity.sectors:
        facts.append(Fact("sectors", ", ".join(entity.sectors)))
    documents = {one.document for one in entity.mentions}
    title = f"{counted(len(entity.mentions), 'mention')} in {counted(len(documents), 'document')}"
    passages = tuple(
        passage_around(one.document, Span(one.start, one.end, one.text), lookup) for one in entity.mentions[:_SHOWN]
    )
    events = sorted(
        (one for one in lookup.record.events if entity.id in (*one.actors, *one.recipients)), key=chronological
    )
    taken = tuple(Fact(date_words(one.date), f"{one.headline} [{one.status}] ({one.id})") for one in events)
    said = tuple(
        Fact("says", f"{one.content[0].text} ({one.id})")
        for one in lookup.record.quotes
        if one.speaker and one.speaker.entity == entity.id
    )
    sections = (
        Section("Entity", tuple(facts)), Section(title, passages=passages), Section("Events", taken),
        Section("Quotes", said),
    )  # fmt: skip
    return Explanation("entity", entity.id, entity.name, sections)


def _plain_facts(document: RecordDocument) -> list[tuple[str, str | None]]:
    return [
        ("source", document.source),
        ("url", document.url),
        ("publisher", document.publisher),
        ("agency", document.agency),
        ("language", document.language),
        ("headline", document.headline),
        ("byline", document.byline),
        ("version of", document.version_of),
    ]


def _company(document: RecordDocument, lookup: Lookup) -> Section:
    """The copies of a document and the story that it belongs to."""
    facts: list[Fact] = []
    group = lookup.copy_groups.get(document.copy_group or "")
    if group:
        others = (lookup.documents[one] for one in group.documents if one != document.id)
        origin = f"origin {group.origin or group.agency or 'unknown'}"
        facts.append(Fact("same text as", origin, because=tuple(f"{document_words(one)} ({one.id})" for one in others)))
    story = lookup.stories.get(document.story or "")
    if story:
        facts.append(Fact("story", f"{story.headline} ({counted(len(story.documents), 'report')}, {story.id})"))
    return Section("Company", tuple(facts))
