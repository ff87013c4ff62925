"""Reports in, disagreements out: small piles whose disputes were written down before the program read them (disputes.toml)."""

import tomllib
from pathlib import Path
from typing import Any

import pytest

from dateline.annotation.annotate import annotate
from dateline.assembly.assemble import assemble
from dateline.model import Disagreement, RawReport, Record
from dateline.reading.clean import clean_report

PILES = tomllib.loads(Path(__file__).with_name("disputes.toml").read_text(encoding="utf-8"))["pile"]


def record_of(pile: dict[str, Any]) -> Record:
    raw = [
        RawReport(
            source=f"{number}.txt", id=f"r{number}", text=each["text"], title=each["title"], publisher=each["outlet"],
            published=each["published"], agency=each.get("agency"),
        )
        for number, each in enumerate(pile["report"])
    ]  # fmt: skip
    return assemble([annotate(clean_report(one, clean=True)) for one in raw], version="test")


def shows(dispute: list[str], event_type: str, shown: Disagreement) -> bool:
    """Whether a shown disagreement is the expected one, at an event where a reader would look for it."""
    field, one, other, types = dispute
    values = [value.value.lower() for value in shown.values]
    sides = all(any(side.lower() in value for value in values) for side in (one, other))
    return shown.field == field and sides and event_type in types.split()


@pytest.mark.parametrize("pile", PILES, ids=[pile["name"] for pile in PILES])
def test_what_a_pile_disagrees_on(pile: dict[str, Any]) -> None:
    shown = [(event.event_type, one) for event in record_of(pile).events for one in event.disagreements]
    found = {
        number
        for number, dispute in enumerate(pile["disputes"])
        if any(shows(dispute, event_type, one) for event_type, one in shown)
    }
    assert found == set(range(len(pile["disputes"]))) - set(pile.get("missed", []))
    assert len(shown) == len(found)
