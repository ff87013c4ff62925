"""Deeds that are told beside another one and done with it: what the date of that one is theirs too."""

from typing import Final

from dateline.annotation.grammar.tokens import Token
from dateline.annotation.times.speech import DEFINITE, STAGING
from dateline.codes.words import words_of

# Verbs that make somebody do something, at once: "forcing them to halt their flights".
MAKING: Final = words_of("making_others_do")
# Verbs that keep somebody "from" doing something.
_PREVENTING: Final = words_of("preventing")
# Verbs that say of a gathering that it takes place: "are set to resume Monday".
_TAKING_PLACE: Final = STAGING | words_of("taking_place_again")
# What one speaks after, on the same day.
_ENCOUNTERS: Final = words_of("encounters")
_ENCOUNTERING: Final = words_of("encountering")
_SPEAKING: Final = words_of("speaking_up")
_VIEWS: Final = words_of("views")
_BESIDE_ENCOUNTER: Final = frozenset({"after", "following", "before"})
# How high a verb is looked for above what goes along with it.
_CLIMB: Final = 3


def accompanied(verb: Token) -> Token | None:
    """The verb with whose deed that of a participle is done: "pressed" for "pressed ahead, with judges being dismissed",
    "closed" for "closed it, forcing them to halt their flights"; None where there is none.
    """
    found = verb
    for _ in range(_CLIMB):
        above = _above_with(found) or _maker(found) or _preventer(found)
        if above is None:
            break
        found = above
    return None if found == verb else found


def _above_with(verb: Token) -> Token | None:
    """The verb that "with" and a clause without finite verb hang on."""
    first = verb
    while first.dep_ == "conj" and first.head.tag_ in ("VBG", "VBN"):
        first = first.head
    if first.tag_ not in ("VBG", "VBN"):
        return None
    if first.dep_ == "pcomp":
        lead, is_clause = first.head, any(child.dep_ in ("nsubj", "nsubjpass") for child in first.children)
    else:
        lead = first.head.head
        is_clause = first.dep_ in ("acl", "amod") and first.head.dep_ == "pobj" and _is_apart(lead)
    if not is_clause or lead.lower_ != "with":
        return None
    return lead.head if lead.head.pos_ in ("VERB", "AUX") and lead.i > lead.head.i else None


def _is_apart(lead: Token) -> bool:
    """Whether a comma or dash stands before a preposition, so that no verb asks for it ("deal with rebels holding out")."""
    return lead.i > 0 and lead.doc[lead.i - 1].text in (",", "-", "--", "–", "—")


def _maker(verb: Token) -> Token | None:
    """The verb that makes somebody do what an infinitive tells, or what that one goes along with."""
    head = verb.head
    if verb.tag_ != "VB" or verb.dep_ not in ("xcomp", "ccomp") or head.lemma_.lower() not in MAKING:
        return None
    is_participle = head.tag_ == "VBG" and head.dep_ == "advcl" and head.head.pos_ in ("VERB", "AUX")
    return head.head if is_participle else head


def _preventer(verb: Token) -> Token | None:
    """The verb that keeps somebody from what a participle tells: "were prevented Tuesday from visiting the site"."""
    lead = verb.head
    is_kept = verb.dep_ == "pcomp" and lead.lower_ == "from" and lead.head.lemma_.lower() in _PREVENTING
    return lead.head if is_kept else None


def is_means_of(deed: Token, verb: Token) -> bool:
    """Whether what is done to somebody is done by a deed that a noun in "-ing" names: "were killed Tuesday by shelling"."""
    is_by = deed.dep_ == "pcomp" and deed.head.lower_ == "by" and deed.head.head == verb
    return is_by and any(child.dep_ == "auxpass" for child in verb.children)


def is_set_for(noun: Token, dated: Token) -> bool:
    """Whether a verb tells when what a noun names is set to take place: "the talks are due to resume", "... to be held"."""
    is_infinitive = dated.dep_ == "xcomp" and any(child.lower_ == "to" for child in dated.children)
    if not is_infinitive or dated.lemma_.lower() not in _TAKING_PLACE:
        return False
    above = dated.head.head if dated.head.pos_ == "ADJ" else dated.head
    return noun.dep_ in ("nsubj", "nsubjpass") and noun.head == above


def is_spoken_beside(trigger: Token, verb: Token) -> bool:
    """Whether an encounter is what somebody spoke after or before, which was on the same day: "said on Thursday after a
    meeting with the envoy", "told them Monday after visiting the camp"; not after one that the reader knows.
    """
    lead = trigger.head
    if lead.lower_ not in _BESIDE_ENCOUNTER or verb.lemma_.lower() not in _SPEAKING:
        return False
    if lead.head != verb and lead.head.head != verb:
        return False
    if trigger.dep_ == "pcomp":
        return trigger.lemma_.lower() in _ENCOUNTERING
    is_known = any(child.lower_ in DEFINITE for child in trigger.children)
    return trigger.dep_ == "pobj" and trigger.lemma_.lower() in _ENCOUNTERS and not is_known


def is_view(verb: Token) -> bool:
    """Whether a verb under a verb of saying tells how its speaker stands to a thing when it is said: "said he condemned the
    coup", "that the party supported the ban".
    """
    has_auxiliary = any(child.dep_ in ("aux", "auxpass") for child in verb.children)
    return verb.tag_ == "VBD" and not has_auxiliary and verb.lemma_.lower() in _VIEWS
