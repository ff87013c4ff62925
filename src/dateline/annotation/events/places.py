"""Where an event was: a place adverbial of its own, else the host's territory."""

from collections.abc import Iterator
from itertools import chain
from typing import Final

from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.participants import Cast
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.times.along import is_set_for
from dateline.codes.words import words_of
from dateline.model import Entity, Place

_WHERE: Final = frozenset({"in", "at", "near", "outside", "inside", "off", "around", "across", "along", "throughout"})
_WHITHER: Final = frozenset({"to", "into", "toward", "towards", "over"})
_WHILE: Final = frozenset({"during", "on", "at", "amid"})
_OCCASIONS: Final = words_of("occasions")
_BESIDE: Final = frozenset({"conj", "advcl", "xcomp"})
GOING: Final = words_of("going")
_PLACES: Final = frozenset({"place", "facility", "state"})


def place_of(event: TypedEvent, words: Words, cast: Cast) -> Place | None:
    """The nearest place adverbial of the event's own words; for a visit, where it goes; else a place that is its target
    or names it ("the Boston bombing").
    """
    for head in chain(_adverbials(event, words), _around(event, words)):
        found = words.lookup.of(head)
        if found is not None and found[0].kind in _PLACES:
            return _place(found[0], head, cast)
    modifiers = event.predication.heads("modifier") if event.predication is not None else ()
    for index in (*modifiers, *event.recipients):
        found = words.lookup.of(words.doc[index])
        if found is not None and found[0].kind in ("place", "facility"):
            return _place(found[0], words.doc[index], cast)
    return None


def _place(entity: Entity, head: Token, cast: Cast) -> Place:
    one = cast.participant(head)
    return Place(
        one.start, one.end, one.text, entity.id, entity.country, entity.latitude, entity.longitude, entity.geo_precision
    )


def _adverbials(event: TypedEvent, words: Words) -> Iterator[Token]:
    """Heads of the place phrases on the trigger, its light verb, and the verb that it is an argument of."""
    going = event.event_type == "CONSULT" and event.mode == "visit"
    token = words.doc[event.trigger]
    anchors = [token]
    if event.asserted != event.trigger:
        anchors.append(words.doc[event.asserted])
    elif token.dep_ in ("dobj", "nsubjpass", "nsubj") and token.head.pos_ == "VERB":
        anchors.append(token.head)
    anchors.extend(_set_for(token))
    whither = _WHITHER if going or event.event_type == "MOBILIZE" else frozenset()
    for preposition in (*_phrases(anchors, _WHERE), *_phrases(anchors, whither)):
        yield from _objects(preposition)
    if going:
        yield from (child for child in token.children if child.dep_ == "dobj")


def _set_for(noun: Token) -> Iterator[Token]:
    """The verb that tells when and where what a noun names is set to take place: "talks are due to resume in Oslo"."""
    above = noun.head
    for verb in (above, *(child for child in above.children if child.pos_ == "ADJ")):
        yield from (child for child in verb.children if child.dep_ == "xcomp" and is_set_for(noun, child))


def _around(event: TypedEvent, words: Words) -> Iterator[Token]:
    """Places of what the event is a part of: "on a visit to Oslo", and of the deed beside it ("flew to Oslo and met")."""
    token = words.doc[event.asserted]
    for anchor in dict.fromkeys((words.doc[event.trigger], token)):
        for child in anchor.children:
            if child.dep_ == "prep" and child.lower_ in _WHILE:
                occasions = [one for one in child.children if one.lemma_.lower() in _OCCASIONS]
                yield from (one for occasion in occasions for one in occasion.children if one.dep_ == "compound")
                for preposition in _phrases(occasions, _WHERE | _WHITHER):
                    yield from _objects(preposition)
    while token.dep_ in _BESIDE and token.head.pos_ == "VERB":
        token = token.head
        goals = _WHITHER if token.lemma_.lower() in GOING else frozenset()
        for preposition in _phrases([token], _WHERE | goals):
            yield from _objects(preposition)


def _objects(preposition: Token) -> Iterator[Token]:
    """The objects of a preposition, also of "outside of"."""
    for child in preposition.children:
        if child.dep_ == "pobj":
            yield child
        elif child.dep_ == "prep" and child.lower_ == "of":
            yield from (one for one in child.children if one.dep_ == "pobj")


def _phrases(anchors: list[Token], prepositions: frozenset[str]) -> Iterator[Token]:
    """Prepositions on the anchors, and on their objects ("held talks in ...", "shot a man in ...")."""
    if not prepositions:
        return
    for anchor in anchors:
        for child in anchor.children:
            if child.dep_ == "prep" and child.lower_ in prepositions:
                yield child
    for anchor in anchors:
        for child in anchor.children:
            if child.dep_ in ("dobj", "nsubjpass", "prep"):
                inner = child if child.dep_ != "prep" else next(iter(child.children), child)
                yield from (grand for grand in inner.children if grand.dep_ == "prep" and grand.lower_ in prepositions)
