"""How alike two documents are, reckoned once for each pair that is asked for."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from dateline.assembly.topics import Topic, likeness, topics
from dateline.model import Document


@dataclass(frozen=True, slots=True)
class Kinship:
    """The documents' topics by id, and the likenesses reckoned so far."""

    topic_of: dict[str, Topic]
    known: dict[tuple[str, str], float] = field(default_factory=dict)

    def between(self, one: str, other: str) -> float:
        """0..1; 1 for a document and itself."""
        if one == other:
            return 1.0
        pair = (one, other) if one < other else (other, one)
        found = self.known.get(pair)
        if found is None:
            found = self.known[pair] = likeness(self.topic_of[pair[0]], self.topic_of[pair[1]])
        return found


def kinship(documents: Sequence[Document]) -> Kinship:
    """The kinship of a pile's documents."""
    return Kinship({one.id: topic for one, topic in zip(documents, topics(documents), strict=True)})
