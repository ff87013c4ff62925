"""The words that say what was done: the verb with its objects and phrases, as a chronology would quote them."""

from typing import Final

from dateline.annotation.events.event import TypedEvent
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Token
from dateline.model import Wording, WordingForm

# What follows a verb and belongs to what it says, and what stands between without ending it.
_PARTS: Final = frozenset({"prt", "dobj", "dative", "prep", "xcomp", "oprd"})
_PASSED: Final = frozenset({"neg", "advmod"})
# What a phrase keeps of that which follows its head; relative clauses, appositions and the like end it.
_KEPT: Final = _PARTS | {"pobj", "pcomp", "conj", "cc", "nummod", "compound", "case", "nmod", "quantmod", "advmod"}
_KEPT_OF_VERBS: Final = _KEPT | {"ccomp", "acomp", "attr"}
_THIRD_PERSONS: Final = frozenset({"his", "her", "its", "their"})
_TIMES: Final = frozenset({"DATE", "TIME"})
_FORMS: Final[dict[str, WordingForm]] = {"VBD": "past", "VB": "base"}
_QUOTES: Final = frozenset({'"', "``", "''", "“", "”"})
# A line of a chronology has room for so many characters of it.
_LONGEST: Final = 110


def wording_of(event: TypedEvent, parse: Parse) -> Wording | None:
    """The words of the deed from its verb to the end of its last phrase, without the subject and without a date at its end.

    None where they could not stand behind the actors' names: for nouns, passives and other tenses, where the verb's
    subject is not the actor, and where a word stands in them that only the report explains ("met him there").
    """
    verb = _verb(event, parse)
    form = _form(verb) if verb is not None else None
    if verb is None or form is None or event.predication is None:
        return None
    last = _last(verb)
    if last is None:
        return None
    told = range(verb.i, last.i + 1)
    whole = all(one in told for one in event.predication.heads("object"))
    if not whole or not all(_explains_itself(parse.doc[one]) for one in told):
        return None
    start, end = verb.idx, last.idx + len(last)
    return Wording(start, end, parse.text[start:end], form)


def _verb(event: TypedEvent, parse: Parse) -> Token | None:
    """The verb that says what the actors did, if they are its subject and it is told of them as done or to do."""
    predication = event.predication
    if predication is None or predication.form not in ("active", "light") or not event.actors:
        return None
    trigger = parse.doc[event.trigger]
    if event.event_type == "AGREE" and trigger.tag_ == "MD":
        return trigger.head  # "said it would free the hostages": agreed to free them
    if not set(event.actors) <= set(predication.heads("subject")):
        return None
    verb = parse.doc[event.trigger if predication.verb is None else predication.verb]
    return None if any(child.dep_ == "neg" for child in verb.children) else verb


def _form(verb: Token) -> WordingForm | None:
    """Past also for "has attacked", whose participle reads like the past tense; None for all that reads otherwise."""
    if verb.tag_ == "VBN" and verb.lower_.endswith("ed"):
        return "past" if any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.lefts) else None
    return _FORMS.get(verb.tag_)


def _last(verb: Token) -> Token | None:
    """The last token of the verb's phrases that a line has room for; None where nothing follows the verb."""
    last = None
    for child in verb.rights:
        if child.dep_ in _PASSED:
            continue
        if child.dep_ not in _PARTS and not _is_infinitive(child):
            break
        if _is_time(child):
            continue
        end = _end(child)
        if end.idx + len(end) - verb.idx > _LONGEST:
            break
        if not _is_open(end):
            last = end
    return last


def _end(head: Token) -> Token:
    """The last token of a phrase."""
    last = head
    kept = _KEPT_OF_VERBS if head.pos_ == "VERB" else _KEPT
    for child in head.rights:
        if child.dep_ == "punct":
            continue
        if child.dep_ not in kept and not _is_infinitive(child):
            break
        end = _end(child)
        if not _is_time(child) and not _is_open(end):
            last = end
    return last


def _is_infinitive(verb: Token) -> bool:
    """ "A team to look into it"."""
    return verb.dep_ in ("acl", "relcl", "advcl") and any(child.tag_ == "TO" for child in verb.lefts)


def _is_open(token: Token) -> bool:
    """A word that waits for another: a preposition, "and"."""
    return token.dep_ in ("prep", "cc")


def _is_time(phrase: Token) -> bool:
    """ "On Thursday", "last week"."""
    objects = [child for child in phrase.rights if child.dep_ == "pobj"] if phrase.dep_ == "prep" else [phrase]
    return bool(objects) and all(one.ent_type_ in _TIMES for one in objects)


def _explains_itself(token: Token) -> bool:
    """Not a pronoun, a quotation mark or a new line, all of which need what stands around them."""
    if token.tag_ == "PRP" and not token.lower_.endswith(("self", "selves")):
        return False
    if token.tag_ == "PRP$" and token.lower_ not in _THIRD_PERSONS:
        return False
    return token.text not in _QUOTES and not token.is_space
