"""Mentions of one event, across and inside documents, become one event."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.assembly.copies import Copies
from dateline.assembly.stories import Stories
from dateline.model import Annotations, Entity, Event, EventMention, Judgement


@dataclass(frozen=True, slots=True)
class MergedEvents:
    """Events, and all event mentions with the event that each belongs to."""

    events: tuple[Event, ...]
    mentions: tuple[EventMention, ...]


def merge_events(
    pile: Sequence[Annotations],
    entities: Sequence[Entity],
    copies: Copies,
    stories: Stories,
    judgements: Sequence[Judgement],
    about: str | None,
) -> MergedEvents:
    """Merge the event mentions of a pile whose entities are already joined."""
    return MergedEvents((), ())
