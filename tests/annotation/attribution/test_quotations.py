"""Where quotations run, and which of them are speech."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotation.attribution.quotations import find_quotations


def inner(text: str) -> list[str]:
    return [text[one.start : one.end] for one in find_quotations(text)]


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("“We go,” he said. “They stay.”", ["We go,", "They stay."]),
        ('"We go," he said. "They stay."', ["We go,", "They stay."]),
        ("''We go,'' he said. ''They stay.''", ["We go,", "They stay."]),
        ("“We go,“ he said.", ["We go,"]),
        ("“We go and\n\n“they stay,” he said.", ["We go and", "they stay,"]),
        ('a board 6" wide', []),
        ("‘We will go to the harbour,’ he said.", ["We will go to the harbour,"]),
        ("They don't say the farmers' fields.", []),
    ],
)
def test_runs(text: str, words: list[str]) -> None:
    assert inner(text) == words


@pytest.mark.parametrize(
    ("text", "speech"),
    [
        ("the so-called “green men” left", False),
        ("He wrote “The Long Road,” a novel", False),
        ("“Yes,” he said", True),
        ("it was “a very bad day for all of us” he said", True),
    ],
)
def test_borrowed_words_are_no_speech(text: str, speech: bool) -> None:
    assert [one.speech for one in find_quotations(text)] == [speech]


@given(st.text(alphabet="ab .,\n\"“”'’‘…", max_size=60))
def test_quotations_lie_in_the_text_and_apart(text: str) -> None:
    last = 0
    for one in find_quotations(text):
        assert last <= one.outer_start < one.start <= one.end <= one.outer_end <= len(text)
        last = one.outer_end
