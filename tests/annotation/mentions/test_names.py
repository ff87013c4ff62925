"""Name spans: what the tables, titles and the rest of the document mend in the model's own."""

import pytest

from dateline.annotation.grammar.parse import parse
from dateline.annotation.mentions.grouping import initials, is_state_body, name_parts, plain
from dateline.annotation.mentions.names import find_names
from dateline.annotation.mentions.pronouns import gender_of
from dateline.annotation.mentions.titles import title_before


def names_in(text: str) -> list[tuple[str, str]]:
    return [(name.text, name.kind) for name in find_names(parse(text)) if not name.nested]


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("The United Nations met on Monday.", ("United Nations", "organization")),
        ("The Communist Party of Greece boycotted it.", ("Communist Party of Greece", "organization")),
        ("US-China talks began.", ("China", "state")),
        ("Fighting near the Golan Heights went on.", ("Golan Heights", "place")),
        ("President Maria Costa spoke.", ("Maria Costa", "person")),
        ("Vice Foreign Minister Im Chon-il left.", ("Im Chon-il", "person")),
        ("Agence France-Presse reported it.", ("Agence France-Presse", "organization")),
        ("Fighters of the al-Nusra Front fled.", ("al-Nusra Front", "organization")),
    ],
)
def test_a_name_has_its_bounds_and_kind(text: str, wanted: tuple[str, str]) -> None:
    assert wanted in names_in(text)


def test_a_title_is_not_taken_for_a_body() -> None:
    assert ("Foreign Ministry Spokesman", "organization") not in names_in(
        "Iran's Foreign Ministry Spokesman Ali Karimi left."
    )


def test_the_north_is_a_state_only_where_the_document_speaks_of_korea() -> None:
    assert ("North", "state") in names_in("South Korea sent aid. The North thanked Seoul.")
    assert ("North", "state") not in names_in("Italy is rich. The North pays for the rest.")


def test_a_title_before_a_name_tells_office_state_and_gender() -> None:
    doc = parse("Kenya's deputy prime minister Amina Otieno and King Harold of Norway spoke.").doc
    title = title_before(doc, next(token.i for token in doc if token.text == "Amina"))
    assert (title.text, title.sector, title.country) == ("deputy prime minister", "GOV", "KEN")
    king = title_before(doc, next(token.i for token in doc if token.text == "Harold"))
    assert (king.text, king.gender) == ("King", "m")


def test_names_are_compared_without_particles_initials_and_hyphens() -> None:
    assert name_parts("Bashar al-Karam") == name_parts("Bashar Karam")
    assert name_parts("Han Jong-su") == name_parts("Han Jong Su")
    assert name_parts("John Q. Miller") == ("john", "miller")
    assert plain("The U.N.") == plain("UN")


def test_an_acronym_is_made_of_the_words_that_count() -> None:
    assert initials("Institute for the Study of Borders") == "ISB"
    assert initials("Institute") == ""


def test_bodies_of_states_are_told_by_their_last_word() -> None:
    assert is_state_body("Foreign Ministry")
    assert not is_state_body("Interfax")


def test_a_given_name_tells_a_gender_or_nothing() -> None:
    assert (gender_of("Maria Costa"), gender_of("Ivan Petrov"), gender_of("Xyz Abc")) == ("f", "m", None)
