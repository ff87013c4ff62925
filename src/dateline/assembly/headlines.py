"""A short English line for an event, made from what is known about it."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from functools import lru_cache

from dateline.assembly.accounts import Account
from dateline.codes.headlines import headline_verb
from dateline.codes.words import words_of
from dateline.model import EventDate, Status, Wording

_STATUS_WORDS: dict[Status, str] = {"called_for": "called for", "negated": "did not happen"}
_NOT_DONE: frozenset[Status] = frozenset({"planned", "possible", "called_for"})
_SHOWN = 3
# An account's words are the better the more they tell, up to so many characters.
_ENOUGH = 80
_WAITING = words_of("waiting_for_another")


def own_words(
    accounts: Sequence[Account],
    code: tuple[str, str | None],
    status: Status,
    actors: frozenset[str],
    recipients: frozenset[str],
) -> Wording | None:
    """The words of the account that tells the event's deed best: of its type, done or to do as the event is, by its actors
    (entity ids) to nobody but its recipients. To all of them before to some; then what most accounts say; then the fuller.
    What an account calls the deed stands in where it has no verb, and the code's own verb would tell little.
    """
    form = "base" if status in _NOT_DONE else "past"
    fitting = [
        (account, replace(wording, told=_undated(wording.told, account.mention.date)))
        for account in accounts
        if (wording := account.mention.wording) is not None and wording.form == form
        if (account.mention.status == "negated") == (status == "negated")
        if account.mention.event_type == code[0] and account.actors == actors and account.recipients <= recipients
        if wording.behind != "recipients" or account.recipients == recipients
    ]
    verbal = [one for one in fitting if one[1].behind != "owners"]
    if not verbal and not headline_verb(*code).vague:
        return None
    told = Counter(wording.told for _, wording in verbal or fitting)
    best = {
        (account.recipients == recipients, told[wording.told], -abs(len(wording.told) - _ENOUGH), wording.told): wording
        for account, wording in verbal or fitting
    }
    return best[max(best)] if best else None


def _undated(text: str, date: EventDate | None) -> str:
    """The words on one line, without those that say when, the date stands beside them; with them where others hang on them
    ("on the anniversary of Sept. 11").
    """
    line = " ".join(text.split())
    when = "" if date is None or date.text is None else " ".join(date.text.split())
    bare = _when(when).sub("", line) if when and f" {when}" in line else line
    return line if bare.rpartition(" ")[2].lower() in _WAITING else bare


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
    words: Wording | None = None,
) -> str:
    """Like "Ann Lee signed a treaty on fishing" or "planned: Ann Lee to visit Norland"; the names given are those to
    show, in their order; a place is told where it has a name. `words` are those of an account that tell the deed (`own_words`), where there are any.
    """
    done = status not in _NOT_DONE
    if words is not None:
        line = _worded(words, actors, recipients)
    elif code[0] == "OTHER":
        line = _happening(accounts, actors, recipients)
    else:
        line = _deed(code, done, actors, recipients)
    if words is None and place and place[0].isupper() and place not in line:
        line += f" ({place})"
    if status not in ("occurred", "ongoing"):
        line = f"{_STATUS_WORDS.get(status, status)}: {line}"
    return line[:1].upper() + line[1:] if status in ("occurred", "ongoing") else line


def _worded(words: Wording, actors: Sequence[str], recipients: Sequence[str]) -> str:
    names = listed(recipients if words.behind == "recipients" else actors)
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
