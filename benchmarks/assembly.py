"""How long assembly takes, and how the time grows with the pile.

    dateline build REPORTS_FOLDER --out small.db
    python benchmarks/assembly.py small.db [--sizes 1000 2000 4000 8000] [--longest 60]

The annotated reports of `small.db`, or those of them with at most so many event mentions, are told again until the pile
is big enough. Every retelling has its own ids, lies
some weeks later than the one before, calls all but the states by other names, and has other letters in half of its
long words, so that retellings are new reports of new events about the same states. Nothing is drawn at random: one
record gives one pile of each size. Each size is assembled in a process of its own. Printed are the processor seconds
of every stage (assembly is one process, so on an idle machine they are the time it takes), the peak of memory (the
pile itself included), and the exponent between one size and the next: 1 where twice the reports take twice as long.
"""

import argparse
import multiprocessing
import re
import resource
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from math import log
from pathlib import Path
from zlib import crc32

from dateline.assembly.copies import Copies, find_copies
from dateline.assembly.dating import date_the_undated
from dateline.assembly.entities import join_entities
from dateline.assembly.merging import merge_events
from dateline.assembly.stories import Stories, find_stories
from dateline.assembly.topics import Topic, count_words, topics_by_document
from dateline.model import Annotations, Document, Entity, EventMention, Interval, Participant, Quote, SourceLink
from dateline.store import load_annotations, many_objects, open_database

DAYS_BETWEEN_RETELLINGS = 24
_LONG_WORD = re.compile(r"[A-Za-z]{6,}")
_CAPITAL_WORD = re.compile(r"\b[A-Z][A-Za-z]+")
_VOWELS, _CONSONANTS = "aeiou", "bcdfghjklmnpqrstvwxyz"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--sizes", type=int, nargs="+", default=[1000, 2000, 4000, 8000])
    parser.add_argument("--longest", type=int, help="leave out reports with more event mentions")
    arguments = parser.parse_args()
    before: tuple[int, float] | None = None
    for size in arguments.sizes:
        with multiprocessing.get_context("spawn").Pool(1) as process:
            seconds, counts, megabytes = process.apply(measure, (arguments.record, size, arguments.longest))
        total = sum(seconds.values())
        print(f"{size} reports: {total:.1f} s, {megabytes} MB at most")
        print("  " + ", ".join(f"{stage} {spent:.1f} s" for stage, spent in seconds.items()))
        print("  " + ", ".join(f"{count} {what}" for what, count in counts.items()))
        if before is not None:
            print(f"  exponent since {before[0]}: {log(total / before[1]) / log(size / before[0]):.2f}", flush=True)
        before = (size, total)


def measure(record: Path, size: int, longest: int | None) -> tuple[dict[str, float], dict[str, int], int]:
    """(seconds by stage, how many of what there are, peak megabytes) of one assembly."""
    with many_objects():
        return _measure(record, size, longest)


def _measure(record: Path, size: int, longest: int | None) -> tuple[dict[str, float], dict[str, int], int]:
    small = tuple(load_annotations(open_database(record)))
    small = tuple(one for one in small if longest is None or len(one.event_mentions) <= longest)
    pile = sorted(retold(small, size), key=lambda one: one.document.id)
    del small
    seconds: dict[str, float] = {}

    def timed[T](stage: str, work: Callable[[], T]) -> T:
        started = time.process_time()
        result = work()
        seconds[stage] = time.process_time() - started
        return result

    copies = timed("copies", lambda: find_copies(pile))
    stories, about_of = timed("words and stories", lambda: _words_and_stories(pile, copies))
    joined = timed("entities", lambda: join_entities(pile, copies, stories, ()))
    pile = list(timed("dates", lambda: date_the_undated(joined.pile, copies, stories)))
    merged = timed("events", lambda: merge_events(pile, joined.entities, copies, stories, (), None, about_of))
    counts = {
        "mentions": len(merged.mentions),
        "events": len(merged.events),
        "events of several documents": sum(len(event.documents) > 1 for event in merged.events),
        "entities": len(joined.entities),
        "stories": len(stories.stories),
    }
    return seconds, counts, resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024


def _words_and_stories(pile: Sequence[Annotations], copies: Copies) -> tuple[Stories, Mapping[str, Topic]]:
    """The stories, and by document its topic, from words counted once as `assemble` does."""
    documents = [one.document for one in pile]
    words = count_words(documents)
    return find_stories(pile, copies, words), topics_by_document(documents, words)


def retold(small: Sequence[Annotations], size: int) -> list[Annotations]:
    """A pile of `size` reports made of a few."""
    return [Retelling(number // len(small)).report(small[number % len(small)]) for number in range(size)]


@dataclass(frozen=True, slots=True)
class Retelling:
    """The small pile told for the `number`th time; for the 0th as it is."""

    number: int

    def report(self, one: Annotations) -> Annotations:
        if self.number == 0:
            return one
        states = {entity.id for entity in one.entities if entity.kind == "state" or entity.geo_precision == "country"}
        return replace(
            one,
            document=self._document(one.document),
            published=one.published
            and replace(one.published, start=self._day(one.published.start), end=self._day(one.published.end)),
            time_expressions=tuple(
                replace(expression, document=self._id(one.document.id), interval=self._interval(expression.interval))
                for expression in one.time_expressions
            ),
            entities=tuple(self._entity(entity, entity.id in states) for entity in one.entities),
            event_mentions=tuple(self._mention(mention) for mention in one.event_mentions),
            quotes=tuple(self._quote(quote) for quote in one.quotes),
        )

    def _id(self, known: str) -> str:
        return f"{known}-{self.number}"

    def _document(self, document: Document) -> Document:
        return replace(
            document,
            id=self._id(document.id),
            source=self._id(document.source),
            url=None,
            text=other_words(document.text, self.number),
            headline=document.headline and other_words(document.headline, self.number),
        )

    def _name(self, name: str) -> str:
        return _CAPITAL_WORD.sub(lambda found: other_letters(found[0], self.number), name)

    def _entity(self, entity: Entity, state: bool) -> Entity:
        document = self._id(entity.mentions[0].document) if entity.mentions else ""
        call = (lambda name: name) if state else self._name
        return replace(
            entity,
            id=self._id(entity.id),
            name=call(entity.name),
            aliases=tuple(map(call, entity.aliases)),
            titles=tuple(replace(title, document=document) for title in entity.titles),
            mentions=tuple(replace(each, document=document, text=call(each.text)) for each in entity.mentions),
        )

    def _mention(self, mention: EventMention) -> EventMention:
        taking_part = {
            "actors": tuple(self._participant(one) for one in mention.actors),
            "recipients": tuple(self._participant(one) for one in mention.recipients),
            "others": tuple(replace(one, entity=self._id(one.entity)) for one in mention.others),
            "attribution": tuple(self._link(link) for link in mention.attribution),
        }
        return replace(
            mention,
            id=self._id(mention.id),
            document=self._id(mention.document),
            sentence=replace(mention.sentence, text=other_words(mention.sentence.text, self.number)),
            place=mention.place and replace(mention.place, entity=self._id(mention.place.entity)),
            date=mention.date and replace(mention.date, interval=self._interval(mention.date.interval)),
            **taking_part,
        )

    def _participant(self, one: Participant) -> Participant:
        return replace(one, entity=self._id(one.entity))

    def _link(self, link: SourceLink) -> SourceLink:
        return replace(link, speaker=replace(link.speaker, entity=self._id(link.speaker.entity)))

    def _quote(self, quote: Quote) -> Quote:
        return replace(
            quote,
            id=self._id(quote.id),
            document=self._id(quote.document),
            speaker=quote.speaker and replace(quote.speaker, entity=self._id(quote.speaker.entity)),
            chain=tuple(self._link(link) for link in quote.chain),
        )

    def _interval(self, interval: Interval | None) -> Interval | None:
        return interval and replace(interval, start=self._day(interval.start), end=self._day(interval.end))

    def _day(self, text: str | None) -> str | None:
        """A day, or a day with its time, some weeks later."""
        if text is None or len(text) < 10:
            return text
        day = date.fromisoformat(text[:10]) + timedelta(days=DAYS_BETWEEN_RETELLINGS * self.number)
        return day.isoformat() + text[10:]


@lru_cache(maxsize=1 << 8)
def other_words(text: str, number: int) -> str:
    """The text with other letters in names and in half of the long words; every offset stays."""
    names = _CAPITAL_WORD.sub(lambda found: other_letters(found[0], number), text)
    return _LONG_WORD.sub(
        lambda found: (
            other_letters(found[0], number)
            if found[0].islower() and crc32(f"{found[0]}{number}".encode()) % 2
            else found[0]
        ),
        names,
    )


@lru_cache(maxsize=1 << 18)
def other_letters(word: str, steps: int) -> str:
    """The word with every vowel another vowel and every consonant another consonant, `steps` further on."""
    return "".join(map(_shifted(steps).get, word, word))


@lru_cache(maxsize=256)
def _shifted(steps: int) -> dict[str, str]:
    table: dict[str, str] = {}
    for letters in (_VOWELS, _CONSONANTS):
        for number, letter in enumerate(letters):
            other = letters[(number + steps) % len(letters)]
            table |= {letter: other, letter.upper(): other.upper()}
    return table


if __name__ == "__main__":
    main()
