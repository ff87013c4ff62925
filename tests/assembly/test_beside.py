import pytest
from tests.assembly.hand_made import MAY_18, attack, counted, entity_id, merge, report, told

from dateline.assembly.beside import Blame, is_of_another, is_part, is_superseded, is_update, told_beside
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


@pytest.mark.parametrize(
    ("onward", "part"),
    [
        ("12 of the 40 passengers", True),
        ("12 of whom", True),
        ("12 more", True),
        ("12 others", True),
        ("12 people", False),
        ("12 in all", False),
    ],
)
def test_a_share_of_a_number_is_a_part(onward: str, part: bool) -> None:
    assert is_part("", onward) is part


@pytest.mark.parametrize(
    ("before", "of_another"),
    [
        ("It was the worst fire since the 2008 mill blaze that killed ", True),
        ("It was the deadliest crash in Norland since May, when a tram killed ", True),
        ("The fire has killed ", False),
        ("Since Monday the storm has killed ", False),
    ],
)
def test_what_an_event_is_laid_beside_is_another(before: str, of_another: bool) -> None:
    assert is_of_another(before) is of_another


@pytest.mark.parametrize(
    ("sentence", "superseded"),
    [
        ("Previously, officials had said 17 people were hurt.", True),
        ("The ministry initially put the toll at 12.", True),
        ("The ministry put the toll at 12.", False),
    ],
)
def test_what_was_held_before_is_no_account(sentence: str, superseded: bool) -> None:
    assert is_superseded(sentence) is superseded


@pytest.mark.parametrize(
    ("sentence", "before", "far"),
    [
        ("The army denied it.", True, False),
        ("The raid was a success, a claim denied by the rebels.", True, False),
        ("The group denied any involvement.", True, False),
        ("The group denied a role in the harbour attack.", True, True),
        ("The army denied that its guns had shelled the mill.", False, True),
        ("The envoy rejected the claims of meddling in the vote.", False, True),
        ("Critics deny the link between the harbour and the fire.", False, False),
    ],
)
def test_what_a_denial_is_of(sentence: str, before: bool, far: bool) -> None:
    denial = denial_in(sentence)
    assert denial is not None
    assert denial.before is before
    assert not far or denial.onward > len(" a role in the harbour ")


@pytest.mark.parametrize(
    ("sentence", "moved"),
    [
        ("The toll now stands at 12.", True),
        ("The mayor raised the number to 17.", True),
        ("The toll stands at 12.", False),
    ],
)
def test_what_moves_a_toll_on(sentence: str, moved: bool) -> None:
    assert is_update(sentence) is moved


def test_who_is_blamed_but_not_for_the_deed_is_no_doer() -> None:
    sentence = "Norway blamed not only the harbour but also Sweden after the attack."
    blame = told("a", sentence, "blamed", "blame", "ACCUSE", actors=["Norway"], recipients=["Sweden"])
    deed = told("a", sentence, "attack", "attack", "ASSAULT")
    assert not told_beside([report("a", blame, deed)], {}).blamed


def test_who_is_accused_of_something_else_is_no_doer() -> None:
    sentence = "Norway accused Sweden of hiding proof of the attack."
    blame = told("a", sentence, "accused", "accuse", "ACCUSE", actors=["Norway"], recipients=["Sweden"])
    hiding, deed = told("a", sentence, "hiding", "hide", "OTHER"), told("a", sentence, "attack", "attack", "ASSAULT")
    assert told_beside([report("a", blame, deed)], {}).blamed
    assert not told_beside([report("a", blame, hiding, deed)], {}).blamed


def test_who_is_blamed_takes_the_place_of_a_doer() -> None:
    blame = told("a", "Norway said the Swedish rebels were behind the attack.", "behind", "behind", "ACCUSE",
                 actors=["Norway"], recipients=["Swedish rebels"])  # fmt: skip
    deed = told("a", "Norway said the Swedish rebels were behind the attack.", "attack", "attack", "ASSAULT")
    found = told_beside([report("a", blame, deed)], {})
    assert found.blamed == {deed.id: (Blame(entity_id("Swedish rebels", "a"), blame.id, entity_id("Norway", "a")),)}


def test_a_denial_in_the_next_sentence_is_a_dispute_over_whether_it_was() -> None:
    deed = attack("a", date=MAY_18)
    denial = told("a", "The Northern Front denied any involvement.", "denied", "deny", "REJECT", offset=60)
    event = next(one for one in merge(report("a", deed, denial)).events if deed.id in one.mentions)
    assert values(event, "status") == ["occurred", "denied"]


def test_a_toll_told_in_the_next_sentence_is_the_attack_s() -> None:
    one = attack("a", date=MAY_18)
    other = told("a", "A hospital put the death toll at 17.", "put", "put", "OTHER", actors=["A hospital"], offset=60,
                 quantities=[counted("17", 17, None, at=93)])  # fmt: skip
    killed = told("b", "Gunmen killed 12 people in Oslo.", "killed", "kill", "ASSAULT", date=MAY_18, place="Oslo",
                  quantities=[counted("12 people", 12, "people", at=14)])  # fmt: skip
    (toll,) = told_beside([report("a", one, other)], {}).tolls[one.id]
    assert (toll.quantity.value, toll.speaker) == (17, entity_id("A hospital", "a"))
    event = next(
        each for each in merge(report("b", killed), report("a", one, other)).events if killed.id in each.mentions
    )
    assert values(event, "quantity") == ["12 people", "17"]


def test_numbers_of_the_hurt_that_no_mention_counts_are_compared() -> None:
    one = told("a", "Blasts in Oslo killed 23 people and injured 146.", "Blasts", "blast", "ASSAULT", place="Oslo",
               date=MAY_18)  # fmt: skip
    other = told("b", "A blast in Oslo killed 23 people; 147 were wounded.", "blast", "blast", "ASSAULT", place="Oslo",
                 date=MAY_18)  # fmt: skip
    (event,) = merge(report("a", one), report("b", other)).events
    assert values(event, "quantity") == ["146", "147"]
