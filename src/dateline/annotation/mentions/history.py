"""What was spoken of before a place in the text, and which of it a pronoun or a definite phrase can mean."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from dateline.annotation.grammar.tokens import Token
from dateline.annotation.mentions.drafts import Draft
from dateline.codes.words import words_of

# Weights set on within-document chains of ECB+ (development topics); see `## Mentions` in docs/accuracy.md.
_ROLE_WEIGHT: Final = {
    "nsubj": 1.0,
    "nsubjpass": 0.95,
    "agent": 0.7,
    "dobj": 0.7,
    "poss": 0.6,
    "pobj": 0.5,
    "conj": 0.6,
}
_OTHER_ROLE: Final = 0.5
_FADING: Final = 0.55  # what is left of a mention's weight after each sentence
_REPEATED: Final = 0.06  # for each earlier mention of the same thing, to a limit
_MOST_REPEATED: Final = 5
_NAMED: Final = 0.1
_CLAUSE_ABOUT: Final = 0.5  # "Ivan Petrov, who says that he ..."
_ITS_OWN_CLAIM: Final = 0.8
_BOTH_MAIN: Final = 0.2  # "The group warned that the militia must leave. It also demanded": the group
_FOR_ITS: Final = 1.1  # "punish Norland for its attack"
_NEXT_CLAUSE: Final = 0.12  # the subject of the very clause above: "said that the jet crossed when it was ..."
_MANY: Final = frozenset({"they", "them", "their", "theirs", "themselves"})
_ONE_FOR_MANY: Final = 0.8  # "they" means several rather than a staff or a team
_NAME_FOR_MANY: Final = 0.5  # and all the more than a state or a body by its name
_SERVED: Final = words_of("served_by_something")
_HELD_AGAINST: Final = words_of("held_against_somebody")
_FOR: Final = frozenset({"about", "because", "for", "over"})
_UPON: Final = frozenset({"against", "on", "to"})
_THING: Final = 0.75  # a noun that is no entity competes for "it" and "they", a little weaker


@dataclass(frozen=True, slots=True)
class Past:
    """One earlier phrase: its head, its sentence's number, and whom it meant (nobody: a thing without a draft)."""

    head: Token
    sentence: int
    drafts: tuple[Draft, ...]
    plural: bool


@dataclass(slots=True)
class History:
    """All phrases so far, in the order of the text."""

    past: list[Past] = field(default_factory=list)

    def add(self, head: Token, sentence: int, drafts: tuple[Draft, ...], *, plural: bool = False) -> None:
        """Note that a phrase meant some drafts."""
        self.past.append(Past(head, sentence, drafts, plural))

    def identify(self, one: Draft, other: Draft) -> None:
        """Let every phrase that meant `other` mean `one`."""
        self.past = [
            replace(past, drafts=tuple(one if draft is other else draft for draft in past.drafts))
            if other in past.drafts
            else past
            for past in self.past
        ]

    def back(self, sentence: int, reach: int) -> Iterator[Past]:
        """Earlier phrases, nearest first, not more than `reach` sentences away."""
        for one in reversed(self.past):
            if one.sentence < sentence - reach:
                return
            yield one

    def latest(self, fits: Callable[[Draft], bool], sentence: int, reach: int = 10_000) -> Draft | None:
        """The draft last spoken of that fits."""
        for one in self.back(sentence, reach):
            for draft in one.drafts:
                if fits(draft):
                    return draft
        return None

    def most_salient(
        self, pronoun: Token, sentence: int, reach: int, fits: Callable[[Past], bool], others: Sequence[Draft] = ()
    ) -> Past | None:
        """The phrase that a pronoun most likely takes up: near, a subject, often spoken of, a name; none of `others`."""
        best, best_score = None, 0.0
        before = [one for one in self.back(sentence, reach) if one.head.i < pronoun.i]
        others = [*others, *(draft for one in before if _bound(pronoun, one.head) for draft in one.drafts)]
        for one in before:
            if not fits(one) or _bound(pronoun, one.head) or any(draft in others for draft in one.drafts):
                continue
            score = self._score(pronoun, one, sentence)
            if score > best_score:
                best, best_score = one, score
        return best

    def subject_over(self, reflexive: Token) -> Past | None:
        """What "itself" takes up: the subject of the very verb, if it is told."""
        verb = clause_of(reflexive)
        subjects = {child.i for child in verb.children if child.dep_ == "nsubj"}
        return next((one for one in reversed(self.past) if one.head.i in subjects), None)

    def _score(self, pronoun: Token, one: Past, sentence: int) -> float:
        role = one.head.dep_
        if role == "pobj" and one.head.head.dep_ == "agent":
            role = "agent"
        score = _ROLE_WEIGHT.get(role, _OTHER_ROLE)
        if role in ("nsubj", "nsubjpass") and _governs(one.head.head, pronoun):
            score += 0.35
            next_clause = pronoun.lower_ in ("it", "they") and _clause_above(pronoun) == one.head.head.i
            score += _NEXT_CLAUSE if next_clause else 0.0
        if pronoun.dep_ == "poss" and pronoun.head.dep_ == "conj" and pronoun.head.head.i == one.head.i:
            score += 1.0  # "Petrov and his minister"
        if _in_clause_about(pronoun, one.head):
            score += _CLAUSE_ABOUT
        if pronoun.lower_ in ("it", "they") and _in_claim_of(pronoun, one.head):
            score += _ITS_OWN_CLAIM
        if _answers_for(pronoun, one.head):
            score += _FOR_ITS
        if pronoun.lower_ in _MANY and not one.plural:
            score *= _NAME_FOR_MANY if any(draft.proper for draft in one.drafts) else _ONE_FOR_MANY
        score *= _FADING ** (sentence - one.sentence)
        if role in ("nsubj", "nsubjpass") and pronoun.dep_ == "nsubj" and _is_main(one.head) and _is_main(pronoun):
            score += _BOTH_MAIN * _FADING ** (sentence - one.sentence)
        if one.drafts:
            score += _REPEATED * min(_MOST_REPEATED, len(one.drafts[0].spots)) * _FADING ** (sentence - one.sentence)
            score += _NAMED if one.drafts[0].proper else 0.0
        else:
            score *= _THING
        return score


def _is_main(subject: Token) -> bool:
    """Whether a subject is that of its whole sentence."""
    return subject.head.dep_ == "ROOT"


def _governs(verb: Token, token: Token) -> bool:
    """Whether a verb stands above a token in the tree."""
    return any(above.i == verb.i for above in token.ancestors)


def _clause_above(pronoun: Token) -> int:
    """The index of the verb over the clause in which a pronoun stands."""
    clause = clause_of(pronoun)
    above = next((one for one in clause.ancestors if one.pos_ in ("VERB", "AUX")), clause)
    return above.i


def _in_clause_about(pronoun: Token, head: Token) -> bool:
    """Whether a pronoun stands in a relative clause that is about `head`."""
    return any(
        above.dep_ in ("relcl", "acl")
        and above.head.i == head.i
        and not any(child.lower_ in ("where", "when") for child in above.children)
        for above in pronoun.ancestors
    )


def _in_claim_of(pronoun: Token, head: Token) -> bool:
    """Whether a pronoun is the subject of what somebody's noun holds: "Norland's claim that it won"."""
    clause = pronoun.head
    if not pronoun.dep_.startswith("nsubj") or clause.dep_ not in ("acl", "ccomp", "relcl", "xcomp"):
        return False
    return head.dep_ == "poss" and head.head.i == clause.head.i


def _answers_for(pronoun: Token, head: Token) -> bool:
    """Whether a deed of the pronoun's is what something is done to `head` for: "a strike against Norland for its attack",
    "sanctions on Norland over the launch of its rocket".
    """
    deed = pronoun.head
    if deed.dep_ == "pobj" and deed.head.lower_ == "of" and deed.head.head.dep_ == "pobj":
        deed = deed.head.head
    link = deed.head
    if pronoun.dep_ != "poss" or deed.dep_ != "pobj" or link.lower_ not in _FOR or _is_own(pronoun):
        return False
    above = link.head
    if above.dep_ == "pobj" and above.head.lower_ in _UPON:
        above = above.head.head  # "sanctions [on Norland over its launch]"
    doing = _with_object(above)
    if link.lower_ != "for" and not any(one.lemma_.lower() in _HELD_AGAINST for one in doing):
        return False
    undergone = head.head.head if head.dep_ == "pobj" and head.head.lower_ in _UPON else None
    if head.dep_ in ("dobj", "nsubjpass"):
        undergone = head.head
    return undergone is not None and any(undergone.i == one.i for one in doing)


def _is_own(pronoun: Token) -> bool:
    """ "Its own budget"."""
    return any(child.lower_ == "own" for child in pronoun.head.children)


def _with_object(word: Token) -> tuple[Token, ...]:
    """A verb with its object, or an object with its verb ("imposed sanctions")."""
    if word.dep_ in ("dobj", "nsubjpass") and word.head.pos_ == "VERB":
        return word, word.head
    return word, *(child for child in word.children if child.dep_ in ("dobj", "nsubjpass"))


def _bound(pronoun: Token, head: Token) -> bool:
    """Whether grammar forbids that both are the same: object and subject of one verb, or one inside the other's phrase."""
    if pronoun.dep_ == "poss":
        return head.i == pronoun.head.i
    if pronoun.lower_.endswith(("self", "selves")):
        return False
    clause = clause_of(pronoun)
    if clause.dep_ == "relcl" and clause.head.i == head.i and head.i < pronoun.i <= head.i + 2:
        return True  # "the groups that they pay"
    if head.dep_ == "dobj" and head.head.lemma_ == "use" and clause.head.i == head.head.i and clause.tag_ == "VB":
        return True  # "used a missile to destroy it"
    if head.dep_ in ("nsubj", "nsubjpass") and head.head.i == _sharing(clause).i:
        return True  # "the army paid and helped arm them"
    return head.dep_ == "dobj" and head.head.i == clause.i and pronoun.i != head.i


def _sharing(clause: Token) -> Token:
    """The verb whose subject a clause shares, through conjuncts and infinitives that nobody else is told to do."""
    if clause.dep_ == "acl" and clause.tag_ == "VBG" and clause.head.dep_ == "pobj":
        above = clause.head.head.head  # "sent letters to residents warning them": the sender warns
        return above if above.pos_ == "VERB" else clause
    while clause.head.pos_ in ("VERB", "AUX") and (clause.dep_ in ("conj", "xcomp") or _is_adjunct(clause)):
        subjects = any(child.dep_ in ("nsubj", "nsubjpass") for child in clause.children)
        told = clause.dep_ == "xcomp" and any(child.dep_ in ("dobj", "dative") for child in clause.head.children)
        if subjects or told:
            break
        clause = clause.head
    return clause


def _is_adjunct(clause: Token) -> bool:
    """Whether a clause tells what the subject above does too, or to what end: "left, taking them", "left to warn them"."""
    if clause.dep_ == "advcl" and clause.tag_ == "VBG":
        return not any(child.dep_ == "mark" for child in clause.children)
    marked = any(child.dep_ == "aux" and child.lower_ == "to" for child in clause.children)
    serving = clause.head.lemma_.lower() in _SERVED  # "received a grant to help them"
    return clause.dep_ == "advcl" and clause.tag_ == "VB" and marked and not serving


def clause_of(token: Token) -> Token:
    """The verb whose argument a pronoun is, through a preposition too."""
    above = token.head
    if token.dep_ == "nsubj" and above.dep_ == "ccomp" and above.tag_ == "VB" and above.head.pos_ == "VERB":
        bare = not any(child.dep_ in ("aux", "mark") for child in above.children)
        return above.head if bare else above  # "made it leave": an object of the verb that makes
    while (
        above.dep_ in ("prep", "pobj", "agent", "dative", "conj")
        and above.head.i != above.i
        and above.pos_ not in ("VERB", "AUX")
    ):
        above = above.head
    return above
