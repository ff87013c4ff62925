"""Where one statement ends and the next begins: clauses that the parser hung too deep."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from dateline.annotation.attribution.clauses import subtree
from dateline.annotation.attribution.statement import Statement
from dateline.annotation.grammar.tokens import Doc, Token
from dateline.codes.cues import cues

_CUT_FRAMES: Final = frozenset({"that", "to", "object", "parenthesis", "whether"})

_PAUSES: Final = frozenset({",", "-", "--", "\u2013", "\u2014"})
_RELATIVE: Final = frozenset({"WDT", "WP"})


def cut_at_cues(
    doc: Doc, found: Sequence[Statement], quoted: Mapping[int, int]
) -> tuple[list[Statement], dict[int, int]]:
    """Contents without the further speech acts that the parser put into them.

    "Said that A and vowed to B", "..., adding that C", and the asides of others: "..., which X says would D".
    Returns the statements, and by the cue so freed the cue that it shares its speaker with.
    """
    own = {one.cue: one for one in found if one.cue is not None and one.cue not in quoted}
    freed: dict[int, int] = {}
    kept = []
    for statement in _without_closing(doc, found):
        if statement.cue is None:
            kept.append(statement)
            continue
        gone: set[int] = set()
        for i in statement.content:
            if i not in own or i in gone or i == statement.content[0] or not _is_speech(doc[i]):
                continue
            if _is_aside(doc[i]):
                gone.update(subtree(doc[i]), own[i].content)
            elif statement.frame in _CUT_FRAMES and statement.cue < i and _is_further(doc[statement.cue], doc[i]):
                gone.update(j for j in (*subtree(doc[i]), *_joint(doc[i])) if j > statement.cue)
                if not any(child.dep_ == "nsubj" for child in doc[i].children):
                    freed[i] = statement.cue
        kept.append(_less(statement, gone))
    return [_without_tail(doc, one, quoted) for one in kept], freed


def _without_tail(doc: Doc, statement: Statement, quoted: Mapping[int, int]) -> Statement:
    """Content without a relative clause after its last comma: that is the reporter's own word."""
    inside = frozenset(statement.content)
    for i in statement.content:
        token = doc[i]
        edge = token.left_edge.i
        tail = token.dep_ == "relcl" and token.right_edge.i >= statement.content[-1] - 1 and token.head.i in inside
        if tail and edge - 1 in inside and doc[edge - 1].text in _PAUSES and edge not in quoted:
            return _less(statement, {j for j in statement.content if j >= edge - 1})
    return statement


def _less(statement: Statement, gone: set[int]) -> Statement:
    """The statement without some words of its content; as it was where none would be left."""
    rest = tuple(i for i in statement.content if i not in gone)
    return replace(statement, content=rest) if gone and rest else statement


def _without_closing(doc: Doc, found: Sequence[Statement]) -> list[Statement]:
    """Contents without the words that close the sentence with the medium ("..., according to X")."""
    ends = {one.content[-1] + 1: doc[one.content[-1]].sent.end for one in found if one.frame == "closing"}
    kept = []
    for statement in found:
        first, last = statement.content[0], statement.content[-1]
        kept.append(
            _less(statement, {i for start, end in ends.items() if first < start <= last for i in range(start, end)})
        )
    return kept


def _is_speech(token: Token) -> bool:
    entry = cues().get((token.lemma_.lower(), "verb")) if token.pos_ == "VERB" else None
    return entry is not None and ("that" in entry.frames or (token.tag_ == "VBG" and "object" in entry.frames))


def _is_aside(token: Token) -> bool:
    """A relative clause after a comma in which somebody else speaks."""
    edge = token.left_edge.i
    if token.dep_ != "relcl" or edge == 0 or token.doc[edge - 1].text != ",":
        return False
    return any(child.dep_ == "nsubj" and child.tag_ not in _RELATIVE for child in token.children)


def _is_further(cue: Token, token: Token) -> bool:
    """A later cue that shares the first one's tense and subject, or a gerund after a comma."""
    if token.tag_ == "VBG":
        after_comma = token.doc[token.i - 1].text in (",", '"')
        return token.dep_ in ("advcl", "acl", "conj", "xcomp") and after_comma and cue.tag_ != "VBG"
    edge = token.left_edge.i - 1
    own = any(child.dep_ == "nsubj" for child in token.children)
    if own and token.dep_ == "conj" and edge > 1 and token.doc[edge].dep_ == "cc" and token.doc[edge - 1].text == ",":
        return token.tag_ == cue.tag_ and token.tag_ in ("VBD", "VBZ")
    perfect = any(child.dep_ == "aux" for child in token.head.children)
    if token.dep_ != "conj" or perfect or any(child.dep_ in ("nsubj", "aux", "nsubjpass") for child in token.children):
        return False
    return token.tag_ == cue.tag_ and token.tag_ in ("VBD", "VBZ")


def _joint(token: Token) -> list[int]:
    """The comma and the conjunction before a clause."""
    joint = []
    i = token.i - 1
    while i >= 0 and (token.doc[i].is_punct or token.doc[i].dep_ in ("cc", "advmod")):
        joint.append(i)
        i -= 1
    return joint
