"""The statements of a text: what is said, by which cue, by whom; in clauses and between quotation marks."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import Final

from spacy.tokens import Token

from dateline.annotation.attribution.clauses import Governed, governed, speaker_of, subject_of, subtree
from dateline.annotation.attribution.quotations import Quotation, find_quotations
from dateline.annotation.grammar.parse import Parse
from dateline.codes.cues import Cue, CuePart, Effect, LinkKind, cues

_PARTS: Final[dict[str, CuePart]] = {
    "VERB": "verb",
    "AUX": "verb",
    "NOUN": "noun",
    "PROPN": "noun",
    "ADJ": "adjective",
}
_EDGES: Final = frozenset("\"',;:.-\u2013\u2014()[]\u2026")


@dataclass(frozen=True, slots=True)
class Statement:
    """One attribution before its speaker is resolved. Token indexes; `content` is sorted.

    cue      the token that attributes, None where a quotation stands on its own
    speaker  the head of the words that name the speaker
    """

    content: tuple[int, ...]
    cue: int | None
    speaker: int | None
    link: LinkKind
    effect: Effect
    frame: str


def find_statements(parse: Parse) -> tuple[Statement, ...]:
    """Every statement, in the order of the text, none inside another."""
    quotations = find_quotations(parse)
    inside = _tokens_inside(parse, quotations)
    found = [one for sent in parse.sentences for one in _of_sentence(sent, inside)]
    found = _with_quotations(parse, found, quotations, inside)
    return tuple(sorted(_outermost(found), key=lambda one: one.content))


def _tokens_inside(parse: Parse, quotations: Sequence[Quotation]) -> dict[int, int]:
    """By token index, the number of the speech quotation that the token stands in."""
    inside: dict[int, int] = {}
    for number, quotation in enumerate(quotations):
        if not quotation.speech:
            continue
        span = parse.doc.char_span(quotation.outer_start, quotation.outer_end, alignment_mode="expand")
        if span is not None:
            inside.update(dict.fromkeys(range(span.start, span.end), number))
    return inside


def _of_sentence(sent: Iterable[Token], inside: dict[int, int]) -> Iterable[Statement]:
    lexicon = cues()
    for token in sent:
        part = _PARTS.get(token.pos_)
        if token.i in inside:
            continue
        if token.lower_ == "according":
            yield from _according(token)
        elif part is not None:
            cue = lexicon.get((token.lemma_.lower(), part))
            if cue is not None:
                yield from _of_cue(token, cue)


def _of_cue(token: Token, cue: Cue) -> Iterable[Statement]:
    """The first frame of the lexicon's order that the grammar offers."""
    offers: dict[str, Governed] = {}
    for one in governed(token):
        offers.setdefault(one.frame, one)
    names = list(cue.frames)
    if "that" in names or "quote" in names:
        names += ["that", "parenthesis", "as_clause"]
    for name in names:
        if name in offers and offers[name].content:
            speaker = speaker_of(token)
            yield Statement(
                tuple(sorted(set(offers[name].content))),
                token.i,
                None if speaker is None else speaker.i,
                cue.link,
                cue.effect,
                name,
            )
            return


def _according(token: Token) -> Iterable[Statement]:
    speaker = speaker_of(token)
    if speaker is None:
        return
    head = token.head
    own = frozenset(subtree(token))
    while (
        head.dep_ in ("prep", "pobj", "amod", "compound", "nummod", "advmod", "dobj", "npadvmod", "attr")
        and head.head.i != head.i
    ):
        head = head.head
    content = subtree(head, own)
    yield Statement(content, token.i, speaker.i, "says", "neutral", "according")


def _with_quotations(
    parse: Parse, found: list[Statement], quotations: Sequence[Quotation], inside: dict[int, int]
) -> list[Statement]:
    """Contents grown to the whole of the quotations they touch; then the quotations that nothing has claimed."""
    members: dict[int, list[int]] = {}
    for token, number in inside.items():
        members.setdefault(number, []).append(token)
    grown: list[Statement] = []
    claimed: dict[int, int] = {}
    for statement in found:
        numbers = sorted({inside[i] for i in statement.content if i in inside})
        content = set(statement.content).union(*(members[n] for n in numbers)) if numbers else set(statement.content)
        for number in numbers:
            claimed.setdefault(number, len(grown))
        grown.append(replace(statement, content=tuple(sorted(content))))
    last: int | None = None
    for number, quotation in enumerate(quotations):
        if number not in members:
            continue
        if number in claimed:
            last = claimed[number]
            continue
        cue = _beside(parse, members[number], inside)
        if cue is not None:
            grown.append(_quoted(members[number], cue))
            last = len(grown) - 1
        elif last is not None and _same_paragraph(parse, grown[last], quotation):
            grown[last] = replace(grown[last], content=tuple(sorted({*grown[last].content, *members[number]})))
    return grown


def _same_paragraph(parse: Parse, statement: Statement, quotation: Quotation) -> bool:
    between = parse.text[parse.doc[statement.content[-1]].idx : quotation.outer_start]
    return "\n" not in between.rstrip("\n") if between.strip() else True


def _quoted(members: list[int], cue: Token) -> Statement:
    speaker = subject_of(cue)
    entry = cues()[cue.lemma_.lower(), "verb"]
    return Statement(tuple(members), cue.i, None if speaker is None else speaker.i, entry.link, entry.effect, "quote")


def _beside(parse: Parse, members: list[int], inside: dict[int, int]) -> Token | None:
    """The nearest speech verb outside quotation marks in the sentences that a quotation lies in."""
    doc = parse.doc
    lexicon = cues()
    start, end = doc[members[0]].sent.start, doc[members[-1]].sent.end
    best: tuple[int, int] | None = None
    for i in range(start, end):
        token = doc[i]
        if i in inside or token.pos_ not in ("VERB", "AUX"):
            continue
        entry = lexicon.get((token.lemma_.lower(), "verb"))
        if entry is None or not {"quote", "that"} & set(entry.frames):
            continue
        gap = min(abs(i - members[0]), abs(i - members[-1]))
        if best is None or gap < best[0]:
            best = (gap, i)
    return None if best is None else doc[best[1]]


def _outermost(found: list[Statement]) -> list[Statement]:
    """Statements whose cue lies in no other's content, one a cue, and no two over the same words."""
    kept: list[Statement] = []
    for number, statement in enumerate(found):
        mine = set(statement.content)
        inner = any(
            other is not statement and statement.cue in other.content and not (other.cue in mine and number < position)
            for position, other in enumerate(found)
        )
        if not inner:
            kept.append(statement)
    return kept
