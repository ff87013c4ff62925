"""Whether a verb tells what its subject does or what is done to it, also where nothing or the wrong thing marks it."""

from typing import Final, Literal

from dateline.annotation.grammar.tokens import Token
from dateline.codes.light_verbs import load_light_verbs
from dateline.codes.words import words_of

_BRINGING: Final = words_of("brought_to")
# "He's given a prize": with two objects, one is left in the passive.
_OF_TWO_OBJECTS: Final = words_of("of_two_objects")


def voice(verb: Token) -> Literal["active", "passive"]:
    """Passive also without an auxiliary, in "troops sent by Kenya" and "was seized and burned"."""
    children = {child.dep_ for child in verb.children}
    if "dobj" in children and _is_short_has(verb):
        return "active"
    if verb.lemma_.lower() in load_light_verbs().states and "agent" not in children:
        return "active"
    if children & {"auxpass", "nsubjpass", "agent"}:
        return "passive"
    if _is_clipped(verb, children):
        return "passive"
    if _is_small_clause(verb) and not children & {"aux", "dobj"}:
        return "passive"  # "left twelve wounded", "had him arrested"
    if verb.dep_ == "conj" and _is_absolute(verb.head) and verb.tag_ in ("VBN", "VBD") and "dobj" not in children:
        return "passive"
    if verb.tag_ not in ("VBN", "VBD") or children & {"aux", "nsubj", "dobj"}:
        return "active"
    if (verb.dep_ in ("acl", "advcl") and verb.tag_ == "VBN") or verb.dep_ == "acl":
        return "passive"
    if verb.dep_ == "conj" and _goes_on_passive(verb):
        return "passive"
    if is_bare_participle(verb):
        return "passive"
    return "active"


def _is_short_has(verb: Token) -> bool:
    """ "He's directed the ministry": "has", which the model takes for "is"."""
    short = any(child.dep_ == "auxpass" and child.lower_ in ("'s", "’s") for child in verb.children)
    return short and verb.lemma_.lower() not in _OF_TWO_OBJECTS


def _is_clipped(verb: Token, children: set[str]) -> bool:
    """ "Three killed in blast" without its auxiliary, and "three men held in Orvik spoke out", read as if they held."""
    if (
        verb.tag_ not in ("VBN", "VBD")
        or "nsubj" not in children
        or children & {"aux", "dobj", "conj", "prt", "ccomp", "xcomp"}
    ):
        return False
    left = verb.dep_ == "conj" and verb.head.lemma_.lower() in _BRINGING  # "left ten dead and hundreds injured"
    return (left or verb.dep_ in ("ROOT", "ccomp")) and verb.lemma_.lower() in load_light_verbs().done_to


def _goes_on_passive(verb: Token) -> bool:
    """ "Was abducted and beheaded", also where the model takes the second for a past tense."""
    done = verb.tag_ == "VBN" or (verb.tag_ == "VBD" and verb.lemma_.lower() in load_light_verbs().done_to)
    return done and voice(verb.head) == "passive"


def _is_small_clause(verb: Token) -> bool:
    brought = verb.dep_ in ("ccomp", "xcomp", "oprd") and verb.head.lemma_.lower() in _BRINGING
    return verb.tag_ == "VBN" and (brought or _is_absolute(verb))


def _is_absolute(verb: Token) -> bool:
    """ "With three men killed": what was done to its subject."""
    return verb.dep_ == "pcomp" and verb.tag_ == "VBN" and verb.head.lower_ in ("with", "without")


def is_bare_participle(verb: Token) -> bool:
    """ "Reported between 20 and 30 killed": what stands right before is killed, whatever the model hangs it on."""
    if verb.tag_ != "VBN" or verb.dep_ not in ("advcl", "ccomp", "xcomp", "oprd") or verb.i == 0:
        return False
    before = verb.nbor(-1)
    return before.pos_ in ("NUM", "NOUN") and before.dep_ in ("pobj", "conj", "dobj") and verb.head.i < before.i
