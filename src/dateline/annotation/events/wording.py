"""The words that say what was done, as they read in a chronology behind the names of those who did it or suffered it."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Final

from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.extent import QUOTATION_MARKS, explains_itself, last_told
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.tokens import Token
from dateline.codes.verbs import past_tense
from dateline.codes.words import words_of
from dateline.model import NOT_DONE, Status, Wording, WordingPlace

# What a speaker does by saying what he will or will not do.
_BY_SAYING: Final = {"AGREE": "agreed to", "REJECT": "refused to", "THREATEN": "threatened to"}
_OWNING: Final = frozenset({"poss", "amod", "compound", "nmod"})
_PLURALS: Final = frozenset({"NNS", "NNPS"})
_MANY_ARE: Final = frozenset({"are", "were"})
_GOING_ON: Final = frozenset({"is", "are", "was", "were"})
_SUBJECTS: Final = frozenset({"he", "she", "it", "they"})
_DEEDS_FOLLOW: Final = words_of("before_a_deed_done")


@dataclass(frozen=True, slots=True)
class _Told:
    """The words from one token to another: `said` instead of those before `rest`, then the rest as they stand."""

    first: Token
    last: Token
    said: str
    rest: int
    behind: WordingPlace


def wording_of(event: TypedEvent, status: Status, text: str, words: Words) -> Wording | None:
    """The words of the deed from its verb or noun to the end of its last phrase, without a date at its end.

    The verb comes in the past, or in its base form where the deed is not done; of what was suffered, "was" or "be" stands
    before it. None where the words could not stand behind the names: where the deed's sides are told elsewhere, and where
    a word stands in them that only the report explains ("met him there").

    text  the document's
    """
    done = status not in NOT_DONE
    for told in (_deed(event, status, words), _suffered(event, done, words), _noun(event, words)):
        whole = _with_its_quotation(told, words) if told is not None else None
        if whole is not None and _explains_itself(whole, event, words):
            return _written(whole, done, text, words)
    return None


def _written(told: _Told, done: bool, text: str, words: Words) -> Wording:
    start, end = told.first.idx, told.last.idx + len(told.last)
    rest = text[words.doc[told.rest].idx : end] if told.rest <= told.last.i else ""
    return Wording(start, end, text[start:end], "past" if done else "base", f"{told.said} {rest}".strip(), told.behind)


def _deed(event: TypedEvent, status: Status, words: Words) -> _Told | None:
    """What the actors did, where they are the subject of a verb; what the recipients did, where those are ("received the
    envoy in Orvik").
    """
    predication = event.predication
    if predication is None or not event.actors:
        return None
    if words.doc[event.trigger].tag_ == "MD":
        return _done_by_saying(event, words)
    if words.doc[event.trigger].pos_ == "ADJ" and event.asserted != event.trigger:
        return _said(words.doc[event.asserted], words.doc[event.trigger].head)
    subjects = set(predication.heads("subject"))
    hosts = set(event.recipients) <= subjects and bool(event.recipients)
    if predication.form not in ("active", "light") or not (hosts or set(event.actors) <= subjects):
        return None
    verb = words.doc[event.trigger if predication.verb is None else predication.verb]
    denied = any(child.dep_ == "neg" for child in verb.children)
    last = _last_after(verb)
    if last is None or denied != (status == "negated") or not _tells_a_deed(verb):
        return None
    behind: WordingPlace = "actors" if set(event.actors) <= subjects else "recipients"
    inside = (*predication.heads("object"), *(event.actors if behind == "recipients" else ()))
    if not all(verb.i <= one <= last.i for one in inside):
        return None
    return _Told(verb, last, _conjugated(verb, status), verb.i + 1, behind)


def _tells_a_deed(verb: Token) -> bool:
    """Not a participle of what was suffered, nor one that is only spoken of ("a debate about lifting it")."""
    if verb.tag_ == "VBN":
        return any(child.dep_ == "aux" and child.lemma_ == "have" for child in verb.lefts)
    if verb.dep_ == "pcomp":
        return verb.head.lower_ in _DEEDS_FOLLOW
    return verb.pos_ in ("VERB", "AUX")


def _last_after(verb: Token) -> Token | None:
    """The last word that is told of what follows a verb; None where nothing is."""
    last = last_told(verb)
    return None if last is verb else last


def _conjugated(verb: Token, status: Status) -> str:
    """The base form of what is not done, "is bombing" of what goes on where it is told so, else the past."""
    if status in NOT_DONE:
        return verb.lemma_.lower()
    going_on = [child.lower_ for child in verb.lefts if child.lower_ in _GOING_ON and verb.tag_ == "VBG"]
    if status == "ongoing" and going_on:
        return f"{going_on[0]} {verb.text}"
    finite = verb.tag_ == "VBD" or (verb.tag_ == "VBN" and verb.lower_.endswith("ed"))
    return verb.text if finite else past_tense(verb.lemma_.lower())


def _done_by_saying(event: TypedEvent, words: Words) -> _Told | None:
    """ "Agreed to let them in" for "said it would let them in"; else what was said: "said rebels must go"."""
    verb = words.doc[event.trigger].head
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    actors = [words.doc[one] for one in event.actors]
    own = all(one.tag_ == "PRP" or any(words.same(one, actor) for actor in actors) for one in subjects)
    threat = event.event_type == "THREATEN" and any(child.dep_ == "neg" for child in verb.children)
    if threat:  # "said it could not guarantee their safety"
        return _said(verb.head, verb)
    if own and event.event_type in _BY_SAYING:
        last = _last_after(verb) if verb.tag_ == "VB" else None
        lead = f"{_BY_SAYING[event.event_type]} {verb.lemma_.lower()}"
        return None if last is None else _Told(verb, last, lead, verb.i + 1, "actors")
    return None if own else _said(verb.head, verb)


def _said(said: Token, verb: Token) -> _Told | None:
    """ "Said rebels must go": the verb of speech and the clause of `verb` behind it; None of "made clear that"."""
    first, last = verb.left_edge, last_told(verb)
    if last is None or said.i > first.i or said.pos_ not in ("VERB", "AUX"):
        return None
    return _Told(said, last, past_tense(said.lemma_.lower()), first.i, "actors")


def _suffered(event: TypedEvent, done: bool, words: Words) -> _Told | None:
    """What was done to the recipients, where they are the subject of a passive verb or the noun before it; by whom, where
    anybody is told to have done it.
    """
    predication = event.predication
    if predication is None or predication.form != "passive" or not event.recipients:
        return None
    verb = words.doc[event.trigger]
    last = _last_after(verb)
    if last is None or any(child.dep_ == "neg" for child in verb.children):
        return None
    before = all(one < verb.i for one in event.recipients) and set(event.recipients) <= set(predication.heads("object"))
    if not before or not all(verb.i < one <= last.i for one in event.actors):
        return None
    link = ("were" if _are_many(event.recipients, verb, words) else "was") if done else "be"
    return _Told(verb, last, f"{link} {verb.text}", verb.i + 1, "recipients")


def _are_many(recipients: tuple[int, ...], verb: Token, words: Words) -> bool:
    auxiliary = any(child.dep_ == "auxpass" and child.lower_ in _MANY_ARE for child in verb.children)
    return auxiliary or len(recipients) > 1 or words.doc[recipients[0]].tag_ in _PLURALS


def _noun(event: TypedEvent, words: Words) -> _Told | None:
    """What somebody's act is called: "third nuclear test", where that tells more than the act's bare name."""
    predication = event.predication
    if predication is None or predication.form != "nominal" or len(event.actors) != 1:
        return None
    noun, owner = words.doc[event.trigger], words.doc[event.actors[0]]
    if owner.head != noun or owner.dep_ not in _OWNING or owner.i > noun.i:
        return None
    mark = [child.i for child in owner.children if child.dep_ == "case"]
    first = words.doc[max([owner.i, *mark]) + 1]
    last = last_told(noun)
    return None if last is None or first == last else _Told(first, last, "", first.i, "owners")


def _with_its_quotation(told: _Told, words: Words) -> _Told | None:
    """With the mark that ends a quotation begun in the words; None where only half of one stands in them."""
    marks = [one for one in range(told.first.i, told.last.i + 1) if words.doc[one].text in QUOTATION_MARKS]
    if len(marks) % 2 == 0:
        return told
    after = list(words.doc[told.last.i + 1 : told.last.i + 3])
    closing = after[1:] if after and after[0].text in (".", ",") else after[:1]
    return replace(told, last=closing[0]) if closing and closing[0].text in QUOTATION_MARKS else None


def _explains_itself(told: _Told, event: TypedEvent, words: Words) -> bool:
    """Whether the words need nothing that stands around them: no pronoun that only the report explains."""
    tokens = list(words.doc[told.first.i : told.last.i + 1])
    sides = [words.doc[one] for one in (*event.actors, *event.recipients)]
    return all(_is_clear(token, sides, tokens, words) for token in tokens)


def _is_clear(token: Token, sides: Sequence[Token], told: Sequence[Token], words: Words) -> bool:
    """Not a word that only the report explains; a pronoun only for the event's sides or, of a possessor, for who stands in the words before it."""
    if token.tag_ not in ("PRP", "PRP$") or token.lower_.endswith(("self", "selves")):
        return explains_itself(token)
    known = words.lookup.of(token)
    theirs = known is not None and any(words.same(token, side) for side in sides)
    if token.tag_ == "PRP":
        return theirs and token.lower_ in _SUBJECTS
    named = [one for one in told if one.i < token.i and one.pos_ in ("NOUN", "PROPN")]
    return explains_itself(token) and (known is None or theirs or any(words.same(token, one) for one in named))
