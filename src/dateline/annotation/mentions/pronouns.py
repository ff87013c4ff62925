"""Whom a pronoun means."""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import Final

from dateline.annotation.grammar.tokens import Token
from dateline.annotation.mentions.drafts import Draft
from dateline.annotation.mentions.history import History, Past, clause_of
from dateline.codes.offices import Gender, given_name_genders
from dateline.codes.words import words_of

_HE: Final = frozenset({"he", "him", "his", "himself"})
_SHE: Final = frozenset({"she", "her", "hers", "herself"})
_IT: Final = frozenset({"it", "its", "itself"})
_THEY: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
PRONOUNS: Final = _HE | _SHE | _IT | _THEY
_REFLEXIVE: Final = frozenset({"himself", "herself", "itself", "themselves"})
_EMPTY_VERBS: Final = words_of("empty_subjects")
_FRONTED: Final = frozenset(
    {"after", "at", "before", "besides", "despite", "during", "for", "in", "on", "since", "unlike", "with"}
)
_ADVERBIAL: Final = frozenset({"advcl", "parataxis"})
_REACH: Final = 3
_REACH_OF_IT: Final = 2


def antecedent(pronoun: Token, sentence: int, history: History, others: Sequence[Draft] = ()) -> tuple[Draft, ...]:
    """The drafts that a third-person pronoun means; none where it means nobody, or nobody can be told.

    others: whom it can not mean, as those named among `commanded`.
    """
    word = pronoun.lower_
    if word in _REFLEXIVE and pronoun.dep_ in ("dobj", "pobj", "dative"):
        found = history.subject_over(pronoun)
        if found is not None:
            return found.drafts
    if word in _IT:
        if _is_empty(pronoun):
            return ()
        found = history.most_salient(pronoun, sentence, _REACH_OF_IT, lambda past: _can_be_it(past, pronoun), others)
    elif word in _THEY:
        many = _are_all(pronoun)
        found = history.most_salient(
            pronoun, sentence, _REACH_OF_IT, lambda past: _can_be_they(past, many=many), others
        )
    else:
        gender: Gender = "m" if word in _HE else "f"
        found = history.most_salient(pronoun, sentence, _REACH, lambda past: _can_be(past, gender), others)
        for draft in found.drafts if found else ():
            draft.gender = draft.gender or gender
    return found.drafts if found is not None else ()


def commanded(pronoun: Token) -> Iterator[Token]:
    """The tokens among which nobody goes by name whom a pronoun means: "it said that Norland" is not Norland.

    Principle C of binding theory: a name is free in what a subject, object or possessor commands. Adverbial clauses are
    left out, where reports often return to the name ("he resigned because Petrov's party").
    """
    above = pronoun.head if pronoun.dep_ == "poss" else clause_of(pronoun)
    for child in above.children:
        adverbial = child.dep_ in _ADVERBIAL or any(inner.dep_ == "pcomp" for inner in child.children)
        if child.i > pronoun.i and not adverbial:
            yield from child.subtree


def _are_all(pronoun: Token) -> bool:
    """Whether several are meant, each of whom does it: "they all agree", "they both left"."""
    following = pronoun.doc[pronoun.i + 1] if pronoun.i + 1 < len(pronoun.doc) else None
    return pronoun.dep_.startswith("nsubj") and following is not None and following.lower_ in ("all", "both", "each")


def subject_behind(pronoun: Token) -> Token | None:
    """The subject of the sentence that begins with a phrase, ended by a comma, in which a possessor or subject stands."""
    if pronoun.dep_ not in ("poss", "nsubj") or pronoun.is_quote:
        return None
    chain = [pronoun, *pronoun.ancestors]
    for phrase, verb in pairwise(chain):
        if verb.dep_ != "ROOT" or phrase.i > verb.i or not _is_fronted(phrase, pronoun):
            continue
        subject = next((child for child in verb.lefts if child.dep_ in ("nsubj", "nsubjpass")), None)
        if subject is None or subject.i < phrase.right_edge.i:
            return None
        return subject if pronoun.doc[phrase.right_edge.i + 1].text == "," else None
    return None


def _is_fronted(phrase: Token, pronoun: Token) -> bool:
    """Whether a phrase before the subject speaks of it with this pronoun: "in his speech", "when he arrived"."""
    own = phrase.dep_ == "advcl" and pronoun.dep_ == "nsubj" and pronoun.head.i == phrase.i
    return own or (phrase.dep_ == "prep" and phrase.lower_ in _FRONTED and pronoun.dep_ == "poss")


def can_mean(pronoun: Token, draft: Draft) -> bool:
    """Whether a third-person pronoun agrees with a draft; "they" is left out, as it may mean several."""
    word = pronoun.lower_
    if word in _IT:
        return draft.kind != "person" and draft.number != "plural" and not _is_empty(pronoun)
    gender: Gender | None = "m" if word in _HE else "f" if word in _SHE else None
    agrees = gender is not None and draft.gender in (None, gender)
    return agrees and draft.kind == "person" and draft.number != "plural"


def gender_of(name: str) -> Gender | None:
    """The gender that a person's name tells by its first word."""
    return given_name_genders().get(name.split(" ", 1)[0].split("-", 1)[0].lower())


def _can_be(past: Past, gender: Gender) -> bool:
    if len(past.drafts) != 1:
        return False
    draft = past.drafts[0]
    return draft.kind == "person" and draft.number == "singular" and draft.gender in (None, gender)


def _can_be_it(past: Past, pronoun: Token) -> bool:
    if not past.drafts:
        return not past.plural
    if past.drafts[0].sectors == ["JRN"] and _is_reported(pronoun):
        return False
    draft = past.drafts[0]
    return len(past.drafts) == 1 and draft.kind != "person" and draft.number != "plural" and not past.plural


def _is_reported(pronoun: Token) -> bool:
    """Whether somebody reports what the pronoun does ("the paper reports that it attacked"): hardly an outlet's own deed."""
    clause = pronoun.head
    return pronoun.dep_.startswith("nsubj") and clause.dep_ == "ccomp" and clause.head.lemma_ == "report"


def _can_be_they(past: Past, *, many: bool = False) -> bool:
    if len(past.drafts) > 1 or past.plural:
        return True
    if many:
        return False
    if not past.drafts or past.drafts[0].kind == "place" or past.drafts[0].sectors == ["JRN"]:
        return False  # an outlet is "it"
    return past.drafts[0].number in ("plural", "group")


def _is_empty(pronoun: Token) -> bool:
    """Whether "it" means nothing ("it is clear that", "it rained", "it took two days to")."""
    if pronoun.lower_ != "it":
        return False
    verb = pronoun.head
    if pronoun.dep_ == "expl":
        return True
    if pronoun.dep_ not in ("nsubj", "nsubjpass"):
        return False
    clause = any(
        child.dep_ in ("ccomp", "xcomp", "csubj", "advcl", "acl", "relcl") and child.i > verb.i
        for child in verb.children
    )
    if verb.lemma_ in _EMPTY_VERBS:
        inner = any(
            grandchild.dep_ in ("xcomp", "ccomp", "relcl", "acl", "advcl")
            for child in verb.children
            if child.dep_ in ("acomp", "attr")
            for grandchild in child.children
        )
        return clause or inner or verb.lemma_ in ("rain", "snow")
    return pronoun.dep_ == "nsubjpass" and clause
