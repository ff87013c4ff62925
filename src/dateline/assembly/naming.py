"""Two names for one who had a part in a deed: the gunman, the hostage, the ship, the missile."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from rapidfuzz.fuzz import ratio

from dateline.assembly.names import folded, name_words, relation, sounds
from dateline.assembly.sentences import DEEDS, TOLD, Report, nearest, source_of
from dateline.codes.naming import Named, Part, named_in
from dateline.model import EventMention

_NUMBER = re.compile(r"\d+")
# Names as like as this (of 100) are one, misspelt.
_ALIKE = 75


@dataclass(frozen=True, slots=True)
class Naming:
    """That one who had a part in a deed goes by a name; `text` is the report that says so.

    noun     what the report calls him beside the name; what did it is one, whatever it is called
    mention  the mention nearest to the words that name
    speaker  entity id of who gives the name, None where the report does on its own word
    """

    part: Part
    noun: str
    name: str
    mention: str
    text: str
    speaker: str | None = None


def named_for(report: Report) -> Iterator[tuple[str, Naming]]:
    """(deed, who or what is named as having had a part in it), for parts of which the report names but one."""
    told: dict[tuple[Part, str], list[tuple[str, Naming]]] = {}
    for named in named_in(report.text, report.words()):
        deed = _deed(named, report)
        if deed is not None:
            noun = "" if named.part in ("doers", "craft") else named.noun
            told.setdefault((named.part, noun), []).append((deed.id, _naming(named, noun, deed, report)))
    for namings in told.values():
        if all(may_be_one_name(namings[0][1].name, naming.name) for _, naming in namings):
            yield from namings


def _naming(named: Named, noun: str, deed: EventMention, report: Report) -> Naming:
    here = report.by_sentence.get(report.number(named.name_start), ())
    mention = nearest(here, named.name_start) if here else deed
    return Naming(named.part, noun, named.name, mention.id, report.text, source_of(mention))


def _deed(named: Named, report: Report) -> EventMention | None:
    """The deed in which a named one had a part: in the sentence of the noun, else the last before it, of those whose words
    leave room for it.
    """
    number = report.number(named.start)
    for at in range(number, -1, -1):
        deeds = [one for one in report.by_sentence.get(at, ()) if _has_room(one, named)]
        if deeds:
            return nearest(deeds, named.start)
    return None


def _has_room(deed: EventMention, named: Named) -> bool:
    """Whether somebody of this part may be in a deed: of whom it was done to its own words must tell."""
    if deed.event_type not in DEEDS or deed.status not in TOLD:
        return False
    if named.part == "doers":
        return deed.event_type == "ASSAULT"
    if named.part == "weapons":
        return deed.event_type in ("ASSAULT", "MOBILIZE")
    if named.part == "craft":
        return deed.sentence.start <= named.start < deed.sentence.end
    return any(named.noun in one.text.lower() for one in deed.recipients)


def may_be_one_name(one: str, other: str) -> bool:
    """Whether two names may be one person's or one thing's: the same words, spelt otherwise or in part, or two names of a type."""
    numbers = [tuple(_NUMBER.findall(name)) for name in (one, other)]
    if any(numbers):
        return numbers[0] == numbers[1] or _NUMBER.sub("", folded(one)) != _NUMBER.sub("", folded(other))
    ours, theirs = sounds(one), sounds(other)
    if relation(one, other) is not None or set(ours) <= set(theirs) or set(theirs) <= set(ours):
        return True
    if ratio(folded(one), folded(other)) >= _ALIKE:
        return True
    shared = set(ours) & set(theirs)
    # Kin have a family name in common: "Erik Lund" and "Anders Lund" are two, "Col. Lund" and "Erik Lund" one.
    kin = shared == {ours[-1]} == {theirs[-1]} and len(ours) == len(theirs) == 2 and "." not in one + other
    return bool(shared) and not kin


def knows_both(one: Naming, other: Naming) -> bool:
    """Whether the report of one has the other's name too, and so knows of two."""
    return any(_telling(each, against) in folded(against.text) for each, against in ((one, other), (other, one)))


def _telling(one: Naming, other: Naming) -> str:
    """The word of a name, the last if it does, that another's name lacks."""
    words = name_words(one.name)
    return next((word for word in reversed(words) if word not in name_words(other.name)), words[-1])


def sides_of_names(namings: Sequence[Naming]) -> list[list[Naming]]:
    """The namings by the name that they give."""
    sides: list[list[Naming]] = []
    for naming in namings:
        side = next((side for side in sides if all(may_be_one_name(naming.name, one.name) for one in side)), None)
        if side is None:
            sides.append([naming])
        else:
            side.append(naming)
    return sides
