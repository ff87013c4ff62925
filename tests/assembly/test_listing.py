import pytest
from tests.assembly.hand_made import MAY_18, attack, merge, report, told

from dateline.model import EventMention, Status


def is_listed(*mentions: EventMention) -> bool:
    (event,) = merge(*(report(one.document, one) for one in mentions)).events
    return event.listed


@pytest.mark.parametrize("status", ["occurred", "possible", "called_for", "planned", "negated"])
def test_what_is_coded_is_listed_whoever_did_it_and_done_or_not(status: Status) -> None:
    assert is_listed(attack("a", status=status))
    assert is_listed(attack("a", actor=None, status=status))


def test_a_happening_is_listed_where_it_has_a_day_and_a_name() -> None:
    sentence = "Ada Brook resigned."
    assert is_listed(told("a", sentence, "resigned", "resign", "OTHER", actors=["Ada Brook"], date=MAY_18))
    assert not is_listed(told("a", sentence, "resigned", "resign", "OTHER", actors=["Ada Brook"]))
    assert not is_listed(told("a", "Somebody resigned.", "resigned", "resign", "OTHER", date=MAY_18))
