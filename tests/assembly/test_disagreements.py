from collections.abc import Sequence

from tests.assembly.hand_made import MAY_18, attack, counted, day, merge, report, told, visit

from dateline.model import Comparison, Event, EventMention, Status


def event_of(*mentions: EventMention) -> Event:
    """The one event of these mentions, each in a document of its own."""
    (event,) = merge(*(report(one.document, one) for one in mentions)).events
    return event


def fields(*mentions: EventMention) -> list[str]:
    return [one.field for one in event_of(*mentions).disagreements]


def with_number(document: str, text: str, value: float, unit: str, comparison: Comparison = "exact") -> EventMention:
    return attack(document, date=MAY_18, quantities=[counted(text, value, unit, comparison)])


def numbers(*quantities: tuple[str, float, str, Comparison]) -> Sequence[str]:
    """The values of the quantity disagreement between reports that give these."""
    event = event_of(*(with_number(f"d{number}", *each) for number, each in enumerate(quantities)))
    return [value.value for one in event.disagreements if one.field == "quantity" for value in one.values]


def test_two_numbers_of_one_thing_disagree() -> None:
    assert numbers(("12 soldiers", 12, "soldiers", "exact"), ("20 soldiers", 20, "soldiers", "exact")) == [
        "12 soldiers",
        "20 soldiers",
    ]


def test_at_least_six_includes_eight() -> None:
    assert not numbers(("at least six people", 6, "people", "at_least"), ("eight people", 8, "people", "exact"))


def test_kilometres_and_miles_are_put_alike() -> None:
    assert not numbers(("100 miles", 100, "miles", "exact"), ("about 160 km", 160, "km", "about"))


def test_more_than_an_hour_and_seventy_minutes_agree() -> None:
    assert not numbers(("more than an hour", 1, "hour", "more_than"), ("70 minutes", 70, "minutes", "exact"))


def test_numbers_of_different_things_are_none() -> None:
    assert not numbers(("12 kilometres", 12, "kilometres", "exact"), ("20 tonnes", 20, "tonnes", "exact"))


def test_days_that_do_not_meet_disagree_and_the_better_attested_holds() -> None:
    event = event_of(visit("a", date=MAY_18), visit("b", date=day("2031-05-19")), visit("c", date=MAY_18))
    assert event.date == MAY_18
    (dispute,) = event.disagreements
    assert (dispute.field, {value.value for value in dispute.values}) == ("date", {"2031-05-18", "2031-05-19"})


def test_days_of_two_acts_of_a_person_are_no_dispute() -> None:
    elsewhere = visit("b", date=day("2031-05-19"), recipients=["Bergen"])
    found = merge(report("a", visit("a", date=MAY_18)), report("b", elsewhere)).events
    assert not [one for event in found for one in event.disagreements]


def test_one_report_that_gives_two_days_tells_of_two() -> None:
    later = visit("b", date=day("2031-05-19"))
    again = visit("a", date=day("2031-05-19"), offset=60)
    found = merge(report("a", visit("a", date=MAY_18), again), report("b", later)).events
    assert not [one for event in found for one in event.disagreements]


def test_a_month_and_a_day_of_it_agree() -> None:
    assert fields(visit("a", date=MAY_18), visit("b", date=day("2031-05-01", "2031-05-31", "month"))) == []


def test_told_by_one_and_denied_by_another() -> None:
    event = event_of(attack("a", date=MAY_18, status="alleged"), attack("b", date=MAY_18, status="denied"))
    assert event.status == "alleged"
    assert [one.field for one in event.disagreements] == ["status"]


def test_planned_and_done_is_history_and_no_disagreement() -> None:
    assert fields(visit("a", date=MAY_18, status="planned"), visit("b", date=MAY_18)) == []


def test_a_state_and_its_minister_are_no_two_actors() -> None:
    assert fields(attack("a", actor="Norway", date=MAY_18), attack("b", actor="Ada Brook", date=MAY_18)) == []


def test_one_bare_mention_of_many_is_no_quarrel_over_the_doer() -> None:
    accounts = [attack(name, "Northern Front", date=MAY_18) for name in ("a", "b", "c")]
    stray = attack("d", "Sweden", date=MAY_18)
    (event,) = merge(*(report(one.document, one) for one in (*accounts, stray))).events
    assert event.disagreements == ()


def test_one_who_blames_another_is_a_quarrel_over_the_doer() -> None:
    accounts = [attack(name, "Northern Front", date=MAY_18) for name in ("a", "b", "c")]
    blaming = attack("d", "Sweden", date=MAY_18, status="alleged")
    (event,) = merge(*(report(one.document, one) for one in (*accounts, blaming))).events
    (quarrel,) = event.disagreements
    assert [(one.value, len(one.mentions)) for one in quarrel.values] == [("Northern Front", 3), ("Sweden", 1)]


def test_a_state_s_rebels_are_not_the_state() -> None:
    one, other = attack("a", "Swedish rebels", date=MAY_18), attack("b", "Sweden", date=MAY_18)
    (event,) = merge(report("a", one), report("b", other)).events
    assert [one.field for one in event.disagreements] == ["actor"]


def test_what_is_done_by_saying_it_is_not_denied() -> None:
    def blame(document: str, status: Status) -> EventMention:
        return told(
            document, "Norway condemned Sweden.", "condemned", "condemn", "ACCUSE", actors=["Norway"],
            recipients=["Sweden"], date=MAY_18, status=status,
        )  # fmt: skip

    (event,) = merge(report("a", blame("a", "occurred")), report("b", blame("b", "denied"))).events
    assert event.disagreements == ()


def test_said_not_to_have_been_is_a_dispute_too() -> None:
    assert [one.field for one in event_of(*_denied_by_ben_cole("did not attack")).disagreements] == ["status"]


def test_what_somebody_says_is_not_or_will_not_be_is_no_dispute() -> None:
    for words in ("does not attack", "would not attack", "no more can attack"):
        assert event_of(*_denied_by_ben_cole(words)).disagreements == ()


def _denied_by_ben_cole(words: str) -> list[EventMention]:
    """Two who tell of an attack, and one where Ben Cole says that the Northern Front `words` Norway's troops."""
    denial = told(
        "b", f"The Northern Front {words} troops of Norway in Oslo, Ben Cole said.", "attack", "attack", "ASSAULT",
        actors=["Northern Front"], recipients=["Norway"], place="Oslo", date=MAY_18, status="negated", chain=["Ben Cole"],
    )  # fmt: skip
    return [attack("a", date=MAY_18), denial, attack("c", date=MAY_18)]


def test_opponents_by_two_words_are_one_side() -> None:
    one, other = attack("a", "insurgents", date=MAY_18), attack("b", "Swedish rebels", date=MAY_18)
    assert fields(one, other) == []


def test_regime_forces_are_the_state_s_own() -> None:
    assert fields(attack("a", "regime troops", date=MAY_18), attack("b", "Sweden", date=MAY_18)) == []


def test_snipers_may_be_of_any_side() -> None:
    pile = [
        report(name, attack(name, who, date=MAY_18)) for name, who in (("a", "Northern Front"), ("b", "two snipers"))
    ]
    assert not [one for event in merge(*pile).events for one in event.disagreements if one.field == "actor"]


def test_a_named_group_may_be_the_rebels_of_another_report() -> None:
    pile = [
        report(name, attack(name, who, date=MAY_18)) for name, who in (("a", "Harbour Guard"), ("b", "rebel fighters"))
    ]
    assert not [one for event in merge(*pile).events for one in event.disagreements if one.field == "actor"]
