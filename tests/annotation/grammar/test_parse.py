"""Where a text may be cut, and that nothing is lost by it."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotation.grammar.parse import paragraphs, parse


def test_a_wrapped_line_is_no_boundary() -> None:
    text = "The foreign minister of Norway arrived in the capital on\nWednesday for talks with his counterpart, Mr.\nHansen.\n"
    assert len(paragraphs(text)) == 1


def test_blank_lines_headings_and_ended_sentences_are_boundaries() -> None:
    assert len(paragraphs("A heading\n\nThe story begins here.\nIt goes on here.\n")) == 3
    assert paragraphs("Short heading\nThe story is told in a line that is very much longer than its heading.") == [
        "Short heading\n",
        "The story is told in a line that is very much longer than its heading.",
    ]


@given(st.text(alphabet="aA. \n\"'1", max_size=200))
def test_pieces_keep_every_character_but_soft_breaks(text: str) -> None:
    joined = "".join(paragraphs(text))
    assert len(joined) == len(text)
    assert all(a == b or (a, b) == ("\n", " ") for a, b in zip(text, joined, strict=True))


def test_offsets_are_those_of_the_text() -> None:
    text = "\u201cWe met,\u201d said Ann\u00a0Lee.\n\nThe talks went\non in Oslo."
    found = parse(text)
    assert len(found.doc.text) == len(text)
    assert [text[start:end] for start, end in found.sentence_bounds()][-1] == "The talks went\non in Oslo."


@pytest.mark.parametrize("sign", ["=", "_", "[", "-=", "👩\u200d"])
def test_long_runs_of_signs_are_no_words(sign: str) -> None:
    """A row of a few thousand took the tokenizer minutes: its time grows with the square of the length."""
    text = f"Ann met Bob in Oslo.\n{sign * 5000}\nThey talked for an hour."
    found = parse(text)
    assert len(found.doc.text) == len(text)
    assert [text[start:end] for start, end in found.sentence_bounds()] == [
        "Ann met Bob in Oslo.",
        "They talked for an hour.",
    ]
    assert len(found.doc) < 20


def test_an_empty_text_has_no_sentences() -> None:
    assert parse("").sentences == ()
