"""Documents that tell one piece of news."""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date

import numpy as np

from dateline.assembly.copies import Copies
from dateline.assembly.linking import Pair, average_link, place_lone
from dateline.assembly.meaning import Meanings, meanings
from dateline.assembly.neighbours import best, index_of
from dateline.assembly.order import document_order
from dateline.assembly.topics import Topic, Words, likeness, likenesses, topics
from dateline.model import Annotations, Interval, Story, identify

# What headlines that mean the same add to the likeness of two reports' words, which stays the base.
MEANING, WORDED = 0.3, 1.0
# Mean likeness from which two groups of reports tell one story; measured in docs/accuracy.md.
THRESHOLD = 0.14
# Likeness too faint to start from.
FAINT = 0.04
# A report left alone goes to the one story that it is like by so much, and by so much more than any other.
LONE, AHEAD = 0.09, 1.4
# Likeness falls to a third for every so many days between two reports; further apart than WINDOW they are not compared.
FADE_DAYS = 20.0
WINDOW_DAYS = 30
# Each report is compared with so many others; one whose date is in doubt also with the likest whenever published.
NEAREST = 25
LIKEST = 10


@dataclass(frozen=True, slots=True)
class Stories:
    """Stories, and by document id its story.

    near  by id of each document whose date is not given but found, doubtful or missing: the documents likest to it,
          whenever they were published, and how like they are (0..1), likest first; copies of it are 1
    """

    stories: tuple[Story, ...]
    story_of: dict[str, str]
    near: dict[str, tuple[tuple[str, float], ...]] = field(default_factory=dict)


def find_stories(pile: Sequence[Annotations], copies: Copies, words: Words | None = None) -> Stories:
    """The stories of a pile; every document that has text belongs to one. `words` are the pile's, where counted.

    Copies of one text count as one report, so that a text printed often does not draw others to it.
    """
    ordered = [one for one in sorted(pile, key=document_order) if one.document.text]
    nodes = _nodes(ordered, copies)
    heads = [ordered[node[0]] for node in nodes]
    about = topics([one.document for one in heads], words)
    days = [_day(one) for one in heads]
    open_ = [any(_doubtful(ordered[number]) for number in node) for node in nodes]
    raw = likenesses(about.__getitem__, _near(about, days, open_))
    meant = meanings([one.vector for one in heads])

    def distant(one: int, other: int) -> float:
        words = {(one, other): likeness(about[one], about[other])} if _closeness(days[one], days[other]) else {}
        return _compared(words, meant, days).get((one, other), 0.0)

    near = {pair: alike for pair, alike in _compared(raw, meant, days).items() if alike >= FAINT}
    groups = place_lone(average_link(len(nodes), near, distant, THRESHOLD), near, LONE, AHEAD)
    stories = []
    for group in groups:
        central = max(group, key=lambda node: (sum(_of(near, node, other) for other in group), -node))
        numbers = sorted(number for node in group for number in nodes[node])
        stories.append(_story([ordered[number] for number in numbers], heads[central]))
    return Stories(
        stories=tuple(stories),
        story_of={name: story.id for story in stories for name in story.documents},
        near=_likest(raw, nodes, ordered),
    )


def _compared(words: Mapping[Pair, float], meant: Meanings, days: Sequence[int | None]) -> dict[Pair, float]:
    """How like two reports are, by words and by what their headlines mean, less the further apart they stand."""
    agreed = meant.agreement([one for one, _ in words], [other for _, other in words])
    return {
        (one, other): _closeness(days[one], days[other]) * (alike + min(MEANING * same, WORDED * alike))
        for ((one, other), alike), same in zip(words.items(), agreed, strict=True)
    }


def _likest(
    raw: dict[Pair, float], nodes: Sequence[Sequence[int]], ordered: Sequence[Annotations]
) -> dict[str, tuple[tuple[str, float], ...]]:
    """By doubtful document its likest others."""
    beside: dict[int, list[tuple[float, int]]] = {}
    for (one, other), alike in raw.items():
        beside.setdefault(one, []).append((-alike, other))
        beside.setdefault(other, []).append((-alike, one))
    found = {}
    for node, members in enumerate(nodes):
        others = [(number, -alike) for alike, near in sorted(beside.get(node, []))[:LIKEST] for number in nodes[near]]
        for number in members:
            if _doubtful(ordered[number]):
                copies = [(copy, 1.0) for copy in members if copy != number]
                found[ordered[number].document.id] = tuple(
                    (ordered[near].document.id, alike) for near, alike in (*copies, *others)
                )
    return found


def _doubtful(one: Annotations) -> bool:
    return one.published is None or one.published.method != "given"


def _nodes(ordered: Sequence[Annotations], copies: Copies) -> list[list[int]]:
    """Documents by number, the copies of one text together, in record order of the first."""
    nodes: dict[str, list[int]] = {}
    for number, one in enumerate(ordered):
        nodes.setdefault(copies.group_of.get(one.document.id, one.document.id), []).append(number)
    return list(nodes.values())


def _day(one: Annotations) -> int | None:
    """The day of publication as a number, where it is known to the day."""
    published = one.published
    if published is None or published.start is None or published.end is None or published.method == "page":
        return None
    first, last = (date.fromisoformat(end[:10]).toordinal() for end in (published.start, published.end))
    return (first + last) // 2 if last - first <= 3 else None


def _closeness(one: int | None, other: int | None) -> float:
    """1 within a day, fading with the days between to nothing; 1 where a date is not known."""
    if one is None or other is None:
        return 1.0
    apart = abs(one - other)
    return math.exp(-max(0, apart - 1) / FADE_DAYS) if apart <= WINDOW_DAYS else 0.0


def _near(about: Sequence[Topic], days: Sequence[int | None], open_: Sequence[bool]) -> list[Pair]:
    """Pairs that share rare terms and stand close in time, the best of each, and for the `open_` ones at any time."""
    index = index_of(about)
    when = np.array([np.nan if day is None else day for day in days])
    pairs: set[Pair] = set()
    for number in range(len(about)):
        scores = index.scores(number)
        chosen = best(scores, LIKEST) if open_[number] else []
        scores[np.abs(when - when[number]) > WINDOW_DAYS] = 0.0
        pairs.update((min(number, other), max(number, other)) for other in (*chosen, *best(scores, NEAREST)))
    return sorted(pairs)


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
