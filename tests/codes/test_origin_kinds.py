import pytest

from dateline.codes.origins import kind_by_name, plain_name


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
