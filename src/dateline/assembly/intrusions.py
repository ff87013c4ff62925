"""Where a craft or its people were: one says that they entered a land, another that they were elsewhere at the time."""

import re
from collections.abc import Iterator

from dateline.assembly.names import folded
from dateline.assembly.sentences import Report, source_of
from dateline.assembly.titles import state_word
from dateline.codes.disputes import dispute_words
from dateline.model import EventMention

# An intrusion and the sentence that denies it stand so many sentences from one another; what was entered stands so many
# characters behind the verb.
_NEAR, _AHEAD = 4, 60
# A state's name stands among so many first words of where they were.
_WORDS = 3
_WORD = re.compile(r"[\w’'-]+")
_HOME = re.compile(r"\b(?:airspace|air space|waters|territory|territorial|border|soil|side)\b", re.IGNORECASE)
_WAS = re.compile(
    r"\b(?:was|were|been|being|remained|stayed|kept|flying|sailing|operating|targeted|hit|shot down|seized)\s+"
    r"(?:(?!released|freed|returned|handed|detained|taken|held|tried|kept)\w+\s+){0,2}?"
    r"(?:in|over|inside|within|above)\s+(?P<where>[^,.;]{3,40})",
    re.IGNORECASE,
)
_NOBODYS = re.compile(r"\binternational\s+(?:waters|airspace|air space|territory)\b", re.IGNORECASE)


def denied_intrusions(report: Report) -> Iterator[tuple[EventMention, EventMention]]:
    """(intrusion, mention in whose sentence another speaker says that they were elsewhere): "violated its airspace" beside
    "was flying over Syria at the time".
    """
    intrusions = [
        (number, one, _entered(one, report))
        for number, mentions in sorted(report.by_sentence.items())
        for one in mentions
        if one.lemma in dispute_words().intruding and _HOME.search(_onward(one, report))
    ]
    if not intrusions:
        return
    for number, (start, end) in enumerate(report.sentences):
        here = [one for one in report.by_sentence.get(number, ()) if one.attribution]
        found = _WAS.search(report.text[start:end]) if here else None
        if found is None:
            continue
        states = _states(" ".join(found["where"].split()[:_WORDS]))
        for told, intrusion, entered in intrusions:
            elsewhere = _NOBODYS.search(found["where"]) or (states and entered and states.isdisjoint(entered))
            if elsewhere and 0 < abs(told - number) <= _NEAR and source_of(here[0]) != source_of(intrusion):
                yield intrusion, here[0]


def _onward(mention: EventMention, report: Report) -> str:
    return report.text[mention.trigger.end : mention.trigger.end + _AHEAD]


def _entered(mention: EventMention, report: Report) -> frozenset[str]:
    """The states (ISO alpha-3) whose land it is: by the words behind the verb, else of who says so ("its airspace")."""
    told = _states(_onward(mention, report))
    return told or frozenset().union(*(_states(link.speaker.text) for link in mention.attribution))


def _states(words: str) -> frozenset[str]:
    return frozenset(filter(None, (state_word(folded(word)) for word in _WORD.findall(words))))
