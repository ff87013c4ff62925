"""Entities of short texts against tables that anybody can extend, and properties of every mention."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotation.grammar.parse import parse
from dateline.annotation.mentions.find import find_entities
from dateline.annotation.mentions.lookup import EntityLookup, nameless
from dateline.model import Document, Entity

FOLDER = Path(__file__).parent
PIECES = [
    "Russia's Foreign Minister Ivan Petrov", "the two countries", "they", "its army", "Moscow", "(IBR)", "’s", "\u00a0", "\n",
    "said", "in", "the U.N.", "and", "North Korean leaders", ",", ".", "“", "Kim Jong-un", "dozens of rebels", "I'm", "Im Chon-il",
]  # fmt: skip


def document(text: str) -> Document:
    return Document("d", "d.txt", None, None, None, "en", None, None, None, text)


def entities_of(text: str) -> tuple[Entity, ...]:
    return find_entities(document(text), parse(text), ())


def rows(name: str) -> list[tuple[str, ...]]:
    lines = [line for line in (FOLDER / name).read_text("utf-8").splitlines() if line and not line.startswith("#")]
    return [tuple(line.split("\t")) for line in lines[1:]]


ROWS = [
    row
    for name in ("names.tsv", "metonyms.tsv", "coreference.tsv", "votes.tsv", "designations.tsv")
    for row in rows(name)
]


@pytest.mark.parametrize(("marked", "name", "kind", "country", "title"), ROWS, ids=[row[0][:70] for row in ROWS])
def test_table(marked: str, name: str, kind: str, country: str, title: str) -> None:
    """The last phrase in brackets is a mention of the entity that the row names."""
    text = marked.replace("[", "").replace("]", "")
    start = marked.rindex("[") - 2 * (marked.count("[") - 1)
    end = start + marked.rindex("]") - marked.rindex("[") - 1
    fitting = [
        entity for entity in entities_of(text) if any((one.start, one.end) == (start, end) for one in entity.mentions)
    ]
    assert name in [entity.name for entity in fitting], [
        (one.name, [m.text for m in one.mentions]) for one in entities_of(text)
    ]
    entity = next(one for one in fitting if one.name == name)
    assert entity.kind == kind
    assert country in ("-", entity.country)
    assert title == "-" or title in [one.text for one in entity.titles]


def test_a_state_and_its_territory_are_two_entities() -> None:
    found = [entity for entity in entities_of("Syria denied it. Fighting in Syria went on.") if entity.name == "Syria"]
    assert sorted(entity.kind for entity in found) == ["place", "state"]


def test_a_place_has_its_point_on_the_map() -> None:
    (place,) = [entity for entity in entities_of("They met in Aleppo.") if entity.kind == "place"]
    assert (place.country, place.geo_precision) == ("SYR", "city")
    assert place.latitude == pytest.approx(36.2, abs=0.2)
    assert place.longitude == pytest.approx(37.2, abs=0.2)


def test_of_places_with_one_name_the_one_in_a_country_spoken_of_is_meant() -> None:
    text = "The Libyan army left. Libyan rebels stayed. Shops in Tripoli were shut."
    (place,) = [entity for entity in entities_of(text) if entity.name == "Tripoli"]
    assert place.country == "LBY"


def test_a_person_has_the_sector_of_the_office() -> None:
    (person,) = [one for one in entities_of("Kenyan Foreign Minister Amina Otieno spoke.") if one.kind == "person"]
    assert person.sectors == ("GOV",)


def test_lookup_finds_names_possessors_adjectives_and_pairs() -> None:
    text = "Spain and Italy met. Both countries praised Kenyan troops and Petrov's visit."
    parsed = parse(text)
    lookup = EntityLookup(entities_of(text), parsed)
    names = {token.text: [entity.name for entity, _ in lookup.all_of(token)] for token in parsed.doc}
    assert names["countries"] == ["Italy", "Spain"] or names["countries"] == ["Spain", "Italy"]
    assert names["Kenyan"] == ["Kenya"]
    assert names["troops"] == ["Kenyan troops"]
    assert names["Petrov"] == ["Petrov"]
    assert names["praised"] == []


def test_a_nameless_entity_has_one_mention_and_a_stable_id() -> None:
    one, two = nameless("d", 3, 9, "people", "person"), nameless("d", 3, 9, "people", "person")
    assert one == two
    assert [(mention.start, mention.end, mention.form) for mention in one.mentions] == [(3, 9, "nominal")]


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=14))
def test_every_mention_is_where_it_says(pieces: list[str]) -> None:
    text = " ".join(pieces)
    found = entities_of(text)
    assert len({entity.id for entity in found}) == len(found)
    for entity in found:
        assert entity.mentions
        for mention in entity.mentions:
            assert 0 <= mention.start < mention.end <= len(text)
            assert text[mention.start : mention.end] == mention.text
            assert mention.text.strip() == mention.text


def test_the_same_text_gives_the_same_entities() -> None:
    text = "Russia's Foreign Minister Ivan Petrov met Kim Jong-un in Moscow. Both praised the two countries' ties."
    assert entities_of(text) == entities_of(text)


def test_lookup_gives_all_persons_of_a_list_that_the_model_hangs_on_the_last() -> None:
    text = "Kenya's Foreign Minister Amina Otieno and Trade Minister Peter Mwangi flew home."
    parsed = parse(text)
    lookup = EntityLookup(entities_of(text), parsed)
    (head,) = [token for token in parsed.doc if token.text == "Mwangi"]
    assert [entity.name for entity, _ in lookup.all_of(head)] == ["Amina Otieno", "Peter Mwangi"]


def test_a_predicate_stands_for_its_subject() -> None:
    text = "Kenya is a sovereign state defending itself."
    parsed = parse(text)
    lookup = EntityLookup(entities_of(text), parsed)
    (predicate,) = [token for token in parsed.doc if token.text == "state"]
    assert [entity.name for entity, _ in lookup.all_of(predicate)] == ["Kenya"]


def test_a_facility_lies_where_the_place_in_its_name_does() -> None:
    (airport,) = [entity for entity in entities_of("Shells hit Aleppo airport.") if "airport" in entity.name]
    assert (airport.kind, airport.country) == ("facility", "SYR")
    assert airport.latitude == pytest.approx(36.2, abs=0.2)
