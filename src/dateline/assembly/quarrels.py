"""Who did it, where accounts blame different doers for one deed."""

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from dateline.assembly.accounts import Account
from dateline.assembly.beside import Beside
from dateline.assembly.names import folded
from dateline.assembly.parties import Parties, head_word
from dateline.assembly.titles import state_word
from dateline.assembly.voices import Voice, World, disputed, one_act, single, two_voices, voice_of
from dateline.codes.families import family_of
from dateline.codes.origins import kind_by_name
from dateline.codes.parties import masked_heads, opposed_words, party_word, standing_heads
from dateline.codes.plover import sector_group
from dateline.model import DONE_OR_ALLEGED, Disagreement, DisagreementValue, EventMention, Participant

# Of many mentions a smaller share than this that says otherwise is rather misread than another account.
_STRAY = 0.15
# ... and a single one is more than a misreading where it is such a part of all.
_PART = 0.3
_STATE_BODIES = sector_group("bodies_of_states")
# So many of name, day and place in common make two accounts sure to be of one deed.
_SURE = 2
# A description that says whose: "an Al Qaeda-linked group".
_NAME_WITHIN = re.compile(r"\s[A-Z]")
_CLAIM = re.compile(r"\bclaim(?:ed|s|ing)?\s+(?:\w+\s)?responsibility\b[^.;]{0,40}?\sfor\b[^.;]*$", re.IGNORECASE)
# Who reports a deed and is misread as its doer.
_PRESS = frozenset({"agency", "media", "state_media"})
_OFFICIAL = frozenset({"regime", "government", "state"})
_FORCES = frozenset({"police", "army", "soldier"})
_TOLD = DONE_OR_ALLEGED | {"denied"}


@dataclass(frozen=True, slots=True)
class _Claim:
    """That somebody did it, by one account; `blamed` where words hold him to be the doer; `mention` is where they stand."""

    actor: str
    account: Account
    voice: Voice
    blamed: bool
    mention: str


def is_disputed(accounts: Sequence[Account]) -> bool:
    """Whether it is a deed of which accounts quarrel over who did it."""
    return any(family_of(one.mention.event_type).disputed for one in accounts)


def party_disagreement(accounts: Sequence[Account], beside: Beside, world: World) -> Disagreement | None:
    """Different actors of a deed of which there can be but one, of whom one at least is blamed; a state and its own are no two."""
    if not is_disputed(accounts):
        return None
    suffering = Counter(entity for one in accounts for entity in one.recipients)
    claims = [claim for one in accounts for claim in _claims(one, beside, world.parties)]
    sides = [_without_sufferers(side, suffering, world.parties) for side in _sides(claims, world.parties)]
    telling = {claim.account.id for side in sides for claim in side}
    firm = [side for side in sides if side and _heard(side, len(telling))]
    values = tuple(
        DisagreementValue(_called(side, world.parties), tuple(dict.fromkeys(one.mention for one in side)))
        for side in disputed(firm, lambda one, other: _quarrel(one, other, world))
    )
    return Disagreement("actor", values) if values else None


def _claims(account: Account, beside: Beside, parties: Parties) -> Iterator[_Claim]:
    """Whom an account tells or what stands beside it blames as the doer."""
    if account.mention.status not in _TOLD:
        return
    own = voice_of(account)
    telling = {link.speaker.entity for link in account.mention.attribution}
    misread = {one.entity for one in account.mention.actors if _is_within_a_word(one, account.mention)}
    doers = [one for one in sorted(account.actors - telling - misread) if kind_by_name(parties.name(one)) not in _PRESS]
    blamed = account.mention.status == "alleged" or _is_claimed(account)
    told = [_Claim(actor, account, own, blamed, account.id) for actor in doers]
    for one in beside.blamed.get(account.id, ()):
        told.append(_Claim(one.blamed, account, Voice(own.report, one.speaker), True, one.mention))
    yield from (claim for claim in told if _tells_who(claim.actor, parties))


def _is_within_a_word(doer: Participant, mention: EventMention) -> bool:
    """Whether a name only tells of what kind a deed is: "the Front-inspired shooting"."""
    behind = doer.end - mention.sentence.start
    return mention.sentence.text[behind : behind + 1] == "-"


def _is_claimed(account: Account) -> bool:
    """Whether its doer says that it was he: "claimed responsibility for the attack"."""
    before = account.mention.sentence.text[: account.mention.trigger.start - account.mention.sentence.start]
    return _CLAIM.search(before) is not None


def _sides(claims: Sequence[_Claim], parties: Parties) -> list[list[_Claim]]:
    """The claims by party; a party that stands for two others makes them one."""
    sides: list[list[_Claim]] = []
    for claim in claims:
        same = [side for side in sides if any(_one_party(claim.actor, one.actor, parties) for one in side)]
        sides = [side for side in sides if side not in same]
        sides.append([*(one for side in same for one in side), claim])
    return sides


def _without_sufferers(side: list[_Claim], suffering: Counter[str], parties: Parties) -> list[_Claim]:
    """A side's claims; only those that blame where it is told as often as not as those to whom it was done: it is misread as
    the doer then, or both sides fight. A state suffers also what is done to its own people.
    """
    suffered = sum(suffering[entity] for entity in {one.actor for one in side})
    if 2 * suffered < len(side) and not (suffered and all(_is_unarmed(one.actor, parties) for one in side)):
        return side
    if any(one.blamed and parties.is_state(one.actor) for one in side):
        return side
    return [one for one in side if one.mention != one.account.id]


def _is_unarmed(entity: str, parties: Parties) -> bool:
    """Whether it is a body of which nothing tells that it fights: attacked, rather than attacking."""
    known = parties.by_id.get(entity)
    return known is not None and known.kind == "organization" and not known.sectors


def _heard(side: Sequence[_Claim], of: int) -> bool:
    """Whether a side is blamed, or more than a stray mention of many."""
    told = len({one.account.id for one in side})
    return any(one.blamed for one in side) or told >= (_STRAY if told > 1 else _PART) * of


def _quarrel(ours: Sequence[_Claim], theirs: Sequence[_Claim], world: World) -> bool:
    """Whether somebody lays to one side what another lays to the other, and no account names both as doers."""
    if {one.account.id for one in ours if not one.blamed} & {one.account.id for one in theirs if not one.blamed}:
        return False
    pairs = [(one, other) for one in ours for other in theirs]
    told_apart = all(two_voices(one.voice, other.voice) for one, other in pairs)
    return any(_against(one, other, told_apart, world) for one, other in pairs)


def _against(one: _Claim, other: _Claim, told_apart: bool, world: World) -> bool:
    """Whether two claims are of one deed: one blames, or all else that tells which deed it is agrees."""
    if one.account.id == other.account.id:
        return (one.blamed or other.blamed) and two_voices(one.voice, other.voice)
    if not one_act(one.account, other.account) or _of_two_kinds(one.account, other.account):
        return False
    if not world.may_be_one(one.account, other.account, "actor"):
        return False
    shared = world.shared(one.account, other.account, "actor")
    one_report = one.voice.report == other.voice.report
    if one.blamed and other.blamed:
        one_story = one.account.story is not None and one.account.story == other.account.story
        one_deed = single((one.account, other.account)) and (shared > 0 or one_story)
        return one.voice != other.voice and (one_report or one_deed)
    if one.blamed or other.blamed:
        near = one_report and (shared > 0 or (one.account.definite and other.account.definite))
        return one.voice != other.voice and (near or shared >= _SURE)
    sure = single((one.account, other.account)) and shared >= _SURE
    return told_apart and sure


def _of_two_kinds(one: Account, other: Account) -> bool:
    """Whether one is brought up as a deed of a certain kind ("a bus attack") and the other not as of that."""
    return any(
        each.qualifiers and not each.definite and each.qualifiers.isdisjoint(against.qualifiers)
        for each, against in ((one, other), (other, one))
    )


def _tells_who(actor: str, parties: Parties) -> bool:
    """Whether it is somebody who can act, and more than "they"."""
    if not parties.named(actor):
        if _NAME_WITHIN.search(parties.name(actor)):
            return masked_heads().isdisjoint({head_word(parties.name(actor))})
        heads = {head_word(parties.name(actor)), _members_of(parties.name(actor))}
        return not standing_heads().isdisjoint(heads) and masked_heads().isdisjoint(heads)
    return parties.kind(actor) in ("person", "organization", "state")


def _members_of(phrase: str) -> str:
    """Of whom a phrase means some: "members of a militia" -> "militia"."""
    return head_word(phrase.split(" of ", 1)[-1])


def _one_party(one: str, other: str, parties: Parties) -> bool:
    if head_word(parties.name(one)) == head_word(parties.name(other)):
        return True
    if _a_group_of(one, other, parties) or _a_group_of(other, one, parties):
        return True
    # A state's rebels have its country too, but are no body of it.
    against = _against_the_state(one, parties)
    if against != _against_the_state(other, parties):
        return False
    # Opponents of one state go by many words: rebels, opposition fighters, "terrorists".
    if against and not (parties.named(one) and parties.named(other)):
        return True
    if not against and _of_one_people(one, other, parties):
        return True
    # "Regime forces" are those of whatever state is meant.
    official = (_official(one, parties) and _is_state_body(other, parties)) or (
        _official(other, parties) and _is_state_body(one, parties)
    )
    return official or parties.akin(one, other)


def _of_one_people(one: str, other: str, parties: Parties) -> bool:
    """Whether some whom only their state's name tells ("Russian volunteers") stand beside that state, or others of it."""
    peoples = [_people(entity, parties) for entity in (one, other)]
    return bool(peoples[0]) and peoples[0] == peoples[1]


def _people(entity: str, parties: Parties) -> frozenset[str]:
    """The states that a state, or the words for some without a name of their own, tell (ISO alpha-3)."""
    country = parties.country(entity)
    if parties.is_state(entity) and country is not None:
        return frozenset({country})
    words = folded(parties.name(entity)).split()
    states = [state_word(word) or state_word(word.removesuffix("s")) for word in words]
    return frozenset(filter(None, states)) if all(states) or not parties.named(entity) else frozenset()


def _a_group_of(group: str, described: str, parties: Parties) -> bool:
    """Whether a group with a name, and no state's body, may be who others only call "rebels"."""
    known = parties.by_id.get(group)
    if known is None or not parties.named(group) or parties.named(described):
        return False
    body = known.kind == "organization" and _STATE_BODIES.isdisjoint(known.sectors)
    return body and _against_the_state(described, parties)


def _official(entity: str, parties: Parties) -> bool:
    """Whether it is called a government's without saying which."""
    return not parties.named(entity) and not _OFFICIAL.isdisjoint(parties.name(entity).lower().split())


def _is_state_body(entity: str, parties: Parties) -> bool:
    """Whether it is a state or what acts for one: its police, its troops."""
    known = parties.by_id.get(entity)
    bodies = known is not None and not _STATE_BODIES.isdisjoint(known.sectors)
    return parties.is_state(entity) or bodies or party_word(head_word(parties.name(entity))) in _FORCES


def _against_the_state(entity: str, parties: Parties) -> bool:
    """Whether it contends with a state, or is only called by such a word ("the terrorists")."""
    if entity not in parties.by_id:
        return False
    return parties.is_against(entity) or not opposed_words().isdisjoint(parties.name(entity).lower().split())


def _called(side: Sequence[_Claim], parties: Parties) -> str:
    """What most of the claims call the side; of two as common a name before a description."""
    told = Counter(one.actor for one in side)
    return parties.name(min(told, key=lambda one: (-told[one], not parties.named(one), parties.name(one), one)))
