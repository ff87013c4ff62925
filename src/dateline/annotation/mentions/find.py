"""Find the people, bodies, states, places and things that one document speaks of."""

from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.predications import Predication
from dateline.annotation.mentions.drafts import Draft, Spot
from dateline.annotation.mentions.geography import located
from dateline.annotation.mentions.grouping import plain
from dateline.annotation.mentions.reader import Reader
from dateline.model import Document, Entity, Mention, Title, identify


def find_entities(document: Document, parse: Parse, predications: tuple[Predication, ...]) -> tuple[Entity, ...]:
    """The document's entities with all their mentions (names, nominals, pronouns), in the order of the text."""
    drafts = Reader(parse).drafts
    countries = [draft.country for draft in drafts if draft.country for _ in draft.spots]
    taken: set[tuple[int, int]] = set()
    entities = [_entity(document, parse, draft, countries, taken) for draft in drafts]
    return tuple(sorted(entities, key=lambda entity: (entity.mentions[0].start, entity.mentions[0].end, entity.id)))


def _entity(
    document: Document, parse: Parse, draft: Draft, countries: list[str], taken: set[tuple[int, int]]
) -> Entity:
    """The entity that a draft has become; `taken` are the first mentions of others, as ids are made of them."""
    spots = sorted(
        {(spot.start, spot.end): spot for spot in draft.spots}.values(), key=lambda spot: (spot.start, spot.end)
    )
    first = next(
        ((spot.start, spot.end) for spot in spots if (spot.start, spot.end) not in taken), (spots[0].start, -len(taken))
    )
    taken.add(first)
    place = located(draft, countries) if draft.kind in ("place", "facility") else None
    return Entity(
        id=identify("e", document.id, *first),
        name=draft.name,
        kind=draft.kind,
        aliases=_aliases(draft),
        titles=tuple(Title(text, document.id) for text in draft.titles),
        country=draft.country or (place.country if place else None),
        sectors=tuple(draft.sectors),
        mentions=tuple(_mention(document, parse, spot) for spot in spots),
        latitude=place.latitude if place else None,
        longitude=place.longitude if place else None,
        geo_precision=place.kind if place else None,
    )


def _aliases(draft: Draft) -> tuple[str, ...]:
    """The other names, each once; a state's adjectives, capital and seats are mentions only."""
    forms = draft.aliases if draft.kind == "state" else [*draft.forms, *draft.aliases]
    found: dict[str, str] = {}
    for form in forms:
        if form != draft.name:
            found.setdefault(plain(form) if draft.kind != "person" else form, form)
    return tuple(found.values())


def _mention(document: Document, parse: Parse, spot: Spot) -> Mention:
    return Mention(document.id, spot.start, spot.end, parse.text[spot.start : spot.end], spot.form)
