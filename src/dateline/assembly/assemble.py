"""All documents' annotations, and the judgements on them, become one record."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.assembly.copies import find_copies
from dateline.assembly.dating import date_the_undated
from dateline.assembly.entities import join_entities
from dateline.assembly.merging import merge_events
from dateline.assembly.stories import find_stories
from dateline.assembly.topics import count_words, topics_by_document
from dateline.model import Annotations, Generator, Judgement, Record, RecordDocument, Skipped, TimeExpression


def assemble(
    annotations: Iterable[Annotations],
    judgements: Sequence[Judgement] = (),
    skipped: Sequence[Skipped] = (),
    *,
    version: str,
    about: str | None = None,
) -> Record:
    """The record that a pile adds up to; the order of `annotations` does not matter.

    version  of the program, written into the record;  about  words that say what the record is about (salience)
    """
    pile = tuple(sorted(annotations, key=lambda one: one.document.id))
    copies = find_copies(pile)
    documents = [one.document for one in pile]
    words = count_words(documents)
    stories = find_stories(pile, copies, words)
    about_of = topics_by_document(documents, words)
    del documents, words  # what only the stories needed is not to be in memory beside the events
    joined = join_entities(pile, copies, stories, judgements)
    pile = date_the_undated(joined.pile, copies, stories)
    merged = merge_events(pile, joined.entities, copies, stories, judgements, about, about_of)
    return Record(
        version="1",
        generator=Generator("dateline", version),
        documents=tuple(_record_document(one, copies.group_of, stories.story_of, copies.version_of) for one in pile),
        time_expressions=_numbered(pile),
        entities=joined.entities,
        event_mentions=merged.mentions,
        quotes=tuple(quote for one in pile for quote in one.quotes),
        events=merged.events,
        stories=stories.stories,
        copy_groups=copies.groups,
        skipped=tuple(sorted(skipped, key=lambda one: (one.source, one.reason))),
        unfit_judgements=tuple(sorted((*joined.unfit, *merged.unfit), key=lambda one: one.number)),
    )


def _numbered(pile: Sequence[Annotations]) -> tuple[TimeExpression, ...]:
    """All documents' time expressions as one list, their anchors counted in that list."""
    found: list[TimeExpression] = []
    for one in pile:
        first = len(found)
        for expression in one.time_expressions:
            anchor = expression.anchor
            found.append(replace(expression, anchor=first + anchor) if isinstance(anchor, int) else expression)
    return tuple(found)


def _record_document(
    one: Annotations, group_of: dict[str, str], story_of: dict[str, str], version_of: dict[str, str]
) -> RecordDocument:
    document = one.document
    return RecordDocument(
        id=document.id,
        source=document.source,
        url=document.url,
        publisher=document.publisher,
        agency=document.agency,
        language=document.language,
        headline=document.headline,
        byline=document.byline,
        dateline=document.dateline,
        published=one.published,
        text=document.text,
        source_map=document.source_map,
        story=story_of.get(document.id),
        copy_group=group_of.get(document.id),
        version_of=version_of.get(document.id),
        notes=document.notes,
    )
