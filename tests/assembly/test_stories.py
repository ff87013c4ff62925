from collections.abc import Sequence
from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assembly.piles import report

from dateline.annotation.grammar.vectors import sentence_vector
from dateline.assembly.copies import find_copies
from dateline.assembly.linking import average_link
from dateline.assembly.meaning import meanings
from dateline.assembly.stories import find_stories
from dateline.model import Annotations

STRIKE = (
    "Crane drivers in the harbour of Vend walked out on Monday and forty freighters waited outside the breakwater.",
    "The strike of the Vend crane drivers entered its second day, and the harbour company offered new talks on pay.",
    "Freighters turned away from Vend as crane drivers refused the harbour company's offer of four percent.",
)
ELECTION = (
    "A beekeeper won the election for mayor of Marn by thirty votes against a lawyer from the valley.",
    "Marn's new mayor, a beekeeper, promised after her election to mend the road over the pass.",
)
PILE = (
    report("a", STRIKE[0], published="2031-05-05", headline="Strike stops Vend harbour"),
    report("b", STRIKE[1], published="2031-05-06", headline="Vend harbour strike goes on"),
    report("c", STRIKE[2], headline="Crane drivers of Vend say no"),
    report("d", ELECTION[0], published="2031-05-05", headline="Beekeeper elected mayor of Marn"),
    report("e", ELECTION[1], published="2031-05-06", headline="Marn's beekeeper mayor plans road"),
    report("f", ""),
)


def stories_of(pile: Sequence[Annotations]) -> list[set[str]]:
    return [set(story.documents) for story in find_stories(pile, find_copies(pile)).stories]


def test_reports_of_one_piece_of_news_are_one_story() -> None:
    assert stories_of(PILE) == [{"a", "b", "c"}, {"d", "e"}]


def test_a_document_without_text_is_in_no_story() -> None:
    assert "f" not in find_stories(PILE, find_copies(PILE)).story_of


def test_the_same_news_a_year_later_is_another_story() -> None:
    later = report("h", STRIKE[2], published="2032-05-05")
    assert stories_of((*PILE[:2], later)) == [{"a", "b"}, {"h"}]


def test_a_story_runs_from_its_first_to_its_last_report() -> None:
    first = find_stories(PILE, find_copies(PILE)).stories[0]
    assert first.interval is not None
    assert (first.interval.start, first.interval.end, first.interval.precision) == ("2031-05-05", "2031-05-06", "range")


def test_undated_reports_name_the_documents_likest_to_them() -> None:
    near = find_stories(PILE, find_copies(PILE)).near
    assert [name for name, _ in near["c"]][:2] in (["a", "b"], ["b", "a"])


PORT = (
    "Vend's port stood still on Monday. Crane drivers stayed at home.",
    "The harbour company said freight would be sent through Marn for as long as crane drivers refuse to work.",
)


def with_headline(name: str, text: str, headline: str) -> Annotations:
    return replace(report(name, text, published="2031-05-05", headline=headline), vector=sentence_vector(headline))


@pytest.mark.parametrize(
    ("headline", "other", "are_one"),
    [
        ("Dockers walk out over wages", "Port strike begins", True),
        ("Dockers walk out over wages", "Orchestra names a conductor", False),
    ],
)
def test_headlines_that_mean_the_same_bring_reports_together(headline: str, other: str, are_one: bool) -> None:
    pile = (with_headline("a", PORT[0], headline), with_headline("b", PORT[1], other))
    assert (len(stories_of(pile)) == 1) == are_one


def test_headlines_alone_never_make_a_story() -> None:
    pile = [
        with_headline("a", STRIKE[0], "Dockers walk out over wages"),
        with_headline("b", ELECTION[0], "Port strike begins"),
    ]
    assert stories_of(pile) == [{"a"}, {"b"}]


def test_agreement_is_whole_for_one_headline_and_nothing_for_none() -> None:
    meant = meanings([sentence_vector("Port strike begins"), sentence_vector("Port strike begins"), ""])
    assert meant.agreement([0, 0], [1, 2]) == pytest.approx([1, 0])


@given(st.permutations(PILE))
def test_input_order_never_matters(pile: Sequence[Annotations]) -> None:
    assert find_stories(pile, find_copies(pile)) == find_stories(PILE, find_copies(PILE))


def test_one_bridge_does_not_fuse_two_groups() -> None:
    close = {(0, 1): 0.9, (0, 2): 0.9, (1, 2): 0.9, (3, 4): 0.9, (3, 5): 0.9, (4, 5): 0.9, (2, 3): 0.8}
    assert average_link(6, close, lambda one, other: 0.0, 0.5) == [[0, 1, 2], [3, 4, 5]]


pairs = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda pair: pair[0] < pair[1]), st.floats(0, 1)
)


@given(pairs, st.floats(0.05, 0.95))
def test_every_number_is_in_one_group(close: dict[tuple[int, int], float], threshold: float) -> None:
    groups = average_link(8, close, lambda one, other: 0.0, threshold)
    assert sorted(number for group in groups for number in group) == list(range(8))
