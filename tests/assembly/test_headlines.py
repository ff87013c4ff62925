"""Short lines for events."""

import pytest

from dateline.assembly.headlines import headline, listed
from dateline.model import Status


@pytest.mark.parametrize(
    ("code", "status", "actors", "recipients", "place", "line"),
    [
        (("CONSULT", "visit"), "occurred", ["Ann Lee"], ["Norland"], None, "Ann Lee visited Norland"),
        (("CONSULT", "visit"), "planned", ["Ann Lee"], ["Norland"], "Port Ash", "planned: Ann Lee to visit Norland (Port Ash)"),
        (("CONSULT", None), "occurred", [], ["Ann Lee", "Bo Ek"], None, "Ann Lee and Bo Ek met"),
        (("ASSAULT", None), "occurred", [], ["Norland"], None, "Attack on Norland"),
        (("ASSAULT", None), "alleged", ["rebels"], ["Norland"], None, "alleged: rebels attacked Norland"),
        (("ASSAULT", None), "occurred", [], [], "Port Ash", "Attack (Port Ash)"),
        (("AID", None), "called_for", ["Norland"], ["Sudland"], None, "called for: Norland to give aid to Sudland"),
        (("MOBILIZE", "unheard-of"), "occurred", ["rebels"], [], None, "Rebels moved forces"),
    ],
)  # fmt: skip
def test_headline_says_who_did_what_to_whom(
    code: tuple[str, str | None], status: Status, actors: list[str], recipients: list[str], place: str | None, line: str
) -> None:
    assert headline([], code, status, actors, recipients, place) == line


def test_listed_counts_what_it_does_not_show() -> None:
    assert listed(["A", "B", "C", "D", "E"]) == "A, B, C and 2 more"
