from hand_made import day, merge, report, told

MAY_18 = day("2031-05-18")


def visit(document: str, **more: object):  # type: ignore[no-untyped-def]
    return told(
        document, "Ada Brook visited Sweden.", "visited", "visit", "CONSULT", mode="visit",
        actors=["Ada Brook"], recipients=["Sweden"], **more,
    )  # fmt: skip


def test_two_reports_of_one_visit_are_one_event() -> None:
    merged = merge(report("a", visit("a", date=MAY_18)), report("b", visit("b", date=MAY_18)))
    (event,) = merged.events
    assert event.documents == ("a", "b")
    assert event.independent_sources == 2
    assert event.headline == "Ada Brook visits Sweden"
    assert len(event.merged_because) == 1
    assert {mention.event for mention in merged.mentions} == {event.id}


def test_visits_two_weeks_apart_are_two_events() -> None:
    merged = merge(report("a", visit("a", date=MAY_18)), report("b", visit("b", date=day("2031-06-02"))))
    assert len(merged.events) == 2
