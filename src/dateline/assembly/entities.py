"""One person, body or place across documents."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.assembly.copies import Copies
from dateline.model import Annotations, Entity, Judgement


@dataclass(frozen=True, slots=True)
class JoinedEntities:
    """The pile's entities, the pile with every reference pointing to them, and by entity id why it was joined."""

    entities: tuple[Entity, ...]
    pile: tuple[Annotations, ...]
    because: dict[str, tuple[str, ...]]


def join_entities(pile: Sequence[Annotations], copies: Copies, judgements: Sequence[Judgement]) -> JoinedEntities:
    """Join the documents' own entities across the pile."""
    return JoinedEntities(tuple(entity for one in pile for entity in one.entities), tuple(pile), {})
