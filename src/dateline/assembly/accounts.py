"""An account: one event mention with all that is compared when accounts are laid side by side."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from dateline.assembly.copies import Copies
from dateline.assembly.days import Days, days_of
from dateline.assembly.parties import Parties, head_word
from dateline.assembly.stories import Stories
from dateline.codes.acts import Act, act_of, stem
from dateline.model import Annotations, EventMention, Participant

_WORD = re.compile(r"[^\W\d_]{3,}")
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})
_ANOTHER = frozenset(
    {"another", "second", "third", "fourth", "new", "separate", "earlier", "previous", "fresh", "further", "other",
     "next", "last", "similar", "subsequent", "future", "past"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Account:
    """One event mention, prepared for comparison.

    order       where it stands in the pile: (publication day or the last day of the calendar, document id, offset)
    actors, recipients  entity ids;  named: those of both sides (and members) that have a name
    heads       head words of nameless participants
    days        the days its own words allow;  near  the days it inherits, or those up to its publication
    nearby      entities that its sentence names, participants or not;  about  those that its document names most
    words       stems of its sentence's words, the trigger's own left out
    definite, another  the trigger stands under "the", "this"; under "another", "earlier"
    """

    mention: EventMention
    order: tuple[int, str, int]
    act: Act
    actors: frozenset[str]
    recipients: frozenset[str]
    named: frozenset[str]
    heads: frozenset[str]
    days: Days | None
    inherited: Days | None
    published: Days | None
    place: str | None
    nearby: frozenset[str]
    about: tuple[str, ...]
    words: frozenset[str]
    story: str | None
    copy_group: str | None
    definite: bool
    another: bool
    plural: bool

    @property
    def id(self) -> str:
        return self.mention.id


LAST_OF_ALL = 9_999_999


def accounts_of(
    one: Annotations,
    parties: Parties,
    named_at: Sequence[tuple[int, str]],
    copies: Copies,
    stories: Stories,
) -> tuple[Account, ...]:
    """The accounts that one document gives; `named_at` are its (offset, entity) names in the order of the text."""
    document = one.document
    published = days_of(one.published.interval) if one.published else None
    names = _names_by_sentence(one, named_at)
    about = _most_named(named_at)
    words: dict[tuple[int, int], frozenset[str]] = {}
    found = []
    for mention in one.event_mentions:
        sentence = (mention.sentence.start, mention.sentence.end)
        if sentence not in words:
            words[sentence] = frozenset(stem(word.lower()) for word in _WORD.findall(mention.sentence.text))
        found.append(
            _account(
                mention, document.text, parties, published, names.get(sentence, frozenset()), about, words[sentence],
                stories.story_of.get(document.id), copies.group_of.get(document.id),
            )
        )  # fmt: skip
    return tuple(found)


def _account(
    mention: EventMention,
    text: str,
    parties: Parties,
    published: Days | None,
    names: frozenset[str],
    about: tuple[str, ...],
    words: frozenset[str],
    story: str | None,
    copy_group: str | None,
) -> Account:
    sides: tuple[Participant, ...] = mention.actors + mention.recipients
    members = tuple(one.entity for one in mention.others if one.role in ("member", "beneficiary"))
    taking_part = frozenset(one.entity for one in sides) | frozenset(members)
    days, inherited = _days(mention)
    before = re.findall(r"\w+", text[max(0, mention.trigger.start - 40) : mention.trigger.start].lower())
    trigger = mention.trigger.text.lower()
    return Account(
        mention=mention,
        order=(published[1] if published else LAST_OF_ALL, mention.document, mention.trigger.start),
        act=act_of(mention.lemma),
        actors=frozenset(one.entity for one in mention.actors),
        recipients=frozenset(one.entity for one in mention.recipients),
        named=frozenset(entity for entity in taking_part if parties.named(entity)),
        heads=frozenset(head_word(one.text) for one in sides if not parties.named(one.entity)),
        days=days,
        inherited=inherited,
        published=published,
        place=mention.place.entity if mention.place else None,
        nearby=names,
        about=about,
        words=words - {stem(trigger)},
        story=story,
        copy_group=copy_group,
        definite=bool(_DEFINITE.intersection(before[-4:])),
        another=bool(_ANOTHER.intersection(before[-2:])),
        plural=trigger.endswith("s") and mention.lemma.lower() == trigger[:-1],
    )


def _days(mention: EventMention) -> tuple[Days | None, Days | None]:
    """(days by its own words, days inherited)."""
    if mention.date is None or mention.date.interval is None:
        return None, None
    days = days_of(mention.date.interval)
    return (None, days) if mention.date.inherited else (days, None)


def names_by_document(parties: Parties) -> dict[str, list[tuple[int, str]]]:
    """By document id the (offset, entity id) of every mention of a named entity, in the order of the text."""
    found: dict[str, list[tuple[int, str]]] = {}
    for entity in parties.by_id.values():
        if parties.named(entity.id):
            for mention in entity.mentions:
                found.setdefault(mention.document, []).append((mention.start, entity.id))
    for names in found.values():
        names.sort()
    return found


def _names_by_sentence(one: Annotations, named_at: Sequence[tuple[int, str]]) -> dict[tuple[int, int], frozenset[str]]:
    """By sentence the named entities that it mentions."""
    starts = [start for start, _ in one.sentences]
    found: dict[tuple[int, int], set[str]] = {}
    for offset, entity in named_at:
        number = bisect_right(starts, offset) - 1
        if number >= 0:
            found.setdefault(one.sentences[number], set()).add(entity)
    return {sentence: frozenset(ids) for sentence, ids in found.items()}


def _most_named(named_at: Sequence[tuple[int, str]]) -> tuple[str, ...]:
    """The three entities that a document names most, the earlier first where two are named as often."""
    return tuple(entity for entity, _ in Counter(entity for _, entity in named_at).most_common(3))
