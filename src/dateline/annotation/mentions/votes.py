"""The document's own evidence against single wrong labels, and names that the model missed but saw elsewhere."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final, cast

from dateline.annotation.grammar.tokens import Doc
from dateline.codes.nominals import nominals
from dateline.codes.offices import given_name_genders, offices
from dateline.codes.places import places_named, region_names
from dateline.codes.words import words_of
from dateline.model import EntityKind

if TYPE_CHECKING:
    from dateline.annotation.mentions.names import Name

_TITLE_WEIGHT: Final = 3.0  # an office before a name says more than three labels of the model
_SURNAME_WEIGHT: Final = 100.0  # a fuller name in the same document settles it
_GAZETTEER_WEIGHT: Final = 0.6
_GIVEN_NAME_WEIGHT: Final = 1.5
_REGION_WEIGHT: Final = 2.0
_GREAT: Final = (
    500_000  # people of a city that a report which says "in" it once means by its name, whatever the model took it for
)
_ENTERED: Final = words_of("acting_on_places_only")
_INSIDE_WEIGHT: Final = 0.6
_PLACE_NOUN_WEIGHT: Final = 2.0
_INSIDE: Final = frozenset({"in", "near", "outside", "inside", "into", "throughout"})
_PERSON_SIGNS: Final = frozenset({"'s", "said", "says", "told"})
_RANK: Final[tuple[EntityKind, ...]] = (
    "person", "organization", "state", "place", "facility", "vehicle", "weapon", "other",
)  # fmt: skip


def voted(doc: Doc, words: list[str], names: list[Name]) -> list[Name]:
    """The names, each text with the one kind that the document speaks for, and the unlabelled repetitions of them."""
    names = names + _repetitions(doc, words, names)
    surnames = _surnames(names)
    names = [_without_office(doc, name, surnames) for name in names]
    votes: dict[str, dict[EntityKind, float]] = {}
    for name in names:
        if name.state is not None or name.body is not None:
            continue
        count = votes.setdefault(name.text, dict.fromkeys(_RANK, 0.0))
        count[name.kind] += 1.0
        _count_context(doc, name, count)
    for text, count in votes.items():
        _count_form(text, count)
        if text in surnames:
            count["person"] += _SURNAME_WEIGHT
        elif places_named(text):
            if count["place"] and _is_great_city(text):
                count["organization"] = 0.0
            count["place"] += _REGION_WEIGHT if text in region_names() else _GAZETTEER_WEIGHT
    return [_settled(name, votes.get(name.text)) for name in names if not _is_office(name)]


def _is_great_city(text: str) -> bool:
    """Whether a name is first of all that of a city of half a million."""
    first = places_named(text)[0]
    return first.kind == "city" and first.name == text and first.population >= _GREAT


def _without_office(doc: Doc, name: Name, surnames: frozenset[str]) -> Name:
    """ "General Petrov", taken for a body where the document has an Ivan Petrov, is he."""
    office, _, rest = name.text.partition(" ")
    if name.kind != "organization" or rest not in surnames or office.lower() not in offices():
        return name
    first = next(i for i in range(name.first + 1, name.last + 1) if doc[i].text[0].isalpha())
    return replace(name, first=first, text=rest, kind="person")


def _count_form(text: str, count: dict[EntityKind, float]) -> None:
    """What the words of a name tell: a given name, digits, a common noun at its end ("Vostochny Cosmodrome")."""
    words = text.split(" ")
    if any(sign.isdigit() for sign in text):
        count["person"] = 0.0
    elif len(words) in (2, 3) and words[0].lower() in given_name_genders():
        count["person"] += _GIVEN_NAME_WEIGHT
    known = nominals().get(words[-1].lower()) if len(words) > 1 and not count["person"] else None
    if known is not None and known.kind in ("vehicle", "weapon", "facility"):
        count[cast(EntityKind, known.kind)] = 100.0


def _count_context(doc: Doc, name: Name, count: dict[EntityKind, float]) -> None:
    """What stands around a name: an office before it, a place's common noun after it ("Jobar district")."""
    before = doc[name.first - 1].lower_ if name.first else ""
    after = doc[name.last + 1].lower_ if name.last + 1 < len(doc) else ""
    if before in offices() and doc[name.first - 1].dep_ == "compound":
        count["person"] += _TITLE_WEIGHT
    head = doc[name.first : name.last + 1].root
    if head.dep_ == "appos" and head.head.pos_ == "NOUN" and _is_person_noun(head.head.lower_):
        count["person"] += _TITLE_WEIGHT
    if before in _INSIDE and after not in _PERSON_SIGNS:
        count["place"] += _INSIDE_WEIGHT
    if head.dep_ == "dobj" and head.head.lemma_ in _ENTERED and name.kind != "person":
        count["place"] += _INSIDE_WEIGHT
    noun = after if after in nominals() else doc[name.first - 2].lower_ if before == "of" and name.first > 1 else ""
    if noun in nominals() and nominals()[noun].kind == "place":
        count["place"] += _PLACE_NOUN_WEIGHT


def _is_person_noun(word: str) -> bool:
    known = nominals().get(word)
    return (known is not None and known.kind == "person") or (word in offices() and offices()[word].sector is not None)


def _is_office(name: Name) -> bool:
    """Whether the model took a title for a body ("Foreign Ministry Spokesman")."""
    words = name.text.lower().split()
    if name.kind == "person" or name.body is not None or name.state is not None or len(words) < 2:
        return False
    return (
        words[-1] in offices()
        and offices()[words[-1]].sector is not None
        and words[-1] not in ("general", "head", "chief")
    )


def _settled(name: Name, count: dict[EntityKind, float] | None) -> Name:
    if count is None:
        return name
    best = max(count, key=lambda kind: (count[kind], -_RANK.index(kind)))
    return name if best == name.kind else replace(name, kind=best)


def _surnames(names: list[Name]) -> frozenset[str]:
    """The last words, and family-first first words, of the fuller persons' names of the document."""
    return frozenset(name.text.rsplit(" ", 1)[-1] for name in names if name.kind == "person" and " " in name.text)


def _repetitions(doc: Doc, words: list[str], names: list[Name]) -> list[Name]:
    """Capitalised occurrences of a known name, or of a person's surname, that carry no label."""
    taken = {i for name in names for i in range(name.first, name.last + 1)}
    known: dict[str, list[tuple[list[str], Name]]] = {}
    for name in names:
        if name.nested or name.state is not None or name.body is not None:
            continue
        parts = words[name.first : name.last + 1]
        known.setdefault(parts[0], []).append((parts, name))
        if name.kind == "person" and len(parts) > 1:
            known.setdefault(parts[-1], []).append((parts[-1:], name))
            if parts[0].lower() not in given_name_genders():
                known.setdefault(parts[0], []).append((parts[:1], name))
    found: list[Name] = []
    for i, word in enumerate(words):
        if word not in known or i in taken or doc[i].pos_ != "PROPN" or doc[i].ent_type_ in ("DATE", "TIME", "MONEY"):
            continue
        for parts, name in sorted(known[word], key=lambda entry: -len(entry[0])):
            last = i + len(parts) - 1
            if words[i : last + 1] == parts and last not in taken:
                found.append(replace(name, first=i, last=last, text=doc[i : last + 1].text))
                taken.update(range(i, last + 1))
                break
    return found
