"""Verbs of saying, whose date is no date of what they report."""

from typing import Final

from dateline.annotation.grammar.tokens import Token
from dateline.codes.words import words_of

_REPORTING: Final = words_of("reporting")


# Verbs that only say that what a noun names takes place.
STAGING: Final = words_of("staging")
# Verbs whose object is what they are about, which lay before or ahead.
_ABOUT: Final = words_of("about_something")
# Verbs whose object, or what they are done for, lies ahead.
_ARRANGING: Final = words_of("arranging")
# Nouns that count events.
_MEASURES: Final = words_of("measures_of_events")
# What is said is said in these, at the time when they come out.
_STATEMENTS: Final = words_of("statements")
# What one may own to, or not, in an act that stands whatever is said of it.
OWNED_TO: Final = words_of("owned_to")
# What is done in words beside saying something.
_UTTERING: Final = words_of("uttering")
DEFINITE: Final = frozenset({"the", "this", "that", "these", "those"})
_BESIDE: Final = frozenset({"in", "at", "into", "for", "on", "during"})
# Before these stands the occasion itself on which something is done.
_OCCASION: Final = frozenset({"in", "at", "during"})


def is_arranged(noun: Token, verb: Token) -> bool:
    """Whether a noun names what a verb arranges: "planned a rally", "invited them to a ceremony", "prepare for a summit"."""
    if verb.lemma_.lower() not in _ARRANGING:
        return False
    if noun.dep_ == "pobj":
        return noun.head.lower_ in ("for", "to") and noun.head.head == verb
    return noun.dep_ == "dobj" and noun.head == verb


def shares_time(noun: Token, verb: Token) -> bool:
    """Whether an event that a noun names takes place when its clause's verb does.

    So does one that the clause brings in ("fired a rocket salvo"); one that is known already ("the attack") only with
    verbs such as "happened"; none that lies deeper ("visited the site of an attack").
    """
    noun = _measured(noun)
    if is_occasion(noun, verb):
        return True
    if (noun.dep_ == "dobj" and verb.lemma_.lower() in _ABOUT) or (noun.dep_ == "pobj" and _says_what(verb, noun)):
        return False
    if noun.dep_ == "pobj" and (noun.head.lower_ in _BESIDE or noun.head.dep_ == "agent"):
        is_near = noun.head.head == verb
    else:
        is_near = noun.dep_ in ("dobj", "nsubj", "nsubjpass", "attr") and noun.head == verb
    is_known = is_definite(noun)
    return is_near and (not is_known or _stages(verb, noun))


def _stages(verb: Token, noun: Token) -> bool:
    """Whether a verb tells that something known takes place; not "took responsibility for the attack", "the attack was revenge"."""
    if noun.dep_ == "pobj" or verb.lemma_.lower() not in STAGING:
        return False
    return not _says_what(verb, noun)


def _says_what(verb: Token, noun: Token) -> bool:
    """Whether "be" tells what something is, and not that it takes place."""
    return verb.lemma_ == "be" and any(child.dep_ in ("attr", "acomp") and child != noun for child in verb.children)


def is_statement_of(noun: Token, verb: Token) -> bool:
    """Whether a verb's words are told to stand in what a noun names: "said in a statement"."""
    return noun.lemma_.lower() in _STATEMENTS and is_occasion(noun, verb)


def _measured(noun: Token) -> Token:
    """ "Round" for "sanctions" in "a new round of sanctions": what the verb's deed is counted by."""
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.lemma_.lower() in _MEASURES:
        return noun.head.head
    return noun


def is_occasion(noun: Token, verb: Token) -> bool:
    """Whether a verb's deed is told to be done at, in or during the event that a noun names."""
    is_there = noun.dep_ == "pobj" and noun.head.lower_ in _OCCASION and noun.head.head == verb
    return is_there and not (noun.head.lower_ == "in" and _says_what(verb, noun))


def is_reporting(verb: Token) -> bool:
    """Whether a verb tells, shows or supposes what its clause holds."""
    return verb.lemma_.lower() in _REPORTING


def is_uttering(verb: Token) -> bool:
    """Whether a verb tells what is done in words: in the present tense it is done when it is reported."""
    return is_reporting(verb) or verb.lemma_.lower() in _UTTERING


def first_conjunct(verb: Token) -> Token:
    """The first of the verbs that "and" joins: it shows what clause all of them stand in."""
    while verb.dep_ == "conj" and verb.head != verb and verb.head.pos_ in ("VERB", "AUX"):
        verb = verb.head
    return verb


def is_definite(noun: Token) -> bool:
    """Whether a noun has an owner, or a word that says it is known ("the raid", "its raid")."""
    return any(child.dep_ == "poss" or child.lower_ in DEFINITE for child in noun.children)
