import pytest

from dateline.codes.acts import act_of, senses, stem


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("explode", "explosion"),
        ("resign", "resignation"),
        ("murder", "assassinate"),
        ("quake", "earthquake"),
        ("arrive", "arrival"),
        ("foil", "thwart"),
        ("dead", "death"),
        ("reverse", "overturn"),
    ],
)
def test_words_of_one_act(one: str, other: str) -> None:
    assert act_of(one).name == act_of(other).name


@pytest.mark.parametrize(
    ("one", "other"), [("visit", "meet"), ("visit", "arrive"), ("accuse", "attack"), ("meet", "summit")]
)
def test_words_of_two_acts(one: str, other: str) -> None:
    assert act_of(one).name != act_of(other).name


def test_the_word_beside_the_trigger_tells_the_act() -> None:
    assert act_of("pass", "away").name == "die"
    assert act_of("meeting", "", "summit").name == "summit"


def test_a_word_of_no_group_is_a_kind_of_its_own() -> None:
    act = act_of("juggle")
    assert (act.name, act.known) == (stem("juggle"), False)
    assert act_of("juggling").name == act.name


def test_words_that_tell_little() -> None:
    assert act_of("action").generic
    assert act_of("say").utterance


@pytest.mark.parametrize("word", ["ring", "king", "bed", "as", ""])
def test_a_short_word_is_its_own_stem(word: str) -> None:
    assert stem(word) == word


def test_a_word_tells_what_it_was_coded_for() -> None:
    assert act_of(senses()["fire/SANCTION"]).name == act_of("dismiss").name != act_of("fire").name
