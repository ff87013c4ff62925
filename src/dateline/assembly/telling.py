"""Which accounts of an event tell the deed that it is described as: by them its day, place and weight are found."""

from collections.abc import Sequence

from dateline.assembly.accounts import Account
from dateline.assembly.origins import Source
from dateline.codes.acts import loose_acts

Sourced = Sequence[tuple[Account, Source]]


def telling(sourced: Sourced) -> Sourced:
    """The coded accounts, and of the others those that share a party, a day or a place with one of them; all where most
    are coded, or none is.

    A word that tells little ("end", "call") gathers what a report does with it; one of them read as a coded deed makes
    that deed of all.
    """
    coded = [account for account, _ in sourced if account.mention.event_type != "OTHER"]
    if not coded or 2 * len(coded) > len(sourced) or any(map(_tells_which, coded)):
        return sourced
    parties = frozenset[str]().union(*(one.named | one.heads for one in coded))
    places = frozenset(one.place for one in coded if one.place is not None)
    days = frozenset(one.days for one in coded if one.days is not None)
    return [
        (account, source)
        for account, source in sourced
        if account.mention.event_type != "OTHER"
        or (account.named | account.heads) & parties
        or account.place in places
        or account.days in days
    ]


def _tells_which(account: Account) -> bool:
    return account.act.known and account.act.name not in loose_acts()
