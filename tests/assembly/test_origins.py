import pytest
from tests.assembly.hand_made import MAY_18, attack, merge, report, told, visit

from dateline.model import CopyGroup, Event


def only(event: tuple[Event, ...]) -> Event:
    assert len(event) == 1
    return event[0]


def test_the_publisher_is_the_origin_of_its_own_word() -> None:
    event = only(merge(report("a", visit("a"), publisher="The Fjord Post")).events)
    assert [(one.name, one.kind) for one in event.origins] == [("The Fjord Post", "media")]


def test_the_agency_goes_before_the_publisher() -> None:
    event = only(merge(report("a", visit("a"), publisher="The Fjord Post", agency="Reuters")).events)
    assert [(one.name, one.kind) for one in event.origins] == [("Reuters", "agency")]


def test_the_nearest_speaker_who_takes_no_part_is_the_origin() -> None:
    event = only(merge(report("a", visit("a", chain=["Ada Brook", "Ben Cole", "Harbour Wire"]))).events)
    assert [(one.name, one.kind) for one in event.origins] == [("Ben Cole", "government")]


def test_a_chain_of_participants_alone_leaves_the_publisher() -> None:
    event = only(merge(report("a", visit("a", chain=["Ada Brook", "Sweden"]), publisher="The Fjord Post")).events)
    assert [one.name for one in event.origins] == ["The Fjord Post"]


def test_a_nameless_speaker_is_anonymous() -> None:
    event = only(merge(report("a", visit("a", chain=["a villager"]))).events)
    assert [one.kind for one in event.origins] == ["anonymous"]


def test_two_outlets_with_one_agency_are_one_origin() -> None:
    pile = [report(name, visit(name, date=MAY_18), agency="Reuters") for name in "ab"]
    event = only(merge(*pile).events)
    assert event.independent_sources == 1
    assert event.origins[0].documents == ("a", "b")


def test_an_agency_quoted_and_the_same_agency_credited_are_one_origin() -> None:
    pile = [
        report("a", visit("a", date=MAY_18), agency="AP"),
        report("b", visit("b", date=MAY_18), agency="The Associated Press"),
    ]
    assert only(merge(*pile).events).independent_sources == 1


def test_copies_share_one_origin() -> None:
    group = CopyGroup("g1", ("a", "b"), "a", None)
    pile = [report(name, visit(name, date=MAY_18)) for name in "abc"]
    event = only(merge(*pile, groups=[group]).events)
    assert event.independent_sources == 2
    assert {one.documents for one in event.origins} == {("a", "b"), ("c",)}


def test_two_sources_in_one_document_count_two() -> None:
    own = attack("a", date=MAY_18)
    said = attack("a", date=MAY_18, chain=["Dora Elm"], offset=200)
    event = only(merge(report("a", own, said)).events)
    assert event.independent_sources == 2


@pytest.mark.parametrize(
    ("publisher", "kind"), [("TASS", "state_media"), ("The Associated Press", "agency"), ("Hillside Courier", "media")]
)
def test_kinds_by_name(publisher: str, kind: str) -> None:
    event = only(merge(report("a", visit("a"), publisher=publisher)).events)
    assert event.origins[0].kind == kind


@pytest.mark.parametrize("thing", ["which", "a limited truce", "it"])
def test_a_thing_tells_nothing(thing: str) -> None:
    event = only(merge(report("a", visit("a", chain=[thing]), publisher="The Fjord Post")).events)
    assert [one.name for one in event.origins] == ["The Fjord Post"]


@pytest.mark.parametrize(
    ("chain", "publisher", "name", "kind"),
    [
        ("a Reuters photographer", "The Fjord Post", "reuters", "agency"),
        ("our correspondent", "The Fjord Post", "The Fjord Post", "media"),
        ("a Fjord Post reporter", "The Fjord Post", "The Fjord Post", "media"),
        ("an army statement", "The Fjord Post", "an army statement", "document"),
    ],
)
def test_an_outlet_s_reporter_is_the_outlet(chain: str, publisher: str, name: str, kind: str) -> None:
    event = only(merge(report("a", visit("a", chain=[chain]), publisher=publisher)).events)
    assert [(one.name, one.kind) for one in event.origins] == [(name, kind)]


def test_state_media_without_a_name_are_those_that_another_report_names() -> None:
    pile = [
        report("a", visit("a", date=MAY_18, chain=["Norwegian state media"])),
        report("b", visit("b", date=MAY_18, chain=["KCNA"])),
    ]
    event = only(merge(*pile).events)
    assert [(one.name, one.kind, len(one.mentions)) for one in event.origins] == [("KCNA", "state_media", 2)]


def test_who_takes_part_without_a_name_is_no_origin_either() -> None:
    one = told(
        "a", "Rebels entered Oslo.", "entered", "enter", "ASSAULT", actors=["Rebels"], place="Oslo", chain=["Rebels"]
    )
    event = only(merge(report("a", one, publisher="The Fjord Post")).events)
    assert [one.name for one in event.origins] == ["The Fjord Post"]
