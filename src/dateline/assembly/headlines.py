"""A short English line for an event, made from what is known about it."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from dateline.assembly.accounts import Account
from dateline.codes.headlines import headline_verb
from dateline.model import EventDate, Status, Wording

_STATUS_WORDS: dict[Status, str] = {"called_for": "called for", "negated": "did not happen"}
_NOT_DONE: frozenset[Status] = frozenset({"planned", "possible", "called_for"})
_SHOWN = 3
# An account's words are the better the more they tell, up to so many characters.
_ENOUGH = 80


class Words(NamedTuple):
    """An account's own words for the deed; in the passive they stand behind those it was done to."""

    text: str
    passive: bool = False


def own_words(
    accounts: Sequence[Account],
    code: tuple[str, str | None],
    status: Status,
    actors: frozenset[str],
    recipients: frozenset[str],
) -> Words | None:
    """The words of the account that tells the event's deed best: of its type, done or to do as the event is, by its actors
    (entity ids) to nobody but its recipients; or how it was done to its recipients by nobody but its actors. To all before
    to some; then in the active; then what most accounts say; then the fuller.
    """
    told: Counter[Words] = Counter()
    whole: set[Words] = set()
    for account in accounts:
        wording = account.mention.wording
        if wording is None or account.mention.event_type != code[0] or not _tells(wording, status, code[0]):
            continue
        ours, theirs = (actors, recipients), (account.actors, account.recipients)
        if wording.form == "passive":
            ours, theirs = ours[::-1], theirs[::-1]
        if ours[0] != theirs[0] or not theirs[1] <= ours[1] or (wording.form == "present" and len(ours[0]) > 1):
            continue
        words = Words(_line(wording, account.mention.date, status), wording.form == "passive")
        told[words] += 1
        if theirs[1] == ours[1]:
            whole.add(words)
    if not told:
        return None
    return max(told, key=lambda one: (one in whole, not one.passive, told[one], -abs(len(one.text) - _ENOUGH), one))


def _tells(wording: Wording, status: Status, event_type: str) -> bool:
    """Whether the words tell a deed as done, or to do, as the event is; what was promised is agreed to."""
    to_do = wording.form == "base"
    return to_do == (status in _NOT_DONE) or (to_do and event_type == "AGREE")


def _line(wording: Wording, date: EventDate | None, status: Status) -> str:
    text = _undated(wording.text, date)
    text += '"' * (text.count('"') % 2) + "”" * (text.count("“") - text.count("”"))
    return f"agreed to {text}" if wording.form == "base" and status not in _NOT_DONE else text


def _undated(text: str, date: EventDate | None) -> str:
    """The words on one line, without those that say when: the date stands beside them."""
    line = " ".join(text.split())
    when = "" if date is None or date.text is None else " ".join(date.text.split())
    return _when(when).sub("", line) if when and f" {when}" in line else line


@lru_cache(maxsize=1 << 12)
def _when(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?: (?:on|in|at|during|late|early))* {re.escape(words)}\b")


def headline(
    accounts: Sequence[Account],
    code: tuple[str, str | None],
    status: Status,
    actors: Sequence[str],
    recipients: Sequence[str],
    place: str | None,
    words: Words | None = None,
) -> str:
    """Like "Ann Lee signed a treaty on fishing" or "planned: Ann Lee to visit Norland"; the names given are those to
    show, in their order. `words` are those of an account that tell the deed (`own_words`), where there are any.
    """
    done = status not in _NOT_DONE
    if words is not None:
        line = f"{listed(recipients if words.passive else actors)} {'' if done else 'to '}{words.text}"
    elif code[0] == "OTHER":
        line = _happening(accounts, actors, recipients)
    else:
        line = _deed(code, done, actors, recipients)
    if words is None and place and place not in line:
        line += f" ({place})"
    if status not in ("occurred", "ongoing"):
        line = f"{_STATUS_WORDS.get(status, status)}: {line}"
    return line[:1].upper() + line[1:] if status in ("occurred", "ongoing") else line


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
