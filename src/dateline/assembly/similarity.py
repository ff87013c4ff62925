"""Whether two accounts can tell the same event, and how much speaks for it."""

from dataclasses import dataclass

from dateline.assembly.accounts import Account
from dateline.assembly.days import gap
from dateline.assembly.kinship import Kinship
from dateline.assembly.parties import Parties
from dateline.assembly.places import Atlas
from dateline.codes.acts import Act
from dateline.codes.families import family_of

# What speaks for and against, in log-odds; set by hand and checked on ECB+ training topics and hand-made piles.
SAME_ACT = 2.0
RELATED_ACT = 0.8
SAME_TYPE = 0.3
SAME_STORY = 1.2
OTHER_STORY = -1.2
# Documents this much alike speak of one matter, whether or not they were put into one story.
ALIKE = 0.16
SAME_DOCUMENT = 0.6
SHARED_NAME = 1.3
AKIN_NAME = 0.5
SHARED_HEAD = 0.5
NAME_AGAINST_NAME = -1.6
SAME_DAY = 1.0
DAYS_APART = -2.5
SAME_PLACE = 0.8
PLACE_AGAINST_PLACE = -2.0
SHARED_WORDS = 3.0
SHARED_NEARBY = 0.5
DEFINITE = 0.4
ANOTHER = -1.5
PLURAL = -0.6
OTHER_TOLD_STATUS = -0.7
SAME_SENTENCE = 6.0

# Two accounts with this much or more are merged where nothing in their clusters forbids it.
ENOUGH = 3.2

_UNDONE = frozenset({"planned", "possible", "called_for"})
_DONE = frozenset({"occurred", "ongoing", "alleged"})


@dataclass(frozen=True, slots=True)
class Comparer:
    """Lays two accounts side by side, knowing who and where the participants are."""

    parties: Parties
    atlas: Atlas
    kinship: Kinship

    def contradiction(self, one: Account, other: Account) -> str | None:
        """Why the two can not be one event, in plain words; None where they can."""
        if not acts_can_meet(one, other):
            return "another kind of act"
        if self._days_exclude(one, other):
            return "another time"
        if self._parties_exclude(one, other):
            return "other participants"
        if self._places_exclude(one, other):
            return "another place"
        return None

    def score(self, one: Account, other: Account) -> float:
        """How much speaks for one event, in log-odds; `ENOUGH` is enough."""
        total = SAME_ACT if one.act.name == other.act.name else RELATED_ACT
        if one.mention.event_type == other.mention.event_type:
            total += SAME_TYPE
        total += self._reports(one, other) + self._parties(one, other) + self._when(one, other)
        total += self._where(one, other) + _wording(one, other)
        return total

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
        """Named participants on one side that can not stand for one another."""
        family = family_of(one.mention.event_type)
        if family.swaps:
            return self._pairs_exclude(one, other)
        if not family.disputed and self._sides_exclude(one.actors, other.actors):
            return True
        return self._sides_exclude(one.recipients, other.recipients) and self._sides_exclude(one.actors, other.actors)

    def _sides_exclude(self, ours: frozenset[str], theirs: frozenset[str]) -> bool:
        ours, theirs = self._names(ours), self._names(theirs)
        if not ours or not theirs or ours & theirs:
            return False
        return not any(self.parties.akin(a, b) for a in ours for b in theirs)

    def _pairs_exclude(self, one: Account, other: Account) -> bool:
        """A meeting with one is not the meeting with another: each has somebody whom the other can not explain."""
        ours, theirs = self._names(one.named), self._names(other.named)
        left = [a for a in ours - theirs if not any(self._stands_for(a, b, theirs) for b in theirs)]
        right = [b for b in theirs - ours if not any(self._stands_for(b, a, ours) for a in ours)]
        return bool(left) and bool(right)

    def _stands_for(self, one: str, other: str, _side: frozenset[str]) -> bool:
        return one != other and self.parties.akin(one, other)

    def _names(self, entities: frozenset[str]) -> frozenset[str]:
        return frozenset(entity for entity in entities if self.parties.named(entity))

    def _places_exclude(self, one: Account, other: Account) -> bool:
        if one.place is None or other.place is None or one.place == other.place:
            return False
        if family_of(one.mention.event_type).speech:
            return False
        return self.atlas.apart(one.place, other.place)

    def _reports(self, one: Account, other: Account) -> float:
        if one.mention.document == other.mention.document:
            return SAME_STORY + SAME_DOCUMENT
        if one.copy_group is not None and one.copy_group == other.copy_group and _same_words(one, other):
            return SAME_STORY + SAME_SENTENCE
        if one.story is not None and one.story == other.story:
            return SAME_STORY
        alike = self.kinship.between(one.mention.document, other.mention.document)
        return OTHER_STORY + (SAME_STORY - OTHER_STORY) * min(alike / ALIKE, 1.0)

    def _parties(self, one: Account, other: Account) -> float:
        shared = len(one.named & other.named)
        total = SHARED_NAME * min(shared, 2)
        rest = [(a, b) for a in one.named - other.named for b in other.named - one.named]
        if any(self.parties.akin(a, b) for a, b in rest):
            total += AKIN_NAME
        elif rest:
            total += NAME_AGAINST_NAME
        if one.heads & other.heads:
            total += SHARED_HEAD
        elif not shared:
            total += SHARED_NEARBY * min(len(one.nearby & other.nearby), 2)
        return total

    def _when(self, one: Account, other: Account) -> float:
        ours, theirs = one.days or one.inherited, other.days or other.inherited
        total = 0.0
        if ours and theirs:
            apart = gap(ours, theirs)
            own = one.days is not None and other.days is not None
            if apart == 0:
                total += SAME_DAY if max(ours[1] - ours[0], theirs[1] - theirs[0]) <= 1 else SAME_DAY / 3
            elif own or apart > 3:
                total += DAYS_APART
        if (one.mention.status in _UNDONE) != (other.mention.status in _UNDONE):
            total += OTHER_TOLD_STATUS
        return total

    def _where(self, one: Account, other: Account) -> float:
        if one.place is None or other.place is None:
            return 0.0
        if one.place == other.place or self.atlas.holds(one.place, other.place):
            return SAME_PLACE
        return PLACE_AGAINST_PLACE if self.atlas.apart(one.place, other.place) else 0.0


def _wording(one: Account, other: Account) -> float:
    """What the sentences and the words before the triggers say."""
    both = len(one.words & other.words)
    total = SHARED_WORDS * both / (len(one.words) + len(other.words) - both + 4)
    if one.mention.document == other.mention.document:
        later = other if one.order < other.order else one
        if later.definite:
            total += DEFINITE
        if later.another or one.another != other.another:
            total += ANOTHER
    if one.plural != other.plural:
        total += PLURAL
    return total


def acts_can_meet(one: Account, other: Account) -> bool:
    """Whether the triggers can tell one act: same kind or told by its outcome, and types that coders confuse."""
    if not _same_or_result(one.act, other.act):
        return False
    ours, theirs = one.mention, other.mention
    if ours.event_type == theirs.event_type:
        return (
            ours.event_mode is None
            or theirs.event_mode is None
            or ours.event_mode == theirs.event_mode
            or (one.act.name == other.act.name)
        )
    return theirs.event_type in family_of(ours.event_type).near or ours.event_type in family_of(theirs.event_type).near


def _same_or_result(one: Act, other: Act) -> bool:
    return one.name == other.name or other.name in one.results or one.name in other.results


def _dated_out_of_reach(undated: Account, dated: Account) -> bool:
    """News without a date is of its day: it does not tell what was dated months before, or after, its publication."""
    if undated.days is not None or dated.days is None or undated.published is None:
        return False
    if undated.story is not None and undated.story == dated.story:
        return False
    return gap(undated.published, dated.days) > 45


def _same_words(one: Account, other: Account) -> bool:
    return one.mention.trigger.text == other.mention.trigger.text and one.words == other.words
