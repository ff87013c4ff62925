"""Quotation marks and clauses brought together: contents grown to whole quotations, and whose the others are."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final, Self

from dateline.annotation.attribution.layers import ASSERTING
from dateline.annotation.attribution.quotations import Quotation, find_quotations
from dateline.annotation.attribution.statement import Statement
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Token
from dateline.codes.cues import cues

_REACH: Final = 40  # tokens between a quotation and the speech verb that may claim it
_EDGE: Final = 9  # tokens after a quotation in which any verb may claim it


@dataclass(frozen=True, slots=True)
class Quoted:
    """The quotations of a text.

    every       all of them, borrowed words too
    quotations  those that are speech
    inside      by token index, the number of the speech quotation it stands in
    members     by that number, the token indexes
    """

    every: tuple[Quotation, ...]
    quotations: Sequence[Quotation]
    inside: Mapping[int, int]
    members: Mapping[int, tuple[int, ...]]

    @classmethod
    def of(cls, parse: Parse) -> Self:
        every = find_quotations(parse.text)
        quotations = [one for one in every if one.speech]
        inside: dict[int, int] = {}
        members: dict[int, tuple[int, ...]] = {}
        for number, quotation in enumerate(quotations):
            span = parse.doc.char_span(quotation.outer_start, quotation.outer_end, alignment_mode="expand")
            if span is not None:
                members[number] = tuple(range(span.start, span.end))
                inside.update(dict.fromkeys(members[number], number))
        return cls(every, quotations, inside, members)


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
    for number in range(len(quoted.quotations)):
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
            grown.append(_spoken(members, cue))
            by_cue[cue.i] = len(grown) - 1
            return len(grown) - 1
        known = grown[place]
        grown[place] = _grown(known, members) if known.frame in ASSERTING else _spoken(members, cue)
        return place
    if last is not None and quoted.quotations[number].whole and _goes_on(parse, quoted, number, grown[last]):
        grown[last] = _grown(grown[last], members)
        return last
    return None


def _spoken(members: tuple[int, ...], cue: Token) -> Statement:
    entry = cues().get((cue.lemma_.lower(), "verb"))
    return Statement(
        members, cue.i, None, entry.link if entry else "says", entry.effect if entry else "neutral", "quote"
    )


def _goes_on(parse: Parse, quoted: Quoted, number: int, statement: Statement) -> bool:
    """True for a quotation in the paragraph of the statement, or alone in the paragraph after a direct one."""
    last = statement.content[-1]
    quotation = quoted.quotations[number]
    between = parse.text[parse.doc[last].idx + len(parse.doc[last]) : quotation.outer_start]
    if "\n" not in between:
        return True
    rest = parse.text[quotation.outer_end :].split("\n", 1)[0]
    above, _, beside = between.rpartition("\n")
    alone = not any(character.isalnum() for character in beside + rest)
    return alone and last in quoted.inside and "\n" not in above.strip() and len(above.split()) <= _EDGE


def _beside(parse: Parse, quoted: Quoted, number: int) -> Token | None:
    """The verb that a quotation is the words of: the nearest speech verb of its sentences, else the verb at its edge."""
    members = quoted.members[number]
    introduced = _is_introduced(parse, members[0])
    if not quoted.quotations[number].whole and not introduced:
        return None
    start, end = parse.doc[members[0]].sent.start, _reach(parse, members[-1])
    before = _before(parse, members[0])
    if introduced and before is not None:
        start = min(start, parse.doc[before].sent.start)
    best: tuple[int, Token] | None = None
    for i in range(start, end):
        token = parse.doc[i]
        gap = members[0] - i if i < members[0] else i - members[-1]
        if i not in quoted.inside and gap <= _REACH and (best is None or gap < best[0]) and _is_speech_verb(token):
            best = (gap, token)
    return best[1] if best is not None else _at_edge(parse, members, quoted, introduced)


def _reach(parse: Parse, last: int) -> int:
    """Where to stop looking for a cue: the sentence's end, or some tokens on where the marks end the sentence."""
    end = parse.doc[last].sent.end
    following = next((i for i in range(last + 1, min(last + 3, len(parse.doc))) if not parse.doc[i].is_punct), None)
    if following is None or following < end or parse.doc[following].is_space or parse.doc[last - 1].text == ".":
        return end
    return min(parse.doc[following].sent.end, following + _EDGE)


def _before(parse: Parse, first: int) -> int | None:
    """The last token before a quotation that is no white space."""
    i = first - 1
    while i >= 0 and parse.doc[i].is_space:
        i -= 1
    return i if i >= 0 else None


def _is_introduced(parse: Parse, first: int) -> bool:
    before = _before(parse, first)
    return before is not None and (
        parse.doc[before].text == ":" or (before == first - 1 and parse.doc[before].text == ",")
    )


def _is_speech_verb(token: Token) -> bool:
    if token.pos_ not in ("VERB", "AUX"):
        return False
    if any(child.dep_ == "prep" and child.lower_ == "as" for child in token.children):
        return False
    entry = cues().get((token.lemma_.lower(), "verb"))
    return entry is not None and bool({"quote", "that"} & set(entry.frames))


def _at_edge(parse: Parse, members: Sequence[int], quoted: Quoted, introduced: bool) -> Token | None:
    """Any verb that governs the quotation, or stands with its subject right after it, or before its colon."""
    doc = parse.doc
    after = [doc[i] for i in range(members[-1] + 1, min(_reach(parse, members[-1]), members[-1] + _EDGE))]
    before = _before(parse, members[0])
    if introduced and before is not None and doc[before].text == ":":
        after += [token for token in reversed(doc[before].sent) if token.i < before]
    for token in after:
        if token.i in quoted.inside or token.text in (".", ";"):
            return None
        if token.pos_ == "VERB" and any(child.dep_ == "nsubj" for child in token.children):
            return token
    return None
