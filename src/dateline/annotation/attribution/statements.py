"""The statements of a text: what is said, by which cue, by whom; in clauses and between quotation marks."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Final

from dateline.annotation.attribution.adjuncts import adjunct_statement, labelled, listed
from dateline.annotation.attribution.clauses import governed
from dateline.annotation.attribution.embedding import cut_at_cues
from dateline.annotation.attribution.layers import quotes_of
from dateline.annotation.attribution.quotations import Quotation
from dateline.annotation.attribution.quoting import Quoted, with_quotations
from dateline.annotation.attribution.sources import speaker_of
from dateline.annotation.attribution.statement import Statement
from dateline.annotation.attribution.weighing import attributed
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Span, Token
from dateline.codes.cues import Cue, CuePart, cues

PARTS: Final[dict[str, CuePart]] = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
}
_NO_CUES: Final = frozenset({"PUNCT", "SPACE", "DET", "PRON", "NUM", "CCONJ", "PART", "SYM"})
_MARKS: Final = 6  # more tokens than that hold words
_SPEAKERLESS: Final = frozenset({"adverb", "raised_to", "raised_small", "raised_ing", "raised_that"})


@dataclass(frozen=True, slots=True)
class Statements:
    """`quotes`, in the order of the text, none inside another; `found`, all of them, those inside others too; and the
    quotations of the text.
    """

    quotes: tuple[Statement, ...]
    found: tuple[Statement, ...]
    quotations: tuple[Quotation, ...]


def find_statements(parse: Parse) -> Statements:
    """Every statement of a text."""
    quoted = Quoted.of(parse)
    lists = list(listed(parse))
    listing = {one.cue for one in lists}
    inner = (one for sent in parse.sentences for one in _of_sentence(sent, quoted) if one.cue not in listing)
    found = [*labelled(parse), *lists, *inner]
    found, freed = cut_at_cues(parse.doc, found, quoted.inside)
    found = [one for one in with_quotations(parse, found, quoted) if _has_words(parse, one)]
    found = [_with_speaker(parse, one, freed) for one in found]
    quotes = sorted(quotes_of(parse.doc, found), key=lambda one: one.content)
    return Statements(tuple(quotes), tuple(found), quoted.every)


def _has_words(parse: Parse, statement: Statement) -> bool:
    return any(not (parse.doc[i].is_punct or parse.doc[i].is_space) for i in statement.content)


def _with_speaker(parse: Parse, statement: Statement, freed: Mapping[int, int]) -> Statement:
    """The statement with its speaker, once its content is known in full."""
    if statement.cue is None or statement.speaker is not None or statement.frame in _SPEAKERLESS:
        return statement
    cue = parse.doc[freed.get(statement.cue, statement.cue)]
    speaker = speaker_of(cue, frozenset(statement.content))
    return statement if speaker is None else replace(statement, speaker=speaker.i)


def _of_sentence(sent: Span, quoted: Quoted) -> Iterator[Statement]:
    lexicon = cues()
    for token in sent:
        pos = token.pos_
        if pos in _NO_CUES or token.i in quoted.inside:
            continue
        if pos not in ("NOUN", "PROPN", "ADJ"):
            yield from adjunct_statement(token)
        part = PARTS.get(pos)
        cue = None if part is None else lexicon.get((token.lemma_.lower(), part))
        if cue is not None:
            yield from _of_cue(token, cue, quoted)


def is_relayed(token: Token) -> bool:
    """Whether the words are those of "saying" further on: "quoted X as saying"."""
    return any(child.dep_ == "prep" and child.lower_ == "as" and _is_saying(child) for child in token.children)


def _is_saying(preposition: Token) -> bool:
    return any(child.dep_ == "pcomp" and (child.lemma_, "verb") in cues() for child in preposition.children)


def _of_cue(token: Token, cue: Cue, quoted: Quoted) -> Iterator[Statement]:
    """What a cue attributes, in its best frame; nothing where it weighs too little, nor for "quoted X as saying"."""
    if is_relayed(token):
        return
    found = attributed(token, cue, offers_of(token), quoted.inside)
    if found is not None:
        yield Statement(found[1], token.i, None, cue.link, cue.effect, found[0])


def offers_of(token: Token) -> dict[str, tuple[int, ...]]:
    """By frame, the content that the grammar offers a cue: the first of each frame that has words."""
    offers: dict[str, tuple[int, ...]] = {}
    for one in governed(token):
        content = one.content
        if one.frame in offers or not content:
            continue
        if content != tuple(range(content[0], content[0] + len(content))):
            content = tuple(sorted(set(content)))
        if len(content) > _MARKS or not all(token.doc[i].is_punct or token.doc[i].is_space for i in content):
            offers[one.frame] = content
    return offers
