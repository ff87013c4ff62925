"""Is an event told as done? From modality, tense, negation, and everything that governs it, inside out."""

from typing import Final

from dateline.annotation.events.bearings import (
    is_held_of,
    is_high_time,
    is_inverted,
    marked_to,
    of_adverbial,
    of_complement,
)
from dateline.annotation.events.own_status import combined, own_status, shares_negation
from dateline.annotation.events.phrase_bearings import of_object, of_prepositional, of_subject
from dateline.annotation.events.thoughts import is_only_thought, is_thought
from dateline.annotation.grammar.tokens import Token
from dateline.codes.assertion import Bearing, assertion_lexicon
from dateline.model import NOT_DONE, Status

UNREALISED: Final = NOT_DONE | {"negated"}
_STEPS: Final = 12
_CLAUSE: Final = frozenset({"ccomp", "xcomp", "csubj", "csubjpass", "acl", "oprd"})
_OBJECT: Final = frozenset({"dobj", "pobj", "nsubjpass", "dative", "attr", "obj", "oprd"})
_KEEPING_SILENT: Final = frozenset({"decline", "refuse", "avoid", "stop"})
# Who does not rule out a deed has not done it, either.
LEAVING_OPEN: Final = frozenset({"rule", "exclude", "preclude"})
_ASKING: Final = frozenset({"WDT", "WP", "WP$", "WRB"})
_ANYBODY: Final = frozenset({"those", "anyone", "anybody", "everyone", "everybody", "whoever"})


def status_of(trigger: Token) -> Status:
    """The status of the event that `trigger` names, by the words of its own sentence alone."""
    return _weighed(trigger)[0]


def is_hypothetical(trigger: Token) -> bool:
    """Whether the words above an event, or around it, make it a mere thought, that nobody plans, demands or has done."""
    status, hypothetical = _weighed(trigger)
    return hypothetical and status in UNREALISED


def _weighed(trigger: Token) -> tuple[Status, bool]:
    """The status, and whether anything on the way up makes the event a thought."""
    status, hypothetical = own_status(trigger), is_thought(trigger)
    token = trigger
    for _ in range(_STEPS):
        if status in ("negated", "denied") or token.head.i == token.i:
            break
        bearing, governor = _governed(token)
        if governor is None or (bearing is None and token.dep_ != "conj"):
            break
        if bearing == "denied" and _is_left_open(governor):
            return combined(status, "possible"), hypothetical
        if bearing == "negated" and governor.dep_ in ("xcomp", "dobj") and _governed(governor)[0] == "negated":
            return status, hypothetical  # "failed to prevent the killing", "defied a ban on rallies"
        if not (status in NOT_DONE and is_held_of(token, governor)):  # "is said to have prepared him for a visit"
            hypothetical |= is_only_thought(token, bearing, governor, status)
            status = combined(status, _passed_on(bearing, governor))
        token = governor
    asked = _questioned(trigger, status)
    return asked, hypothetical or asked != status


def _passed_on(bearing: Bearing | None, governor: Token) -> Status:
    """What a governor's bearing comes to, once the governor's own polarity is known."""
    if bearing is None:
        return "occurred"
    if bearing == "hypothetical":
        bearing = "possible"
    own = own_status(governor)
    if bearing == "same":
        return own if own != "ongoing" else "occurred"
    if bearing == "denied" and any(child.dep_ == "auxpass" for child in governor.children) and _has_object(governor):
        return "negated"  # "were denied a visit"
    if bearing == "negated" and own == "negated" and governor.lemma_.lower() in LEAVING_OPEN:
        return "possible"
    if bearing == "negated":
        return {"negated": "occurred", "planned": "possible", "possible": "possible"}.get(own, "negated")  # type: ignore[return-value]
    if own == "negated":
        return "occurred" if bearing in ("alleged", "denied") else "negated"
    return "possible" if own == "possible" and bearing == "planned" else bearing


def _has_object(verb: Token) -> bool:
    return any(child.dep_ in ("dobj", "oprd") for child in verb.children)


def _is_left_open(denial: Token) -> bool:
    """Whether somebody neither denies nor confirms: "would not confirm or deny", "declined to confirm or deny"."""
    first = denial.head if denial.dep_ == "conj" else denial
    kept_silent = first.dep_ == "xcomp" and first.head.lemma_.lower() in _KEEPING_SILENT
    return kept_silent or shares_negation(denial)


def _governed(token: Token) -> tuple[Bearing | None, Token | None]:
    """How the word above bears on `token`, and that word; (None, None) at the top."""
    head, relation = token.head, token.dep_
    if relation == "conj":
        return _coordinated(token)
    if relation in ("acl", "relcl") and any(child.lower_ in ("any", "no") for child in head.children):
        return "same", head  # "any sanctions imposed by Norland"
    if relation in ("relcl", "csubj") and _is_of_anybody(token):
        return "hypothetical", head
    if relation in ("advcl", "ccomp") and is_inverted(token):
        return "hypothetical", head
    if relation in ("csubj", "csubjpass") and own_status(head) in NOT_DONE:
        return "hypothetical", head  # "launching strikes would add to the danger"
    if relation in _CLAUSE:
        return of_complement(token, head)
    if relation == "advcl":
        return of_adverbial(token, head)
    if relation in ("pobj", "pcomp") and head.dep_ in ("prep", "agent"):
        return of_prepositional(token)
    if relation in _OBJECT:
        return of_object(token, head)
    if relation in ("nsubj", "nsubjpass", "csubj", "compound", "nmod", "amod", "poss", "appos", "dep", "agent"):
        return of_subject(token, head)
    if relation == "relcl":
        meant = marked_to(token) and (head.lemma_.lower() in assertion_lexicon().nouns or is_high_time(head))
        return of_complement(token, head) if meant else (None, None)  # "a plot to attack"
    return None, head


def _is_of_anybody(token: Token) -> bool:
    """ "Those who use such weapons", "using such weapons is a crime"."""
    head = token.head
    if token.dep_ == "csubj":
        told = any(child.dep_ in ("nsubj", "aux", "poss") for child in token.children)
        return token.tag_ == "VBG" and head.tag_ == "VBZ" and not told
    return head.lower_ in _ANYBODY and token.tag_ in ("VBP", "VBZ")


def _coordinated(token: Token) -> tuple[Bearing | None, Token | None]:
    """A conjunct shares what governs the first one, and its modal where it has no subject and tense of its own."""
    head = token.head if token.head.pos_ != "ADP" else token.head.head
    bare = not any(
        child.dep_ in ("nsubj", "nsubjpass") or (child.dep_ == "aux" and child.lower_ != "to")
        for child in token.children
    )
    if token.pos_ in ("VERB", "AUX") and bare and token.tag_ in ("VB", "VBG", "VBN"):
        return "same", head
    if token.tag_ == "VBD" and head.tag_ == "VB":
        return None, None  # "wanted them to leave and attacked": not what is wanted
    return None, head


def _questioned(trigger: Token, status: Status) -> Status:
    """What a question asks about is possible; a question inside a sentence with a speech verb is left as it is."""
    if status not in ("occurred", "ongoing", "planned"):
        return status
    doc, sentence = trigger.doc, trigger.sent
    i = sentence.end - 1
    while i >= sentence.start and (doc[i].is_space or doc[i].is_quote):
        i -= 1
    asked = i >= sentence.start and doc[i].text == "?" and sentence.root.lemma_ != "say"
    if asked and any(doc[index].tag_ in _ASKING for index in range(sentence.start, trigger.i)):
        return status  # "why did they attack?": that they did is known
    return "possible" if asked and not _stands_before_quote(trigger, i) else status


def _stands_before_quote(trigger: Token, mark: int) -> bool:
    """Whether the question is a quotation behind the trigger: "at a rally, a woman cried 'Where are they?'"."""
    doc = trigger.doc
    if mark + 1 >= len(doc) or not doc[mark + 1].is_quote:
        return False
    opening = next((i for i in range(mark, trigger.sent.start, -1) if doc[i].is_quote), None)
    return opening is not None and trigger.i < opening
