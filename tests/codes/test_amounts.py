"""Amounts in a sentence, and what each is an amount of."""

import pytest

from dateline.codes.amounts import amounts_in, may_measure


@pytest.mark.parametrize(
    ("sentence", "amounts"),
    [
        ("His company paid a ransom of $3 million.", [("money $ ransom", 3e6)]),
        ("The kidnappers demanded a $10 million ransom.", [("money $ ransom asked", 1e7)]),
        ("The rocket flew more than 450 kilometres.", [("length flight", 450)]),
        ("A court sentenced him to twelve years in prison.", [("time sentence", 12)]),
        ("The ministers spoke for 40 minutes.", [("time talks", 40)]),
        ("The ministers spoke after 40 minutes.", []),
        ("She won with 52 percent of the vote.", [("share vote", 52)]),
        ("An earthquake with a magnitude of 6.8 struck the island.", [("strength quake", 6.8)]),
        ("A 7.1-magnitude earthquake struck the island.", [("strength quake", 7.1)]),
        ("Norway gives the islands $40 million in aid a year.", []),
        ("The convoy carried 450 tonnes of food.", [("mass aid", 450)]),
        ("The bridge cost $3 million.", []),
    ],
)
def test_amounts(sentence: str, amounts: list[tuple[str, float]]) -> None:
    assert [(one.kind, one.value) for one in amounts_in(sentence)] == amounts


def test_a_sentence_without_a_unit_is_not_read() -> None:
    assert not may_measure("The ransom was paid.", {"the", "ransom", "was", "paid"})
    assert may_measure("A ransom of $3 was paid.", {"a", "ransom", "of", "3", "was", "paid"})
