"""The lists of words: each is read somewhere, none names a word twice, and a list that is not there is an error."""

import re
import tomllib
from pathlib import Path

import pytest

import dateline
from dateline.codes.words import words_of

SOURCE = Path(dateline.__file__).parent
LISTS = tomllib.loads((SOURCE / "codes" / "words.toml").read_text("utf-8"))


@pytest.mark.parametrize("name", sorted(LISTS))
def test_a_list_is_read_in_one_place_and_has_each_word_once(name: str) -> None:
    readers = [path for path in SOURCE.rglob("*.py") if f'words_of("{name}")' in path.read_text("utf-8")]
    assert len(readers) == 1
    words = LISTS[name].split()
    assert sorted(set(words)) == sorted(words)
    assert all(re.fullmatch(r"%|[a-z][a-z_'-]*", word) for word in words)


def test_a_blank_inside_a_word_is_written_as_an_underscore() -> None:
    assert "prime minister" in words_of("top_offices")


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(KeyError):
        words_of("nothing")
