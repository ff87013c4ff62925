from collections.abc import Sequence

import pytest
from hypothesis import given
from hypothesis import strategies as st
from tests.assembly.piles import Act, Who, report

from dateline.assembly.copies import find_copies
from dateline.assembly.dating import date_the_undated
from dateline.assembly.entities import join_entities
from dateline.assembly.stories import find_stories
from dateline.model import Annotations, Published

LAST_THURSDAY, LAST_WEDNESDAY, LAST_MONTH = "<XXXX-WXX-4", "<XXXX-WXX-3", "month-1"
VISITOR, HOST = Who(("Sergei Vorin", "Vorin"), country="RUS"), Who(("Ada Brook", "Brook"), country="NOR")
TEXT = (
    "Foreign Minister Sergei Vorin met Ada Brook on Thursday in the castle of Vend. Vorin landed on Wednesday in the "
    "rain. Brook called the talks on the Vend fishing grounds frank; an agreement made last month had opened the way."
)
TOLD_AGAIN = (
    "The talks of Sergei Vorin with Ada Brook on the fishing grounds ended without a paper to sign. Vorin, who met Brook "
    "on Thursday in the castle of Vend, flew in on Wednesday; an accord of last month had opened the way."
)
TOLD_OTHERWISE = (
    "Fishermen along the northern coast say that catches fell for years and that boats lie idle. Many of them went to the "
    "harbour on Thursday to hear what Vorin had settled, and on Wednesday they had gone to church. Prices of cod rose in the "
    "shops. A new pier is being built beside the old one; the mayor wants a museum of whaling. Schools teach the songs of the "
    "sea. Old captains mend nets in cellars and tell of storms, of ice on the rigging, of herring so thick that oars stood "
    "upright; their grandsons study accounting, drive buses, or move south for good. A ferry company offers free trips for "
    "widows. On Thursday the choir sang."
)
TIMES = {"Thursday": LAST_THURSDAY, "Wednesday": LAST_WEDNESDAY, "last month": LAST_MONTH}
ACTS = (Act("met", "CONSULT", ("Sergei Vorin",), ("Ada Brook",), when="Thursday"),)
ACTS_AGAIN = (Act("met", "CONSULT", ("Vorin",), ("Brook",), when="Thursday"),)


def first(name: str, **more: object) -> Annotations:
    return report(
        name,
        TEXT,
        who=(VISITOR, HOST),
        times=TIMES,
        acts=ACTS,
        headline="Vorin meets Brook in Vend castle",
        **more,  # type: ignore[arg-type]
    )


def second(name: str, **more: object) -> Annotations:
    return report(
        name,
        TOLD_AGAIN,
        who=(VISITOR, HOST),
        times=TIMES,
        acts=ACTS_AGAIN,
        headline="Vorin and Brook talk fish",
        **more,  # type: ignore[arg-type]
    )


def dated(*pile: Annotations) -> dict[str, Annotations]:
    copies = find_copies(pile)
    stories = find_stories(pile, copies)
    found = date_the_undated(join_entities(pile, copies, stories, ()).pile, copies, stories)
    assert [one.document.id for one in found] == [one.document.id for one in pile]
    return {one.document.id: one for one in found}


def published(one: Annotations) -> Published:
    assert one.published is not None
    return one.published


def test_an_undated_report_is_dated_by_one_that_tells_the_same() -> None:
    found = dated(first("a", published="2031-05-08"), second("b"))["b"]
    assert (published(found).start, published(found).method) == ("2031-05-08", "linked")
    assert published(found).evidence == ("a",)


def test_its_relative_expressions_are_resolved_anew() -> None:
    found = dated(first("a", published="2031-05-08"), second("b"))["b"]
    assert [one.value for one in found.time_expressions] == ["2031-05-08", "2031-05-07", "2031-04"]
    date = found.event_mentions[0].date
    assert date is not None
    assert date.value == "2031-05-08"
    assert date.interval == found.time_expressions[0].interval


def test_a_report_alone_stays_undated() -> None:
    found = dated(second("b"))["b"]
    assert found.published is None
    assert found.time_expressions[0].interval is None


def test_a_page_clock_is_a_bound_and_no_date() -> None:
    found = dated(
        first("a", published="2031-05-08"), second("b", published="2031-11-26", method="page", clock="2031-11-26")
    )
    assert published(found["b"]).start == "2031-05-08"


def test_a_dateline_without_year_and_a_page_clock_date_each_other() -> None:
    # 8 May is a Thursday in 2031, 2025 and 2014.
    found = dated(first("a", dateline="XXXX-05-08"), second("b", clock="2029-02-26"))
    assert (published(found["a"]).start, published(found["a"]).method) == ("2025-05-08", "linked")
    assert published(found["b"]).start == "2025-05-08"


def test_a_dateline_without_year_takes_the_year_of_its_partner() -> None:
    found = dated(first("a", published="2031-05-08"), second("b", dateline="XXXX-05-09"))["b"]
    assert (published(found).start, published(found).end) == ("2031-05-09", "2031-05-09")


def test_metadata_of_another_year_give_way_and_it_is_said() -> None:
    pile = (
        first("a", published="2031-05-08"),
        second("b", published="2033-05-09", method="metadata"),
        report("c", TEXT + " Gulls cried.", published="2031-05-08", who=(VISITOR, HOST), times=TIMES, acts=ACTS),
    )
    found = dated(*pile)["b"]
    assert published(found).start == "2031-05-09"  # the same day of the year in which the others tell of it
    assert any("2033-05-09" in note for note in found.document.notes)


@pytest.mark.parametrize(("told", "start"), [("2029-05-09", "2031-05-09"), ("2030-05-09", "2030-05-09")])
def test_the_weekdays_that_a_report_names_speak_against_a_year_or_for_it(told: str, start: str) -> None:
    times = {"Thursday": LAST_THURSDAY, "Wednesday": LAST_WEDNESDAY}
    who = (VISITOR,)
    unlike = report(
        "c", TOLD_OTHERWISE, published=told, method="metadata", who=who, times=times, headline="Cod is dear in Vend"
    )
    found = dated(first("a", published="2031-05-09"), unlike)["c"]
    assert published(found).start == start


def test_a_given_date_is_kept_and_a_dateline_against_it_noted() -> None:
    found = dated(first("a", published="2031-05-08"), second("b", published="2031-06-20", dateline="XXXX-05-09"))["b"]
    assert (published(found).start, published(found).method) == ("2031-06-20", "given")
    assert any("05-09" in note for note in found.document.notes)


def test_unrelated_reports_date_nothing() -> None:
    other = report("b", "A beekeeper won the vote for mayor of Marn, where snow fell on the pass and the inn was full.")
    assert dated(first("a", published="2031-05-08"), other)["b"].published is None


PILE = (
    first("a", published="2031-05-08"),
    second("b"),
    second("c", dateline="XXXX-05-09"),
    first("d", clock="2031-12-24"),
    report("e", "A beekeeper won the vote for mayor of Marn, where snow fell on the pass."),
)


@given(st.permutations(PILE))
def test_input_order_never_matters(pile: Sequence[Annotations]) -> None:
    assert dated(*pile) == dated(*PILE)


@given(st.dates().filter(lambda day: 1990 < day.year < 2090))
def test_the_partner_decides_and_never_today(day: object) -> None:
    found = dated(first("a", published=str(day)), second("b"))["b"]
    if found.published is not None:
        assert abs(int(str(found.published.start)[:4]) - int(str(day)[:4])) <= 1
