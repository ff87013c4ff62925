"""What assembly needs to know of the entities that take part: their names, kinds, countries, and how they hang together."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Final

from dateline.codes.plover import sector_group
from dateline.codes.words import words_of
from dateline.model import Entity

# By which somebody is told whom other words name.
PRONOUNS: Final = words_of("pronouns_of_parties")
_WORD = re.compile(r"[\w'’-]+")
_BREAK = re.compile(
    r"\b(?:of|in|on|at|to|by|for|from|with|who|which|that|under|near|against|among|between|including|and|or)\b"
)
_AGAINST = sector_group("contending")
# The letters that a given name's short form keeps.
_SHORTEST_GIVEN = 3


@dataclass(frozen=True, slots=True)
class Parties:
    """The pile's entities by id; `states` by country (ISO alpha-3) the state's own entity."""

    by_id: dict[str, Entity]
    named_ids: frozenset[str]
    states: dict[str, str] = field(default_factory=dict)

    def named(self, entity: str) -> bool:
        """Whether the entity has a name of its own (not "three people")."""
        return entity in self.named_ids

    def country(self, entity: str) -> str | None:
        """ISO alpha-3 of the country that the entity belongs to."""
        found = self.by_id.get(entity)
        return found.country if found else None

    def kind(self, entity: str) -> str:
        """The entity's kind; "other" where it is unknown."""
        found = self.by_id.get(entity)
        return found.kind if found else "other"

    def name(self, entity: str) -> str:
        """What to call it."""
        found = self.by_id.get(entity)
        return found.name if found else entity

    def is_state(self, entity: str) -> bool:
        """Whether it is a state or its territory."""
        found = self.by_id.get(entity)
        return found is not None and (
            found.kind == "state" or (found.kind == "place" and found.geo_precision == "country")
        )

    def is_against(self, entity: str) -> bool:
        """Whether it contends with the government of its country: rebels, separatists, the opposition."""
        found = self.by_id.get(entity)
        return found is not None and bool(_AGAINST.intersection(found.sectors))

    def akin(self, one: str, other: str) -> bool:
        """Whether one may stand for the other: a state, its bodies and its people; a name within a name."""
        if one == other:
            return True
        if one in self.by_id and other in self.by_id:
            ours, theirs = self.name(one), self.name(other)
            persons = self.kind(one) == self.kind(other) == "person"
            if name_within(ours, theirs) or (persons and short_name(ours) == short_name(theirs) != ""):
                return True
        if self.is_against(one) or self.is_against(other):
            return False
        country = self.country(one)
        return country is not None and country == self.country(other) and (self.is_state(one) or self.is_state(other))


@lru_cache(maxsize=65536)
def name_within(one: str, other: str) -> bool:
    """Whether all words of one name are words of the other ("Brook" and "Ada Brook", a headline's name with its verb)."""
    ours, theirs = set(one.lower().split()), set(other.lower().split())
    return ours <= theirs or theirs <= ours


@lru_cache(maxsize=65536)
def short_name(name: str) -> str:
    """What a person's full name and its short form have in common: "Fred Lowe" and "Frederick Ames Lowe" are "fre lowe".

    Empty for a name of one word, or where the given name has fewer letters than three.
    """
    words = name.lower().split()
    return f"{words[0][:_SHORTEST_GIVEN]} {words[-1]}" if len(words) > 1 and len(words[0]) >= _SHORTEST_GIVEN else ""


def know_parties(entities: Sequence[Entity]) -> Parties:
    """Parties from the joined entities."""
    return Parties(
        {entity.id: entity for entity in entities},
        frozenset(entity.id for entity in entities if _has_name(entity)),
        {entity.country: entity.id for entity in reversed(entities) if entity.kind == "state" and entity.country},
    )


def _has_name(entity: Entity) -> bool:
    return entity.kind == "state" or entity.is_named


@lru_cache(maxsize=65536)
def head_word(phrase: str) -> str:
    """The last word before the first preposition, singular where that is easy: "senior officials of Norland" -> "official"."""
    words = _WORD.findall(_BREAK.split(phrase.lower(), maxsplit=1)[0]) or _WORD.findall(phrase.lower())
    if not words:
        return ""
    last = re.sub(r"['’]s?$", "", words[-1])
    return last[:-1] if last.endswith("s") and not last.endswith("ss") and len(last) > 3 else last
