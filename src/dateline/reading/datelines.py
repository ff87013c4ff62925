"""The dateline at the head of a report: "SEOUL, Oct 19 (EFE).- ", "PYONGYANG, October 19. /TASS/. ", "(Reuters) - "."""

import re
from dataclasses import dataclass
from typing import Final

from dateline.codes.agencies import agency_named
from dateline.codes.labels import no_places
from dateline.reading.dates import find_dates

_LONGEST: Final = 140
_NAME: Final = r"[A-ZÀ-ÞĀ-Ž][\w.'’-]*"
_PLACE: Final = rf"{_NAME}(?:[ \u00a0](?:{_NAME}|d[aeiou]s?|la|le|el|al|of|and|on|upon|der|den)){{0,4}}"
_PLACES: Final = rf"{_PLACE}(?:\s?/\s?{_PLACE}){{0,2}}(?:,\s{_PLACE}){{0,2}}"
_CREDIT: Final = r"\([^()\n]{1,60}\)|/\s?[^/\n]{2,60}\s?/|\[[^\[\]\n]{2,40}\]"
_DASH: Final = r"[-–—―_−]+"
_SEPARATOR: Final = rf"(?:\.\s?{_DASH}|{_DASH}|:|\||\.)"
_OUTLET: Final = re.compile(r"\((?:[A-Z]{3,8}|[A-Z][A-Za-z.]+(?: [A-Z][A-Za-z.]+){1,2})\)")
_MONTH_DAY: Final = r"[^()\[\]/|:–—\n]{3,40}?"
_SHAPE: Final = re.compile(
    rf"\s*(?P<place>{_PLACES})?(?:(?P<comma>[,.;]|\s)\s*(?P<date>{_MONTH_DAY}\d{{1,4}}\.?|\d{{1,2}}\.?\s{_MONTH_DAY}))?"
    rf"[,.\s]*(?P<credit>{_CREDIT})?[,.\s]*(?P<late>{_MONTH_DAY}\d{{4}})?[,\s]*(?P<separator>{_SEPARATOR})\s*(?=\S)"
)


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
    date_words: str | None = None


def find_dateline(paragraph: str) -> FoundDateline | None:
    """The dateline with which a paragraph begins, if it does."""
    head = paragraph[:_LONGEST]
    match = _SHAPE.match(head)
    if match is None or match.end("separator") == 0:
        return None
    place = _place_of(match["place"])
    dated = " ".join(part for part in (match["date"], match["late"]) if part)
    dates = find_dates(dated)
    credit = agency_in_credit(match["credit"]) if match["credit"] else None
    if not _holds(match, place, bool(dates), credit):
        return None
    words = head[: match.start("separator")].strip()
    found = max(dates, key=lambda one: one.has_year, default=None)
    date_words = dated[found.start : found.end] if found else None
    return FoundDateline(match.end(), words, place, found.value if found else None, credit, date_words)


def _holds(match: re.Match[str], place: str | None, dated: bool, credit: str | None) -> bool:
    """Is what has the shape of a dateline one? A known agency or a date settles it; else capitals must."""
    if (match["date"] or match["late"]) and not dated:
        return False
    if match["credit"] and credit is None and not (place and (dated or _by_outlet(match))):
        return False
    if match["separator"] == "." and not (match["credit"] and credit):
        return False
    if credit:
        return True
    if place is None:
        return False
    if dated or match["credit"]:
        return True
    return _all_capitals(place) and place.lower() not in no_places() and len(place) > 2


def _by_outlet(match: re.Match[str]) -> bool:
    """ "Damascus, Syria (CNN) --": an outlet that is no agency, named before a dash."""
    return _OUTLET.fullmatch(match["credit"]) is not None and match["separator"][-1] in "-–—_"


def _place_of(words: str | None) -> str | None:
    return words.strip(" .,\u00a0") or None if words else None


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
        found = agency_named(part)
        if found and not found.outlet and part in (found.name, *found.marks, *found.aliases):
            return found.name
    return None
