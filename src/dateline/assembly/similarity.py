"""Whether two accounts can tell the same event, and how much speaks for it; for many pairs of accounts at once.

A pair is a row of `one` and the same row of `other`: two places among the accounts, the earlier in the order of
publication first. Everything is reckoned line by line, so that no pair's result depends on which others it came with.
"""

from dataclasses import dataclass

import numpy as np

from dateline.assembly.columns import NONE, Columns
from dateline.assembly.compared import Compared, Features, Floats, Names, Sides, kept
from dateline.assembly.kinship import Kinship
from dateline.assembly.sets import Flags, Numbers, Sets, crossed
from dateline.assembly.tables import Tables
from dateline.assembly.traits import Traits

# Two accounts of log-odds above this are merged where their clusters allow it; clusters, where their mean is above it.
ENOUGH = 0.0
# The score of two accounts that can not be of one event, and what they count among the pairs of two clusters.
IMPOSSIBLE = -np.inf
CONTRADICTED = -2.0

# News without a date is of its day: it tells nothing that was dated so many days from its publication.
_OUT_OF_REACH = 45
# What a report tells as done was done by its day (one more for the zones of time); a day that an account only inherits may
# be off by so much more.
_ZONES, _DOUBT = 1, 14
# What can be done but once may be dated so far apart by mistake; what is only planned may have been put off so long.
_ONCE_ONLY, _PUT_OFF = 30, 14
# Numbers further apart than so many times are of two deeds, not of one that grew.
_MANY_MORE = 2
# Two reports that are so likely of one matter may well tell one happening where they seem to name others as doing it.
_ONE_MATTER = 0.9
# So many pairs are laid side by side at a time: enough to make the most of arrays, few enough for the processor's cache.
_AT_ONCE = 1 << 14


@dataclass(frozen=True, slots=True)
class Comparer:
    """Lays accounts side by side, knowing who and where the participants are."""

    columns: Columns
    tables: Tables
    traits: Traits
    kinship: Kinship
    weights: tuple[float, ...]

    @property
    def coded(self) -> Flags:
        """By row whether it is of a coded event."""
        return self.tables.types.coded[self.columns.event_type]

    def scores(self, one: Numbers, other: Numbers) -> Floats:
        """How much speaks for one event, in log-odds; IMPOSSIBLE where the two contradict one another."""
        found = [np.zeros(0)]
        for start in range(0, len(one), _AT_ONCE):
            found.append(self._scores(one[start : start + _AT_ONCE], other[start : start + _AT_ONCE]))
        return np.concatenate(found)

    def _scores(self, one: Numbers, other: Numbers) -> Floats:
        able, compared = self._able(one, other)
        total = np.zeros(len(able))
        for weight, feature in zip(self.weights, self._features(compared), strict=True):
            total += np.multiply(weight, feature)
        found = np.full(len(one), IMPOSSIBLE)
        found[able] = total
        return found

    def features(self, one: Numbers, other: Numbers) -> tuple[Numbers, Features]:
        """(which of the pairs may be of one event, what these have in common)."""
        able, compared = self._able(one, other)
        return able, self._features(compared)

    def _able(self, one: Numbers, other: Numbers) -> tuple[Numbers, Compared]:
        """(which pairs do not contradict one another, what is known of these); what is cheap to check goes first."""
        able = np.flatnonzero(self._acts_can_meet(one, other) & ~self._days_exclude(one, other))
        one, other = one[able], other[able]
        columns = self.columns
        compared = Compared(
            one,
            other,
            self._side(columns.acting, one, other),
            self._side(columns.acted_on, one, other),
            self._names(one, other),
        )
        out = self._only_thought_of(compared) | self._places_exclude(one, other) | self._parties_exclude(compared)
        out |= self._numbers_exclude(one, other)
        return able[~out], kept(compared, ~out)

    def _acts_can_meet(self, one: Numbers, other: Numbers) -> Flags:
        """Whether the triggers can tell one act: of one kind or told by its outcome, or of a type that is one kind."""
        columns, tables = self.columns, self.tables
        ours, theirs = columns.event_type[one], columns.event_type[other]
        our_mode, their_mode = columns.event_mode[one], columns.event_mode[other]
        same_type, same_mode = ours == theirs, our_mode == their_mode
        same_act, one_kind = tables.acts.alike(columns.act[one], columns.act[other])
        open_mode = same_mode | (our_mode == NONE) | (their_mode == NONE)
        # A planned visit begins with the arrival: told as planned and as done, it may be told in any words.
        plan_and_deed = tables.statuses.plan_and_deed[columns.status[one], columns.status[other]]
        plan_and_deed = plan_and_deed & same_type & same_mode & (our_mode != NONE)
        found: Flags = (same_type & same_act) | np.where(
            same_type & ~tables.types.one_act[ours],
            open_mode | one_kind,
            plan_and_deed | (one_kind & (same_type | tables.types.near[ours, theirs])),
        )
        return found

    def _both_coded(self, one: Numbers, other: Numbers) -> Flags:
        coded, types = self.tables.types.coded, self.columns.event_type
        found: Flags = coded[types[one]] & coded[types[other]]
        return found

    def _days_exclude(self, one: Numbers, other: Numbers) -> Flags:
        """Dates further apart than the act allows, none reckoned from a day of publication that is not sure; what is only
        planned may have been put off.
        """
        columns, tables = self.columns, self.tables
        apart = columns.own.gap(one, columns.own, other)
        repeats = tables.types.repeats
        allowed = np.maximum(repeats[columns.event_type[one]], repeats[columns.event_type[other]])
        allowed = np.where(tables.acts.once_only[columns.act[one]], np.maximum(allowed, _ONCE_ONLY), allowed)
        put_off = tables.statuses.put_off[columns.status[one], columns.status[other]]
        allowed = np.where(put_off, np.maximum(allowed, _PUT_OFF), allowed)
        dated = columns.own.known[one] & columns.own.known[other]
        out_of_reach = self._out_of_reach(one, other) | self._out_of_reach(other, one)
        excluded = np.where(dated, (apart > 0) & (apart >= allowed), out_of_reach & ~self._same_story(one, other))
        excluded |= self._still_to_come(one, other) | self._still_to_come(other, one)
        found: Flags = excluded & columns.sure_day[one] & columns.sure_day[other]
        return found

    def _still_to_come(self, told: Numbers, later: Numbers) -> Flags:
        """The one's report, which tells it as done or as undone, was printed before the other's day."""
        columns = self.columns
        doubt = np.where(columns.own.known[later], _ZONES, _ZONES + _DOUBT)
        early = columns.dated.first[later] - columns.published.last[told] > doubt
        settled = self.tables.statuses.settled[columns.status[told]]
        found: Flags = settled & columns.published.known[told] & columns.dated.known[later] & early
        return found

    def _out_of_reach(self, undated: Numbers, dated: Numbers) -> Flags:
        own, published = self.columns.own, self.columns.published
        news = ~own.known[undated] & own.known[dated] & published.known[undated]
        return news & (published.gap(undated, own, dated) > _OUT_OF_REACH)

    def _same_story(self, one: Numbers, other: Numbers) -> Flags:
        story = self.columns.story[one]
        found: Flags = (story != NONE) & (story == self.columns.story[other])
        return found

    def _only_thought_of(self, pairs: Compared) -> Flags:
        """One tells a coded deed, the other that it might or should be done, and no doer is in both; or one report tells
        a plan and a deed, and nobody that both are done to.
        """
        columns = self.columns
        statuses = columns.status[pairs.one], columns.status[pairs.other]
        thought = self.tables.statuses.thought_and_told[statuses]
        both_coded = self._both_coded(pairs.one, pairs.other)
        one_report = columns.document[pairs.one] == columns.document[pairs.other]
        planned = self.tables.statuses.plan_and_deed[statuses] & one_report & (pairs.acted_on.shared == 0)
        found: Flags = both_coded & ((thought & (pairs.acting.shared == 0)) | planned)
        return found

    def _places_exclude(self, one: Numbers, other: Numbers) -> Flags:
        columns, tables = self.columns, self.tables
        _, apart = tables.places.lie(columns.place[one], columns.place[other])
        return apart & ~tables.types.speech[columns.event_type[one]]

    def _numbers_exclude(self, one: Numbers, other: Numbers) -> Flags:
        """Done to 53 people, and to three."""
        columns, counted = self.columns, self.tables.acts.counted
        fewer = columns.reached_least[one] > _MANY_MORE * columns.reached_most[other]
        more = columns.reached_least[other] > _MANY_MORE * columns.reached_most[one]
        found: Flags = (fewer | more) & counted[columns.act[one]] & counted[columns.act[other]]
        return found

    def _parties_exclude(self, pairs: Compared) -> Flags:
        """Participants on one side that can not stand for one another."""
        columns, one, other = self.columns, pairs.one, pairs.other
        mode = np.where(columns.event_mode[one] != NONE, columns.event_mode[one], columns.event_mode[other])
        family = self.tables.families
        code = columns.event_type[one], mode
        actors_clash = self._clash(columns.acting, pairs.acting, one, other)
        recipients_clash = self._clash(columns.acted_on, pairs.acted_on, one, other)
        # Two acts of speech have a speaker in common; in one report the second may leave him out.
        unspoken = (columns.document[one] == columns.document[other]) & (pairs.acted_on.shared > 0)
        one_speaker = np.where(pairs.acting.both, ~actors_clash, unspoken)
        # A meeting with one is not the meeting with another: each has somebody whom the other can not explain.
        types_differ = columns.event_type[one] != columns.event_type[other]
        strangers = types_differ & pairs.acting.both & (pairs.names.shared == 0)
        speech = family.speech[code] & ~self._formal(one, other)
        persons = self._persons_only(one) & self._persons_only(other)
        sides_clash = (
            (speech & ~one_speaker)
            | (actors_clash & ~(family.disputed[code] & self._one_occasion(pairs)))
            | (recipients_clash & (speech | actors_clash | persons | family.hosted[code]))
        )
        found: Flags = strangers | np.where(family.swaps[code], pairs.names.parted, sides_clash)
        return found

    def _formal(self, one: Numbers, other: Numbers) -> Flags:
        """Whether both tell an act that is done once for all by those whose office it is, as a charge: no mere saying."""
        acts, ours, theirs = self.tables.acts, self.columns.act[one], self.columns.act[other]
        found: Flags = acts.formal[ours] & (acts.name[ours] == acts.name[theirs])
        return found

    def _clash(self, sets: Sets, sides: Sides, one: Numbers, other: Numbers) -> Flags:
        """Both sides say who, and none of the one can stand for any of the other.

        Of a happening, whose participants are often misread, a person and a body may both be told to do it, and reports
        of one matter may tell anybody.
        """
        traits = self.traits
        both_named = sets.any(one, traits.named) & sets.any(other, traits.named)
        bodies = sets.any(one, traits.body) | sets.any(other, traits.body)
        coded = self._both_coded(one, other)
        unlike = ~sides.akin & (sides.one_sort | coded)
        found: Flags = sides.both & (sides.shared == 0) & np.where(both_named, unlike, bodies)
        happenings = np.flatnonzero(found & ~coded)
        found[happenings] = self._kin(one[happenings], other[happenings]) < _ONE_MATTER
        return found

    def _persons_only(self, rows: Numbers) -> Flags:
        return ~self.columns.acted_on.any(rows, ~self.traits.person)

    def _one_occasion(self, pairs: Compared) -> Flags:
        """Whether two accounts that name different doers tell of one deed: doubted, or on one day, in one place or to one party."""
        columns, tables, one, other = self.columns, self.tables, pairs.one, pairs.other
        statuses = columns.status[one], columns.status[other]
        one_place, _ = tables.places.lie(columns.place[one], columns.place[other])
        dated = columns.own.known[one] & columns.own.known[other]
        one_day = dated & (columns.own.gap(one, columns.own, other) == 0)
        doubted = tables.statuses.disputed[statuses]
        found: Flags = tables.statuses.told[statuses] & (doubted | (pairs.acted_on.shared > 0) | one_place | one_day)
        return found

    def _side(self, sets: Sets, one: Numbers, other: Numbers) -> Sides:
        lines = crossed(sets, sets, one, other)
        return Sides(
            both=(sets.sizes[one] > 0) & (sets.sizes[other] > 0),
            shared=lines.count(lines.ours == lines.theirs),
            akin=lines.any(self.traits.akin(lines.ours, lines.theirs)),
            one_sort=lines.any(self.traits.of_one_sort(lines.ours, lines.theirs)),
        )

    def _names(self, one: Numbers, other: Numbers) -> Names:
        named = self.columns.named
        lines = crossed(named, named, one, other)
        same, akin = lines.ours == lines.theirs, self.traits.akin(lines.ours, lines.theirs)
        shared = lines.count(same)
        alone = ~lines.ours_in(same)[lines.our_place] & ~lines.theirs_in(same)[lines.their_place]
        our_sizes, their_sizes = named.sizes[one], named.sizes[other]
        both = (our_sizes > 0) & (their_sizes > 0)
        ours_left = lines.some(~lines.ours_in(akin), lines.our_pair)
        theirs_left = lines.some(~lines.theirs_in(akin), lines.their_pair)
        return Names(
            both=both,
            shared=shared,
            within=(shared == our_sizes) | (shared == their_sizes),
            akin=lines.any(akin & alone),
            parted=ours_left & theirs_left,
        )

    def _features(self, pairs: Compared) -> Features:
        columns, tables = self.columns, self.tables
        one, other, names, sides = pairs.one, pairs.other, pairs.names, (pairs.acting, pairs.acted_on)
        same_document = columns.document[one] == columns.document[other]
        same_act, _ = tables.acts.alike(columns.act[one], columns.act[other])
        same_day, agree, apart = self._dates(one, other)
        one_place, place_against = tables.places.lie(columns.place[one], columns.place[other])
        sides_shared = sides[0].shared.astype(bool).astype(int) + sides[1].shared.astype(bool)
        strange = [side.both & ~side.akin for side in sides]
        open_names = names.both & ~names.within
        shared, akin = np.where(names.both, names.shared, 0), open_names & names.akin
        another = same_document & columns.another[other]
        for side in (one, other):
            another |= columns.another[side] & columns.bare[side]
        statuses = columns.status[one], columns.status[other]
        one_kind, another_kind = self._qualified(one, other)
        bare = ~((shared > 0) | akin | (sides_shared > 0) | same_day | one_place)
        return Features(
            always=np.ones(len(one)),
            same_act=same_act,
            same_lemma=columns.lemma[one] == columns.lemma[other],
            generic_act=tables.acts.generic[columns.act[one]] | tables.acts.generic[columns.act[other]],
            same_document=same_document,
            same_story=~same_document & self._same_story(one, other),
            kin=np.where(same_document, 0.0, self._kin(one, other)),
            repeated=np.minimum(np.maximum(columns.repeated[one], columns.repeated[other]) - 1, 4) / 4,
            same_sentence=columns.sentence[one] == columns.sentence[other],
            shared_names=np.minimum(shared, 2) / 2,
            akin_names=akin,
            names_against=open_names & ~names.akin,
            sides_shared=sides_shared / 2,
            sides_against=(strange[0].astype(int) + strange[1]) / 2,
            bare=bare,
            strangers=bare & self._strangers(pairs),
            persons_against=self._persons_against(one, other),
            shared_about=np.where(same_document, 0, self._shared_about(one, other)) / 3,
            same_day=same_day,
            dates_agree=agree,
            days_apart=apart,
            same_place=one_place,
            place_against=place_against,
            definite=same_document & columns.definite[other],
            another=another,
            types_differ=columns.event_type[one] != columns.event_type[other],
            plural=columns.plural[one] != columns.plural[other],
            status_against=np.where(
                same_document, tables.statuses.against[statuses], tables.statuses.against_later[statuses]
            ),
            utterance=tables.acts.utterance[columns.act[one]],
            one_kind=one_kind,
            another_kind=another_kind,
        )

    def _strangers(self, pairs: Compared) -> Flags:
        """One report tells both as coded deeds, by other doers or, where the doer is not what reports quarrel over, to others;
        in other words, or of what is done by speaking, in any.
        """
        columns, one, other = self.columns, pairs.one, pairs.other
        code = columns.event_type[one], NONE
        families = self.tables.families
        doers, others = (side.both & ~side.akin for side in (pairs.acting, pairs.acted_on))
        words = (columns.lemma[one] != columns.lemma[other]) | families.speech[code]
        one_report = columns.document[one] == columns.document[other]
        found: Flags = one_report & self._both_coded(one, other) & words & (doers | (others & ~families.disputed[code]))
        return found

    def _dates(self, one: Numbers, other: Numbers) -> tuple[Flags, Flags, Flags]:
        """(the same day or so, longer dates that agree, days apart)."""
        dated, own = self.columns.dated, self.columns.own.known
        known = dated.known[one] & dated.known[other]
        apart = dated.gap(one, dated, other)
        lengths = dated.last - dated.first
        short = np.maximum(lengths[one], lengths[other]) <= 1
        agree = known & (apart == 0)
        return agree & short, agree & ~short, known & ((apart > 3) | ((apart > 0) & own[one] & own[other]))

    def _persons_against(self, one: Numbers, other: Numbers) -> Flags:
        """Each has persons in its sentence, and they are not the same."""
        persons = self.columns.persons
        lines = crossed(persons, persons, one, other)
        return (persons.sizes[one] > 0) & (persons.sizes[other] > 0) & ~lines.any(lines.ours == lines.theirs)

    def _qualified(self, one: Numbers, other: Numbers) -> tuple[Flags, Flags]:
        """(words before both nouns tell one kind of act, tell other kinds): "gas attack" beside "missile attack"."""
        words = self.columns.qualifiers
        lines = crossed(words, words, one, other)
        shared = lines.any(lines.ours == lines.theirs)
        return shared, (words.sizes[one] > 0) & (words.sizes[other] > 0) & ~shared

    def _shared_about(self, one: Numbers, other: Numbers) -> Numbers:
        lines = crossed(self.columns.about, self.columns.about, one, other)
        return lines.count(lines.ours == lines.theirs)

    def _kin(self, one: Numbers, other: Numbers) -> Floats:
        """How likely the two documents speak of one matter."""
        names = self.columns.documents
        codes, which = np.unique(
            self.columns.document[one] * len(names) + self.columns.document[other], return_inverse=True
        )
        documents = (divmod(code, len(names)) for code in codes.tolist())
        likely = self.kinship.between((names[ours], names[theirs]) for ours, theirs in documents)
        return np.array(likely, dtype=np.float64)[which]
