"""Who and what a text names as having had a part in a deed."""

import re

import pytest

from dateline.codes.naming import named_in


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Police identified the gunman as Erik Lund, 34.", ["Erik Lund"]),
        ("The gunman, identified by police as Erik Lund, fled.", ["Erik Lund"]),
        ("The gunman was named on Monday as a 34-year-old student, Erik Lund.", ["Erik Lund"]),
        ("Police said the bomber was Erik Lund.", ["Erik Lund"]),
        ("Pirates seized the tanker Ocean Pearl.", ["Ocean Pearl"]),
        ("Pirates seized a tanker, the Sea Lark.", ["Sea Lark"]),
        ("The army fired a Falke-3 ballistic missile.", ["Falke-3"]),
        ("One of the gunmen was named as Erik Lund.", []),
        ("The second gunman was named as Erik Lund.", []),
        ("The chairman, Erik Lund, spoke.", []),
        ("The gunman fled on Monday.", []),
    ],
)
def test_names(text: str, names: list[str]) -> None:
    assert {one.name for one in named_in(text, set(re.findall("[a-z]+", text.lower())))} == set(names)
