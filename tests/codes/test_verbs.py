"""The past tense of verbs."""

import pytest

from dateline.codes.verbs import past_tense


@pytest.mark.parametrize(
    ("verb", "past"),
    [
        ("visit", "visited"), ("seize", "seized"), ("deny", "denied"), ("deploy", "deployed"), ("ban", "banned"),
        ("stop", "stopped"), ("commit", "committed"), ("open", "opened"), ("attack", "attacked"), ("free", "freed"),
        ("show", "showed"), ("fix", "fixed"), ("quiz", "quizzed"), ("raid", "raided"), ("take", "took"), ("hit", "hit"),
        ("overthrow", "overthrew"), ("agree", "agreed"), ("target", "targeted"), ("refer", "referred"),
    ],
)  # fmt: skip
def test_past_tense(verb: str, past: str) -> None:
    assert past_tense(verb) == past
