"""The tables of agencies, outlets and the words around articles hold together."""

import re

from dateline.codes.agencies import agencies, agency_forms, agency_named
from dateline.codes.columns import column_names, plain_name
from dateline.codes.furniture import bare_line, furniture
from dateline.codes.months import months
from dateline.codes.outlets import outlet_named, outlet_of, outlets


def test_agencies_are_complete_and_unlike() -> None:
    names = [agency.name for agency in agencies()]
    assert len(names) == len(set(names)) >= 80
    assert all(
        re.fullmatch("[A-Z]{3}", agency.country) and agency.kind in ("agency", "state_media") for agency in agencies()
    )


def test_every_full_name_means_its_own_agency() -> None:
    for agency in agencies():
        assert agency_forms()[agency.name] is agency
        assert all(agency_forms()[alias] is agency for alias in agency.aliases)


def test_case_and_article_do_not_matter_for_full_names() -> None:
    found = agency_named("THE ASSOCIATED PRESS")
    assert found is not None and found.name == "AP"
    assert agency_named("The Example Gazette") is None


def test_outlets_by_host_and_sub_domain() -> None:
    found = outlet_of("edition.cnn.com")
    assert found is not None and (found.name, found.country, found.kind) == ("CNN", "USA", "media")
    assert outlet_of("www.gazette.example") is None
    assert outlet_of("com") is None
    assert all(re.fullmatch("[A-Z]{3}", outlet.country) for outlet in outlets().values())


def test_outlets_by_name() -> None:
    found = outlet_named("the times of israel")
    assert found is not None and found.country == "ISR"
    assert outlet_named("The Example Gazette") is None


def test_no_column_name_means_two_things() -> None:
    names = [name for names in column_names().values() for name in names]
    assert len(names) == len(set(names))
    assert all(plain_name(name) == name for name in names)


def test_months_cover_the_year_in_every_language() -> None:
    assert set(months().values()) == set(range(1, 13))
    assert all(name == name.lower() and name.isalpha() for name in months())


def test_furniture_is_written_as_it_is_compared() -> None:
    known = furniture()
    assert all(words == words.lower() for words in (*known.starts, *known.contains))
    assert bare_line("  COMMENTS (12) » ") == "comments"
    assert "comments" in known.comments and "most read" in known.ends and "advertisement" in known.whole
