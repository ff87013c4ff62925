import pytest

from dateline.codes.origins import is_collective, kind_by_name, plain_name, spoken_for


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("Norwegian Ministry of Fisheries", "government"), ("the army", "military"), ("satellite images", "imagery"),
        ("Harbour Institute", "organization"), ("TASS", "state_media"), ("Associated Press", "agency"), ("Ada Brook", None),
    ],
)  # fmt: skip
def test_kind_by_name(name: str, kind: str | None) -> None:
    assert kind_by_name(name) == kind


def test_other_names_of_one_source() -> None:
    assert plain_name("The Associated Press") == plain_name("AP")


@pytest.mark.parametrize(
    ("phrase", "onward", "body"),
    [
        ("a police spokesman", " said.", "police"),
        ("a spokeswoman", " for the interior ministry said on Monday.", "the interior ministry"),
        ("a spokesman", " said on Monday.", None),
        ("an interior ministry official", " said.", None),
    ],
)
def test_for_whom_a_spokesman_speaks(phrase: str, onward: str, body: str | None) -> None:
    assert spoken_for(phrase, onward) == body


def test_an_event_has_one_police_but_many_witnesses() -> None:
    assert is_collective("the police")
    assert not is_collective("a witness")
