"""Which way a date without a year or a week points: by the tense of the verb that it belongs to."""

from typing import Final, Literal

from dateline.annotation.grammar.misread import is_misread_name
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Span, Token
from dateline.annotation.times.along import MAKING
from dateline.annotation.times.speech import is_reporting
from dateline.codes.words import words_of

Tense = Literal["past", "future", "present"]

_FUTURE_AUXILIARIES: Final = frozenset({"will", "'ll", "shall", "would", "wo", "may", "might", "must"})
# Verbs that say of what follows them that it lies ahead.
_AHEAD: Final = words_of("looking_ahead")
# Those that leave what they are said of ahead even in the past tense: "has scheduled a meeting Thursday".
_ARRANGING: Final = words_of("set_for_later")
# Verbs whose infinitive is done, or not done, when they are: "tried to land on Monday".
TRYING: Final = words_of("trying")
# Verbs whose infinitive happened with them.
_ALONG: Final = TRYING | words_of("going_along")
# Those whose infinitive, if it was done at all, was done when they were: "was forced to land on Monday".
_LETTING: Final = MAKING | {"allow", "enable"}
# What was, or was not, done where these have shown themselves: "the failure to meet on Monday angered them".
_SHOWN: Final = frozenset({"ability", "failure", "inability", "refusal"})
# What is told of before it takes place: "Monday's vote" may lie ahead, "Monday's attack" hardly does.
_GATHERINGS: Final = words_of("gatherings")
# Verbs of what went on up to a day.
_LASTING: Final = words_of("lasting")
# Prepositions before which a deadline stands.
_LIMITS: Final = frozenset({"until", "till", "by"})
# Verbs that in the present tense tell what the calendar holds: "opens July 27".
_SCHEDULED: Final = words_of("in_the_calendar")
_CLIMB: Final = 6


def tense_at(parse: Parse, start: int, end: int) -> tuple[Tense | None, bool]:
    """The tense of what the words from `start` to `end` date, and whether its verb governs them directly."""
    span = parse.doc.char_span(start, end, alignment_mode="expand")
    if span is None:
        return None, False
    token, direct = span.root, True
    if _follows_past_verb(span.start, parse):
        return "past", True
    before = _before(span)
    if before in ("early as", "soon as") and _could_be(token):
        return "future", True
    if before.split(" ")[-1] in _LIMITS and not _names_what_follows(token, span):
        return ("past" if _was_over(token, before) else "future"), True
    if _is_told_after(span):
        return "past", True
    if before.endswith("about") and token.dep_ == "pobj":
        return None, False
    if before == "ahead of":
        return "future", True
    if _names_past_event(token, span):
        return "past", True
    for _ in range(_CLIMB):
        if token.head == token:
            break
        if token.dep_ not in ("npadvmod", "pobj", "prep", "advmod", "tmod", "nmod", "dep", "agent", "pcomp", "attr"):
            direct = direct and token.pos_ in ("VERB", "AUX")
        token = token.head
        if token.pos_ in ("VERB", "AUX") and not is_misread_name(token):
            tense = _told_tense(token)
            if direct and _tells_what_is_set(token, tense, before):
                return "future", True
            if tense is not None:
                return tense, direct
            direct = False
        elif token.pos_ == "ADJ" and direct and _tells_what_is_set(token, None, before):
            return "future", True
        elif token.pos_ in ("NOUN", "PROPN", "ADJ") and token.lemma_.lower() not in _AHEAD:
            direct = False
        elif token.lemma_.lower() in _AHEAD:
            return "future", True
    return None, False


def _tells_what_is_set(verb: Token, tense: Tense | None, before: str) -> bool:
    """Whether a verb tells what the calendar holds: "opens July 27", "was set for July 27"."""
    if verb.lower_ == "set":
        return before.split(" ")[-1] == "for"
    return tense == "present" and verb.lemma_.lower() in _SCHEDULED


def _before(span: Span) -> str:
    """The two words before an expression."""
    return " ".join(one.lower_ for one in span.doc[max(0, span.start - 2) : span.start])


def _names_what_follows(token: Token, span: Span) -> bool:
    """Whether an expression only tells which thing is meant: "by Saturday's quake", "by the Tuesday deadline"."""
    return token.dep_ in ("poss", "compound", "nmod", "amod") and token.head.i >= span.end


def _is_told_after(span: Span) -> bool:
    """Whether a date is that of a deed after which something else is or will be: "how to act following a test on Jan. 6"."""
    words = list(reversed(span.doc[span.sent.start : span.start]))
    nouns = words[1:] if words and words[0].lower_ in ("in", "on") else words
    if not nouns or nouns[0].pos_ != "NOUN" or nouns[0].lemma_.lower() in _GATHERINGS:
        return False
    first = next((word for word in nouns if word.pos_ not in ("NOUN", "PROPN", "ADJ", "DET", "PRON")), None)
    return first is not None and first.lower_ in ("after", "following")


def _names_past_event(token: Token, span: Span) -> bool:
    """Whether a date tells which deed is meant, of a kind not told of before it is done: "Monday's attack", "the May 3 raid"."""
    if token.lemma_.lower() in _GATHERINGS or token.head.lemma_.lower() in _GATHERINGS:
        return False
    if token.dep_ == "poss":
        return True
    before = span.doc[span.start - 1] if span.start else None
    return before is not None and before.pos_ in ("DET", "PRON") and _names_what_follows(token, span)


def _was_over(token: Token, before: str) -> bool:
    """Whether the verb above a limit tells that it has been kept: "had filed by Monday", "knew by Monday"."""
    if _is_past_perfect(token):
        return True
    verb = token.head.head
    if before.endswith(("until", "till")):
        auxiliaries = {child.lower_ for child in verb.children if child.dep_ in ("aux", "neg")}
        is_denied = "did" in auxiliaries and bool(auxiliaries & {"not", "n't", "n’t"})
        return is_denied or (verb.lemma_.lower() in _LASTING and verb_tense(verb) == "past")
    return before.endswith("by") and verb.tag_ == "VBD" and verb_tense(verb) == "past" and verb.lemma_ not in _AHEAD


def _could_be(token: Token) -> bool:
    """Whether the verb above a date tells of what may come: "could be imposed as early as Monday"."""
    verb = next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)
    return verb is not None and looks_ahead(verb)


def _is_past_perfect(token: Token) -> bool:
    """Whether the verb above a date is one such as "had filed"."""
    verb = next((above for above in token.ancestors if above.pos_ in ("VERB", "AUX")), None)
    if verb is None or verb.tag_ not in ("VBN", "VBD"):
        return False
    return any(child.dep_ == "aux" and child.lower_ == "had" for child in verb.children)


def _follows_past_verb(start: int, parse: Parse) -> bool:
    """Whether the words before are a verb of saying in the past tense: "said late Monday it is leaving"."""
    before = [token for token in parse.doc[max(0, start - 3) : start] if token.lower_ not in ("on", "late", "early")]
    return bool(before) and before[-1].tag_ == "VBD" and is_reporting(before[-1])


def looks_ahead(verb: Token) -> bool:
    """Whether a verb tells of what may come: an infinitive, or one with "will", "would", "may" and the like."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb.tag_ == "VB" or bool(words & {"will", "'ll", "would", "may", "might", "could", "should", "to"})


def verb_tense(verb: Token) -> Tense | None:
    """The tense of a verb group; None where the form alone does not tell ("leaving")."""
    auxiliaries = [child for child in verb.children if child.dep_ in ("aux", "auxpass")]
    words = {child.lower_ for child in auxiliaries}
    if verb.tag_ != "VB" and (
        verb.lemma_.lower() in _ARRANGING or (verb.lower_ == "set" and not words and not _is_set_so(verb))
    ):
        return "future"
    if words & _FUTURE_AUXILIARIES:
        return "past" if words & {"have"} else "future"
    if verb.tag_ == "VB":
        return _infinitive_tense(verb)
    if words & {"was", "were", "had", "did", "has", "have", "been"}:
        return "past"
    if words & {"is", "are", "'s", "'re", "am"}:
        return "future" if verb.tag_ == "VBG" or verb.lemma_ in _AHEAD else "present"
    if verb.tag_ in ("VBD", "VBN"):
        return "past"
    if verb.tag_ in ("VBZ", "VBP"):
        return "present"
    return None


def _told_tense(verb: Token) -> Tense | None:
    """The tense that a verb gives the words of time beside it; an infinitive has that of "was able" or "was forced"."""
    if _is_to_be_done(verb):
        return _infinitive_tense(verb)
    head = verb.head
    if verb.tag_ == "VB" and any(child.lower_ == "to" for child in verb.children):
        if head.pos_ == "ADJ" and head.lemma_.lower() not in _AHEAD and head.head.pos_ in ("VERB", "AUX"):
            return verb_tense(head.head)
        if head.lemma_.lower() in _LETTING:
            return verb_tense(head)
    return verb_tense(verb)


def _is_to_be_done(verb: Token) -> bool:
    """Whether a verb group is one such as "to be held"."""
    words = [child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")]
    return verb.tag_ == "VBN" and "to" in words and "be" in words


def _is_set_so(verb: Token) -> bool:
    """Whether something is told to be set to a state or a place: "a plant set ablaze Thursday"."""
    return any(child.dep_ in ("acomp", "advmod", "agent", "oprd", "prt") for child in verb.children)


def _is_purpose(verb: Token) -> bool:
    return verb.dep_ == "advcl" and verb.head.lemma_.lower() not in _AHEAD and verb.head.pos_ == "VERB"


def _infinitive_tense(verb: Token) -> Tense | None:
    """ "to meet Friday" lies ahead of its head, unless that is of the kind "began to", or done for it ("flew in to meet")."""
    if not any(child.lower_ == "to" for child in verb.children):
        return None
    head = verb.head
    if any(child.lower_ == "had" for above in (head, head.head) for child in above.children if child.dep_ == "aux"):
        return "past"
    if head.lemma_.lower() in _SHOWN and head.pos_ == "NOUN" and head.head.pos_ in ("VERB", "AUX"):
        return verb_tense(head.head)
    if head != verb and (head.lemma_.lower() in _ALONG or _is_purpose(verb)):
        return verb_tense(head)
    return "future"
