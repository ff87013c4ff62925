"""People across documents: spellings, orders, shortened names, bare surnames, holders of an office."""

from collections.abc import Iterable, Sequence
from itertools import combinations, pairwise

from dateline.assembly.groups import Group, Groups
from dateline.assembly.names import NameRelation, name_words, relation, skeleton, sounds
from dateline.codes.countries import state_names
from dateline.codes.romanisation import romanisation

# Points for two names being one, by how they relate; and how many points, with the support beside them, make a person.
NAME_POINTS: dict[NameRelation, float] = {
    "same": 2.0, "spelling": 1.5, "order": 1.2, "shortened": 1.0, "typo": 0.0,
}  # fmt: skip
ENOUGH = 1.5
STORY, OFFICE, COUNTRY = 1.0, 1.0, 0.7
OTHER_COUNTRY, OTHER_FIELD = -1.6, -0.5
# What a bare surname is worth; one that only one well-known person of the pile bears is enough.
BARE = 0.6
# Of a bare surname: how much more than the next bearer of it the best one must have.
AHEAD = 0.4
# An office passes on; only reports within so many days of one another mean the same holder.
TERM_DAYS = 60
_CROWD = 80
_WORDS: dict[NameRelation, str] = {
    "same": "the same name", "spelling": "one name in two spellings", "order": "one name in two orders",
    "shortened": "one name, shortened", "typo": "names that differ by one letter",
}  # fmt: skip


def join_people(groups: Groups) -> None:
    """Join people by full names, then bare surnames to their bearers, then nameless holders of an office."""
    _join_full_names(groups)
    _join_bare_names(groups)
    _join_holders(groups)


def support(one: Group, other: Group) -> tuple[float, tuple[str, ...]]:
    """Points for and against two groups being one person apart from their names, and the reasons in plain words."""
    points = 0.0
    reasons: list[str] = []
    if one.stories & other.stories or one.documents & other.documents:
        points, reasons = points + STORY, [*reasons, "in one story"]
    if shared := sorted(one.offices & other.offices):
        points, reasons = points + OFFICE, [*reasons, f"both {shared[0]}"]
    if one.country and other.country:
        same = one.country == other.country
        points += COUNTRY if same else OTHER_COUNTRY
        reasons.append(f"both of {one.country}" if same else f"though of {one.country} and {other.country}")
    if one.families and other.families and not one.families & other.families:
        points += OTHER_FIELD
    return points, tuple(reasons)


def _join_full_names(groups: Groups) -> None:
    people = [number for number in groups.known(("person",)) if _is_full(groups.at(number).name)]
    for relations in (("same",), ("spelling", "order", "shortened", "typo")):
        scored = []
        for one, other in _likely(sorted({groups.of(number) for number in people}), groups, relations == ("same",)):
            left, right = groups.at(one), groups.at(other)
            found = relation(left.name, right.name)
            if found is not None and found in relations:
                points, _ = support(left, right)
                scored.append((-(points + NAME_POINTS[found]), one, other))
        for points, one, other in sorted(scored):
            if -points >= ENOUGH:
                _join_if_all_fit(one, other, groups)


def _join_if_all_fit(one: int, other: int, groups: Groups) -> None:
    """Join two people as they are by now, if every name of one can be every name of the other."""
    left, right = groups.at(one), groups.at(other)
    if left is right:
        return
    found = [
        relation(mine, yours)
        for mine in sorted(left.names)
        for yours in sorted(right.names)
        if _is_full(mine) and _is_full(yours)
    ]
    best = next((kind for kind in NAME_POINTS if kind in found), None)
    points, reasons = support(left, right)
    if best is None or None in found or NAME_POINTS[best] + points < ENOUGH or _told_apart(left, right, groups):
        return
    said = f"“{left.name}” and “{right.name}”: {_WORDS[best]}"
    groups.join(one, other, "" if best == "same" else ", ".join((said, *reasons)))


def _told_apart(left: Group, right: Group, groups: Groups) -> bool:
    """A document that itself has both under different full names holds them to be two people."""
    both = left.documents & right.documents
    if not both:
        return False
    names = [
        {name_words(called) for number in group.members if groups.locals[number].document in both
         for called in (groups.locals[number].entity.name,) if _is_full(called)}
        for group in (left, right)
    ]  # fmt: skip
    return bool(names[0] and names[1] and names[0].isdisjoint(names[1]))


def _likely(numbers: Sequence[int], groups: Groups, exact: bool) -> list[tuple[int, int]]:
    """Pairs of people whose names have a part in common, found by keys rather than by looking at all pairs."""
    blocks: dict[str, list[int]] = {}
    for number in numbers:
        names = groups.at(number).names
        keys = {key for name in names if _is_full(name) for key in (_exact_key(name) if exact else _keys(name))}
        for key in sorted(keys):
            blocks.setdefault(key, []).append(number)
    pairs: set[tuple[int, int]] = set()
    for block in blocks.values():
        if len(block) <= _CROWD:
            pairs.update(combinations(block, 2))
        else:
            pairs.update((block[0], other) for other in block[1:])
            pairs.update(pairwise(block))
    return sorted(pairs)


def _exact_key(name: str) -> tuple[str, ...]:
    return (" ".join(name_words(name)),)


def _keys(name: str) -> Iterable[str]:
    words = sounds(name)
    first, last = words[0], words[-1]
    yield "order " + " ".join(sorted(words))
    for main, side in ((first, last), (last, first)):
        yield f"{skeleton(main)} {side[:1]}*"
        yield f"{skeleton(main)} *{side[-2:]}"
    yield "joined " + "".join(words)


def _is_full(name: str) -> bool:
    return len(name_words(name)) >= 2


def _join_bare_names(groups: Groups) -> None:
    """Give a bare name to the person of that name that the report most likely means, else to its like in the story."""
    people = groups.known(("person",))
    bare = [number for number in people if not _is_full(groups.at(number).name)]
    bearers = _bearers([number for number in people if _is_full(groups.at(number).name)], groups)
    left: dict[tuple[str, str], int] = {}
    for number in bare:
        group = groups.at(number)
        word = " ".join(sounds(group.name))
        if _is_people(group.name):
            groups.join(left.setdefault((word, ""), number), number, "")
            continue
        found = _bearer(group, bearers.get(word, ()), groups)
        if found is not None:
            bearer, reasons = found
            groups.join(bearer, number, ", ".join((f"“{group.name}” is “{groups.at(bearer).name}”", *reasons)))
            continue
        for story in sorted(group.stories):
            first = left.setdefault((word, story), number)
            if first != number:
                groups.join(first, number, f"“{group.name}” in reports of one story")


def _is_people(name: str) -> bool:
    """Whether a name is that of a people ("Norwegians"), who are the same in every report."""
    known = state_names().get(name)
    return known is not None and known.form == "people"


def _bearers(people: Sequence[int], groups: Groups) -> dict[str, list[int]]:
    """By the sound of a surname (the first word too where families come first) the people who bear it."""
    found: dict[str, list[int]] = {}
    for number in people:
        group = groups.at(number)
        words = set()
        for name in group.names:
            if _is_full(name):
                parts = sounds(name)
                words.add(parts[-1])
                if group.country in romanisation().family_first or len(parts) == 3:
                    words.add(parts[0])
        for word in sorted(words):
            found.setdefault(word, []).append(number)
    return found


def _bearer(bare: Group, bearers: Sequence[int], groups: Groups) -> tuple[int, tuple[str, ...]] | None:
    """The one person among bearers of a name that a bare name means, and why; None where that is open."""
    people = sorted({groups.of(number) for number in bearers})
    total = sum(len(groups.at(number).documents) for number in people)
    scored = []
    for number in people:
        group = groups.at(number)
        points, reasons = support(bare, group)
        fame = len(group.documents) / total * min(1.0, len(group.documents) / 3)
        scored.append((-(BARE + fame + points), number, reasons))
    scored.sort()
    if not scored or -scored[0][0] < ENOUGH or (len(scored) > 1 and scored[1][0] - scored[0][0] < AHEAD):
        return None
    return scored[0][1], scored[0][2]


def _join_holders(groups: Groups) -> None:
    """A nameless "Russian foreign minister" is the one person whom reports of those weeks give that office."""
    holders: dict[tuple[str, str], list[int]] = {}
    for number in groups.known(("person",)):
        group = groups.at(number)
        for office in sorted(group.offices):
            if group.country:
                holders.setdefault((office, group.country), []).append(number)
    for local in groups.locals:
        if local.named or local.entity.kind != "person" or not local.entity.country or len(local.offices) != 1:
            continue
        (office,) = local.offices
        if office.split()[-1] not in name_words(local.entity.name):
            continue
        near = [
            number
            for number in holders.get((office, local.entity.country), ())
            if _in_term(local.number, office, groups.at(number), groups)
        ]
        if len(near) == 1 and groups.of(local.number) != groups.of(near[0]):
            name = groups.at(near[0]).name
            groups.join(near[0], local.number, f"“{local.entity.name}”: “{name}” holds that office in these weeks")


def _in_term(local: int, office: str, group: Group, groups: Groups) -> bool:
    """Whether a report that gives the person this office is near in time, or of the same story."""
    one = groups.locals[local]
    if one.story is not None and one.story in group.stories:
        return True
    days = [
        other.day
        for other in (groups.locals[number] for number in group.members)
        if office in other.offices and other.day is not None
    ]
    return one.day is not None and any(abs(one.day - day) <= TERM_DAYS for day in days)
