"""Which dates a report can not mean: what it tells as done was not done after it."""

from dataclasses import replace
from datetime import date, timedelta

from dateline.model import EventMention, Interval

_GRACE = timedelta(days=1)  # time zones


def believed(mention: EventMention, told: Interval | None) -> EventMention:
    """The mention without a date after the report's own interval `told`, where it is told as done: such a date is of
    something else in the sentence ("signed a plan for exchanges in 2031").
    """
    interval = mention.date.interval if mention.date is not None else None
    end = told.end if told is not None else None
    if interval is None or interval.start is None or end is None or mention.status not in ("occurred", "ongoing"):
        return mention
    later = date.fromisoformat(interval.start[:10]) > date.fromisoformat(end[:10]) + _GRACE
    return replace(mention, date=None) if later else mention
