"""Whether two accounts can tell the same event, and how much speaks for it."""

from dataclasses import dataclass, field
from operator import mul
from typing import NamedTuple

from dateline.assembly.accounts import Account
from dateline.assembly.days import gap
from dateline.assembly.kinship import Kinship
from dateline.assembly.parties import Parties
from dateline.assembly.places import Atlas
from dateline.codes.acts import Act
from dateline.codes.families import family_of
from dateline.codes.merging import merging_weights
from dateline.codes.parties import body_heads
from dateline.model import EventMention, Status

# Two accounts of log-odds above this are merged where their clusters allow it; clusters, where their mean is above it.
ENOUGH = 0.0
# What a contradiction counts among the pairs of two clusters.
CONTRADICTED = -4.0

_UNDONE = frozenset({"planned", "possible", "called_for"})
_DONE = frozenset({"occurred", "ongoing"})
_THOUGHT = frozenset({"possible", "called_for"})
_DISPUTED = frozenset({"alleged", "denied"})
_TOLD = frozenset({"occurred", "ongoing", "alleged", "denied"})


class Features(NamedTuple):
    """What two accounts have in common, each 0..1 unless said otherwise; the weights stand in codes/merging.toml."""

    always: float
    same_act: float
    same_lemma: float
    generic_act: float
    same_document: float
    same_story: float
    kin: float
    repeated: float
    same_sentence: float
    shared_names: float
    akin_names: float
    names_against: float
    sides_shared: float
    sides_against: float
    bare: float
    persons_against: float
    shared_about: float
    same_day: float
    dates_agree: float
    days_apart: float
    same_place: float
    place_against: float
    definite: float
    another: float
    types_differ: float
    plural: float
    status_against: float
    utterance: float


@dataclass(frozen=True, slots=True)
class Comparer:
    """Lays two accounts side by side, knowing who and where the participants are."""

    parties: Parties
    atlas: Atlas
    kinship: Kinship
    weights: tuple[float, ...] = field(default_factory=merging_weights)

    def contradiction(self, one: Account, other: Account) -> str | None:
        """Why the two can not be one event, in plain words; None where they can."""
        if not acts_can_meet(one, other):
            return "another kind of act"
        if _only_thought_of(one, other):
            return "a thought and a deed"
        if self._days_exclude(one, other):
            return "another time"
        if self._parties_exclude(one, other):
            return "other participants"
        if self._places_exclude(one, other):
            return "another place"
        return None

    def score(self, one: Account, other: Account) -> float:
        """How much speaks for one event, in log-odds."""
        return float(sum(map(mul, self.weights, self._measured(one, other))))

    def features(self, one: Account, other: Account) -> Features:
        """What the two have in common."""
        return Features(*map(float, self._measured(one, other)))

    def _measured(self, one: Account, other: Account) -> tuple[float, ...]:
        """The features in their order, without their names: what a pile of reports asks for a million times."""
        ours, theirs = one.mention, other.mention
        same_document = ours.document == theirs.document
        later = other if one.order < other.order else one
        shared, akin, against = self._names(one, other)
        same_day, agree, apart = _dates(one, other)
        same_place, place_against = self._where(one, other)
        sides_shared, sides_against = self._sides(one, other)
        return (
            1.0,
            one.act.name == other.act.name,
            ours.lemma == theirs.lemma,
            one.act.generic or other.act.generic,
            same_document,
            not same_document and one.story is not None and one.story == other.story,
            0.0 if same_document else self.kinship.between(ours.document, theirs.document),
            min(max(one.repeated, other.repeated) - 1, 4) / 4,
            same_document and ours.sentence == theirs.sentence,
            min(shared, 2) / 2,
            akin,
            against,
            sides_shared / 2,
            sides_against / 2,
            not (shared or akin or sides_shared or same_day or same_place),
            bool(one.persons) and bool(other.persons) and one.persons.isdisjoint(other.persons),
            0.0 if same_document else len(one.about & other.about) / 3,
            same_day,
            agree,
            apart,
            same_place,
            place_against,
            same_document and later.definite,
            (same_document and later.another) or (one.another and one.bare) or (other.another and other.bare),
            ours.event_type != theirs.event_type,
            one.plural != other.plural,
            _status_against(ours.status, theirs.status, same_document),
            one.act.utterance,
        )

    def _days_exclude(self, one: Account, other: Account) -> bool:
        """Dates further apart than the act allows; what is only planned may have been put off."""
        if one.days is None or other.days is None:
            return _dated_out_of_reach(one, other) or _dated_out_of_reach(other, one)
        apart = gap(one.days, other.days)
        if apart == 0:
            return False
        allowed = max(family_of(one.mention.event_type).repeats, family_of(other.mention.event_type).repeats)
        if one.act.repeats == "never":
            allowed = max(allowed, 30)
        if (one.mention.status in _UNDONE) != (other.mention.status in _UNDONE):
            allowed = max(allowed, 14)
        return apart >= allowed

    def _parties_exclude(self, one: Account, other: Account) -> bool:
        """Participants on one side that can not stand for one another."""
        types_differ = one.mention.event_type != other.mention.event_type
        if types_differ and one.acting and other.acting and one.named.isdisjoint(other.named):
            return True
        family = family_of(one.mention.event_type, one.mention.event_mode or other.mention.event_mode)
        if family.swaps:
            return self._pairs_exclude(one, other)
        if family.speech and not self._one_speaker(one, other):
            return True
        actors_clash = self._clash(one.acting, other.acting)
        if actors_clash and not (family.disputed and self._one_occasion(one, other)):
            return True
        recipients_clash = self._clash(one.acted_on, other.acted_on)
        return recipients_clash and (family.speech or actors_clash or self._persons_only(one.acted_on | other.acted_on))

    def _one_occasion(self, one: Account, other: Account) -> bool:
        """Whether two accounts that name different doers tell of one deed: doubted, or on one day, in one place or to one party."""
        statuses = {one.mention.status, other.mention.status}
        if not statuses <= _TOLD:
            return False
        if statuses & _DISPUTED or not one.acted_on.isdisjoint(other.acted_on) or self._where(one, other)[0]:
            return True
        return one.days is not None and other.days is not None and gap(one.days, other.days) == 0

    def _one_speaker(self, one: Account, other: Account) -> bool:
        """Whether two acts of speech have a speaker in common; in one report the second may leave him out."""
        if one.acting and other.acting:
            return not self._clash(one.acting, other.acting)
        return one.mention.document == other.mention.document and not one.acted_on.isdisjoint(other.acted_on)

    def _clash(self, ours: frozenset[str], theirs: frozenset[str]) -> bool:
        """Both sides say who, and none of the one can stand for any of the other."""
        if not ours or not theirs or not ours.isdisjoint(theirs):
            return False
        if not any(self.parties.named(one) for one in ours) or not any(self.parties.named(one) for one in theirs):
            return not (ours | theirs).isdisjoint(body_heads())
        return not any(self.parties.akin(a, b) for a in ours for b in theirs)

    def _persons_only(self, side: frozenset[str]) -> bool:
        return all(self.parties.kind(one) == "person" for one in side)

    def _sides(self, one: Account, other: Account) -> tuple[int, int]:
        """(sides that share a participant, sides that share none though both have some), 0..2 each."""
        shared = against = 0
        for ours, theirs in ((one.acting, other.acting), (one.acted_on, other.acted_on)):
            if ours and theirs:
                if ours.isdisjoint(theirs):
                    against += not any(self.parties.akin(a, b) for a in ours for b in theirs)
                else:
                    shared += 1
        return shared, against

    def _pairs_exclude(self, one: Account, other: Account) -> bool:
        """A meeting with one is not the meeting with another: each has somebody whom the other can not explain."""
        ours, theirs = one.named, other.named
        left = any(not any(self.parties.akin(a, b) for b in theirs) for a in ours - theirs)
        return left and any(not any(self.parties.akin(a, b) for a in ours) for b in theirs - ours)

    def _places_exclude(self, one: Account, other: Account) -> bool:
        if one.place is None or other.place is None or one.place == other.place:
            return False
        if family_of(one.mention.event_type).speech:
            return False
        return self.atlas.apart(one.place, other.place)

    def _names(self, one: Account, other: Account) -> tuple[int, bool, bool]:
        """(shared names, a name akin to one of the other's, names that only stand against one another)."""
        if not one.named or not other.named:
            return 0, False, False
        shared = len(one.named & other.named)
        if shared in (len(one.named), len(other.named)):
            return shared, False, False
        akin = any(self.parties.akin(a, b) for a in one.named - other.named for b in other.named - one.named)
        return shared, akin, not akin

    def _where(self, one: Account, other: Account) -> tuple[float, float]:
        """(one place, two places)."""
        if one.place is None or other.place is None:
            return 0.0, 0.0
        if one.place == other.place or self.atlas.holds(one.place, other.place):
            return 1.0, 0.0
        return 0.0, float(self.atlas.apart(one.place, other.place))


def _only_thought_of(one: Account, other: Account) -> bool:
    """One tells a coded deed, the other that it might or should be done, and no doer is in both."""
    if "OTHER" in (one.mention.event_type, other.mention.event_type):
        return False
    statuses = {one.mention.status, other.mention.status}
    return bool(statuses & _THOUGHT) and bool(statuses & _TOLD) and one.acting.isdisjoint(other.acting)


def _status_against(one: Status, other: Status, same_document: bool) -> float:
    """1 where one tells a deed and the other only a thought of it; less where since then a plan may have become the deed."""
    if one == other:
        return 0.0
    statuses = {one, other}
    if not statuses & _DONE or not statuses & _UNDONE:
        return 0.0
    return 0.4 if "planned" in statuses and not same_document else 1.0


def _dates(one: Account, other: Account) -> tuple[float, float, float]:
    """(the same day or so, longer dates that agree, days apart)."""
    ours, theirs = one.days or one.inherited, other.days or other.inherited
    if ours is None or theirs is None:
        return 0.0, 0.0, 0.0
    apart = gap(ours, theirs)
    if apart:
        own = one.days is not None and other.days is not None
        return 0.0, 0.0, float(own or apart > 3)
    short = max(ours[1] - ours[0], theirs[1] - theirs[0]) <= 1
    return float(short), float(not short), 0.0


def acts_can_meet(one: Account, other: Account) -> bool:
    """Whether the triggers can tell one act: of one kind or told by its outcome, or of a type that is one kind."""
    ours, theirs = one.mention, other.mention
    if ours.event_type == theirs.event_type and one.act.name == other.act.name:
        return True
    if ours.event_type == theirs.event_type and not family_of(ours.event_type).one_act:
        return (
            ours.event_mode == theirs.event_mode
            or None in (ours.event_mode, theirs.event_mode)
            or _one_kind(one, other)
        )
    if _plan_and_deed(ours, theirs):
        return True
    if not _one_kind(one, other):
        return False
    return (
        ours.event_type == theirs.event_type
        or theirs.event_type in family_of(ours.event_type).near
        or ours.event_type in family_of(theirs.event_type).near
    )


def _plan_and_deed(one: EventMention, other: EventMention) -> bool:
    """Whether one tells as planned what the other tells as done, in whatever words: a planned visit begins with the arrival."""
    if one.event_type != other.event_type or one.event_mode is None or one.event_mode != other.event_mode:
        return False
    return "planned" in (one.status, other.status) and bool({one.status, other.status} & _DONE)


def _one_kind(one: Account, other: Account) -> bool:
    return _same_or_result(one.act, other.act)


def _same_or_result(one: Act, other: Act) -> bool:
    return one.name == other.name or other.name in one.results or one.name in other.results


def _dated_out_of_reach(undated: Account, dated: Account) -> bool:
    """News without a date is of its day: it does not tell what was dated months before, or after, its publication."""
    if undated.days is not None or dated.days is None or undated.published is None:
        return False
    if undated.story is not None and undated.story == dated.story:
        return False
    return gap(undated.published, dated.days) > 45
