"""Who is blamed, or threatened, where only the deed is named: "called the attack a crime", once the text has told who attacked."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import Final

from dateline.annotation.events.accusations import is_of_other_side
from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.status import status_of
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.tokens import Token
from dateline.codes.words import words_of
from dateline.model import DONE_OR_ALLEGED

_PARTIES: Final = frozenset({"GOV", "MIL", "OPP", "REB"})
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
# Nouns that take any deed up, whatever word told it first.
_ANY_DEED: Final = words_of("any_deed")
_NEARBY: Final = 80  # tokens between an accusation and what the same speaker goes on to say
_REACH: Final = 600  # tokens between the deed as told and as condemned


def with_blamed(events: Sequence[TypedEvent], words: Words) -> list[TypedEvent]:
    """The events; accusations and threats that name nobody are of whom the text tells as the doer of the deed that they
    speak of, else of whom the same speaker accuses nearby.
    """
    blamed = [_blaming(event, events, words) if _blames_nobody(event) else event for event in events]
    return [_as_accused(event, blamed, words) if _blames_nobody(event) else event for event in blamed]


def _blames_nobody(event: TypedEvent) -> bool:
    blames = event.event_type == "THREATEN" or (event.event_type == "ACCUSE" and event.mode != "investigate")
    return blames and bool(event.actors) and not event.recipients


def _blaming(event: TypedEvent, events: Sequence[TypedEvent], words: Words) -> TypedEvent:
    deeds = {one.trigger: one for one in events if one.event_type == "ASSAULT"}
    deed = next(_deeds_in(words.doc[event.trigger], deeds), None)
    speakers = [words.doc[index] for index in event.actors]
    if deed is None:
        return event
    mode = deeds[deed.i].mode if deed.i in deeds else None
    for other in sorted(deeds.values(), key=lambda one: (one.mode != mode, abs(one.trigger - deed.i))):
        doers = [words.doc[index] for index in other.actors]
        doers = [one for one in doers if _is_party(one, words) and is_of_other_side(one, speakers, words)]
        if doers and abs(other.trigger - deed.i) <= _REACH and _is_same_deed(deed, deeds.get(deed.i), other, words):
            return replace(event, recipients=tuple(one.i for one in doers))
    return event


def _as_accused(event: TypedEvent, events: Sequence[TypedEvent], words: Words) -> TypedEvent:
    """A threat, or an accusation of some deed, with those as recipients whom the same speaker accuses nearby by name."""
    if event.event_type == "ACCUSE" and next(_deeds_in(words.doc[event.trigger], {}), None) is None:
        return event
    speakers = [words.doc[index] for index in event.actors]
    near = [
        one
        for one in events
        if one.event_type == "ACCUSE"
        and one.recipients
        and abs(one.trigger - event.trigger) <= _NEARBY
        and any(words.same(words.doc[index], speaker) for index in one.actors for speaker in speakers)
    ]
    for other in sorted(near, key=lambda one: abs(one.trigger - event.trigger)):
        accused = [words.doc[index] for index in other.recipients]
        if all(is_of_other_side(one, speakers, words) for one in accused):
            return replace(event, recipients=other.recipients)
    return event


def _is_party(doer: Token, words: Words) -> bool:
    """A state, a body of it, or those who fight one; not "the attackers"."""
    known = words.lookup.of(doer)
    return known is not None and (known[0].kind == "state" or bool(_PARTIES.intersection(known[0].sectors)))


def _deeds_in(accusing: Token, deeds: dict[int, TypedEvent]) -> Iterator[Token]:
    """The definite nouns behind an accusing word that name a deed of nobody."""
    for one in accusing.subtree:
        if one.pos_ != "NOUN" or one.i < accusing.i or (one.i in deeds and deeds[one.i].actors):
            continue
        definite = any(child.dep_ == "det" and child.lower_ in _DEFINITE for child in one.children)
        if definite and (one.i in deeds or one.lemma_.lower() in _ANY_DEED):
            yield one


def _is_same_deed(noun: Token, deed: TypedEvent | None, other: TypedEvent, words: Words) -> bool:
    """Whether an act told with its doer is the one that the noun takes up: of one kind, or done to the same."""
    if other.trigger == noun.i or status_of(words.doc[other.asserted]) not in DONE_OR_ALLEGED:
        return False
    if deed is None or _is_same_word(noun, other) or _done_to_same(deed, other, words):
        return True
    of_a_kind = deed.mode == other.mode if deed.mode and other.mode else noun.lemma_.lower() in _ANY_DEED
    return of_a_kind and not (deed.recipients and other.recipients)


def _is_same_word(noun: Token, other: TypedEvent) -> bool:
    """ "The shooting" after "shot", "the attack" after "attacked"."""
    return noun.lemma_.lower().removesuffix("ing") == other.lemma.removesuffix("e").removesuffix("ing")


def _done_to_same(one: TypedEvent, other: TypedEvent, words: Words) -> bool:
    return any(words.same(words.doc[a], words.doc[b]) for a in one.recipients for b in other.recipients)
