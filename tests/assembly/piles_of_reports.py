"""Piles of invented reports from a TOML file, read, annotated and assembled."""

import tomllib
from pathlib import Path
from typing import Any

from dateline.annotation.annotate import annotate
from dateline.assembly.assemble import assemble
from dateline.model import RawReport, Record
from dateline.reading.clean import clean_report

Pile = dict[str, Any]


def piles(name: str) -> list[Pile]:
    """The piles of a file beside this one."""
    found: list[Pile] = tomllib.loads(Path(__file__).with_name(name).read_text(encoding="utf-8"))["pile"]
    return found


def record_of(pile: Pile) -> Record:
    """The record that a pile's reports add up to."""
    raw = [
        RawReport(
            source=f"{number}.txt", id=f"r{number}", text=each["text"], title=each["title"], publisher=each["outlet"],
            published=each["published"], agency=each.get("agency"),
        )
        for number, each in enumerate(pile["report"])
    ]  # fmt: skip
    return assemble([annotate(clean_report(one, clean=True)) for one in raw], version="test")
