"""How far the words of a deed go: the verb or noun with its objects and phrases, as a chronology would quote them."""

from typing import Final

from dateline.annotation.grammar.tokens import Token

# What a verb or a preposition cannot do without; where it does not fit, the words would say something else.
_NEEDED: Final = frozenset(
    {"prt", "dobj", "dative", "xcomp", "ccomp", "acomp", "oprd", "attr", "agent", "pobj", "pcomp"}
)
# What may follow and says more; after a comma, nothing but the rest of a list.
_KEPT: Final = frozenset(
    {"prep", "nummod", "compound", "case", "nmod", "quantmod", "advmod", "npadvmod", "acl", "appos", "amod"}
)
# Those that tell nobody without the clause that follows.
_OPEN_TO_ALL: Final = frozenset({"those", "anyone", "anybody", "everyone", "everybody", "people", "all"})
_LISTED: Final = frozenset({"conj", "cc"})
_THIRD_PERSONS: Final = frozenset({"his", "her", "its", "their"})
_POINTING: Final = frozenset({"this", "that", "these", "here", "there"})
_TIMES: Final = frozenset({"DATE", "TIME"})
QUOTATION_MARKS: Final = frozenset({'"', "``", "''", "“", "”"})
# A line of a chronology has room for so many characters of it.
_LONGEST: Final = 140


def last_told(head: Token) -> Token | None:
    """The last token of a verb's, noun's or clause's words that a line has room for, a date at the end left out; None where
    what the head needs does not fit.
    """
    return _end(head, head.left_edge.idx + _LONGEST if head.pos_ not in ("VERB", "AUX") else head.idx + _LONGEST)


def _end(head: Token, limit: int) -> Token | None:
    """The last token of a phrase that ends before `limit`; None where what the head needs does not."""
    last, after_comma = head, False
    for child in head.rights:
        if child.dep_ == "punct":
            after_comma = after_comma or child.text not in QUOTATION_MARKS | {"-"}
            continue
        if after_comma and child.dep_ == "ccomp":
            break  # another sentence
        needed = child.dep_ in _NEEDED or (child.dep_ == "conj" and head.pos_ not in ("VERB", "AUX"))
        end = _end(child, limit) if needed or _may_follow(child, head, after_comma) else None
        if end is None or end.idx + len(end) > limit:
            if needed and not _is_time(child):
                return None
            break
        if child.dep_ != "cc" and not _is_open(end) and not _is_cut(child, end) and (needed or not _is_time(child)):
            last = end
    return last


def _may_follow(child: Token, head: Token, after_comma: bool) -> bool:
    """Whether what hangs on a head, and could be left out, is told with it: not a new clause, nor an aside."""
    if child.dep_ in _LISTED:
        return child.dep_ == "cc" or (head.dep_ in _NEEDED and not _has_subject(child))
    restricts = child.dep_ == "relcl" and head.lower_ in _OPEN_TO_ALL
    if after_comma or not (child.dep_ in _KEPT or restricts or _is_infinitive(child)):
        return False
    return all(map(explains_itself, child.subtree))


def _has_subject(verb: Token) -> bool:
    """ "..., he said it was over"."""
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.lefts)


def _is_cut(participle: Token, end: Token) -> bool:
    """ "The deal reached (early on Tuesday)"."""
    return participle.dep_ == "acl" and participle.tag_ == "VBN" and end is participle and bool(participle.rights)


def _is_infinitive(verb: Token) -> bool:
    """ "A team to look into it"."""
    return verb.dep_ in ("acl", "relcl", "advcl") and any(child.tag_ == "TO" for child in verb.lefts)


def _is_open(token: Token) -> bool:
    """A word that waits for another: a preposition, "and"."""
    return token.dep_ in ("prep", "cc", "agent")


def _is_time(phrase: Token) -> bool:
    """ "On Thursday", "last week"."""
    objects = [child for child in phrase.rights if child.dep_ == "pobj"] if phrase.dep_ == "prep" else [phrase]
    return bool(objects) and all(one.ent_type_ in _TIMES for one in objects)


def explains_itself(token: Token) -> bool:
    """Not a pronoun or a new line, which need what stands around them."""
    if token.tag_ == "PRP" and not token.lower_.endswith(("self", "selves")):
        return False
    if token.tag_ == "PRP$" and token.lower_ not in _THIRD_PERSONS:
        return False
    points = token.lower_ in _POINTING and token.tag_ in ("DT", "RB", "EX") and token.dep_ != "det"
    return not points and not token.is_space
