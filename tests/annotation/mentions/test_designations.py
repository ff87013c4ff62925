"""What is a designation of a vehicle or weapon, what only looks like one, and where it stands."""

from itertools import pairwise

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotation.grammar.parse import parse
from dateline.annotation.mentions.designations import find_designations
from dateline.annotation.mentions.find import find_entities
from dateline.annotation.mentions.lookup import EntityLookup
from dateline.model import Document

PIECES = [
    "a B-52H", "Boeing 787-9s", "the 787", "Boeing's new", "A380-800", ",", ".", "Shahed 136", "in May 2013", "\u00a0", "\n", "777",
    "XQ-9 drones", "F/A-18 Super Hornets", "$787", "787 people", "Dreamliners", "G7",
]  # fmt: skip


def names(text: str) -> list[str]:
    return [one.name for one in find_designations(parse(text).doc)]


@pytest.mark.parametrize(
    "text",
    [
        "The G7 and the G-20 met.",
        "COVID-19 spread in 2020.",
        "The attacks of 9/11 changed much.",
        "NATO invoked Article 5.",
        "He applied for an EB-5 visa in May 2013.",
        "Flight MH17 was late, and MH-370 was lost.",
        "A score of 787 people came to the 777 club.",
        "The U-21 team lost. The T20 cup begins on I-95.",
        "Boeing cut 787 jobs in 40 towns.",
        "Sales rose by 7.87 and A4 paper was cheap in Q3.",
    ],
)
def test_what_only_looks_like_a_designation(text: str) -> None:
    assert names(text) == []


def test_a_bare_number_is_a_model_only_after_its_maker() -> None:
    assert names("The 787 landed.") == []
    assert (
        names("The Boeing 787 left. The 787 landed with 787 people, 787 million dollars and $787.")
        == ["Boeing 787"] * 2
    )


def test_a_variant_is_named_where_the_document_speaks_of_only_one() -> None:
    assert names("An AC-130U left. The AC-130U landed.") == ["AC-130U"] * 2
    assert names("A B-52H left. The B-52 landed.") == ["B-52"] * 2


def test_planes_of_two_states_are_two_entities() -> None:
    text = "A Russian Su-24 left. A Syrian Su-24 followed."
    found = find_entities(Document("d", "d.txt", None, None, None, "en", None, None, None, text), parse(text), ())
    assert sorted(one.country or "" for one in found if one.kind == "vehicle") == ["RUS", "SYR"]


def test_the_noun_after_a_designation_stands_for_it() -> None:
    text = "A US B-52 bomber landed near an S-300 battery."
    parsed = parse(text)
    document = Document("d", "d.txt", None, None, None, "en", None, None, None, text)
    lookup = EntityLookup(find_entities(document, parsed, ()), parsed)
    found = {token.text: [entity.name for entity, _ in lookup.all_of(token)] for token in parsed.doc}
    assert (found["bomber"], found["battery"]) == (["B-52"], ["S-300"])


@settings(max_examples=40, deadline=None)
@given(st.lists(st.sampled_from(PIECES), min_size=1, max_size=10))
def test_designations_do_not_overlap(pieces: list[str]) -> None:
    doc = parse(" ".join(pieces)).doc
    found = find_designations(doc)
    assert all(0 <= one.first <= one.last < len(doc) for one in found)
    assert all(one.last < other.first for one, other in pairwise(found))
    assert len({(one.key, one.name) for one in found}) == len({one.key for one in found})
