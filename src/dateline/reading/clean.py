"""One raw report becomes a Document: the article's words without the page's furniture."""

from dateline.model import Dateline, Document, RawReport, Skipped, identify
from dateline.reading.articles import Article, article_in_markdown, article_in_page, article_in_text
from dateline.reading.building import SourceMap, join_pieces, through
from dateline.reading.candidates import date_candidates, date_conflicts, unread_dates
from dateline.reading.credits import credited_agency
from dateline.reading.datelines import FoundDateline, find_dateline
from dateline.reading.language import language_code, language_of
from dateline.reading.sources import publisher_of


def clean_report(report: RawReport, *, clean: bool = True) -> Document | Skipped:
    """The document in a raw report; with clean=False its `text` is the input to the letter."""
    if report.html is not None and not report.text:
        article = article_in_page(report.html, report.url, report.title, report.retrieved)
        return _document(report, article, clean=True)
    if report.markdown and clean:
        return _document(report, article_in_markdown(report.text or "", report.title), clean=True)
    return _document(report, article_in_text(report.text or "", report.title, clean=clean), clean=clean)


def _document(report: RawReport, article: Article, *, clean: bool) -> Document:
    lines, heading, metadata = article.lines, article.heading, article.metadata
    first = article.body[0] if article.body else None
    head = find_dateline(lines[first].text) if first is not None else None
    text, source_map = _text(article, head, clean)
    byline = report.byline or (lines[heading.byline].text if heading.byline is not None else None) or metadata.byline
    around = [line.text for line in lines[max(0, heading.body - 8) : heading.body]]
    last = article.body[-1] + 1 if article.body else 0
    behind = [line.text for line in lines[last : last + 4]]
    body = [lines[number].text for number in article.body]
    language = language_code(report.language) or language_of(text) or metadata.language
    url = report.url or metadata.url
    candidates = date_candidates(report, article, head, url, language)
    return Document(
        id=report.id or identify("d", article.raw, report.source),
        source=report.source,
        url=url,
        publisher=report.publisher or metadata.publisher or publisher_of(url),
        agency=report.agency or credited_agency(byline, head.agency if head else None, around, body, behind),
        language=language,
        headline=heading.title,
        byline=byline,
        dateline=_dateline(head, None if clean or first is None else lines[first].start),
        text=text,
        source_map=source_map,
        candidates=candidates,
        retrieved=report.retrieved,
        notes=(*_emptiness(text), *unread_dates(report), *date_conflicts(candidates)),
    )


def _emptiness(text: str) -> tuple[str, ...]:
    return () if text.strip() else ("no article was found in it",)


def _text(article: Article, head: FoundDateline | None, clean: bool) -> tuple[str, SourceMap]:
    """The body's text without its dateline, and where each line stood."""
    if not clean:
        return article.raw, ((0, 0, len(article.raw)),) if article.raw else ()
    pieces = [(article.lines[number].start, article.lines[number].end) for number in article.body]
    if head is not None:
        pieces[0] = (pieces[0][0] + head.end, pieces[0][1])
    text, source_map = join_pieces(article.raw, pieces)
    return text, through(source_map, article.origin) if article.origin is not None else source_map


def _dateline(head: FoundDateline | None, start: int | None) -> Dateline | None:
    if head is None:
        return None
    end = start + len(head.words) if start is not None else None
    return Dateline(start, end, head.words, head.place, head.date, head.agency)
