"""How much an event belongs in a chronology, and how sure its merging is."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import NamedTuple

from dateline.assembly.accounts import Account
from dateline.assembly.days import days_of
from dateline.codes.acts import stem
from dateline.codes.families import family_of
from dateline.model import Document, Interval, Status

_WORD = re.compile(r"[^\W\d_]{3,}")

# Shares of the whole: set on which events of six piles readers put into a chronology, and which rows of seven other piles,
# on other subjects, a reader would sign as they stand; each pile judged by what the others taught. Origins and reports
# have what these figures leave open (within .01).
_NEWS = 0.07
_DAY = 0.10
_OWN_DAY = 0.11
_LEAD = 0.05
_SOURCES = 0.15
_REPORTS = 0.06
_WHOLE = 0.08
_WORDED = 0.04
_OWN_WORDS = 0.03
_AGREED = 0.05
_DOER = 0.04
_UNEXPLAINED = 0.5
_FIRM = 0.09
_HEADLINE = 0.02
_CODED = 0.11
# What happened up to so many days before a report of it is its news, and what it says will be by the next day.
_NEWS_DAYS, _AHEAD_DAYS = 7, 1
# So many origins, or reports, and more count in full.
_MANY = 6
_ABOUT = 0.30
_HAPPENING = 0.4
_SPEECH = 0.9


@dataclass(frozen=True, slots=True)
class Stage:
    """What the pile is about: stems of each document's headline, text lengths, and of the user's own words."""

    headlines: dict[str, frozenset[str]]
    lengths: dict[str, int]
    about: frozenset[str]


def set_stage(documents: Sequence[Document], about: str | None) -> Stage:
    """The stage for a pile."""
    return Stage(
        {one.id: _stems(one.headline or "") for one in documents},
        {one.id: max(1, len(one.text)) for one in documents},
        _stems(about or ""),
    )


@lru_cache(maxsize=1 << 14)
def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in _WORD.findall(text))


class Outline(NamedTuple):
    """What salience asks of an event: its (type, mode), headline, date, status, actors and recipients (entity ids), on how
    many independent sources it stands, whether the headline is in an account's own words, and whether it tells
    neither who nor where, or one who takes part is only an "I" or "they" that nothing explains.
    """

    code: tuple[str, str | None]
    headline: str
    date: Interval | None
    status: Status
    actors: frozenset[str]
    recipients: frozenset[str]
    sources: int
    own_words: bool = False
    unexplained: bool = False

    def agrees(self, account: Account) -> bool:
        """Whether the account names nobody, or one of those who take part."""
        return not account.named or not account.named.isdisjoint(self.actors | self.recipients)

    def is_told_by(self, account: Account) -> bool:
        """Whether the account tells both sides, and them alone."""
        return bool(self.actors and self.recipients) and (
            (account.actors, account.recipients) == (self.actors, self.recipients)
        )


def salience(event: Outline, accounts: Sequence[Account], names: Sequence[str], stage: Stage) -> float:
    """0..1; `names` are those of the participants and the place."""
    parts = _told(event, accounts) + _known(event, accounts) + _HEADLINE * _in_headlines(accounts, names, stage)
    if event.code[0] == "OTHER":
        parts *= _HAPPENING
    elif family_of(event.code[0]).speech:
        parts *= _SPEECH
    if event.unexplained:
        parts *= _UNEXPLAINED
    if stage.about:
        words = _stems(" ".join([event.headline, *names, *(account.mention.sentence.text for account in accounts)]))
        parts = (1 - _ABOUT) * parts + _ABOUT * len(words & stage.about) / len(stage.about)
    return round(min(1.0, parts), 4)


def _told(event: Outline, accounts: Sequence[Account]) -> float:
    """What counts for how it is told: by how many, how high up, and how much of it in one piece."""
    coded = [one for one in accounts if one.mention.event_type != "OTHER"]
    telling = coded or accounts
    parts = _SOURCES * _many(event.sources) + _REPORTS * _many(len({one.mention.document for one in telling}))
    parts += _LEAD * max([_lead(account) for account in accounts])
    # An event that most accounts tell as no coded deed is rather read into them; so is one whose sides no account tells.
    parts += _CODED * len(coded) / len(accounts)
    # So is one of which accounts name others.
    parts += _AGREED * sum(map(event.agrees, telling)) / len(telling) + _OWN_WORDS * event.own_words
    parts += _WHOLE * any(map(event.is_told_by, telling))
    return parts + _WORDED * any(one.mention.wording is not None for one in telling)


def _known(event: Outline, accounts: Sequence[Account]) -> float:
    """What counts for what is known of it: that it was done, by somebody, on a day, and lately."""
    on_a_day = _on_a_day(event)
    parts = _NEWS * _is_news(event, accounts) + _DAY * on_a_day
    parts += _OWN_DAY * (on_a_day and any(account.days is not None for account in accounts))
    return parts + _DOER * bool(event.actors) + _FIRM * (event.status in ("occurred", "ongoing"))


def _many(count: int) -> float:
    return min(1.0, math.log(count) / math.log(_MANY))


def _is_news(event: Outline, accounts: Sequence[Account]) -> bool:
    """Whether its date lies in the days before a report of it."""
    published = [account.published[1] for account in accounts if account.published] if event.date else []
    if event.date is None or not published:
        return False
    return -_AHEAD_DAYS <= max(published) - days_of(event.date)[1] <= _NEWS_DAYS


def _on_a_day(event: Outline) -> bool:
    """Whether it is dated to a day or two."""
    days = days_of(event.date) if event.date and event.date.start and event.date.end else None
    return days is not None and days[1] - days[0] <= 1


def _lead(account: Account) -> float:
    """1 at the top of the text, falling with every kilobyte."""
    return math.exp(-account.mention.trigger.start / 1000)


def _in_headlines(accounts: Sequence[Account], names: Sequence[str], stage: Stage) -> float:
    """The share of the event's documents whose headline names a participant and the act."""
    participants = [*map(_stems, names)]
    acts: dict[str, list[str]] = {}
    for account in accounts:
        acts.setdefault(account.mention.document, []).append(stem(account.mention.lemma.lower()))
    hits = 0
    for document, told in acts.items():
        words = stage.headlines.get(document)
        if words:
            hits += (not all(map(words.isdisjoint, participants))) + (not words.isdisjoint(told))
    return 0.5 * hits / len(acts)


def confidence(count: int, joining_scores: Sequence[float], enough: float) -> float:
    """0..1: how sure it is that the mentions are one event; one mention alone is not in doubt."""
    if count == 1 or not joining_scores:
        return 1.0
    weakest = min(joining_scores)
    return round(1 / (1 + math.exp(-(weakest - enough + 1))), 4)
