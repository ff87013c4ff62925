"""What must hold of expressions found in any text."""

from itertools import pairwise

from hypothesis import example, given, settings
from hypothesis import strategies as st

from dateline.annotation.grammar.parse import parse
from dateline.annotation.times.find import find_atoms, find_time_expressions, lowered
from dateline.calendar.values import is_value
from dateline.model import Dateline, Document, Published

WORDS = st.sampled_from(
    [
        "the",
        "a",
        "last",
        "next",
        "this",
        "early",
        "late",
        "of",
        "in",
        "on",
        "at",
        "by",
        "since",
        "until",
        "and",
        "to",
        "Thursday",
        "Oct.",
        "October",
        "May",
        "19",
        "2023",
        "13th",
        "10",
        "p.m.",
        "month",
        "week",
        "years",
        "two",
        "few",
        "quarter",
        "first",
        "summer",
        "night",
        "morning",
        "ago",
        "later",
        "every",
        "noon",
        "GMT",
        "today",
        "weekend",
        "1970s",
        "century",
        "said",
        "met",
        "will",
        "Christmas",
        "03/04/2012",
        "half",
        "-",
        ",",
        ".",
        "recent",
        "past",
        "coming",
        "fiscal",
    ]
)
TEXTS = st.lists(WORDS, max_size=14).map(" ".join)
DAYS = st.dates().map(lambda day: day.isoformat())


def document(text: str, place: str | None = None) -> Document:
    dateline = Dateline(None, None, place, place, None, None) if place else None
    return Document("d", "d.txt", None, None, None, "en", None, None, dateline, text)


@settings(max_examples=150, deadline=None)
@example(text="2023 said last Oct.", day="2024-01-01")
@given(TEXTS, DAYS)
def test_expressions_stand_in_the_text_and_do_not_overlap(text: str, day: str) -> None:
    found = find_time_expressions(document(text), parse(text), Published(day, day, "day", "given", 1.0, ()))
    for one in found:
        assert text[one.start : one.end] == one.text
        assert is_value(one.value), one
        assert one.anchor in (None, "published") or isinstance(one.anchor, int)
    for one, two in pairwise(found):
        assert one.end <= two.start


@given(st.text(max_size=200))
def test_any_text_can_be_scanned(text: str) -> None:
    lower = lowered(text)
    assert len(lower) == len(text)
    for atom in find_atoms(lower):
        assert 0 <= atom.start < atom.end <= len(text)


def test_summers_are_turned_round_in_the_south() -> None:
    text = "The drought began last summer."
    day = Published("2023-06-19", "2023-06-19", "day", "given", 1.0, ())
    northern = find_time_expressions(document(text, "Oslo"), parse(text), day)[0].interval
    southern = find_time_expressions(document(text, "Sydney"), parse(text), day)[0].interval
    assert northern is not None and southern is not None
    assert (northern.start, northern.end) == ("2022-06-01", "2022-08-31")
    assert (southern.start, southern.end) == ("2022-12-01", "2023-02-28")


def test_no_break_spaces_and_line_ends_are_blanks() -> None:
    text = "It was signed on October\u00a019,\n2023 in Riga."
    assert [one.value for one in find_time_expressions(document(text), parse(text), None)] == ["2023-10-19"]
