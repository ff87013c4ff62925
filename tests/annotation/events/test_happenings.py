"""What counts as a happening outside PLOVER."""

from dateline.annotation.events.happenings import happenings
from dateline.annotation.grammar.parse import parse


def _words(text: str, taken: frozenset[int] = frozenset()) -> list[str]:
    grammar = parse(text)
    return [grammar.doc[index].text for index in happenings(grammar, taken)]


def test_happenings_are_verbs_and_nouns_that_name_something_that_happens() -> None:
    assert _words("The dam collapsed after the flood.") == ["collapsed", "flood"]


def test_happenings_leave_out_states_and_things() -> None:
    assert _words("The government has a building in the region.") == []


def test_happenings_know_nouns_by_their_ending() -> None:
    assert "replastering" in _words("The replastering of the hall took a month.")


def test_happenings_leave_out_what_is_taken() -> None:
    grammar = parse("The dam collapsed after the flood.")
    collapsed = next(token.i for token in grammar.doc if token.text == "collapsed")
    assert [grammar.doc[i].text for i in happenings(grammar, frozenset({collapsed}))] == ["flood"]


def test_a_name_after_to_is_no_happening() -> None:
    assert "Dunai" not in _words("The containers were shipped from the port of Rajin to Dunai in Russia's Far East.")
