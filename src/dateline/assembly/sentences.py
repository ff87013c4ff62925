"""One document's mentions, sentence by sentence."""

from bisect import bisect_right
from collections.abc import Sequence

from dateline.model import DONE_OR_ALLEGED, Annotations, EventMention

# Types that somebody does to others, which are blamed, denied and counted; and statuses of what is told of them.
DEEDS = frozenset({"ASSAULT", "COERCE", "MOBILIZE", "AID", "PROTEST"})
TOLD = DONE_OR_ALLEGED | {"denied", "possible"}
# How many sentences back a denial or a toll looks for its deed.
BACK = 3


# What keeps its place when it becomes a plain word: capital letters, and all that is no letter and no figure.
_PLAIN = str.maketrans(
    {chr(code): chr(code).lower() if chr(code).isalpha() else " " for code in range(128) if not chr(code).isdigit()}
)


class Report:
    """One document's mentions by the number of their sentence, in the order of the text."""

    def __init__(self, one: Annotations) -> None:
        self.text = one.document.text
        self.sentences = one.sentences
        self._starts = [start for start, _ in one.sentences]
        self._plain: str | None = None
        self.by_sentence: dict[int, list[EventMention]] = {}
        for mention in sorted(one.event_mentions, key=lambda mention: (mention.trigger.start, mention.id)):
            self.by_sentence.setdefault(self.number(mention.trigger.start), []).append(mention)

    def words(self, sentence: int | None = None) -> set[str]:
        """The words of a sentence, or of all, in lower case."""
        if self._plain is None:
            self._plain = self.text.translate(_PLAIN)
        if sentence is None:
            return set(self._plain.split())
        start, end = self.sentences[sentence]
        return set(self._plain[start:end].split())

    def number(self, offset: int) -> int:
        """The number of the sentence that holds an offset."""
        return bisect_right(self._starts, offset) - 1

    def deeds(self, sentence: int) -> list[EventMention]:
        """The mentions of deeds in a sentence."""
        return [one for one in self.by_sentence.get(sentence, ()) if one.event_type in DEEDS and one.status in TOLD]

    def last_deed(self, sentence: int, back: int = BACK) -> EventMention | None:
        """The last deed of the nearest of so many sentences before this one that tells any."""
        for number in range(sentence - 1, max(-1, sentence - 1 - back), -1):
            if found := self.deeds(number):
                return found[-1]
        return None


def nearest(mentions: Sequence[EventMention], offset: int) -> EventMention:
    """Of these mentions, one at least, that whose trigger begins nearest to an offset."""
    return min(mentions, key=lambda one: (abs(one.trigger.start - offset), one.id))


def source_of(mention: EventMention) -> str | None:
    """Entity id of the one on whose word a mention is told; None where that is its report, or nobody known."""
    return mention.attribution[0].speaker.entity if mention.attribution else None
