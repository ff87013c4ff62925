"""Everything that may date a report, the surest first."""

import re
from collections.abc import Iterable
from datetime import date
from typing import Final

from dateline.model import DateCandidate, RawReport
from dateline.reading.articles import Article
from dateline.reading.datelines import FoundDateline
from dateline.reading.dates import iso_of
from dateline.reading.dating import page_candidates
from dateline.reading.sources import url_date

_UNIVERSAL: Final = re.compile(r"T\d\d:\d\d.*(?:Z|[+-]00:?00)$")

_MINUTE: Final = re.compile(r"T\d\d:(\d\d)")


def date_candidates(
    report: RawReport, article: Article, head: FoundDateline | None, url: str | None, language: str | None
) -> tuple[DateCandidate, ...]:
    """What was given, what the page's fields and address state, the dateline, and the lines around the article."""
    given = [DateCandidate("given", report.published, iso_of(report.published))] if report.published else []
    fields = [DateCandidate("metadata", words, value) for value, words in article.metadata.dates]
    stated = [one for one in fields if _day(one)]
    rough = [one for one in fields if not _day(one)]
    address = [DateCandidate("url", url, value)] if url and (value := url_date(url)) else []
    from_dateline = [DateCandidate("dateline", head.words, head.date)] if head and head.date else []
    around = page_candidates(article.lines, article.heading, article.body, language)
    found = _found_on(article, around.clocks)
    local = local_day(stated, [*stated, *address, *around.sure])
    return (
        *given,
        *local,
        *stated,
        *address,
        *from_dateline,
        *around.sure,
        *found,
        *around.loose,
        *rough,
        *around.clocks,
    )


def date_conflicts(candidates: Iterable[DateCandidate]) -> tuple[str, ...]:
    """A note for the user where the given date and what the report says of itself lie more than a day apart."""
    given: DateCandidate | None = None
    for one in candidates:
        if one.method == "given":
            given = one
            continue
        first, second = _day(given) if given else None, _day(one)
        if first is None or second is None or one.bound:
            continue
        if abs((first - second).days) > 1:
            return (f"the given date {first} does not agree with {second} ({one.method}: {one.text[:80]})",)
        return ()
    return ()


def unread_dates(report: RawReport) -> tuple[str, ...]:
    """A note for the user on each date that was given but tells no day, month or year."""
    given = (("published", report.published), ("retrieved", report.retrieved))
    return tuple(
        f"the given date {words[:80]!r} ({field}) can not be read and says nothing; 2016-03-31 would be understood"
        for field, words in given
        if words and iso_of(words) is None
    )


def local_day(stated: list[DateCandidate], others: Iterable[DateCandidate]) -> list[DateCandidate]:
    """The day on which a report came out where it was written, if its page states the time in UTC and that is another day."""
    if not stated or not _UNIVERSAL.search(stated[0].value or ""):
        return []
    first = stated[0]
    here = [one for one in others if not _UNIVERSAL.search(one.value or "") and _same_minute(first, one)]
    if here and here[0].method in ("metadata", "url") and _day(here[0]) == _day(first):
        return []
    return [one for one in here if _is_next(_day(first), _day(one))][:1]


def _same_minute(one: DateCandidate, other: DateCandidate) -> bool:
    """Could both mean one moment? Time zones differ by hours, so minutes must agree; a line on the page may have none."""
    minutes = [match.group(1) if (match := _MINUTE.search(each.value or "")) else None for each in (one, other)]
    return minutes[0] == minutes[1] or (minutes[1] is None and other.method != "metadata")


def _day(candidate: DateCandidate) -> date | None:
    try:
        return date.fromisoformat((candidate.value or "")[:10])
    except ValueError:
        return None


def _is_next(one: date | None, other: date | None) -> bool:
    return one is not None and other is not None and abs((one - other).days) == 1


def _found_on(article: Article, clocks: Iterable[DateCandidate]) -> list[DateCandidate]:
    """What htmldate finds on a page, unless it is today's date that the page shows."""
    if article.day is None or any(clock.value == article.day for clock in clocks):
        return []
    return [DateCandidate("page", article.day, article.day)]
