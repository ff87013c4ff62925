"""Choose the publication date from the candidates that reading found."""

import re
from typing import Final

from dateline.model import DateCandidate, DateMethod, Document, Published

_DAY: Final = re.compile(r"\d{4}-\d\d-\d\d")
# How sure a day is that rests on one such candidate alone; two that agree are surer.
_ALONE: Final[dict[DateMethod, float]] = {
    "given": 0.98, "metadata": 0.92, "byline": 0.9, "dateline": 0.9, "page": 0.8, "url": 0.8, "linked": 0.6,
}  # fmt: skip
_AGREED: Final = 0.97


def choose_published(document: Document) -> Published | None:
    """When the document was published, as exactly as its candidates allow; None where none is to be trusted."""
    upper = _upper_bound(document)
    usable = [
        one for one in document.candidates if not one.bound and _day(one) and (upper is None or str(_day(one)) <= upper)
    ]
    if not usable:
        return None
    chosen = usable[0]
    day = str(_day(chosen))
    same = [one for one in usable if _day(one) == day]
    methods = {one.method for one in same}
    confidence = _ALONE[chosen.method] if len(methods) == 1 else max(_AGREED, _ALONE[chosen.method])
    evidence = tuple(dict.fromkeys(one.text for one in same))
    return Published(day, day, "day", chosen.method, confidence, evidence)


def _day(candidate: DateCandidate) -> str | None:
    found = _DAY.match(candidate.value or "")
    return found.group() if found else None


def _upper_bound(document: Document) -> str | None:
    """The day on which the page was saved; no report is younger, but for the hours between two time zones."""
    found = _DAY.match(document.retrieved or "")
    return found.group() if found else None
