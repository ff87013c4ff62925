"""Amounts in plain words: sums, distances, durations, shares, loads, and what each is an amount of; the words stand in amounts.toml."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence, Set
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from dateline.codes.numerals import alternatives, numerals, spelt_pattern, value_of
from dateline.codes.units import names_of, unit_of
from dateline.model import Comparison

_WORD = re.compile(r"[^\W\d_]+|[\d,.]*\d|[;:–—]")
_ENDS = frozenset(";:–—")
# Between a number and what it multiplies or counts.
_GAP = r"(?:\s|-|\u00a0)"
_MEASURES = ("length", "time", "mass", "share")


@dataclass(frozen=True, slots=True)
class Amount:
    """A measured number in a text: where its words stand, how much of which unit, what it measures and what it is of.

    kind   what may be compared: "money $ ransom", "length range"; of what somebody only wants or offers "... asked"
    """

    start: int
    end: int
    value: float
    unit: str
    kind: str
    comparison: Comparison


@dataclass(frozen=True, slots=True)
class _Forms:
    currency: Mapping[str, str]
    of: Mapping[str, Mapping[str, str]]
    asked: frozenset[str]
    recurring: re.Pattern[str]
    lasting: frozenset[str]
    spread: tuple[int, int]
    units: frozenset[str]
    signs: tuple[str, ...]
    telling: frozenset[str]
    pattern: re.Pattern[str]


@lru_cache(maxsize=1)
def _forms() -> _Forms:
    table = tomllib.loads(files("dateline.codes").joinpath("amounts.toml").read_text(encoding="utf-8"))
    currency = {form.lower(): name for name, forms in table["currencies"].items() for form in forms}
    units = [name for measure in _MEASURES for name in names_of(measure) if len(name) > 1]
    money = [form for form in currency if form.isalpha()]
    signs = alternatives(form for form in currency if not form.isalpha())
    number = rf"(?P<number>(?:\d{{1,3}}(?:,\d{{3}})+|\d+)(?:\.\d+)?|{spelt_pattern()})(?:{_GAP}(?P<great>{alternatives(numerals().great)})\b)?"
    bound = rf"(?:(?P<bound>{alternatives(numerals().bounds)})\s+)?"
    strength = rf"(?P<strength>{alternatives(table['strength'])})(?:[ -](?:of|about|was))*\s+"
    unit = (
        rf"{_GAP}?(?P<unit>%|(?:{alternatives((*units, *money))})\b)|-(?P<behind>{alternatives(table['strength'])})\b"
    )
    return _Forms(
        currency=currency,
        of={
            measure: {word: of for of, words in rows.items() for word in words} for measure, rows in table["of"].items()
        },
        asked=frozenset(table["asked"]),
        recurring=re.compile(rf"[^.;:]{{0,30}}?\b(?:{alternatives(table['recurring'])})\b", re.IGNORECASE),
        lasting=frozenset(table["lasting"]),
        spread=(table["spread"][0], table["spread"][1]),
        units=frozenset(name.split()[0] for name in (*units, *money, *table["strength"])),
        signs=(*(form for form in currency if not form.isalpha()), "%"),
        telling=frozenset(word for rows in table["of"].values() for words in rows.values() for word in words),
        pattern=re.compile(
            rf"(?<![\w.,]){bound}(?:{strength})?(?P<sign>{signs})?\s?{number}(?:{unit})?", re.IGNORECASE
        ),
    )


def may_measure(sentence: str, words: Set[str]) -> bool:
    """Whether a sentence, of these words in lower case, can give an amount: a unit and what it is of; quickly told."""
    forms = _forms()
    if forms.telling.isdisjoint(words):
        return False
    return not forms.units.isdisjoint(words) or any(sign in sentence for sign in forms.signs)


def amounts_in(sentence: str) -> tuple[Amount, ...]:
    """The amounts of which a sentence tells what they are of, in its order; those of every year or of each are left out."""
    return tuple(_found(sentence))


def _found(sentence: str) -> Iterator[Amount]:
    forms = _forms()
    for found in forms.pattern.finditer(sentence):
        measure, unit = _measured(found)
        value = value_of(" ".join(filter(None, (found["number"], found["great"]))))
        if measure is None or not value or forms.recurring.match(sentence, found.end()):
            continue
        before = [word.lower() for word in _WORD.findall(sentence[: found.start()])]
        behind = [word.lower() for word in _WORD.findall(sentence[found.end() : found.end() + 60])]
        if measure == "time" and before[-1:] and before[-1] not in forms.lasting and "-" not in found.group():
            continue
        of = "quake" if measure == "strength" else _of(before, behind, forms.of[measure], forms.spread)
        if of is not None:
            wanted = not forms.asked.isdisjoint(before[-forms.spread[0] :])
            currency = f" {unit}" if measure == "money" else ""
            bound: Comparison = numerals().bounds[found["bound"].lower()] if found["bound"] else "exact"
            kind = f"{measure}{currency} {of}{' asked' if wanted else ''}"
            yield Amount(found.start(), found.end(), value, unit, kind, bound)


def _measured(found: re.Match[str]) -> tuple[str | None, str]:
    """(what a number measures, its unit); (None, "") where it is a bare number."""
    unit = (found["unit"] or "").lower()
    if found["sign"] or unit in _forms().currency:
        return "money", _forms().currency[(found["sign"] or unit).lower()]
    if found["strength"] or found["behind"]:
        return "strength", "magnitude"
    return (unit_of(unit).measures, unit) if unit else (None, "")


def _of(
    before: Sequence[str], behind: Sequence[str], telling: Mapping[str, str], spread: tuple[int, int]
) -> str | None:
    """What the nearest telling word before or behind an amount makes it an amount of; None where none tells."""
    near = [(distance, telling[word]) for distance, word in _within(behind, spread[1]) if word in telling]
    near += [(distance, telling[word]) for distance, word in _within(before[::-1], spread[0]) if word in telling]
    return min(near)[1] if near else None


def _within(words: Sequence[str], spread: int) -> Iterator[tuple[int, str]]:
    """The words of the same clause and how far off each is."""
    for distance, word in enumerate(words[:spread]):
        if word in _ENDS:
            return
        yield distance, word
