from dataclasses import replace

from tests.assembly.hand_made import MAY_18, attack, day, entity_id, meeting, merge, report, visit

from dateline.model import EventDate, Interval, Judgement


def test_the_dates_intersect() -> None:
    week = day("2031-05-12", "2031-05-18", "week")
    (event,) = merge(
        report("a", visit("a", date=week)), report("b", visit("b", date=day("2031-05-16", "2031-05-22", "range")))
    ).events
    assert event.date is not None
    assert (event.date.start, event.date.end, event.date.precision) == ("2031-05-16", "2031-05-18", "range")


def test_an_undated_event_has_no_date() -> None:
    (event,) = merge(report("a", visit("a"))).events
    assert event.date is None


def test_the_minister_stands_for_the_state() -> None:
    pile = [
        report("a", meeting("a", "Ada Brook", "Cai Dorn", date=MAY_18)),
        report("b", meeting("b", "Norway", "Cai Dorn", date=MAY_18)),
    ]
    (event,) = merge(*pile).events
    assert (event.actors, event.recipients) == ((entity_id("Ada Brook", ""),), (entity_id("Cai Dorn", ""),))


def test_a_meeting_told_from_either_side_has_one_on_each() -> None:
    pile = [
        report("a", meeting("a", "Ada Brook", "Cai Dorn", date=MAY_18)),
        report("b", meeting("b", "Cai Dorn", "Ada Brook", date=MAY_18)),
    ]
    (event,) = merge(*pile).events
    assert (event.actors, event.recipients) == ((entity_id("Ada Brook", ""),), (entity_id("Cai Dorn", ""),))


def test_the_more_exact_place_is_the_event_s() -> None:
    pile = [report("a", attack("a", place="Oslo", date=MAY_18)), report("b", attack("b", place="Norway", date=MAY_18))]
    (event,) = merge(*pile).events
    assert event.place is not None
    assert (event.place.name, event.place.country, event.place.geo_precision) == ("Oslo", "NOR", "city")


def test_the_headline_shows_what_has_not_happened() -> None:
    (event,) = merge(report("a", visit("a", status="planned"))).events
    assert event.headline == "planned: Ada Brook to visit Sweden"


def test_an_open_end_is_closed_by_an_inherited_day() -> None:
    inherited = replace(visit("b", date=MAY_18), date=EventDate(None, None, None, None, MAY_18, True))
    until = Interval(None, "2031-05-20", "range")
    (event,) = merge(report("a", visit("a", date=until)), report("b", inherited)).events
    assert event.date == MAY_18


def test_a_bounded_date_is_not_narrowed_by_an_inherited_one() -> None:
    inherited = replace(visit("b", date=MAY_18), date=EventDate(None, None, None, None, MAY_18, True))
    week = day("2031-05-12", "2031-05-18", "week")
    (event,) = merge(report("a", visit("a", date=week)), report("b", inherited)).events
    assert event.date == week


def test_a_plan_for_days_gone_by_does_not_date_the_deed() -> None:
    may_20 = day("2031-05-20")
    inherited = replace(visit("b", date=may_20), date=EventDate(None, None, None, None, may_20, True))
    put_off = visit("c", date=day("2031-05-12", "2031-05-18", "week"), status="planned")
    same = Judgement(1, "same", "event", (inherited.id,), (put_off.id,))
    (event,) = merge(report("b", inherited), report("c", put_off), judgements=[same]).events
    assert event.date == may_20


def test_a_place_that_few_tell_is_not_the_event_s_however_exact() -> None:
    often = [attack(name, None, place="Norway", date=MAY_18) for name in "abcde"]
    pile = [report(one.document, one) for one in (*often, attack("f", None, place="Oslo", date=MAY_18))]
    (event,) = merge(*pile).events
    assert event.place is not None
    assert event.place.name == "Norway"
