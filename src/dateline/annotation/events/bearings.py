"""How the word above a clause bears on what it tells: what is planned, doubted or denied of it, and by which word."""

from collections.abc import Mapping
from typing import Final

from dateline.annotation.events.own_status import is_progressive, own_status
from dateline.annotation.grammar.phrases import governor_of
from dateline.annotation.grammar.subjects import antecedent, grammatical_subjects, is_own_end, speaker_above
from dateline.annotation.grammar.tokens import Token
from dateline.codes.assertion import Bearing, assertion_lexicon
from dateline.codes.words import words_of
from dateline.model import NOT_DONE

_NAMING: Final = frozenset({"brand", "call", "deem", "dub", "label", "name", "term"})
_ASKING: Final = frozenset({"WDT", "WP", "WP$", "WRB"})
_STOPPING: Final = frozenset({"stop", "cease", "halt", "quit"})
# Of these in the present ("the law allows police to arrest"), nothing follows that was done.
_PERMITTING: Final = frozenset({"allow", "empower", "enable", "entitle", "let", "permit"})
# "Is believed to have", "are thought to have".
_HELD: Final = words_of("held_of")
_HOLDING: Final = words_of("holding")
_PURSUING: Final = words_of("pursuing")
_PERSUADING: Final = words_of("persuading")
_TRYING: Final = frozenset({"attempt", "seek", "try"})
_INVERTING: Final = frozenset({"had", "should", "were"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN"})
_FINITE: Final = frozenset({"MD", "VBD", "VBP", "VBZ"})


def of_complement(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """A clause or infinitive that a word takes: "said that it attacked", "a plan to attack", "failed to attack".

    Here and below: how the word above bears on the token, None where it does not; and that word, None at the top.
    """
    if token.dep_ == "oprd" and token.pos_ in _NOMINAL and head.lemma_.lower() in _NAMING:
        return None, head  # "called it a massacre"
    if head.pos_ in _NOMINAL:
        return _of_clause_of_noun(token, head)
    opened = opened_by(token)
    if opened is not None:
        return ("possible" if opened == "hypothetical" else opened), head  # "asked if they attacked"
    return _of_clause_of_adjective(token, head) if head.pos_ == "ADJ" else _of_clause_of_verb(token, head)


def _of_clause_of_noun(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """ "A plan to attack", "the man accused of it"."""
    words = assertion_lexicon()
    if token.dep_ == "acl" and token.tag_ in ("VBN", "VBG") and not _is_finite(token):
        in_scene = head.dep_ == "dobj" and head.head.lemma_.lower() in words.scenes
        return ("same", head.head) if in_scene else (None, head)
    if head.lower_ == "order" and head.dep_ == "pobj" and head.head.lower_ == "in":
        return "planned", governor_of(head.head)
    if _is_deliberated(token):
        return "hypothetical", head
    head = _whose(head)
    bearing = "called_for" if is_high_time(head) else words.nouns.get(head.lemma_.lower())
    if bearing == "hypothetical" and head.dep_ == "dobj" and head.head.lemma_.lower() in _PURSUING:
        bearing = "possible"  # "continued their effort to topple him"
    if bearing is None and _is_infinitive(token):
        bearing = "planned"
    return bearing, head


def _is_deliberated(infinitive: Token) -> bool:
    """ "Which groups to arm", "how to respond": a question, whatever asks it."""
    return marked_to(infinitive) and any(
        child.tag_ in _ASKING or any(one.tag_ in _ASKING for one in child.children) for child in infinitive.children
    )


def _whose(noun: Token) -> Token:
    """Of "calls by lawmakers to", "the effort by soldiers to", the call and the effort: their infinitive is not the doers'."""
    words = assertion_lexicon().nouns
    above = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ in ("by", "from", "of") else noun
    named = above.pos_ in _NOMINAL and above.lemma_.lower() in words
    return above if named and noun.lemma_.lower() not in words else noun


def _of_clause_of_adjective(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """ "Eager to attack"; "they were able to meet", who met."""
    if head.lower_ == "able" and (head.head.tag_ == "VBD" or is_past(head.head)):
        return "same", head.head
    bearing = assertion_lexicon().adjectives.get(head.lower_)
    return (bearing if bearing is not None or not _is_infinitive(token) else "same"), head


def _is_tried_or_held(token: Token, head: Token) -> Bearing | None:
    """ "Believes that he attacked", "is said to have attacked"; "tried to persuade them", which is done by trying."""
    if is_held_of(token, head) or (head.lemma_.lower() in _HOLDING and token.dep_ == "ccomp" and is_past(token)):
        return "alleged"
    spoken = token.lemma_.lower() in _PERSUADING and head.lemma_ in _TRYING and _is_infinitive(token)
    return "same" if spoken else None


def _of_clause_of_verb(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """ "Said that it attacked", "failed to attack", "stopped building"."""
    if is_own_end(token, head):
        return "planned", head
    bearing = _is_tried_or_held(token, head) or _judged(head) or predicate_bearing(head, token)
    if bearing == "same" and head.lemma_.lower() in _PERMITTING and _is_only_permitted(head):
        return "possible" if head.tag_ == "VBN" else "hypothetical", head
    if bearing is None and token.tag_ == "VBG":
        bearing = _of_gerund(head)
    if bearing in ("planned", "called_for") and token.dep_ == "ccomp" and is_past(token):
        return None, head  # "determined that they had attacked"
    if head.lemma_ in _STOPPING and token.tag_ == "VBG" and own_status(head) in NOT_DONE:
        return None, head  # "will stop building": what is to stop is there
    if bearing is None and _is_infinitive(token):
        bearing = "same" if token.dep_ == "xcomp" and not marked_to(token) else "planned"
    return bearing, head


def is_high_time(noun: Token) -> bool:
    """ "It is time to leave"."""
    return noun.lower_ == "time" and noun.dep_ == "attr"


def is_held_of(token: Token, head: Token) -> bool:
    """ "Is believed to have attacked": what people hold that somebody did."""
    passive = any(child.dep_ == "auxpass" for child in head.children)
    perfect = any(child.dep_ == "aux" and child.lower_ == "have" for child in token.children)
    return passive and perfect and token.dep_ == "xcomp" and head.lemma_.lower() in _HELD


def _judged(head: Token) -> Bearing | None:
    """ "It is unlikely that": what the adjective says of its clause."""
    words = assertion_lexicon().adjectives
    if head.lemma_ != "be":
        return None
    return next(
        (words[child.lower_] for child in head.children if child.dep_ == "acomp" and child.lower_ in words), None
    )


def _is_only_permitted(permitting: Token) -> bool:
    """ "The law allows them to", "were allowed to": nothing follows that was done."""
    passive = any(child.dep_ == "auxpass" for child in permitting.children)
    return passive or permitting.tag_ in ("VBZ", "VBP")


def _of_gerund(head: Token) -> Bearing | None:
    """ "May include sending", "does not support sending"."""
    words, lemma = assertion_lexicon(), head.lemma_.lower()
    return words.attitudes.get(lemma) or (_of_contents(head) if lemma in words.scenes else None)


def _of_contents(including: Token) -> Bearing:
    """What "the plan includes arming them" says by its subject."""
    nouns = assertion_lexicon().nouns
    subjects = [antecedent(child) for child in including.children if child.dep_ == "nsubj"]
    subjects += [
        one
        for subject in subjects
        for child in subject.children
        if child.lower_ == "of"
        for one in child.children
        if one.dep_ == "pobj"
    ]  # "key points of the deal include"
    return next((nouns[one.lemma_.lower()] for one in subjects if one.lemma_.lower() in nouns), "same")


def opened_by(clause: Token) -> Bearing | None:
    """What "whether" or "if" at the head of a clause makes of it."""
    words = assertion_lexicon().clauses
    return next((words[one.lower_] for one in clause.children if one.dep_ == "mark" and one.lower_ in words), None)


def _is_finite(clause: Token) -> bool:
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ in _FINITE for child in clause.children)


def is_past(clause: Token) -> bool:
    """Whether a finite clause tells of the past."""
    auxiliaries = {child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"had", "has", "have", "was", "were", "did"}:
        return not auxiliaries & {"to", "will", "would", "may", "might", "could", "can", "should", "must"}
    return clause.tag_ == "VBD"


def predicate_bearing(head: Token, token: Token) -> Bearing | None:
    """The bearing of a governing verb: by its lemma, with its particle or the complement's kind where that matters."""
    words = assertion_lexicon().predicates
    lemma = head.lemma_.lower()
    found = with_particle(head, words)
    if found is not None:
        return found
    if marked_to(token) and f"{lemma}_to" in words:
        return words[f"{lemma}_to"]
    if lemma == "be" and marked_to(token):
        return "hypothetical" if any(map(_is_aim, grammatical_subjects(head))) else "planned"
    if lemma == "go" and is_progressive(head) and marked_to(token):
        return "planned"
    if lemma == "have" and marked_to(token) and any(child.lower_ == "yet" for child in head.children):
        return "negated"
    if lemma == "have" and marked_to(token) and not any(child.dep_ == "dobj" for child in head.children):
        return "called_for"
    return words.get(lemma)


def _is_of_any_time(clause: Token) -> bool:
    """ "In case they attack", "whenever they attack"."""
    first = min((one.i for one in clause.subtree), default=clause.i)
    in_case = first > 1 and clause.doc[first - 1].lower_ == "case"
    return in_case or any(child.lower_ == "whenever" for child in clause.children)


def _is_aim(subject: Token) -> bool:
    """ "The goal is to topple him"."""
    return assertion_lexicon().nouns.get(subject.lemma_.lower()) == "hypothetical"


def with_particle(verb: Token, words: Mapping[str, Bearing]) -> Bearing | None:
    """What a verb says with its particle or preposition: "pressed ahead"."""
    lemma = verb.lemma_.lower()
    particles = (child.lower_ for child in verb.children if child.dep_ in ("prt", "prep", "advmod"))
    return next((words[f"{lemma}_{one}"] for one in particles if f"{lemma}_{one}" in words), None)


def _phrasal(verb: Token, words: Mapping[str, Bearing]) -> Bearing | None:
    return with_particle(verb, words) or words.get(verb.lemma_.lower())


def of_adverbial(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """A clause beside another: "if it attacks", "left, saying so", "came to attack"."""
    words = assertion_lexicon()
    if _is_of_any_time(token):
        return "hypothetical", head
    speaker = speaker_above(token, head)
    if speaker is not None:
        return None, speaker.head  # "claims that it was hit, blaming rebels": the blame is no part of the claim
    for child in token.children:
        if child.dep_ == "mark" and child.lower_ in words.clauses:
            return words.clauses[child.lower_], head
        if child.dep_ == "mark" and child.lower_ in ("before", "until", "till") and own_status(token) == "occurred":
            return None, None
    if head.dep_ != "conj" and _is_infinitive(token) and _judged(head) is not None:
        return _judged(head), head  # "it is important for them to act"
    return _of_end(token, head) if marked_to(token) else (None, head)


def _of_end(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """What something is done for: "flew out to meet them", "took to the streets to protest"; "was praised, only to resign"."""
    if any(child.lower_ == "only" and child.i < token.i for child in token.children):
        return "same", head
    bearing = predicate_bearing(head, token)
    went_on = bearing == "same" and head.lemma_ == "go" and any(child.lower_ == "on" for child in head.children)
    if went_on or _phrasal(head, assertion_lexicon().ends) == "same":
        return "same", head
    if token.i < head.i:
        return "planned", head  # "to reassure them, he tried to"
    return (bearing if bearing not in (None, "same") else "planned"), head


def is_inverted(clause: Token) -> bool:
    """ "Had the army attacked, ...": a condition without "if"; the model may take "had" for its governor."""
    head = clause.head
    if head.lower_ in _INVERTING and head.dep_ == "advcl" and head.i < clause.i:
        return all(child.i > head.i for child in head.children)
    first = min(clause.children, key=lambda child: child.i, default=clause)
    return first.dep_ == "aux" and first.lower_ in _INVERTING and clause.i < head.i


def _is_infinitive(token: Token) -> bool:
    """Without an auxiliary that makes it finite ("does not have")."""
    return token.tag_ == "VB" and not any(
        child.dep_ == "aux" and (child.tag_ == "MD" or child.lemma_ == "do") for child in token.children
    )


def marked_to(token: Token) -> bool:
    """An infinitive with "to"."""
    return token.tag_ == "VB" and any(
        child.dep_ in ("aux", "mark") and child.lower_ == "to" for child in token.children
    )
