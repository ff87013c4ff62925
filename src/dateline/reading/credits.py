"""The wire service that a report credits: in its dateline, its byline, beside its date, or at its end."""

import re
from collections.abc import Sequence
from functools import lru_cache
from typing import Final

from dateline.codes.agencies import agencies, agency_forms, agency_named
from dateline.reading.datelines import agency_in_credit

_CONTRIBUTED: Final = r"(?:\S+ ){0,6}?(?:contributed to|contributed|assisted|provided (?:material|reporting))\b"
_WITH: Final = (
    r"(?:with (?:additional )?(?:reporting|inputs?|material|reports?|files|contributions?|information|agency inputs) (?:by|from)"
    r"|with|source\s?:|sources\s?:|via|additional reporting (?:by|from)|material from|inputs from|©|copyright(?: \(c\)| ©)?(?: (?:19|20)\d\d)?"
    r"|from|by|written by|reported by|agencies\s?:|credit\s?:)"
)
_SHORT: Final = 12  # words of a line that is a credit and nothing else


@lru_cache(maxsize=1)
def _names() -> str:
    """A pattern for every form of every wire service; the longest comes first."""
    forms = sorted(
        {form for form, agency in agency_forms().items() if not agency.outlet}, key=lambda form: (-len(form), form)
    )
    return "|".join(map(re.escape, forms))


@lru_cache(maxsize=1)
def _full_names() -> str:
    names = {name for agency in agencies() if not agency.outlet for name in agency.aliases}
    return "|".join(re.escape(name) for name in sorted(names, key=lambda name: (-len(name), name)))


@lru_cache(maxsize=1)
def _tail() -> re.Pattern[str]:
    """How a report ends with its credit: ". EFE", "- AP", "(AFP)", "/Xinhua", "— Reuters"."""
    return re.compile(rf"(?:[.!?”\"'’]\s*(?:[-–—/]+\s*)?|[-–—/(\[]\s*)(?P<name>{_names()})[)\]/.\s]*(?:[a-z]{{2,3}}(?:[-/][a-z]{{2,4}})*)?$")  # fmt: skip


@lru_cache(maxsize=1)
def _phrases() -> re.Pattern[str]:
    names = _names()
    return re.compile(
        rf"\b(?:(?i:{_WITH})\s+(?:\S+\s+){{0,4}}?(?i:the\s+)?(?P<with>{names})(?![\w-])"
        rf"|(?P<gave>{names})\s(?:{_CONTRIBUTED})(?=[^.]*?\b(?:report|story|article)|\s*\.?$))"
    )


def credited_agency(
    byline: str | None, dateline_agency: str | None, header: Sequence[str], body: Sequence[str]
) -> str | None:
    """The agency that a report credits, the clearest credit first.

    header  the lines around headline and body start;  body  the paragraphs
    """
    if dateline_agency:
        return dateline_agency
    if byline and (found := agency_in_byline(byline)):
        return found
    for line in header:
        if found := _agency_in_header(line):
            return found
    for line in (*reversed(body[-4:]), *body[:2]):
        if found := _agency_in_ending(line):
            return found
    return None


def agency_in_byline(byline: str) -> str | None:
    """ "By Jane Doe, Associated Press", "AFP", "Reuters Staff", "JANE DOE | AP"."""
    for part in re.split(
        r"\s*[|,;/•·()\n]\s*|\s+[-–—]\s+|\s+(?:and|with|for|of|in|at|from|via)\s+|^(?:by|from)\s+",
        byline,
        flags=re.IGNORECASE,
    ):
        bare = re.sub(
            r"(?i)^(?:by|from|the)\s+|\s+(?:staff|writers?|reporters?|correspondents?|staff writers?|newswire|wire|news service|news agency)$",
            "",
            (part or "").strip(),
        )
        bare = re.sub(r"(?i)\s+staff$", "", bare)
        found = agency_named(bare)
        if found and not found.outlet and _case_fits(bare):
            return found.name
    match = re.search(rf"(?<![\w-])(?:{_full_names()})(?![\w-])", byline, re.IGNORECASE)
    found = agency_named(match.group()) if match else None
    return found.name if found else None


def _case_fits(words: str) -> bool:
    """A short form counts only as it is written: "AP" is an agency, "pa" is none."""
    found = agency_forms().get(words)
    return found is not None or len(words) > 4


def _agency_in_header(line: str) -> str | None:
    """A short line beside headline or date that names the agency: "Xinhua | Updated: 2017-09-15", "Source: AFP"."""
    if len(line) > 160:
        return None
    for part in re.split(r"\s*[|•·,;:/]\s*|\s+[-–—]\s+|\s+\d", line)[:4]:
        bare = part.strip(" ()[]")
        found = agency_named(re.sub(r"(?i)^(?:by|from|source|via)\s+", "", bare))
        if found and not found.outlet and _case_fits(re.sub(r"(?i)^(?:by|from|source|via)\s+", "", bare)):
            return found.name
    return None


def _agency_in_ending(line: str) -> str | None:
    """A credit at the end of the text, or in a sentence that gives one."""
    tail = line[-300:]
    if (
        (bare := line.strip(" ()[]/-–—."))
        and len(bare) < 40
        and (found := agency_named(bare))
        and not found.outlet
        and _case_fits(bare)
    ):
        return found.name
    if match := _tail().search(tail):
        return _canonical(match["name"])
    if match := _phrases().search(tail):
        credit = match["with"] or match["gave"]
        if match["gave"] or len(line.split()) <= 25 or tail[: match.start()].rstrip().endswith(("(", "[")):
            return _canonical(credit)
    return agency_in_credit(line) if line.startswith("(") and len(line.split()) <= _SHORT else None


def _canonical(form: str) -> str | None:
    found = agency_forms().get(form)
    return found.name if found else None
