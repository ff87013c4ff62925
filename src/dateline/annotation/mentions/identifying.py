"""Where a text gives the name of somebody whom it only described before."""

from typing import Final

from dateline.annotation.grammar.tokens import Token
from dateline.codes.words import words_of

_NAMING: Final = words_of("naming_somebody")


def named_as(name: Token) -> Token | None:
    """The head of the phrase whose name this is: "identified the man as Petrov", "the suspect was Petrov"; None without."""
    above = name.head
    if name.dep_ == "attr" and above.lemma_ == "be":
        return _described(above, "nsubj") if _is_told(above) else None
    if name.dep_ != "pobj" or above.lower_ != "as":
        return None
    verb = above.head.head if above.head.dep_ == "dobj" else above.head
    if verb.lemma_.lower() not in _NAMING:
        return None
    if verb.tag_ == "VBN" and verb.dep_ == "acl":
        return verb.head
    if verb.tag_ == "VBN" and verb.dep_ == "advcl" and verb.i > 1 and verb.nbor(-1).text == ",":
        return verb.nbor(-2)
    return _described(verb, "nsubjpass") or _described(verb, "dobj")


def _described(verb: Token, relation: str) -> Token | None:
    return next((child for child in verb.children if child.dep_ == relation and child.i < verb.right_edge.i), None)


def _is_told(verb: Token) -> bool:
    """Whether it is plainly said: neither denied, asked nor supposed."""
    return not any(child.dep_ in ("neg", "mark") or child.tag_ in ("MD", "WP", "WRB") for child in verb.children)
