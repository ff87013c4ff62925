"""A short English line for an event, made from what is known about it."""

from collections import Counter
from collections.abc import Sequence

from dateline.assembly.accounts import Account
from dateline.codes.headlines import headline_verb
from dateline.model import Status

_STATUS_WORDS: dict[Status, str] = {"called_for": "called for", "negated": "did not happen"}
_SHOWN = 3


def headline(
    accounts: Sequence[Account],
    code: tuple[str, str | None],
    status: Status,
    actors: Sequence[str],
    recipients: Sequence[str],
    place: str | None,
) -> str:
    """Like "Ann Lee visited Norland" or "planned: Ann Lee to visit Norland"; the names given are those to show, in
    their order.
    """
    done = status not in ("planned", "possible", "called_for")
    line = _happening(accounts, actors, recipients) if code[0] == "OTHER" else _deed(code, done, actors, recipients)
    if place and place not in line:
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
    triggers = Counter(account.mention.trigger.text for account in accounts)
    trigger = min(triggers, key=lambda text: (-triggers[text], text))
    words = [listed(actors), trigger, listed(recipients)]
    return " ".join(word for word in words if word)


def listed(names: Sequence[str]) -> str:
    """ "A, B and C"; of more than three the rest is counted."""
    shown = list(names[:_SHOWN])
    if len(names) > _SHOWN:
        shown.append(f"{len(names) - _SHOWN} more")
    return " and ".join(filter(None, [", ".join(shown[:-1]), shown[-1] if shown else ""]))
