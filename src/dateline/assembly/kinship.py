"""How likely two documents speak of one matter, reckoned once for each pair that is asked for."""

import math
import re
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from operator import mul

from dateline.assembly.parties import Parties
from dateline.assembly.topics import Topic, likenesses
from dateline.codes.merging import KinshipWeights, kinship_weights
from dateline.model import Document

_NUMBER = re.compile(r"\d+(?:[.,:-]\d+)*")

# What before a digit makes it the middle of something else.
_WITHIN = frozenset(".,:-")


@dataclass(frozen=True, slots=True)
class Kinship:
    """By document id what it is about, whom it names and which numbers it gives; and the likenesses reckoned so far."""

    topic_of: Mapping[str, Topic]
    names_of: Mapping[str, frozenset[str]]
    numbers_of: Mapping[str, frozenset[str]]
    person_of: Mapping[str, str]
    known: dict[tuple[str, str], float] = field(default_factory=dict)

    def between(self, pairs: Iterable[tuple[str, str]]) -> list[float]:
        """How likely the two documents of each pair speak of one matter, 0..1; a document is wholly like itself."""
        asked = [(one, other) if one < other else (other, one) for one, other in pairs]
        self._learn(sorted({pair for pair in asked if pair not in self.known}))
        return [self.known[pair] for pair in asked]

    def _learn(self, pairs: Sequence[tuple[str, str]]) -> None:
        for (one, other), evidence in self.evidence(pairs).items():
            likely = 1 / (1 + math.exp(-sum(map(mul, kinship_weights(), evidence))))
            self.known[one, other] = 1.0 if one == other else likely

    def evidence(self, pairs: Sequence[tuple[str, str]]) -> dict[tuple[str, str], KinshipWeights]:
        """By pair what its two documents share, in the order of the weights."""
        words = likenesses(self.topic_of.__getitem__, pairs)
        return {(one, other): self._shared(one, other, likeness) for (one, other), likeness in words.items()}

    def _shared(self, one: str, other: str, words: float) -> KinshipWeights:
        """`words` is the likeness of the two documents' topics."""
        ours, theirs = self.person_of.get(one), self.person_of.get(other)
        both = ours is not None and theirs is not None
        return KinshipWeights(
            always=1.0,
            words=math.sqrt(max(0.0, words)),
            names=_shared(self.names_of[one], self.names_of[other]),
            numbers=_shared(self.numbers_of[one], self.numbers_of[other]),
            one_person=float(both and ours == theirs),
            two_persons=float(both and ours not in self.names_of[other] and theirs not in self.names_of[one]),
        )


def _shared(ours: frozenset[str], theirs: frozenset[str]) -> float:
    """The share of the smaller set that the larger has; small sets say little, so three are added to the count."""
    return len(ours & theirs) / (min(len(ours), len(theirs)) + 3)


def kinship(
    documents: Sequence[Document],
    topic_of: Mapping[str, Topic],
    names: Mapping[str, Sequence[tuple[int, str]]],
    parties: Parties,
) -> Kinship:
    """The kinship of a pile's documents by their topics; `names` are each document's (offset, entity) names."""
    return Kinship(
        topic_of,
        {one.id: frozenset(entity for _, entity in names.get(one.id, ())) for one in documents},
        {one.id: telling_numbers(f"{one.headline or ''}\n{one.text}") for one in documents},
        {
            document: person
            for document, named in sorted(names.items())
            if (person := _most_named_person([entity for _, entity in named], parties)) is not None
        },
    )


def _most_named_person(named: Sequence[str], parties: Parties) -> str | None:
    """The person named most, the earlier of two; None where none is named."""
    persons = Counter(entity for entity in named if parties.kind(entity) == "person")
    return persons.most_common(1)[0][0] if persons else None


def telling_numbers(text: str) -> frozenset[str]:
    """Numbers of two digits and more: "31-24", "5.6", "1,300"; a single digit and a round ten tell nothing."""
    return frozenset(
        number
        for found in _NUMBER.finditer(text)
        if len(number := found.group()) > 1 and not (len(number) == 2 and number[1] == "0")
        if text[found.start() - 1 : found.start()] not in _WITHIN
    )
