"""Accusations that lie in what a party says of another: "said the regime had shelled the town", "said the raid was a crime".

That a wrong is told on the word of a party to the matter makes two events: the wrong, and its being laid at somebody's door.
"""

from collections.abc import Iterator
from typing import Final

from dateline.annotation.events.agents import agents_in
from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.status import status_of
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.predications import Predication
from dateline.annotation.grammar.tokens import Token
from dateline.codes.classes import load_word_classes
from dateline.codes.plover import sector_group
from dateline.model import DONE_OR_ALLEGED, Entity

_WRONGS: Final = frozenset({"ASSAULT"})
# Who speaks for a side; police, courts, media and bystanders report.
_PARTISAN: Final = frozenset({"GOV", "MIL", "OPP", "REB", "LEG", "PTY", "SPY", "UAF"})
_UNSAID: Final = "USA"  # "the president", "the administration"
_STATE: Final = frozenset({"GOV", "MIL"})
_AGAINST: Final = sector_group("contending") | {"UAF"}
_DEEPER: Final = frozenset({"ccomp", "conj", "xcomp", "acomp", "attr"})


def accusations(
    said: Predication, clauses: list[int], speakers: list[Token], typed: dict[int, TypedEvent], words: Words
) -> Iterator[TypedEvent]:
    """The accusation, if any, that a verb of speech with these clauses makes; its trigger is the verb."""
    if said.trigger in typed or not any(is_party(one, words) for one in speakers):
        return
    for index in clauses:
        accused = [one for one in _wrongdoers(words.doc[index], typed, words) if is_of_other_side(one, speakers, words)]
        deed = None if accused else _condemned(words.doc[index], typed, words)
        if accused or deed is not None:
            blamed = accused or [words.doc[one] for one in (deed.actors if deed is not None else ())]
            yield TypedEvent(
                trigger=said.trigger,
                asserted=said.trigger,
                lemma=said.lemma,
                event_type="ACCUSE",
                mode="allege" if accused else "disapprove",
                actors=tuple(one.i for one in speakers),
                recipients=tuple(one.i for one in blamed if one not in speakers),
                tokens=(said.trigger,),
                predication=said,
            )
            return


def _spoken(clause: Token) -> Iterator[Token]:
    """The predicates of what is said: the clause's own, those joined to it, and those of "it is clear that"."""
    yield clause
    for child in clause.children:
        if child.dep_ in _DEEPER and child.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
            yield from _spoken(child)


def _wrongdoers(clause: Token, typed: dict[int, TypedEvent], words: Words) -> list[Token]:
    """Who, by a clause, has done a wrong."""
    wronging = load_word_classes().of
    by_carrier = {event.asserted: event for event in typed.values() if event.event_type in _WRONGS}
    for one in _spoken(clause):
        event = typed.get(one.i) or by_carrier.get(one.i)
        if (
            event is not None
            and event.event_type in _WRONGS
            and status_of(words.doc[event.asserted]) in DONE_OR_ALLEGED
        ):
            return [words.doc[index] for index in event.actors]
        if (
            one.pos_ == "VERB"
            and "wronging" in wronging.get(one.lemma_.lower(), ())
            and status_of(one) in DONE_OR_ALLEGED
        ):
            subjects = [child for child in one.children if child.dep_ == "nsubj"]
            return [agent for subject in subjects for agent in agents_in(subject, words)]
    return []


def _condemned(clause: Token, typed: dict[int, TypedEvent], words: Words) -> TypedEvent | None:
    """The deed that a clause calls a crime, an outrage, unacceptable."""
    wrong = load_word_classes().of
    for one in _spoken(clause):
        judged = (
            one.dep_ in ("acomp", "attr") and one.head.lemma_ == "be" and "wrong" in wrong.get(one.lemma_.lower(), ())
        )
        if not judged or status_of(one.head) not in DONE_OR_ALLEGED:
            continue
        for subject in one.head.children:
            deed = typed.get(subject.i)
            if subject.dep_ == "nsubj" and deed is not None and deed.event_type in _WRONGS:
                return deed
    return None


def is_party(speaker: Token, words: Words) -> bool:
    known = words.lookup.of(speaker)
    if known is None:
        return False
    entity = known[0]
    return entity.kind == "state" or (entity.is_named and bool(_PARTISAN.intersection(entity.sectors)))


def is_of_other_side(accused: Token, speakers: list[Token], words: Words) -> bool:
    """A state or body by name, or those of whom the text has spoken ("the rebels"); not the speaker's own."""
    known = words.lookup.of(accused)
    if known is None:
        return False
    entity, mention = known
    definite = any(
        child.dep_ in ("det", "poss") and child.lower_ in ("the", "these", "those") for child in accused.children
    )
    if entity.kind == "person" and mention.form != "name" and accused.tag_ not in ("NNS", "NNPS"):
        return False  # "the gunman"
    known_as = entity.kind in ("state", "organization") or (mention.form == "name" and entity.country is not None)
    if not known_as and not (definite and _PARTISAN.intersection(entity.sectors)):
        return False
    for one in speakers:
        other = words.lookup.of(one)
        if other is not None and (other[0].id == entity.id or _same_side(other[0], entity)):
            return False
        if other is not None and other[0].country is None and _may_be_own(entity):
            return False
    return True


def _may_be_own(entity: Entity) -> bool:
    """Whether an official of nobody knows where may speak of his own: an army, or the state that reports leave unsaid."""
    if entity.kind == "organization":
        return entity.country is not None and bool(_STATE.intersection(entity.sectors))
    return entity.kind == "state" and entity.country == _UNSAID


def _same_side(one: Entity, other: Entity) -> bool:
    """Of one country, and neither of them against its government."""
    against = _AGAINST.intersection(one.sectors) or _AGAINST.intersection(other.sectors)
    return one.country is not None and one.country == other.country and not against
