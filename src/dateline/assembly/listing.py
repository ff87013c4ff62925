"""Which events a chronology lists; the others stay in the record and are shown where they are asked for."""

import re
from collections.abc import Sequence
from typing import NamedTuple

from dateline.assembly.accounts import Account
from dateline.assembly.parties import Parties
from dateline.codes.families import family_of
from dateline.codes.outlets import outlet_named
from dateline.model import Entity, EventPlace, Status

_PRESS = "JRN"
_OWNER = re.compile(r"(.+?)['’]s? ")
_THOUGHT: frozenset[Status] = frozenset({"possible", "called_for"})
_NOT_DONE: frozenset[Status] = _THOUGHT | {"planned", "negated"}


class Cast(NamedTuple):
    """Who takes part in an event (entity ids), and where it is."""

    actors: tuple[str, ...]
    recipients: tuple[str, ...]
    place: EventPlace | None


def is_listed(event_type: str, status: Status, cast: Cast, accounts: Sequence[Account], parties: Parties) -> bool:
    """Whether an event belongs in a chronology.

    A coded one does, unless it is an interview, or has no day in any account's own words and is a thought (possible or called for, and not told
    by whom to whom), no deed and of nobody known, or a word of one report between people nobody knows. A happening that is not
    coded must be dated, and somebody or some place of it named.
    """
    if event_type == "OTHER":
        return _happened_on_a_day(accounts) and _somebody_named(cast, parties)
    if event_type == "CONSULT" and any(_is_press(side, parties) for side in (cast.actors, cast.recipients)):
        return False
    if any(one.days is not None for one in accounts):
        return True
    if status in _THOUGHT and not (cast.actors and cast.recipients):
        return False
    if status in _NOT_DONE and not _anybody_known(cast.actors, parties):
        return False
    told_once = len({one.mention.document for one in accounts}) == 1
    idle_word = told_once and family_of(event_type).speech
    return not idle_word or _anybody_known((*cast.actors, *cast.recipients), parties)


def _is_press(side: Sequence[str], parties: Parties) -> bool:
    """Whether somebody stands on a side, and nobody but outlets and those who report for them."""
    return bool(side) and all(_reports(parties.by_id[one]) for one in side if one in parties.by_id)


def _reports(entity: Entity) -> bool:
    if _PRESS in entity.sectors or outlet_named(entity.name) is not None:
        return True
    owners = (_OWNER.match(mention.text) for mention in entity.mentions)
    return any(owner is not None and outlet_named(owner.group(1)) is not None for owner in owners)


def _anybody_known(entities: Sequence[str], parties: Parties) -> bool:
    """Whether any has a name, or a state that it is known to be of ("Kenyan officials")."""
    return any(parties.named(one) or parties.country(one) is not None for one in entities)


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
