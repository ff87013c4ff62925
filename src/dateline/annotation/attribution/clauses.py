"""What a cue word may govern: its content in every frame that the grammar offers."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dateline.annotation.attribution.sources import NOMINAL, SUBJECTS, VERBAL, is_passive, subject_of
from dateline.annotation.grammar.tokens import Token

_CLAUSES: Final = frozenset({"ccomp", "advcl", "conj", "xcomp", "parataxis", "acl", "relcl"})
_SHORT: Final = 6  # tokens that must stand before a cue for it to close a sentence
_FINITE: Final = frozenset({"MD", "VBD", "VBZ", "VBP"})
_AFTER_CUE: Final = frozenset({"prep", "npadvmod", "advmod", "punct", "nsubj", "dative", "agent"})
_RELATIVE: Final = frozenset({"WDT", "WP", "WP$"})


@dataclass(frozen=True, slots=True)
class Governed:
    """One frame of a cue: its name in the cue lexicon, and the token indexes of the content."""

    frame: str
    content: tuple[int, ...]


def subtree(token: Token, without: frozenset[int] = frozenset()) -> tuple[int, ...]:
    """The token indexes from a subtree's left edge to its right edge, less those of `without`."""
    whole = range(token.left_edge.i, token.right_edge.i + 1)
    return tuple(i for i in whole if i not in without) if without else tuple(whole)


def governed(cue: Token) -> Iterator[Governed]:
    """Every frame that the grammar offers for a cue."""
    if cue.pos_ in VERBAL:
        yield from _verb_frames(cue)
    elif cue.pos_ in NOMINAL:
        yield from _noun_frames(cue)
    elif cue.pos_ == "ADJ":
        yield from _adjective_frames(cue)


def cue_clause(verb: Token) -> frozenset[int]:
    """The words of the cue's own clause: verb, subject, helpers, addressee and adjuncts."""
    found = {verb.i}
    for child in verb.children:
        if child.dep_ not in _CLAUSES:
            found.update(subtree(child))
    return frozenset(found)


def _verb_frames(verb: Token) -> Iterator[Governed]:
    passive = is_passive(verb)
    complements = _complements(verb)
    if complements:
        own = cue_clause(verb)
        clauses = sorted(i for child in complements for i in subtree(child, own))
        if clauses:
            yield Governed("that", _with_subject(verb, tuple(clauses)))
    for child in verb.children:
        if child.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ in ("if", "whether") for c in child.children):
            yield Governed("whether", subtree(child))
        elif child.dep_ == "dobj":
            yield from _object_frames(child, verb)
        elif child.dep_ in ("prep", "agent"):
            yield from _prepositional(child, "passive_" if passive else "")
    if passive:
        yield from _passive_frames(verb)
    else:
        yield from _predicative_frames(verb)
    yield from _gap(verb)
    yield from _around(verb)


def _with_subject(verb: Token, content: tuple[int, ...]) -> tuple[int, ...]:
    """A content that begins with a finite verb, with its long subject that the parser hung elsewhere."""
    first = verb.doc[content[0]]
    if verb.i < first.i - 1 and first.tag_ in ("MD", "VBZ", "VBD", "VBP") and first.dep_ != "ccomp":
        return (*range(verb.i + 1, content[0]), *content)
    return content


def _complements(verb: Token) -> list[Token]:
    """The clauses it governs: all on one side, and those on both where a comma shows the verb to be parenthetical."""
    clauses = [child for child in verb.children if child.dep_ == "ccomp"]
    before = [child for child in clauses if child.i < verb.i]
    after = [child for child in clauses if child.i > verb.i]
    parenthetical = verb.i + 1 < len(verb.doc) and verb.doc[verb.i + 1].text in (",", '"')
    if parenthetical or not before or not after:
        return clauses
    return after if any(c.dep_ == "nsubj" and c.i < verb.i for c in verb.children) else before


def _object_frames(child: Token, verb: Token) -> Iterator[Governed]:
    """The object alone, and the object with what is said of it ("called it a mistake", "accused them of fraud")."""
    content = _object(child)
    for inner in child.children:
        if inner.dep_ == "prep" and child.tag_ not in _RELATIVE:
            yield Governed("object_" + inner.lower_, content)
        elif inner.dep_ == "appos" and verb.doc[inner.left_edge.i - 1].text == '"':
            yield Governed("object_small", content)
    for other in verb.children:
        if other.i > child.i and other.dep_ in ("oprd", "acomp"):
            yield Governed("object_small", (*content, *subtree(other)))
        elif other.i > child.i and other.dep_ == "prep":
            yield Governed("object_" + other.lower_, (*content, *subtree(other)))
        elif other.i > child.i and other.dep_ == "xcomp" and is_infinitive(other):
            yield Governed("object_infinitive", (*content, *subtree(other)))
    yield Governed("object", content)


def _object(child: Token) -> tuple[int, ...]:
    """The object; for a relative pronoun, what it stands for."""
    if child.tag_ in _RELATIVE:
        clause = next((up for up in child.ancestors if up.dep_ == "relcl"), None)
        if clause is not None:
            return subtree(clause.head, frozenset(subtree(clause)))
    return subtree(child)


def _predicative_frames(verb: Token) -> Iterator[Governed]:
    for child in verb.children:
        if child.dep_ == "xcomp":
            name = "to" if is_infinitive(child) else "ing" if child.tag_ == "VBG" else "small"
            yield Governed(name, subtree(child))
            yield Governed("raised_" + name, (*_subject(verb), *subtree(child)))
        elif child.dep_ in ("acomp", "oprd"):
            yield Governed("raised_small", (*_subject(verb), *subtree(child)))
        elif child.dep_ == "ccomp" and any(c.dep_ == "nsubj" for c in child.children) and child.pos_ not in VERBAL:
            yield Governed("object_small", subtree(child))


def _passive_frames(verb: Token) -> Iterator[Governed]:
    """Passives: the subject is what is spoken of ("is said to", "was described as", "was criticized by")."""
    subject = _subject(verb)
    for child in verb.children:
        if child.dep_ == "xcomp":
            yield Governed("passive_to" if is_infinitive(child) else "passive_small", (*subject, *subtree(child)))
        elif child.dep_ in ("oprd", "acomp", "attr"):
            yield Governed("passive_small", (*subject, *subtree(child)))
        elif child.dep_ == "prep":
            yield Governed("passive_object_" + child.lower_, (*subject, *subtree(child)))
    if subject:
        yield Governed("passive", subject)


def _subject(verb: Token) -> tuple[int, ...]:
    for child in verb.children:
        if child.dep_ in SUBJECTS:
            return _object(child)
    if verb.dep_ == "acl" and verb.tag_ == "VBN":
        return subtree(verb.head, frozenset(subtree(verb)))
    return ()


def is_infinitive(verb: Token) -> bool:
    """A verb with "to"."""
    return any(child.dep_ == "aux" and child.lower_ == "to" for child in verb.children)


def _prepositional(child: Token, prefix: str = "") -> Iterator[Governed]:
    for inner in child.children:
        if inner.dep_ in ("pobj", "pcomp"):
            yield Governed(prefix + child.lower_, subtree(inner))


def _gap(verb: Token) -> Iterator[Governed]:
    """ "The package that they discussed": the antecedent is the object."""
    if verb.dep_ != "relcl" or any(c.dep_ in ("dobj", "ccomp", "xcomp", "nsubjpass") for c in verb.children):
        return
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in _RELATIVE), None)
    if subject is None:
        return
    following = verb.doc[verb.i + 1] if verb.i + 1 < verb.sent.end else verb
    if following.tag_ in _FINITE and any(c.tag_ in _RELATIVE for c in verb.children):
        clause = following.head if following.dep_ in ("aux", "auxpass") else following
        yield Governed("that", tuple(i for i in subtree(clause) if i > verb.i))
    yield Governed("object", subtree(verb.head, frozenset(subtree(verb))))


def _around(verb: Token) -> Iterator[Governed]:
    """The clause that a parenthetical cue ("X, he said, ..." or "as he said") stands in, or the sentence that it ends."""
    head = verb.head
    own = any(c.dep_ in ("ccomp", "dobj", "mark", "xcomp") for c in verb.children)
    if not own and verb.tag_ in _FINITE and _ends_sentence(verb):
        first = min(c.left_edge.i for c in (verb, *verb.children) if c.dep_ in (verb.dep_, "nsubj", "advmod", "aux"))
        yield Governed("closing", tuple(range(verb.sent.start, first)))
    if head.i == verb.i or head.pos_ not in VERBAL or subject_of(verb) is None:
        return
    inner = frozenset(subtree(verb))
    if verb.dep_ in ("parataxis", "ccomp") and not any(c.dep_ in ("ccomp", "dobj", "mark") for c in verb.children):
        yield Governed("parenthesis", subtree(head, inner))
    elif verb.dep_ == "advcl" and any(c.dep_ == "mark" and c.lower_ == "as" for c in verb.children):
        yield Governed("as_clause", subtree(head, inner))


def _ends_sentence(verb: Token) -> bool:
    """ "..., the ministry announced on Monday.": a comma, a subject, the verb, adjuncts and nothing more."""
    subject = next((c for c in verb.children if c.dep_ == "nsubj" and c.tag_ not in _RELATIVE), None)
    if subject is None or verb.i - verb.sent.start < _SHORT:
        return False
    first = min(subject.left_edge.i, verb.i)
    after = {part.i for c in verb.children if c.i > verb.i and c.dep_ in _AFTER_CUE for part in c.subtree}
    rest = [i for i in range(verb.i + 1, verb.sent.end) if not (verb.doc[i].is_punct or verb.doc[i].is_space)]
    return verb.doc[first - 1].text == "," and all(i in after for i in rest)


def _noun_frames(noun: Token) -> Iterator[Governed]:
    for child in noun.children:
        if child.dep_ in ("acl", "ccomp", "relcl") and _marked(child):
            yield Governed("that", subtree(child))
        elif child.dep_ in ("acl", "xcomp", "relcl") and is_infinitive(child):
            yield Governed("to", subtree(child))
        elif child.dep_ == "prep":
            yield from _prepositional(child)
    if noun.dep_ == "nsubj" and noun.head.lemma_ == "be":
        for child in noun.head.children:
            if child.dep_ in ("ccomp", "advcl"):
                yield Governed("that", subtree(child))


def _marked(clause: Token) -> bool:
    return any(child.dep_ == "mark" and child.lower_ in ("that", "whether") for child in clause.children)


def _adjective_frames(adjective: Token) -> Iterator[Governed]:
    clauses = list(adjective.children)
    if adjective.dep_ == "acomp":
        clauses += [child for child in adjective.head.children if child.dep_ == "ccomp" and child.i > adjective.i]
    for child in clauses:
        if child.dep_ in ("ccomp", "advcl"):
            yield Governed("that", subtree(child))
        elif child.dep_ == "xcomp":
            yield Governed("to", subtree(child))
        elif child.dep_ == "prep":
            yield from _prepositional(child)
