"""From the nearest speaker outward: who says it, who carries it, who shows it."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final, Literal

from dateline.annotation.attribution.clauses import subtree
from dateline.annotation.attribution.layers import is_relay, outer_of, source_kind
from dateline.annotation.attribution.sources import agent_of, is_passive, subject_of
from dateline.annotation.attribution.statement import Statement
from dateline.annotation.grammar.tokens import Doc, Token
from dateline.codes.relays import relays


@dataclass(frozen=True, slots=True)
class Link:
    """One link before its speaker is an entity: the head of the speaker's words, the cue token, and the kind."""

    speaker: int
    cue: int | None
    kind: Literal["says", "via", "shows"]


_CARRYING: Final = frozenset({"VERB", "NOUN"})
_STEPS: Final = 30  # words of the cue's own clause that are searched for a carrier


def links_of(doc: Doc, statement: Statement, found: Sequence[Statement]) -> tuple[Link, ...]:
    """The chain of a statement; `found` are all statements of the text, those inside others too."""
    links = [*_own(doc, statement), *_carriers(doc, statement)]
    for outer in outer_of(statement, found):
        for link in (*_own(doc, outer), *_carriers(doc, outer)):
            kind = "via" if link.kind == "says" and links and is_relay(doc[link.speaker]) else link.kind
            links.append(Link(link.speaker, link.cue, kind))
    return tuple(_unique(links))


def _unique(links: Sequence[Link]) -> Iterator[Link]:
    seen: set[int] = set()
    for link in links:
        if link.speaker not in seen:
            seen.add(link.speaker)
            yield link


def _own(doc: Doc, statement: Statement) -> Iterator[Link]:
    """The speaker's own link; before it whom a medium quotes, or in its place whose pictures they are."""
    if statement.speaker is None:
        return
    speaker = doc[statement.speaker]
    kind: Literal["says", "shows"] = "shows" if statement.link == "shows" or _is_picture(speaker) else "says"
    if kind == "shows":
        owner = _publisher(speaker)
        yield Link(speaker.i if owner is None else owner.i, statement.cue, "shows")
        return
    quoted = _quoted_by(doc, statement)
    if quoted is None:
        yield Link(speaker.i, statement.cue, "says")
        return
    yield Link(quoted[0].i, quoted[1].i, "says")
    yield Link(speaker.i, statement.cue, "via")


def _quoted_by(doc: Doc, statement: Statement) -> tuple[Token, Token] | None:
    """Whom a medium quotes beside its own cue: "Y reported, citing X"; the name and the verb."""
    if statement.cue is None or statement.speaker is None or not is_relay(doc[statement.speaker]):
        return None
    for child in doc[statement.cue].children:
        if child.dep_ in ("advcl", "conj") and child.lower_ in relays().quoting:
            named = next((c for c in child.children if c.dep_ == "dobj"), None)
            if named is not None:
                return named, child
    return None


def _is_picture(noun: Token) -> bool:
    return noun.pos_ == "NOUN" and source_kind(noun) == "imagery"


def _publisher(noun: Token) -> Token | None:
    """By whom pictures were made or shown: "photos published by X", "X's photos"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "acl" and child.tag_ == "VBN":
            return agent_of(child)
        if child.dep_ == "prep" and child.lower_ in ("by", "from"):
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _carriers(doc: Doc, statement: Statement) -> Iterator[Link]:
    """Media that the clause of the cue names as carrying the words: "told X", "in comments carried by X", "in an interview
    with X".
    """
    if statement.cue is None:
        return
    cue = doc[statement.cue]
    if cue.dep_ == "pcomp" and cue.head.lower_ == "as" and cue.head.head.lemma_.lower() in relays().citing:
        citing = cue.head.head
        medium = agent_of(citing) if is_passive(citing) else subject_of(citing)
        if medium is not None and medium.i != statement.speaker:
            yield Link(medium.i, citing.i, "via")
        cue = citing
    outlet = told_to(doc[statement.cue])
    if outlet is not None and is_relay(outlet):
        yield Link(outlet.i, statement.cue, "via")
    inside = frozenset(statement.content)
    words = [i for i in subtree(cue, inside) if doc[i].pos_ in _CARRYING]
    if statement.speaker is not None:
        words += subtree(doc[statement.speaker], inside)
    for i in words[:_STEPS]:
        yield from _carrier(doc[i], statement)


def told_to(cue: Token) -> Token | None:
    """Who is spoken to ("told X"), where it is a noun."""
    for child in cue.children:
        if child.dep_ in ("dobj", "dative") and child.i > cue.i and child.pos_ in ("PROPN", "NOUN"):
            return child
    return None


def _carrier(token: Token, statement: Statement) -> Iterator[Link]:
    lexicon = relays()
    carried = token.tag_ in ("VBN", "VBD") and token.lemma_.lower() in lexicon.carrying
    interview = token.pos_ == "NOUN" and token.lemma_.lower() in lexicon.conversations
    ways = ("by", "on", "in", "with", "to", "at", "through", "via") if carried or interview else ("through", "via")
    for child in token.children:
        if child.dep_ not in ("prep", "agent") or child.lower_ not in ways:
            continue
        medium = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
        if medium is not None and medium.i != statement.speaker and is_relay(medium):
            yield Link(_named(medium).i, token.i, "via")
            return


def _named(medium: Token) -> Token:
    """ "The state news agency, KCNA": the name beside the description."""
    names = (child for child in medium.children if child.dep_ == "appos" and child.pos_ == "PROPN")
    return medium if medium.pos_ == "PROPN" else next(names, medium)
