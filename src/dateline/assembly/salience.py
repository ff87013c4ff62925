"""How much an event belongs in a chronology, and how sure its merging is."""

import math
import re
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.assembly.accounts import Account
from dateline.codes.acts import stem
from dateline.model import Document, Event

_WORD = re.compile(r"[^\W\d_]{3,}")

# Shares of the whole; checked against which events a reader puts into a chronology.
_SOURCES = 0.15
_DOCUMENTS = 0.20
_LEAD = 0.15
_HEADLINE = 0.10
_DAY = 0.20
_NAMED = 0.15
_FIRM = 0.05
_ABOUT = 0.30
_HAPPENING = 0.5


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


def _stems(text: str) -> frozenset[str]:
    return frozenset(stem(word.lower()) for word in _WORD.findall(text))


def salience(event: Event, accounts: Sequence[Account], names: Sequence[str], stage: Stage) -> float:
    """0..1; `names` are those of the participants and the place."""
    parts = _SOURCES * _saturating(event.independent_sources) + _DOCUMENTS * _saturating(len(event.documents))
    parts += _LEAD * max(_lead(account, stage) for account in accounts)
    parts += _HEADLINE * _in_headlines(accounts, names, stage)
    parts += _DAY * _exactness(accounts) + _NAMED * min(len(names), 2) / 2
    parts += _FIRM * (event.status in ("occurred", "ongoing"))
    if event.event_type == "OTHER":
        parts *= _HAPPENING
    if stage.about:
        words = _stems(" ".join([event.headline, *names, *(account.mention.sentence.text for account in accounts)]))
        parts = (1 - _ABOUT) * parts + _ABOUT * len(words & stage.about) / len(stage.about)
    return round(min(1.0, parts), 4)


def _saturating(count: int) -> float:
    """0 for one, near 1 for many."""
    return 1 - math.exp(-(count - 1) / 2)


def _exactness(accounts: Sequence[Account]) -> float:
    """1 where an account's own words give a day or two, less for weeks and months, 0 where none gives a date."""
    lengths = [account.days[1] - account.days[0] + 1 for account in accounts if account.days is not None]
    return 1 / max(1.0, math.log2(min(lengths))) if lengths else 0.0


def _lead(account: Account, stage: Stage) -> float:
    """1 at the top of the text, falling with every kilobyte."""
    return math.exp(-account.mention.trigger.start / 1000)


def _in_headlines(accounts: Sequence[Account], names: Sequence[str], stage: Stage) -> float:
    """The share of the event's documents whose headline names a participant and the act."""
    participants = _stems(" ".join(names))
    acts: dict[str, set[str]] = {}
    for account in accounts:
        acts.setdefault(account.mention.document, set()).add(stem(account.mention.lemma.lower()))
    hits = sum(
        (not headline.isdisjoint(participants)) + (not headline.isdisjoint(told))
        for document, told in acts.items()
        for headline in (stage.headlines.get(document, frozenset()),)
    )
    return 0.5 * hits / len(acts)


def confidence(count: int, joining_scores: Sequence[float], enough: float) -> float:
    """0..1: how sure it is that the mentions are one event; one mention alone is not in doubt."""
    if count == 1 or not joining_scores:
        return 1.0
    weakest = min(joining_scores)
    return round(1 / (1 + math.exp(-(weakest - enough + 1))), 4)
