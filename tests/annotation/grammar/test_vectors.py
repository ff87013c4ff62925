import base64

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.annotation.grammar.vectors import sentence_vector, text_pieces


def cosine(one: str, other: str) -> float:
    ours, theirs = (
        np.frombuffer(base64.b64decode(sentence_vector(text)), np.int8).astype(float) for text in (one, other)
    )
    return float(ours @ theirs / np.sqrt((ours @ ours) * (theirs @ theirs)))


@pytest.mark.parametrize(
    ("text", "pieces"),
    [
        ("Harbourmasters strike", ["harbour", "##masters", "strike"]),
        ("Café owners' strike", ["cafe", "owners", "'", "strike"]),
        ("U.N. pays £5m", ["u", ".", "n", ".", "pays", "£5", "##m"]),
        ("“No deal” – mayor", ["“", "no", "deal", "”", "–", "mayor"]),
        ("a\u0007b\nc", ["ab", "c"]),
        ("x" * 101, ["[UNK]"]),
        ("", []),
    ],
)
def test_a_text_is_cut_into_the_longest_known_pieces(text: str, pieces: list[str]) -> None:
    assert text_pieces(text) == pieces


@pytest.mark.parametrize(
    ("headline", "same_news", "same_words"),
    [
        (
            "Region votes to secede from Norland",
            "Independence referendum passes in breakaway region",
            "Region votes for new school taxes",
        ),
        ("Ferry sinks off the coast", "Passengers drown as ship goes down", "Ferry tickets off by a third"),
    ],
)
def test_what_means_the_same_is_nearer_than_what_shares_words(headline: str, same_news: str, same_words: str) -> None:
    assert cosine(headline, same_news) > cosine(headline, same_words)


def test_a_text_without_words_has_no_vector() -> None:
    assert sentence_vector(" \n") == ""


@given(st.text(max_size=200))
def test_any_text_has_one_vector_of_384_bytes_or_none(text: str) -> None:
    vector = sentence_vector(text)
    assert len(base64.b64decode(vector)) in (0, 384)
    assert sentence_vector(text) == vector
