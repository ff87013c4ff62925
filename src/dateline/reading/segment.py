"""Which lines of a saved page are the article: the best path through a chain of two states, article and furniture."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.reading.furniture import (
    is_closed,
    is_comment,
    is_comment_sign,
    is_end,
    is_furniture,
    is_prose,
    line_score,
)
from dateline.reading.lines import Line

_SWITCH: Final = 3.0  # cost of passing from article to furniture or back, in log odds
_GAP: Final = 5  # lines of furniture that an article can go on behind
_REPEATED: Final = 3.0  # what a line loses that stands on the page twice: headlines and teasers do
_AFTER_COMMENTS: Final = 0.3  # what prose behind a heading of comments counts for
_AGREEMENT: Final = 0.8  # of the characters that trafilatura chose
_MUCH, _MOSTLY = 0.7, 0.85  # prose in a text that has little furniture left, and in one that has hardly any
_SHORT: Final = 0.4  # of the characters of a short text that must stand in closed sentences
_STARTED: Final = 200  # characters of prose after which readers' comments may begin


@dataclass(frozen=True, slots=True)
class Run:
    """Lines first to last (inclusive) that look like one piece of prose, and how much they weigh (characters)."""

    first: int
    last: int
    weight: float


def article_lines(lines: Sequence[Line], hints: Sequence[float] | None = None) -> list[int]:
    """The numbers of the lines that make up the article; empty where there is none.

    hints  what is known of each line besides its words (the page's mark-up), in log odds for the article
    """
    runs = prose_runs(lines, hints or [0.0] * len(lines))
    if not runs:
        return _short_article(lines)
    main = max(range(len(runs)), key=lambda number: (runs[number].weight, -number))
    first = last = main
    prose = _prose_share(lines)
    gap = _GAP if prose < _MUCH else len(lines)
    while first > 0 and _belongs(lines, runs[first - 1], runs[first], gap):
        first -= 1
    while last + 1 < len(runs) and _belongs(lines, runs[last], runs[last + 1], gap):
        last += 1
    if prose >= _MOSTLY:
        kept = list(range(runs[first].first, runs[last].last + 1))
    else:
        kept = [number for run in runs[first : last + 1] for number in range(run.first, run.last + 1)]
    return [number for number in kept if not is_furniture(lines[number].text)]


def _short_article(lines: Sequence[Line]) -> list[int]:
    """The lines of a text too short for the path: from its first closed sentence to its last, if they are much of it."""
    closed = [
        number
        for number, line in enumerate(lines)
        if is_closed(line.text) and line.text.count(" ") >= 2 and not is_furniture(line.text)
    ]
    if not closed or sum(len(lines[number].text) for number in closed) < _SHORT * sum(len(line.text) for line in lines):
        return []
    return [number for number in range(closed[0], closed[-1] + 1) if not is_furniture(lines[number].text)]


def page_lines(lines: Sequence[Line], hints: Sequence[float] | None) -> list[int]:
    """The lines of the article on a page of which `hints` say what trafilatura chose.

    Where the two mostly agree, the lines' own looks decide at the article's ends and trafilatura within it; where they do
    not, the page is no report as newspapers print them (a list, a manual), and trafilatura's choice stands.
    """
    kept = set(article_lines(lines, hints))
    if hints is None:
        return sorted(kept)
    chosen = [number for number, hint in enumerate(hints) if hint > 0.0 and not is_furniture(lines[number].text)]
    agreed = sum(len(lines[number].text) for number in chosen if number in kept)
    if not kept or agreed < _AGREEMENT * sum(len(lines[number].text) for number in chosen):
        return sorted(kept.union(chosen))
    return sorted(kept.union(number for number in chosen if min(kept) < number < max(kept)))


def prose_runs(lines: Sequence[Line], hints: Sequence[float]) -> list[Run]:
    """The runs of lines that the best path puts into the article, broken where comments begin."""
    times = Counter(line.text for line in lines)
    scores = [
        line_score(line.text) + hint - (_REPEATED if times[line.text] > 1 else 0.0)
        for line, hint in zip(lines, hints, strict=True)
    ]
    states = best_path(scores)
    signed = sum(is_comment_sign(line.text) for line in lines) > 1
    runs: list[Run] = []
    factor = 1.0
    behind = False
    for number, line in enumerate(lines):
        if runs and runs[-1].weight > _STARTED and (is_comment(line.text) or (signed and is_comment_sign(line.text))):
            factor, behind = _AFTER_COMMENTS, True
            continue
        if not states[number]:
            continue
        weight = factor * len(line.text) if is_prose(line.text) and hints[number] >= 0.0 else 0.0
        if runs and runs[-1].last == number - 1 and not behind:
            runs[-1] = Run(runs[-1].first, number, runs[-1].weight + weight)
        else:
            runs.append(Run(number, number, weight))
        behind = False
    return runs


def best_path(scores: Sequence[float]) -> list[bool]:
    """For every line whether the cheapest way through the page puts it into the article."""
    outside = inside = 0.0  # a text may begin and end within its article at no cost
    back: list[tuple[bool, bool]] = []
    for score in scores:
        back.append((inside - _SWITCH > outside, inside >= outside - _SWITCH))
        outside, inside = max(outside, inside - _SWITCH), max(inside, outside - _SWITCH) + score
    state = inside > outside
    states = []
    for from_outside, from_inside in reversed(back):
        states.append(state)
        state = from_inside if state else from_outside
    return states[::-1]


def _prose_share(lines: Sequence[Line]) -> float:
    """The share of the characters that stand in prose; where it is high, short lines are headings and no menu."""
    prose = sum(len(line.text) for line in lines if is_prose(line.text))
    return prose / sum(len(line.text) for line in lines)


def _belongs(lines: Sequence[Line], before: Run, after: Run, gap: int) -> bool:
    """Do two runs of prose belong to one article, with at most `gap` lines between them?"""
    between = [lines[number].text for number in range(before.last + 1, after.first)]
    if any(is_comment(text) for text in between) and before.weight > _STARTED:
        return False
    return len(between) <= gap and (gap > _GAP or not any(is_end(text) for text in between))
