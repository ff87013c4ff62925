"""The gazetteer and the tables of states, organisations, offices and common nouns."""

import pytest

from dateline.codes.countries import capital_of, common_names, state_names
from dateline.codes.nominals import nominals
from dateline.codes.offices import given_name_genders, office, offices
from dateline.codes.organisations import organisations
from dateline.codes.places import places_named, region_names
from dateline.codes.plover import load_plover
from dateline.codes.tables import read_table, values


def test_the_largest_place_with_a_name_comes_first() -> None:
    paris = places_named("Paris")
    assert (paris[0].country, paris[0].kind) == ("FRA", "city")
    assert paris[0].population > paris[1].population
    assert paris[0].latitude == pytest.approx(48.9, abs=0.2)


def test_regions_and_states_come_before_cities() -> None:
    assert [place.kind for place in places_named("Georgia")[:2]] == ["country", "region"]
    assert "Gaza Strip" in region_names()
    assert places_named("No such place") == ()


def test_a_name_is_of_one_state_and_tells_what_it_is() -> None:
    names = state_names()
    assert (names["North Korean"].country, names["North Korean"].form) == ("PRK", "adjective")
    assert (names["Kremlin"].country, names["Kremlin"].form) == ("RUS", "seat")
    assert (names["Seoul"].country, names["Seoul"].form) == ("KOR", "capital")
    assert common_names()["PRK"] == "North Korea"
    assert (names["DPRK"].country, names["DPRK"].form) == ("PRK", "name")
    assert capital_of("NOR") == "Oslo"
    assert capital_of("XXX") is None


def test_every_capital_but_few_is_on_the_map() -> None:
    missing = [name for name, state in state_names().items() if state.form == "capital" and not places_named(name)]
    assert len(missing) <= 12, missing


def test_an_office_is_found_by_its_last_words() -> None:
    found = office(["acting", "deputy", "foreign", "minister"])
    assert found is not None
    assert found.sector == "GOV"
    assert office(["table"]) is None
    assert offices()["mrs."].gender == "f"
    assert offices()["mrs."].sector is None


def test_sectors_are_plovers() -> None:
    used = {one.sector for one in offices().values() if one.sector}
    used |= {sector for one in nominals().values() for sector in one.sectors}
    used |= {sector for one in organisations().values() for sector in one.sectors}
    used |= {sector for group in load_plover().sector_groups.values() for sector in group}
    assert used <= set(load_plover().sectors)


def test_countries_of_organisations_are_known() -> None:
    assert {one.country for one in organisations().values() if one.country} <= set(common_names())


def test_given_names_are_lower_case_and_of_one_gender() -> None:
    assert all(name == name.lower() and gender in ("m", "f") for name, gender in given_name_genders().items())


def test_a_table_has_one_width_and_values_are_parted_by_bars() -> None:
    assert all("code" in row for row in read_table("countries.tsv"))
    assert values("a|b||c") == ("a", "b", "c")
    assert values("") == ()
