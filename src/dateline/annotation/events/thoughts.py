"""Words around a verb or noun that make it a mere thought, which nobody asserts, plans or demands: "any deal", "can attack"."""

from typing import Final

from dateline.annotation.events.own_status import is_conditional, is_told, own_status
from dateline.annotation.grammar.tokens import Token
from dateline.codes.assertion import assertion_lexicon

_NOMINAL: Final = frozenset({"NOUN", "PROPN"})
_WAITING: Final = frozenset({"till", "until"})
_MAIN: Final = frozenset({"ROOT", "ccomp"})
_OURS: Final = frozenset({"i", "one", "we", "you"})
_WOULD: Final = frozenset({"would", "'d"})
_PERFECT: Final = frozenset({"have", "'ve"})


def is_thought(token: Token) -> bool:
    """Whether its own modals, determiners and modifiers say so, whatever governs it."""
    if own_status(token) != "possible":
        return False
    return _is_thought_of(token) if token.pos_ in _NOMINAL else _is_thought_done(token)


def _is_thought_of(noun: Token) -> bool:
    """ "Any deal", "would-be attacks"."""
    words = assertion_lexicon().adjectives
    return any(
        (child.dep_ == "det" and child.lower_ == "any")
        or (child.dep_ in ("amod", "compound", "nmod") and words.get(child.lower_) == "hypothetical")
        for child in noun.children
    )


def _is_thought_done(verb: Token) -> bool:
    """ "Can attack", "would attack"; "until the government resigns"."""
    modals = [child.lower_ for child in verb.children if child.dep_ == "aux" and child.tag_ == "MD"]
    if not modals:
        return any(child.dep_ == "mark" and child.lower_ in _WAITING for child in verb.children)
    if assertion_lexicon().modals.get(modals[0]) != "hypothetical":
        return False
    if modals[0] in _WOULD:
        return not _is_pledged(verb)
    return modals[0] != "could" or not _is_prospect(verb)


def _is_pledged(verb: Token) -> bool:
    """ "Said that it would attack if it was hit": told of somebody, if with a condition."""
    perfect = any(child.dep_ == "aux" and child.lower_ in _PERFECT for child in verb.children)
    return is_told(verb) and not perfect


def _is_prospect(verb: Token) -> bool:
    """ "The sailors could be freed on Friday": stated for itself, of others, without a condition."""
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    conditional = any(child.dep_ == "advcl" and is_conditional(child) for child in verb.children)
    return verb.dep_ in _MAIN and not conditional and not any(one.lower_ in _OURS for one in subjects)
