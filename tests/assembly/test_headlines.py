"""Short lines for events."""

from dataclasses import replace

import pytest
from hand_made import day, merge, report, told

from dateline.assembly.headlines import headline, listed
from dateline.model import EventDate, EventMention, Judgement, Status, Wording, WordingForm, WordingPlace


@pytest.mark.parametrize(
    ("code", "status", "actors", "recipients", "place", "line"),
    [
        (("CONSULT", "visit"), "occurred", ["Ann Lee"], ["Norland"], None, "Ann Lee visited Norland"),
        (("CONSULT", "visit"), "planned", ["Ann Lee"], ["Norland"], "Port Ash", "planned: Ann Lee to visit Norland (Port Ash)"),
        (("CONSULT", None), "occurred", [], ["Ann Lee", "Bo Ek"], None, "Ann Lee and Bo Ek met"),
        (("ASSAULT", None), "occurred", [], ["Norland"], None, "Attack on Norland"),
        (("ASSAULT", None), "alleged", ["rebels"], ["Norland"], None, "alleged: rebels attacked Norland"),
        (("ASSAULT", None), "occurred", [], [], "Port Ash", "Attack (Port Ash)"),
        (("ASSAULT", None), "occurred", [], ["Norland"], "prison", "Attack on Norland"),
        (("AID", None), "called_for", ["Norland"], ["Sudland"], None, "called for: Norland to give aid to Sudland"),
        (("MOBILIZE", "unheard-of"), "occurred", ["rebels"], [], None, "Rebels moved forces"),
    ],
)  # fmt: skip
def test_headline_says_who_did_what_to_whom(
    code: tuple[str, str | None], status: Status, actors: list[str], recipients: list[str], place: str | None, line: str
) -> None:
    assert headline([], code, status, actors, recipients, place) == line


def test_listed_counts_what_it_does_not_show() -> None:
    assert listed(["A", "B", "C", "D", "E"]) == "A, B, C and 2 more"


def worded(
    document: str, words: str, form: WordingForm, date: str | None = None, behind: WordingPlace = "actors"
) -> EventMention:
    """A report on Norway's aid, and its words from the verb on."""
    sentence = f"Norway {words}"
    mention = told(document, sentence, words.split()[0], "send", "AID", actors=["Norway"])
    at = sentence.find(date) if date else 0
    dated = EventDate(at, at + len(date), date, None, day("2031-05-20"), False) if date else None
    return replace(mention, wording=Wording(7, len(sentence), words, form, words, behind), date=dated)


def headline_of(*mentions: EventMention) -> str:
    """That of the one event which reports of these mentions tell."""
    pile = [report(mention.document, mention) for mention in mentions]
    ids = [mention.id for mention in mentions]
    together = [Judgement(number, "same", "event", (ids[0],), (other,)) for number, other in enumerate(ids[1:], 1)]
    (event,) = merge(*pile, judgements=together).events
    return event.headline


@pytest.mark.parametrize(
    ("accounts", "status", "line"),
    [
        ([("sent grain", "past")], "occurred", "Norway sent grain"),
        ([("sent grain", "past")], "alleged", "alleged: Norway sent grain"),
        ([("send grain", "base")], "planned", "planned: Norway to send grain"),
        ([("send grain", "base")], "occurred", "Norway gave aid"),
        ([("sent grain", "past"), ("sent 40 trucks of grain", "past")], "occurred", "Norway sent 40 trucks of grain"),
        ([("sent grain", "past"), ("sent\nrice", "past"), ("sent rice", "past")], "occurred", "Norway sent rice"),
    ],
)
def test_headline_in_an_accounts_own_words(accounts: list[tuple[str, WordingForm]], status: Status, line: str) -> None:
    mentions = [replace(worded(f"d{number}", *one), status=status) for number, one in enumerate(accounts)]
    assert headline_of(*mentions) == line


def test_words_of_many_agree_with_the_one_they_stand_behind() -> None:
    assert headline_of(worded("d1", "are sending grain", "past")) == "Norway is sending grain"
    rebels = told(
        "d1", "Rebels are burning grain.", "burning", "burn", "ASSAULT", actors=["Rebels"], date=day("2031-05-18")
    )
    words = Wording(7, 24, "are burning grain", "past", "are burning grain", "actors")
    assert headline_of(replace(rebels, wording=words)) == "Rebels are burning grain"


def test_the_date_is_left_to_its_column() -> None:
    assert headline_of(worded("d1", "sent on Friday grain", "past", "Friday")) == "Norway sent grain"
    assert headline_of(worded("d1", "sent grain back in May", "past", "May")) == "Norway sent grain"


def test_words_that_hang_on_the_date_keep_it() -> None:
    words = "sent grain on the anniversary of Sept. 11"
    assert headline_of(worded("d1", words, "past", "Sept. 11")) == f"Norway {words}"


def test_what_an_account_calls_the_deed_is_told_where_none_has_a_verb() -> None:
    named = worded("d1", "third transport of grain", "past", behind="owners")
    assert headline_of(named) == "Norway's third transport of grain"
    assert headline_of(named, worded("d2", "sent grain", "past")) == "Norway sent grain"


def test_what_was_suffered_stands_behind_those_who_suffered_it() -> None:
    mention = told("d1", "Two men were held in Orvik.", "held", "hold", "COERCE", recipients=["Two men"])
    words = Wording(8, 26, "were held in Orvik", "past", "were held in Orvik", "recipients")
    assert headline_of(replace(mention, wording=words)) == "Two men were held in Orvik"


def test_what_was_not_done_lends_no_words_to_what_was() -> None:
    undone = replace(worded("d1", "sent rice", "past"), status="negated")
    assert headline_of(undone) == "did not happen: Norway sent rice"
    assert headline_of(undone, worded("d2", "sent grain", "past")) == "Norway sent grain"


def test_an_account_by_the_other_side_of_a_meeting_may_tell_it() -> None:
    met = told("a", "Ada Brook met Cai Dorn.", "met", "meet", "CONSULT", actors=["Ada Brook"], recipients=["Cai Dorn"])
    sentence = "Cai Dorn met with Ada Brook behind closed doors."
    other = told("b", sentence, "met", "meet", "CONSULT", actors=["Cai Dorn"], recipients=["Ada Brook"])
    words = "met with Ada Brook behind closed doors"
    other = replace(other, wording=Wording(9, 47, words, "past", words, "actors"))
    assert headline_of(met, other) == f"Cai Dorn {words}"


def test_words_for_a_state_s_warplane_stand_behind_the_state() -> None:
    sentence = "A Swedish warplane bombed the port."
    raid = told("a", sentence, "bombed", "bomb", "ASSAULT", actors=["Swedish warplane"], date=day("2031-05-18"))
    state = told("b", "Sweden attacked.", "attacked", "attack", "ASSAULT", actors=["Sweden"], date=day("2031-05-18"))
    words = Wording(19, 34, "bombed the port", "past", "bombed the port", "actors")
    assert headline_of(replace(raid, wording=words), state) == "Sweden bombed the port"


def test_words_of_another_day_are_not_the_event_s() -> None:
    on_friday = replace(worded("d1", "sent grain", "past"), date=dated("2031-05-16"))
    since = replace(worded("d2", "sent rice by train", "past"), date=dated("2031-05-20"))
    later = replace(worded("d3", "sent rice by train", "past"), date=dated("2031-05-20"))
    assert headline_of(since, later, on_friday) == "Norway sent rice by train"
    assert headline_of(on_friday, since, later) == "Norway sent rice by train"


def test_somebody_s_men_are_called_as_another_account_calls_them() -> None:
    one = told(
        "d1", "Its gunmen shot two men.", "shot", "shoot", "ASSAULT", actors=["Its gunmen"], date=day("2031-05-18")
    )
    other = told(
        "d0",
        "Masked gunmen attacked.",
        "attacked",
        "attack",
        "ASSAULT",
        actors=["Masked gunmen"],
        date=day("2031-05-18"),
    )
    one = replace(one, wording=Wording(11, 23, "shot two men", "past", "shot two men", "actors"))
    assert headline_of(other, one) == "Masked gunmen shot two men"


def test_words_of_one_doer_and_a_companion_may_tell_the_deed() -> None:
    sentence = "Norway and Sweden sent grain."
    both = told("d1", sentence, "sent", "send", "AID", actors=["Norway", "Sweden"])
    both = replace(both, wording=Wording(18, 28, "sent grain", "past", "sent grain", "actors"))
    alone = [told(f"d{number}", "Norway sent aid.", "sent", "send", "AID", actors=["Norway"]) for number in range(2, 8)]
    assert headline_of(*alone, both) == "Norway and Sweden sent grain"


def dated(on: str) -> EventDate:
    return EventDate(0, 1, "N", None, day(on), False)


@pytest.mark.parametrize(
    ("words", "line"),
    [
        ("The Norwegian warplanes", "Norwegian warplanes sent grain"),
        ("its warplanes", "Norway sent grain"),
        ("Norwegian officials", "Norway sent grain"),
    ],
)
def test_a_states_forces_go_by_their_own_words(words: str, line: str) -> None:
    named = told("a", "Norway held a vote.", "held", "hold", "OTHER", actors=["Norway"])
    mention = worded("d1", "sent grain", "past")
    (norway,) = mention.actors
    mention = replace(mention, actors=(replace(norway, text=words),))
    assert line in [event.headline for event in merge(report("a", named), report("d1", mention)).events]
