"""The wire service that a report credits: in its dateline, its byline, beside its date, or at its end."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from dateline.codes.agencies import Agency, agencies, agency_forms, agency_named

_GIVEN: Final = (
    r"(?:with (?:additional |extra )?(?:reporting|inputs?|material|reports?|files|contributions?|information|agency inputs|text)"
    r" (?:by|from)|(?:additional |further )?reporting by|additional material (?:by|from)|material from|inputs? from|contributing\s?:"
    r"|sources?\s?:|agency\s?:|agencies\s?:|credits?\s?:|via|courtesy of|provided by|distributed by|copyright(?: \(c\)| ©)?(?: (?:19|20)\d\d)?,?"
    r"|©(?: (?:19|20)\d\d)?,?|\(c\)(?: (?:19|20)\d\d)?,?)"
)
_GAVE: Final = r"(?: (?!and said)\S+){0,14}? (?:contributed|assisted|provided (?:material|reporting))\b"
_REPORT: Final = r"(?=[^.]*?\b(?:report|reporting|story|article|dispatch)\b|\s*\.?\s*$)"
_LANGUAGES: Final = r"(?:\s+[a-z]{2,3}(?:[-/][a-z]{2,4})+)?"  # the initials that desks put behind a credit
_OPENING: Final = re.compile(r"^(?:by|from|source|via|the)\b\s*:?\s*(?:the\s+)?", re.IGNORECASE)
_STAFF: Final = re.compile(
    r"\s+(?:staff(?: writers?| reporters?)?|(?:[A-Z][a-z]+ )?(?:writers?|reporters?|correspondents?)|newswire|wire|news service)$",
    re.IGNORECASE,
)
_PARTS: Final = re.compile(
    r"\s*[|,;/•·()\[\]\n]\s*|\s+[-–—]+\s+|\s+(?:and|with|for|of|in|at|from|via)\s+", re.IGNORECASE
)
_HEADER: Final = re.compile(r"\s*[|•·,;/]\s*|:\s+|\s+[-–—]+\s+|\s+(?=\d)|\s+\(")
_NEAR_END: Final = 5  # paragraphs, counted from the end, in which a report credits its agency
_TAIL: Final = 400  # characters of a paragraph in which the credit stands
_LONE: Final = 40  # characters of a line that may be nothing but a credit


def credited_agency(
    byline: str | None,
    dateline_agency: str | None,
    header: Sequence[str],
    body: Sequence[str],
    behind: Sequence[str] = (),
) -> str | None:
    """The name of the agency that a report credits, the clearest credit first; None where it credits none.

    header, behind  the lines right before and after the body;  body  its paragraphs
    """
    if dateline_agency:
        return dateline_agency
    found = agency_in_byline(byline) if byline else None
    found = found or next((agency for line in header if (agency := agency_in_header(line))), None)
    endings = (*reversed(body[-_NEAR_END:]), *behind, *body[:1])
    return found or next((agency for line in endings if (agency := agency_in_ending(line))), None)


def agency_in_byline(byline: str) -> str | None:
    """ "By Jane Doe, Associated Press", "AFP", "Reuters Staff", "JANE DOE | AP"."""
    for part in _PARTS.split(byline):
        if found := _wire(_OPENING.sub("", part.strip())):
            return found
    match = _full_names().search(byline)
    return _wire(match.group()) if match else None


def agency_in_header(line: str) -> str | None:
    """A line beside headline or date that names the agency: "Xinhua | Updated: 2017-09-15 17:52", "Source: AFP"."""
    if len(line) > 160:
        return None
    for part in _HEADER.split(line)[:5]:
        if found := _wire(_OPENING.sub("", part.strip(" ()[]"))):
            return found
    return None


def agency_in_ending(line: str) -> str | None:
    """A credit at the end of a paragraph, or a sentence that gives one ("AP contributed to this report")."""
    tail = line[-_TAIL:]
    lone = line.strip(" ()[]/-–—_*.")
    if len(lone) <= _LONE and (found := _wire(_OPENING.sub("", lone))):
        return found
    if match := _tail().search(tail):
        return _wire(match["name"])
    if (match := _given().search(tail)) or (match := _gave().search(tail)):
        return _wire(match["name"])
    return next((agency.name for agency in agencies() if agency.sign_off and re.search(agency.sign_off, tail)), None)


def _wire(words: str) -> str | None:
    """The wire service of that name; a short form counts only as it is written ("AP", never "ap")."""
    bare = _STAFF.sub("", words.strip(" .,"))
    found = agency_forms().get(bare) or (agency_named(bare) if len(bare) > 4 else None)
    return found.name if found and not found.outlet else None


@lru_cache(maxsize=1)
def _names() -> str:
    """A pattern for every form of every wire service; the longest comes first."""
    return _either({form for form, agency in agency_forms().items() if _is_wire(agency)})


@lru_cache(maxsize=1)
def _full_names() -> re.Pattern[str]:
    names = {name for agency in agencies() if _is_wire(agency) for name in agency.aliases}
    return re.compile(rf"(?<![\w-])(?:{_either(names)})(?![\w-])", re.IGNORECASE)


def _is_wire(agency: Agency) -> bool:
    return not agency.outlet


def _either(forms: set[str]) -> str:
    return "|".join(re.escape(form) for form in sorted(forms, key=lambda form: (-len(form), form)))


@lru_cache(maxsize=1)
def _tail() -> re.Pattern[str]:
    """How a report ends with its credit: ". EFE", "- AP", "(AFP)", "/Xinhua", "— Reuters"."""
    return re.compile(
        rf"(?:[.!?]['\"”’)]*\s+(?:[-–—/]+\s*)?|(?:^|\s)[-–—]+\s*|\(|/)(?P<name>{_names()})(?:/[\w. ]{{2,30}})?[)/.\s]*{_LANGUAGES}[)\s]*$"
    )


@lru_cache(maxsize=1)
def _given() -> re.Pattern[str]:
    return re.compile(rf"(?<!\w)(?i:{_GIVEN})\s*(?:\S+\s+){{0,4}}?(?i:the\s+)?(?P<name>{_names()})(?![\w-])")


@lru_cache(maxsize=1)
def _gave() -> re.Pattern[str]:
    return re.compile(rf"(?<![\w-])(?P<name>{_names()})(?:'s|’s)?{_GAVE}{_REPORT}")
