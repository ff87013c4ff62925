"""First persons inside quotation marks."""

import pytest

from dateline.annotation.annotate import annotate
from dateline.model import Document


def _document(text: str) -> Document:
    return Document("d", "d.txt", None, None, None, "en", None, None, None, text)


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ('"We urge Ruritania to withdraw its troops," said Anna Berg, the Norwegian foreign minister.', "Anna Berg"),
        ('Anna Berg, the foreign minister, said: "I condemn the attack on Oslo."', "Anna Berg"),
    ],
)
def test_a_first_person_in_a_quote_is_the_speaker(text: str, name: str) -> None:
    annotations = annotate(_document(text))
    names = {entity.id: entity.name for entity in annotations.entities}
    actors = [names[actor.entity] for mention in annotations.event_mentions for actor in mention.actors]
    assert name in actors
    assert not {"We", "we", "I"} & set(names.values())


def test_a_first_person_outside_quotes_stays() -> None:
    annotations = annotate(_document("We met the minister in Oslo on Monday."))
    assert all(entity.mentions for entity in annotations.entities)
    assert any(mention.text == "We" for entity in annotations.entities for mention in entity.mentions)
