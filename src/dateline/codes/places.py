"""Cities, regions and states on the map: data in places.tsv.gz (GeoNames, CC BY 4.0) and regions.tsv."""

import gzip
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final, Literal, cast

from dateline.codes.tables import read_table, values

PlaceKind = Literal["city", "region", "country"]
# The tables' own regions are few and known by name: before any city; so are states.
_ABOVE_ALL_CITIES: Final[Mapping[PlaceKind, int]] = {"country": 2 * 10**10, "region": 10**10, "city": 0}


@dataclass(frozen=True, slots=True)
class GazetteerPlace:
    """A place: its state's ISO 3166-1 alpha-3 code, GeoNames' first-level area code, degrees, and people."""

    name: str
    kind: PlaceKind
    country: str | None
    area: str | None
    latitude: float
    longitude: float
    population: int


@lru_cache(maxsize=4096)
def places_named(name: str) -> tuple[GazetteerPlace, ...]:
    """All places with this name as written, largest first; none where the gazetteer does not know it."""
    return tuple(sorted((_place(line) for line in _lines_by_name().get(name, ())), key=_rank))


@lru_cache(maxsize=1)
def _lines_by_name() -> Mapping[str, list[str]]:
    """The tables' lines by each name; a line becomes a place only when it is asked for, as there are many."""
    found: dict[str, list[str]] = {}
    folder = files("dateline.codes")
    for line in (folder / "regions.tsv").read_text("utf-8").splitlines():
        if line and not line.startswith(("#", "name\t")):
            name, others, country, latitude, longitude = line.split("\t")
            row = "\t".join((name, "region", country, "", latitude, longitude, "0", others))
            for one in (name, *values(others)):
                found.setdefault(one, []).append(row)
    for line in gzip.decompress((folder / "places.tsv.gz").read_bytes()).decode("utf-8").splitlines():
        if not line.startswith("#"):
            found.setdefault(line[: line.index("\t")], []).append(line)
            others = line[line.rindex("\t") + 1 :]
            for one in others.split("|") if others else ():
                found.setdefault(one, []).append(line)
    return found


@lru_cache(maxsize=1)
def region_names() -> frozenset[str]:
    """Every name in the hand-written table of regions and seas."""
    return frozenset(one for row in read_table("regions.tsv") for one in (row["name"], *values(row["names"])))


def _place(line: str) -> GazetteerPlace:
    name, kind, country, area, latitude, longitude, population, _ = line.split("\t")
    if kind not in ("city", "region", "country"):
        raise ValueError(f"places: {name!r} is of the unknown kind {kind!r}")
    return GazetteerPlace(
        name, cast(PlaceKind, kind), country or None, area or None, float(latitude), float(longitude), int(population)
    )  # fmt: skip


def _rank(place: GazetteerPlace) -> tuple[int, str, float]:
    return (-_ABOVE_ALL_CITIES[place.kind] - place.population, place.country or "", place.latitude)
