"""What one says of one's own doings and treaties, where the deed itself has no code: to weigh a request, to hit back, no
longer to vouch for anybody's safety, to hold a treaty for void.
"""

from typing import Final

from dateline.annotation.grammar.tokens import Token
from dateline.codes.classes import load_word_classes
from dateline.codes.words import words_of

_WILL: Final = frozenset({"will", "would", "'ll", "'d", "wo"})
_CAN: Final = frozenset({"can", "could", "ca"})
_WEIGHING: Final = words_of("weighing")
_WEIGHED: Final = words_of("weighed")
_VOUCHING: Final = words_of("vouching")
_VOUCHED_FOR: Final = words_of("vouched_for")
_STRIKING_BACK: Final = words_of("striking_back")
_ANSWERING: Final = words_of("answering")
_FORCEFULLY: Final = words_of("forcefully")
_VOID: Final = words_of("void")
_OBJECTS: Final = frozenset({"dobj", "nsubjpass"})
_NAMED_BY: Final = frozenset({"amod", "compound", "nsubj"})
_DECLARING: Final = frozenset({"announce", "consider", "declare", "proclaim", "pronounce", "say"})


def undertaken(verb: Token, modal: Token, conditional: bool) -> str | None:
    """The PLOVER type of what `verb`, under `modal`, says that its own speaker will do, or cannot; None for anything else.

    conditional  whether it is said to hang on something ("if attacked")
    """
    lemma = verb.lemma_.lower()
    negated = is_refused(verb)
    if lemma in _VOUCHING and negated and modal.lower_ in _WILL | _CAN:
        return "THREATEN" if _objects(verb, _VOUCHED_FOR) else None
    if modal.lower_ not in _WILL:
        return None
    if lemma == "hesitate" and negated:
        return "THREATEN"
    if negated:
        return None
    if lemma in _WEIGHING and (_objects(verb, _WEIGHED) or weighed_deeds(verb)):
        return "AGREE"
    forceful = conditional or any(child.lower_ in _FORCEFULLY for child in verb.children)
    return "THREATEN" if lemma in _STRIKING_BACK or (lemma in _ANSWERING and forceful) else None


def weighed_deeds(verb: Token) -> list[Token]:
    """What is weighed as a deed: "would consider lifting it"."""
    return [child for child in verb.children if child.dep_ == "xcomp" and child.tag_ == "VBG"]


def concerned_in(verb: Token) -> list[Token]:
    """The heads of the phrases that say whose safety or request it is ("the safety of diplomats")."""
    return [
        one
        for noun in verb.children
        if noun.dep_ in _OBJECTS
        for child in noun.children
        for one in (child, *child.children)
        if child.dep_ == "poss" or (child.lower_ in ("of", "from") and one.dep_ == "pobj")
    ]


def is_refused(verb: Token) -> bool:
    """ "Would not send them", "no troops would be sent", "would accept no deal"."""
    if any(child.dep_ == "neg" for child in verb.children):
        return True
    return any(
        grand.lower_ == "no" and grand.dep_ == "det"
        for child in verb.children
        if child.dep_ in ("nsubjpass", "dobj")
        for grand in child.children
    )


def is_voided(verb: Token) -> bool:
    """Whether a verb of speech says of a treaty that it is void ("declared the armistice void", "declared that it is dead")."""
    if verb.lemma_.lower() not in _DECLARING:
        return False
    return any(_is_void(one) for one in _predicates(verb))


def _predicates(verb: Token) -> list[Token]:
    """What is said to be so: an adjective of the verb's own, or that of the clause it brings."""
    own = [child for child in verb.children if child.dep_ in ("ccomp", "xcomp", "oprd", "dobj")]
    return [*own, *(one for child in own for one in child.children if child.lemma_ == "be" and one.dep_ == "acomp")]


def _is_void(predicate: Token) -> bool:
    if predicate.lemma_.lower() not in _VOID:
        return False
    around = predicate.head if predicate.dep_ == "acomp" else predicate
    classes = load_word_classes().of
    named = [child for child in around.children if child.dep_ in _NAMED_BY]
    named += [child for child in predicate.head.children if predicate.dep_ == "oprd" and child.dep_ == "dobj"]
    return any("accord" in classes.get(child.lemma_.lower(), ()) for child in named)


def _objects(verb: Token, lemmas: frozenset[str]) -> bool:
    return any(child.dep_ in _OBJECTS and child.lemma_.lower() in lemmas for child in verb.children)
