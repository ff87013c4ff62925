"""Numbers that contradict one another, and those that only seem to."""

from collections.abc import Sequence
from itertools import permutations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assembly.hand_made import MAY_18, counted, merge, report, told

from dateline.model import Comparison, EventMention

# What a report says, the number in it and how it is to be taken.
Told = tuple[str, float, Comparison]
COMPARISONS: tuple[Comparison, ...] = ("exact", "at_least", "at_most", "more_than", "less_than", "about")


def blast(document: str, number: str, value: float, comparison: Comparison = "exact", **more: str) -> EventMention:
    """A blast in Oslo that killed so many people."""
    sentence = f"A blast in Oslo killed {number} people on {more.get('then', 'Sunday')}."
    quantity = counted(f"{number} people", value, "people", comparison, at=sentence.index(number))
    return told(document, sentence, "killed", "kill", "ASSAULT", place="Oslo", date=MAY_18, quantities=[quantity],
                chain=[more["speaker"]] if "speaker" in more else [])  # fmt: skip


def disputed(*mentions: EventMention, published: Sequence[str] = ()) -> set[str]:
    """The values of the quantity disagreements between reports that give one mention each."""
    days = [*published, *["2031-05-20"] * len(mentions)]
    pile = [report(one.document, one, published=day) for one, day in zip(mentions, days, strict=False)]
    found = [one for event in merge(*pile).events for one in event.disagreements if one.field == "quantity"]
    return {value.value for one in found for value in one.values}


def test_two_reports_of_a_day_that_give_two_numbers_disagree() -> None:
    assert disputed(blast("a", "12", 12), blast("b", "14", 14)) == {"12 people", "14 people"}


def test_a_toll_that_rises_from_day_to_day_is_history() -> None:
    assert not disputed(blast("a", "12", 12), blast("b", "14", 14), published=("2031-05-19", "2031-05-20"))


def test_a_toll_that_falls_is_a_dispute() -> None:
    assert disputed(blast("a", "14", 14), blast("b", "12", 12), published=("2031-05-19", "2031-05-20"))


def test_numbers_far_apart_count_two_things() -> None:
    assert not disputed(blast("a", "12", 12), blast("b", "90", 90))


def test_sums_that_two_speakers_claim_may_lie_far_apart() -> None:
    def sent(document: str, number: int, speaker: str) -> EventMention:
        sentence = f"Norway delivered {number} containers to Sweden, {speaker} said."
        quantity = counted(f"{number} containers", number, "container", at=sentence.index(str(number)))
        return told(document, sentence, "delivered", "deliver", "AID", actors=["Norway"], recipients=["Sweden"],
                    date=MAY_18, quantities=[quantity], chain=[speaker])  # fmt: skip

    assert disputed(sent("a", 300, "Ada Brook"), sent("b", 1000, "Cai Dorn")) == {"300 containers", "1000 containers"}


def test_girls_and_schoolgirls_are_one_kind_of_people() -> None:
    def taken(document: str, number: int, who: str) -> EventMention:
        sentence = f"Gunmen kidnapped {number} {who} in Oslo."
        quantity = counted(f"{number} {who}", number, who.removesuffix("s"), at=sentence.index(str(number)))
        return told(
            document, sentence, "kidnapped", "kidnap", "COERCE", place="Oslo", date=MAY_18, quantities=[quantity]
        )

    assert disputed(taken("a", 27, "schoolgirls"), taken("b", 30, "girls")) == {"27 schoolgirls", "30 girls"}


def test_one_report_that_gives_two_numbers_counts_two_things() -> None:
    first, second = blast("a", "12", 12), blast("b", "14", 14)
    both = told("b", "A blast in Oslo killed 12 people at the mill.", "killed", "kill", "ASSAULT", place="Oslo", date=MAY_18,
                quantities=[counted("12 people", 12, "people", at=23)], offset=80)  # fmt: skip
    pile = [report("a", first), report("b", second, both)]
    assert not [one for event in merge(*pile).events for one in event.disagreements if one.field == "quantity"]


def test_speakers_of_one_report_may_give_two_numbers() -> None:
    deed = told("a", "A blast hit Oslo on Sunday.", "blast", "blast", "ASSAULT", place="Oslo", date=MAY_18)

    def put(speaker: str, number: int, offset: int) -> EventMention:
        sentence = f"{speaker} put the death toll at {number}."
        quantity = counted(str(number), number, None, at=offset + sentence.index(str(number)))
        return told("a", sentence, "put", "put", "OTHER", actors=[speaker], quantities=[quantity], offset=offset)

    merged = merge(report("a", deed, put("Ada Brook", 12, 40), put("Cai Dorn", 30, 90)))
    found = [value.value for event in merged.events for one in event.disagreements for value in one.values]
    assert found == ["12", "30"]


@pytest.mark.parametrize(
    ("one", "other"),
    [
        (("at least 6", 6.0, "at_least"), ("8", 8.0, "exact")),
        (("more than 100", 100.0, "more_than"), ("120", 120.0, "exact")),
        (("up to 40", 40.0, "at_most"), ("31", 31.0, "exact")),
        (("about 30", 30.0, "about"), ("32", 32.0, "exact")),
        (("at least 6", 6.0, "at_least"), ("more than 10", 10.0, "more_than")),
        (("dozens of", 24.0, "more_than"), ("19", 19.0, "exact")),
        (("hundreds of", 200.0, "more_than"), ("150", 150.0, "exact")),
    ],
)
def test_what_includes_another_is_no_dispute(one: Told, other: Told) -> None:
    assert not disputed(blast("a", *one), blast("b", *other))


@settings(deadline=None)
@given(st.integers(2, 5000), st.sampled_from(COMPARISONS), st.sampled_from(COMPARISONS))
def test_equal_numbers_never_disagree(value: int, one: Comparison, other: Comparison) -> None:
    strict = {"more_than": "less_than", "less_than": "more_than"}
    if strict.get(one) != other:
        assert not disputed(blast("a", str(value), value, one), blast("b", str(value), value, other))


@settings(deadline=None, max_examples=30)
@given(st.lists(st.integers(10, 24), min_size=2, max_size=4))
def test_the_order_of_reports_does_not_matter(values: list[int]) -> None:
    mentions = [blast(f"d{number}", str(value), value) for number, value in enumerate(values)]
    found = [disputed(*order) for order in permutations(mentions)]
    assert all(one == found[0] for one in found)
    assert bool(found[0]) <= (len(set(values)) > 1)


@settings(deadline=None)
@given(st.integers(10, 500), st.integers(0, 500))
def test_a_lower_bound_never_contradicts_a_greater_number(low: int, more: int) -> None:
    assert not disputed(blast("a", f"at least {low}", low, "at_least"), blast("b", str(low + more), low + more))
