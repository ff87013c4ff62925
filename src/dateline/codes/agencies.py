"""News agencies and state media, and the names by which reports credit them."""

import tomllib
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Literal


@dataclass(frozen=True, slots=True)
class Agency:
    """A wire service or state medium.

    aliases   other full names; they mean the agency wherever they stand
    marks     short forms that mean it in a credit only ("(AP)", "/TASS/")
    outlet    a broadcaster or paper: a publisher, never a wire credit
    sign_off  a regular expression for how only this agency ends its reports
    """

    name: str
    aliases: tuple[str, ...]
    marks: tuple[str, ...]
    country: str
    kind: Literal["agency", "state_media"]
    outlet: bool = False
    sign_off: str | None = None


@lru_cache(maxsize=1)
def agencies() -> tuple[Agency, ...]:
    """All known agencies, in the order of the file."""
    table = tomllib.loads((files("dateline.codes") / "agencies.toml").read_text("utf-8"))
    return tuple(
        Agency(
            row["name"],
            tuple(row["aliases"]),
            tuple(row["marks"]),
            row["country"],
            row["kind"],
            row.get("outlet", False),
            row.get("sign_off"),
        )
        for row in table["agency"]
    )


@lru_cache(maxsize=1)
def agency_forms() -> dict[str, Agency]:
    """Every name, alias and mark, as written; of two agencies with one mark the first in the file has it."""
    forms: dict[str, Agency] = {}
    for agency in agencies():
        for form in (agency.name, *agency.aliases, *agency.marks):
            forms.setdefault(form, agency)
    return forms


def agency_named(words: str) -> Agency | None:
    """The agency that these words name in full or by a short form, else None; upper and lower case are alike."""
    return _folded().get(words.strip(" .,;:()[]/|-–—").casefold())


@lru_cache(maxsize=1)
def _folded() -> dict[str, Agency]:
    forms: dict[str, Agency] = {}
    for form, agency in agency_forms().items():
        forms.setdefault(form.casefold(), agency)
    return forms
