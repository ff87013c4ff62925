"""To whom it was done, where accounts of one deed call the same number of nameless people otherwise: fighters or farmers."""

from collections.abc import Sequence

from dateline.assembly.accounts import Account
from dateline.assembly.parties import Parties, head_word
from dateline.assembly.quarrels import is_disputed
from dateline.assembly.voices import World, disputed, one_act, single, two_voices, voice_of
from dateline.codes.parties import armed_heads, unarmed_heads
from dateline.model import DONE_OR_ALLEGED, Disagreement, DisagreementValue

# So many of name, day and place in common make two accounts sure to be of one deed.
_SURE = 2


def sufferer_disagreement(accounts: Sequence[Account], world: World) -> Disagreement | None:
    """The same number of people, to whom one deed was done, who fight by one account and do not by another, or are of two states."""
    if not is_disputed(accounts):
        return None
    sides: dict[str, list[Account]] = {}
    for account in accounts:
        if len(account.recipients) == 1 and account.reached and account.mention.status in DONE_OR_ALLEGED:
            (whom,) = account.recipients
            sides.setdefault(world.parties.name(whom), []).append(account)
    if len(sides) < 2:
        return None

    def against(one: tuple[str, list[Account]], other: tuple[str, list[Account]]) -> bool:
        return any(_contradict(ours, theirs, world) for ours in one[1] for theirs in other[1])

    values = [
        DisagreementValue(called, tuple(dict.fromkeys(account.id for account in told)))
        for called, told in disputed(sorted(sides.items()), against)
    ]
    return Disagreement("recipient", tuple(values)) if values else None


def _contradict(one: Account, other: Account, world: World) -> bool:
    """Whether two who tell tell one deed, done to as many, but not to the same."""
    if one.reached != other.reached or not two_voices(voice_of(one), voice_of(other)) or not one_act(one, other):
        return False
    if not (single((one, other)) and world.may_be_one(one, other, "recipient")):
        return False
    return world.shared(one, other, "recipient") >= _SURE and _are_others(one, other, world.parties)


def _are_others(one: Account, other: Account, parties: Parties) -> bool:
    """Whether those of the one fight and those of the other do not, or both go by one word and are of two states."""
    (ours,), (theirs,) = one.recipients, other.recipients
    heads = [head_word(parties.name(whom)) for whom in (ours, theirs)]
    if heads[0] == heads[1]:
        countries = [parties.country(whom) for whom in (ours, theirs)]
        return None not in countries and countries[0] != countries[1]
    return any(heads[first] in armed_heads() and heads[second] in unarmed_heads() for first, second in ((0, 1), (1, 0)))
