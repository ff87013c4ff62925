"""Whether two accounts of an event can be set against each other: two who tell, and one deed that both tell of."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from dateline.assembly.accounts import Account
from dateline.assembly.days import gap, length
from dateline.assembly.parties import Parties, head_word
from dateline.assembly.places import Atlas
from dateline.codes.families import family_of
from dateline.codes.parties import party_word
from dateline.model import DisagreementField

# A place of more than this size (places.Atlas.size) says little about which deed is meant.
_CITY = 1
# A report without words of its own on the day is of a deed of the last so many days.
_NEWS = 21


@dataclass(frozen=True, slots=True)
class Voice:
    """On whose word something is told.

    report   the document, or the group of copies that it belongs to
    speaker  entity id of the nearest whom the report names as its source; None for the report's own word
    """

    report: str
    speaker: str | None = None


def voice_of(account: Account) -> Voice:
    """On whose word an account stands."""
    chain = account.mention.attribution
    return Voice(account.copy_group or account.mention.document, chain[0].speaker.entity if chain else None)


def two_voices(one: Voice, other: Voice) -> bool:
    """Whether two tell: nobody contradicts himself, neither a report on its own word nor a speaker whom it quotes."""
    if one.report != other.report:
        return one.speaker is None or one.speaker != other.speaker
    return one.speaker is not None and other.speaker is not None and one.speaker != other.speaker


@dataclass(frozen=True, slots=True)
class World:
    """Who and where the participants of a pile are."""

    parties: Parties
    atlas: Atlas

    def may_be_one(self, one: Account, other: Account, aside: DisagreementField | None = None) -> bool:
        """Whether nothing but the field set aside tells that two accounts are of two deeds."""
        if aside != "date" and _long_apart(one, other):
            return False
        if aside != "place" and one.place and other.place and self.atlas.apart(one.place, other.place):
            return False
        if aside != "recipient" and self._others(one.acted_on, other.acted_on):
            return False
        return aside == "actor" or not self._others(one.acting, other.acting)

    def _others(self, one: frozenset[str], other: frozenset[str]) -> bool:
        """Whether each side tells somebody, and nobody of the one may be one of the other."""
        if not one or not other or one & other:
            return False
        return not any(
            self.parties.akin(ours, theirs) or self._called_alike(ours, theirs) for ours in one for theirs in other
        )

    def _called_alike(self, one: str, other: str) -> bool:
        """Whether one has a name and the other only the word that ends it: "Bergen airport", "an airport"."""
        known = [each in self.parties.by_id for each in (one, other)]
        named, word = (one, other) if known[0] else (other, one)
        return known[0] != known[1] and party_word(head_word(self.parties.name(named))) == word

    def shared(self, one: Account, other: Account, aside: DisagreementField | None = None) -> int:
        """How many things beside the field set aside tell that two accounts are of one deed: a name, a day, a place, both
        sides of what is no violence.
        """
        named = one.named & other.named
        if aside in ("actor", "recipient"):
            named = one.acted_on & other.acted_on if aside == "actor" else one.acting & other.acting
        name = any(self._telling(entity) for entity in named)
        days = one.days if aside != "date" else None
        day = days is not None and other.days is not None and length(days) == 1 and not gap(days, other.days)
        place = aside != "place" and one.place is not None and one.place == other.place
        peaceful = not family_of(one.mention.event_type).disputed
        sides = peaceful and bool(one.acting & other.acting) and bool(one.acted_on & other.acted_on)
        return name + day + sides + (place and self.atlas.size(one.place or "") <= _CITY)

    def _telling(self, entity: str) -> bool:
        """Whether a name is that of few deeds: a state takes part in too many."""
        return self.parties.named(entity) and not self.parties.is_state(entity)


def _long_apart(one: Account, other: Account) -> bool:
    """Whether the days of two accounts, their own, inherited or else those of their report, are those of two deeds."""
    if one.days and other.days:
        return gap(one.days, other.days) > 0
    days = [each.days or each.inherited or each.published for each in (one, other)]
    return days[0] is not None and days[1] is not None and gap(days[0], days[1]) > _NEWS


def one_act(one: Account, other: Account) -> bool:
    """Whether two accounts tell the same kind of act by words that tell which, or an act and its outcome."""
    if one.act.generic or other.act.generic:
        return False
    alike = one.act.name == other.act.name
    return alike or other.act.name in one.act.results or one.act.name in other.act.results


def single(accounts: Sequence[Account]) -> bool:
    """Whether every account is of one deed: not of several ("attacks"), nor of "another"."""
    return not any(one.plural or one.another for one in accounts)


def disputed[T](sides: Sequence[T], contradict: Callable[[T, T], bool]) -> list[T]:
    """Those of the sides that another of them contradicts, in their order: none, or two at least."""
    numbers = {
        number
        for first, one in enumerate(sides)
        for second in range(first + 1, len(sides))
        if contradict(one, sides[second])
        for number in (first, second)
    }
    return [sides[number] for number in sorted(numbers)]
