"""Where the accounts of one event can not all be right, after all that only says it otherwise has been put alike."""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from dateline.assembly.accounts import Account
from dateline.assembly.beside import Beside
from dateline.assembly.counts import quantity_disagreements
from dateline.assembly.days import Days, common_days, gap, length
from dateline.assembly.naming import Naming, knows_both, sides_of_names
from dateline.assembly.parties import Parties
from dateline.assembly.places import Atlas
from dateline.assembly.quarrels import is_disputed, party_disagreement
from dateline.assembly.sufferers import sufferer_disagreement
from dateline.assembly.voices import Voice, World, disputed, one_act, single, two_voices, voice_of
from dateline.codes.disputes import denial_in, denies_nothing, dispute_words
from dateline.codes.families import family_of
from dateline.codes.function_words import function_words
from dateline.codes.naming import Part
from dateline.model import DONE_OR_ALLEGED, Disagreement, DisagreementField, DisagreementValue

# Of many mentions a smaller share than this that says otherwise is rather misread than another account.
_STRAY = 0.15
# Days further apart than this are those of two deeds.
_CLOSE = 45
# So many words that tell anything may stand between a denial and what it denies as its object: "denied any Norwegian attack".
_ASIDE_WORDS = 1
_WORD = re.compile(r"[\w’'-]+")
# ... and none that these join to it: "denied the extent of the attack".
_JOINING = frozenset({"of", "to", "in", "with", "about", "behind", "for", "between"})
# So many of name, day and place in common make two accounts sure to be of one deed.
_SURE = 2
# What two accounts that name one otherwise may tell otherwise for that.
_ASIDE: Mapping[Part, DisagreementField | None] = {
    "doers": "actor", "sufferers": "recipient", "craft": "recipient", "weapons": None,
}  # fmt: skip
_NOTHING = Beside()
# Before a verb: that what is past was not ("did not fire"), rather than what is not, or will not be.
_WAS_NOT = re.compile(
    r"(?:\b(?:did|had|has|have|was|were)(?: not|n't|n’t| never)\b|\bnever\b|\bneither\b.*\b(?:had|has|have|was|were)\b)[^,;]*$",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Side:
    """One value and the accounts that give it."""

    value: str
    accounts: tuple[Account, ...]


def disagreements_of(
    accounts: Sequence[Account], parties: Parties, atlas: Atlas, beside: Beside = _NOTHING
) -> tuple[Disagreement, ...]:
    """The fields on which accounts of an event can not all be right; what can both be true is none.

    Nobody contradicts himself: values that one report gives on its own word are of two things, as are those of accounts
    that differ in more than the one field.

    accounts  those of the event, each in context (contexts.in_context), and those of other events that tell it otherwise
    beside    what the sentences around the accounts tell of the event
    """
    if len(accounts) == 1 and not beside.tells_of(accounts[0].id):
        return ()
    world = World(parties, atlas)
    found = [
        date_disagreement(accounts, world),
        place_disagreement(accounts, world),
        party_disagreement(accounts, beside, world),
        sufferer_disagreement(accounts, world),
        *quantity_disagreements(accounts, beside, world),
        status_disagreement(accounts, beside, world),
        *name_disagreements(accounts, beside, world),
    ]
    return tuple([one for one in found if one is not None])


def date_disagreement(accounts: Sequence[Account], world: World) -> Disagreement | None:
    """Days of the accounts' own words that have none in common, of one act that both tell alike in all else."""
    dated = [(one, one.days) for one in accounts if one.days is not None and one.mention.status in DONE_OR_ALLEGED]
    if len(dated) < 2 or common_days(days for _, days in dated) is not None:
        return None
    groups: list[tuple[Days, list[Account]]] = []
    for account, days in sorted(dated, key=lambda one: (length(one[1]), one[1], one[0].order)):
        for number, (shared, members) in enumerate(groups):
            both = common_days((shared, days))
            if both is not None:
                groups[number] = (both, [*members, account])
                break
        else:
            groups.append((days, [account]))

    def contradict(one: Account, other: Account) -> bool:
        days = (one.days, other.days)
        near = days[0] is not None and days[1] is not None and gap(days[0], days[1]) <= _CLOSE
        exact = all(each is not None and length(each) == 1 for each in days)
        return near and exact and _one_deed(one, other, "date", world)

    return _disagreement("date", [Side(_date_value(members), tuple(members)) for _, members in groups], contradict)


def _date_value(members: Sequence[Account]) -> str:
    date = members[0].mention.date
    if date is None or date.interval is None:
        return ""
    start, end = date.interval.start or "", date.interval.end or ""
    return start if start == end else f"{start}..{end}"


def _one_deed(one: Account, other: Account, aside: DisagreementField, world: World) -> bool:
    """Whether two accounts agree in so much beside a field that they are of one deed, told as one."""
    known = one.act.known and one_act(one, other) and single((one, other))
    return known and world.may_be_one(one, other, aside) and world.shared(one, other, aside) > 1


def place_disagreement(accounts: Sequence[Account], world: World) -> Disagreement | None:
    """Places of which none holds the other and that are too far apart; violence in two countries is two events, misread."""
    groups: dict[str, list[Account]] = {}
    for account in accounts:
        if account.place is not None and account.mention.status in DONE_OR_ALLEGED:
            groups.setdefault(account.place, []).append(account)
    if len(groups) < 2:
        return None
    violent = is_disputed(accounts)

    def contradict(one: Account, other: Account) -> bool:
        if one.place is None or other.place is None or not world.atlas.apart(one.place, other.place):
            return False
        spots = [world.atlas.spots[place] for place in (one.place, other.place)]
        abroad = violent and spots[0].country != spots[1].country
        return not abroad and _one_deed(one, other, "place", world)

    sides = [Side(world.parties.name(place), tuple(group)) for place, group in sorted(groups.items())]
    return _disagreement("place", sides, contradict)


def status_disagreement(accounts: Sequence[Account], beside: Beside, world: World) -> Disagreement | None:
    """Told as done, or alleged, by some and denied by others; what is done by saying it nobody can deny."""
    if any(family_of(one.mention.event_type).speech for one in accounts):
        return None
    told = [one for one in accounts if one.mention.status in DONE_OR_ALLEGED and not beside.is_denial(one.id)]
    coded = any(one.mention.event_type != "OTHER" for one in accounts)
    denied = [
        (one, beside.denied.get(one.id, one.id))
        for one in accounts
        if one.id in beside.denied or _is_denial(one, coded)
    ]
    firm = [(one, mention) for one, mention in denied if any(_denies(one, other, world) for other in told)]
    if not firm:
        return None
    values: dict[str, list[str]] = {}
    for account in told:
        # What else the event gathers, and nobody can have denied, is not shown beside the denial.
        if any(one.id == account.id or world.may_be_one(one, account) for one, _ in firm):
            values.setdefault(account.mention.status, []).append(account.id)
    values["denied"] = [mention for _, mention in firm]
    return Disagreement(
        "status", tuple(DisagreementValue(status, tuple(dict.fromkeys(ids))) for status, ids in values.items())
    )


def _is_denial(one: Account, coded: bool) -> bool:
    """Whether an account denies, or somebody says of a deed and of somebody in it that it did not happen."""
    if one.mention.event_type == "OTHER" and (coded or one.mention.status != "denied"):
        return False
    if one.mention.status not in ("denied", "negated") or one.mention.lemma in dispute_words().part_taken:
        return False
    if denies_nothing(one.mention.sentence.text):
        return False
    if one.mention.status == "denied":
        return not _is_taken_for_granted(one)
    said_not_to_be = one.mention.status == "negated" and one.mention.attribution and (one.acting or one.acted_on)
    before = one.mention.sentence.text[: one.mention.trigger.end - one.mention.sentence.start]
    return bool(said_not_to_be) and _WAS_NOT.search(before) is not None


def _is_taken_for_granted(one: Account) -> bool:
    """Whether something else is denied of a deed that a noun names: "denied it ever said that the attack was planned"."""
    mention = one.mention
    noun = mention.trigger.text.lower().removesuffix("s") == mention.lemma.removesuffix("s")
    denial = denial_in(mention.sentence.text) if noun else None
    if denial is None:
        return False
    between = _WORD.findall(mention.sentence.text[denial.end : mention.trigger.start - mention.sentence.start].lower())
    known = dispute_words()
    if not (known.taking_part | known.part_taken).isdisjoint(between):
        return False
    other = [place for place, word in enumerate(between) if word not in known.plain | known.claims | function_words()]
    return len(other) > _ASIDE_WORDS or any(not _JOINING.isdisjoint(between[place:]) for place in other)


def _denies(denial: Account, told: Account, world: World) -> bool:
    """Whether what one account denies is what another tells: itself, where its report denies what it told before."""
    if denial.id == told.id:
        return True
    if voice_of(denial) == voice_of(told) or denial.act.utterance or not world.may_be_one(denial, told):
        return False
    if len(denial.named & told.named) > 1 and denial.mention.event_type == told.mention.event_type != "OTHER":
        return True
    if not one_act(denial, told):
        return False
    if denial.mention.status == "negated":
        doers = any(world.parties.akin(ours, theirs) for ours in denial.acting for theirs in told.acting)
        return doers and world.shared(denial, told) > 1
    coded = "OTHER" not in (denial.mention.event_type, told.mention.event_type)
    in_passing = coded and not denial.named and denial.mention.document == told.mention.document
    return in_passing or bool(denial.named & told.named) or world.shared(denial, told) > 0


def name_disagreements(accounts: Sequence[Account], beside: Beside, world: World) -> list[Disagreement]:
    """Names of which but one can be that of the gunman, the hostage, the ship; two spellings of one are none."""
    told: dict[tuple[Part, str], list[tuple[Account, Naming]]] = {}
    for account in accounts:
        for naming in beside.names.get(account.id, ()):
            told.setdefault((naming.part, naming.noun), []).append((account, naming))
    return [found for _, named in sorted(told.items()) if (found := _name_disagreement(named, world)) is not None]


def _name_disagreement(named: Sequence[tuple[Account, Naming]], world: World) -> Disagreement | None:
    def against(ours: Sequence[Naming], theirs: Sequence[Naming]) -> bool:
        pairs = [(one, other) for one in named for other in named if one[1] in ours and other[1] in theirs]
        return any(_two_names(one, other, world) for one, other in pairs) and not any(
            knows_both(one[1], other[1]) for one, other in pairs
        )

    sides = disputed(sides_of_names([naming for _, naming in named]), against)
    values = [(side[0].name, tuple(dict.fromkeys(one.mention for one in side))) for side in sides]
    return Disagreement("name", tuple(DisagreementValue(*value) for value in values)) if values else None


def _two_names(one: tuple[Account, Naming], other: tuple[Account, Naming], world: World) -> bool:
    """Whether two accounts of one deed, by two who tell, name the one who had this part in it."""
    (ours, naming), (theirs, _) = one, other
    voices = [Voice(voice_of(account).report, named.speaker) for account, named in (one, other)]
    aside = _ASIDE[naming.part]
    if not (two_voices(*voices) and single((ours, theirs)) and world.may_be_one(ours, theirs, aside)):
        return False
    one_story = ours.story is not None and ours.story == theirs.story
    enough = 1 if one_story else _SURE
    return ours.act.known and one_act(ours, theirs) and world.shared(ours, theirs, aside) >= enough


def _disagreement(
    field: DisagreementField, sides: Sequence[Side], contradict: Callable[[Account, Account], bool]
) -> Disagreement | None:
    """A disagreement of the sides of which each contradicts another, in accounts of two who tell.

    A side that only a stray mention of many gives is none, and where one report gives two on its own word, it tells of two deeds.
    """
    told = sum(len(one.accounts) for one in sides)
    firm = [one for one in sides if len(one.accounts) >= _STRAY * told]

    def against(one: Side, other: Side) -> bool:
        return _told_apart(one.accounts, other.accounts) and any(
            contradict(ours, theirs) for ours in one.accounts for theirs in other.accounts
        )

    values = tuple(
        DisagreementValue(side.value, tuple(dict.fromkeys(one.id for one in side.accounts)))
        for side in disputed(firm, against)
    )
    return Disagreement(field, values) if values else None


def _told_apart(ours: Sequence[Account], theirs: Sequence[Account]) -> bool:
    """Whether nobody tells both."""
    return all(two_voices(voice_of(one), voice_of(other)) for one in ours for other in theirs)
