"""Who and what a document, and then the pile, speaks of."""

from dataclasses import dataclass
from typing import Literal

EntityKind = Literal["person", "organization", "state", "place", "facility", "vehicle", "weapon", "other"]
MentionForm = Literal["name", "nominal", "pronoun"]


@dataclass(frozen=True, slots=True)
class Mention:
    """One place where a document speaks of an entity: the noun phrase without relative clauses and appositions."""

    document: str
    start: int
    end: int
    text: str
    form: MentionForm


@dataclass(frozen=True, slots=True)
class Title:
    """An office or title as a document gives it ("Russian Foreign Minister")."""

    text: str
    document: str


@dataclass(frozen=True, slots=True)
class Entity:
    """One person, body, state or place, in one document (annotation) or in the pile (assembly).

    country  ISO 3166-1 alpha-3;  sectors  PLOVER sector codes
    A state (its government as actor) and its territory (a place) are two entities.
    latitude, longitude, geo_precision  only for places
    """

    id: str
    name: str
    kind: EntityKind
    aliases: tuple[str, ...] = ()
    titles: tuple[Title, ...] = ()
    country: str | None = None
    sectors: tuple[str, ...] = ()
    mentions: tuple[Mention, ...] = ()
    latitude: float | None = None
    longitude: float | None = None
    geo_precision: Literal["point", "city", "region", "country"] | None = None

    @property
    def is_named(self) -> bool:
        """Whether a text gives its name, and not only a description or pronoun."""
        return any(mention.form == "name" for mention in self.mentions)
