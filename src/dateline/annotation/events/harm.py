"""Harm told before what brought it: "three were killed when soldiers opened fire", "when police raided the house"."""

from typing import Final

from dateline.annotation.events.agents import agents_in
from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.predications import Predication
from dateline.annotation.grammar.subjects import grammatical_subjects
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.grammar.voices import voice
from dateline.codes.words import words_of

HARMING: Final = frozenset({"injure", "kill", "wound"})
_FORCEFUL: Final = words_of("forceful")
_ARMED: Final = frozenset({"militant", "police", "troops"})
_UPON: Final = frozenset({"after", "as", "when"})


def clauses_upon(verb: Token) -> list[Token]:
    """The clauses that tell upon what it happened ("when police raided the house")."""
    clauses = [child for child in verb.children if child.dep_ == "advcl"]
    return [one for one in clauses if any(child.lower_ in _UPON for child in one.children)]


def harm_of(event: TypedEvent, asserted: Token, kept: dict[int, TypedEvent]) -> TypedEvent | None:
    """The harm, told before it, that an attack brought; None where there is none, or its doer is told already."""
    if event.event_type != "ASSAULT" or asserted not in clauses_upon(asserted.head):
        return None
    harm = kept.get(asserted.head.i)
    if harm is None or harm.event_type != "ASSAULT" or harm.lemma not in HARMING or harm.predication is None:
        return None
    return harm if harm.predication.form == "passive" and set(harm.actors) <= set(event.actors) else None


def harmers(event_type: str, predication: Predication, words: Words) -> tuple[Token, ...]:
    """The armed who came down on somewhere when people were harmed there, where the words name no doer; else nobody."""
    if event_type != "ASSAULT" or predication.form != "passive" or predication.lemma not in HARMING:
        return ()
    for clause in clauses_upon(words.doc[predication.trigger]):
        if clause.lemma_.lower() in _FORCEFUL and voice(clause) == "active":
            agents = [agent for subject in grammatical_subjects(clause) for agent in agents_in(subject, words)]
            return tuple(one for one in agents if words.classes(one) & _ARMED)
    return ()
