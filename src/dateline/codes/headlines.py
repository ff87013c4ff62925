"""Verbs for events' headlines; the table stands in headlines.toml."""

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class HeadlineVerb:
    """What was done, what is to be done, the word that joins the other side to either ("" for none), and the noun with
    its preposition for an event of which nobody knows who did it; `vague` where they tell little of what it was.
    """

    past: str
    base: str
    to: str
    noun: str
    vague: bool = False


@lru_cache(maxsize=1)
def _headline_verbs() -> Mapping[str, HeadlineVerb]:
    table = tomllib.loads(files("dateline.codes").joinpath("headlines.toml").read_text(encoding="utf-8"))
    return {code: HeadlineVerb(**row) for code, row in table.items()}


def headline_verb(event_type: str, event_mode: str | None) -> HeadlineVerb:
    """The verb for a type and mode; a mode without a verb of its own has its type's."""
    table = _headline_verbs()
    return (
        table.get(f"{event_type}/{event_mode}")
        or table.get(event_type)
        or HeadlineVerb("acted", "act", "towards", "act towards", vague=True)
    )
