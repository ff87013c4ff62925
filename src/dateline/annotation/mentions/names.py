"""Names in a parse: what the model sees, corrected by the tables and by the rest of the document."""

from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Doc, Token
from dateline.annotation.mentions.bodies import bodies
from dateline.annotation.mentions.designations import Designation, find_designations
from dateline.annotation.mentions.impersonal import is_nobodys_name, storm_names
from dateline.annotation.mentions.persons import extended, titled_names, without_titles
from dateline.annotation.mentions.pieces import continues_at, pieces
from dateline.annotation.mentions.votes import voted
from dateline.codes.countries import StateName, state_names
from dateline.codes.nominals import nominals
from dateline.codes.organisations import Organisation
from dateline.codes.places import region_names
from dateline.codes.plover import sector_group
from dateline.model import EntityKind

_KINDS: Final[dict[str, EntityKind]] = {
    "PERSON": "person",
    "ORG": "organization",
    "GPE": "place",
    "NORP": "other",
    "LOC": "place",
    "FAC": "facility",
}
_LONGEST: Final = 9  # tokens of the longest name in the tables
_BEGINNING: Final = 6  # letters by which most words are told to begin none of them
_LEADING: Final = frozenset({"the", "a", "an", "this", "these", "both", "all", "some", "and", "of", "in"})
_TRAILING: Final = frozenset({"'s", "’s", "and", "the", "of"})
_HALVES: Final = {"North": "PRK", "South": "KOR"}
_STATE_BODIES: Final = sector_group("bodies_of_states")
# Names in the tables that are common words or other people's names too: names only where the model sees one there.
_UNSURE: Final = frozenset(
    {"IS", "PA", "CAR", "Amnesty", "Labour", "Fed", "Commons", "Marines", "Wagner", "Turkey", "Jordan", "Chad", "EC",
     "Guinea", "Pole", "Dane", "Kiwi", "Beehive", "Conservatives", "Antigua", "Trinidad", "Dominica", "Lima", "Victoria",
     "Santiago", "Georgetown", "Kingston", "Wellington", "Brookings", "CIS", "Turk", "Finn", "Swede", "Sofia", "Male",
     "Niger", "Nassau", "ROK", "Westminster", "Number 10", "No. 10", "MILF", "AU", "SCO", "Rada", "House"}
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Name:
    """A name in the text: tokens `first` to `last`, both inclusive, and what the tables know of it.

    nested  inside a longer name ("Russian" in "Russian Foreign Ministry")
    """

    first: int
    last: int
    text: str
    kind: EntityKind
    state: StateName | None = None
    body: Organisation | None = None
    nested: bool = False
    designation: Designation | None = None


def find_names(parse: Parse) -> tuple[Name, ...]:
    """All names of a document in the order of the text, longer before the ones inside them."""
    doc = parse.doc
    words = [token.text for token in doc]
    model = _model_names(doc)
    table = _table_names(doc, words, model)
    names = _merged(table + _halves(doc, table), model)
    names = _continued(doc, names)
    taken = {i for name in names for i in range(name.first, name.last + 1)}
    names += [_name(doc, first, last, "person") for first, last in titled_names(doc, words, taken)]
    names += _acronyms(doc, names)
    found = _designated(doc, _with_storms(doc, voted(doc, words, names)))
    return tuple(sorted(found, key=lambda name: (name.first, -name.last)))


def _with_storms(doc: Doc, names: list[Name]) -> list[Name]:
    """All names; those of storms are nobody's ("Typhoon Ada", and then "Ada")."""
    storms = storm_names(doc)
    return [replace(one, kind="other") if storms and doc[one.last].lower_ in storms else one for one in names]


def _designated(doc: Doc, names: list[Name]) -> list[Name]:
    """All names with the designations of vehicles and weapons, which take the place of whatever the model saw there."""
    designated = find_designations(doc)
    taken = {i for one in designated for i in range(one.first, one.last + 1)}
    kept = [name for name in names if not taken.intersection(range(name.first, name.last + 1))]
    return kept + [Name(one.first, one.last, one.form, one.sort.kind, designation=one) for one in designated]


def _name(doc: Doc, first: int, last: int, kind: EntityKind) -> Name:
    return Name(first, last, doc[first : last + 1].text, kind)


def _model_names(doc: Doc) -> list[Name]:
    """The model's entities of the kinds that matter, cut into single names and trimmed to the bare name."""
    found: list[Name] = []
    for span in doc.ents:
        kind = _KINDS.get(span.label_) if not is_nobodys_name(span.text) else None
        for first, last in pieces(doc, span) if kind else ():
            bounds = _trimmed(doc, first, last, kind)
            if kind is not None and bounds is not None and not (found and bounds[0] <= found[-1].last):
                found.append(_name(doc, *bounds, kind))
    return found


def _continued(doc: Doc, names: list[Name]) -> list[Name]:
    """Bodies' names with what follows "of" or "for" ("Communist Party" and "Greece"), the state inside kept as nested."""
    starting = {name.first: name for name in names}
    found: list[Name] = []
    gone: set[int] = set()
    for name in sorted(names, key=lambda one: one.first):
        start = continues_at(doc, name.last) if name.kind in ("organization", "other") and name.body is None else None
        rest = starting.get(start) if start is not None else None
        if rest is None or rest.kind == "person" or name.first in gone:
            continue
        gone.update((name.first, rest.first))
        found.append(_name(doc, name.first, rest.last, "organization"))
        if rest.state is not None:
            found.append(replace(rest, nested=True))
    return [name for name in names if name.first not in gone or name.nested] + found


def _trimmed(doc: Doc, first: int, last: int, kind: EntityKind | None) -> tuple[int, int] | None:
    """A name's bounds without articles, quotation marks, possessive endings and titles; None where nothing is left."""
    while first <= last and (doc[first].lower_ in _LEADING or not _is_word(doc[first])):
        first += 1
    while first <= last and (_trails(doc[last]) or not _is_word(doc[last])) and doc[last].text != ")":
        last -= 1
    if kind == "person" and first <= last:
        last = next((i - 1 for i in range(first + 1, last + 1) if doc[i].text.isdigit()), last)  # "gives Olsen 40 days"
        first, last = extended(doc, *without_titles(doc, first, last))
    if first > last or not any(token.text[0].isupper() for token in doc[first : last + 1]):
        return None
    return first, last


def _trails(token: Token) -> bool:
    """Whether a last word is no part of the name ("Chung later")."""
    return token.lower_ in _TRAILING or (token.pos_ == "ADV" and token.text.islower())


def _is_word(token: Token) -> bool:
    return token.text[0].isalnum()


def _table_names(doc: Doc, words: list[str], model: list[Name]) -> list[Name]:
    """The longest names of the tables at every place, left to right."""
    seen = {i for name in model for i in range(name.first, name.last + 1)}
    beginnings = _beginnings()
    found: list[Name] = []
    text, after = doc.text, 0
    for i, word in enumerate(words):
        if i < after or word[:_BEGINNING] not in beginnings:
            continue
        hit = _table_name_at(doc, text, i)
        if hit is not None and (hit.text not in _UNSURE or i in seen or _is_spelt_out(hit, text)):
            found.append(hit)
            after = hit.last + 1
    return found


def _is_spelt_out(name: Name, text: str) -> bool:
    """Whether the document has the long form of an acronym that may be a common word ("IS" after the Islamic State)."""
    return name.body is not None and name.text.isupper() and len(name.text) > 1 and name.body.name in text


@lru_cache(maxsize=1)
def _beginnings() -> frozenset[str]:
    """The first letters of every known name, at every length that a first token may have."""
    names = (*state_names(), *bodies(), *region_names())
    return frozenset(name[:size] for name in names for size in range(1, _BEGINNING + 1))


def _table_name_at(doc: Doc, whole: str, i: int) -> Name | None:
    """The longest name of the tables that begins at a token."""
    states, known = state_names(), bodies()
    start = doc[i].idx
    for last in range(min(i + _LONGEST, len(doc)) - 1, i - 1, -1):
        end = doc[last]
        text = whole[start : end.idx + len(end)]
        if text in known:
            return Name(i, last, text, "organization", body=known[text])
        if text in states:
            state = states[text]
            kind: EntityKind = "other" if state.form == "people" else "place" if state.form == "capital" else "state"
            return Name(i, last, text, kind, state=state)
        if last > i and text in region_names():
            return Name(i, last, text, "place")
    return None


def _halves(doc: Doc, table: list[Name]) -> list[Name]:
    """ "The North" and "the South" where the document speaks of one of the two Koreas."""
    if not any(name.state is not None and name.state.country in _HALVES.values() for name in table):
        return []
    taken = {i for name in table for i in range(name.first, name.last + 1)}
    return [
        Name(token.i, token.i, token.text, "state", state=StateName(_HALVES[token.text], "name"))
        for token in doc
        if (token.text in _HALVES and token.i and token.i not in taken and token.nbor(-1).lower_ == "the"
        and not (token.i + 1 < len(doc) and (token.nbor(1).text[0].isupper() or token.nbor(1).lower_ == "of")))
        or (token.text in _HALVES and doc[token.i + 1 : token.i + 4].text in ("and South Korea", "and North Korea"))
    ]  # fmt: skip


def _merged(table: list[Name], model: list[Name]) -> list[Name]:
    """Both kinds of names: the longer wins, and a state's name inside a state body's stays as a nested one."""
    names: list[Name] = []
    outer = {i: name for name in model for i in range(name.first, name.last + 1)}
    covered: set[int] = set()
    for name in table:
        around = list(dict.fromkeys(outer[i] for i in range(name.first, name.last + 1) if i in outer))
        wider = [one for one in around if one.last - one.first > name.last - name.first]
        longer = next((one for one in wider if not _joins_states(one.text)), None)
        if longer is None:
            same = next(iter(around), None)
            if same is not None and same.kind == "person" and name.text in _UNSURE:
                continue
            names.append(name)
            covered.update(range(name.first, name.last + 1))
        elif name.state is not None and _is_state_body(longer):
            names.append(Name(name.first, name.last, name.text, name.kind, name.state, nested=True))
    model = [one for one in model if not _joins_states(one.text)]
    return names + [one for one in model if not covered.intersection(range(one.first, one.last + 1))]


def _joins_states(text: str) -> bool:
    """Whether a name is two states in one word ("U.S.-China")."""
    parts = text.split("-")
    return len(parts) > 1 and all(part in state_names() for part in parts)


def _is_state_body(name: Name) -> bool:
    known = nominals().get(name.text.rsplit(" ", 1)[-1].lower())
    return known is not None and (known.kind == "government" or bool(_STATE_BODIES.intersection(known.sectors)))


def _acronyms(doc: Doc, names: list[Name]) -> list[Name]:
    """Acronyms in parentheses after an organisation's name ("Institute of Peace Research (IPR)")."""
    taken = {i for name in names for i in range(name.first, name.last + 1)}
    found = []
    for name in names:
        i = name.last + 2
        if name.kind != "organization" or i + 1 >= len(doc) or i in taken:
            continue
        if doc[i - 1].text == "(" and doc[i + 1].text == ")" and doc[i].is_upper:
            found.append(_name(doc, i, i, "organization"))
    return found
