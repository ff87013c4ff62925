"""What sentences measure of a deed: sums, distances, durations, shares, loads, and which event mentions each belongs to."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.assembly.sentences import Report, nearest, source_of
from dateline.codes.acts import act_of
from dateline.codes.amounts import Amount, amounts_in, may_measure
from dateline.model import EventMention, Quantity


@dataclass(frozen=True, slots=True)
class Measured:
    """An amount, what may be compared with it ("money $ ransom"), the mention in whose sentence it stands, and the entity who
    gives it, if one is named.
    """

    quantity: Quantity
    kind: str
    mention: str
    speaker: str | None = None


def measured_in(report: Report) -> Iterator[tuple[str, Measured]]:
    """(mention, an amount of what it tells), of kinds of which its report gives one amount, or each on another's word.

    An amount belongs to the coded mentions of its sentence; where it has none, to what it tells and to the last coded one of
    the sentence before.
    """
    told: dict[str, list[tuple[Measured, list[EventMention]]]] = {}
    for number, (start, end) in enumerate(report.sentences):
        here = report.by_sentence.get(number)
        sentence = report.text[start:end]
        if not here or not may_measure(sentence, report.words(number)):
            continue
        for amount in amounts_in(sentence):
            beside = nearest(here, start + amount.start)
            measured = Measured(_quantity(amount, start, report), amount.kind, beside.id, source_of(beside))
            told.setdefault(amount.kind, []).append((measured, _told_of(number, report)))
    for amounts in told.values():
        if _are_one([measured for measured, _ in amounts]):
            for measured, mentions in amounts:
                yield from ((mention.id, measured) for mention in mentions)


def _quantity(amount: Amount, start: int, report: Report) -> Quantity:
    first, last = start + amount.start, start + amount.end
    return Quantity(first, last, report.text[first:last], amount.value, amount.unit, amount.comparison)


def _told_of(number: int, report: Report) -> list[EventMention]:
    """The mentions that an amount in this sentence is told of."""
    here = report.by_sentence[number]
    coded = [one for one in here if one.event_type != "OTHER"]
    if coded:
        return coded
    before = [one for one in report.by_sentence.get(number - 1, ()) if one.event_type != "OTHER"]
    return [*(one for one in here if act_of(one.lemma).known), *before[-1:]]


def _are_one(amounts: Sequence[Measured]) -> bool:
    """Whether a report gives but one amount of a kind, or each on the word of another whom it names."""
    given = {(one.speaker, one.quantity.value) for one in amounts}
    speakers = {speaker for speaker, _ in given}
    return len({value for _, value in given}) == 1 or (len(given) == len(speakers) and None not in speakers)
