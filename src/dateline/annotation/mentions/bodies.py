"""Bodies known by name: organisations, and the news agencies and state media that reports credit."""

from collections.abc import Mapping
from functools import lru_cache

from dateline.codes.agencies import agencies
from dateline.codes.organisations import Organisation, organisations


@lru_cache(maxsize=1)
def bodies() -> Mapping[str, Organisation]:
    """Every known body by each of its names; an agency's short forms only where they are long enough to be no word."""
    found = dict(organisations())
    for agency in agencies():
        marks = tuple(mark for mark in agency.marks if len(mark) > 2 and mark != agency.name)
        body = Organisation(agency.name, (*agency.aliases, *marks), agency.country, ("JRN",))
        for name in (form.removeprefix("The ") for form in (body.name, *body.aliases)):
            if len(name) > 1 and name[0].isupper():
                found.setdefault(name, body)
    return found
