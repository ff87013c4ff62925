"""Two tables for spreadsheets: chronology.csv has one row an event, reports.csv one row a mention."""

import csv
import io
from collections.abc import Iterable, Sequence
from typing import Final

from dateline.codes.plover import load_plover
from dateline.model import Entity, Event, EventMention, Interval, Quote, RecordDocument
from dateline.viewing import Filter, Lookup
from dateline.viewing.chronology import names
from dateline.viewing.filters import select_events
from dateline.viewing.wording import chain_words

CHRONOLOGY_COLUMNS: Final = (
    "event_id", "start_date", "end_date", "date_precision", "date_text", "headline", "description", "actors",
    "recipients", "actor_countries", "recipient_countries", "event_type", "event_mode", "contexts", "category",
    "location", "country", "latitude", "longitude", "geo_precision", "status", "confidence", "salience",
    "independent_sources", "reports", "disagreements", "quote", "quote_speaker", "attribution_chain", "source_urls",
    "source_titles", "publishers", "publication_dates", "review_status", "reviewer", "reviewed_at", "notes",
)  # fmt: skip
REPORT_COLUMNS: Final = (
    "event_id", "report_id", "document_id", "publisher", "url", "publication_date", "event_date_reported",
    "actor_reported", "recipient_reported", "event_type_reported", "location_reported", "sentence", "start", "end",
    "speaker", "attribution_chain", "status", "copy_group", "extractor_version",
)  # fmt: skip
_CATEGORIES: Final = {
    1: "verbal cooperation",
    2: "material cooperation",
    3: "verbal conflict",
    4: "material conflict",
}
# A spreadsheet takes a cell that begins with one of these for a formula; a page could plant one in its headline.
_FORMULA: Final = ("=", "+", "-", "@", "\t", "\r")

type Cell = str | int | float | None


def export_tables(lookup: Lookup, wanted: Filter, extractor: str) -> dict[str, bytes]:
    """The two files, by name, as UTF-8 CSV: events asked for by date, each one's mentions in the order of the record.

    Lists are joined by "; ", unknown is empty. Text that a spreadsheet would take for a formula gets an apostrophe in
    front.  extractor  the version that annotated the record
    """
    events = select_events(lookup, wanted)
    quotes = _quotes_by_document(lookup)
    return {
        "chronology.csv": _csv(CHRONOLOGY_COLUMNS, (_chronology_row(one, lookup, quotes) for one in events)),
        "reports.csv": _csv(
            REPORT_COLUMNS,
            (_report_row(lookup.mentions[one], lookup, extractor) for event in events for one in event.mentions),
        ),
    }


def _chronology_row(event: Event, lookup: Lookup, quotes: dict[str, list[Quote]]) -> tuple[Cell, ...]:
    mentions = [lookup.mentions[one] for one in event.mentions]
    documents = [lookup.documents[one] for one in event.documents]
    date, place, review = event.date, event.place, event.review
    quote = next((found for one in mentions if (found := _quote_over(one, quotes))), None)
    return (
        event.id,
        date.start if date else None,
        date.end if date else None,
        date.precision if date else None,
        lookup.date_texts.get(event.id),
        event.headline,
        mentions[0].sentence.text if mentions else None,
        _joined(names(event.actors, lookup)),
        _joined(names(event.recipients, lookup)),
        _countries(event.actors, lookup),
        _countries(event.recipients, lookup),
        event.event_type,
        event.event_mode,
        _joined(event.contexts),
        _CATEGORIES.get(load_plover().quads.get(event.event_type, 0)),
        place.name if place else None,
        place.country if place else None,
        place.latitude if place else None,
        place.longitude if place else None,
        place.geo_precision if place else None,
        event.status,
        event.confidence,
        event.salience,
        event.independent_sources,
        len(event.documents),
        _joined(_disagreement_words(event)),
        " … ".join(span.text for span in quote.content) if quote else None,
        quote.speaker.text if quote and quote.speaker else None,
        next((chain_words(one.attribution) for one in mentions if one.attribution), None),
        _joined(one.url for one in documents),
        _joined(one.headline for one in documents),
        _joined(one.publisher for one in documents),
        _joined(_published(one) for one in documents),
        review.judgement if review else "unreviewed",
        review.by if review else None,
        review.at if review else None,
        _joined(note for one in documents for note in one.notes),
    )


def _report_row(mention: EventMention, lookup: Lookup, extractor: str) -> tuple[Cell, ...]:
    document = lookup.documents[mention.document]
    return (
        mention.event,
        mention.id,
        document.id,
        document.publisher,
        document.url,
        _published(document),
        _interval(mention.date.interval) if mention.date else None,
        _joined(one.text for one in mention.actors),
        _joined(one.text for one in mention.recipients),
        mention.event_type,
        mention.place.text if mention.place else None,
        mention.sentence.text,
        mention.sentence.start,
        mention.sentence.end,
        mention.attribution[0].speaker.text if mention.attribution else None,
        chain_words(mention.attribution) or None,
        mention.status,
        document.copy_group,
        extractor,
    )


def _csv(columns: Sequence[str], rows: Iterable[Sequence[Cell]]) -> bytes:
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([_safe(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def _safe(cell: Cell) -> Cell:
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _joined(values: Iterable[str | None]) -> str:
    """The values once each, in order."""
    return "; ".join(dict.fromkeys(value for value in values if value))


def _countries(entities: Iterable[str], lookup: Lookup) -> str:
    found: Iterable[Entity] = (lookup.entities[one] for one in entities)
    return _joined(one.country for one in found)


def _disagreement_words(event: Event) -> tuple[str, ...]:
    return tuple(f"{one.field}: {' / '.join(side.value for side in one.values)}" for one in event.disagreements)


def _published(document: RecordDocument) -> str | None:
    return _interval(document.published.interval) if document.published else None


def _interval(interval: Interval | None) -> str | None:
    """An ISO 8601 date, or an interval "start/end", ".." for an open end."""
    if interval is None:
        return None
    if interval.start == interval.end:
        return interval.start
    return f"{interval.start or '..'}/{interval.end or '..'}"


def _quotes_by_document(lookup: Lookup) -> dict[str, list[Quote]]:
    found: dict[str, list[Quote]] = {}
    for quote in lookup.record.quotes:
        found.setdefault(quote.document, []).append(quote)
    return found


def _quote_over(mention: EventMention, quotes: dict[str, list[Quote]]) -> Quote | None:
    """The first quote whose words hold the mention's trigger."""
    trigger = mention.trigger
    return next(
        (
            quote
            for quote in quotes.get(mention.document, ())
            if any(span.start <= trigger.start and trigger.end <= span.end for span in quote.content)
        ),
        None,
    )
