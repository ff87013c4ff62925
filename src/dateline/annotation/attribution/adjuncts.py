"""Cues that govern nothing: "according to X", "in the latest poll", "to many, ...", "reportedly"; and "X: ..." lines."""

import re
from collections.abc import Iterator
from typing import Final

from dateline.annotation.attribution.clauses import subtree
from dateline.annotation.attribution.layers import is_relay
from dateline.annotation.attribution.sources import VERBAL
from dateline.annotation.attribution.statement import Statement
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Token
from dateline.codes.cues import CuePart, cues

_INNER: Final = frozenset(
    {
        "prep", "pobj", "pcomp", "amod", "compound", "nummod", "advmod", "dobj", "npadvmod", "attr", "nsubj", "nsubjpass",
        "conj", "appos", "acomp", "agent", "poss", "det",
    }
)  # fmt: skip
_PERSONAL: Final = frozenset({"PERSON", "ORG", "NORP"})
_LABEL: Final = re.compile(
    r"^[ \t]*(?P<name>(?:Q|A|[A-Z][\w.\u2019'-]*(?: (?:[A-Z][\w.\u2019'-]*|of|de|al|bin|van)){0,5})): (?=\S)", re.M
)
_LIST: Final = re.compile(r":[ \t]*\n(?P<points>(?:\s*[-*\u2022\u2013\u2014][ \t]*\S[^\n]*(?:\n|\Z))+)")
_POINTS: Final = frozenset("-*\u2022\u2013\u2014")
_LABEL_WORDS: Final = 4  # words that must follow a label on its line
_TURN_WORDS: Final = 250  # more than anybody says in one turn: such a line is a whole text after a heading


def adjunct_statement(token: Token) -> Iterator[Statement]:
    """The statement whose cue is `token`, a preposition or an adverb."""
    if token.lower_ in ("according", "per") and token.dep_ != "amod":
        yield from _according(token)
    elif token.dep_ == "prep" and token.head.pos_ in VERBAL:
        yield from _in_source(token)
    elif token.pos_ == "ADV":
        entry = cues().get((token.lower_, "adverb"))
        clause = _clause(token)
        if entry is not None and clause.i != token.i:
            yield Statement(subtree(clause, frozenset({token.i})), token.i, None, entry.link, entry.effect, "adverb")


def _according(token: Token) -> Iterator[Statement]:
    """ "According to X", "as per X": the clause it stands in; all before it where it is a medium's and ends the sentence."""
    to = next((c for c in token.children if c.lower_ == "to"), token)
    source = next((c for c in (*token.children, *to.children) if c.dep_ == "pobj"), None)
    if source is None:
        return
    first = token.i - 1 if token.lower_ == "per" and token.doc[token.i - 1].lower_ == "as" else token.i
    if _closes(token, source, first):
        yield Statement(tuple(range(token.sent.start, first)), token.i, source.i, "says", "neutral", "closing")
        return
    head = _clause(token)
    content = subtree(head, frozenset(subtree(token)))
    if content and head.i != token.i:
        yield Statement(content, token.i, source.i, "says", "neutral", "according")


def _closes(token: Token, source: Token, first: int) -> bool:
    """Whether the rest of the sentence after a comma or a quotation mark is only the medium that passes it on."""
    sent = token.sent
    if first - sent.start < _LABEL_WORDS or token.doc[first - 1].text not in (",", '"') or not is_relay(source):
        return False
    rest = [t for t in sent if t.i > source.right_edge.i and not (t.is_punct or t.is_space)]
    return not any(t.tag_ in ("VBZ", "VBP", "MD") or t.dep_ in ("nsubj", "nsubjpass") for t in rest)


def _in_source(token: Token) -> Iterator[Statement]:
    """ "In a survey, ...", "in his words", and fronted "to many, ...": the clause they stand in."""
    source = next((c for c in token.children if c.dep_ == "pobj"), None)
    if source is None or _is_speech(token.head):
        return
    part: CuePart = "source"
    entry = cues().get((source.lemma_.lower(), part))
    fronted = token.lower_ == "to" and token.i < token.head.i and _personal(source) and _comma_after(source)
    if not fronted and (entry is None or token.lower_ not in entry.frames):
        return
    owner = _owner(source)
    speaker = owner if owner is not None and entry is not None and entry.link == "says" else source
    link = entry.link if entry is not None else "says"
    content = subtree(token.head, frozenset(subtree(token)))
    yield Statement(content, token.i, speaker.i, link, "neutral", "source")


def _owner(noun: Token) -> Token | None:
    """ "His words", "the words of the judge"."""
    for child in noun.children:
        if child.dep_ == "poss":
            return child
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((c for c in child.children if c.dep_ == "pobj"), None)
    return None


def _is_speech(verb: Token) -> bool:
    entry = cues().get((verb.lemma_.lower(), "verb"))
    return entry is not None and "that" in entry.frames


def _personal(noun: Token) -> bool:
    return noun.ent_type_ in _PERSONAL or noun.tag_ == "NNS" or noun.lower_ in ("them", "him", "her", "many", "some")


def _comma_after(noun: Token) -> bool:
    after = noun.right_edge.i + 1
    return after < len(noun.doc) and noun.doc[after].text == ","


def _clause(token: Token) -> Token:
    """The head of the clause that an adjunct stands in, however deep the parser hung it."""
    head = token.head
    while head.head.i != head.i:
        inner = head.dep_ in _INNER and head.pos_ not in VERBAL
        if not inner and not (head.dep_ in ("conj", "advcl") and head.tag_ == "VBG"):
            break
        head = head.head
    return head


def labelled(parse: Parse) -> Iterator[Statement]:
    """Lines that begin with their speaker's name ("Smith: We went there."), as interviews and headings have them."""
    for label in _LABEL.finditer(parse.text):
        end = parse.text.find("\n", label.end())
        content = parse.doc.char_span(label.end(), len(parse.text) if end < 0 else end, alignment_mode="contract")
        name = parse.doc.char_span(label.start("name"), label.end("name"), alignment_mode="contract")
        if content is None or name is None or not _LABEL_WORDS <= len(content) <= _TURN_WORDS:
            continue
        indexes = tuple(token.i for token in content if not token.is_space)
        yield Statement(indexes, name.end, name.end - 1, "says", "neutral", "label")


def listed(parse: Parse) -> Iterator[Statement]:
    """Points of a list after a word of speech and a colon ("The ministry said:" and lines that begin with a dash)."""
    for found in _LIST.finditer(parse.text):
        points = parse.doc.char_span(found.start("points"), found.end("points"), alignment_mode="contract")
        colon = parse.doc.char_span(found.start(), found.start() + 1, alignment_mode="expand")
        before = [] if colon is None else [token for token in reversed(colon.sent) if token.i < colon.start]
        cue = next((token for token in before if token.pos_ == "VERB" and _is_speech(token)), None)
        if points is not None and cue is not None:
            entry = cues()[cue.lemma_.lower(), "verb"]
            words = tuple(token.i for token in points if not (token.is_space or token.text in _POINTS))
            yield Statement(words, cue.i, None, entry.link, entry.effect, "quote")
