"""What tells no act though its words could: habits, what holds in general, thoughts of deeds that name nobody, mishaps."""

from typing import Final

from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.harm import HARMING, clauses_upon
from dateline.annotation.events.own_status import is_progressive
from dateline.annotation.events.status import LEAVING_OPEN, UNREALISED, is_hypothetical, status_of
from dateline.annotation.events.words import PERIODS, Words
from dateline.annotation.grammar.subjects import grammatical_subjects
from dateline.annotation.grammar.tokens import Token
from dateline.codes.words import words_of

_HABITUAL: Final = words_of("habitual")
_RECURRING: Final = words_of("recurring")
_EACH: Final = frozenset({"each", "every"})
_ANYBODY: Final = frozenset({"anybody", "anyone", "everybody", "everyone", "one", "people", "you", "whoever"})
_TOLD_APART: Final = frozenset({"acl", "det", "nummod", "poss", "relcl"})
_NAMES: Final = frozenset({"NORP", "GPE", "ORG", "PERSON", "LOC", "FAC"})
_MISHAPS: Final = words_of("mishaps")
_WHENEVER: Final = frozenset({"if", "when", "whenever"})
_IN_WAKE_OF: Final = frozenset({"after", "during", "following", "for", "in", "since"})
_WHERE: Final = frozenset({"facility", "place", "state"})
_KNOWN: Final = frozenset({"the", "this", "that", "these", "those"})
_WHEN: Final = frozenset({"DATE", "TIME"})


def tells_no_act(event: TypedEvent, words: Words) -> bool:
    """Whether an event's words tell a habit, what holds of anybody, a mishap, or the mere thought of somebody's deed.

    That one side by name "routinely attacks" another is a report of attacks.
    """
    asserted = words.doc[event.asserted]
    if _is_mishap(event, asserted) or _leaves_open(event, asserted):
        return True
    if is_hypothetical(asserted) or (event.asserted != event.trigger and is_hypothetical(words.doc[event.trigger])):
        return True
    if _is_thought(event, words):
        return True
    particular = [_is_particular(words.doc[index], words) for index in (*event.actors, *event.recipients)]
    if _is_habit(asserted):
        return not (event.event_type == "ASSAULT" and event.recipients and len(particular) > 1 and all(particular))
    return _is_denied_habit(asserted) or (_is_gnomic(asserted, words) and not any(particular))


def _leaves_open(event: TypedEvent, asserted: Token) -> bool:
    """ "Did not rule out an attack": who leaves it open rejects nothing."""
    return event.event_type == "REJECT" and event.lemma in LEAVING_OPEN and status_of(asserted) in UNREALISED


def _is_mishap(event: TypedEvent, harmed: Token) -> bool:
    """ "Were killed when a plane crashed", "capsized, killing forty": by nobody."""
    if event.event_type != "ASSAULT" or event.lemma not in HARMING:
        return False
    clauses = clauses_upon(harmed)
    if harmed.dep_ == "advcl" and harmed.tag_ == "VBG":
        clauses.append(harmed.head)
    return any(one.lemma_.lower() in _MISHAPS for one in clauses) or any(map(_is_blaze, grammatical_subjects(harmed)))


def _is_blaze(subject: Token) -> bool:
    """ "A fire killed ten"; not "mortar fire"."""
    some = any(child.dep_ == "det" and child.lower_ in ("a", "the") for child in subject.children)
    plain = not any(child.dep_ == "compound" for child in subject.children)
    return subject.lemma_.lower() == "blaze" or (subject.lower_ == "fire" and some and plain)


def _is_particular(participant: Token, words: Words) -> bool:
    """Somebody by name, or who is a state's or speaks for it ("authorities say")."""
    known = words.lookup.of(participant)
    if known is None:
        return participant.ent_type_ in _NAMES
    entity = known[0]
    return entity.is_named or entity.country is not None or entity.kind == "organization"


def _is_thought(event: TypedEvent, words: Words) -> bool:
    """ "Any missile launch", "preparations for an invasion": not done, and by nobody, against nobody, nowhere; not "the
    attack", nor a planned march or meeting, whose callers a text may leave out.
    """
    status = status_of(words.doc[event.asserted])
    thought = status == "possible" or (status == "planned" and event.event_type == "ASSAULT")
    if event.actors or event.recipients or not thought:
        return False
    trigger = words.doc[event.trigger]
    if any(child.lower_ in _KNOWN for child in trigger.children) or _has_left_traces(trigger) or _was_tried(trigger):
        return False
    arguments = event.predication.arguments if event.predication is not None else ()
    return not any(words.kind(words.doc[one.head]) in _WHERE for one in arguments if one.preposition is not None)


def _has_left_traces(noun: Token) -> bool:
    """ "Treated for a possible gas attack", "wounded in a suspected raid": what it was is not sure, that it was is."""
    behind = noun.dep_ == "pobj" and noun.head.lower_ in _IN_WAKE_OF and noun.head.head.tag_ in ("VBN", "VBD", "VBG")
    return behind and any(child.dep_ == "amod" for child in noun.children)


def _was_tried(verb: Token) -> bool:
    """ "Tried to explode a bomb": an attempt is a deed."""
    tried = verb.head.lemma_ in ("attempt", "try") and verb.head.tag_ in ("VBD", "VBN")
    return verb.dep_ == "xcomp" and tried


def _is_habit(asserted: Token) -> bool:
    """ "Routinely attacks its neighbours", "shells the town every night", "would often meet", "regular talks"."""
    if asserted.pos_ in ("NOUN", "PROPN"):
        return asserted.tag_ == "NNS" and any(
            child.dep_ == "amod" and child.lower_ in _RECURRING for child in asserted.children
        )
    if is_progressive(asserted):
        return False  # "is sending food every month"
    return any(_is_of_habit(child) for child in asserted.children) or _was_wont(asserted)


def _is_denied_habit(verb: Token) -> bool:
    """ "Does not recognise the treaty": how things stand, not a deed left undone."""
    denied = any(child.dep_ == "neg" for child in verb.children)
    return denied and any(child.lemma_ == "do" and child.tag_ in ("VBZ", "VBP") for child in verb.children)


def _is_of_habit(child: Token) -> bool:
    if child.dep_ == "advmod":
        return child.lower_ in _HABITUAL
    each = child.dep_ == "npadvmod" and child.lemma_.lower() in PERIODS
    return each and any(inner.dep_ == "det" and inner.lower_ in _EACH for inner in child.children)


def _was_wont(verb: Token) -> bool:
    """ "Used to attack", "tended to attack"."""
    wont = verb.head
    if (
        verb.dep_ != "xcomp"
        or verb.tag_ != "VB"
        or any(child.dep_ == "dobj" and child.i < verb.i for child in wont.children)
    ):
        return False
    return (wont.lemma_ == "use" and wont.tag_ == "VBD") or wont.lemma_ == "tend"


def _is_gnomic(verb: Token, words: Words) -> bool:
    """A clause in the present, undated, of anybody or of a kind ("dictators attack their neighbours")."""
    if verb.pos_ not in ("VERB", "AUX") or not _is_present(verb) or not _is_sentence(verb):
        return False
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    if not subjects or any(one.ent_type_ in _WHEN for one in verb.subtree):
        return False
    return all(_is_kind(one, words) for one in subjects)


def _is_present(verb: Token) -> bool:
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    if any(child.tag_ == "VBG" for child in (verb, *auxiliaries)):
        return False
    first = auxiliaries[0] if auxiliaries else verb
    if first.lemma_ == "have":
        return False
    return first.tag_ in ("VBZ", "VBP") or first.lower_ in ("can", "may")


def _is_sentence(verb: Token) -> bool:
    """Not a headline or caption, whose present is of one day."""
    end = verb.sent.end - 1
    while end > verb.i and (verb.doc[end].is_space or verb.doc[end].is_quote):
        end -= 1
    return verb.doc[end].text in (".", ";", "!")


def _is_of_any_case(subject: Token) -> bool:
    """ "When a villager dies, a soldier is blamed": one of a kind, whenever it happens."""
    some = any(child.dep_ == "det" and child.lower_ in ("a", "an") for child in subject.children)
    clauses = [
        child for child in subject.head.children if child.dep_ == "advcl" and child.tag_ in ("VBZ", "VBP", "VBN")
    ]
    marked = any(child.lower_ in _WHENEVER and child.head in clauses for one in clauses for child in one.children)
    return some and marked


def _is_kind(subject: Token, words: Words) -> bool:
    """Anybody, or a bare plural of whom the text has not spoken before."""
    if subject.tag_ in ("NN", "NNP") and _is_of_any_case(subject):
        return True
    if any(child.dep_ in _TOLD_APART for child in subject.children):
        return False
    if subject.lower_ in _ANYBODY:
        return True
    if subject.tag_ != "NNS":
        return False
    return not any(child.ent_type_ in _NAMES for child in subject.subtree)
