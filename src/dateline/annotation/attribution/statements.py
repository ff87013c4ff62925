"""The statements of a text: what is said, by which cue, by whom; in clauses and between quotation marks."""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from spacy.tokens import Span, Token

from dateline.annotation.attribution.clauses import Governed, governed, subtree
from dateline.annotation.attribution.quoting import Quoted, with_quotations
from dateline.annotation.attribution.sources import speaker_of
from dateline.annotation.attribution.statement import Statement
from dateline.annotation.grammar.parse import Parse
from dateline.codes.cues import Cue, CuePart, cues

_PARTS: Final[dict[str, CuePart]] = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
}
_INNER: Final = frozenset(
    {
        "prep",
        "pobj",
        "amod",
        "compound",
        "nummod",
        "advmod",
        "dobj",
        "npadvmod",
        "attr",
        "nsubj",
        "conj",
        "appos",
        "acomp",
    }
)


def find_statements(parse: Parse) -> tuple[Statement, ...]:
    """Every statement, in the order of the text, none inside another."""
    quoted = Quoted.of(parse)
    found = [one for sent in parse.sentences for one in _of_sentence(sent, quoted)]
    found = [one for one in with_quotations(parse, found, quoted) if _has_words(parse, one)]
    found = [_with_speaker(parse, one) for one in _outermost(found)]
    return tuple(sorted(found, key=lambda one: one.content))


def _has_words(parse: Parse, statement: Statement) -> bool:
    return any(not (parse.doc[i].is_punct or parse.doc[i].is_space) for i in statement.content)


def _with_speaker(parse: Parse, statement: Statement) -> Statement:
    """The statement with its speaker, once its content is known in full."""
    if statement.cue is None or statement.speaker is not None or statement.frame.startswith("raised"):
        return statement
    speaker = speaker_of(parse.doc[statement.cue], frozenset(statement.content))
    return statement if speaker is None else replace(statement, speaker=speaker.i)


def _of_sentence(sent: Span, quoted: Quoted) -> Iterator[Statement]:
    lexicon = cues()
    for token in sent:
        if token.i in quoted.inside:
            continue
        if token.lower_ == "according":
            yield from _according(token)
            continue
        part = _PARTS.get(token.pos_)
        cue = None if part is None else lexicon.get((token.lemma_.lower(), part))
        if cue is not None:
            yield from _of_cue(token, cue)


def _of_cue(token: Token, cue: Cue) -> Iterator[Statement]:
    """The first frame of the lexicon's order that the grammar offers."""
    offers: dict[str, Governed] = {}
    for one in governed(token):
        offers.setdefault(one.frame, one)
    names = list(cue.frames)
    if "that" in names or "quote" in names:
        names += ["that", "parenthesis", "as_clause"]
    for name in names:
        if name in offers and offers[name].content:
            content = tuple(sorted(set(offers[name].content)))
            yield Statement(content, token.i, None, cue.link, cue.effect, name)
            return


def _according(token: Token) -> Iterator[Statement]:
    """ "According to X": the clause it stands in."""
    to = next((c for c in token.children if c.lower_ == "to"), None)
    source = None if to is None else next((c for c in to.children if c.dep_ == "pobj"), None)
    if source is None:
        return
    head = token.head
    while head.dep_ in _INNER and head.head.i != head.i:
        head = head.head
    content = subtree(head, frozenset(subtree(token)))
    if content:
        yield Statement(content, token.i, source.i, "says", "neutral", "according")


def _outermost(found: list[Statement]) -> list[Statement]:
    """Statements whose cue lies in no other's content; where two lie in each other's, the later goes."""
    contents = [frozenset(one.content) for one in found]
    kept = []
    for number, statement in enumerate(found):
        inner = any(
            position != number
            and statement.cue in contents[position]
            and not (other.cue in contents[number] and number < position)
            for position, other in enumerate(found)
        )
        if not inner:
            kept.append(statement)
    return kept
