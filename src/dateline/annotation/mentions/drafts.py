"""Entities while a document is being read: who is who so far."""

from dataclasses import dataclass, field

from dateline.codes.nominals import Number
from dateline.codes.offices import Gender
from dateline.model import EntityKind, MentionForm


@dataclass(slots=True)
class Spot:
    """One mention of a draft: characters, form, and the token that heads it."""

    start: int
    end: int
    form: MentionForm
    head: int


@dataclass(slots=True, eq=False)
class Draft:
    """One entity in the making.

    forms   the names it was given, in the order of the text
    nouns   the lower-case common nouns and offices that described it ("foreign ministry", "president")
    proper  whether it has a name of its own
    """

    kind: EntityKind
    name: str
    number: Number = "singular"
    gender: Gender | None = None
    country: str | None = None
    sectors: list[str] = field(default_factory=list)
    forms: list[str] = field(default_factory=list)
    aliases: list[str] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)
    nouns: set[str] = field(default_factory=set)
    spots: list[Spot] = field(default_factory=list)
    proper: bool = True

    def add_sector(self, sector: str | None) -> None:
        """Note a PLOVER sector once."""
        if sector and sector not in self.sectors:
            self.sectors.append(sector)
