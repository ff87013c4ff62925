"""Who will do what is only announced to be done: in "the ministry said that contacts would be suspended", the ministry."""

from typing import Final

from dateline.annotation.events.agents import agents_in
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.predications import Predication
from dateline.annotation.grammar.subjects import grammatical_subjects
from dateline.annotation.grammar.tokens import Token
from dateline.codes.classes import load_word_classes

# What a government or army does by ordering it; of attacks and arrests its officials only report or warn.
_ORDERED: Final = frozenset({"AID", "CONCEDE", "COOPERATE", "MOBILIZE", "RETREAT", "SANCTION"})
_WILL: Final = frozenset({"will", "would", "'ll", "'d"})
_RULING: Final = frozenset({"GOV", "MIL", "LEG"})


def announcer(event_type: str, predication: Predication, words: Words) -> tuple[Token, ...]:
    """The government, or its body or officer, that says what will be done where the words name no doer; else nobody."""
    verb = words.doc[predication.trigger]
    if predication.form != "passive" or event_type not in _ORDERED or not _will_be(verb):
        return ()
    while verb.dep_ == "conj" and _will_be(verb.head):
        verb = verb.head
    if verb.dep_ != "ccomp":
        return ()
    if "saying" not in load_word_classes().of.get(verb.head.lemma_.lower(), ()):
        return ()
    speakers = [agent for subject in grammatical_subjects(verb.head) for agent in agents_in(subject, words)]
    return tuple(one for one in speakers if _rules(one, words))


def _will_be(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in _WILL for child in verb.children)


def _rules(speaker: Token, words: Words) -> bool:
    known = words.lookup.of(speaker)
    if known is None:
        return False
    entity = known[0]
    return entity.kind == "state" or (entity.country is not None and bool(_RULING.intersection(entity.sectors)))
