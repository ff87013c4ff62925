"""Documents that tell one piece of news."""

import math
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from dateline.assembly.copies import Copies
from dateline.assembly.linking import Pair, average_link
from dateline.assembly.order import document_order
from dateline.assembly.topics import Topic, likeness, topics
from dateline.model import Annotations, Interval, Story, identify

# Mean likeness from which two groups of reports tell one story; measured in docs/accuracy.md.
THRESHOLD = 0.1
# Likeness falls to a third for every so many days between two reports; further apart than WINDOW they are not compared.
FADE_DAYS = 14.0
WINDOW_DAYS = 30
# Only terms of at most so many reports bring two reports together, and each is compared with so many others.
SPREAD = 200
SHARPEST = 40
NEAREST = 25


@dataclass(frozen=True, slots=True)
class Stories:
    """Stories, and by document id its story."""

    stories: tuple[Story, ...]
    story_of: dict[str, str]


def find_stories(pile: Sequence[Annotations], copies: Copies) -> Stories:
    """The stories of a pile; every document that has text belongs to one.

    Copies of one text count as one report, so that a text printed often does not draw others to it.
    """
    ordered = [one for one in sorted(pile, key=document_order) if one.document.text]
    nodes = _nodes(ordered, copies)
    heads = [ordered[node[0]] for node in nodes]
    about = topics([one.document for one in heads])
    days = [_day(one) for one in heads]

    def compared(one: int, other: int) -> float:
        return likeness(about[one], about[other]) * _closeness(days[one], days[other])

    near = {(one, other): compared(one, other) for one, other in _near(about, days)}
    groups = average_link(len(nodes), near, compared, THRESHOLD)
    stories = []
    for group in groups:
        central = max(group, key=lambda node: (sum(_of(near, node, other) for other in group), -node))
        numbers = sorted(number for node in group for number in nodes[node])
        stories.append(_story([ordered[number] for number in numbers], heads[central]))
    return Stories(tuple(stories), {name: story.id for story in stories for name in story.documents})


def _nodes(ordered: Sequence[Annotations], copies: Copies) -> list[list[int]]:
    """Documents by number, the copies of one text together, in record order of the first."""
    nodes: dict[str, list[int]] = {}
    for number, one in enumerate(ordered):
        nodes.setdefault(copies.group_of.get(one.document.id, one.document.id), []).append(number)
    return list(nodes.values())


def _day(one: Annotations) -> int | None:
    """The day of publication as a number, where it is known to the day."""
    published = one.published
    if published is None or published.start is None or published.end is None:
        return None
    first, last = (date.fromisoformat(end[:10]).toordinal() for end in (published.start, published.end))
    return (first + last) // 2 if last - first <= 3 else None


def _closeness(one: int | None, other: int | None) -> float:
    """1 within a day, fading with the days between; 1 where a date is not known."""
    if one is None or other is None:
        return 1.0
    return math.exp(-max(0, abs(one - other) - 1) / FADE_DAYS)


def _near(about: Sequence[Topic], days: Sequence[int | None]) -> list[Pair]:
    """Pairs that share rare terms and stand close in time, best `NEAREST` of each; found through the rare terms."""
    holders = _holders(about)
    when = np.array([np.nan if day is None else day for day in days])
    pairs: set[Pair] = set()
    for number, topic in enumerate(about):
        sharpest = np.argsort(-topic.weights, kind="stable")
        lists = [
            (holders[term], float(topic.weights[place]))
            for place, term in ((place, int(topic.terms[place])) for place in sharpest.tolist())
            if term in holders
        ][:SHARPEST]
        if not lists:
            continue
        others = np.concatenate([owners for (owners, _), _ in lists])
        scores = np.bincount(others, np.concatenate([weights * own for (_, weights), own in lists]), len(about))
        scores[number] = 0.0
        scores[np.abs(when - when[number]) > WINDOW_DAYS] = 0.0
        best = np.argsort(-scores, kind="stable")[:NEAREST]
        pairs.update((min(number, other), max(number, other)) for other in best.tolist() if scores[other] > 0)
    return sorted(pairs)


def _holders(about: Sequence[Topic]) -> dict[int, tuple[NDArray[np.int64], NDArray[np.float64]]]:
    """By rare term the reports that have it, and how much it weighs in each."""
    if not about:
        return {}
    owners = np.repeat(np.arange(len(about)), [len(topic.terms) for topic in about])
    terms = np.concatenate([topic.terms for topic in about])
    weights = np.concatenate([topic.weights for topic in about])
    order = np.lexsort((owners, terms))
    terms, owners, weights = terms[order], owners[order], weights[order]
    bounds = [0, *(np.flatnonzero(np.diff(terms)) + 1).tolist(), len(terms)]
    return {
        int(terms[start]): (owners[start:end], weights[start:end])
        for start, end in pairwise(bounds)
        if 1 < end - start <= SPREAD
    }


def _of(near: dict[Pair, float], one: int, other: int) -> float:
    return near.get((min(one, other), max(one, other)), 0.0)


def _story(members: Sequence[Annotations], central: Annotations) -> Story:
    return Story(
        id=identify("s", members[0].document.id),
        headline=_headline(central),
        documents=tuple(one.document.id for one in members),
        interval=_interval(members),
    )


def _headline(one: Annotations) -> str:
    """The document's headline, or its first sentence."""
    if one.document.headline:
        return one.document.headline
    if one.sentences:
        start, end = one.sentences[0]
        return " ".join(one.document.text[start:end].split())
    return " ".join(one.document.text.split("\n", 1)[0].split())


def _interval(members: Sequence[Annotations]) -> Interval | None:
    """From the first to the last publication that is known."""
    known = [one.published for one in members if one.published and one.published.start and one.published.end]
    if not known:
        return None
    start = min(str(published.start) for published in known)
    end = max(str(published.end) for published in known)
    same = all((published.start, published.end) == (start, end) for published in known)
    return Interval(start, end, known[0].precision if same else "range")
