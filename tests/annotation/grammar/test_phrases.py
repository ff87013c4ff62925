"""Where noun phrases begin and end: a table that anybody can extend, and what holds of every phrase."""

from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotation.grammar.parse import parse
from dateline.annotation.grammar.phrases import conjuncts, noun_phrase

LINES = (Path(__file__).parent / "phrases.tsv").read_text("utf-8").splitlines()
ROWS = [tuple(line.split("\t")) for line in LINES if line and not line.startswith("#")][1:]
WORDS = [
    "the",
    "troops",
    "of",
    "Kenya",
    "and",
    "'s",
    "two",
    "old",
    "men",
    ",",
    "who",
    "left",
    "Petrov",
    "(",
    ")",
    "in",
    "-",
]


@pytest.mark.parametrize(("marked", "head"), ROWS)
def test_table(marked: str, head: str) -> None:
    """The phrase in brackets, to the letter."""
    text = marked.replace("[", "").replace("]", "")
    (token,) = [one for one in parse(text).doc if one.text == head]
    start, end = noun_phrase(token)
    assert text[start:end] == marked[marked.index("[") + 1 : marked.index("]")]


def test_conjuncts_are_all_heads_of_a_list_in_order() -> None:
    doc = parse("Spain, France and Italy agreed.").doc
    assert [token.text for token in conjuncts(doc[0])] == ["Spain", "France", "Italy"]


@settings(max_examples=50, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=12))
def test_a_phrase_holds_its_head_and_no_space_at_its_ends(words: list[str]) -> None:
    text = " ".join(words)
    for token in parse(text).doc:
        start, end = noun_phrase(token)
        assert 0 <= start <= token.idx
        assert token.idx + len(token) <= end <= len(text)
        assert text[start:end].strip() == text[start:end]
