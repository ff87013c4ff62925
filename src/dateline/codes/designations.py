"""Designations of vehicles and weapons ("B-52", "Boeing 787"); the table stands in designations.toml."""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from importlib.resources import files
from typing import Final, Literal

_LONGEST_MAKER: Final = 48  # characters before a number in which its maker is looked for
_VARIANT: Final = r"(?P<variant>[A-Z]{0,3}(?:-\d{1,4}[A-Z]{0,3})?)(?P<plural>s?)(?![\w%]|[.,:/]\d|-\d)"
_LETTERED: Final = re.compile(
    r"(?<![\w.\-])(?P<prefix>F/A|[A-Z][A-Za-z]{0,10})(?P<joint>[-\u2010\u2011 ]?)(?P<number>\d{1,4})" + _VARIANT
)
_NUMBERED: Final = re.compile(r"(?<![\w.,:/$£€])(?P<number>\d{2,3})" + _VARIANT)


@dataclass(frozen=True, slots=True)
class Sort:
    """What designated things are: their kind, and the lower-case nouns for one."""

    kind: Literal["vehicle", "weapon"]
    nouns: frozenset[str]


@dataclass(frozen=True, slots=True)
class Family:
    """Letters of designations; `numbers` are all there are, empty where any number may follow."""

    sort: Sort
    numbers: frozenset[str]


@dataclass(frozen=True, slots=True)
class Maker:
    """A maker, the models that it calls by bare numbers, and the letters of the family they belong to."""

    name: str
    sort: Sort
    numbers: frozenset[str]
    prefix: str | None


@dataclass(frozen=True, slots=True)
class Code:
    """A designation in a text: characters `start` to `end` (with a maker right before it), and what it designates.

    key    equal for all ways of writing one designation, without its variant ("b52"); numbers stand after their maker
    base   as written, without maker, variant and plural ("B-52", "787");  variant  what follows ("H", "-800")
    maker  the maker before it, also as owner ("Boeing's new 787"), if any
    sort   None where neither family nor maker is known
    """

    start: int
    end: int
    key: str
    base: str
    variant: str
    plural: bool
    maker: str | None
    sort: Sort | None


@dataclass(frozen=True, slots=True)
class Designations:
    """The table. `names` gives for a designation's key the names that may follow it; `alone` the key that a name means."""

    sorts: Mapping[str, Sort]
    families: Mapping[str, Family]
    makers: Mapping[str, Maker]
    names: Mapping[str, tuple[str, ...]]
    alone: Mapping[str, str]
    excluded: frozenset[str]
    maker_before: re.Pattern[str]


@lru_cache(maxsize=1)
def designations() -> Designations:
    """The table of designations."""
    table = tomllib.loads(files("dateline.codes").joinpath("designations.toml").read_text(encoding="utf-8"))
    sorts = {
        name: Sort(row["kind"], frozenset(noun.lower() for noun in row["nouns"]))
        for name, row in table["sorts"].items()
    }
    families = {
        prefix: Family(sorts[row["sort"]], frozenset(row.get("numbers", ())))
        for row in table["families"]
        for prefix in row["prefixes"]
    }
    makers = {
        name: Maker(name, sorts[row["sort"]], frozenset(row.get("numbers", ())), row.get("prefix"))
        for row in table["makers"]
        for name in row["names"]
    }
    names = {_plain(designation): tuple(following) for designation, following in table["names"].items()}
    alone = {name: key for key, following in names.items() for name in following if name in table["alone"]["names"]}
    longest_first = "|".join(re.escape(name) for name in sorted(makers, key=lambda name: (-len(name), name)))
    before = re.compile(rf"(?<!\w)(?P<maker>{longest_first})(?P<owner> ?['’]s?(?: [a-z-]+){{0,2}})?[ \u00a0-]$")
    return Designations(sorts, families, makers, names, alone, frozenset(table["excluded"]), before)


def codes_in(text: str) -> Iterator[Code]:
    """All designations in a text by family or maker, and all that look like one (`sort` None), each where it stands."""
    for match in _LETTERED.finditer(text):
        code = _lettered(text, match)
        if code is not None:
            yield code
    for match in _NUMBERED.finditer(text):
        code = _numbered(text, match)
        if code is not None:
            yield code


def bare_numbers(text: str) -> Iterator[Code]:
    """All numbers that a maker could call a model by; `key` is the number, `maker` None."""
    for match in _NUMBERED.finditer(text):
        number = match["number"]
        yield Code(
            match.start(), match.end(), number, number, match["variant"], bool(match["plural"]), None, None
        )  # fmt: skip


def designation_key(name: str) -> str | None:
    """The key of the first known designation in a name; None where it has none."""
    return next((code.key for code in codes_in(name) if code.sort is not None), designations().alone.get(name))


def _lettered(text: str, match: re.Match[str]) -> Code | None:
    table, prefix, number, joint = designations(), match["prefix"], match["number"], match["joint"]
    family = table.families.get(prefix)
    spaced = joint == " "
    if spaced and (family is None or len(prefix) < 3):
        return None
    known = family is not None and (number in family.numbers if family.numbers else bool(joint))
    if known and not joint and len(number) < 2 and len(prefix) < 2:
        known = False
    if not known and (spaced or prefix in table.excluded or not (joint or len(number) > 1)):
        return None
    maker, start = _maker_before(text, match.start())
    base = text[match.start() : match.end("number")]
    key = _plain(prefix.rsplit("/", 1)[0] + number)
    sort = family.sort if known and family is not None else table.makers[maker].sort if maker else None
    return Code(start, match.end(), key, base, match["variant"], bool(match["plural"]), maker, sort)


def _numbered(text: str, match: re.Match[str]) -> Code | None:
    number = match["number"]
    name, start = _maker_before(text, match.start())
    if name is None:
        return _by_own_name(text, match)
    if number not in designations().makers[name].numbers:
        return None
    maker = designations().makers[name]
    key = _plain((maker.prefix or maker.name) + number)
    return Code(start, match.end(), key, number, match["variant"], bool(match["plural"]), name, maker.sort)


def _by_own_name(text: str, match: re.Match[str]) -> Code | None:
    """A number without its maker that the model's own name follows ("787 Dreamliner")."""
    table, number = designations(), match["number"]
    following = text[match.end() :].lstrip(" “\"`'")
    for maker in table.makers.values():
        key = _plain(maker.name + number)
        if number in maker.numbers and following.startswith(table.names.get(key, ())):
            return Code(
                match.start(), match.end(), key, number, match["variant"], bool(match["plural"]), None, maker.sort
            )
    return None


def makers_named(text: str) -> tuple[Maker, ...]:
    """The makers with numbered models that a text names."""
    return tuple(maker for maker in designations().makers.values() if maker.numbers and maker.name in text)


def model_of(maker: Maker, code: Code) -> Code:
    """A bare number as a model of a maker."""
    return replace(code, key=_plain((maker.prefix or maker.name) + code.base), maker=maker.name, sort=maker.sort)


def _maker_before(text: str, start: int) -> tuple[str | None, int]:
    """The maker before a designation, and where both begin; an owner ("Boeing's") is left outside."""
    before = designations().maker_before.search(text[max(0, start - _LONGEST_MAKER) : start])
    if before is None:
        return None, start
    whole = len(before[0])
    return before["maker"], start if before["owner"] else start - whole


def _plain(designation: str) -> str:
    return re.sub(r"[\W_]", "", designation).lower()
