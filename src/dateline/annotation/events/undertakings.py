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
_STEPS: Final = frozenset({"action", "countermeasure", "measure", "step"})
_MEANING_TO: Final = words_of("meaning_to")
_MEANT: Final = words_of("meant")
_MINDED: Final = words_of("minded")
_DEFIED: Final = words_of("defied")
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
    if lemma in _DEFIED and negated and any(child.dep_ == "nsubjpass" for child in verb.children):
        return "REJECT"
    if negated:
        return None
    if lemma in _WEIGHING and (_objects(verb, _WEIGHED) or weighed_deeds(verb)):
        return "AGREE"
    if lemma == "take" and conditional and _objects(verb, _STEPS):
        return "THREATEN"
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
    held = [child for child in verb.children if child.dep_ in ("attr", "nsubjpass", "dobj")]
    held += [
        one for child in verb.children if child.lower_ == "under" for one in child.children
    ]  # "under no circumstances"
    return any(grand.lower_ == "no" and grand.dep_ == "det" for one in held for grand in one.children)


def declined(clause: Token) -> list[Token]:
    """The deeds that a clause says are not meant to be done: "are not going to send them", "had no plans to leave", "will
    be no talks".
    """
    if not is_refused(clause):
        return []
    lemma = clause.lemma_.lower()
    if lemma == "be":
        there = any(child.dep_ == "expl" for child in clause.children)
        will = any(child.dep_ == "aux" and child.lower_ in _WILL for child in clause.children)
        minded = [one for child in clause.children if child.lower_ in _MINDED for one in child.children]
        talks = [child for child in clause.children if child.dep_ == "attr" and there and will]
        return talks + [one for one in minded if one.dep_ == "xcomp"]
    if lemma == "have":
        plans = [child for child in clause.children if child.dep_ == "dobj" and child.lemma_.lower() in _MEANING_TO]
        inner = [one for plan in plans for child in plan.children for one in (child, *child.children)]
        return [one for one in inner if one.dep_ == "pcomp" or (one.dep_ == "acl" and one.tag_ == "VB")]
    going = lemma in _MEANT and (lemma != "go" or clause.tag_ == "VBG")
    return [child for child in clause.children if child.dep_ == "xcomp" and child.tag_ == "VB"] if going else []


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
