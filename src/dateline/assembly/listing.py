"""Which events a chronology lists; the others stay in the record and are shown where they are asked for."""

from collections.abc import Sequence
from typing import NamedTuple

from dateline.assembly.accounts import Account
from dateline.assembly.parties import Parties
from dateline.model import EventPlace


class Cast(NamedTuple):
    """Who takes part in an event (entity ids), and where it is."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: EventPlace | None


def is_listed(event_type: str, cast: Cast, accounts: Sequence[Account], parties: Parties) -> bool:
    """Whether an event belongs in a chronology: a coded one always does, whatever its status; a happening that is not coded
    must be dated, and somebody or some place of it named.
    """
    return event_type != "OTHER" or (_happened_on_a_day(accounts) and _somebody_named(cast, parties))


def _happened_on_a_day(accounts: Sequence[Account]) -> bool:
    """Whether an account of a known kind of act, or accounts of two reports, are dated by words of their own; or accounts of
    a known kind of act in two reports inherit the same days.
    """
    telling = [one for one in accounts if not one.act.utterance and not one.act.generic]
    dated = [one for one in telling if one.days is not None]
    if any(one.act.known for one in dated) or len({one.mention.document for one in dated}) > 1:
        return True
    inherited = {
        (one.inherited, one.mention.document) for one in telling if one.inherited is not None and one.act.known
    }
    return len(inherited) > len({days for days, _ in inherited})


def _somebody_named(cast: Cast, parties: Parties) -> bool:
    if any(parties.named(one) for one in (*cast.actors, *cast.recipients)):
        return True
    return cast.place is not None and parties.named(cast.place.entity)
