"""One quotation given to two speakers: words that two reports quote alike, but put into different mouths."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from dateline.assembly.parties import PRONOUNS, Parties
from dateline.codes.origins import kind_by_name
from dateline.model import Annotations, Disagreement, DisagreementValue, Event, EventMention, Quote

# Who passes words on: that one report names the outlet and another the speaker is no dispute.
_OUTLETS = frozenset({"agency", "media"})
_SPEAKING = frozenset({"person", "organization", "state"})
_QUOTED = re.compile(r"[“\"]([^“”\"]+)[”\"]")
_WORD = re.compile(r"[^\W_]+")
# A fragment that one report quotes and the other has within its own quotation: so many words, two of them long.
_SHORTEST, _LONGEST, _LONG_WORD = 2, 10, 6


@dataclass(frozen=True, slots=True)
class _Fragment:
    """Words within quotation marks, who is said to have said them, and the sentence they stand in."""

    words: tuple[str, ...]
    document: str
    speaker: str
    by_pronoun: bool
    chain: frozenset[str]
    start: int
    end: int


def with_speaker_disputes(
    events: Sequence[Event], pile: Sequence[Annotations], story_of: Mapping[str, str], parties: Parties
) -> list[Event]:
    """The events, a `speaker` disagreement added where two reports of one story give words in their sentences to two."""
    coded = {
        one.document.id: [mention for mention in one.event_mentions if mention.event_type != "OTHER"] for one in pile
    }
    found = list(events)
    place = {mention: number for number, event in enumerate(events) for mention in event.mentions}
    for one, other in _disputed(pile, story_of):
        if any(not _can_say(each.speaker, parties) for each in (one, other)) or _may_be_one(one, other, parties):
            continue
        told = [_beside(coded[each.document], each) for each in (one, other)]
        if any(_names_an_act(one.words, mention) for mention in told[0]):
            continue
        numbers = [place[mention.id] for each in told for mention in each]
        if not all(told):
            continue
        number = max(sorted(set(numbers)), key=numbers.count)
        values = tuple(
            DisagreementValue(parties.name(each.speaker), tuple(m.id for m in near))
            for each, near in zip((one, other), told, strict=True)
        )
        event = found[number]
        if all(known.field != "speaker" for known in event.disagreements):
            found[number] = replace(event, disagreements=(*event.disagreements, Disagreement("speaker", values)))
    return found


def _may_be_one(one: _Fragment, other: _Fragment, parties: Parties) -> bool:
    """Whether one speaker may stand for the other: akin to it, somebody without a name beside the body that he may speak for,
    or a person told by "he", which is too often another.
    """
    kinds = [parties.kind(each.speaker) for each in (one, other)]
    somebody = any(
        kind == "person" and not parties.named(each.speaker) for kind, each in zip(kinds, (one, other), strict=True)
    )
    if kinds == ["person", "person"] and (one.by_pronoun or other.by_pronoun):
        return True
    return parties.akin(one.speaker, other.speaker) or (somebody and kinds != ["person", "person"])


def _names_an_act(words: tuple[str, ...], mention: EventMention) -> bool:
    """Whether two words of a quotation are only what the act is called ("terrorist attack"): many come upon that by themselves."""
    return len(words) == _SHORTEST and mention.trigger.text.lower() == words[-1]


def _can_say(speaker: str, parties: Parties) -> bool:
    """Whether it is somebody whose words they may be: no outlet that passes them on, and no thing."""
    if kind_by_name(parties.name(speaker)) in _OUTLETS:
        return False
    return parties.kind(speaker) in _SPEAKING


def _disputed(pile: Sequence[Annotations], story_of: Mapping[str, str]) -> Iterator[tuple[_Fragment, _Fragment]]:
    """Pairs of fragments of one story, one within the other, of two speakers of whom neither passes on the other's words."""
    by_pair: dict[tuple[str | None, str, str], list[_Fragment]] = {}
    sizes = Counter(story_of.values())
    for one in pile:
        story = story_of.get(one.document.id)
        alone = story is not None and sizes[story] == 1
        for quote in () if alone else one.quotes:
            for fragment in _fragments(quote, one.document.text):
                for pair in dict.fromkeys(zip(fragment.words, fragment.words[1:], strict=False)):
                    by_pair.setdefault((story, *pair), []).append(fragment)
    seen: set[tuple[_Fragment, _Fragment]] = set()
    for group in by_pair.values():
        if len({each.document for each in group}) != 2 or len({each.speaker for each in group}) != 2:
            continue
        for short in group:
            for long in group:
                if (short, long) not in seen and _one_quotation(short, long):
                    seen.add((short, long))
                    yield short, long


def _one_quotation(short: _Fragment, long: _Fragment) -> bool:
    if short.document == long.document or short.speaker == long.speaker or len(short.words) > len(long.words):
        return False
    if short.speaker in long.chain or long.speaker in short.chain:
        return False
    telling = sum(len(word) >= _LONG_WORD for word in short.words) >= 2
    return telling and _SHORTEST <= len(short.words) <= _LONGEST and " ".join(short.words) in " ".join(long.words)


def _fragments(quote: Quote, text: str) -> Iterator[_Fragment]:
    """What stands within quotation marks in a quote's content."""
    if quote.speaker is None or not quote.content:
        return
    start, end = quote.content[0].start, quote.content[-1].end
    chain = frozenset(link.speaker.entity for link in quote.chain)
    for found in _QUOTED.finditer(text[max(0, start - 1) : end + 1]):
        words = tuple(word.lower() for word in _WORD.findall(found.group(1)))
        by_pronoun = quote.speaker.text.lower() in PRONOUNS
        yield _Fragment(words, quote.document, quote.speaker.entity, by_pronoun, chain, start, end)


def _beside(mentions: Sequence[EventMention], fragment: _Fragment) -> list[EventMention]:
    """Those of a document's mentions that stand in the fragment's own sentence."""
    return [one for one in mentions if one.sentence.start < fragment.end and fragment.start < one.sentence.end]
