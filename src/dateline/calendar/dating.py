"""An event's interval from the expression that dates it, and anew when that expression is resolved anew."""

from collections.abc import Sequence
from dataclasses import replace

from dateline.model import DateRelation, EventDate, Interval, TimeExpression


def related(relation: DateRelation, first: Interval | None, second: Interval | None = None) -> Interval | None:
    """The interval of an event that lies at, since, by, or between what words of time stand for.

    Since and by leave one end open: "since late August" has a start, "by the 13th" an end.
    """
    if relation == "at" or first is None:
        return first
    if relation == "since":
        return None if first.start is None else Interval(first.start, None, "range")
    if relation == "by":
        return None if first.end is None else Interval(None, first.end, "range")
    if second is None or first.start is None or second.end is None or second.end[:10] < first.start[:10]:
        return None
    return Interval(first.start, second.end, "range")


def dated_again(date: EventDate, expressions: Sequence[TimeExpression], published: Interval | None = None) -> EventDate:
    """An event's date after its document's expressions were resolved anew (`resolve_again`).

    A date that rests on no expression rests on the day of publication.
    """
    number = date.time_expression
    if number is None:
        if published is None or published.start is None or published.end is None:
            return replace(date, value=None, interval=None)
        value = published.start[:10] if published.start[:10] == published.end[:10] else None
        return replace(date, value=value, interval=related(date.relation, published))
    following = expressions[number + 1].interval if number + 1 < len(expressions) else None
    expression = expressions[number]
    return replace(date, value=expression.value, interval=related(date.relation, expression.interval, following))
