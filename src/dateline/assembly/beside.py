"""What sentences tell of an event beside its mentions: whom somebody blames for it, who denies it, how many it killed."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from dateline.assembly.amounts import Measured, measured_in
from dateline.assembly.intrusions import denied_intrusions
from dateline.assembly.naming import Naming, named_for
from dateline.assembly.sentences import BACK, DEEDS, TOLD, Report, nearest, source_of
from dateline.codes.disputes import Denial, denial_in, dispute_words
from dateline.codes.families import family_of
from dateline.codes.tolls import toll_at, tolls_in
from dateline.codes.units import harms, is_head_count, toll_of
from dateline.model import DONE_OR_ALLEGED, Annotations, EventMention, Quantity

# How far from an accusation the deed may stand, in characters.
_REACH = 100
# Behind it stands what is no news: "denied that it armed the rebels who fight the army".
_WHO = re.compile(r"\b(?:who|whom|whose|which|where)\b")
# Who denies what a sentence before told says so within so many characters.
_AT_ONCE = 80
_BOUNDS = (["at", "least"], ["more", "than"], ["of", "more"])
_WORD = re.compile(r"\w+")
_SINCE = re.compile(r"\b(?:worst|deadliest|bloodiest|biggest|largest|first)\b.*\bsince\s")
_FOR = re.compile(r"\b(?:for|of)\s+(?!it\b|this\b|that\b|them\b)\w+")
# Who speaks of himself: the entity that these stand for is often another.
_SPEAKING = frozenset({"us", "me", "we", "i", "you"})
_KILLS = frozenset({"kill", "die", "injure", "wound"})
# From a number on: "12 of the 40", "12 of whom", "12 more", "12 others".
_SHARE = re.compile(
    r"(?:[\w,.-]+ ){1,2}(?:of (?:the|them|whom|those|these|its|his|her|their|which|\d)|more\b|additional\b|others?\b)",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Toll:
    """A count of the killed or hurt, the mention in whose sentence it stands, and the entity who gives it, if one is named."""

    quantity: Quantity
    of: str
    mention: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Blame:
    """Whom somebody holds to be the doer of a deed, and the mention that blames; entity ids, None where no speaker is named."""

    blamed: str
    mention: str
    speaker: str | None = None


@dataclass(frozen=True, slots=True)
class Beside:
    """By id of an event mention: who is blamed for it, the mention beside which it is denied, tolls and amounts told of it, names given to those in it.

    A mention that its own sentence denies is denied beside itself; one that a sentence after it denies, in which no mention
    stands, is as well, and is in `told_first`.
    """

    blamed: Mapping[str, tuple[Blame, ...]] = field(default_factory=dict)
    denied: Mapping[str, str] = field(default_factory=dict)
    told_first: frozenset[str] = frozenset()
    tolls: Mapping[str, tuple[Toll, ...]] = field(default_factory=dict)
    amounts: Mapping[str, tuple[Measured, ...]] = field(default_factory=dict)
    names: Mapping[str, tuple[Naming, ...]] = field(default_factory=dict)

    def is_denial(self, mention: str) -> bool:
        """Whether a mention's own sentence denies it."""
        return self.denied.get(mention) == mention and mention not in self.told_first

    def tells_of(self, mention: str) -> bool:
        """Whether anything is told of a mention's event beside it."""
        told = (self.blamed, self.denied, self.tolls, self.amounts, self.names)
        return any(mention in one for one in told)


def told_beside(pile: Sequence[Annotations], story_of: Mapping[str, str]) -> Beside:
    """What every document's sentences tell beside its event mentions; what needs two reports to be disputed, amounts and names,
    of those in a story of several.
    """
    sizes = Counter(story_of.values())
    blamed: dict[str, list[Blame]] = {}
    denied: dict[str, str] = {}
    told_first: set[str] = set()
    tolls: dict[str, list[Toll]] = {}
    amounts: dict[str, list[Measured]] = {}
    names: dict[str, list[Naming]] = {}
    for one in pile:
        report = Report(one)
        for deed, blame in _blame(report):
            blamed.setdefault(deed, []).extend(blame)
        for denied_deed, by in _denials(report):
            denied[denied_deed.id] = by.id if by is not None else denied_deed.id
            if by is None:
                told_first.add(denied_deed.id)
        for deed, toll in _tolls(report):
            tolls.setdefault(deed, []).append(toll)
        if sizes[story_of.get(one.document.id, "")] < 2:
            continue
        for deed, measured in measured_in(report):
            amounts.setdefault(deed, []).append(measured)
        for deed, naming in named_for(report):
            names.setdefault(deed, []).append(naming)
    return Beside(_kept(blamed), denied, frozenset(told_first), _kept(tolls), _kept(amounts), _kept(names))


def _kept[T](told: Mapping[str, Sequence[T]]) -> dict[str, tuple[T, ...]]:
    return {deed: tuple(found) for deed, found in told.items()}


def _blame(report: Report) -> Iterator[tuple[str, tuple[Blame, ...]]]:
    """(deed, whom somebody holds to be its doer): "said the rebels were behind the attack"."""
    for number, mentions in sorted(report.by_sentence.items()):
        for mention in mentions:
            guilt = mention.event_type == "ACCUSE" and mention.lemma in dispute_words().guilt
            guilt = guilt and mention.status in DONE_OR_ALLEGED
            if guilt and mention.recipients and not report.text.startswith(" not ", mention.trigger.end):
                deed = _blamed_for(mention, number, report)
                if deed is not None and family_of(deed.event_type).disputed:
                    blamed = [one for one in mention.recipients if one.text.lower() not in _SPEAKING]
                    yield deed.id, tuple(Blame(one.entity, mention.id, _speaker(mention)) for one in blamed)


def _blamed_for(mention: EventMention, number: int, report: Report) -> EventMention | None:
    """The deed after the accusation, else the last before it; none where the deed's own words tell its doer."""
    deeds = report.deeds(number)
    after = [one for one in deeds if 0 < one.trigger.start - mention.trigger.end < _REACH]
    if mention.lemma == "accuse":
        after = [one for one in after if _straight_after(mention, one, number, report)]
    if mention.lemma == "blame":
        after = [one for one in after if " for " in report.text[mention.trigger.end : one.trigger.start]]
    before = [one for one in deeds if 0 < mention.trigger.start - one.trigger.end < _REACH]
    near = after[0] if after else before[-1] if before and not _is_for_more(mention, number, report) else None
    if near is None and mention.lemma != "accuse":
        near = report.last_deed(number, 1)
    return near if near is not None and not near.actors else None


def _speaker(mention: EventMention) -> str | None:
    """Who says what a mention tells: its source; else, where it is no deed itself ("put the toll at 40"), who does it."""
    if mention.attribution:
        return source_of(mention)
    says = mention.event_type not in DEEDS and not harms(mention.event_type, mention.lemma)
    return mention.actors[0].entity if says and mention.actors else None


def _straight_after(accusation: EventMention, deed: EventMention, number: int, report: Report) -> bool:
    """Whether nothing else that somebody may be accused of stands between: "accused of hiding proof of the attack"."""
    between = (
        one
        for one in report.by_sentence.get(number, ())
        if accusation.trigger.end < one.trigger.start and one.trigger.end < deed.trigger.start
    )
    return all(one.event_type in DEEDS or one.lemma in dispute_words().committing for one in between)


def _is_claimed(deed: EventMention) -> bool:
    """Whether a deed is told on somebody's word."""
    return deed.status == "alleged" or bool(deed.attribution)


def _is_for_more(mention: EventMention, number: int, report: Report) -> bool:
    """Whether the sentence goes on to say what somebody is blamed for: then it is nothing told before."""
    return _FOR.search(report.text[mention.trigger.end : report.sentences[number][1]]) is not None


def _denials(report: Report) -> Iterator[tuple[EventMention, EventMention | None]]:
    """(deed, the mention in whose sentence it is denied, None where a sentence after it that has none denies it)."""
    for number, (start, end) in enumerate(report.sentences):
        denial = denial_in(report.text[start:end])
        if denial is None:
            continue
        deeds = report.deeds(number)
        after = [one for one in deeds if 0 <= one.trigger.start - start - denial.end < denial.onward]
        after = [one for one in after if not _WHO.search(report.text, start + denial.end, one.trigger.start)]
        if after:
            yield after[0], after[0]
        elif denial.before:
            said = start + denial.start
            told = [one for one in deeds if one.trigger.end <= said and (not denial.claim or _is_claimed(one))]
            deed = told[-1] if told else None if _is_of_its_sentence(denial) else report.last_deed(number)
            if deed is not None and deed.status != "possible" and (not denial.claim or _is_claimed(deed)):
                here = [one for one in report.by_sentence.get(number, ()) if one.id != deed.id]
                yield deed, nearest(here, said) if here else None
    yield from denied_intrusions(report)


def _is_of_its_sentence(denial: Denial) -> bool:
    """Whether "it" is denied so late in a sentence that it is rather what the sentence tells: "claimed ..., but officials denied it"."""
    return denial.onward == 0 and denial.start > _AT_ONCE


def _tolls(report: Report) -> Iterator[tuple[str, Toll]]:
    """(deed that kills, a toll told in its sentence or soon after it that the deed itself does not count)."""
    for number, (start, end) in enumerate(report.sentences):
        if is_superseded(report.text[start:end]):
            continue
        seen: set[int] = set()
        for quantity, of, mention in (*_counted(number, report), *_in_figures(number, report)):
            if seen.intersection(range(quantity.start, quantity.end)):
                continue
            seen.update(range(quantity.start, quantity.end))
            if of is None:
                yield from _of_the_deed(quantity, mention, number, report)
                continue
            for deed in _with_what_is_behind(_killing(number, quantity.start, report), report):
                speaker = _speaker(mention) if mention is not None and mention.id != deed.id else None
                yield deed.id, Toll(quantity, of, mention.id if mention else deed.id, speaker)


def _with_what_is_behind(deeds: Sequence[EventMention], report: Report) -> list[EventMention]:
    """The deeds, and behind the first of them, where that is only an outcome, the deed that it is of: "A bomb went off. Three
    people were killed and nine hurt."
    """
    behind = _behind(deeds[0], report) if deeds else None
    return [*deeds, *([behind] if behind is not None and behind not in deeds else [])]


def _behind(outcome: EventMention, report: Report) -> EventMention | None:
    """The last coded deed before an outcome that nobody is told to have brought about, in its sentence or the two before."""
    if outcome.lemma not in _KILLS or outcome.actors:
        return None
    number = report.number(outcome.trigger.start)
    for at in range(number, max(-1, number - BACK), -1):
        deeds = [
            one
            for one in report.by_sentence.get(at, ())
            if one.event_type == "ASSAULT" and one.status in TOLD and one.lemma not in _KILLS
            if one.trigger.start < outcome.trigger.start
        ]
        if deeds:
            return deeds[-1]
    return None


def _of_the_deed(
    quantity: Quantity, outcome: EventMention | None, number: int, report: Report
) -> Iterator[tuple[str, Toll]]:
    """(coded deed of a sentence, or before it, the toll that an outcome counts): "24 people were injured when a bomb went off"."""
    if outcome is None or not is_head_count(quantity.unit):
        return
    start, end = quantity.start - outcome.sentence.start, quantity.end - outcome.sentence.start
    of = toll_at(outcome.sentence.text, start, end) or toll_of(outcome.trigger.text) or toll_of(outcome.lemma)
    coded = [one for one in report.by_sentence.get(number, ()) if one.event_type == "ASSAULT" and one.status in TOLD]
    deed = _behind(outcome, report)
    if outcome.event_type == "OTHER" and coded:
        deed = nearest(coded, outcome.trigger.start)
    if of in ("killed", "hurt") and deed is not None:
        yield deed.id, Toll(quantity, of, outcome.id, _speaker(outcome))


def _counted(number: int, report: Report) -> Iterator[tuple[Quantity, str | None, EventMention]]:
    """The tolls among the quantities of a sentence's mentions; None for what a deed that kills counts itself."""
    mentions = report.by_sentence.get(number, ())
    counted = [(quantity, mention) for mention in mentions for quantity in mention.quantities]
    for quantity, mention in counted:
        if harms(mention.event_type, mention.lemma):
            yield quantity, None, mention
    for quantity, mention in counted:
        of = None if harms(mention.event_type, mention.lemma) else _toll(quantity, mention, report)
        if of is not None:
            yield quantity, of, mention


def _in_figures(number: int, report: Report) -> Iterator[tuple[Quantity, str, EventMention | None]]:
    """The tolls that a sentence gives in figures, with a mention of the sentence, if there is one."""
    start, end = report.sentences[number]
    here = report.by_sentence.get(number)
    for toll in tolls_in(report.text[start:end]):
        first, last = start + toll.start, start + toll.end
        if not is_of_another(report.text[start:first]) and not is_part(
            report.text[max(0, first - 20) : first], report.text[first : last + 40]
        ):
            quantity = Quantity(first, last, report.text[first:last], toll.value, None, toll.comparison)
            yield quantity, toll.of, here[0] if here else None


def _toll(quantity: Quantity, mention: EventMention, report: Report) -> str | None:
    """What a quantity is a toll of; None where it counts no people, or is a part of another toll."""
    if not is_head_count(quantity.unit) or is_part(
        report.text[max(0, quantity.start - 20) : quantity.start], report.text[quantity.start : quantity.end + 40]
    ):
        return None
    start, end = quantity.start - mention.sentence.start, quantity.end - mention.sentence.start
    sentence = mention.sentence.text
    if is_of_another(sentence[: max(0, start)]):
        return None
    of = toll_at(sentence, start, end) or toll_of(sentence[max(0, start - 40) : end + 40])
    return of if of in ("killed", "hurt") else None


def is_superseded(sentence: str) -> bool:
    """Whether a sentence says that what it tells was held before and is no longer ("initially put the toll at 12")."""
    return not dispute_words().superseded.isdisjoint(_WORD.findall(sentence.lower()))


def is_update(sentence: str) -> bool:
    """Whether a sentence says that what its report told before has moved on ("the toll now stands at 12")."""
    return not dispute_words().updating.isdisjoint(_WORD.findall(sentence.lower()))


def is_part(before: str, onward: str = "") -> bool:
    """Whether the words around a number make it a part of another one ("including 12 children", "12 of the 40").

    onward  the text from the number on
    """
    words = before[-20:].lower().split()
    before_it = bool(words) and words[-1].strip(",") in dispute_words().parts and words[-2:] not in _BOUNDS
    return before_it or _SHARE.match(onward) is not None


def is_of_another(before: str) -> bool:
    """Whether the words of a sentence before a number lay the event beside an earlier one that the number is of ("the worst
    since the 2008 bombing, which killed 150").
    """
    return _SINCE.search(before) is not None


def _killing(number: int, offset: int, report: Report) -> list[EventMention]:
    """The deeds that a toll in this sentence is of: the last before the toll, the first after it, else the last of the
    sentences before; where these tell a coded one, a coded one, and what its sentence tells of that deed's outcome.
    """
    near = range(number, max(-1, number - 1 - BACK), -1)
    told = [[one for one in report.by_sentence.get(at, ()) if harms(one.event_type, one.lemma)] for at in near]
    coded = [[one for one in found if one.event_type != "OTHER"] for found in told]
    for found in filter(None, coded if any(coded) else told):
        before = [one for one in found if one.trigger.start < offset]
        deed = before[-1] if before else found[0]
        outcomes = (one for one in report.by_sentence[report.number(deed.trigger.start)] if _is_outcome(one, deed))
        return [deed, *outcomes]
    return []


def _is_outcome(one: EventMention, deed: EventMention) -> bool:
    """Whether a mention may tell what a deed of its sentence did: "the blasts have killed 12"."""
    return one.id != deed.id and deed.lemma not in _KILLS and one.lemma in _KILLS
