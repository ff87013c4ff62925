from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from tests.assembly.piles import report

from dateline.assembly.copies import find_copies
from dateline.model import Annotations

WIRE = (
    "The harbour of Vend reopened on Monday after nine days of strikes that had kept forty freighters waiting outside "
    "the breakwater. Crane drivers went back to work at dawn under an agreement that their union reached with the port "
    "company late in the night. It raises pay by four percent and keeps the night shift at six hours. Shipping agents "
    "expect that the queue of vessels will take two weeks to clear. The ministry of transport had threatened to send "
    "soldiers to unload grain, which bakers in three provinces were running short of. Fishing boats were never part of "
    "the dispute, and the ferry to the islands ran without a break. The company puts its losses at eleven million "
    "crowns. Its director leaves at the end of the month, as he had announced before the strike began."
)
OTHER = (
    "Voters in the hill district of Marn chose a beekeeper as their mayor on Sunday. She had promised to mend the road "
    "over the pass and to keep the village school open, and won by thirty votes against a lawyer from the valley. Both "
    "thanked their helpers in the inn by the bridge, where the votes were counted until late. The new mayor takes office "
    "in spring. Her first task, she told the crowd, would be a meeting with the bus company about the winter timetable."
)


def copies_of(*pile: Annotations) -> list[tuple[str, ...]]:
    return [group.documents for group in find_copies(pile).groups]


def test_a_whole_copy_under_another_masthead_is_found() -> None:
    assert copies_of(report("a", WIRE), report("b", WIRE), report("c", OTHER)) == [("a", "b")]


def test_a_copy_cut_to_two_fifths_is_found() -> None:
    assert copies_of(report("a", WIRE), report("b", WIRE[: len(WIRE) * 2 // 5])) == [("a", "b")]


def test_a_copy_with_a_local_lead_in_and_light_edits_is_found() -> None:
    edited = WIRE.replace("nine days", "more than a week").replace("at dawn", "early").replace("crowns", "kroner")
    led_in = "Shoppers here may soon find bread cheaper again.\n\n" + edited
    assert copies_of(report("a", WIRE), report("b", led_in), report("c", OTHER)) == [("a", "b")]


def test_two_reports_that_quote_one_speech_are_no_copies() -> None:
    speech = "“We shall rebuild the quay stone by stone, and no family of this town shall leave it for want of work.”"
    one = f"The mayor of Vend spoke in the rain before a small crowd by the old customs house. {speech}"
    two = f"At the harbour an umbrella was not enough for the mayor, who read from wet sheets of paper. {speech}"
    assert copies_of(report("a", one), report("b", two)) == []


def test_a_text_that_borrows_from_two_reports_does_not_make_them_one() -> None:
    both = WIRE[: len(WIRE) * 3 // 4] + " " + OTHER
    pile = (report("a", WIRE), report("b", WIRE), report("c", OTHER), report("d", OTHER), report("e", both))
    groups = copies_of(*pile)
    assert not any({"a", "c"} <= set(group) for group in groups)


def test_a_lifted_block_is_kept_as_reused() -> None:
    block = WIRE[WIRE.index("Crane drivers") : WIRE.index("Shipping agents")]
    story = OTHER + " " + block + OTHER.replace("hill", "coast").replace("beekeeper", "baker")
    copies = find_copies((report("a", WIRE, published="2031-05-05"), report("b", story * 1, published="2031-05-06")))
    assert copies.groups == ()
    (reused,) = copies.reused["b"]
    assert reused.document == "a"
    assert story[reused.start : reused.end].startswith("Crane drivers went back")


def test_the_agency_is_credited_and_its_own_page_is_the_origin() -> None:
    pile = (
        report("a", WIRE, published="2031-05-05", publisher="Vend Post", agency="Norwire"),
        report("b", WIRE, published="2031-05-06", publisher="Norwire"),
    )
    (group,) = find_copies(pile).groups
    assert (group.origin, group.agency) == ("b", "Norwire")


def test_without_an_agency_the_earliest_is_the_origin() -> None:
    pile = (
        report("a", WIRE, published="2031-05-06", publisher="Vend Post"),
        report("b", WIRE[:600], published="2031-05-05", publisher="Hill Courier"),
    )
    (group,) = find_copies(pile).groups
    assert (group.origin, group.agency) == ("b", None)


def test_who_was_first_stays_unknown_where_nothing_tells() -> None:
    (group,) = find_copies((report("a", WIRE), report("b", WIRE))).groups
    assert group.origin is None


def test_a_later_page_at_the_same_address_is_a_version() -> None:
    pile = (
        report("a", WIRE, published="2031-05-05", url="https://www.post.example/port?from=mail"),
        report("b", WIRE + " Trains ran as usual.", published="2031-05-06", url="http://post.example/port/"),
    )
    assert find_copies(pile).version_of == {"b": "a"}


PILE = (
    report("a", WIRE, published="2031-05-05"),
    report("b", WIRE[:500], published="2031-05-05"),
    report("c", OTHER, published="2031-05-05"),
    report("d", "Local words first. " + OTHER, published="2031-05-07"),
    report("e", WIRE[:300] + OTHER[:300]),
    report("f", ""),
    report("g", "Three words only."),
)


@given(st.permutations(PILE))
def test_input_order_never_matters(pile: Sequence[Annotations]) -> None:
    assert find_copies(pile) == find_copies(PILE)


@given(st.lists(st.sampled_from([WIRE, OTHER, WIRE[:400], OTHER[100:], "Short."]), max_size=8))
def test_groups_are_disjoint_and_of_two_or_more(texts: list[str]) -> None:
    copies = find_copies([report(f"d{number}", text) for number, text in enumerate(texts)])
    members = [name for group in copies.groups for name in group.documents]
    assert len(members) == len(set(members)) == len(copies.group_of)
    assert all(len(group.documents) > 1 for group in copies.groups)
