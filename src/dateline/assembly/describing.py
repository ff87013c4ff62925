"""One event from its accounts: every field by its rule, and why they were held to be one."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.assembly.accounts import Account
from dateline.assembly.beside import Beside
from dateline.assembly.combining import combined_code, combined_date, combined_place
from dateline.assembly.disagreements import disagreements_of
from dateline.assembly.headlines import headline, listed, own_words
from dateline.assembly.history import combined_status, history_of
from dateline.assembly.listing import Cast, is_listed
from dateline.assembly.origins import Press, origins_of, sources_of
from dateline.assembly.parties import PRONOUNS, Parties
from dateline.assembly.places import Atlas
from dateline.assembly.salience import Outline, Stage, confidence, salience
from dateline.assembly.sides import combined_parties, with_host
from dateline.assembly.similarity import ENOUGH
from dateline.assembly.telling import telling
from dateline.model import Event, Interval, identify

Join = tuple[Account, Account, float]


@dataclass(frozen=True, slots=True)
class Setting:
    """What is known beside the accounts themselves; `published` by document id."""

    parties: Parties
    atlas: Atlas
    press: Press
    published: Mapping[str, Interval | None]
    stage: Stage
    beside: Beside = field(default_factory=Beside)


def describe(
    accounts: Sequence[Account], joins: Sequence[Join], setting: Setting, laid_beside: Sequence[Account]
) -> Event:
    """The event that the accounts, in the order of publication, add up to.

    laid_beside  what is laid side by side for disagreements: the same accounts, in context, and those of other events that
                 tell this one otherwise
    """
    sourced = sources_of(accounts, setting.parties, setting.press)
    code = combined_code(accounts)
    close = telling(sourced)
    place = combined_place(close, setting.parties, setting.atlas)
    actors, recipients = combined_parties(sourced, code, setting.parties)
    if code == ("CONSULT", "visit"):
        actors, recipients = with_host((actors, recipients), place, setting.parties)
    date = combined_date(close)
    status = combined_status([(account.mention.status, source.key) for account, source in close])
    origins = origins_of(sourced)
    names = [setting.parties.name(one) for one in (*actors, *recipients)]
    words = own_words(accounts, code, status, (actors, recipients), setting.parties, date)
    line = headline(
        accounts, code, status, names[: len(actors)], names[len(actors) :], place.name if place else None, words
    )
    shown = [name for one, name in zip((*actors, *recipients), names, strict=True) if setting.parties.named(one)]
    shown += [place.name] if place else []
    tellers = len({source.key for _, source in close})
    outline = Outline(
        code, line, date, status, frozenset(actors), frozenset(recipients), tellers,
        own_words=words is not None, unexplained=not (names or place) or any(name.lower() in PRONOUNS for name in names),
    )  # fmt: skip
    return Event(
        id=identify("v", accounts[0].id),
        event_type=code[0],
        event_mode=code[1],
        contexts=tuple(sorted({context for one in accounts for context in one.mention.contexts})),
        headline=line,
        date=date,
        status=status,
        listed=is_listed(code[0], Cast(actors, recipients, place), accounts, setting.parties),
        salience=salience(outline, [account for account, _ in close], shown, setting.stage),
        confidence=confidence(len(accounts), [score for _, _, score in joins], ENOUGH),
        actors=actors,
        recipients=recipients,
        place=place,
        mentions=tuple([one.id for one in accounts]),
        documents=tuple(dict.fromkeys([one.mention.document for one in accounts])),
        independent_sources=len(origins),
        origins=origins,
        disagreements=disagreements_of(laid_beside, setting.parties, setting.atlas, setting.beside),
        history=history_of(accounts, setting.published),
        merged_because=tuple([_because(join, setting) for join in sorted(joins, key=lambda one: one[1].order)]),
    )


def _because(join: Join, setting: Setting) -> str:
    """One line in plain words: which words were laid beside which, and what the two accounts share."""
    one, other, _ = join
    shared = sorted(setting.parties.name(entity) for entity in one.named & other.named)
    reasons = ["the same kind of act" if one.act.name == other.act.name else "an act and its outcome"]
    if shared:
        reasons.append(f"the same participants ({listed(shared)})")
    if one.days and other.days:
        reasons.append("dates that agree")
    if one.place and other.place:
        reasons.append("places that agree")
    if one.mention.document == other.mention.document:
        reasons.append("the same report")
    elif one.copy_group and one.copy_group == other.copy_group:
        reasons.append("a copy of the same report")
    elif one.story and one.story == other.story:
        reasons.append("the same story")
    where = "" if one.mention.document == other.mention.document else f" of {other.mention.document}"
    return f"“{other.mention.trigger.text}”{where} and “{one.mention.trigger.text}”: {', '.join(reasons)}"
