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
        ("Talks are set to resume Monday in Oslo between Kenya and Spain.", "Talks", "Oslo"),
        ("The summit of the two kings is due to open on Nov. 14 in Lisbon.", "summit", "Lisbon"),
        ("The ministers met on an Oslo visit.", "met", "Oslo"),
        ("Spain launched an airstrike outside of Oslo.", "airstrike", "Oslo"),
        ("Rebels seized the town, saying in Oslo that they would attack.", "seized", "the town"),
        ("The minister said in Oslo that rebels had attacked the town.", "attacked", "the town"),
    ],
)
def test_place_of_the_trigger(text: str, trigger: str, place: str) -> None:
    annotations = annotate(Document("d", "d.txt", None, None, None, "en", None, None, None, text))
    found = {one.trigger.text: one.place and one.place.text for one in annotations.event_mentions}
    assert found[trigger] == place


def test_what_is_set_to_resume_has_the_day_for_which_it_is_set() -> None:
    text = "Talks are set to resume on October 23, 2023 in Oslo between Kenya and Spain."
    annotations = annotate(Document("d", "d.txt", None, None, None, "en", None, None, None, text))
    talks = next(one for one in annotations.event_mentions if one.trigger.text == "Talks")
    assert talks.date is not None and talks.date.interval is not None
    assert talks.date.interval.start == "2023-10-23"
