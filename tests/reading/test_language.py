"""The language of texts, also of short ones that are full of foreign names."""

import pytest

from dateline.reading.language import language_of


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
