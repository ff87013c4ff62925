"""Where a named place lies."""

from collections.abc import Sequence
from typing import Final

from dateline.annotation.mentions.drafts import Draft
from dateline.codes.countries import common_names, state_names
from dateline.codes.places import GazetteerPlace, places_named

_FAMOUS: Final = 3  # times as many people as in its namesake in the USA


def located(draft: Draft, countries: Sequence[str]) -> GazetteerPlace | None:
    """The place of the gazetteer that a draft most likely is; None where its name is unknown.

    countries  those that the document speaks of, once for each mention: of places with one name the one there is meant,
               else the largest
    """
    name = draft.name
    if draft.country and common_names().get(draft.country) == name:
        return _whole_state(draft.country)
    candidates = [place for form in [name, *draft.forms] for place in places_named(form)]
    if draft.kind == "facility" and not candidates:
        candidates = _around(name)
    if name in state_names() and state_names()[name].form == "capital":
        candidates = [place for place in candidates if place.kind == "city"] or candidates
    if draft.country:
        candidates = [place for place in candidates if place.country == draft.country]
    if not candidates:
        return None
    best = max(candidates, key=lambda place: countries.count(place.country) if place.country else 0)
    largest = max(candidates, key=lambda place: place.population)
    namesake = best.country == "USA" and best.kind == "city" and largest.population > _FAMOUS * best.population
    return largest if namesake else best


def _around(name: str) -> list[GazetteerPlace]:
    """The places whose name begins a facility's ("Sunan airport")."""
    words = name.split(" ")
    shorter = (" ".join(words[:size]) for size in range(len(words) - 1, 0, -1))
    return next((list(found) for found in map(places_named, shorter) if found), [])


def _whole_state(country: str) -> GazetteerPlace | None:
    for name in (name for name, state in state_names().items() if state.country == country and state.form == "name"):
        for place in places_named(name):
            if place.kind == "country" and place.country == country:
                return place
    return None
