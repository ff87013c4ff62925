"""How places lie to one another: inside, near, or apart."""

import math
from collections.abc import Iterable
from dataclasses import dataclass, field

from dateline.model import Annotations, Entity, GeoPrecision

_EARTH_RADIUS_KM = 6371.0
# Places nearer than this may be a suburb and its city; two outlets name now one, now the other.
NEAR_KM = 60.0
_SIZE: dict[GeoPrecision | None, int] = {"point": 0, "city": 1, None: 1, "region": 2, "country": 3}


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a place entity lies, as far as the pile knows."""

    name: str
    country: str | None
    latitude: float | None
    longitude: float | None
    precision: GeoPrecision | None


@dataclass(frozen=True, slots=True)
class Atlas:
    """By entity id where it lies."""

    spots: dict[str, Spot] = field(default_factory=dict)

    def size(self, place: str) -> int:
        """0 for a point, up to 3 for a country."""
        spot = self.spots.get(place)
        return _SIZE[spot.precision] if spot else 1

    def holds(self, one: str, other: str) -> bool:
        """Whether one of the two certainly lies in the other: a country and a place of its own, or a name in a name."""
        ours, theirs = self.spots.get(one), self.spots.get(other)
        if ours is None or theirs is None:
            return False
        if (
            ours.country is not None
            and ours.country == theirs.country
            and "country" in (ours.precision, theirs.precision)
        ):
            return True
        return _named_within(ours.name, theirs.name)

    def apart(self, one: str, other: str) -> bool:
        """Whether an event can not have been in both."""
        ours, theirs = self.spots.get(one), self.spots.get(other)
        if ours is None or theirs is None or one == other or self.holds(one, other):
            return False
        if ours.country and theirs.country and ours.country != theirs.country:
            return True
        distance = kilometres(ours, theirs)
        if distance is None or max(_SIZE[ours.precision], _SIZE[theirs.precision]) > 1:
            return False
        return distance > NEAR_KM


def _named_within(one: str, other: str) -> bool:
    short, long = sorted((one.lower(), other.lower()), key=len)
    return bool(short) and f" {short} " in f" {long} "


def kilometres(one: Spot, other: Spot) -> float | None:
    """Great-circle distance (haversine); None where either is not on the map."""
    if one.latitude is None or one.longitude is None or other.latitude is None or other.longitude is None:
        return None
    ours, theirs = math.radians(one.latitude), math.radians(other.latitude)
    half = math.sin((theirs - ours) / 2) ** 2
    half += math.cos(ours) * math.cos(theirs) * math.sin(math.radians(other.longitude - one.longitude) / 2) ** 2
    return 2 * _EARTH_RADIUS_KM * math.asin(math.sqrt(half))


def draw_atlas(pile: Iterable[Annotations], entities: Iterable[Entity]) -> Atlas:
    """Where the places of a pile lie, from the entities and, where these do not know, from the event mentions."""
    spots: dict[str, Spot] = {}
    for entity in entities:
        spots[entity.id] = Spot(entity.name, entity.country, entity.latitude, entity.longitude, _precision(entity))
    for one in pile:
        for mention in one.event_mentions:
            place = mention.place
            if place is None or (place.entity in spots and spots[place.entity].latitude is not None):
                continue
            known = spots.get(place.entity)
            name = known.name if known else place.text
            country = place.country or (known.country if known else None)
            spots[place.entity] = Spot(name, country, place.latitude, place.longitude, place.geo_precision)
    return Atlas(spots)


def _precision(entity: Entity) -> GeoPrecision | None:
    return "country" if entity.kind == "state" else entity.geo_precision
