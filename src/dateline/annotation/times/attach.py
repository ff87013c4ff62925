"""Give each event the words that date it: by grammar first, then by sentence, then by discourse."""

from collections.abc import Sequence
from datetime import date
from typing import Final

from spacy.tokens import Span, Token

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.times.governors import Dating, datings
from dateline.annotation.times.tense import verb_tense
from dateline.calendar.dating import related
from dateline.model import EventDate, Interval, Published, TimeExpression

# Verbs of saying: their date is no date of what they report, only a bound for it.
_REPORTING: Final = frozenset({
    "say", "tell", "report", "announce", "state", "claim", "confirm", "reveal", "show", "add", "note", "declare", "write",
    "suggest", "indicate", "allege", "acknowledge", "admit", "deny", "warn", "predict", "estimate", "believe", "think",
})  # fmt: skip
# How many sentences a date reaches on, and how many days from publication it may lie to reach on at all.
_REACH: Final = 2
_NEAR_DAYS: Final = 10
_LEAD_SENTENCES: Final = 3


def attach_dates(
    triggers: Sequence[Token],
    expressions: tuple[TimeExpression, ...],
    parse: Parse,
    published: Published | None,
) -> list[EventDate | None]:
    """The date of each trigger's event, in the order of `triggers`; None where the text gives none."""
    by_sentence: dict[int, list[Dating]] = {}
    for dating in datings(expressions, parse):
        by_sentence.setdefault(dating.head.sent.start, []).append(dating)
    return [
        _own(trigger, by_sentence.get(trigger.sent.start, ()), expressions)
        or _from_discourse(trigger, by_sentence, parse, published)
        for trigger in triggers
    ]


def _own(trigger: Token, found: Sequence[Dating], expressions: tuple[TimeExpression, ...]) -> EventDate | None:
    """The date that the trigger's own sentence gives it."""
    ranked = [
        (rank, abs(dating.head.i - trigger.i), dating) for dating in found if (rank := _rank(trigger, dating)) < 9
    ]
    if not ranked:
        return _bound(trigger, found)
    rank, _, best = min(ranked, key=lambda one: one[:2])
    following = expressions[best.number + 1].interval if best.number + 1 < len(expressions) else None
    return _dated(best, following, inherited=rank >= 5)


def _dated(dating: Dating, following: Interval | None, inherited: bool) -> EventDate:
    one = dating.expression
    interval = related(dating.relation, one.interval, following)
    if inherited:
        return EventDate(None, None, None, one.value, interval, True, dating.number, dating.relation)
    return EventDate(one.start, one.end, one.text, one.value, interval, False, dating.number, dating.relation)


def _rank(trigger: Token, dating: Dating) -> int:
    """How surely an expression dates a trigger: 0 it hangs on it, 5 and more it is shared with it, 9 not at all."""
    if dating.head == trigger:
        return 0
    verb = clause_verb(trigger)
    if dating.verb is None or verb is None:
        return 9
    if dating.verb == trigger:
        return 1
    if dating.verb == verb and trigger != verb:
        return 2 if verb.lemma_ not in _REPORTING or _is_own_argument(trigger, verb) else 9
    if trigger.pos_ in ("VERB", "AUX") and _shares(trigger, dating.verb):
        return 5
    if trigger != verb and _shares(verb, dating.verb):
        return 6
    return 9


def clause_verb(token: Token) -> Token | None:
    """The verb of the clause that a word stands in: itself if it is one."""
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            return above
    return None


def _is_own_argument(noun: Token, verb: Token) -> bool:
    """Whether a noun is what a verb of saying gives ("issued", "announced the deal"), or stands beside it."""
    return noun.head == verb and noun.dep_ in ("dobj", "nsubjpass")


def _shares(verb: Token, dated: Token) -> bool:
    """Whether a verb without date shares the date of another: joined by "and", or its purpose or manner."""
    if dated.lemma_ in _REPORTING:
        return False
    if verb.dep_ == "conj" and verb.head == dated:
        return True
    if dated.dep_ == "conj" and dated.head == verb:
        return verb.dep_ == "ROOT" and dated.i - verb.i < 12
    if dated.dep_ == "advcl" and dated.head == verb:
        return any(child.lower_ in ("when", "as", "while") for child in dated.children)
    if verb.dep_ in ("xcomp", "advcl") and verb.head == dated:
        marks = {child.lower_ for child in verb.children if child.dep_ in ("mark", "prep", "advmod")}
        return not marks & {"after", "before", "since", "until", "if", "because", "although", "once"}
    return False


def _bound(trigger: Token, found: Sequence[Dating]) -> EventDate | None:
    """What was said to have happened, happened no later than it was said; what is said to go on, goes on then."""
    for dating in found:
        verb = dating.verb
        if verb is None or dating.head != verb or verb.lemma_ not in _REPORTING or dating.relation != "at":
            continue
        reported = clause_verb(trigger)
        if reported is None or reported == verb or verb not in list(reported.ancestors):
            continue
        end = dating.expression.interval
        if end is None or _looks_ahead(reported):
            return None
        relation = "by" if verb_tense(reported) == "past" else "at"
        interval = related("by", end) if relation == "by" else end
        one = dating.expression
        if relation == "by":
            return EventDate(one.start, one.end, one.text, one.value, interval, False, dating.number, "by")
        return EventDate(None, None, None, one.value, interval, True, dating.number, "at")
    return None


def _looks_ahead(verb: Token) -> bool:
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb.tag_ == "VB" or bool(words & {"will", "'ll", "would", "may", "might", "could", "should"})


def _from_discourse(
    trigger: Token, by_sentence: dict[int, list[Dating]], parse: Parse, published: Published | None
) -> EventDate | None:
    """The date that the story has reached: that of the sentence before, else, in the lead, the day of publication."""
    verb = clause_verb(trigger)
    if verb is None or _is_dated_clause(verb, by_sentence.get(trigger.sent.start, ())):
        return None
    number = next(place for place, sent in enumerate(parse.sentences) if sent.start == trigger.sent.start)
    if not _moves_on(verb):
        return _of_publication(published) if _is_news_present(verb, number) else None
    for sentence in reversed(parse.sentences[max(0, number - _REACH) : number]):
        dated = _of_main_clause(sentence, by_sentence.get(sentence.start, ()), published)
        if dated is not None:
            return dated
    if number < _LEAD_SENTENCES or _is_perfect(verb):
        return _of_publication(published)
    return None


def _is_dated_clause(verb: Token, found: Sequence[Dating]) -> bool:
    """Whether words of time stand in the clause itself or in one above it."""
    above = [verb, *verb.ancestors]
    return any(dating.verb is None or dating.verb in above for dating in found)


def _is_news_present(verb: Token, number: int) -> bool:
    """Whether a present tense tells of the day of publication: a headline's, a verb of saying's, or of what goes on."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    if verb.dep_ not in ("ROOT", "conj") or verb.tag_ not in ("VBZ", "VBP", "VBG"):
        return False
    if verb.tag_ == "VBG":
        return bool(words & {"is", "are", "'s", "'re"})
    return not words and (number == 0 or verb.lemma_ in _REPORTING)


def _moves_on(verb: Token) -> bool:
    """Whether a clause tells on: no plan, no past before the past, no state."""
    words = {child.lower_ for child in verb.children if child.dep_ in ("aux", "auxpass")}
    return verb_tense(verb) == "past" and "had" not in words


def _is_perfect(verb: Token) -> bool:
    return any(child.lower_ in ("has", "have") for child in verb.children if child.dep_ == "aux")


def _of_main_clause(sentence: Span, found: Sequence[Dating], published: Published | None) -> EventDate | None:
    """The date of a sentence's main clause, where it is one day near the day of publication."""
    for dating in found:
        interval = dating.expression.interval
        if (
            dating.relation != "at"
            or interval is None
            or interval.precision not in ("day", "part-of-day", "hour", "minute")
        ):
            continue
        if dating.verb is not None and dating.verb.dep_ == "ROOT" and _is_near(interval, published):
            return _dated(dating, None, inherited=True)
    return None


def _is_near(interval: Interval, published: Published | None) -> bool:
    if published is None or published.end is None or interval.start is None:
        return True
    return abs(_day_number(published.end) - _day_number(interval.start)) <= _NEAR_DAYS


def _day_number(day: str) -> int:
    return date.fromisoformat(day[:10]).toordinal()


def _of_publication(published: Published | None) -> EventDate | None:
    """The day of publication, as an inherited date, where it is one day."""
    if published is None or published.start is None or published.end is None:
        return None
    if published.start[:10] != published.end[:10]:
        return None
    return EventDate(None, None, None, published.start[:10], published.interval, True, None)
