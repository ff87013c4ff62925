"""Quotation marks and clauses brought together: contents grown to whole quotations, and whose the others are."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from spacy.tokens import Token

from dateline.annotation.attribution.clauses import subject_of
from dateline.annotation.attribution.quotations import Quotation, find_quotations
from dateline.annotation.attribution.statement import Statement
from dateline.annotation.grammar.parse import Parse
from dateline.codes.cues import cues

_REACH: Final = 40  # tokens between a quotation and the verb that may claim it


@dataclass(frozen=True, slots=True)
class Quoted:
    """The speech quotations of a text; `inside` gives, by token index, the number of the quotation it stands in."""

    quotations: Sequence[Quotation]
    inside: Mapping[int, int]
    members: Mapping[int, tuple[int, ...]]

    @classmethod
    def of(cls, parse: Parse) -> Self:
        quotations = [one for one in find_quotations(parse.text) if one.speech]
        inside: dict[int, int] = {}
        members: dict[int, tuple[int, ...]] = {}
        for number, quotation in enumerate(quotations):
            span = parse.doc.char_span(quotation.outer_start, quotation.outer_end, alignment_mode="expand")
            if span is not None:
                members[number] = tuple(range(span.start, span.end))
                inside.update(dict.fromkeys(members[number], number))
        return cls(quotations, inside, members)


def with_quotations(parse: Parse, found: list[Statement], quoted: Quoted) -> list[Statement]:
    """Statements with their contents grown to the quotations they touch, and new ones for quotations left over."""
    grown: list[Statement] = []
    owner: dict[int, int] = {}
    for statement in found:
        numbers = sorted({quoted.inside[i] for i in statement.content if i in quoted.inside})
        for number in numbers:
            owner.setdefault(number, len(grown))
        grown.append(_grown(statement, [i for number in numbers for i in quoted.members[number]]))
    by_cue = {one.cue: place for place, one in enumerate(grown)}
    last: int | None = None
    for number, quotation in enumerate(quoted.quotations):
        if number not in quoted.members:
            continue
        place = owner.get(number)
        if place is None:
            place = _claimed(parse, quoted, number, grown, by_cue, last)
        last = place if place is not None else last
    return grown


def _grown(statement: Statement, more: Sequence[int]) -> Statement:
    if not more:
        return statement
    return replace(statement, content=tuple(sorted({*statement.content, *more})))


def _claimed(
    parse: Parse, quoted: Quoted, number: int, grown: list[Statement], by_cue: dict[int | None, int], last: int | None
) -> int | None:
    """The place in `grown` of the statement that a quotation belongs to; a new one is added where a cue is beside it."""
    members = quoted.members[number]
    cue = _beside(parse, quoted, number)
    if cue is not None:
        place = by_cue.get(cue.i)
        if place is None:
            entry = cues()[cue.lemma_.lower(), "verb"]
            speaker = subject_of(cue)
            head = None if speaker is None else speaker.i
            grown.append(Statement(members, cue.i, head, entry.link, entry.effect, "quote"))
            by_cue[cue.i] = len(grown) - 1
            return len(grown) - 1
        grown[place] = _grown(grown[place], members)
        return place
    if last is not None and quoted.quotations[number].whole and _goes_on(parse, quoted, number, grown[last]):
        grown[last] = _grown(grown[last], members)
        return last
    return None


def _goes_on(parse: Parse, quoted: Quoted, number: int, statement: Statement) -> bool:
    """True for a quotation in the paragraph of the statement, or alone in the paragraph after it."""
    start = quoted.quotations[number].outer_start
    between = parse.text[parse.doc[statement.content[-1]].idx : start]
    return "\n" not in between


def _beside(parse: Parse, quoted: Quoted, number: int) -> Token | None:
    """The nearest speech verb outside quotation marks in the sentences that a quotation lies in."""
    members = quoted.members[number]
    quotation = quoted.quotations[number]
    best: tuple[int, Token] | None = None
    for token in _speech_verbs(parse, members, quoted):
        gap = members[0] - token.i if token.i < members[0] else token.i - members[-1]
        introduced = token.i < members[0] and parse.doc[members[0] - 1].text in (",", ":")
        if not quotation.whole and not introduced:
            continue
        if gap <= _REACH and (best is None or gap < best[0]):
            best = (gap, token)
    return None if best is None else best[1]


def _speech_verbs(parse: Parse, members: Sequence[int], quoted: Quoted) -> Iterator[Token]:
    doc, lexicon = parse.doc, cues()
    for i in range(doc[members[0]].sent.start, doc[members[-1]].sent.end):
        token = doc[i]
        if i in quoted.inside or token.pos_ not in ("VERB", "AUX"):
            continue
        entry = lexicon.get((token.lemma_.lower(), "verb"))
        if entry is not None and {"quote", "that"} & set(entry.frames):
            yield token
