"""A report with another publication date: what was reckoned from that date is resolved anew."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.calendar.believing import believed
from dateline.calendar.dating import dated_again
from dateline.calendar.resolve import resolve_again
from dateline.model import Annotations, EventMention, Published, TimeExpression


def redated(one: Annotations, published: Published, notes: Sequence[str] = ()) -> Annotations:
    """The annotations as they read if the document was published then; `notes` go to the document's own."""
    expressions = resolve_again(one.time_expressions, published.interval)
    return replace(
        one,
        document=replace(one.document, notes=(*one.document.notes, *notes)) if notes else one.document,
        published=published,
        time_expressions=expressions,
        event_mentions=tuple(_dated(mention, expressions, published) for mention in one.event_mentions),
    )


def _dated(mention: EventMention, expressions: Sequence[TimeExpression], published: Published) -> EventMention:
    """The mention with the date that its expression now has, whether its own or inherited."""
    if mention.date is None:
        return mention
    after = dated_again(mention.date, expressions, published.interval)
    return believed(mention if after == mention.date else replace(mention, date=after), published.interval)
