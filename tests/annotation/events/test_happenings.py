"""What counts as a happening outside PLOVER."""

import pytest

from dateline.annotation.events.happenings import happenings
from dateline.annotation.grammar.parse import parse


def _words(text: str, taken: frozenset[int] = frozenset()) -> list[str]:
    grammar = parse(text)
    return [grammar.doc[one.token].text for one in happenings(grammar, taken)]


def test_happenings_are_verbs_and_nouns_that_name_something_that_happens() -> None:
    assert _words("The dam collapsed after the flood.") == ["collapsed", "flood"]


def test_happenings_leave_out_states_and_things() -> None:
    assert _words("The government has a building in the region.") == []


def test_happenings_know_nouns_by_their_ending() -> None:
    assert "replastering" in _words("The replastering of the hall took a month.")


def test_happenings_leave_out_what_is_taken() -> None:
    grammar = parse("The dam collapsed after the flood.")
    collapsed = next(token.i for token in grammar.doc if token.text == "collapsed")
    assert _words("The dam collapsed after the flood.", frozenset({collapsed})) == ["flood"]


def test_a_name_after_to_is_no_happening() -> None:
    assert "Dunai" not in _words("The containers were shipped from the port of Rajin to Dunai in Russia's Far East.")


@pytest.mark.parametrize(
    ("text", "word", "lemma"),
    [
        ("Three Held After Escape From Camp\nThree men fled a camp.", "Escape", "escape"),
        ("Tanker Sinks After Collision Off Lagos\nThe tanker sank on Sunday.", "Collision", "collision"),
        ("Man Held on Suspicion of DUI\nA man was held by the police.", "DUI", "dui"),
    ],
)
def test_a_headline_tells_happenings_though_every_word_has_a_capital(text: str, word: str, lemma: str) -> None:
    grammar = parse(text)
    found = {grammar.doc[one.token].text: one.lemma for one in happenings(grammar, frozenset())}
    assert found.get(word) == lemma


def test_names_are_no_happenings() -> None:
    assert _words("Ann Strike lives in Fall River.") == ["lives"]


@pytest.mark.parametrize(
    ("text", "word"),
    [
        ("The two climbers were found dead on Monday.", "dead"),
        ("The injured driver was taken to a clinic.", "injured"),
        ("He was charged with manslaughter.", "manslaughter"),
    ],
)
def test_outcomes_participles_and_crimes_are_happenings(text: str, word: str) -> None:
    assert word in _words(text)
