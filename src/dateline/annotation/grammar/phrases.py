"""Where a noun phrase begins and ends."""

from collections.abc import Iterator
from typing import Final

from dateline.annotation.grammar.tokens import Token
from dateline.codes.light_verbs import load_light_verbs

_LEFT: Final = frozenset({"det", "predet", "amod", "compound", "nummod", "poss", "nmod", "quantmod"})
_NAME_PREPOSITIONS: Final = frozenset({"for", "on", "in", "to", "and", "against", "at", "with"})
_EDGE: Final = frozenset({",", ";", ":", "(", ")", "-", "--", "–", "—", '"', "'", "``", "''", "'s", "’s"})


def noun_phrase(head: Token) -> tuple[int, int]:
    """The characters (start, end) of the noun phrase headed by `head`.

    Left modifiers and an "of" phrase belong to it ("the fleets of three states"), as do the further words of a name;
    relative clauses, appositions, parentheses, conjuncts of the head and a trailing possessive do not.
    """
    first, last = noun_phrase_tokens(head)
    end = head.doc[last]
    return head.doc[first].idx, end.idx + len(end)


def noun_phrase_tokens(head: Token) -> tuple[int, int]:
    """As `noun_phrase`, in token indexes, both inclusive."""
    first = min((child.left_edge.i for child in head.lefts if _is_left_part(child)), default=head.i)
    if (
        head.dep_ == "pobj"
        and first > 0
        and head.doc[first - 1].dep_ == "pobj"
        and head.doc[first - 1].head == head.head
    ):
        first = head.doc[first - 1].left_edge.i  # "to a US think tank", where the model hangs both nouns on "to"
    last = head.i
    for child in head.rights:
        if child.i != last + 1 and not _is_name_hyphen(head, last):
            break
        if child.dep_ in ("nummod", "compound", "flat") or _same_name(head, child):
            last = max(last, child.right_edge.i if child.dep_ != "prep" else _phrase_end(child))
        elif child.dep_ == "prep" and child.lower_ == "of" and any(one.dep_ == "pobj" for one in child.rights):
            last = _phrase_end(child)
        elif child.dep_ != "case":
            break
    return _trimmed(head, first, last)


def conjuncts(head: Token) -> Iterator[Token]:
    """`head` and the heads coordinated with it, in the order of the text."""
    yield head
    for child in head.children:
        if child.dep_ == "conj":
            yield from conjuncts(child)


def _is_left_part(child: Token) -> bool:
    return child.dep_ in _LEFT and child.pos_ not in ("PUNCT", "SPACE")


def _is_name_hyphen(head: Token, last: int) -> bool:
    return last + 1 < len(head.doc) and head.doc[last + 1].text == "-" and head.doc[last + 1].head == head


def _same_name(head: Token, child: Token) -> bool:
    """Whether the model reads both as one name ("Centre for Strategic Studies")."""
    if not head.ent_type_ or child.ent_iob_ != "I" or child.ent_type_ != head.ent_type_:
        return False
    return child.dep_ != "prep" or child.lower_ in _NAME_PREPOSITIONS or child.lower_ == "of"


def _phrase_end(preposition: Token) -> int:
    """The last token of a prepositional phrase, its object's conjuncts included."""
    last = preposition.i
    for child in preposition.rights:
        if child.dep_ == "pobj":
            last = max(last, *(noun_phrase_tokens(one)[1] for one in conjuncts(child)))
    return last


def _trimmed(head: Token, first: int, last: int) -> tuple[int, int]:
    doc = head.doc
    while first < head.i and (doc[first].text in _EDGE or doc[first].is_space):
        first += 1
    while last > head.i and (doc[last].text in _EDGE or doc[last].is_space or doc[last].tag_ == "POS"):
        last -= 1
    return first, last


def _charging(preposition: Token) -> Token | None:
    """ "Accused rebels in the district of Lund of using": the verb, where the model hangs the last "of" on a place."""
    if preposition.lower_ != "of" or not any(child.dep_ == "pcomp" for child in preposition.children):
        return None
    if preposition.head.dep_ != "pobj":
        return None
    verb = next((one for one in preposition.ancestors if one.pos_ == "VERB"), None)
    if verb is None or verb.lemma_.lower() not in load_light_verbs().charging or verb.i > preposition.i:
        return None
    own = any(child.lower_ == "of" and child.i > verb.i for child in verb.children)
    return None if own else verb


def governor_of(preposition: Token) -> Token:
    """The word that a preposition belongs to; not the day between them ("accused them on Friday of spying")."""
    above = _charging(preposition) or preposition.head
    if above.ent_type_ in ("DATE", "TIME") and above.dep_ == "pobj" and above.head.head.pos_ in ("VERB", "AUX"):
        return above.head.head
    if above.ent_type_ in ("DATE", "TIME") and above.dep_ == "npadvmod":
        return above.head
    return above
