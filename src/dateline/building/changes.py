"""What a new record says otherwise than the one before."""

from collections import Counter
from collections.abc import Iterator, Sequence

from dateline.model import Change, Event, Interval


def changes_between(before: Sequence[Event], after: Sequence[Event]) -> tuple[Change, ...]:
    """The differences between two records' listed events, those of the new record first, each by id.

    An event of the new record continues the one of the old with which it shares most mentions.
    """
    old = {mention: event for event in before for mention in event.mentions}
    found: list[Change] = []
    for event in sorted(after, key=lambda one: one.id):
        earlier = _continued(event, old)
        if earlier is None or not earlier.listed:
            found += [Change("new", event.id, event.headline, after=event.status)] if event.listed else []
        elif event.listed:
            found += _differences(earlier, event)
    standing = {mention for event in after if event.listed for mention in event.mentions}
    found += (
        Change("dropped", event.id, event.headline, before=event.status)
        for event in sorted(before, key=lambda one: one.id)
        if event.listed and standing.isdisjoint(event.mentions)
    )
    return tuple(found)


def _continued(event: Event, old: dict[str, Event]) -> Event | None:
    shared = Counter(old[mention].id for mention in event.mentions if mention in old)
    if not shared:
        return None
    most = min(shared, key=lambda name: (-shared[name], name))
    return next(old[mention] for mention in event.mentions if mention in old and old[mention].id == most)


def _differences(earlier: Event, event: Event) -> Iterator[Change]:
    if earlier.date != event.date:
        yield Change("date", event.id, event.headline, _day(earlier.date), _day(event.date))
    if earlier.status != event.status:
        yield Change("status", event.id, event.headline, earlier.status, event.status)
    if earlier.independent_sources != event.independent_sources:
        counts = str(earlier.independent_sources), str(event.independent_sources)
        yield Change("sources", event.id, event.headline, *counts)
    if _fields(earlier) != _fields(event):
        yield Change("disagreements", event.id, event.headline, _fields(earlier), _fields(event))


def _fields(event: Event) -> str | None:
    return ", ".join(one.field for one in event.disagreements) or None


def _day(date: Interval | None) -> str | None:
    if date is None:
        return None
    return date.start if date.start == date.end else f"{date.start or '..'}/{date.end or '..'}"
