"""The words that say what was done: the verb with its objects and phrases, as a chronology would quote them."""

from collections.abc import Iterable
from typing import Final

from dateline.annotation.events.event import TypedEvent
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Token
from dateline.model import Wording, WordingForm

# What a verb or a preposition cannot do without; where it does not fit, the words would say something else.
_NEEDED: Final = frozenset({"prt", "dobj", "dative", "xcomp", "ccomp", "acomp", "oprd", "attr", "agent", "pobj", "pcomp"})
# What may follow and says more; after a comma, nothing but the rest of a list.
_KEPT: Final = frozenset({"prep", "nummod", "compound", "case", "nmod", "quantmod", "advmod", "npadvmod", "acl", "appos"})
# Those that tell nobody without the clause that follows.
_OPEN_TO_ALL: Final = frozenset({"those", "anyone", "anybody", "everyone", "everybody", "people", "all"})
_LISTED: Final = frozenset({"conj", "cc"})
_PASSED: Final = frozenset({"neg", "advmod"})
_THIRD_PERSONS: Final = frozenset({"his", "her", "its", "their"})
_POINTING: Final = frozenset({"this", "that", "these", "here", "there"})
_TIMES: Final = frozenset({"DATE", "TIME"})
_FORMS: Final[dict[str, WordingForm]] = {"VBD": "past", "VB": "base", "VBZ": "present"}
_QUOTES: Final = {'"': '"', "``": "''", "“": "”"}
_MARKS: Final = frozenset({*_QUOTES, *_QUOTES.values()})
# A participle that has another form than the past tense, by its end; and those that are like the infinitive.
_STRONG: Final = ("en", "wn", "ne", "un", "um", "rn")
_LIKE_BASE: Final = frozenset({"come", "become", "overcome", "run", "overrun"})
# A line of a chronology has room for so many characters of it.
_LONGEST: Final = 140


def wording_of(event: TypedEvent, parse: Parse) -> Wording | None:
    """The words of the deed from its verb to the end of its last phrase, without the subject and without a date at its end.

    None where they could not stand behind the names of those who are the verb's subject: for nouns, where the subject is
    neither the actors nor, in the passive, those acted upon, and where a word stands in them that only the report explains
    ("met him there") or what the verb cannot do without is too long.
    """
    verb = _verb(event, parse)
    form = _form(verb, event) if verb is not None else None
    if verb is None or form is None or event.predication is None:
        return None
    last = _end(verb, verb.idx + _LONGEST)
    if last is None or (last is verb and form != "passive"):
        return None
    told = parse.doc[verb.i : last.i + 1]
    whole = form == "passive" or all(verb.i <= one <= last.i for one in event.predication.heads("object"))
    if not whole or not all(map(_explains_itself, told)) or not _quotes_close(last, told):
        return None
    start, end = verb.idx, last.idx + len(last)
    return Wording(start, end, parse.text[start:end], form)


def _verb(event: TypedEvent, parse: Parse) -> Token | None:
    """The verb that says what was done, if its subject is those who did it, or in the passive those it was done to."""
    predication = event.predication
    if predication is None:
        return None
    trigger = parse.doc[event.trigger]
    if event.event_type == "AGREE" and trigger.tag_ == "MD":
        return trigger.head  # "said it would free the hostages": agreed to free them
    subjects, role = (event.recipients, "object") if predication.form == "passive" else (event.actors, "subject")
    if predication.form not in ("active", "light", "passive") or not subjects:
        return None
    if not set(subjects) <= set(predication.heads("object" if role == "object" else "subject")):
        return None
    verb = parse.doc[event.trigger if predication.verb is None else predication.verb]
    return None if any(child.dep_ == "neg" for child in verb.children) else verb


def _form(verb: Token, event: TypedEvent) -> WordingForm | None:
    """Past also for "has attacked", whose participle reads like the past tense; None for all that reads otherwise."""
    helpers = [child for child in verb.lefts if child.dep_ in ("aux", "auxpass")]
    if event.predication is not None and event.predication.form == "passive":
        finite = helpers and helpers[0].tag_ in ("VBD", "VBZ", "VBP")
        return "passive" if finite and verb.tag_ == "VBN" else None
    if verb.tag_ in ("VBN", "VBD") and any(child.lemma_ == "have" for child in helpers):
        return None if verb.lower_.endswith(_STRONG) or verb.lower_ in _LIKE_BASE else "past"
    if verb.tag_ == "VBG":
        return "progressive" if helpers and helpers[0].lower_ in ("is", "are", "was", "were", "'s", "’s") else None
    return _FORMS.get(verb.tag_)


def _end(head: Token, limit: int) -> Token | None:
    """The last token of a phrase that ends before `limit`; None where what the head needs does not."""
    last, after_comma = head, False
    for child in head.rights:
        if child.dep_ == "punct":
            after_comma = after_comma or child.text not in _MARKS | {"-"}
            continue
        needed = child.dep_ in _NEEDED or (child.dep_ == "conj" and head.pos_ not in ("VERB", "AUX"))
        end = _end(child, limit) if needed or _may_follow(child, head, after_comma) else None
        if end is None or end.idx + len(end) > limit:
            if needed and not _is_time(child):
                return None
            break
        if child.dep_ != "cc" and not _is_open(end) and (needed or not _is_time(child)):
            last = _closed(end)
    return last


def _may_follow(child: Token, head: Token, after_comma: bool) -> bool:
    """Whether what hangs on a head, and could be left out, is told with it: not a new clause, nor an aside."""
    if child.dep_ in _LISTED:
        return child.dep_ == "cc" or head.dep_ in _NEEDED
    restricts = child.dep_ == "relcl" and head.lower_ in _OPEN_TO_ALL
    if after_comma or not (child.dep_ in _KEPT or restricts or _is_infinitive(child)):
        return False
    return all(map(_explains_itself, child.subtree))


def _closed(last: Token) -> Token:
    """The quotation mark straight after the last word, else that word."""
    mark = last.doc[last.i + 1] if last.i + 1 < len(last.doc) else last
    return mark if mark.text in _QUOTES.values() and mark.text != '"' else last


def _quotes_close(last: Token, told: Iterable[Token]) -> bool:
    """Whether every quotation ends in the words, or straight after them and a full stop or comma."""
    texts = [one.text for one in told if one.text in _MARKS]
    after = [one.text for one in last.doc[last.i + 1 : last.i + 3]]
    ended = texts[1::2]
    if len(texts) % 2:
        ended.append(after[1] if after[:1] in (["."], [","]) and len(after) > 1 else "")
    return ended == [_QUOTES.get(mark) for mark in texts[::2]]


def _is_infinitive(verb: Token) -> bool:
    """ "A team to look into it"."""
    return verb.dep_ in ("acl", "relcl", "advcl") and any(child.tag_ == "TO" for child in verb.lefts)


def _is_open(token: Token) -> bool:
    """A word that waits for another: a preposition, "and"."""
    return token.dep_ in ("prep", "cc", "agent")


def _is_time(phrase: Token) -> bool:
    """ "On Thursday", "last week"."""
    objects = [child for child in phrase.rights if child.dep_ == "pobj"] if phrase.dep_ == "prep" else [phrase]
    return bool(objects) and all(one.ent_type_ in _TIMES for one in objects)


def _explains_itself(token: Token) -> bool:
    """Not a pronoun or a new line, which need what stands around them."""
    if token.tag_ == "PRP" and not token.lower_.endswith(("self", "selves")):
        return False
    if token.tag_ == "PRP$" and token.lower_ not in _THIRD_PERSONS:
        return False
    return not (token.lower_ in _POINTING and token.tag_ in ("DT", "RB", "EX") and token.dep_ != "det") and not token.is_space
