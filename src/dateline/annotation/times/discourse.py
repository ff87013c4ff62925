"""The date that a story has reached, for events without words of their own: always marked as inherited."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Collection, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import Final

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Span, Token
from dateline.annotation.times.along import accompanied, is_view
from dateline.annotation.times.governors import Dating
from dateline.annotation.times.speech import (
    DEFINITE,
    first_conjunct,
    is_definite,
    is_reporting,
    is_uttering,
    shares_time,
)
from dateline.annotation.times.tense import verb_tense
from dateline.calendar.dating import related
from dateline.codes.words import words_of
from dateline.model import EventDate, Interval, Published, TimeExpression

# How many sentences a date reaches on, and how many days from publication it may lie to reach on at all.
_REACH: Final = 2
_NEAR_DAYS: Final = 10
# How many sentences a text may stay with what was before the news.
_FLASHBACK: Final = 5
# How far from the start the day of the story may be told.
_STORY_SENTENCES: Final = 5
# The lead: where a past tense without date tells the day's news.
_LEAD_SENTENCES: Final = 3
# Prepositions before what is done with the deed itself: "by saying so".
_ALONGSIDE: Final = frozenset({"as", "by", "in", "while", "with", "without"})
# What is told of a life before the news ("was born", "graduated from").
_OF_A_LIFE: Final = words_of("of_a_life")
# How one comes to where one then says something ("who arrived on Friday, promised aid").
_COMING: Final = words_of("coming")
_QUOTES: Final = frozenset({'"', "“", "”", "``", "''"})
# What a deed does to many, and what it is called.
_KNOWN_DEEDS: Final = words_of("deeds_with_a_toll")
_TAKING_LIVES: Final = words_of("taking_a_toll")
_BEING: Final = frozenset({"is", "are", "'s", "'re", "am", "'m"})
_UNKNOWN_DAY: Final = re.compile(r"XXXX-(?:WXX-[1-7]|XX-(?:XX|\d\d)|\d\d-\d\d)")
_DAYS: Final = ("day", "part-of-day", "hour", "minute")


def date_from_discourse(
    trigger: Token,
    by_sentence: Mapping[int, Sequence[Dating]],
    parse: Parse,
    published: Published | None,
    loose: Collection[int] = frozenset(),
) -> EventDate | None:
    """The day of the sentence before; in the lead, or in the perfect, the day of publication; else nothing.

    `loose` are the verbs that the text puts at no day.
    """
    verb = _clause_verb(trigger)
    if verb is None or verb.i in loose:
        return None
    own = trigger.sent
    if _is_dated_clause(verb, by_sentence.get(own.start, ())):
        return None
    if trigger.pos_ not in ("VERB", "AUX") and not shares_time(trigger, verb):
        return None
    if _tells_who_is_meant(verb):
        return None
    verb = _said_with(verb)
    number = bisect_right(parse.sentences, trigger.i, key=lambda sentence: sentence.start) - 1
    if not _moves_on(verb):
        return _of_publication(published) if _is_news_present(verb, number) else None
    come = _of_coming(verb, by_sentence.get(own.start, ()), published)
    if come is not None:
        return come
    for sentence in reversed(parse.sentences[max(0, number - _REACH) : number]):
        found = by_sentence.get(sentence.start, ())
        dated = _of_event_named_again(own, found) or _of_main_clause(sentence, found, published)
        if dated is not None:
            return dated
        if any(_is_background(one, published) for one in found):
            return None
    if number < _LEAD_SENTENCES:
        return _of_story(by_sentence, parse, published, is_uttering(verb))
    # Outside the lead the perfect tells of whatever led up to the news; only what is said in it is news itself.
    if not is_uttering(verb) and _tells_what_was_before(parse.sentences[:number], by_sentence, published):
        return None
    if _tells_the_toll(verb):
        return None
    if is_reporting(verb) if _is_perfect(verb) else (_is_main(verb) or _is_told_of(verb)):
        return _of_story(by_sentence, parse, published, is_uttering(verb))
    return None


def _clause_verb(token: Token) -> Token | None:
    """The finite verb of the clause: a participle that only accompanies it ("..., saying so") goes with it."""
    verbs = [above for above in (token, *token.ancestors) if above.pos_ in ("VERB", "AUX")]
    for verb in verbs:
        first = first_conjunct(verb)
        with_verb = accompanied(verb)
        if with_verb is not None and not is_reporting(with_verb):
            return _clause_verb(with_verb)
        if verb.tag_ != "VBG" or not _goes_along(first) or _auxiliaries(verb):
            return verb
    return None


def _goes_along(participle: Token) -> bool:
    """Whether a participle only accompanies the verb above it ("left, saying so", "by saying so"); what somebody is
    accused of doing or praised for doing was before.
    """
    if participle.dep_ == "pcomp":
        return participle.head.lower_ in _ALONGSIDE
    return participle.dep_ == "advcl" or (participle.dep_ == "acl" and is_uttering(participle))


def _said_with(verb: Token) -> Token:
    """The verb of saying for what is said in the present tense: it holds when it is said."""
    first = first_conjunct(verb)
    if first.dep_ == "ccomp" and is_reporting(first.head) and (_is_present(verb) or is_view(verb)):
        return _clause_verb(first.head) or first.head
    return verb


def _is_present(verb: Token) -> bool:
    """Also "was" under a verb of saying in the past, which the tense of that verb has drawn along ("said it was ready")."""
    is_going_on = verb.tag_ == "VBG" and bool(_auxiliaries(verb) & _BEING)
    is_drawn_along = verb.lower_ in ("was", "were") and verb.pos_ == "AUX"
    return is_going_on or is_drawn_along or verb_tense(verb) == "present"


def _is_dated_clause(verb: Token, found: Sequence[Dating]) -> bool:
    """Whether words of time stand in the clause itself or in one above it."""
    above = [verb, *verb.ancestors]
    return any(dating.verb is None or (dating.verb in above and not dating.is_modifier) for dating in found)


def _is_news_present(verb: Token, number: int) -> bool:
    """Whether a present tense tells of the day of publication: a headline's, a verb of saying's, or of what goes on."""
    words = _auxiliaries(verb)
    if verb.dep_ not in ("ROOT", "conj") or verb.tag_ not in ("VBZ", "VBP", "VBG"):
        return False
    if verb.tag_ == "VBG":
        return bool(words & _BEING)
    return not words and (number == 0 or is_uttering(verb))


def _auxiliaries(verb: Token) -> set[str]:
    return {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}


def _moves_on(verb: Token) -> bool:
    """Whether a clause tells on: no plan, no past before the past, no state, nothing that has been going on, no one's birth."""
    words = _auxiliaries(verb)
    has_gone_on = verb.tag_ == "VBG" and "been" in words
    is_of_a_life = verb.lemma_.lower() in _OF_A_LIFE and not words & {"has", "have"}
    return verb_tense(verb) == "past" and not _was_before(verb) and not has_gone_on and not is_of_a_life


def _was_before(verb: Token) -> bool:
    """Whether a verb tells of a past before what is told: "had left", "is believed to have left", "of having left"; also
    one that a verb so told draws along ("had come and left", "had failed to leave").
    """
    words = _auxiliaries(verb)
    if "had" in words or "having" in words or words >= {"to", "have"}:
        return True
    is_drawn_along = verb.dep_ == "conj" and verb.tag_ in ("VBD", "VBN") and not _has_subject(verb)
    if (is_drawn_along and not words) or (verb.tag_ == "VB" and verb.dep_ == "xcomp"):
        return verb.head.pos_ == "VERB" and verb.head.dep_ != "ROOT" and _was_before(verb.head)
    return False


def _tells_the_toll(verb: Token) -> bool:
    """Whether a verb tells what came of a deed that the reader knows: "the fighting killed 166", "were killed in the raid"."""
    if verb.lemma_.lower() not in _TAKING_LIVES:
        return False
    deeds = [child for child in verb.children if child.dep_ == "nsubj"]
    leads = (child for child in verb.children if child.dep_ == "prep" and child.lower_ in ("in", "during"))
    deeds += [one for lead in leads for one in lead.children if one.lemma_.lower() in _KNOWN_DEEDS]
    return any(one.lower_ in DEFINITE for deed in deeds if deed.pos_ == "NOUN" for one in deed.children)


def _has_subject(verb: Token) -> bool:
    return any(child.dep_ in ("nsubj", "nsubjpass") for child in verb.children)


def _tells_who_is_meant(verb: Token) -> bool:
    """Whether a clause only tells which one is meant, by what was before: "the man who shot him", "one of two
    who died", "the car used in it";
    what is told of something new is news itself ("a bomb that killed nine").
    """
    noun = verb.head
    is_of_known = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.pos_ in ("NUM", "DET", "PRON")
    if not is_of_known and not is_definite(noun):
        return False
    if verb.dep_ == "acl":
        return verb.tag_ == "VBN" and not _auxiliaries(verb)
    if verb.dep_ != "relcl" or verb_tense(verb) != "past" or _is_perfect(verb):
        return False
    first = min(child.i for child in (verb, *verb.children))
    return verb.doc[first - 1].text not in (",", "-", "--", "–", "—") if first else False


def _is_perfect(verb: Token) -> bool:
    return bool(_auxiliaries(verb) & {"has", "have"})


def _is_told_of(verb: Token) -> bool:
    """Whether a verb is what somebody told as news ("a doctor said two boys were hurt"): of people or things that are new,
    for what one tells of those known already ("said he had no time"), or in one's own words, may be of any day.
    """
    first = first_conjunct(verb)
    said = first.head
    if first.dep_ != "ccomp" or said.dep_ != "ROOT" or not is_reporting(said) or said.tag_ != "VBD":
        return False
    subjects = [child for child in first.children if child.dep_ in ("nsubj", "nsubjpass")]
    if not subjects or not all(one.pos_ == "NOUN" and not is_definite(one) for one in subjects):
        return False
    before = verb.doc[verb.sent.start : verb.i]
    return sum(token.text in _QUOTES for token in before) % 2 == 0


def _is_main(verb: Token) -> bool:
    """Whether a verb is its sentence's main one, or joined to it ("went on to say")."""
    while verb.head != verb and (verb.dep_ == "conj" or (verb.tag_ == "VB" and verb_tense(verb) == "past")):
        verb = verb.head
    return verb.dep_ == "ROOT"


def _of_main_clause(sentence: Span, found: Sequence[Dating], published: Published | None) -> EventDate | None:
    """The date of what a sentence mainly tells, where it is one day near the day of publication."""
    for dating in found:
        interval = dating.expression.interval
        if dating.relation != "at" or dating.verb is None or not _is_one_day(dating.expression):
            continue
        is_of_news = interval is None or is_near(interval, published)
        if (_is_main(dating.verb) or _is_main_report(dating.verb)) and is_of_news:
            one = dating.expression
            return EventDate(None, None, None, one.value, related("at", interval), True, dating.number)
    return None


def _of_coming(verb: Token, found: Sequence[Dating], published: Published | None) -> EventDate | None:
    """The day on which the subject of a main clause is told to have come: "the envoy, who arrived on Friday, promised aid"."""
    for dating in found:
        came, one = dating.verb, dating.expression
        is_told = came is not None and came.dep_ == "relcl" and came.lemma_.lower() in _COMING
        if came is None or not is_told or came.head.dep_ not in ("nsubj", "nsubjpass") or came.head.head != verb:
            continue
        if dating.relation == "at" and one.interval and _is_one_day(one) and is_near(one.interval, published):
            return EventDate(None, None, None, one.value, one.interval, True, dating.number)
    return None


def _of_event_named_again(sentence: Span, found: Sequence[Dating]) -> EventDate | None:
    """The date of an event that was told as so long before the news, where the sentence stays with it ("During his
    visit, ...").
    """
    first = sentence[0]
    noun = next((child for child in first.children if child.dep_ == "pobj"), None)
    if first.lower_ != "during" or noun is None or not any(child.dep_ in ("poss", "det") for child in noun.children):
        return None
    for dating in found:
        one = dating.expression
        if one.type == "DURATION":
            return EventDate(None, None, None, one.value, one.interval, True, dating.number)
    return None


def _is_one_day(expression: TimeExpression) -> bool:
    """Whether an expression is of one day, known already or to be known with the day of publication."""
    if expression.interval is not None:
        return expression.interval.precision in _DAYS
    is_any_day = (expression.meaning or "").startswith("value:")
    return not is_any_day and _UNKNOWN_DAY.match(expression.value) is not None


def _is_main_report(verb: Token) -> bool:
    """Whether a verb is what the sentence's main verb, one of saying, reports ("met on Thursday, the ministry said"),
    or goes with the main verb ("speaking on Wednesday, he promised aid").
    """
    if verb.head.dep_ != "ROOT":
        return False
    return (verb.dep_ == "ccomp" and is_reporting(verb.head)) or (verb.dep_ == "advcl" and verb.tag_ == "VBG")


def _is_background(dating: Dating, published: Published | None) -> bool:
    """Whether a main clause is dated far from the day of publication, so that what follows may be background too."""
    interval = dating.expression.interval
    if interval is None or dating.verb is None or dating.is_modifier:
        return False
    return (_is_main(dating.verb) or _is_main_report(dating.verb)) and not is_near(interval, published)


def _tells_what_was_before(
    before: Sequence[Span], by_sentence: Mapping[int, Sequence[Dating]], published: Published | None
) -> bool:
    """Whether the sentences before have gone back to what was before the news ("In 2009 he left. He then ..."), and are
    still there: nobody has said anything since, and nothing is told of now.
    """
    for sentence in reversed(before[-_FLASHBACK:]):
        verb = sentence.root
        if any(_is_background(one, published) for one in by_sentence.get(sentence.start, ())):
            return True
        if verb.tag_ not in ("VBD", "VBN") or is_uttering(verb) or _is_perfect(verb):
            return False
        if "had" in _auxiliaries(verb):
            return True
    return False


def is_near(interval: Interval, published: Published | None) -> bool:
    """Whether a stretch of time lies within days of the publication, so that it can be that of the news."""
    if published is None or published.end is None or interval.start is None or interval.end is None:
        return True
    end, first, last = (
        date.fromisoformat(day[:10]).toordinal() for day in (published.end, interval.start, interval.end)
    )
    return first - _NEAR_DAYS <= end <= last + _NEAR_DAYS


def _of_story(
    by_sentence: Mapping[int, Sequence[Dating]], parse: Parse, published: Published | None, is_said: bool
) -> EventDate | None:
    """The day that the lead gives to the news, else the day of publication.

    What is said in a report that begins with what holds by now ("has become") is said to the reporter, not on a day that
    is told after that.
    """
    for sentence in parse.sentences[:_STORY_SENTENCES]:
        dated = _of_main_clause(sentence, by_sentence.get(sentence.start, ()), published)
        if dated is not None:
            return dated
        if is_said and _is_of_today(sentence):
            break
    return _of_day_before(by_sentence, published) or _of_publication(published)


def _of_day_before(by_sentence: Mapping[int, Sequence[Dating]], published: Published | None) -> EventDate | None:
    """The day before publication where the report is clearly of that day, as a morning paper is: it names it again and
    again, twice as often as any other day so near, and never the day of publication.
    """
    today = _of_publication(published)
    if today is None:
        return None
    day = date.fromisoformat(str(today.value))
    told = Counter((day - one).days for one in _days_told(by_sentence))
    others = max((count for days, count in told.items() if 0 <= days <= _NEAR_DAYS and days != 1), default=0)
    if told[1] < max(3, 3 * others):
        return None
    before = (day - timedelta(days=1)).isoformat()
    return EventDate(None, None, None, before, Interval(before, before, "day"), True, None)


def _days_told(by_sentence: Mapping[int, Sequence[Dating]]) -> Iterator[date]:
    """The days that a text names, as often as it does."""
    for found in by_sentence.values():
        for dating in found:
            interval = dating.expression.interval
            if interval is not None and interval.start is not None and _is_one_day(dating.expression):
                yield date.fromisoformat(interval.start[:10])


def _is_of_today(sentence: Span) -> bool:
    """Whether a sentence tells what holds at publication: "has become", "is trying"."""
    root = sentence.root
    if root.pos_ not in ("VERB", "AUX"):
        return False
    return _is_perfect(root) or verb_tense(root) == "present" or bool(_auxiliaries(root) & _BEING)


def _of_publication(published: Published | None) -> EventDate | None:
    """The day of publication, as an inherited date, where it is one day."""
    if published is None or published.start is None or published.end is None:
        return None
    if published.start[:10] != published.end[:10]:
        return None
    return EventDate(None, None, None, published.start[:10], published.interval, True, None)
