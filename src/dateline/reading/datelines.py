"""The dateline at the head of a report: "SEOUL, Oct 19 (EFE).- ", "PYONGYANG, October 19. /TASS/. ", "(Reuters) - "."""

import re
from dataclasses import dataclass
from typing import Final

from dateline.codes.agencies import agency_forms, agency_named
from dateline.codes.function_words import function_words
from dateline.codes.labels import no_places
from dateline.reading.dates import FoundDate, find_dates

_LONGEST: Final = 130
_TRIES: Final = 4  # separators that may end a dateline; a place may hold a dash of its own
_DASHES: Final = "-–—―_−"
_SEPARATOR: Final = re.compile(
    rf"\s*\.?\s*[{_DASHES}]{{1,3}}\s+|\s*[–—―−]\s*|(?<=/)\.\s+|\s?:\s+|\s*\|\s+|(?<=\))\.\s+"
)
_CREDIT: Final = re.compile(r"[,.\s]*(?:\(([^()\n]{2,60})\)|(?<![\w/])/\s?([^/\n]{2,60}?)\s?/)[,.\s]*")
_COUNTRY: Final = re.compile(r"\s*\[[A-Z][\w .]{2,30}\]")
_WEEKDAY: Final = re.compile(r"[,\s]*\b(?:Mon|Tues?|Wednes|Thurs?|Fri|Satur|Sun)(?:day)?\b[,.\s]*")
_NAME: Final = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]*"
_PLACE: Final = rf"{_NAME}(?:[ \u00a0](?:{_NAME}|d[aeiou]s?|la|le|el|al|of|and|on|upon|der|den)){{0,5}}"
_PLACES: Final = re.compile(rf"{_PLACE}(?:\s?/\s?{_PLACE}){{0,2}}(?:,\s{_PLACE}){{0,2}}")
_OUTLET: Final = re.compile(r"[A-Z]{3,8}|[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){1,2}")


@dataclass(frozen=True, slots=True)
class FoundDateline:
    """A dateline that ends before character `end` of its paragraph (its separator and blanks included).

    words  the dateline itself, without the separator
    date   ISO, "XXXX-10-19" where it has no year
    """

    end: int
    words: str
    place: str | None
    date: str | None
    agency: str | None


def find_dateline(paragraph: str) -> FoundDateline | None:
    """The dateline with which a paragraph begins, if it does."""
    head = paragraph[:_LONGEST]
    for number, separator in enumerate(_SEPARATOR.finditer(head)):
        if number == _TRIES:
            return None
        if separator.start() and (found := _read(head[: separator.start()], separator)):
            return found
    return None


def _read(words: str, separator: re.Match[str]) -> FoundDateline | None:
    """What stands before a separator, taken apart into credit, date and place; None where anything is left over."""
    credit = _CREDIT.search(words)
    named = next(part for part in credit.groups() if part) if credit else None
    rest = _COUNTRY.sub("", words[: credit.start()] + ", " + words[credit.end() :] if credit else words)
    date = _date_in(rest)
    if date:
        rest = rest[: date.start] + "," + rest[date.end :]
    rest = _WEEKDAY.sub(", ", rest)
    agency = agency_in_credit(named) if named else None
    if named is None:
        rest, agency = _bare_credit(rest)
    place = re.sub(r"(?:\s*,)+\s*", ", ", rest).strip(" .,\u00a0") or None
    if place and not _PLACES.fullmatch(place):
        return None
    if not _holds(place, date is not None, agency, named, separator.group().strip()):
        return None
    return FoundDateline(separator.end(), words.strip(), place, date.value if date else None, agency)


def _date_in(words: str) -> FoundDate | None:
    return next(iter(find_dates(words)), None)


def _bare_credit(words: str) -> tuple[str, str | None]:
    """A credit without brackets at the end ("Tehran, Dec 4, IRNA –", "SYDNEY, Oct 1 AAP -"), cut off its words."""
    before, _, last = words.rstrip(" ,.").rpartition(" ")
    found = agency_forms().get(last)
    if found is None or found.outlet or not before.rstrip().endswith(","):
        return words, None
    return before, found.name


def _holds(place: str | None, dated: bool, agency: str | None, named: str | None, separator: str) -> bool:
    """Is what has the shape of a dateline one? A known agency or a date settles it; else capitals must."""
    dash = bool(separator) and separator[-1] in _DASHES
    if agency:
        return True
    if place is None or separator == "." or place.lower() in no_places() or place.lower() in function_words():
        return False
    if named:
        return dated or (dash and _OUTLET.fullmatch(named) is not None)
    if dated:
        return dash or _all_capitals(place)
    return _all_capitals(place) and len(place) > 2


def _all_capitals(place: str) -> bool:
    """WASHINGTON; NEW YORK, N.Y.; ATHENS, Greece: the town in capitals, what follows a comma as it likes."""
    town = place.split(",")[0]
    return town.isupper() and any(len(word) > 2 for word in town.split())


def agency_in_credit(credit: str) -> str | None:
    """The agency that the words in brackets name: "(AP)", "/TASS/", "(Xinhua/Li Ming)", "(Reuters Life!)"."""
    words = credit.strip("()[]/ ")
    if found := agency_named(words):
        return None if found.outlet else found.name
    for part in re.split(r"\s*[/,;|–—-]\s*|\s+", words):
        found = agency_forms().get(part)
        if found and not found.outlet:
            return found.name
    return None
