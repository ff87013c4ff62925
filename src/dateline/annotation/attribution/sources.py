"""Who speaks: the head of the words that name a cue's speaker."""

from collections.abc import Container, Iterator
from typing import Final

from dateline.annotation.grammar.tokens import Token
from dateline.codes.relays import relays

SUBJECTS: Final = frozenset({"nsubj", "nsubjpass"})
NOMINAL: Final = frozenset({"NOUN", "PROPN"})
VERBAL: Final = frozenset({"VERB", "AUX"})
_CLIMBED: Final = frozenset({"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "aux"})
_CLAUSES: Final = frozenset({"ccomp", "advcl", "xcomp", "acl", "relcl"})
_EXPLETIVE: Final = frozenset({"it", "there", "this", "that"})
_SEEMING: Final = frozenset({"appear", "seem", "look", "sound"})
_STEPS: Final = 6
_NEAR: Final = 12  # tokens from a cue in which a name without grammar may be its speaker


def subject_of(verb: Token) -> Token | None:
    """The head of the subject: its own, or the one it shares with or is lent by the verb above."""
    for _ in range(_STEPS):
        if verb.dep_ == "pcomp" and verb.head.lower_ == "as" and verb.head.head.pos_ in VERBAL:
            return _quoted_as(verb.head.head)
        own = _subject(verb) or agent_of(verb)
        if own is not None:
            return own
        if verb.dep_ in ("acl", "amod") and verb.head.pos_ in (*NOMINAL, "PRON"):
            return _issuer(verb.head) or verb.head if verb.tag_ == "VBG" else None
        if verb.dep_ not in _CLIMBED or verb.head.i == verb.i:
            return None
        verb = verb.head
    return None


def _issuer(noun: Token) -> Token | None:
    """Who issued the words that speak: "the ministry released a statement saying ..."."""
    if noun.dep_ == "dobj" and noun.head.lemma_.lower() in relays().issuing and noun.ent_type_ != "PERSON":
        return subject_of(noun.head)
    return None


def _subject(verb: Token) -> Token | None:
    """Its own subject; of two, the one that is no relative pronoun ("which the ministry says is ...")."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    return next((one for one in subjects if one.tag_ not in ("WDT", "WP")), next(iter(subjects), None))


def _quoted_as(verb: Token) -> Token | None:
    """Who is quoted as saying: the object, or the subject of the passive."""
    wanted = ("nsubjpass",) if is_passive(verb) else ("dobj",)
    return next((child for child in verb.children if child.dep_ in wanted), None)


def is_passive(verb: Token) -> bool:
    """A passive clause, or a bare participle ("the plan announced", "asked about it, he ...")."""
    if any(child.dep_ in ("nsubjpass", "auxpass") for child in verb.children):
        perfect = any(child.lower_ in ("'s", "'d") for child in verb.children if child.dep_ == "auxpass")
        return not (perfect and any(child.dep_ in ("ccomp", "dobj") for child in verb.children))
    bare = not any(child.dep_ in ("nsubj", "aux", "dobj") for child in verb.children)
    return verb.tag_ == "VBN" and (verb.dep_ in ("acl", "amod") or (verb.dep_ == "advcl" and bare))


def agent_of(verb: Token) -> Token | None:
    """The head after "by" in a passive clause."""
    for child in verb.children:
        if child.dep_ == "agent" or (child.dep_ == "prep" and child.lower_ == "by" and is_passive(verb)):
            return next((inner for inner in child.children if inner.dep_ == "pobj"), None)
    return None


def speaker_of(cue: Token, content: Container[int]) -> Token | None:
    """The head of the words that name the speaker of a cue; never a word of the content."""
    found = grammatical_speaker(cue)
    if cue.pos_ in VERBAL and (found is None or found.i in content) and not is_passive(cue):
        found = _beside(cue, content)
    if found is None or found.i in content:
        return None
    expletive = found.lower_ in _EXPLETIVE and (cue.pos_ not in VERBAL or cue.lemma_.lower() in _SEEMING)
    return None if expletive else found


def grammatical_speaker(cue: Token) -> Token | None:
    """The subject or owner of a cue, which may still be a word of its content, or expletive."""
    if cue.pos_ in VERBAL:
        return agent_of(cue) if is_passive(cue) else subject_of(cue)
    if cue.pos_ in NOMINAL:
        return _owner(cue)
    if cue.dep_ in ("acomp", "oprd", "conj", "ccomp"):
        return subject_of(cue.head)
    return cue.head if cue.dep_ in ("amod", "acl") else None


def _owner(noun: Token) -> Token | None:
    """Whose claim: "his claim", "a claim by the ministry", "the ministry made the claim"."""
    for child in noun.children:
        if child.dep_ == "poss" or (child.dep_ == "compound" and child.pos_ == "PROPN"):
            return child
    for child in noun.children:
        if child.dep_ in ("prep", "agent") and child.lower_ in ("by", "from", "among", "of"):
            found = next((inner for inner in child.children if inner.dep_ == "pobj"), None)
            if found is not None and (child.lower_ != "of" or any(c.dep_ in _CLAUSES for c in noun.children)):
                return found
    head = noun.head
    if noun.dep_ == "pobj" and head.head.pos_ in VERBAL:
        return subject_of(head.head)
    if noun.dep_ in ("dobj", "attr") and head.pos_ in VERBAL and not is_passive(head):
        return subject_of(head)
    return None


def _beside(cue: Token, content: Container[int]) -> Token | None:
    """The name right after an inverted cue ("..., said X"), else the nearest before it, where grammar shows none."""
    if cue.tag_ not in ("VBD", "VBZ", "VBP", "VBN"):
        return None
    for token in (*_run(cue, 1, content), *_run(cue, -1, content)):
        head = token
        while head.dep_ in ("compound", "amod", "nummod", "poss", "det", "appos") and head.head.i != head.i:
            head = head.head
        if head.i not in content and head.pos_ in (*NOMINAL, "PRON"):
            return head
    return None


def _run(cue: Token, step: int, content: Container[int]) -> Iterator[Token]:
    """Nouns that may name a speaker: the phrase right after the cue, or those before it up to the last content."""
    doc, sent = cue.doc, cue.sent
    for distance in range(1, _NEAR):
        i = cue.i + step * distance
        if not sent.start <= i < sent.end or i in content:
            return
        token = doc[i]
        if token.pos_ in (*NOMINAL, "PRON") and token.dep_ not in ("npadvmod", "pobj"):
            yield token
        elif step == 1 and token.pos_ not in ("DET", "ADJ", "NUM", "PROPN", "NOUN"):
            return
