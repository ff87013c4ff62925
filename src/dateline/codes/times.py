"""The words of time and the holidays, as typed tables (`times.toml`, `holidays.toml`)."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Any


@dataclass(frozen=True, slots=True)
class TimeWords:
    """The tables of `times.toml`; keys are lower-case words, see the file for each table's meaning."""

    months: dict[str, int]
    months_short: dict[str, int]
    weekdays: dict[str, int]
    weekdays_short: dict[str, int]
    units: dict[str, str]
    duration_codes: dict[str, str]
    duration_factors: dict[str, int]
    indefinite_codes: dict[str, str]
    numbers: dict[str, int]
    ordinals: dict[str, int]
    vague_amounts: tuple[str, ...]
    seasons: dict[str, str]
    parts_of_day: dict[str, str]
    clock_words: dict[str, str]
    zones: tuple[str, ...]
    modifiers: dict[str, str]
    amount_modifiers: dict[str, str]
    bounds: dict[str, str]
    references: dict[str, str]
    frequencies: dict[str, str]
    year_counters: tuple[str, ...]
    counted: tuple[str, ...]
    games: tuple[str, ...]
    festive: tuple[str, ...]
    southern: tuple[str, ...]
    month_first: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NamedDay:
    """The day (ISO) that a date without a year means; where there are such, only beside one of the words."""

    day: str
    before: tuple[str, ...]
    after: tuple[str, ...]


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads(files("dateline.codes").joinpath(name).read_text(encoding="utf-8"))


@lru_cache(maxsize=1)
def time_words() -> TimeWords:
    """The words of time; read once a process."""
    tables = _load("times.toml")
    lists = {
        "vague_amounts": "words",
        "zones": "words",
        "year_counters": "words",
        "counted": "words",
        "games": "words",
        "festive": "words",
        "southern": "places",
        "month_first": "places",
    }
    for table, key in lists.items():
        tables[table] = tuple(tables[table][key])
    return TimeWords(**tables)


@lru_cache(maxsize=1)
def named_days() -> dict[str, NamedDay]:
    """Dates without a year by which an event is known for good (see `holidays.toml`)."""
    days = _load("holidays.toml")["named_days"]
    return {
        name: NamedDay(row["day"], tuple(row.get("before", ())), tuple(row.get("after", ())))
        for name, row in days.items()
    }


@lru_cache(maxsize=1)
def holidays() -> dict[str, str]:
    """Each holiday's name and its rule (see `holidays.toml`)."""
    return {str(name): str(rule) for name, rule in _load("holidays.toml")["holidays"].items()}
