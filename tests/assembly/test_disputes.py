"""Reports in, disagreements out: small piles whose disputes were written down before the program read them (disputes.toml)."""

import pytest
from tests.assembly.piles_of_reports import Pile, piles, record_of

from dateline.model import Disagreement

PILES = piles("disputes.toml")


def shows(dispute: list[str], event_type: str, shown: Disagreement) -> bool:
    """Whether a shown disagreement is the expected one, at an event where a reader would look for it."""
    field, one, other, types = dispute
    values = [value.value.lower() for value in shown.values]
    sides = all(any(side.lower() in value for value in values) for side in (one, other))
    return shown.field == field and sides and event_type in types.split()


@pytest.mark.parametrize("pile", PILES, ids=[pile["name"] for pile in PILES])
def test_what_a_pile_disagrees_on(pile: Pile) -> None:
    shown = [(event.event_type, one) for event in record_of(pile).events for one in event.disagreements]
    found = {
        number
        for number, dispute in enumerate(pile["disputes"])
        if any(shows(dispute, event_type, one) for event_type, one in shown)
    }
    assert found == set(range(len(pile["disputes"]))) - set(pile.get("missed", []))
    assert len(shown) == len(found)
