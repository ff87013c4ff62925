"""Reports in, origins out: on whose word the main event of a small pile stands, written down beforehand (origins.toml)."""

import pytest
from tests.assembly.piles_of_reports import Pile, piles, record_of

from dateline.model import Event, Record

PILES = piles("origins.toml")


def told_by(word: str, record: Record) -> Event:
    """The event of the most mentions whose headline, or one of whose triggers, has the word."""
    triggers = {one.id: (one.trigger.text, one.lemma) for one in record.event_mentions}
    events = [
        event
        for event in record.events
        if word in event.headline or any(word in triggers[mention] for mention in event.mentions)
    ]
    return max(events, key=lambda event: len(event.mentions))


@pytest.mark.parametrize("pile", PILES, ids=[pile["name"] for pile in PILES])
def test_on_whose_word_it_stands(pile: Pile) -> None:
    event = told_by(pile["event"], record_of(pile))
    names = [origin.name.lower() for origin in event.origins]
    expected = [one.lower() for one in pile["origins"]]
    right = len(names) == len(expected) and all(any(one in name for name in names) for one in expected)
    assert right is ("missed" not in pile), names
