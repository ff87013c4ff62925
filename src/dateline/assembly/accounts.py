"""An account: one event mention with all that is compared when accounts are laid side by side."""

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from dateline.assembly.copies import Copies
from dateline.assembly.days import Days, days_of
from dateline.assembly.parties import Parties, head_word
from dateline.assembly.stories import Stories
from dateline.codes.acts import Act, act_of, plain_qualifiers, senses, typical_act
from dateline.codes.families import family_of
from dateline.codes.function_words import function_words
from dateline.codes.numerals import allowed
from dateline.codes.parties import party_word, vague_heads
from dateline.codes.words import words_of
from dateline.model import DONE_OR_ALLEGED, Annotations, EventMention, Participant, quickly_made

_PLAIN_WORD = re.compile(r"\w+")
_NEXT_WORD = re.compile(r" ([a-z]+)")
_WORD_BEFORE = re.compile(r"[\w'’-]+|[^\w\s]")
_DEFINITE = frozenset({"the", "this", "that", "these", "those", "his", "her", "its", "their"})
_ANOTHER: Final = words_of("another")
_OF_MANY: Final = words_of("rows_of_deeds")


@quickly_made
@dataclass(frozen=True, slots=True)
class Account:
    """One event mention, prepared for comparison.

    actors, recipients  entity ids;  named: those of both sides (and members) that have a name
    acting, acted_on    what tells who is on each side: ids of named entities, head words of telling nameless ones
    heads       head words of nameless participants, without those that tell nothing
    days        the days its own words allow;  near  the days it inherits, or those up to its publication
    nearby      entities that its sentence names, participants or not;  persons  those of them that are persons;  about  those that its document names most
    repeated    how many mentions of this act its document has
    sure_day    its report's day of publication was given, or stands in its metadata, address or dateline
    takes_up    the mention before it whose deed it takes up by "the attack"
    qualifiers  words before a noun that tell which act it names: the "gas" of "the gas attack"
    reached     how many nameless people it was done to, at least and at most; None where that is not told
    definite, another  the trigger stands under "the", "this"; under "another", "earlier", "a"
    """

    mention: EventMention
    act: Act
    actors: frozenset[str]
    recipients: frozenset[str]
    named: frozenset[str]
    acting: frozenset[str]
    acted_on: frozenset[str]
    heads: frozenset[str]
    days: Days | None
    inherited: Days | None
    published: Days | None
    place: str | None
    nearby: frozenset[str]
    persons: frozenset[str]
    about: frozenset[str]
    story: str | None
    copy_group: str | None
    qualifiers: frozenset[str]
    definite: bool
    another: bool
    plural: bool
    repeated: int
    reached: tuple[float, float] | None = None
    sure_day: bool = False
    takes_up: str | None = None

    @property
    def id(self) -> str:
        return self.mention.id

    @property
    def order(self) -> tuple[int, str, int]:
        """Where it stands in the pile: (publication day or the last day of the calendar, document id, offset)."""
        day = self.published[1] if self.published else LAST_OF_ALL
        return day, self.mention.document, self.mention.trigger.start

    @property
    def bare(self) -> bool:
        """Whether it tells neither who nor when nor where, only that it was."""
        return not (self.acting or self.acted_on or self.named or self.days or self.place)


_ONE = ("a ", "an ")
# So many characters after a deed "the attack" takes it up.
_TAKEN_UP = 250
_SURE = frozenset({"given", "metadata", "url", "dateline"})
LAST_OF_ALL = 9_999_999
_NOBODY: frozenset[str] = frozenset()


@dataclass(frozen=True, slots=True)
class _Report:
    """What all accounts of one document share.

    known  sets of names met so far, each kept once: those of an account are mostly equal to one another
    """

    text: str
    published: Days | None
    sure_day: bool
    starts: list[int]
    names: dict[int, frozenset[str]]
    persons: frozenset[str]
    about: frozenset[str]
    told: Counter[str]
    story: str | None
    copy_group: str | None
    known: dict[frozenset[str], frozenset[str]] = field(default_factory=dict)

    def once(self, names: frozenset[str]) -> frozenset[str]:
        """The set itself, or the equal one that is known."""
        return self.known.setdefault(names, names) if names else _NOBODY


def accounts_of(
    one: Annotations,
    parties: Parties,
    named_at: Sequence[tuple[int, str]],
    copies: Copies,
    stories: Stories,
) -> tuple[Account, ...]:
    """The accounts that one document gives; `named_at` are its (offset, entity) names in the order of the text."""
    starts = [start for start, _ in one.sentences]
    report = _Report(
        text=one.document.text,
        published=days_of(one.published.interval) if one.published else None,
        sure_day=one.published is not None and one.published.method in _SURE,
        starts=starts,
        names=_names_by_sentence(starts, named_at),
        persons=frozenset(entity for _, entity in named_at if parties.kind(entity) == "person"),
        about=_most_named(named_at),
        told=Counter(act_of(mention.lemma).name for mention in one.event_mentions),
        story=stories.story_of.get(one.document.id),
        copy_group=copies.group_of.get(one.document.id),
    )
    told = [_account(mention, report, parties) for mention in one.event_mentions]
    return tuple(_with_what_they_take_up(told))


def _with_what_they_take_up(accounts: Sequence[Account]) -> list[Account]:
    """The accounts of a report; one that only says "the attack", straight after an attack, has the parties, days and place
    of that.
    """
    found: dict[str, Account] = {}
    last: dict[str, Account] = {}
    for account in sorted(accounts, key=lambda one: one.order):
        before = last.get(account.mention.event_type)
        if before is not None and _takes_up(account, before):
            account = replace(
                account,
                named=before.named,
                acting=before.acting,
                acted_on=before.acted_on,
                heads=before.heads,
                days=before.days,
                inherited=account.inherited if before.days else before.inherited or account.inherited,
                place=before.place,
                takes_up=before.id,
            )
        found[account.id] = account
        if account.mention.event_type != "OTHER":
            last[account.mention.event_type] = account
    return [found[account.id] for account in accounts]


def _takes_up(account: Account, before: Account) -> bool:
    """Whether a noun that tells nothing, under "the", follows a deed that may be what it names."""
    distance = account.mention.trigger.start - before.mention.trigger.start
    kind = typical_act(account.mention.event_type, account.mention.event_mode)
    may_name = account.act.name == before.act.name or (kind is not None and account.act.name == kind.name)
    tells = not (before.bare or account.qualifiers) and before.mention.status in DONE_OR_ALLEGED
    noun = account.mention.trigger.text.lower().removesuffix("s") == account.mention.lemma.removesuffix("s")
    return tells and noun and may_name and account.bare and account.definite and 0 < distance <= _TAKEN_UP


def _account(mention: EventMention, report: _Report, parties: Parties) -> Account:
    actors, recipients = [one.entity for one in mention.actors], [one.entity for one in mention.recipients]
    others = [one.entity for one in mention.others if one.role in ("member", "beneficiary")]
    days, inherited = _days(mention)
    start, trigger = mention.trigger.start, mention.trigger.text.lower()
    before = _PLAIN_WORD.findall(report.text[max(0, start - 40) : start].lower())
    after = _NEXT_WORD.match(report.text, mention.trigger.end) if " " not in trigger else None
    once = report.once
    acting, acted_on = _telling(mention.actors, parties), _telling(mention.recipients, parties)
    nearby = report.names.get(bisect_right(report.starts, start), _NOBODY)
    return Account(
        mention=mention,
        act=_act(mention, after.group(1) if after else "", before[-1] if before else ""),
        actors=once(frozenset(actors)),
        recipients=once(frozenset(recipients)),
        named=once(parties.named_ids.intersection(actors + recipients + others)),
        acting=once(acting),
        acted_on=once(acted_on),
        heads=once((acting | acted_on) - parties.named_ids),
        days=days,
        inherited=inherited,
        published=report.published,
        place=mention.place.entity if mention.place else None,
        nearby=nearby,
        persons=once(report.persons.intersection(nearby)),
        about=report.about,
        story=report.story,
        copy_group=report.copy_group,
        qualifiers=once(_qualifiers(mention, report.text)),
        definite=not _DEFINITE.isdisjoint(before[-4:]),
        another=_is_another(before),
        plural=trigger.endswith("s") and mention.lemma.lower() == trigger[:-1],
        sure_day=report.sure_day,
        repeated=report.told[act_of(mention.lemma).name],
        reached=_reached(mention, parties),
    )


def _reached(mention: EventMention, parties: Parties) -> tuple[float, float] | None:
    """The number of the one nameless party that the deed was done to: "53 prisoners", "at least two men", "a teacher"."""
    if len(mention.recipients) != 1 or mention.recipients[0].entity in parties.named_ids:
        return None
    (whom,) = mention.recipients
    for number in mention.quantities:
        if whom.start <= number.start < whom.end and number.value >= 1:
            return allowed(number.value, number.comparison)
    return (1.0, 1.0) if whom.text.lower().startswith(_ONE) else None


def _is_another(before: Sequence[str]) -> bool:
    """Whether the words before a trigger say that it is not the deed told before: "a second attack", "a string of
    attacks".
    """
    of_many = before[-1:] == ["of"] and not _OF_MANY.isdisjoint(before[-2:-1])
    return of_many or not _ANOTHER.isdisjoint(before[-2:]) or before[-1:] in (["a"], ["an"])


def _act(mention: EventMention, following: str, preceding: str) -> Act:
    """The act that the trigger tells; where it tells little, what its code stands for."""
    words = (mention.trigger.text.lower(), mention.lemma)
    sense = next((senses()[key] for word in words if (key := f"{word}/{mention.event_type}") in senses()), None)
    if sense is not None:
        return act_of(sense)
    act = act_of(mention.lemma, following, preceding)
    told_by_code = act.generic or (family_of(mention.event_type).speech and not act.known)
    if not told_by_code or mention.event_type == "OTHER":
        return act
    return typical_act(mention.event_type, mention.event_mode) or act


def _qualifiers(mention: EventMention, text: str) -> frozenset[str]:
    """The telling words straight before a noun, back to its article; none before a verb, a number or a name."""
    trigger = mention.trigger.text.lower()
    if trigger.removesuffix("s") not in (mention.lemma, mention.lemma.removesuffix("s")):
        return frozenset()
    found = []
    for word in reversed(_WORD_BEFORE.findall(text[max(0, mention.trigger.start - 50) : mention.trigger.start])[-4:]):
        if not word.islower() or word in function_words() or word.endswith(("'s", "’s", "s'", "s’")):
            break
        found.append(word)
    return frozenset(found) - plain_qualifiers()


def _telling(side: Sequence[Participant], parties: Parties) -> frozenset[str]:
    """Who is on a side: the id of each that has a name, the head word of each that has none but tells who it is."""
    if not side:
        return _NOBODY
    telling = {one.entity if parties.named(one.entity) else party_word(head_word(one.text)) for one in side}
    return frozenset(telling - vague_heads())


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


def _names_by_sentence(starts: Sequence[int], named_at: Sequence[tuple[int, str]]) -> dict[int, frozenset[str]]:
    """By number of the sentence the named entities that it mentions; `starts` are the sentences' first offsets."""
    found: dict[int, set[str]] = {}
    for offset, entity in named_at:
        found.setdefault(bisect_right(starts, offset), set()).add(entity)
    return {number: frozenset(ids) for number, ids in found.items()}


def _most_named(named_at: Sequence[tuple[int, str]]) -> frozenset[str]:
    """The three entities that a document names most, the earlier first where two are named as often."""
    return frozenset(entity for entity, _ in Counter(entity for _, entity in named_at).most_common(3))
