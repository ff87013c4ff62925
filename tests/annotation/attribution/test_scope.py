"""Whose word covers an event mention, and what that makes of its status."""

import pytest

from dateline.annotation.attribution.attribute import Attribution, attribute
from dateline.annotation.grammar.parse import parse
from dateline.annotation.grammar.predications import find_predications
from dateline.annotation.mentions.find import find_entities
from dateline.model import Document, EventMention, Participant, Span


def covered(text: str, trigger: str, event_type: str = "OTHER", actor: str = "", recipient: str = "") -> Attribution:
    """The attribution of one event of a text, told as having occurred; participants by their words."""
    document = Document("d", "d.txt", None, None, None, "en", None, None, None, text)
    grammar = parse(text)
    entities = find_entities(document, grammar, find_predications(grammar))

    def participants(words: str) -> tuple[Participant, ...]:
        place = text.find(words)
        owner = next((e.id for e in entities for m in e.mentions if words and m.start <= place < m.end), None)
        return () if owner is None else (Participant(place, place + len(words), words, owner),)

    start = text.index(trigger)
    mention = EventMention(
        id="m", document="d", event=None, sentence=Span(0, len(text), text),
        trigger=Span(start, start + len(trigger), trigger), lemma=trigger, event_type=event_type, event_mode=None,
        contexts=(), actors=participants(actor), recipients=participants(recipient), others=(), place=None, date=None,
        quantities=(), status="occurred", attribution=(),
    )  # fmt: skip
    return attribute(document, grammar, entities, (mention,))


@pytest.mark.parametrize(
    ("text", "trigger", "chain"),
    [
        ("The ministry said rebels attacked the mill.", "attacked", ["The ministry"]),
        ("Rebels attacked the mill, according to the ministry.", "attacked", ["the ministry"]),
        ("State television reported that the minister said rebels attacked the mill.", "attacked",
         ["the minister", "State television"]),
        ("Rebels attacked the mill. The ministry said the road was closed.", "attacked", []),
        ("The minister said the road was closed. Rebels had attacked the mill.", "attacked", ["The minister"]),
        ("The minister said the road was closed.\n\nRebels had attacked the mill.", "attacked", []),
        ("The parliament supported the attack on the mill.", "attack", []),
        ("The opposition accused the army of bombing the mill.", "bombing", ["The opposition"]),
    ],
)  # fmt: skip
def test_chain(text: str, trigger: str, chain: list[str]) -> None:
    links = covered(text, trigger).chains.get("m", ())
    assert [link.speaker.text for link in links] == chain


@pytest.mark.parametrize(
    ("text", "trigger", "status"),
    [
        ("The ministry said rebels attacked the mill.", "attacked", None),
        ("The ministry claimed that rebels attacked the mill.", "attacked", "alleged"),
        ("Rebels reportedly attacked the mill.", "attacked", "alleged"),
        ("The army is said to have attacked the mill.", "attacked", "alleged"),
        ("The opposition accused the army of bombing the mill.", "bombing", "alleged"),
        ("The rebels denied that they attacked the mill.", "attacked", "denied"),
        ("The rebels did not deny that they attacked the mill.", "attacked", None),
        ("The rebels would not confirm or deny that they attacked the mill.", "attacked", None),
        ("The rebels denied that they armed gunmen who attacked the mill.", "attacked", None),
        ("The rebels denied that the mayor said that they attacked the mill.", "attacked", None),
    ],
)
def test_status(text: str, trigger: str, status: str | None) -> None:
    assert covered(text, trigger).statuses.get("m") == status


def test_a_wrong_that_only_its_victim_reports_is_alleged() -> None:
    text = "Ukraine said that Russia attacked the port."
    found = covered(text, "attacked", "ASSAULT", "Russia", "Ukraine")
    assert found.statuses == {"m": "alleged"}


def test_an_attack_that_the_attacker_reports_is_told_as_it_is() -> None:
    text = "Russia said that Russia attacked a port in Ukraine."
    assert covered(text, "attacked", "ASSAULT", "Russia", "Ukraine").statuses == {}
