"""A government that goes by whoever leads it is that state's: "the Varga regime", "Varga's government", and after it "the regime"."""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from dateline.assembly.names import name_words
from dateline.model import Annotations, Entity

# What a state's government is called besides by its state; and a word that by itself means no government but a distant one.
_GOVERNMENT = frozenset({"regime", "government", "administration"})
_ELSEWHERE = "regime"
_SMALL = frozenset({"the", "of", "and", "s", "president", "minister", "prime", "al", "el", "bin", "de", "van", "von"})


def with_governments(pile: Sequence[Annotations]) -> tuple[Annotations, ...]:
    """The pile, its bodies that are a state's government by their leader's name made that state."""
    leads = _leaders(entity for one in pile for entity in one.entities)
    return tuple(_recognised(one, leads) for one in pile)


def _leaders(entities: Iterable[Entity]) -> dict[str, str]:
    """By each word of the names of people of a known state that state, where all reports agree."""
    states: dict[str, Counter[str]] = {}
    for entity in entities:
        if entity.kind == "person" and entity.country is not None:
            for word in name_words(entity.name):
                if word not in _SMALL:
                    states.setdefault(word, Counter())[entity.country] += 1
    return {word: next(iter(found)) for word, found in states.items() if len(found) == 1}


def _recognised(one: Annotations, leads: Mapping[str, str]) -> Annotations:
    states = {entity.id: state for entity in one.entities if (state := _state_of(entity, leads)) is not None}
    if not states:
        return one
    spoken_of = set(states.values())
    alone = next(iter(spoken_of)) if len(spoken_of) == 1 else None
    for entity in one.entities:
        if alone is not None and _is_body(entity) and set(name_words(entity.name)) - _SMALL == {_ELSEWHERE}:
            states[entity.id] = alone
    return replace(
        one,
        entities=tuple(
            replace(entity, kind="state", country=states[entity.id]) if entity.id in states else entity
            for entity in one.entities
        ),
    )


def _is_body(entity: Entity) -> bool:
    return entity.kind == "organization" and entity.country is None


def _state_of(entity: Entity, leads: Mapping[str, str]) -> str | None:
    """The state of a body called a government and by one leader's name."""
    if not _is_body(entity):
        return None
    words = set(name_words(entity.name)) - _SMALL
    if not words & _GOVERNMENT:
        return None
    rest = {word.removesuffix("'s") for word in words - _GOVERNMENT}
    found = {leads[word] for word in rest if word in leads}
    return next(iter(found)) if len(found) == 1 and all(word in leads for word in rest) else None
