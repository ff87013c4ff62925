"""Which lines of a saved page are the article: the best path through a chain of two states, article and furniture."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from dateline.reading.furniture import is_end, is_furniture, line_score
from dateline.reading.lines import Line

_SWITCH: Final = 3.0  # cost of passing from article to furniture or back, in log odds
_GAP: Final = 4  # lines of furniture that an article can go on behind


@dataclass(frozen=True, slots=True)
class Run:
    """Lines first to last (inclusive) that look like one piece of prose, and how much they weigh."""

    first: int
    last: int
    weight: float


def article_lines(lines: Sequence[Line]) -> list[int]:
    """The numbers of the lines that make up the article; empty where there is none."""
    scores = [line_score(line.text) for line in lines]
    runs = prose_runs(scores)
    if not runs:
        return []
    main = max(range(len(runs)), key=lambda number: (runs[number].weight, -number))
    first = last = main
    while first > 0 and _belongs(lines, runs[first - 1], runs[first]):
        first -= 1
    while last + 1 < len(runs) and _belongs(lines, runs[last], runs[last + 1]):
        last += 1
    kept = [number for run in runs[first : last + 1] for number in range(run.first, run.last + 1)]
    return [number for number in kept if not is_furniture(lines[number].text)]


def prose_runs(scores: Sequence[float]) -> list[Run]:
    """The runs of lines that the best path puts into the article."""
    best = (0.0, 0.0)
    back: list[tuple[bool, bool]] = []
    for score in scores:
        outside, inside = best
        back.append((inside - _SWITCH > outside, inside >= outside - _SWITCH))
        best = max(outside, inside - _SWITCH), max(inside, outside - _SWITCH) + score
    return _runs_of(_path(back, best[1] - _SWITCH > best[0]), scores)


def _path(back: Sequence[tuple[bool, bool]], state: bool) -> list[bool]:
    states = []
    for from_outside, from_inside in reversed(back):
        states.append(state)
        state = from_inside if state else from_outside
    return states[::-1]


def _runs_of(states: Sequence[bool], scores: Sequence[float]) -> list[Run]:
    runs: list[Run] = []
    for number, inside in enumerate(states):
        if not inside:
            continue
        if runs and runs[-1].last == number - 1:
            runs[-1] = Run(runs[-1].first, number, runs[-1].weight + max(0.0, scores[number]))
        else:
            runs.append(Run(number, number, max(0.0, scores[number])))
    return runs


def _belongs(lines: Sequence[Line], before: Run, after: Run) -> bool:
    """Do two runs of prose belong to one article?"""
    between = range(before.last + 1, after.first)
    ends = any(is_end(lines[number].text) for number in between)
    return len(between) <= _GAP and not ends
