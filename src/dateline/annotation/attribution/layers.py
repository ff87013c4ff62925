"""Statements inside statements: which are quotes of their own, and which only pass on what another says."""

from collections.abc import Sequence
from typing import Final

from dateline.annotation.attribution.statement import Statement
from dateline.annotation.grammar.phrases import noun_phrase_tokens
from dateline.annotation.grammar.tokens import Doc, Token
from dateline.codes.origins import kind_by_name
from dateline.model import OriginKind

# Frames in which the source asserts the content; in the others it is spoken of, judged or wanted.
ASSERTING: Final = frozenset(
    {"that", "quote", "parenthesis", "as_clause", "according", "closing", "source", "label", "adverb", "passive_to"}
)
_PASSED_ON: Final = frozenset({"that", "quote", "parenthesis", "as_clause", "according", "closing"})
_SHARE: Final = 0.5  # of an outer content must be the inner one, for the outer source only to pass it on
_RELAYS: Final = frozenset({"agency", "state_media", "media", "document"})


def is_relay(head: Token) -> bool:
    """Whether a noun phrase names a medium or a document, which pass on the words of others."""
    return source_kind(head) in _RELAYS


def source_kind(head: Token) -> OriginKind | None:
    """What kind of source the words of a noun phrase tell."""
    first, last = noun_phrase_tokens(head)
    return kind_by_name(head.doc[first : last + 1].text)


def quotes_of(doc: Doc, found: Sequence[Statement]) -> list[Statement]:
    """The statements that are quotes: the outermost, or what it passes on where that is all its content."""
    contents = [frozenset(one.content) for one in found]
    passed = _passed_on(doc, found)
    kept = []
    for number, statement in enumerate(found):
        if number in passed:
            continue
        inner = any(
            position != number
            and position not in passed
            and statement.cue in contents[position]
            and not (other.cue in contents[number] and number < position)
            for position, other in enumerate(found)
        )
        if not inner:
            kept.append(statement)
    return kept


def _passed_on(doc: Doc, found: Sequence[Statement]) -> frozenset[int]:
    """The numbers of statements by media that only pass on one other statement ("X said ..., according to RIA")."""
    by_cue = {one.cue: one for one in found if one.frame in _PASSED_ON and one.speaker is not None}
    passed = set()
    for number, outer in enumerate(found):
        if outer.frame not in _PASSED_ON or outer.speaker is None or not is_relay(doc[outer.speaker]):
            continue
        inner = [by_cue[i] for i in _roots(doc, outer) if i in by_cue]
        if any(_SHARE * len(outer.content) <= len(one.content) for one in inner):
            passed.add(number)
    return frozenset(passed)


def _roots(doc: Doc, statement: Statement) -> list[int]:
    """The verbs of a content that nothing in it governs; where the cue only closes the sentence, all its verbs."""
    if statement.frame in ("closing", "parenthesis"):
        return list(statement.content)
    inside = frozenset(statement.content)
    return [i for i in statement.content if doc[i].head.i not in inside and doc[i].pos_ in ("VERB", "AUX")]


def outer_of(statement: Statement, found: Sequence[Statement]) -> list[Statement]:
    """The asserting statements around a statement's cue, nearest first."""
    cue = statement.cue
    around = [
        one
        for one in found
        if cue is not None
        and one.cue != cue
        and one.frame in ASSERTING
        and one.content[0] <= cue <= one.content[-1]
        and cue in one.content
    ]
    return sorted(around, key=lambda one: (len(one.content), one.content))
