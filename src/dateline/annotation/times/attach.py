"""Give each event the words that date it: by grammar first, then by sentence, then by discourse."""

from bisect import bisect_right
from collections.abc import Collection, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import Final

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.times.along import accompanied, is_means_of, is_set_for, is_spoken_beside, is_view
from dateline.annotation.times.discourse import date_from_discourse
from dateline.annotation.times.governors import Dating, datings, loosely_timed
from dateline.annotation.times.speech import (
    OWNED_TO,
    first_conjunct,
    is_arranged,
    is_occasion,
    is_reporting,
    is_statement_of,
    shares_time,
)
from dateline.annotation.times.tense import TRYING, looks_ahead, verb_tense
from dateline.calendar.dating import related
from dateline.codes.words import words_of
from dateline.model import EventDate, Interval, Published, TimeExpression

# Ranks of `_rank`: from this on a date is shared with another word, from the last on it is no date of the trigger.
_SHARED: Final = 5
_NONE: Final = 9
_APART: Final = frozenset(
    {"after", "before", "since", "until", "if", "because", "although", "once", "though", "unless"}
)
_LIGHT: Final = words_of("light_for_dates")
# What a noun names goes on from when it was begun.
_STARTING: Final = frozenset({"begin", "start", "initiate"})
_TOGETHER: Final = frozenset({"when", "as", "while"})


def attach_dates(
    triggers: Sequence[Token],
    expressions: tuple[TimeExpression, ...],
    parse: Parse,
    published: Published | None,
    carriers: Mapping[int, Token] = MappingProxyType({}),
) -> list[EventDate | None]:
    """The date of each trigger's event, in the order of `triggers`; None where the text gives none.

    `carriers` gives, by the index of a trigger, the verb that does its act ("imposed" of "imposed sanctions") or says it
    ("said" of "said they must leave"): that verb's date is the event's.
    """
    by_sentence: dict[int, list[Dating]] = {}
    for dating in datings(expressions, parse, published):
        by_sentence.setdefault(dating.head.sent.start, []).append(dating)
    places = {token.i for token in triggers}
    loose = loosely_timed(expressions, parse)
    starts = [sentence.start for sentence in parse.sentences]
    dates = []
    for trigger in triggers:
        found = by_sentence.get(starts[bisect_right(starts, trigger.i) - 1], ())
        word = _dated_word(trigger, carriers.get(trigger.i), found)
        dated = _own(word, found, expressions, places) or date_from_discourse(
            word, by_sentence, parse, published, loose
        )
        dated = _no_later(dated, trigger) if word != trigger and _is_owned_to(trigger) else dated
        dates.append(_cut_at_publication(dated, word, published))
    return dates


def _cut_at_publication(date: EventDate | None, word: Token, published: Published | None) -> EventDate | None:
    """A stretch of time that holds the day of publication ends with it for what was done, begins with it for what is to
    be done: "met earlier this week", "will visit this month".
    """
    interval = None if date is None else date.interval
    day = None if published is None or published.start != published.end else published.start
    if date is None or interval is None or day is None or not (interval.start and interval.end):
        return date
    day = day[:10]
    if not interval.start[:10] <= day <= interval.end[:10] or interval.start[:10] == interval.end[:10]:
        return date
    verb = clause_verb(word)
    words = (date.text or "").lower()
    if words.startswith("earlier") or (verb is not None and _was_done(verb)):
        cut = Interval(interval.start, day, "range")
    elif words.startswith("later") or (verb is not None and looks_ahead(verb)):
        cut = Interval(day, interval.end, "range")
    else:
        return date
    return date if cut.start == cut.end else replace(date, interval=cut)  # "this week" on a Sunday is the next


def _was_done(verb: Token) -> bool:
    return verb.tag_ in ("VBD", "VBN") and verb_tense(verb) == "past"


def _dated_word(trigger: Token, carrier: Token | None, found: Sequence[Dating]) -> Token:
    """The carrier of a trigger that has no words of time hanging on itself, nor on what it is set to do."""
    if carrier is None or any(dating.head == trigger for dating in found):
        return trigger
    if any(dating.verb is not None and is_set_for(trigger, dating.verb) for dating in found):
        return trigger
    return carrier


def _no_later(date: EventDate | None, deed: Token) -> EventDate | None:
    """The date of what was over when it was claimed; words of time behind the deed tell when it was done."""
    if date is None or date.relation != "at":
        return None
    if date.start is not None and date.start > deed.idx:
        return date
    return replace(date, interval=related("by", date.interval), relation="by")


def _is_owned_to(deed: Token) -> bool:
    """Whether somebody takes or denies a part in a deed, which was before: "claimed responsibility for the attack"."""
    return deed.dep_ == "pobj" and deed.head.head.lemma_.lower() in OWNED_TO


def _own(
    trigger: Token,
    found: Sequence[Dating],
    expressions: tuple[TimeExpression, ...],
    triggers: Collection[int],
) -> EventDate | None:
    """The date that the trigger's own sentence gives it."""
    ranked = [
        (rank, _distance(trigger, dating), dating)
        for dating in found
        if (rank := _rank(trigger, dating, triggers)) < _NONE
    ]
    if not ranked:
        return _bound(trigger, found)
    rank, _, best = min(ranked, key=lambda one: one[:2])
    if _tells_when(trigger, best):
        best = replace(best, relation="at")
    following = expressions[best.number + 1].interval if best.number + 1 < len(expressions) else None
    return event_date(best, following, inherited=rank >= _SHARED)


def _distance(trigger: Token, dating: Dating) -> int:
    """How many words lie between a trigger and the words that date it."""
    return dating.start - trigger.i if dating.start > trigger.i else trigger.i - dating.end + 1


def event_date(dating: Dating, following: Interval | None, inherited: bool) -> EventDate:
    """An event's date from the expression that dates it; `following` is the next one's interval."""
    one = dating.expression
    interval = related(dating.relation, one.interval, following)
    if inherited:
        return EventDate(None, None, None, one.value, interval, True, dating.number, dating.relation)
    return EventDate(one.start, one.end, one.text, one.value, interval, False, dating.number, dating.relation)


def _rank(trigger: Token, dating: Dating, triggers: Collection[int]) -> int:
    """How surely an expression dates a trigger: 0 it hangs on it, 5 and more it is shared with it, 9 not at all."""
    if dating.head == trigger or _tells_when(trigger, dating):
        return 0
    if _tells_of_dated(trigger, dating, triggers):
        return 1
    verb = clause_verb(trigger)
    if dating.verb is None or verb is None:
        return _NONE
    if dating.verb.dep_ == "acl" and dating.verb.head == trigger:
        return _NONE if dating.verb.lemma_.lower() in _STARTING else 1
    if _takes_place_in(trigger, dating, triggers):
        return 3
    if is_set_for(trigger, dating.verb):
        return 1
    if dating.is_modifier:
        return _NONE
    if dating.head.i in triggers and dating.head.pos_ == "NOUN":
        return _rank_beside_noun(trigger, verb, dating)
    if dating.verb == trigger:
        return 1
    if dating.verb == verb and trigger != verb:
        if dating.is_ahead and is_arranged(trigger, verb):
            return 1
        if is_spoken_beside(trigger, verb):
            return _SHARED
        if not shares_time(trigger, verb):
            return _NONE
        return 2 if not is_reporting(verb) or _is_given(trigger, verb) or is_occasion(trigger, verb) else _NONE
    if _holds_loosely(trigger, dating):
        return 4
    if is_spoken_beside(trigger, dating.verb) or is_means_of(trigger, dating.verb):
        return _SHARED
    return _shared_rank(trigger, verb, dating.verb)


def _tells_when(trigger: Token, dating: Dating) -> bool:
    """Whether an expression is taken up by a clause with "when": "in 1985, when the army left"."""
    first = next((child for child in trigger.children if child.lower_ == "when"), None)
    if first is None or dating.relation not in ("at", "since"):
        return False
    gap = trigger.doc[dating.end : first.i]
    return dating.end <= first.i and all(token.text in (",", "-", "--", "_", "–", "—") for token in gap)


def _tells_of_dated(trigger: Token, dating: Dating, triggers: Collection[int]) -> bool:
    """Whether a clause tells what a dated event did: "the 1996 bombing that killed two"."""
    if trigger.dep_ != "relcl" or dating.head.i not in triggers or not _is_within(trigger.head, dating.head):
        return False
    has_subject = any(child.dep_ in ("nsubj", "nsubjpass") and child.tag_ == "WDT" for child in trigger.children)
    return has_subject and verb_tense(trigger) == "past"


def _is_within(noun: Token, whole: Token) -> bool:
    """Whether a noun is another, or the last of what is told of it with prepositions ("the bombing of a clinic")."""
    while noun != whole and noun.dep_ == "pobj" and noun.head.head.pos_ in ("NOUN", "PROPN"):
        noun = noun.head.head
    return noun == whole


def _takes_place_in(trigger: Token, dating: Dating, triggers: Collection[int]) -> bool:
    """Whether a deed is told to fall in a dated event or statement: "attacked him in Sunday's debate", "said in a
    statement released on Friday".
    """
    occasion, verb = dating.head, dating.verb
    if verb is not None and verb == occasion and verb.dep_ == "acl" and is_statement_of(verb.head, trigger):
        return True
    return is_statement_of(occasion, trigger) or (
        occasion.i in triggers and occasion.pos_ == "NOUN" and is_occasion(occasion, trigger)
    )


def _rank_beside_noun(trigger: Token, verb: Token, dating: Dating) -> int:
    """The rank for a verb where the date hangs on a noun that tells an event itself ("held a drill on Thursday")."""
    noun = dating.head
    if trigger != verb or is_reporting(verb):
        return _NONE
    if noun.dep_ == "dobj" and noun.head == trigger:
        return 3
    is_own_time = noun.dep_ == "pobj" and noun.head.lower_ in _APART | {"during", "following", "of"}
    if is_own_time or noun.dep_ in ("nsubj", "nsubjpass"):
        return _NONE
    if clause_verb(noun) == trigger:
        return 4
    return 4 if _holds_loosely(trigger, dating) else _NONE


def _shared_rank(trigger: Token, verb: Token, dated: Token) -> int:
    if trigger == verb:
        if _shares(trigger, dated) or (
            trigger.dep_ == "nsubj" and trigger.head == dated and shares_time(trigger, dated)
        ):
            return _SHARED
        holder = _holder(trigger)
        return _SHARED + 1 if holder is not None and holder == dated and not is_reporting(dated) else _NONE
    return _SHARED + 1 if shares_time(trigger, verb) and _shares(verb, dated) else _NONE


def _holder(trigger: Token) -> Token | None:
    """The verb of the clause in which a noun stands that a participle tells more of; of an infinitive only where the
    noun with its verb is a deed done for it ("made an appearance to present the phone", no "won a contract to build").
    """
    if trigger.dep_ != "acl":
        return None
    holder = clause_verb(trigger.head)
    if holder is None or trigger.tag_ != "VB":
        return holder
    return holder if trigger.head.dep_ == "dobj" and holder.lemma_.lower() in _LIGHT else None


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause that a word stands in: itself if it is one."""
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            return above
    return None


def _is_given(noun: Token, verb: Token) -> bool:
    """Whether a noun is what a verb of saying gives: "announced the deal"."""
    return noun.head == verb and noun.dep_ in ("dobj", "nsubjpass")


def _holds_loosely(trigger: Token, dating: Dating) -> bool:
    """Whether a date that the grammar hung on a participle at the end of a clause can be the clause's own."""
    verb = dating.verb
    if verb is None or verb.tag_ != "VBG" or verb.i < trigger.i:
        return False
    if is_reporting(trigger):
        return _is_of_the_told(verb, trigger)
    if verb.dep_ not in ("acl", "advcl"):
        return False
    if trigger.pos_ != "VERB" or _marks(verb) & _APART:
        return False
    return clause_verb(verb.head) == trigger


def _is_of_the_told(participle: Token, said: Token) -> bool:
    """Whether a participle tells where those were who were told: "told reporters travelling with him on Tuesday"."""
    told = next((child for child in said.children if child.dep_ == "dobj"), None)
    return told is not None and told.i == participle.i - 1 and participle.head in (told, said)


def _shares(verb: Token, dated: Token) -> bool:
    """Whether a verb without date shares the date of another: joined by "and", or its purpose or manner."""
    above = accompanied(verb)
    if above is not None and not is_reporting(above):
        return above == dated or _shares(above, dated)
    if is_reporting(dated):
        return verb.dep_ == "conj" and verb.head == dated and verb.tag_ == "VBD" and dated.dep_ == "ROOT"
    if verb.dep_ == "conj" and verb.head.pos_ == "VERB" and (verb.head == dated or _shares(verb.head, dated)):
        return not _is_perfect(verb) or _is_perfect(dated)
    if dated.dep_ == "conj" and dated.head == verb:
        return verb.dep_ == "ROOT" and dated.i - verb.i < 12
    if dated.dep_ == "advcl" and dated.head == verb:
        words = _marks(dated)
        return bool(words & _TOGETHER) or (dated.tag_ == "VBG" and not words) or _is_row(dated)
    if verb.dep_ in ("xcomp", "advcl") and verb.head == dated:
        return not _marks(verb) & _APART or _was_going_on(verb)
    if verb.dep_ == "relcl" and verb.tag_ == "VB" and verb.head.dep_ == "attr":
        return verb.head.head == dated
    return dated.head == verb and (_accompanies(dated) or _is_tried(dated, verb))


def _was_going_on(verb: Token) -> bool:
    """Whether a clause tells what went on while the deed above it was done: "ran on Thursday because they were shooting"."""
    words = {child.lower_ for child in verb.children if child.dep_ == "aux"}
    return (
        verb.tag_ == "VBG" and bool(words & {"was", "were"}) and bool(_marks(verb) & {"because", "although", "though"})
    )


def _is_tried(dated: Token, verb: Token) -> bool:
    """Whether an infinitive completes a verb of the kind of "tried to", so that its date is that verb's too."""
    return dated.tag_ == "VB" and dated.dep_ == "xcomp" and verb.lemma_.lower() in TRYING


def _is_row(verb: Token) -> bool:
    """Whether a clause that the parser hung under another without any word between is the first of a row of deeds."""
    return verb.tag_ == "VBD" and not any(child.dep_ == "mark" or child.tag_ == "WRB" for child in verb.children)


def _accompanies(verb: Token) -> bool:
    """Whether a participle completes the verb above it: "was found abandoned", "stopped paying"."""
    return verb.tag_ in ("VBG", "VBN") and verb.dep_ in ("xcomp", "oprd", "acomp", "ccomp") and not _has_auxiliary(verb)


def _has_auxiliary(verb: Token) -> bool:
    return any(child.dep_ in ("aux", "auxpass", "nsubj", "nsubjpass") for child in verb.children)


def _is_perfect(verb: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in ("has", "have", "had") for child in verb.children)


def _marks(verb: Token) -> set[str]:
    """The words that bring a clause in: conjunctions before its verb."""
    return {child.lower_ for child in verb.children if child.dep_ in ("mark", "prep", "advmod") and child.i < verb.i}


def _bound(trigger: Token, found: Sequence[Dating]) -> EventDate | None:
    """What was said to have happened, happened no later than it was said; what is said to go on, goes on then."""
    for dating in found:
        said = _verb_of_saying(dating)
        if said is None or dating.relation != "at":
            continue
        reported = clause_verb(trigger)
        if reported is None or not _is_reported(reported, said) or looks_ahead(reported):
            continue
        one = dating.expression
        if verb_tense(reported) != "past" or is_view(reported):
            return event_date(dating, None, inherited=True) if first_conjunct(reported).dep_ == "ccomp" else None
        interval = related("by", one.interval)
        return EventDate(one.start, one.end, one.text, one.value, interval, False, dating.number, "by")
    return None


def _verb_of_saying(dating: Dating) -> Token | None:
    """The verb of saying that a date belongs to, be it by way of a participle ("speaking on Wednesday, he said") or of
    what it is said in ("in a statement released on Friday").
    """
    verb = dating.verb
    for noun in (dating.head, dating.head.head if dating.head.dep_ == "acl" else dating.head):
        if is_reporting(noun.head.head) and is_statement_of(noun, noun.head.head):
            return noun.head.head
    if verb is not None and dating.head == verb:
        if is_reporting(verb):
            return verb
        if verb.dep_ == "advcl" and verb.tag_ == "VBG" and is_reporting(verb.head) and not _marks(verb) & _APART:
            return verb.head
        said = next((one for one in (verb.head, verb.head.head) if is_reporting(one)), None)
        if said is not None and verb.tag_ == "VBG" and _is_of_the_told(verb, said):
            return said
    return None


def _is_reported(reported: Token, said: Token) -> bool:
    """Whether a clause is what was said: below the verb of saying, or around it ("..., officials said Monday")."""
    if said in (reported, first_conjunct(reported)):
        return False
    if said in list(reported.ancestors) or (said.dep_ in ("parataxis", "ccomp") and said.head == reported):
        return True
    is_clause = any(child.dep_ == "nsubj" for child in said.children) and not _marks(said) & _APART
    return reported.dep_ == "ROOT" and said.i > reported.i and said.tag_ == "VBD" and is_clause
