"""Where an event was, by the words around its trigger."""

import pytest

from dateline.annotation.annotate import annotate
from dateline.model import Document


@pytest.mark.parametrize(
    ("text", "trigger", "place"),
    [
        ("The ministers met in Oslo on Monday.", "met", "Oslo"),
        ("President Maria Costa visited Kenya.", "visited", "Kenya"),
        ("The general flew to Oslo and met the king.", "met", "Oslo"),
        ("The general met the king during a visit to Oslo.", "met", "Oslo"),
        ("The ministers met in Oslo, signing a treaty.", "signing", "Oslo"),
        ("Spain launched an airstrike outside of Oslo.", "airstrike", "Oslo"),
        ("Rebels seized the town, saying in Oslo that they would attack.", "seized", "the town"),
        ("The minister said in Oslo that rebels had attacked the town.", "attacked", "the town"),
    ],
)
def test_place_of_the_trigger(text: str, trigger: str, place: str) -> None:
    annotations = annotate(Document("d", "d.txt", None, None, None, "en", None, None, None, text))
    found = {one.trigger.text: one.place and one.place.text for one in annotations.event_mentions}
    assert found[trigger] == place
