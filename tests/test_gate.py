"""The accuracy gate: figures on sentences of our own (benchmarks/gate.tsv) may rise, never fall below benchmarks/gate.toml."""

import csv
import tomllib
from collections import defaultdict
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

import pytest

from dateline.annotation.annotate import annotate
from dateline.model import Annotations, DateCandidate, Document, EventMention

BENCHMARKS = Path(__file__).parent.parent / "benchmarks"
PUBLISHED = "2031-03-13"
FLOORS = tomllib.loads((BENCHMARKS / "gate.toml").read_text("utf-8"))["floors"]


def rows() -> list[dict[str, str]]:
    lines = (BENCHMARKS / "gate.tsv").read_text("utf-8").splitlines()
    return list(
        csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
    )


def said(text: str) -> Annotations:
    """What a report that is this one sentence says."""
    given = DateCandidate("given", PUBLISHED, PUBLISHED)
    return annotate(Document("one", "one.txt", None, None, None, "en", None, None, None, text, candidates=(given,)))


def outcomes(row: dict[str, str]) -> Iterator[tuple[str, bool]]:
    """(what was looked at, whether it is right) for every cell of a row that is judged."""
    found = said(row["text"])
    if row["speaker"]:
        yield "speaker", any(one.speaker and row["speaker"] in one.speaker.text for one in found.quotes)
    if not row["trigger"]:
        return
    typed = [one for one in found.event_mentions if row["type"] in ("", one.event_type)]
    event = next((one for one in typed if row["trigger"].casefold() in one.trigger.text.casefold()), None)
    event = event or (typed[0] if row["type"] and typed else None)
    yield "event", event is not None
    if event:
        yield from (outcome for outcome in values(row, event))


def values(row: dict[str, str], event: EventMention) -> Iterator[tuple[str, bool]]:
    """The same for what an event that was found has."""
    if row["mode"]:
        yield "mode", event.event_mode == row["mode"]
    if row["actor"]:
        yield "actor", any(row["actor"].casefold() in one.text.casefold() for one in event.actors)
    if row["recipient"]:
        yield "recipient", any(row["recipient"].casefold() in one.text.casefold() for one in event.recipients)
    if row["status"]:
        yield "status", event.status == row["status"]
    if row["date"]:
        first, _, last = row["date"].partition("/")
        interval = event.date.interval if event.date else None
        yield (
            "date",
            interval is not None and ((interval.start or "")[:10], (interval.end or "")[:10]) == (first, last or first),
        )


@lru_cache(maxsize=1)
def figures() -> dict[str, tuple[float, list[str]]]:
    """The share that is right of everything looked at, and the sentences that are not."""
    right: dict[str, list[bool]] = defaultdict(list)
    wrong: dict[str, list[str]] = defaultdict(list)
    for row in rows():
        for what, good in outcomes(row):
            right[what].append(good)
            if not good:
                wrong[what].append(row["text"])
    return {what: (sum(marks) / len(marks), wrong[what]) for what, marks in right.items()}


@pytest.mark.parametrize("what", sorted(FLOORS))
def test_no_figure_falls_below_its_floor(what: str) -> None:
    share, wrong = figures()[what]
    assert share >= FLOORS[what], f"{what} {share:.3f} is below its floor {FLOORS[what]}; wrong:\n" + "\n".join(wrong)


def test_every_figure_has_a_floor() -> None:
    assert set(figures()) == set(FLOORS)
