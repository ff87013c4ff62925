"""What each expression of time says when of: the word of the sentence that it belongs to, and in which way."""

import re
from dataclasses import dataclass
from datetime import date, timedelta
from typing import Final

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Span, Token
from dateline.annotation.times.tense import verb_tense
from dateline.codes.words import words_of
from dateline.model import DateRelation, Interval, Published, TimeExpression

# Prepositions that leave one end open.
_RELATIONS: Final[dict[str, DateRelation]] = {
    "since": "since",
    "from": "since",
    "after": "since",
    "until": "by",
    "till": "by",
    "through": "by",
    "by": "by",
    "before": "by",
}
# Prepositions before that with which something is compared.
_COMPARING: Final = frozenset({"from", "than", "with", "against"})
# Prepositions before that through which something went on.
_DURING: Final = frozenset({"during", "over", "throughout"})
# A century dates no event of the news.
_CENTURY: Final = re.compile(r"[\dX]{2}")
# Verbs whose "for" says when what they set will be.
_SETTING: Final = words_of("setting_dates")
# How many words before "since" a superlative can stand.
_RECORD_REACH: Final = 14
_DAYS: Final = ("day", "part-of-day")
_PAIRS: Final = {"from": frozenset({"to", "until", "till", "through", "-", "–"}), "between": frozenset({"and"})}


@dataclass(frozen=True, slots=True)
class Dating:
    """One expression of the list, the word it dates, and how.

    head         the word that the grammar hangs it on;  verb  the first verb at or above that
    is_modifier  whether it stands before a noun as a part of its name ("the summer vacation", "Thursday's talks")
    start, end   its tokens
    is_ahead     whether it lies after the day of publication
    """

    number: int
    expression: TimeExpression
    head: Token
    verb: Token | None
    relation: DateRelation
    is_modifier: bool
    start: int
    end: int
    is_ahead: bool = False


def datings(expressions: tuple[TimeExpression, ...], parse: Parse, published: Published | None) -> list[Dating]:
    """The dates and times among the expressions, each with the word it belongs to."""
    found: list[Dating] = []
    skip = -1
    for number, expression in enumerate(expressions):
        beside = (expression.meaning or "").startswith(("ago:", "hence:"))
        if number == skip or expression.value.endswith("_REF") or not (beside or _tells_time(expression)):
            continue
        if _CENTURY.fullmatch(expression.value):
            continue
        span = parse.doc.char_span(expression.start, expression.end, alignment_mode="expand")
        if span is None:
            continue
        if beside:
            found.extend(_beside(number, expression, span, parse))
            continue
        if _is_compared(expression, span):
            continue
        relation = _relation(span.start, parse)
        if relation == "since" and _names_record(span):
            continue
        if _is_pair(number, expressions, parse):
            relation, skip = "between", number + 1
        head = _timed(_main_clause(_head(span.root, span.start, span.end), span))
        is_modifier = _is_modifier(span.root, head)
        if is_modifier and relation != "between":
            relation = "at"
        meant_for = _is_meant_for(span.root, head)
        if meant_for and head.pos_ != "NOUN":
            continue
        verb = None if meant_for else _verb(head)
        ahead = _is_ahead(expression.interval, published)
        found.append(Dating(number, expression, head, verb, relation, is_modifier, span.start, span.end, ahead))
    return found


def loosely_timed(expressions: tuple[TimeExpression, ...], parse: Parse) -> frozenset[int]:
    """The verbs, by index, that a text puts at no day: "went there in recent years", "died during three days of clashes"."""
    found = set()
    for expression in expressions:
        span = parse.doc.char_span(expression.start, expression.end, alignment_mode="expand")
        if span is None or not _is_loose(expression, span):
            continue
        verb = _verb(_head(span.root, span.start, span.end))
        if verb is not None:
            found.add(verb.i)
    return frozenset(found)


def _is_loose(expression: TimeExpression, span: Span) -> bool:
    """Whether an expression tells of a past without days, or of days during which something went on."""
    if expression.value == "PAST_REF":
        return True
    before = span.doc[span.start - 1].lower_ if span.start else ""
    lasted = bool({before, span.doc[span.start].lower_} & _DURING) or (before == "for" and "X" in expression.value)
    return expression.type == "DURATION" and "T" not in expression.value and expression.value != "P1D" and lasted


def _is_ahead(interval: Interval | None, published: Published | None) -> bool:
    if interval is None or interval.start is None or published is None or published.end is None:
        return False
    return interval.start[:10] > published.end[:10]


def _tells_time(expression: TimeExpression) -> bool:
    """Whether an expression names a stretch of the calendar: also "the past two weeks", which end with the news."""
    return expression.type in ("DATE", "TIME") or (expression.meaning or "").startswith("past:")


def _beside(number: int, expression: TimeExpression, span: Span, parse: Parse) -> list[Dating]:
    """The event after "after" or "before": the verb that it introduces, or its noun."""
    word = parse.doc[span.end]
    noun = next((child for child in word.children if child.dep_ in ("pobj", "pcomp")), None)
    head = noun if noun is not None else word.head if word.dep_ == "mark" else None
    if head is None:
        return []
    verb = head if head.pos_ in ("VERB", "AUX") else None
    return [Dating(number, expression, head, verb, "at", False, span.start, span.end)]


def _relation(start: int, parse: Parse) -> DateRelation:
    before = parse.doc[start - 1].lower_ if start else ""
    return _RELATIONS.get(before, "at")


def _is_pair(number: int, expressions: tuple[TimeExpression, ...], parse: Parse) -> bool:
    """Whether an expression and the next are the two ends of a stretch ("from Monday to Friday", "Oct. 3-5")."""
    if number + 1 >= len(expressions):
        return False
    one, two = expressions[number], expressions[number + 1]
    between = parse.text[one.end : two.start].strip().lower()
    if between in ("-", "–", "—") or between in ("to", "through"):
        return two.start - one.end < 12 and two.type in ("DATE", "TIME")
    if between == "and" and _are_days_running(one, two):
        return parse.text[two.end : two.end + 1] not in ("'", "’")
    words = parse.text[max(0, one.start - 10) : one.start].lower().split()
    return bool(words) and between in _PAIRS.get(words[-1], frozenset())


def _are_days_running(one: TimeExpression, two: TimeExpression) -> bool:
    """Whether two expressions name a day and the next: "on Monday and Tuesday"."""
    if one.interval is None or two.interval is None or one.interval.precision not in _DAYS:
        return False
    if two.interval.precision not in _DAYS or one.interval.end is None or two.interval.start is None:
        return False
    first, last = (date.fromisoformat(day[:10]) for day in (one.interval.end, two.interval.start))
    return last - first == timedelta(days=1)


def _head(root: Token, start: int, end: int) -> Token:
    """The first word above the expression that is no preposition and no part of it."""
    token = root
    while token.head != token and (start <= token.i < end or _only_leads_on(token)):
        if token.dep_ in ("prep", "pcomp") and token.head.pos_ in ("VERB", "AUX", "NOUN", "PROPN", "ADJ"):
            return token.head
        token = token.head
    if token.pos_ == "ADP" or token.dep_ == "prep":
        return token.head
    return token


def _main_clause(head: Token, span: Span) -> Token:
    """The main verb, where the parser hung what opens its clause on a participle behind a comma ("On Monday, officials,
    fearing floods, closed the dam"), or took a day for the subject of one ("was found Monday clinging to a tree").
    """
    verb = head.head
    if head.tag_ != "VBG" or verb.pos_ != "VERB" or head.dep_ not in ("advcl", "acl", "ccomp") or _is_auxiliated(head):
        return head
    if span.root.dep_ == "nsubj" and span.root.head == head:
        return verb
    between = head.doc[span.end : head.i]
    is_apart = span.end <= head.i < verb.i and any(token.text == "," for token in between)
    return verb if is_apart else head


def _timed(head: Token) -> Token:
    """ "Spoke" in "the last time they spoke was on Monday": what the verb "be" gives the time of."""
    if head.lemma_ != "be":
        return head
    before = head.doc[head.sent.start : head.i]
    time = next((token.i for token in before if token.lower_ == "time" and _is_nth(token)), None)
    found = (token for token in before if time is not None and token.i > time and token.pos_ == "VERB")
    return next(found, head)


def _is_nth(noun: Token) -> bool:
    return any(child.lower_ in ("first", "last", "next", "only") for child in noun.children)


def _names_record(span: Span) -> bool:
    """Whether "since" tells back to when a thing has no equal: "the worst violence since 2008"."""
    for token in reversed(span.doc[max(span.sent.start, span.start - _RECORD_REACH) : span.start - 1]):
        if token.lower_ in ("first", "only") or (
            token.tag_ in ("JJS", "RBS") and token.lower_ not in ("least", "most")
        ):
            return True
        if token.tag_ in ("VBD", "VBZ", "VBP", "MD"):
            return False
    return False


def _is_auxiliated(verb: Token) -> bool:
    return any(child.dep_ in ("aux", "auxpass") for child in verb.children)


def _is_compared(expression: TimeExpression, span: Span) -> bool:
    """Whether an expression tells what figures are compared with: "grew 19% from a year ago", "from $9 a year earlier"."""
    meaning = expression.meaning or ""
    if not (meaning.startswith("-P") or meaning in ("year-1", "month-1")):
        return False
    before = span.doc[span.start - 1] if span.start else None
    if before is None:
        return False
    if before.lower_ in _COMPARING:
        return True
    above = next((one for one in (before, *before.ancestors) if one.dep_ == "pobj"), None)
    return before.pos_ in ("NUM", "SYM") and above is not None and above.head.lower_ in _COMPARING


def _is_meant_for(root: Token, head: Token) -> bool:
    """Whether it says what time a thing is for and not when something is done with it: "signed a plan for 2026"."""
    first = root.head if root.dep_ == "conj" else root
    if first.dep_ != "pobj" or first.head.lower_ != "for":
        return False
    head = first.head.head if head == first else head
    if head.pos_ == "VERB" and root.i < head.i and verb_tense(head) == "past":
        return False
    return head.pos_ == "NOUN" or (head.pos_ == "VERB" and head.lemma_.lower() not in _SETTING)


def _only_leads_on(token: Token) -> bool:
    """Whether a word between an expression and what it dates is neither verb nor noun."""
    return token.dep_ in ("prep", "pcomp", "mark", "punct") and token.pos_ not in ("VERB", "AUX")


def _is_modifier(root: Token, head: Token) -> bool:
    """Also a year, but not where a preposition leads to it: "in 1991 Kovar was convicted"."""
    if root.head != head or head.pos_ not in ("NOUN", "PROPN"):
        return False
    if root.dep_ == "nummod":
        return root.i == 0 or root.doc[root.i - 1].pos_ != "ADP"
    return root.dep_ in ("compound", "amod", "nmod", "poss")


def _verb(token: Token) -> Token | None:
    """The first verb at or above a word, within its clause."""
    for above in (token, *token.ancestors):
        if above.pos_ in ("VERB", "AUX"):
            return above
    return None
