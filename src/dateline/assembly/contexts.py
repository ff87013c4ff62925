"""What a report tells of a deed beside the words of one account: its day, its place and the names in it."""

from collections.abc import Iterable, Sequence
from dataclasses import replace

from dateline.assembly.accounts import Account

# So many characters between two accounts of one event in a report: what the one leaves out, the other tells.
_NEAR = 500


def in_context(accounts: Sequence[Account]) -> list[Account]:
    """An event's accounts, in their order, each with the day, the place and the names that it leaves out, as the nearest
    account of the event in its report has them.

    An outcome ("43 people were killed") has the day and the place of the deed that it is of, where that has any: the words
    beside it are often of who tells it and when.
    """
    if len(accounts) == 1:
        return list(accounts)
    by_document: dict[str, list[Account]] = {}
    for account in accounts:
        by_document.setdefault(account.mention.document, []).append(account)
    told = ((account, by_document[account.mention.document]) for account in accounts)
    return [_filled(account, of_report) if len(of_report) > 1 else account for account, of_report in told]


def _filled(account: Account, of_report: Sequence[Account]) -> Account:
    lacks = not (account.days and account.place and account.named)
    if not lacks and not any(account.act.name in one.act.results for one in of_report):
        return account
    near = [one for one in of_report if one is not account and _distance(one, account) <= _NEAR]
    near = [one for one in near if not _is_brought_up_later(one, account)]
    near.sort(key=lambda one: (_distance(one, account), one.order))
    deeds = [one for one in near if account.act.name in one.act.results]
    days = _first(one.days for one in deeds) or account.days or _first(one.days for one in near)
    place = _first(one.place for one in deeds) or account.place or _first(one.place for one in near)
    named = account.named or _first(one.named for one in near) or account.named
    told = account.days, account.place, account.named
    return account if told == (days, place, named) else replace(account, days=days, place=place, named=named)


def _is_brought_up_later(one: Account, account: Account) -> bool:
    """Whether one is told after the account as a deed not told before: "was behind an attack in August, too"."""
    return one.another and one.mention.trigger.start > account.mention.trigger.start


def _first[T](values: Iterable[T | None]) -> T | None:
    """The first value that there is and that is not empty."""
    return next((one for one in values if one), None)


def _distance(one: Account, other: Account) -> int:
    return abs(one.mention.trigger.start - other.mention.trigger.start)
