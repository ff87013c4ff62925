"""Dates across documents: an undated or misdated report is dated from those that tell the same events."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

from dateline.assembly.clues import Clue, Verdict, day_weights, event_clues, judge, weekday_clues, year_clues
from dateline.assembly.copies import Copies
from dateline.assembly.order import document_order
from dateline.assembly.redating import redated
from dateline.assembly.stories import Stories
from dateline.model import Annotations, DateCandidate, DateMethod, Precision, Published

# Reports less like than this say nothing of each other's date; no more than so many are asked.
LIKE = 0.08
PARTNERS = 12
# Days around a dated partner that are weighed.
REACH = 10
# A linked date is given where it is so sure to lie within three days; a date that was found is overruled where it is
# surer still, or where only its year is wrong.
SURE = 0.5
OVERRULES = 0.97
FAR = 90
# Where only the year is wrong: how sure it must be by what the weekdays and years that the report names say of the two
# years (for the other one beyond doubt; for it clearly; not against it; against it). Of 680 reports with their own dates
# as metadata none spoke for another year by more than .6; of those with a false year most do by 1.7 and more.
YEAR_PROVEN, YEAR_NAMED, YEAR_ALLOWED, YEAR_DENIED = 0.01, 0.15, 0.4, 0.85
BEYOND_DOUBT, CLEARLY = 1.5, 0.3
# How far from the pile's days the same day of another year may lie.
SAME_DAY = 7
# Years back from an upper bound in which a dateline without year is tried; a weekday pattern comes round in 5 to 11.
YEARS = 12
# What a partner's date is worth by how it was found: one in some is wrong, and a linked date only repeats others.
TRUST: dict[DateMethod, float] = {
    "given": 1.0, "metadata": 0.6, "url": 0.6, "dateline": 0.8, "byline": 0.6, "page": 0.2, "linked": 0.5,
}  # fmt: skip
_MONTH_DAY = re.compile(r"XXXX-(\d\d)-(\d\d)")
_DAY = re.compile(r"\d{4}-\d\d-\d\d")


@dataclass(frozen=True, slots=True)
class _Partner:
    """A document that tells the same events, how like it is (0..1), its day of publication (ordinal), and its trust."""

    one: Annotations
    likeness: float
    day: int
    trust: float


def date_the_undated(pile: Sequence[Annotations], copies: Copies, stories: Stories) -> tuple[Annotations, ...]:
    """The pile with the dates that it allows to work out, and what was reckoned from them resolved anew.

    A given date is never changed; what speaks against it becomes a note of the document. A date read off a page's
    clock is no date but a bound.
    """
    by_id = {one.document.id: one for one in pile}
    order = [one.document.id for one in sorted(pile, key=document_order)]
    for name in order:
        by_id[name] = _without_clock(by_id[name], stories)
    for name in order:
        if by_id[name].published is None:
            by_id[name] = _by_year(name, by_id, stories)
    for name in (*order, *order):
        if by_id[name].published is None:
            by_id[name] = _linked(name, by_id, stories)
    for name in order:
        by_id[name] = _checked(name, by_id, copies, stories)
    before = {one.document.id: one for one in pile}
    return tuple(_clock_again(before[one.document.id], by_id[one.document.id]) for one in pile)


def _without_clock(one: Annotations, stories: Stories) -> Annotations:
    """A report dated by its page alone counts as undated as long as others may date it."""
    if one.published is None or one.published.method != "page" or not stories.near.get(one.document.id):
        return one
    return replace(one, published=None)


def _clock_again(before: Annotations, after: Annotations) -> Annotations:
    """Where no other document dated it, the report keeps what its page said."""
    return before if after.published is None else after


def _by_year(name: str, by_id: dict[str, Annotations], stories: Stories) -> Annotations:
    """A report whose dateline lacks the year: by dated partners, else by weekday names below the pile's bounds."""
    one = by_id[name]
    stated = _month_day(one)
    near = stories.near.get(name, ())
    if stated is None or not near:
        return one
    partners = _partners(name, by_id, stories)
    # Dated partners say which year it is; only where there are none, others' bounds must do for the report's own.
    bounded = (name,) if partners else (name, *(other for other, alike in near if alike >= LIKE))
    upper = min((bound for other in bounded if (bound := _bound(by_id[other])) is not None), default=None)
    clues = _clues(one, partners)
    if partners:
        years = {date.fromordinal(partner.day).year + step for partner in partners for step in (-1, 0, 1)}
    elif upper is not None and weekday_clues(one):
        last = date.fromordinal(upper).year
        years = set(range(last - YEARS, last + 1))
    else:
        return one
    days = [day for year in years if (day := _ordinal(year, *stated)) is not None and (upper is None or day <= upper)]
    found = _latest_of_the_best(_near_partners(days, partners), clues)
    if found is None:
        return one
    evidence = [partner.one.document.id for partner in partners] or [other for other, alike in near if alike >= LIKE]
    return redated(one, _published(found, found, 0.9 if partners else 0.7, evidence))


def _near_partners(days: Sequence[int], partners: Sequence[_Partner]) -> Sequence[int]:
    """The days on which the partners let it be published best; all of them where it has none."""
    if not partners:
        return days
    weights = day_weights(days, [(partner.likeness, partner.day, partner.trust) for partner in partners])
    top = max(weights.values(), default=0.0)
    return [day for day, weight in weights.items() if 2 * weight >= top > 0]


def _latest_of_the_best(days: Iterable[int], clues: Sequence[Clue]) -> int | None:
    """The day that the clues like best; of equals the latest."""
    scored = [(round(sum(clue(day) for clue in clues), 6), day) for day in days]
    return max(scored)[1] if scored else None


def _linked(name: str, by_id: dict[str, Annotations], stories: Stories) -> Annotations:
    """The report dated by its dated partners, where they allow it."""
    one = by_id[name]
    partners = _partners(name, by_id, stories)
    verdict = _verdict(one, partners)
    if verdict is None or verdict.near < SURE:
        return one
    return redated(one, _published(verdict.first, verdict.last, verdict.confidence, _evidence(partners, verdict)))


def _verdict(one: Annotations, partners: Sequence[_Partner]) -> Verdict | None:
    upper = _bound(one)
    days = {
        day
        for partner in partners
        for day in range(partner.day - REACH, partner.day + REACH + 1)
        if upper is None or day <= upper
    }
    weights = day_weights(days, [(partner.likeness, partner.day, partner.trust) for partner in partners])
    return judge(weights, _clues(one, partners))


def _clues(one: Annotations, partners: Sequence[_Partner]) -> list[Clue]:
    return [*weekday_clues(one), *year_clues(one), *event_clues(one, [partner.one for partner in partners])]


def _checked(name: str, by_id: dict[str, Annotations], copies: Copies, stories: Stories) -> Annotations:
    """A dated report against its own words and the pile: contradictions become notes, a found date may give way."""
    one = by_id[name]
    published = one.published
    if published is None or published.start is None or published.method == "linked":
        return one
    notes = _against_dateline(one, published)
    if published.method != "given":
        partners = _partners(name, by_id, stories)
        verdict = _verdict(one, partners)
        days = None if verdict is None else _overruling_days(verdict, published, one)
        if verdict is not None and days is not None:
            linked = _published(*days, verdict.confidence, _evidence(partners, verdict))
            said = f"its {published.method} says {published.start}, but documents that tell the same events say {linked.start}"
            return redated(one, linked, (*notes, said))
    if not notes:
        return one
    return replace(one, document=replace(one.document, notes=(*one.document.notes, *notes)))


def _overruling_days(verdict: Verdict, published: Published, one: Annotations) -> tuple[int, int] | None:
    """The days that stand against a found date far from them; more easily where only its year is wrong.

    The same day of another year is the usual fault of found dates, and no coincidence in 49 of 50; but some events
    come every year, so the weekdays and years that the report itself names must not speak for the found date.
    """
    found = date.fromisoformat(str(published.start)[:10])
    if verdict.first - REACH <= found.toordinal() <= verdict.last + REACH:
        return None
    years = {date.fromordinal(day).year for day in (verdict.first, verdict.last)}
    same = [day for year in sorted(years) if (day := _ordinal(year, found.month, found.day)) is not None]
    same = [day for day in same if verdict.first - SAME_DAY <= day <= verdict.last + SAME_DAY]
    if not same:
        is_sure = verdict.near >= OVERRULES and abs(verdict.first - found.toordinal()) > FAR
        return (verdict.first, verdict.last) if is_sure else None
    own = [*weekday_clues(one), *year_clues(one)]
    gain = max(sum(clue(day) - clue(found.toordinal()) for clue in own) for day in (verdict.first, verdict.last, *same))
    return (same[0], same[0]) if verdict.near >= _needed(gain) else None


def _needed(gain: float) -> float:
    """How sure the partners must be of a year that the report's own words speak for by so much."""
    if gain >= BEYOND_DOUBT:
        return YEAR_PROVEN
    return YEAR_NAMED if gain >= CLEARLY else YEAR_ALLOWED if gain >= 0 else YEAR_DENIED


def _against_dateline(one: Annotations, published: Published) -> tuple[str, ...]:
    """A note where the dateline's day and the date of publication are more than three days apart."""
    stated = _month_day(one)
    start = date.fromisoformat(str(published.start)[:10])
    if stated is None or published.method == "dateline":
        return ()
    near = [_ordinal(start.year + step, *stated) for step in (-1, 0, 1)]
    if any(day is not None and abs(day - start.toordinal()) <= 3 for day in near):
        return ()
    words = one.document.dateline.text if one.document.dateline else ""
    return (f"published {start.isoformat()} as {published.method}, but its dateline reads “{words}”",)


def _partners(name: str, by_id: dict[str, Annotations], stories: Stories) -> list[_Partner]:
    """The dated documents likest to this one."""
    found = []
    for other, alike in stories.near.get(name, ()):
        near = by_id[other]
        day = _known_day(near)
        if near.published is not None and day is not None and alike >= LIKE:
            found.append(_Partner(near, alike, day, TRUST[near.published.method]))
    return found[:PARTNERS]


def _known_day(one: Annotations) -> int | None:
    published = one.published
    if published is None or published.start is None or published.end is None:
        return None
    first, last = (date.fromisoformat(end[:10]).toordinal() for end in (published.start, published.end))
    return (first + last) // 2 if last - first <= 3 else None


def _evidence(partners: Sequence[_Partner], verdict: Verdict) -> list[str]:
    """The partners that bear the verdict out."""
    return [one.one.document.id for one in partners if verdict.first - 3 <= one.day <= verdict.last + 3]


def _published(first: int, last: int, confidence: float, evidence: Sequence[str]) -> Published:
    start, end = (date.fromordinal(day).isoformat() for day in (first, last))
    precision: Precision = "day" if first == last else "range"
    return Published(start, end, precision, "linked", round(confidence, 3), tuple(sorted(evidence)))


def _bound(one: Annotations) -> int | None:
    """The last day on which the report can have been published: its page's clock, and when it was saved."""
    words = [
        one.document.retrieved,
        *(candidate.value for candidate in one.document.candidates if _is_bound(candidate)),
    ]
    days = [date.fromisoformat(found.group()).toordinal() for word in words if (found := _DAY.match(word or ""))]
    return min(days, default=None)


def _is_bound(candidate: DateCandidate) -> bool:
    return candidate.bound or candidate.method == "page"


def _month_day(one: Annotations) -> tuple[int, int] | None:
    """Month and day of a dateline, or of a candidate, that has no year."""
    dateline = one.document.dateline
    stated = [dateline.date if dateline else None, *(candidate.value for candidate in one.document.candidates)]
    for words in stated:
        if words and (found := _MONTH_DAY.match(words)):
            return int(found.group(1)), int(found.group(2))
    return None


def _ordinal(year: int, month: int, day: int) -> int | None:
    try:
        return date(year, month, day).toordinal()
    except ValueError:  # 29 February in a common year
        return None
