from dataclasses import replace

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from tests.assembly.hand_made import (
    MAY_18,
    attack,
    day,
    entities_of,
    meeting,
    merge,
    partition,
    report,
    told,
    visit,
)

from dateline.assembly.copies import Copies
from dateline.assembly.days import days_of
from dateline.assembly.merging import prepare
from dateline.assembly.similarity import IMPOSSIBLE
from dateline.assembly.stories import Stories
from dateline.model import Annotations, Comparison, EventMention, Judgement, Quantity


def together(one: EventMention, other: EventMention, **more: str) -> bool:
    """Whether two reports of one story, a day apart, tell one event."""
    merged = merge(report(one.document, one), report(other.document, other, published="2031-05-21"), **more)  # type: ignore[arg-type]
    return len(merged.events) == 1


def test_two_reports_of_one_visit_are_one_event() -> None:
    merged = merge(report("a", visit("a", date=MAY_18)), report("b", visit("b", date=MAY_18)))
    (event,) = merged.events
    assert event.documents == ("a", "b")
    assert event.independent_sources == 2
    assert event.headline == "Ada Brook visited Sweden"
    assert len(event.merged_because) == 1
    assert "Ada Brook" in event.merged_because[0]
    assert {mention.event for mention in merged.mentions} == {event.id}


def test_a_dated_and_an_undated_report_agree() -> None:
    assert together(visit("a", date=MAY_18), visit("b"))


def test_a_day_and_its_month_agree() -> None:
    assert together(visit("a", date=MAY_18), visit("b", date=day("2031-05-01", "2031-05-31", "month")))


def test_two_visits_two_weeks_apart_are_two() -> None:
    assert not together(visit("a", date=MAY_18), visit("b", date=day("2031-06-01")))


def test_what_was_told_as_done_is_not_of_a_later_day() -> None:
    undated, denied = visit("a"), visit("a", status="negated")
    assert not together(undated, visit("b", date=day("2031-06-04")))
    assert not together(denied, visit("b", date=day("2031-06-04")))
    assert together(visit("a", status="planned"), visit("b", date=day("2031-06-04")))
    inherited = visit("b", date=day("2031-06-14"))
    assert inherited.date is not None
    assert not together(undated, replace(inherited, date=replace(inherited.date, inherited=True)))
    soon = visit("b", date=day("2031-05-29"))
    assert soon.date is not None
    assert together(undated, replace(soon, date=replace(soon.date, inherited=True)))


def test_the_meeting_with_the_minister_is_not_the_meeting_with_the_leader() -> None:
    assert not together(
        meeting("a", "Ada Brook", "Cai Dorn", date=MAY_18), meeting("b", "Ada Brook", "Dora Elm", date=MAY_18)
    )


def test_a_meeting_may_be_told_from_either_side() -> None:
    assert together(
        meeting("a", "Ada Brook", "Cai Dorn", date=MAY_18), meeting("b", "Cai Dorn", "Ada Brook", date=MAY_18)
    )


def test_a_state_may_stand_for_its_minister() -> None:
    assert together(
        meeting("a", "Ada Brook", "Cai Dorn", date=MAY_18), meeting("b", "Ada Brook", "Sweden", date=MAY_18)
    )


def test_a_visit_and_the_meeting_in_it_are_two() -> None:
    assert not together(visit("a", date=MAY_18), meeting("b", "Ada Brook", "Sweden", date=MAY_18))


def test_planned_and_held_is_one_with_a_history() -> None:
    plan = meeting("a", "Ada Brook", "Cai Dorn", date=MAY_18, status="planned")
    deed = meeting("b", "Ada Brook", "Cai Dorn", date=MAY_18)
    (event,) = merge(report("a", plan, published="2031-05-17"), report("b", deed, published="2031-05-19")).events
    assert event.status == "occurred"
    assert [(step.status, step.as_of.start if step.as_of else None) for step in event.history] == [
        ("planned", "2031-05-17"),
        ("occurred", "2031-05-19"),
    ]


def test_an_accusation_is_not_what_it_alleges() -> None:
    sentence = "Norway accused Northern Front of attacking troops in Oslo."
    blame = told(
        "a", sentence, "accused", "accuse", "ACCUSE", actors=["Norway"], recipients=["Northern Front"], date=MAY_18
    )
    deed = told(
        "a", sentence, "attacking", "attack", "ASSAULT", actors=["Northern Front"], place="Oslo", status="alleged"
    )
    assert len(merge(report("a", blame, deed)).events) == 2


def test_attacks_in_two_cities_are_two() -> None:
    assert not together(attack("a", place="Oslo", date=MAY_18), attack("b", place="Bergen", date=MAY_18))


def test_who_attacked_may_be_disputed() -> None:
    one = attack("a", actor="Northern Front", date=MAY_18)
    other = attack("b", actor="Sweden", date=MAY_18)
    (event,) = merge(report("a", one), report("b", other)).events
    (dispute,) = event.disagreements
    assert dispute.field == "actor"
    assert {value.value for value in dispute.values} == {"Northern Front", "Sweden"}


def test_each_speaker_accuses_for_himself() -> None:
    def blame(document: str, who: str) -> EventMention:
        return told(
            document, f"{who} condemned Sweden.", "condemned", "condemn", "ACCUSE", actors=[who], recipients=["Sweden"]
        )

    assert not together(blame("a", "Ada Brook"), blame("b", "Ben Cole"))


def test_an_empty_pile_has_no_events() -> None:
    assert merge() == merge(report("a"))


def test_what_has_no_date_or_name_is_not_listed_where_no_code_fits() -> None:
    vague = told("a", "Something broke there.", "broke", "break", "OTHER")
    dated = told("b", "A bridge in Oslo collapsed.", "collapsed", "collapse", "OTHER", place="Oslo", date=MAY_18)
    merged = merge(report("a", vague), report("b", dated))
    assert [event.listed for event in sorted(merged.events, key=lambda one: one.documents)] == [False, True]


def test_a_signing_is_listed_where_two_reports_inherit_one_day() -> None:
    def signing(document: str, day_told: str) -> EventMention:
        mention = told(
            document, "Ada Brook signed it.", "signed", "sign", "OTHER", actors=["Ada Brook"], date=day(day_told)
        )
        assert mention.date is not None
        return replace(mention, date=replace(mention.date, inherited=True))

    def listed(*days: str) -> bool:
        pile = [report(f"d{number}", signing(f"d{number}", one)) for number, one in enumerate(days)]
        return any(event.listed for event in merge(*pile).events)

    assert listed("2031-05-18", "2031-05-18")
    assert not listed("2031-05-18")
    assert not listed("2031-05-18", "2031-05-17")


def test_what_the_record_is_about_comes_first() -> None:
    pile = [report("a", visit("a", date=MAY_18)), report("b", attack("b", date=MAY_18))]
    plain = {event.headline: event.salience for event in merge(*pile).events}
    about = {event.headline: event.salience for event in merge(*pile, about="attacks on troops").events}
    (attacked,) = [headline for headline in plain if "attack" in headline]
    (visited,) = [headline for headline in plain if "visit" in headline]
    assert about[attacked] - about[visited] > plain[attacked] - plain[visited]


names = st.sampled_from(["Ada Brook", "Ben Cole", "Cai Dorn", "Norway", "Sweden", "Northern Front"])
days = st.one_of(st.none(), st.sampled_from(["2031-05-17", "2031-05-18", "2031-05-19", "2031-06-18"]).map(day))


@st.composite
def piles(draw: st.DrawFn) -> list[Annotations]:
    """Up to five documents with up to three mentions each."""
    pile = []
    for number in range(draw(st.integers(1, 5))):
        document = f"d{number}"
        mentions = []
        for place in range(draw(st.integers(0, 3))):
            maker = draw(st.sampled_from([meeting, attack]))
            parties = [draw(names), draw(names)] if maker is meeting else [draw(names)]
            status = draw(st.sampled_from(["occurred", "planned", "alleged", "denied"]))
            mentions.append(maker(document, *parties, date=draw(days), status=status, offset=200 * place))
        pile.append(report(document, *mentions, published=draw(st.sampled_from(["2031-05-18", "2031-05-20", None]))))
    return pile


@settings(max_examples=60, deadline=None)
@given(piles(), st.randoms(use_true_random=False))
def test_input_order_never_matters(pile: list[Annotations], random: object) -> None:
    shuffled = list(pile)
    random.shuffle(shuffled)  # type: ignore[attr-defined]
    one, other = merge(*pile), merge(*shuffled)
    assert one.events == other.events
    assert {mention.id: mention.event for mention in one.mentions} == {
        mention.id: mention.event for mention in other.mentions
    }


@settings(max_examples=60, deadline=None)
@given(piles())
def test_a_merged_pile_holds_together(pile: list[Annotations]) -> None:
    merged = merge(*pile)
    told_ids = [mention.id for one in pile for mention in one.event_mentions]
    kept = [mention for event in merged.events for mention in event.mentions]
    assert sorted(kept) == sorted(told_ids)
    entities = {entity.id for entity in entities_of(pile)}
    for event in merged.events:
        assert set(event.actors) | set(event.recipients) <= entities
        assert not set(event.actors) & set(event.recipients)
        assert {each for origin in event.origins for each in origin.mentions} == set(event.mentions)
        assert event.independent_sources == len(event.origins) >= 1
        assert 0 <= event.salience <= 1 and 0 <= event.confidence <= 1
        sides = [value for one in event.disagreements for value in one.values]
        assert {each for value in sides for each in value.mentions} <= set(told_ids)
        if event.date is not None:
            first, last = days_of(event.date)
            assert first <= last
    assert {mention.event for mention in merged.mentions} == {event.id for event in merged.events}


@settings(max_examples=60, deadline=None)
@given(piles(), st.data())
def test_judgements_are_always_obeyed(pile: list[Annotations], data: st.DataObject) -> None:
    ids = [mention.id for one in pile for mention in one.event_mentions]
    if len(ids) < 2:
        return
    one, other = data.draw(st.permutations(ids))[:2]
    same = partition(merge(*pile, judgements=[Judgement(1, "same", "event", (one,), (other,))]))
    apart = partition(merge(*pile, judgements=[Judgement(1, "not_same", "event", (one,), (other,))]))
    assert any({one, other} <= members for members in same)
    assert not any({one, other} <= members for members in apart)


def test_a_planned_visit_is_the_arrival_that_follows() -> None:
    planned = replace(visit("a", status="planned"), lemma="visit")
    arrived = replace(visit("b"), lemma="arrive")
    (event,) = merge(report("a", planned), report("b", arrived)).events
    assert event.status == "occurred"
    assert {step.status for step in event.history} == {"planned", "occurred"}


def test_one_report_tells_a_planned_visit_beside_another_that_was() -> None:
    sentence = "Ada Brook prepares for a visit."
    plan = told("a", sentence, "visit", "visit", "CONSULT", mode="visit", actors=["Ada Brook"], status="planned")
    assert len(merge(report("a", visit("a"), plan)).events) == 2


def inquiry(document: str, actor: str | None) -> EventMention:
    """An inquiry of Norway's bank, by somebody or by nobody that is told."""
    sentence = f"{actor} investigated the bank of Norway." if actor else "They have investigated the bank of Norway."
    actors = [actor] if actor else []
    return told(document, sentence, "investigated", "investigate", "ACCUSE", mode="investigate", actors=actors,
                recipients=["Norway"])  # fmt: skip


def test_an_inquiry_may_be_told_without_who_inquires() -> None:
    one, other = inquiry("a", "Ada Brook"), inquiry("b", None)
    assert together(one, other)


def test_inspectors_are_the_team_of_another_report() -> None:
    one, other, third = inquiry("a", "five inspectors"), inquiry("b", "a team"), inquiry("c", "the rebels")
    assert together(one, other)
    assert not together(one, third)


def test_one_accusation_in_two_words() -> None:
    words = (("tore into", "tear"), ("laid into", "lay"))
    one, other = (
        told(document, f"Ada Brook {verb} Sweden.", verb.split()[0], lemma, "ACCUSE", mode="disapprove",
             actors=["Ada Brook"], recipients=["Sweden"], date=MAY_18)
        for document, (verb, lemma) in zip("ab", words, strict=True)
    )  # fmt: skip
    assert together(one, other)


def test_visits_to_two_hosts_are_two() -> None:
    home = told("b", "Ada Brook visited Norway.", "visited", "visit", "CONSULT", mode="visit", actors=["Ada Brook"],
                recipients=["Norway"], date=MAY_18)  # fmt: skip
    assert not together(visit("a", date=MAY_18), home)


def _charged(document: str, *, accuser: str | None = None) -> EventMention:
    sentence = f"{accuser or 'Somebody'} charged Ada Brook with fraud."
    return told(
        document, sentence, "charged", "charge", "ACCUSE", actors=[accuser] if accuser else [], recipients=["Ada Brook"]
    )


def test_a_charge_is_one_whoever_is_told_to_bring_it() -> None:
    assert together(_charged("a"), _charged("b"))


def _died(document: str, who: str) -> EventMention:
    return told(document, f"{who} died.", "died", "die", "OTHER", actors=[who])


def test_a_short_given_name_may_stand_for_the_full_one() -> None:
    assert together(_died("a", "Fred Lowe"), _died("b", "Frederick Ames Lowe"))
    assert not together(_died("a", "Fred Lowe"), _died("b", "Ada Brook"))


def _moved(document: str, who: str) -> EventMention:
    return told(
        document, f"{who} relocated to Oslo.", "relocated", "relocate", "OTHER", actors=[who], place="Oslo", date=MAY_18
    )


def test_of_a_happening_a_person_and_a_body_may_both_be_told_to_do_it() -> None:
    assert together(_moved("a", "Fred Lowe"), _moved("b", "Bergen Rovers"))
    assert not together(_moved("a", "Harbour Wire"), _moved("b", "Bergen Rovers"))


def test_the_attack_is_the_one_just_told() -> None:
    """Two raids in one report, each taken up by "the attack" in the sentence after it."""
    first = attack("a", "Northern Front", "Oslo", date=day("2031-05-12"))
    second = told("a", "Gunmen fired on a convoy of Sweden in Bergen.", "fired", "fire", "ASSAULT", place="Bergen",
                  recipients=["Sweden"], date=MAY_18, offset=600)  # fmt: skip
    taken_up = [
        told("a", "Norway condemned the attack.", "attack", "attack", "ASSAULT", offset=offset) for offset in (100, 700)
    ]
    found = partition(merge(report("a", first, taken_up[0], second, taken_up[1])))
    assert found == {frozenset((first.id, taken_up[0].id)), frozenset((second.id, taken_up[1].id))}


def test_shooting_down_and_downing_are_one_act() -> None:
    shot = told("a", "Norway shot down a Swedish warplane.", "shot", "shoot", "ASSAULT", actors=["Norway"],
                recipients=["Swedish warplane"], date=MAY_18)  # fmt: skip
    downed = told("b", "The downing of a Swedish warplane shocked Oslo.", "downing", "downing", "ASSAULT",
                  recipients=["Swedish warplane"])  # fmt: skip
    assert together(shot, downed)


def test_reports_of_one_matter_may_name_others_for_a_happening() -> None:
    def contradict(background: str) -> bool:
        pile = [
            report(
                name,
                told(name, f"{who} patched the leak.", "patched", "patch", "OTHER", actors=[who]),
                lead(name, text),
            )
            for name, who, text in (("a", "Bergen Rovers", LEAK), ("b", "Harbour Guard", background))
        ]
        comparer = prepare(pile, entities_of(pile), Copies((), {}, {}), Stories((), {}))[-1]
        return float(comparer.scores(np.array([0]), np.array([2]))[0]) == IMPOSSIBLE

    assert contradict("Growers of plums in the valley expect the poorest harvest for a generation.")
    assert not contradict(LEAK)


LEAK = "Oil from the tanker Marigold reached 47 beaches near Bergen after its 3,180 tonnes of cargo began to seep on Tuesday."


def lead(document: str, text: str) -> EventMention:
    """What else a report tells."""
    word = next(word for word in ("seep", "expect") if word in text)
    return told(document, text, word, word, "OTHER", offset=100)


def test_one_sentence_in_two_reports_tells_one_deed() -> None:
    sentence = "Critics in the capital rejected the plan to close the old harbour."
    pile = [
        told(name, sentence, "rejected", "reject", "REJECT", date=day(on))
        for name, on in zip("ab", ("2031-05-18", "2031-05-21"), strict=True)
    ]
    first, second = (
        report(one.document, one, published=on) for one, on in zip(pile, ("2031-05-18", "2031-05-21"), strict=True)
    )
    assert len(merge(first, second).events) == 1
    other = replace(pile[1], sentence=replace(pile[1].sentence, text=sentence.replace("old", "new")))
    assert len(merge(first, report("b", other, published="2031-05-21")).events) == 2


def test_demands_of_two_parties_in_one_report_are_two() -> None:
    first = told("a", "Ada Brook demanded a vote.", "demanded", "demand", "REQUEST", actors=["Ada Brook"])
    sentence = "The Harbour Guard asked for calm."
    other = told("a", sentence, "asked", "ask", "REQUEST", actors=["Harbour Guard"], offset=400)
    same = told("a", sentence, "asked", "ask", "REQUEST", actors=["Ada Brook"], offset=400)
    assert len(merge(report("a", first, other)).events) == 2
    assert len(merge(report("a", first, same)).events) == 1


@pytest.mark.parametrize(
    ("sentence", "another"),
    [
        ("The attacks shook Oslo.", False),
        ("Second attacks shook Oslo.", True),
        ("It was one in a string of attacks in Oslo.", True),
        ("A series of attacks shook Oslo.", True),
        ("The end of attacks was near.", False),
    ],
)
def test_a_row_of_deeds_is_not_the_one_told_before(sentence: str, another: bool) -> None:
    pile = [report("a", told("a", sentence, "attacks", "attack", "ASSAULT"))]
    (account,), *_ = prepare(pile, entities_of(pile), Copies((), {}, {}), Stories((), {}))
    assert account.another is another


@pytest.mark.parametrize(
    ("first", "later", "same"),
    [
        ("53 sailors", "three sailors", False),
        ("53 sailors", "about 60 sailors", True),
        ("more than 100 sailors", "a sailor", False),
        ("at least 20 sailors", "53 sailors", True),
        ("the sailors", "three sailors", True),
    ],
)
def test_how_many_were_freed_tells_two_releases_apart(first: str, later: str, same: bool) -> None:
    one, other = (freed(document, whom) for document, whom in (("a", first), ("b", later)))
    assert together(one, other) is same


NUMBERS: dict[str, tuple[float, Comparison]] = {
    "53": (53, "exact"), "three": (3, "exact"), "about 60": (60, "about"), "more than 100": (100, "more_than"),
    "at least 20": (20, "at_least"),
}  # fmt: skip


def freed(document: str, whom: str) -> EventMention:
    """Norway's release of so many sailors."""
    start = len("Norway freed ")
    number = whom.rpartition(" ")[0]
    quantities = []
    if number in NUMBERS:
        value, comparison = NUMBERS[number]
        quantities.append(Quantity(start, start + len(whom), whom, value, "sailors", comparison))
    sentence = f"Norway freed {whom} in Oslo."
    return told(
        document, sentence, "freed", "free", "RETREAT", mode="release", actors=["Norway"], recipients=[whom], place="Oslo",
        quantities=quantities,
    )  # fmt: skip
