"""Words around a verb or noun that make it a mere thought, which nobody asserts, plans or demands: "any deal", "can attack"."""

from typing import Final

from dateline.annotation.events.own_status import is_conditional, is_told, own_status
from dateline.annotation.grammar.tokens import Token
from dateline.codes.assertion import Bearing, assertion_lexicon
from dateline.codes.words import words_of
from dateline.model import Status

_NOMINAL: Final = frozenset({"NOUN", "PROPN"})
_WAITING: Final = frozenset({"till", "until"})
_FORBIDDING: Final = words_of("forbidding")
_WISHED: Final = frozenset({"called_for", "possible"})
_MAIN: Final = frozenset({"ROOT", "ccomp"})
_OURS: Final = frozenset({"i", "one", "we", "you"})
_WOULD: Final = frozenset({"would", "'d"})
_PERFECT: Final = frozenset({"have", "'ve"})


def is_thought(token: Token) -> bool:
    """Whether its own modals, determiners and modifiers say so, whatever governs it."""
    if own_status(token) != "possible":
        return False
    return _is_thought_of(token) if token.pos_ in _NOMINAL else _is_thought_done(token)


def is_only_thought(token: Token, bearing: Bearing | None, governor: Token, status: Status) -> bool:
    """Whether the word above an event, which bears on it so, makes it one; `status` is what it was before."""
    if bearing == "hypothetical":
        return True
    if bearing is None or bearing == "occurred":
        return False
    if bearing == "negated":
        return governor.lemma_.lower() in _FORBIDDING or _is_without(token, governor)
    if bearing == "possible" and status == "called_for":
        return True  # "thinks that they should leave"
    if bearing == "possible":
        return _is_without(token, governor)
    is_end = bearing == "planned" and token.dep_ == "advcl" and own_status(governor) in _WISHED
    return is_end or is_thought(governor) or _is_without(token, governor)


def _is_without(token: Token, noun: Token) -> bool:
    """ "Has no plans to attack"."""
    return token.dep_ == "acl" and any(child.dep_ == "det" and child.lower_ == "no" for child in noun.children)


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
