"""A short English line for an event, made from what is known about it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache
from typing import NamedTuple

from dateline.assembly.accounts import Account
from dateline.assembly.days import days_of, gap
from dateline.assembly.parties import Parties, head_word
from dateline.assembly.sides import Side, Sides, sides_of
from dateline.codes.classes import load_word_classes
from dateline.codes.families import family_of
from dateline.codes.headlines import headline_verb
from dateline.codes.words import words_of
from dateline.model import NOT_DONE, EventDate, EventMention, Interval, Status, Wording

_STATUS_WORDS: dict[Status, str] = {"called_for": "called for", "negated": "did not happen"}
_SHOWN = 3
# An account's words are the better the more they tell, up to so many characters.
_ENOUGH = 80
_FORCES = frozenset({"troops", "military_vehicle"})
_OWNED = ("his ", "her ", "its ", "their ", "our ", "my ")
_WAITING = words_of("waiting_for_another")
# Of many: of one.
_OF_ONE = {"are": "is", "were": "was", "have": "has", "aren't": "isn't", "weren't": "wasn't", "haven't": "hasn't"}


class OwnWords(NamedTuple):
    """An account's own words for the deed, and the names behind which they stand."""

    wording: Wording
    names: tuple[str, ...]


def own_words(
    accounts: Sequence[Account],
    code: tuple[str, str | None],
    status: Status,
    sides: Sides,
    parties: Parties,
    date: Interval | None = None,
) -> OwnWords | None:
    """The words of the account that tells the event's deed best: of its type, done or to do as the event is, on a day that
    the event's date allows, by its actors to nobody but its recipients, the first of those it is told of among them.

    Those that tell all before those that tell some; then what most accounts say; then the fuller. What an account calls
    the deed stands in where it has no verb, and the code's own verb would tell little.
    """
    form = "base" if status in NOT_DONE else "past"
    fitting: list[tuple[int, OwnWords]] = []
    for account in accounts:
        wording = account.mention.wording
        if wording is None or wording.form != form or account.mention.event_type != code[0]:
            continue
        if date is not None and account.days is not None and gap(days_of(date), account.days) > 0:
            continue
        told = sides_of(account, parties)
        whole = _how_whole(told, sides, wording, code, parties)
        if whole and (account.mention.status == "negated") == (status == "negated"):
            names = _names(account.mention, told, sides, wording, parties)
            words = _agreeing(_undated(wording, account.mention.date), told, names, parties)
            fitting.append((whole, OwnWords(words, names)))
    verbal = [one for one in fitting if one[1].wording.behind != "owners"]
    if not fitting or not (verbal or headline_verb(*code).vague):
        return None
    choice = verbal or fitting
    times = Counter(words.wording.told for _, words in choice)

    def rank(one: tuple[int, OwnWords]) -> tuple[int, int, int, str]:
        told = one[1].wording.told
        return one[0], times[told], -abs(len(told) - _ENOUGH), told

    return max(choice, key=rank)[1]


def _how_whole(told: Sides, event: Sides, wording: Wording, code: tuple[str, str | None], parties: Parties) -> int:
    """0 where an account is of others than the event, or leaves out the first of those that the words stand behind; more,
    the more of the event it tells. A meeting may be told from the other side, if the account tells both.
    """
    events = (event, event[::-1]) if family_of(*code).swaps and all(told) else (event,)
    turned = wording.behind == "recipients"
    ours, *theirs = (_keys(each[::-1] if turned else each, parties) for each in (told, *events))
    return max(_fit(*ours, *each) for each in theirs)


def _names(mention: EventMention, told: Sides, event: Sides, wording: Wording, parties: Parties) -> tuple[str, ...]:
    """Whom the words stand behind, as their account calls them: "its soldiers" as the event does, a state's forces by its words."""
    turned = wording.behind == "recipients"
    participants = mention.recipients if turned else mention.actors
    forces = {one.entity: words for one in participants if (words := _forces(one.text)) is not None}
    subjects, keys = (each[turned] for each in (told, _keys(told, parties)))
    called = dict(zip(sum(_keys(event, parties), ()), sum(event, ()), strict=True))
    return tuple(
        forces[one]
        if one in forces and parties.is_state(one)
        else parties.name(called.get(key, one) if parties.name(one).lower().startswith(_OWNED) else one)
        for one, key in zip(subjects, keys, strict=True)
    )


def _agreeing(words: Wording, told: Sides, names: Sequence[str], parties: Parties) -> Wording:
    """The words with "is" for "are" behind the one name of a person or state, whose account had "officials" or "they"."""
    subjects = told[words.behind == "recipients"]
    verb, space, rest = words.told.partition(" ")
    one = len(subjects) == 1 and names == (parties.name(subjects[0]),) and parties.named(subjects[0])
    if not one or verb not in _OF_ONE or parties.kind(subjects[0]) not in ("person", "state"):
        return words
    return replace(words, told=_OF_ONE[verb] + space + rest)


def _forces(words: str) -> str | None:
    """ "Norwegian warplanes", which stand for their state; None for other words, and for those that say "their warplanes"."""
    article, _, bare = words.partition(" ")
    words = bare if article.lower() in ("the", "a", "an") else words
    classes = load_word_classes().of.get(words.rpartition(" ")[2].removesuffix("s"), frozenset())
    return None if not _FORCES & classes or words.lower().startswith(_OWNED) else words


def _keys(sides: Sides, parties: Parties) -> Sides:
    """Each side by what tells who is on it: the id of one with a name, the head word of one without."""
    one, other = (
        tuple([key if parties.named(key) else head_word(parties.name(key)) for key in side]) for side in sides
    )
    return one, other


def _fit(subjects: Side, others: Side, ours: Side, theirs: Side) -> int:
    """An account may tell of some of the event's subjects, or of all beside whom few accounts put others."""
    all_told, some_told = set(ours) <= set(subjects), set(subjects) <= set(ours)
    if not ours or ours[0] not in subjects or not (all_told or some_told) or not set(others) <= set(theirs):
        return 0
    return 1 + all_told + (len(others) == len(theirs))


def _undated(words: Wording, date: EventDate | None) -> Wording:
    """The words on one line, without those that say when, the date stands beside them; with them where others hang on them
    ("on the anniversary of Sept. 11").
    """
    line = " ".join(words.told.split())
    when = "" if date is None or date.text is None else " ".join(date.text.split())
    bare = _when(when).sub("", line) if when and f" {when}" in line else line
    told = line if bare.rpartition(" ")[2].lower() in _WAITING else bare
    return words if told == words.told else replace(words, told=told)


@lru_cache(maxsize=1 << 12)
def _when(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?: (?:back|on|in|at|during|late|early))* {re.escape(words)}\b")


def headline(
    accounts: Sequence[Account],
    code: tuple[str, str | None],
    status: Status,
    actors: Sequence[str],
    recipients: Sequence[str],
    place: str | None,
    words: OwnWords | None = None,
) -> str:
    """Like "Ann Lee signed a treaty on fishing" or "planned: Ann Lee to visit Norland"; the names given are those to
    show, in their order; a place is told where it has a name. `words` are those of an account that tell the deed
    (`own_words`), where there are any.
    """
    done = status not in NOT_DONE
    if words is not None:
        line = _worded(*words)
    elif code[0] == "OTHER":
        line = _happening(accounts, actors, recipients)
    else:
        line = _deed(code, done, actors, recipients)
    if words is None and place and place[0].isupper() and place not in line:
        line += f" ({place})"
    if status not in ("occurred", "ongoing"):
        line = f"{_STATUS_WORDS.get(status, status)}: {line}"
    return line[:1].upper() + line[1:] if status in ("occurred", "ongoing") else line


def _worded(words: Wording, subjects: Sequence[str]) -> str:
    names = listed(subjects)
    if words.behind == "owners":
        return f"{names}{"'" if names.endswith('s') else "'s"} {words.told}"
    return f"{names} {'to ' if words.form == 'base' else ''}{words.told}"


def _deed(code: tuple[str, str | None], done: bool, actors: Sequence[str], recipients: Sequence[str]) -> str:
    known = headline_verb(*code)
    if code[0] == "CONSULT" and not actors:
        actors, recipients = recipients, ()
    if not actors:
        return f"{known.noun} {listed(recipients)}" if recipients else known.noun.rsplit(" ", 1)[0]
    words = [listed(actors), known.past if done else f"to {known.base}"]
    if recipients:
        words += [known.to, listed(recipients)]
    return " ".join(word for word in words if word)


def _happening(accounts: Sequence[Account], actors: Sequence[str], recipients: Sequence[str]) -> str:
    """The commonest trigger and who is in it."""
    triggers = [account.mention.trigger.text for account in accounts]
    trigger = triggers[0] if len(triggers) == 1 else _commonest(triggers)
    return " ".join(filter(None, (listed(actors), trigger, listed(recipients))))


def _commonest(words: Sequence[str]) -> str:
    told = Counter(words)
    return min(told, key=lambda text: (-told[text], text))


def listed(names: Sequence[str]) -> str:
    """ "A, B and C"; of more than three the rest is counted."""
    if len(names) < 2:
        return "".join(names)
    shown = list(names[:_SHOWN])
    if len(names) > _SHOWN:
        shown.append(f"{len(names) - _SHOWN} more")
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1]]))
