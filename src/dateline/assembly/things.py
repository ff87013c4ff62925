"""States, bodies, places and other things across documents: one name (or code) is one thing, within its country."""

import re
from collections import Counter
from collections.abc import Callable, Iterable
from functools import lru_cache

from dateline.assembly.groups import Group, Groups
from dateline.assembly.names import folded, name_words, skeleton, sound
from dateline.assembly.titles import state_word
from dateline.codes.designations import designation_key
from dateline.codes.nominals import nominals
from dateline.codes.offices import offices
from dateline.codes.organisations import Organisation, organisations

# Shorter names may be words when their capitals are not minded.
_LONG_ENOUGH = 4
_SMALL = frozenset(("the", "of", "for", "and", "in", "on", "a"))
_ACRONYM = re.compile(r"[A-Z][A-Za-z]?[A-Z.]{1,6}")
_AFTER_COMMA = re.compile(r",.*$")


def join_things(groups: Groups) -> None:
    """Join everything but people."""
    _join_by_key(groups, ("state",), _state_key)
    for kind in ("place", "facility", "other"):
        _join_by_key(groups, (kind,), _thing_key)
    for kind in ("vehicle", "weapon"):
        _join_by_key(groups, (kind,), _designated_key)
    _join_by_key(groups, ("organization",), _organization_key)
    _join_acronyms(groups)


def _state_key(group: Group) -> str | None:
    return group.country or " ".join(name_words(group.name)) or None


def _thing_key(group: Group) -> str | None:
    return " ".join(word for word in name_words(_AFTER_COMMA.sub("", group.name)) if word != "the") or None


def _designated_key(group: Group) -> str | None:
    """The designation of a vehicle or weapon where it has one ("Airbus A380" and "A380" are one); else its words."""
    return designation_key(group.name) or _thing_key(group)


def _organization_key(group: Group) -> str | None:
    """The table's name where it knows the body; else its words as they sound, less small words and its own state."""
    known = _tabled(group)
    if known is not None:
        return known.name
    words = [word for word in name_words(group.name) if word not in _SMALL and word != "s"]
    own = [word for word in words if group.country is None or state_word(word) != group.country] or words
    return own[0] if len(own) == 1 else " ".join(skeleton(sound(word)) for word in own) or None


def _tabled(group: Group) -> Organisation | None:
    """The body of the table that a name means, however it is written in capitals."""
    if group.kind != "organization":
        return None
    name = re.sub(r"^[Tt]he ", "", group.name)
    return organisations().get(name) or (_folded_table().get(folded(name)) if len(name) >= _LONG_ENOUGH else None)


@lru_cache(maxsize=1)
def _folded_table() -> dict[str, Organisation]:
    return {folded(name): body for name, body in organisations().items() if len(name) >= _LONG_ENOUGH}


def _country(group: Group) -> str | None:
    """The table's country where it knows the body: a report may take the country of whoever speaks for it."""
    known = _tabled(group)
    return group.country if known is None else known.country


def _join_by_key(groups: Groups, kinds: Iterable[str], key_of: Callable[[Group], str | None]) -> None:
    """Join groups of one key whose countries can agree; one without a country goes with the only one there is."""
    blocks: dict[str, list[int]] = {}
    for number in groups.known(kinds):
        key = key_of(groups.at(number))
        if key is not None:
            blocks.setdefault(key, []).append(number)
    for block in blocks.values():
        by_country: dict[str, list[int]] = {}
        for number in block:
            by_country.setdefault(_country(groups.at(number)) or "", []).append(number)
        stateless = by_country.pop("", [])
        for numbers in by_country.values():
            _join_all(numbers, groups)
        if len(by_country) <= 1:
            known = next(iter(by_country.values()), [])
            _join_all([*known, *stateless], groups)
        else:
            _by_story(stateless, [numbers[0] for numbers in by_country.values()], groups)


def _join_all(numbers: list[int], groups: Groups) -> None:
    """Join in record order; what goes by a common noun ("the Defence Ministry") only where reports speak of one state."""
    homes: dict[str | None, int] = {}
    first: int | None = None
    for number in sorted(numbers):
        group = groups.at(number)
        if _is_common(group):
            home = groups.locals[number].home
            groups.join(homes.setdefault(home, number), number, "")
            continue
        first = number if first is None else first
        other = groups.at(first)
        alike = group.name == other.name
        groups.join(first, number, "" if alike else f"“{other.name}” and “{group.name}”: one name")


def _is_common(group: Group) -> bool:
    """A body without a state whose name is all common nouns ("Defence Ministry", "Council")."""
    if group.kind != "organization" or group.country is not None or _tabled(group) is not None:
        return False
    return all(word in _common_nouns() or word in _SMALL for word in name_words(group.name))


@lru_cache(maxsize=1)
def _common_nouns() -> frozenset[str]:
    """Words of offices and of nouns for bodies, of which names of ministries, courts and councils are made."""
    return frozenset(word for phrase in (*offices(), *nominals()) for word in phrase.replace("-", " ").split())


def _by_story(stateless: list[int], known: list[int], groups: Groups) -> None:
    """Of several things with one name, a report without a state means the one that its story speaks of."""
    for number in stateless:
        stories = groups.at(number).stories
        near = [other for other in known if groups.at(other).stories & stories]
        if len(near) == 1:
            groups.join(near[0], number, f"“{groups.at(number).name}” in reports of one story")


def _join_acronyms(groups: Groups) -> None:
    """An acronym is the one body that reports call by it, or whose initials it is within a story."""
    bearers: dict[str, set[int]] = {}
    for number in groups.known(("organization",)):
        group = groups.at(number)
        for local in group.members:
            for alias in groups.locals[local].entity.aliases:
                if _ACRONYM.fullmatch(alias):
                    bearers.setdefault(_letters(alias), set()).add(number)
        if len(name_words(group.name)) >= 3:
            bearers.setdefault(_initials(group.name), set()).add(number)
    for number in groups.known(("organization",)):
        group = groups.at(number)
        if not _ACRONYM.fullmatch(group.name):
            continue
        found = {groups.of(other) for other in bearers.get(_letters(group.name), ())} - {number}
        near = [other for other in sorted(found) if _may_be(group, groups.at(other))]
        if len(near) == 1:
            groups.join(near[0], number, f"“{group.name}” is short for “{groups.at(near[0]).name}”")


def _may_be(acronym: Group, body: Group) -> bool:
    countries = Counter((acronym.country, body.country))
    return len(countries) == 1 or None in countries


def _letters(acronym: str) -> str:
    return acronym.replace(".", "").upper()


def _initials(name: str) -> str:
    return "".join(word[0] for word in name_words(name) if word not in _SMALL).upper()
