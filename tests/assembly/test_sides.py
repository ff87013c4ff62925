from collections.abc import Sequence

import pytest
from tests.assembly.hand_made import KNOWN, MAY_18, attack, day, entity_id, meeting, merge, report, told, visit
from tests.assembly.piles_of_reports import record_of

from dateline.model import Event, EventMention


def names(ids: Sequence[str]) -> list[str]:
    by_id = {entity_id(name, ""): name for name in KNOWN}
    return [by_id.get(one, "nameless") for one in ids]


def sides(event: Event) -> tuple[list[str], list[str]]:
    return names(event.actors), names(event.recipients)


def side_by_side(document: str, *actors: str) -> EventMention:
    return told(document, f"{' and '.join(actors)} met.", "met", "meet", "CONSULT", actors=actors, date=MAY_18)


def test_two_who_met_side_by_side_face_each_other() -> None:
    (event,) = merge(report("a", side_by_side("a", "Ada Brook", "Cai Dorn"))).events
    assert sides(event) == (["Ada Brook"], ["Cai Dorn"])


def test_three_who_met_stay_on_one_side() -> None:
    (event,) = merge(report("a", side_by_side("a", "Ada Brook", "Cai Dorn", "Dora Elm"))).events
    assert sides(event) == (["Ada Brook", "Cai Dorn", "Dora Elm"], [])


def test_nobody_stands_on_both_sides() -> None:
    pile = [
        report("a", meeting("a", "Ada Brook", "Cai Dorn", date=MAY_18)),
        report("b", side_by_side("b", "Ada Brook", "Cai Dorn")),
    ]
    (event,) = merge(*pile).events
    assert sides(event) == (["Ada Brook"], ["Cai Dorn"])


def test_a_visitor_abroad_is_the_guest_of_the_state() -> None:
    home = report("a", meeting("a", "Sweden", "Norway", date=day("2031-01-01")))
    abroad = report("b", visit("b", recipients=[], place="Stockholm", date=MAY_18))
    found = [event for event in merge(home, abroad).events if event.event_mode == "visit"]
    assert [sides(event) for event in found] == [(["Ada Brook"], ["Sweden"])]


def test_a_visit_at_home_has_no_host() -> None:
    home = report("a", meeting("a", "Sweden", "Norway", date=day("2031-01-01")))
    there = report("b", visit("b", recipients=[], place="Bergen", date=MAY_18))
    found = [event for event in merge(home, there).events if event.event_mode == "visit"]
    assert [sides(event) for event in found] == [(["Ada Brook"], [])]


def test_a_warplane_is_its_state_s() -> None:
    pile = [
        report("a", attack("a", "Swedish warplane", date=MAY_18)),
        report("b", attack("b", "Sweden", date=MAY_18)),
    ]
    (event,) = merge(*pile).events
    assert sides(event) == (["Sweden"], ["Norway"])


def test_a_place_gives_way_to_a_party() -> None:
    sentence = "Northern Front attacked Norway and Oslo."
    one = told("a", sentence, "attacked", "attack", "ASSAULT", actors=["Northern Front"], recipients=["Norway", "Oslo"])
    (event,) = merge(report("a", one)).events
    assert sides(event) == (["Northern Front"], ["Norway"])


def aid(document: str, *actors: str) -> EventMention:
    return told(
        document, "Help was given to Northern Front.", "given", "give", "AID", actors=actors,
        recipients=["Northern Front"], date=MAY_18,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("accounts", "expected"),
    [
        ([["Norway"], ["Norway"], ["Norway", "Sweden"]], ["Norway"]),
        ([["Norway", "Sweden"], ["Norway", "Sweden"], ["Norway"]], ["Norway", "Sweden"]),
        ([["Norway"], ["Norway"], ["Ada Brook"]], ["Ada Brook"]),
    ],
    ids=["the stray goes", "the much told stays", "the minister stands for the state"],
)
def test_whom_few_of_many_tell_is_misread(accounts: list[list[str]], expected: list[str]) -> None:
    pile = [report(f"d{number}", aid(f"d{number}", *actors)) for number, actors in enumerate(accounts)]
    (event,) = merge(*pile).events
    assert names(event.actors) == expected


def test_a_name_that_one_tells_does_not_stand_for_the_nameless_whom_many_tell() -> None:
    pile = [report(one, attack(one, "gunmen", date=MAY_18)) for one in "abc"]
    pile.append(report("d", attack("d", "Ada Brook", date=MAY_18)))
    found = [event for event in merge(*pile).events if len(event.documents) > 1]
    assert all("Ada Brook" not in sides(event)[0] for event in found)
    assert found


def test_a_companion_whom_few_tell_is_left_out() -> None:
    alone = [report(name, attack(name, date=MAY_18)) for name in "abcdef"]
    sentence = "The Northern Front and the Harbour Guard attacked troops of Norway in Oslo."
    both = told(
        "g", sentence, "attacked", "attack", "ASSAULT", actors=["Northern Front", "Harbour Guard"],
        recipients=["Norway"], place="Oslo", date=MAY_18,
    )  # fmt: skip
    (event,) = merge(*alone, report("g", both)).events
    assert sides(event) == (["Northern Front"], ["Norway"])


def test_a_body_that_its_state_s_name_tells_is_not_outvoted_by_one_name() -> None:
    told_of = ["the Norwegian embassy", "the Norwegian embassy", "Dahl Shipping"]
    pile = {
        "report": [
            {"outlet": f"Post {number}", "published": "2031-05-20", "title": "Gunmen attack in Tripoli",
             "text": f"Gunmen attacked {whom} in Tripoli, Libya, on Monday. The attack began at noon."}
            for number, whom in enumerate(told_of)
        ]
    }  # fmt: skip
    record = record_of(pile)
    by_id = {one.id: one.name for one in record.entities}
    (event,) = [one for one in record.events if one.event_type == "ASSAULT"]
    assert [by_id[one] for one in event.recipients] == ["Norwegian embassy"]
