"""What a cue word may govern: its speaker, and its content in every frame that the grammar offers."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from typing import Final

from spacy.tokens import Token

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
_CLAUSE_WORDS: Final = frozenset({"aux", "auxpass", "neg", "advmod", "prt", "mark", "cc", "punct"})
_RELATIVE: Final = frozenset({"WDT", "WP", "WP$"})


@dataclass(frozen=True, slots=True)
class Governed:
    """One frame of a cue: what it is called in the cue lexicon, and the token indexes of the content."""

    frame: str
    content: tuple[int, ...]
    head: int


def subtree(token: Token, without: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """The token indexes of a subtree, less those of `without`."""
    return tuple(part.i for part in token.subtree if part.i not in without)


def subject_of(verb: Token) -> Token | None:
    """The head of the subject: its own, or the one it shares or is controlled by."""
    seen = 0
    while seen < 6:
        for child in verb.children:
            if child.dep_ in SUBJECTS and child.dep_ != "csubj":
                return child
        agent = _agent(verb)
        if agent is not None:
            return agent
        if verb.dep_ in ("acl", "amod") and verb.head.pos_ in ("NOUN", "PROPN", "PRON"):
            return verb.head if verb.tag_ == "VBG" else None
        if verb.dep_ in ("conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "aux") and verb.head.i != verb.i:
            verb = verb.head
            seen += 1
            continue
        return None
    return None


def is_passive(verb: Token) -> bool:
    """A passive clause, or a bare participle that qualifies a noun."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        return True
    return verb.dep_ in ("acl", "amod") and verb.tag_ == "VBN"


def _agent(verb: Token) -> Token | None:
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by" and is_passive(verb)):
            for inner in child.children:
                if inner.dep_ == "pobj":
                    return inner
    return None


def speaker_of(cue: Token) -> Token | None:
    """The head of the words that name the speaker of a cue, if it has one."""
    if cue.pos_ in ("VERB", "AUX"):
        if is_passive(cue):
            return _agent(cue)
        return subject_of(cue)
    if cue.pos_ in ("NOUN", "PROPN"):
        return _owner(cue)
    if cue.pos_ == "ADJ":
        if cue.dep_ in ("acomp", "oprd", "conj"):
            return subject_of(cue.head)
        return cue.head if cue.dep_ in ("amod", "acl") else None
    for child in cue.children:
        if child.dep_ in ("pobj", "pcomp"):
            return child
        if child.dep_ == "prep":
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def _owner(noun: Token) -> Token | None:
    for child in noun.children:
        if child.dep_ == "poss":
            return child
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "among", "of"):
            found = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
            if found is not None and (child.lower_ != "of" or _clause_child(noun)):
                return found
    head = noun.head
    if noun.dep_ in ("dobj", "attr") and head.pos_ in ("VERB", "AUX") and not is_passive(head):
        return subject_of(head)
    return None


def _clause_child(noun: Token) -> bool:
    return any(child.dep_ in ("acl", "ccomp", "relcl") for child in noun.children)


def governed(cue: Token) -> Iterator[Governed]:
    """Every frame that the grammar offers for a cue."""
    if cue.pos_ in ("VERB", "AUX"):
        yield from _verb_frames(cue)
    elif cue.pos_ in ("NOUN", "PROPN"):
        yield from _noun_frames(cue)
    elif cue.pos_ == "ADJ":
        yield from _adjective_frames(cue)


def cue_clause(verb: Token) -> frozenset[int]:
    """The words of the cue's own clause: verb, subject, helpers, addressee and short adjuncts."""
    found = {verb.i}
    for child in verb.children:
        if child.dep_ in ("ccomp", "advcl", "conj", "xcomp", "parataxis", "acl", "relcl"):
            continue
        found.update(subtree(child))
    return frozenset(found)


def _verb_frames(verb: Token) -> Iterator[Governed]:
    own = cue_clause(verb)
    passive = is_passive(verb)
    for child in verb.children:
        dep = child.dep_
        if dep == "ccomp":
            yield Governed("that", subtree(child, own | {verb.i}), child.i)
        elif dep == "xcomp":
            name = "to" if _infinitive(child) else "ing" if child.tag_ == "VBG" else "small"
            content = subtree(child)
            if passive:
                name = "passive_" + name
                content = (*_passive_subject(verb), *content)
            yield Governed(name, content, child.i)
        elif dep == "dobj":
            yield Governed("object", _object(child), child.i)
        elif dep in ("prep", "agent"):
            yield from _prepositional(child, verb, passive)
        elif dep in ("oprd", "acomp", "attr") and passive:
            yield Governed("passive_small", (*_passive_subject(verb), *subtree(child)), child.i)
    if passive:
        subject = _passive_subject(verb)
        if subject:
            yield Governed("passive", subject, verb.i)
    yield from _around(verb, own)


def _infinitive(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _passive_subject(verb: Token) -> tuple[int, ...]:
    for child in verb.children:
        if child.dep_ == "nsubjpass":
            return subtree(child)
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return subtree(verb.head, frozenset(subtree(verb)))
    return ()


def _object(child: Token) -> tuple[int, ...]:
    """The object; for a relative pronoun, what it stands for."""
    if child.tag_ in _RELATIVE:
        clause = next((up for up in child.ancestors if up.dep_ == "relcl"), None)
        if clause is not None:
            return subtree(clause.head, frozenset(subtree(clause)))
    return subtree(child)


def _prepositional(child: Token, head: Token, passive: bool) -> Iterator[Governed]:
    for inner in child.children:
        if inner.dep_ in ("pobj", "pcomp"):
            name = ("passive_" if passive else "") + child.lower_
            yield Governed(name, subtree(inner), inner.i)


def _around(verb: Token, own: frozenset[int]) -> Iterator[Governed]:
    """The clause that a parenthetical cue ("X, he said, ..." or "as he said") stands in."""
    head = verb.head
    if head.i == verb.i or head.pos_ not in ("VERB", "AUX"):
        return
    inner = frozenset(subtree(verb))
    if verb.dep_ in ("parataxis", "ccomp") and not any(c.dep_ in ("ccomp", "dobj", "mark") for c in verb.children):
        if subject_of(verb) is not None:
            yield Governed("parenthesis", subtree(head, inner), head.i)
    elif verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children):
        yield Governed("as", subtree(head, inner), head.i)


def _noun_frames(noun: Token) -> Iterator[Governed]:
    for child in noun.children:
        dep = child.dep_
        if dep in ("acl", "ccomp", "relcl") and any(
            c.dep_ == "mark" and c.lower_ in ("that", "whether") for c in child.children
        ):
            yield Governed("that", subtree(child), child.i)
        elif dep in ("acl", "xcomp", "relcl") and _infinitive(child):
            yield Governed("to", subtree(child), child.i)
        elif dep == "prep":
            yield from _prepositional(child, noun, False)
    head = noun.head
    if noun.dep_ == "nsubj" and head.lemma_ == "be":
        for child in head.children:
            if child.dep_ in ("ccomp", "advcl"):
                yield Governed("that", subtree(child), child.i)


def _adjective_frames(adjective: Token) -> Iterator[Governed]:
    for child in (*adjective.children, *_copula_clauses(adjective)):
        if child.dep_ in ("ccomp", "advcl"):
            yield Governed("that", subtree(child), child.i)
        elif child.dep_ == "xcomp":
            yield Governed("to", subtree(child), child.i)
        elif child.dep_ == "prep":
            yield from _prepositional(child, adjective, False)


def _copula_clauses(adjective: Token) -> Iterable[Token]:
    if adjective.dep_ != "acomp":
        return ()
    return [child for child in adjective.head.children if child.dep_ == "ccomp" and child.i > adjective.i]
