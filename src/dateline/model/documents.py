"""A report after reading: clean text, where it came from, and the candidates for its date."""

from dataclasses import dataclass
from typing import Literal

from dateline.model.intervals import Interval, Precision

DateMethod = Literal["given", "metadata", "url", "dateline", "byline", "page", "linked"]


@dataclass(frozen=True, slots=True)
class Dateline:
    """ "SEOUL, Oct 19 (EFE)": where a report was filed; start and end are None where it does not stand in `text`."""

    start: int | None
    end: int | None
    text: str
    place: str | None
    date: str | None
    agency: str | None


@dataclass(frozen=True, slots=True)
class DateCandidate:
    """Words that may date the document, as reading found them; `annotation/times` chooses.

    value  the ISO date or date-time that the words mean, without what they leave open ("2023-10", "XXXX-10-19"); None
           where that could not be told
    bound  the words only say that the document is not younger (a page's clock, a copyright year); they never date it
    """

    method: DateMethod
    text: str
    value: str | None = None
    bound: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """One report, cleaned. `text` is the body without headline, byline, dateline and page furniture.

    source_map  (text start, raw start, length) for every run of `text` kept from the raw input
    candidates  what may date it, best first; `retrieved` is an upper bound only
    notes       what the user should know ("no article found on the page"), in the user's words
    """

    id: str
    source: str
    url: str | None
    publisher: str | None
    agency: str | None
    language: str | None
    headline: str | None
    byline: str | None
    dateline: Dateline | None
    text: str
    source_map: tuple[tuple[int, int, int], ...] = ()
    candidates: tuple[DateCandidate, ...] = ()
    retrieved: str | None = None
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Published:
    """When a document was published, how that is known (0..1 sure), and the words or document ids it rests on."""

    start: str | None
    end: str | None
    precision: Precision
    method: DateMethod
    confidence: float
    evidence: tuple[str, ...]

    @property
    def interval(self) -> Interval:
        return Interval(self.start, self.end, self.precision)
