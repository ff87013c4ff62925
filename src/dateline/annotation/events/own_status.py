"""What the words around a verb or noun itself say: is it told as done, before what governs it is asked?"""

from typing import Final

from dateline.annotation.grammar.negation import is_negative
from dateline.annotation.grammar.tokens import Token
from dateline.codes.assertion import Bearing, assertion_lexicon
from dateline.codes.words import words_of
from dateline.model import Status

_NEGATIVE_DETERMINERS: Final = frozenset({"no", "neither"})
_OWN: Final = frozenset({"nsubj", "nsubjpass", "aux"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN"})
_PERCEIVING: Final = words_of("perceiving")
_PERFORMING: Final = words_of("performing")
_AHEAD: Final = frozenset({"will", "would"})  # "it would be his first visit"
_SPEAKERS: Final = frozenset({"i", "we"})


def own_status(token: Token) -> Status:
    """The status by the token's own auxiliaries, negation, adverbs and modifiers."""
    if token.pos_ in _NOMINAL:
        return _own_noun(token)
    return _own_verb(token)


def _own_noun(token: Token) -> Status:
    words = assertion_lexicon()
    for child in token.children:
        if child.dep_ in ("det", "neg") and child.lower_ in _NEGATIVE_DETERMINERS:
            return "negated"
        if child.dep_ == "det" and child.lower_ == "any":
            return "possible"
        if child.dep_ in ("amod", "compound", "nmod") and child.lower_ in words.adjectives:
            return _plain(words.adjectives[child.lower_])
    is_ahead = token.dep_ == "attr" and any(child.lower_ in _AHEAD for child in token.head.children)
    return "planned" if is_ahead and not any(child.dep_ == "neg" for child in token.head.children) else "occurred"


def _own_verb(token: Token) -> Status:
    words = assertion_lexicon()
    status: Status = "occurred"
    children = [child for child in token.children if child.i < token.i or _is_near_adverb(child, token)]
    chain = children + [grand for child in children if child.dep_ in ("aux", "advmod") for grand in child.children]
    if any(child.dep_ == "neg" or (child.dep_ in ("nsubj", "nsubjpass") and is_negative(child)) for child in chain):
        return "negated"
    if shares_negation(token):
        return "negated"
    for child in chain:
        if child.dep_ == "aux" and child.lower_ in words.modals:
            status = combined(status, _modal(token, child))
        if child.dep_ == "advmod" and child.lower_ in words.adverbs:
            status = combined(status, _plain(words.adverbs[child.lower_]))
    if status == "occurred" and _is_present(token) and (_is_awaited(token) or _is_general(token)):
        return "possible"
    if status == "occurred" and token.dep_ == "ROOT" and _is_headline_infinitive(token):
        return "planned"
    if status == "occurred" and is_progressive(token):
        return "ongoing"
    return status


def shares_negation(verb: Token) -> bool:
    """Whether the negation of the verb that it is coordinated with is its own too: "has not confirmed or denied", "neither
    confirmed nor denied".
    """
    first = verb.head
    if verb.dep_ != "conj" or first.pos_ != "VERB" or any(child.dep_ in _OWN for child in verb.children):
        return False
    joint = any(child.dep_ == "cc" and child.lower_ in ("or", "nor") for child in first.children)
    return joint and any(child.dep_ == "neg" or child.lower_ == "neither" for child in first.children)


def _is_near_adverb(child: Token, verb: Token) -> bool:
    """Behind its verb, with no clause between: not "struck before it landed, most likely by accident"."""
    between = any(verb.i < one.i < child.i and one.dep_ in ("advcl", "ccomp", "xcomp") for one in verb.children)
    return child.dep_ == "neg" or (child.dep_ == "advmod" and not between)


def _is_present(verb: Token) -> bool:
    """Whether a verb, or its auxiliary, stands in the present ("leaves", "are freed")."""
    first = next((child for child in verb.children if child.dep_ in ("aux", "auxpass")), verb)
    return first.tag_ in ("VBZ", "VBP")


def _is_awaited(verb: Token) -> bool:
    """ "Until the government resigns"."""
    return any(child.dep_ == "mark" and child.lower_ in ("before", "until", "till") for child in verb.children)


def _is_general(verb: Token) -> bool:
    """ "Attacks its neighbours whenever it feels cornered"; "when" may as well tell of one time, in a headline."""
    return any(
        clause.dep_ == "advcl"
        and clause.tag_ in ("VBZ", "VBP")
        and any(child.lower_ == "whenever" for child in clause.children)
        for clause in verb.children
    )


def _is_headline_infinitive(verb: Token) -> bool:
    """ "Norland to send troops"."""
    marked = any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)
    return verb.tag_ == "VB" and marked and any(child.dep_ == "nsubj" for child in verb.children)


def _modal(verb: Token, modal: Token) -> Status:
    """ "Would" under a past speech verb is the future of the past; elsewhere modals are as the lexicon says."""
    words, lemma = assertion_lexicon(), verb.lemma_.lower()
    if modal.lower_ in ("can", "could") and lemma in _PERCEIVING:
        return "occurred"
    if modal.lower_ in ("would", "'d"):
        if lemma in _PERFORMING and any(child.lower_ in _SPEAKERS for child in verb.children if child.dep_ == "nsubj"):
            return "occurred"
        told = is_told(verb)
        conditional = any(child.dep_ == "advcl" and is_conditional(child) for child in verb.children)
        perfect = any(child.dep_ == "aux" and child.lower_ in ("have", "'ve") for child in verb.children)
        return "planned" if told and not conditional and not perfect else "possible"
    return _plain(words.modals[modal.lower_])


def is_progressive(verb: Token) -> bool:
    """Whether a verb is told as going on now ("is advancing")."""
    return verb.tag_ == "VBG" and any(
        child.dep_ == "aux" and child.lower_ in ("is", "are", "am", "'s", "'re", "'m") for child in verb.children
    )


def is_told(verb: Token) -> bool:
    """Whether a verb, or the one that it goes on from, is the clause of another: "said that it would leave but would return"."""
    first = verb.head if verb.dep_ == "conj" else verb
    return first.dep_ == "ccomp" and first.head.pos_ == "VERB"


def is_conditional(clause: Token) -> bool:
    """Whether a clause beside a verb tells upon what it would happen ("if it is attacked")."""
    return any(child.dep_ == "mark" and child.lower_ in assertion_lexicon().clauses for child in clause.children)


def combined(inner: Status, outer: Status) -> Status:
    """Inner words hold unless outer ones say less of it: a possible plan is possible, a refused promise is negated."""
    if outer in ("occurred", "ongoing"):
        return inner
    if inner in ("occurred", "ongoing"):
        return outer
    if outer in ("negated", "denied", "alleged"):
        return outer
    return "possible" if "possible" in (inner, outer) else inner


def _plain(bearing: Bearing) -> Status:
    """A bearing from a list of plain statuses."""
    if bearing == "hypothetical":
        return "possible"
    return "occurred" if bearing == "same" else bearing
