"""Values in words that a person reads at a glance; the same words on every screen."""

from collections.abc import Iterable
from typing import Final

from dateline.model import EventMention, Interval, RecordDocument, SourceLink

# Precisions whose name in the record is no plain English.
_PRECISIONS: Final = {"part-of-day": "part of the day"}


def date_words(interval: Interval | None) -> str:
    """A date with its precision: "2023-09-13", "2023-09 (month)", "since 2023-08-25", "undated"."""
    if interval is None:
        return "undated"
    if interval.start is None:
        return f"until {_moment(interval.end or '')}"
    if interval.end is None:
        return f"since {_moment(interval.start)}"
    if interval.precision in ("day", "hour", "minute") and interval.start == interval.end:
        return _moment(interval.start)
    if interval.precision in ("month", "year"):
        return f"{interval.start[: 7 if interval.precision == 'month' else 4]} ({interval.precision})"
    precision = _PRECISIONS.get(interval.precision, interval.precision)
    if interval.start == interval.end:
        return f"{_moment(interval.start)} ({precision})"
    return f"{_moment(interval.start)} to {_moment(_shortened(interval.start, interval.end))} ({precision})"


def sources_words(independent: int, reports: int) -> str:
    """How many independent sources stand behind an event: "3 independent sources (7 reports)"."""
    return f"{counted(independent, 'independent source')} ({counted(reports, 'report')})"


def counted(number: int, noun: str) -> str:
    """ "1 report", "7 reports", "7 stories"."""
    if number == 1:
        return f"1 {noun}"
    return f"{number} {noun[:-1]}ies" if noun.endswith("y") else f"{number} {noun}s"


def type_words(event_type: str, event_mode: str | None) -> str:
    """ "CONSULT visit"."""
    return f"{event_type} {event_mode}" if event_mode else event_type


def chain_words(chain: Iterable[SourceLink]) -> str:
    """An attribution chain from the nearest speaker outward: "Choe (said) < KCNA (according to)"; "" for none."""
    return " < ".join(f"{link.speaker.text} ({link.cue.text if link.cue else link.kind})" for link in chain)


def document_words(document: RecordDocument) -> str:
    """A document in one line: who printed it, when, under which headline."""
    published = document.published
    when = date_words(published.interval) if published else "undated"
    name = document.publisher or document.source
    return ", ".join(part for part in (name, when, document.headline) if part)


def account_date(mention: EventMention) -> str:
    """The date that one account gives, with its words."""
    if mention.date is None:
        return "undated"
    words = f' ← "{mention.date.text}"' if mention.date.text else ""
    inherited = " (taken over from what stands before)" if mention.date.inherited else ""
    value = date_words(mention.date.interval) if mention.date.interval else f"unresolved ({mention.date.value})"
    return f"{value}{words}{inherited}"


def _moment(text: str) -> str:
    """A day, or a day and its time, as they are read."""
    return text.replace("T", " ")


def _shortened(start: str, end: str) -> str:
    """The end of a range without what it has in common with the start."""
    if start[:10] == end[:10]:
        return end[11:] or end
    if len(start) == len(end) == 10 and start[:7] == end[:7]:
        return end[8:]
    return end
