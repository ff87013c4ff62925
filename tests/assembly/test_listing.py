from typing import Any

import pytest
from tests.assembly.hand_made import MAY_18, attack, meeting, merge, report, told, visit

from dateline.model import EventMention, Status


def demand(document: str, who: str, whom: str, **more: Any) -> EventMention:
    sentence = f"{who} asked {whom} for help."
    return told(document, sentence, "asked", "ask", "REQUEST", actors=[who], recipients=[whom], **more)


def is_listed(*mentions: EventMention) -> bool:
    (event,) = merge(*(report(one.document, one) for one in mentions)).events
    return event.listed


@pytest.mark.parametrize("status", ["possible", "called_for"])
def test_a_thought_without_a_day_is_listed_where_it_is_told_by_whom_to_whom(status: Status) -> None:
    assert is_listed(attack("a", status=status))
    assert not is_listed(attack("a", actor=None, status=status))


@pytest.mark.parametrize("status", ["possible", "called_for", "planned", "negated"])
def test_a_deed_not_done_by_somebody_unknown_is_listed_where_it_has_a_day(status: Status) -> None:
    assert is_listed(attack("a", actor="villagers", status=status, date=MAY_18))
    assert not is_listed(attack("a", actor="villagers", status=status))


def test_a_plan_of_somebody_known_is_listed() -> None:
    assert is_listed(visit("a", status="planned"))


def test_a_deed_done_is_listed_whoever_did_it() -> None:
    assert is_listed(attack("a", actor=None))


def test_a_word_between_people_nobody_knows_is_listed_where_two_reports_tell_it() -> None:
    one, other = demand("a", "a teacher", "villagers"), demand("b", "a teacher", "villagers")
    assert not is_listed(one)
    assert is_listed(demand("a", "Ada Brook", "villagers"))
    events = merge(report("a", one), report("b", other)).events
    assert all(event.listed == (len(event.documents) > 1) for event in events)


def test_an_interview_is_not_listed() -> None:
    assert is_listed(meeting("a", "Ada Brook", "Cai Dorn", date=MAY_18))
    assert not is_listed(meeting("a", "Ada Brook", "Harbour Wire", date=MAY_18))
    assert not is_listed(meeting("a", "CNN's Ida Fell", "Ada Brook", date=MAY_18))
