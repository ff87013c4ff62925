from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.assembly.names import name_words, relation, sound

LINES = [line for line in Path(__file__).with_name("names.tsv").read_text("utf-8").splitlines() if line[:1] != "#"]


@pytest.mark.parametrize(("one", "other", "expected"), [line.split("\t") for line in LINES[1:]])
def test_two_names_relate_as_the_table_says(one: str, other: str, expected: str) -> None:
    wanted = None if expected == "-" else expected
    assert relation(one, other) == relation(other, one) == wanted


@given(st.text(max_size=30))
def test_every_name_is_itself(name: str) -> None:
    assert relation(name, name) == "same"


@given(st.text(alphabet="abcdefghijklmnopqrstuvwxyz", min_size=1, max_size=12))
def test_a_sound_is_made_of_letters_alone(word: str) -> None:
    assert sound(word).isalpha()


def test_hyphens_part_words_and_possessives_go() -> None:
    assert name_words("Choe Min-hui’s") == ("choe", "min", "hui")
