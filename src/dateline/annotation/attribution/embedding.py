"""Where one statement ends and the next begins: clauses that the parser hung too deep."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from spacy.tokens import Doc, Token

from dateline.annotation.attribution.clauses import subtree
from dateline.annotation.attribution.statement import Statement
from dateline.codes.cues import cues

_CUT_FRAMES: Final = frozenset({"that", "to", "object", "parenthesis", "whether"})


def cut_at_cues(
    doc: Doc, found: Sequence[Statement], quoted: Mapping[int, int]
) -> tuple[list[Statement], dict[int, int]]:
    """Contents without the further speech acts of the same speaker ("said that A and vowed to B", "..., adding that C").

    Returns the statements, and by the cue so freed the cue that it shares its speaker with.
    """
    own = {one.cue for one in found}
    freed: dict[int, int] = {}
    kept = []
    for statement in found:
        if statement.cue is None or statement.frame not in _CUT_FRAMES:
            kept.append(statement)
            continue
        gone: set[int] = set()
        for i in statement.content:
            token = doc[i]
            if i in own and i not in quoted and i not in gone and _is_further(doc[statement.cue], token, statement):
                gone.update(j for j in subtree(token) if j > statement.cue)
                gone.update(_joint(token))
                freed[i] = statement.cue
        rest = tuple(i for i in statement.content if i not in gone)
        kept.append(replace(statement, content=rest) if gone and rest else statement)
    return kept, freed


def _is_further(cue: Token, token: Token, statement: Statement) -> bool:
    """A cue after the first one's content that shares its tense and subject, or a gerund after a comma."""
    if token.i < cue.i or token.i == statement.content[0] or token.pos_ != "VERB":
        return False
    entry = cues().get((token.lemma_.lower(), "verb"))
    if entry is None or "that" not in entry.frames:
        return False
    before = token.left_edge.i - 1
    if token.tag_ == "VBG":
        return (
            token.dep_ in ("advcl", "acl", "conj", "xcomp") and cue.doc[token.i - 1].text == "," and cue.tag_ != "VBG"
        )
    perfect = any(child.dep_ == "aux" for child in token.head.children)
    if token.dep_ != "conj" or perfect or any(child.dep_ in ("nsubj", "aux", "nsubjpass") for child in token.children):
        return False
    return token.tag_ == cue.tag_ and token.tag_ in ("VBD", "VBZ") and before >= 0


def _joint(token: Token) -> list[int]:
    """The comma and the conjunction before a clause."""
    joint = []
    i = token.i - 1
    while i >= 0 and (token.doc[i].is_punct or token.doc[i].dep_ in ("cc", "advmod")):
        joint.append(i)
        i -= 1
    return joint
