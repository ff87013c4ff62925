import pytest
from tests.assembly.hand_made import MAY_18, attack, counted, entity_id, merge, report, told

from dateline.assembly.beside import is_part, told_beside
from dateline.codes.disputes import denial_in
from dateline.model import Event, EventMention


def values(event: Event, field: str) -> list[str]:
    return [value.value for one in event.disagreements if one.field == field for value in one.values]


def biggest(*mentions: EventMention) -> Event:
    """The event of the most mentions, all of them in one document."""
    return max(merge(report("a", *mentions)).events, key=lambda event: len(event.mentions))


@pytest.mark.parametrize(
    ("sentence", "denies"),
    [
        ("Norland denied that its troops had crossed the border.", True),
        ("The ministry rejected the allegations as baseless.", True),
        ("The general flatly denies the attack.", True),
        ("The envoy disputed the harbour police's version of events.", True),
        ("The ministry rejected the offer.", False),
        ("The clerk was denied a visa.", False),
        ("The army would neither confirm nor deny the raid.", False),
        ("He did not deny it.", False),
    ],
)
def test_what_denies(sentence: str, denies: bool) -> None:
    assert (denial_in(sentence) is not None) is denies


@pytest.mark.parametrize(
    ("before", "part"),
    [
        ("killed 40 people, including ", True),
        ("among them ", False),
        ("at least ", False),
        ("more than ", False),
        ("of ", True),
    ],
)
def test_what_is_a_part(before: str, part: bool) -> None:
    assert is_part(before) is part


def test_who_is_blamed_takes_the_place_of_a_doer() -> None:
    blame = told("a", "Norway said the Swedish rebels were behind the attack.", "behind", "behind", "ACCUSE",
                 actors=["Norway"], recipients=["Swedish rebels"])  # fmt: skip
    deed = told("a", "Norway said the Swedish rebels were behind the attack.", "attack", "attack", "ASSAULT")
    found = told_beside([report("a", blame, deed)])
    assert found.blamed == {deed.id: (entity_id("Swedish rebels", "a"),)}


def test_a_denial_in_the_next_sentence_is_a_dispute_over_whether_it_was() -> None:
    deed = attack("a", date=MAY_18)
    denial = told("a", "The Northern Front denied any involvement.", "denied", "deny", "REJECT", offset=60)
    event = next(one for one in merge(report("a", deed, denial)).events if deed.id in one.mentions)
    assert values(event, "status") == ["occurred", "denied"]


def test_a_toll_told_in_the_next_sentence_is_the_attack_s() -> None:
    one = attack("a", date=MAY_18, quantities=[counted("12 people", 12, "people", at=0)])
    other = told("a", "A hospital put the death toll at 17.", "put", "put", "OTHER", offset=60,
                 quantities=[counted("17", 17, None, at=93)])  # fmt: skip
    killed = told("a", "Gunmen killed 12 people in Oslo.", "killed", "kill", "ASSAULT", date=MAY_18, place="Oslo",
                  quantities=[counted("12 people", 12, "people", at=14)])  # fmt: skip
    assert told_beside([report("a", one, other)]).tolls[one.id][0].quantity.value == 17
    event = next(
        each for each in merge(report("b", killed), report("a", killed, other)).events if killed.id in each.mentions
    )
    assert values(event, "quantity") == ["12 people", "17"]


def test_numbers_of_the_hurt_that_no_mention_counts_are_compared() -> None:
    one = told("a", "Blasts in Oslo killed 23 people and injured 146.", "Blasts", "blast", "ASSAULT", place="Oslo",
               date=MAY_18)  # fmt: skip
    other = told("b", "A blast in Oslo killed 23 people; 147 were wounded.", "blast", "blast", "ASSAULT", place="Oslo",
                 date=MAY_18)  # fmt: skip
    (event,) = merge(report("a", one), report("b", other)).events
    assert values(event, "quantity") == ["146", "147"]
