"""The date of a deed that a text only takes up again: "the attack", "the talks", after it was told when they were."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.annotation.events.event import TypedEvent
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.times.discourse import is_near
from dateline.model import EventDate, Published

_POINTING: Final = frozenset({"the", "this", "that", "these", "those"})
# What tells a deed from others of its kind: "the attack on the mosque", "the second attack", "their attack".
_TELLING_APART: Final = frozenset({"prep", "relcl", "acl", "amod", "compound", "nmod", "poss", "appos"})
# How many tokens back what is no news can be taken up: "a raid in 1993" in the sentence before "the raid".
_BACKGROUND_REACH: Final = 40


@dataclass(slots=True)
class _Told:
    """What was told last of one kind of deed: its date and token, and the date of the last that belongs to the news."""

    date: EventDate | None = None
    token: int = 0
    news: EventDate | None = None

    def seen_from(self, token: int) -> EventDate | None:
        """The date of what a deed taken up here was."""
        is_background = self.date is not self.news
        date = self.news if is_background and token - self.token > _BACKGROUND_REACH else self.date
        return None if date is None or date.interval is None or date.relation == "since" else date


def dates_taken_up(
    events: Sequence[TypedEvent], dates: Sequence[EventDate | None], parse: Parse, published: Published | None
) -> list[EventDate | None]:
    """The dates of events in the order of the text; those that bare words such as "the attack" take up have the date of
    the last of their type (outside PLOVER: of their word) told before, as an inherited one.

    A date in words of its own stays. A deed that the reader knows from elsewhere ("last month's siege", "the assault on
    the mosque") and that has no date leaves those that take it up with the date they had.
    """
    found: list[EventDate | None] = []
    told: dict[str, _Told] = {}
    for event, date in zip(events, dates, strict=True):
        noun = parse.doc[event.trigger]
        last = told.setdefault(noun.lemma_.lower() if event.event_type == "OTHER" else event.event_type, _Told())
        is_bare = event.event_type != "OTHER" and _is_bare(noun)
        before = last.seen_from(noun.i) if is_bare else None
        if before is not None and (date is None or date.inherited):
            date = replace(before, start=None, end=None, text=None, inherited=True)
        elif date is not None or (_is_known(noun) and not is_bare):
            last.date, last.token = date, noun.i
            if date is None or (date.interval is not None and is_near(date.interval, published)):
                last.news = date
        found.append(date)
    return found


def _is_bare(noun: Token) -> bool:
    """Whether a noun names a deed that the reader knows, and nothing about it."""
    is_pointed_at = any(child.dep_ == "det" and child.lower_ in _POINTING for child in noun.children)
    return noun.pos_ == "NOUN" and is_pointed_at and not any(child.dep_ in _TELLING_APART for child in noun.children)


def _is_known(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and any(child.dep_ == "poss" or child.lower_ in _POINTING for child in noun.children)
