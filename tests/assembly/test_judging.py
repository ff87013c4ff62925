import pytest
from tests.assembly.hand_made import MAY_18, day, merge, partition, report, told, visit

from dateline.assembly.judging import rule
from dateline.model import Interval, Judgement, identify, in_force


def judged(number: int, kind: str, subject: tuple[str, ...], other: tuple[str, ...] = (), **more: object) -> Judgement:
    return Judgement(number, kind, "event", subject, other, **more)  # type: ignore[arg-type]


A, B = visit("a", date=MAY_18), visit("b", date=MAY_18)
C = visit("c", date=day("2031-06-20"))
PILE = (report("a", A), report("b", B), report("c", C, published="2031-06-21"))


def test_without_judgements_the_near_ones_are_one() -> None:
    assert partition(merge(*PILE)) == {frozenset({A.id, B.id}), frozenset({C.id})}


def test_not_the_same_keeps_two_apart() -> None:
    merged = merge(*PILE, judgements=[judged(1, "not_same", (A.id,), (B.id,))])
    assert frozenset({A.id, B.id}) not in partition(merged)
    assert len(merged.events) == 3


def test_the_same_puts_two_together_against_their_dates() -> None:
    merged = merge(*PILE, judgements=[judged(1, "same", (A.id, B.id), (C.id,))])
    (event,) = merged.events
    assert {one.field for one in event.disagreements} == {"date"}


def test_of_two_that_clash_the_later_holds_and_the_earlier_is_reported() -> None:
    merged = merge(*PILE, judgements=[judged(1, "same", (A.id,), (C.id,)), judged(2, "not_same", (A.id,), (C.id,))])
    assert frozenset({A.id, B.id}) in partition(merged)
    assert [(one.number, "later" in one.reason) for one in merged.unfit] == [(1, True)]


def test_undone_is_as_if_never_said_and_undoing_that_brings_it_back() -> None:
    apart = judged(1, "not_same", (A.id,), (B.id,))
    undone = judged(2, "undone", (), undoes=1)
    again = judged(3, "undone", (), undoes=2)
    assert in_force([apart, undone]) == ()
    assert in_force([again, undone, apart]) == (apart,)
    assert frozenset({A.id, B.id}) in partition(merge(*PILE, judgements=[apart, undone]))


def test_a_judgement_finds_its_mention_where_the_extractor_names_it_anew() -> None:
    span = ("a", A.trigger.start, A.trigger.end)
    old = judged(1, "not_same", ("m-of-an-older-version",), (B.id,), subject_spans=(span,), other_spans=(("b", 0, 1),))
    assert frozenset({A.id, B.id}) not in partition(merge(*PILE, judgements=[old]))


def test_a_judgement_that_fits_nothing_is_shown_not_dropped() -> None:
    merged = merge(*PILE, judgements=[judged(7, "accepted", ("m-gone",))])
    assert [one.number for one in merged.unfit] == [7]


def test_reviews_are_filled_and_the_last_one_counts() -> None:
    merged = merge(
        *PILE,
        judgements=[
            judged(1, "accepted", (A.id, B.id), by="ann", at="2031-07-01"),
            judged(2, "unsure", (A.id,), by="bob", at="2031-07-02"),
        ],
    )
    review = next(event.review for event in merged.events if A.id in event.mentions)
    assert review is not None
    assert (review.judgement, review.by) == ("unsure", "bob")


@pytest.mark.parametrize(
    ("field", "value", "found"),
    [
        (
            "date",
            '{"start": "2031-05-17", "end": "2031-05-17", "precision": "day"}',
            Interval("2031-05-17", "2031-05-17", "day"),
        ),
        ("date", "null", None),
        ("status", '"planned"', "planned"),
        ("actors", "[]", ()),
    ],
)
def test_a_corrected_field_is_corrected(field: str, value: str, found: object) -> None:
    merged = merge(*PILE, judgements=[judged(1, "edited", (A.id,), field=field, value=value)])
    event = next(event for event in merged.events if A.id in event.mentions)
    assert getattr(event, field) == found
    assert event.review is not None
    assert event.review.judgement == "edited"


def test_corrected_actors_are_found_by_any_of_their_mentions() -> None:
    host = next(one for one in C.recipients)
    mark = identify("e", "c", host.start, host.end)
    merged = merge(*PILE, judgements=[judged(1, "edited", (A.id,), field="actors", value=f'["{mark}"]')])
    event = next(event for event in merged.events if A.id in event.mentions)
    assert event.actors == (host.entity,)
    assert merged.unfit == ()


def test_a_correction_to_somebody_whom_nobody_names_is_shown_and_changes_nothing() -> None:
    merged = merge(*PILE, judgements=[judged(3, "edited", (A.id,), field="actors", value='["e-gone"]')])
    event = next(event for event in merged.events if A.id in event.mentions)
    assert (event.actors, event.review) == (tuple(one.entity for one in A.actors), None)
    assert [one.number for one in merged.unfit] == [3]


@pytest.mark.parametrize(("kind", "listed"), [("accepted", True), ("rejected", False)])
def test_what_is_accepted_is_listed_and_what_is_rejected_is_not(kind: str, listed: bool) -> None:
    other = told("a", "A storm hit the coast.", "storm", "storm", "OTHER")
    for pile, mention in ((PILE, A), ((report("a", other),), other)):
        merged = merge(*pile, judgements=[judged(1, kind, (mention.id,))])
        assert next(event for event in merged.events if mention.id in event.mentions).listed is listed


def test_a_field_that_can_not_be_corrected_is_refused() -> None:
    with pytest.raises(ValueError, match="can not be corrected"):
        merge(*PILE, judgements=[judged(1, "edited", (A.id,), field="mentions", value="[]")])


def test_judgements_on_entities_are_not_events_business() -> None:
    rulings = rule([Judgement(1, "same", "entity", ("x",), ("y",))], [A, B])
    assert (rulings.rulings, rulings.unfit) == ((), ())


def test_what_an_accepted_event_holds_stays_together() -> None:
    merged = merge(*PILE, judgements=[judged(1, "accepted", (A.id, C.id))])
    assert any({A.id, C.id} <= set(event.mentions) for event in merged.events)


def test_the_words_told() -> None:
    assert told("a", "Ada Brook visited Sweden.", "visited", "visit", "CONSULT").trigger.text == "visited"
