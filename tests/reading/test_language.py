"""The language of texts, also of short ones that are full of foreign names."""

import pytest

from dateline.reading.language import language_code, language_of


@pytest.mark.parametrize(
    ("text", "language"),
    [
        ("Sorin Vlad met Choe Myong Hui in Pyongyang on Thursday.", "en"),
        ("President Étienne Morel met Abdel Rahman el-Sayed in Sharm el-Sheikh on Monday.", "en"),
        ("Ada Brook visited Orvik on Tuesday and met Karl Venn, the mayor of the town.", "en"),
        ("Der Minister war mit der Delegation in Berlin und sprach von Frieden.", "de"),
        ("Le ministre a dit que la France et le Mali ont signé un accord à Bamako mardi.", "fr"),
        ("De minister was in Berlijn met een delegatie of twee.", "nl"),
        ("Il ministro è arrivato a Berlino in visita dalla cancelliera tedesca.", "it"),
        ("Hi there.", None),
    ],
)
def test_language(text: str, language: str | None) -> None:
    assert language_of(text) == language


@pytest.mark.parametrize(
    ("given", "code"),
    [
        ("en", "en"), ("EN-us", "en"), ("en_GB.UTF-8", "en"), ("English", "en"), ("eng", "en"), ("de-AT", "de"), ("pt_BR", "pt"),
        ("Norsk bokmål", "Norsk bokmål"), (" ", None), (None, None),
    ],
)  # fmt: skip
def test_language_as_given(given: str | None, code: str | None) -> None:
    assert language_code(given) == code
