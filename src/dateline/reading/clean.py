"""One raw report becomes a Document: the article's words without the page's furniture."""

from dataclasses import dataclass

from dateline.model import DateCandidate, Dateline, Document, RawReport, Skipped, identify
from dateline.reading.alignment import locate
from dateline.reading.building import join_pieces
from dateline.reading.credits import credited_agency
from dateline.reading.datelines import FoundDateline, find_dateline
from dateline.reading.dates import iso_of
from dateline.reading.heading import Heading, dates_of_line, find_heading
from dateline.reading.language import language_of
from dateline.reading.lines import Line, split_lines
from dateline.reading.pages import extracted_lines, load_page
from dateline.reading.segment import article_lines


@dataclass(frozen=True, slots=True)
class Found:
    """What was found of an article in a raw text: its lines, heading, and the lines around it."""

    raw: str
    lines: list[Line]
    kept: list[int]
    heading: Heading


def clean_report(report: RawReport, *, clean: bool = True) -> Document | Skipped:
    """The document in a raw report; with clean=False its `text` is the input to the letter."""
    if report.html is not None and not report.text:
        return _from_page(report)
    raw = report.text or ""
    lines = split_lines(raw)
    kept = article_lines(lines) if clean else list(range(len(lines)))
    found = Found(raw, lines, kept, find_heading(lines, kept))
    return _document(report, found, clean)


def _from_page(report: RawReport) -> Document | Skipped:
    page = load_page(report.html or "")
    if page is None:
        return _document(report, Found("", [], [], Heading(None, None, 0)), True)
    lines = split_lines(page.visible)
    places = [place for place in locate(extracted_lines(page, report.url), page.visible) if place]
    kept = [
        n for n, line in enumerate(lines) if any(max(s, line.start) == line.start and line.end <= e for s, e in places)
    ]
    return _document(report, Found(page.visible, lines, kept, find_heading(lines, kept)), True)


def _document(report: RawReport, found: Found, clean: bool) -> Document:
    lines, heading = found.lines, found.heading
    body = [number for number in found.kept if number >= heading.body] if clean else found.kept
    head = find_dateline(lines[heading.body].text) if found.kept else None
    pieces = [(lines[number].start, lines[number].end) for number in body]
    if clean and head and pieces:
        pieces[0] = (pieces[0][0] + head.end, pieces[0][1])
    text, source_map = join_pieces(found.raw, pieces)
    if not clean:
        text, source_map = found.raw, ((0, 0, len(found.raw)),) if found.raw else ()
    byline = report.byline or (lines[heading.byline].text if heading.byline is not None else None)
    headline = report.title or (lines[heading.headline].text if heading.headline is not None else None)
    dateline = _dateline(head, None if clean or not found.kept else lines[heading.body].start)
    around = [line.text for line in lines[max(0, heading.body - 8) : heading.body]]
    agency = report.agency or credited_agency(
        byline, head.agency if head else None, around, [lines[n].text for n in body]
    )
    return Document(
        id=report.id or identify("d", found.raw, report.source),
        source=report.source,
        url=report.url,
        publisher=report.publisher,
        agency=agency,
        language=report.language or language_of(text),
        headline=headline,
        byline=byline,
        dateline=dateline,
        text=text,
        source_map=source_map,
        candidates=_candidates(report, head, found),
        retrieved=report.retrieved,
        notes=() if text.strip() else ("no article was found in it",),
    )


def _dateline(head: FoundDateline | None, start: int | None) -> Dateline | None:
    if head is None:
        return None
    end = start + len(head.words) if start is not None else None
    return Dateline(start, end, head.words, head.place, head.date, head.agency)


def _candidates(report: RawReport, head: FoundDateline | None, found: Found) -> tuple[DateCandidate, ...]:
    given = (DateCandidate("given", report.published, iso_of(report.published)),) if report.published else ()
    from_dateline = (DateCandidate("dateline", head.words, head.date),) if head and head.date else ()
    near: list[DateCandidate] = []
    start = found.heading.body
    for line in found.lines[max(0, start - 6) : start]:
        for one in dates_of_line(line.text)[:1]:
            near.append(DateCandidate("page", line.text, one.value))
    return (*given, *from_dateline, *reversed(near))
