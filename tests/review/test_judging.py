"""Decisions on a record that was really built: what they make of it, and that later builds obey them."""

import shutil
from dataclasses import replace
from pathlib import Path

import pytest

from building.reports import write_reports
from dateline import build, open_record
from dateline.building.judging import keep_judgements
from dateline.model import Event, Interval, Record
from dateline.review import Undecidable, apart, correct, decided, review, same, undo
from dateline.store import load_judgements, open_database
from dateline.viewing import Filter, chronology, look_up


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("built")
    build([write_reports(folder / "a.jsonl", range(4))], folder / "record.db")
    return folder / "record.db"


@pytest.fixture
def record(built: Path, tmp_path: Path) -> Path:
    """A copy of the record of four reports, to be judged on."""
    return Path(shutil.copy(built, tmp_path / "record.db"))


def meeting(record: Record, document: str = "r0000") -> Event:
    """The event of the first meeting that a document tells."""
    first = next(one for one in record.event_mentions if one.document == document and one.lemma == "meet")
    return next(one for one in record.events if one.id == first.event)


def listed(record: Record) -> set[str]:
    return {row.id for row in chronology(look_up(record), Filter())}


def test_a_rejected_event_stays_away_when_reports_are_added(record: Path, tmp_path: Path) -> None:
    before = open_record(record)
    wrong = meeting(before)
    assert wrong.id in listed(before)
    keep_judgements(record, [review("rejected", wrong.id, look_up(before))])
    after = build([write_reports(tmp_path / "b.jsonl", range(4, 8))], record)
    assert meeting(after).review is not None
    assert meeting(after).id not in listed(after)


def test_two_events_become_one_and_one_again_two(record: Path) -> None:
    before = open_record(record)
    one, other = meeting(before), meeting(before, "r0001")
    assert one.id != other.id
    _, joined = keep_judgements(record, [same([one.id, other.id], look_up(before))])
    assert meeting(joined).id == meeting(joined, "r0001").id
    _, parted = keep_judgements(record, [undo(None, load_judgements(open_database(record)))])
    assert replace(parted, unfit_judgements=()) == replace(before, unfit_judgements=())


def test_a_mention_is_taken_out_of_its_event(record: Path) -> None:
    before = open_record(record)
    whole = next(one for one in before.events if len(one.mentions) > 1)
    out = whole.mentions[-1]
    _, after = keep_judgements(record, [apart([whole.id, out], look_up(before))])
    held = {mention: event.id for event in after.events for mention in event.mentions}
    assert held[out] != held[whole.mentions[0]]


def test_entities_are_joined_and_parted(record: Path) -> None:
    before = open_record(record)
    people = {one.name: one for one in before.entities if one.kind == "person"}
    ada, cai = people["Ada Brook"], people["Cai Dorn"]
    _, joined = keep_judgements(record, [same([ada.id, cai.id], look_up(before))])
    assert any({"Ada Brook", "Cai Dorn"} <= {one.name, *one.aliases} for one in joined.entities)
    documents = sorted({one.document for one in ben_of(before)})
    assert len(documents) > 1
    ben = people["Ben Cole"].id
    _, parted = keep_judgements(record, [apart([ben, documents[-1]], look_up(before))])
    assert sum(one.name == "Ben Cole" for one in parted.entities) == 2


def ben_of(record: Record) -> tuple:  # type: ignore[type-arg]
    return next(one.mentions for one in record.entities if one.name == "Ben Cole")


@pytest.mark.parametrize(
    ("assignment", "field", "value"),
    [
        ("date=2031-03", "date", Interval("2031-03-01", "2031-03-31", "month")),
        ("date=2032", "date", Interval("2032-01-01", "2032-12-31", "year")),
        ("date = 2031-03-30..2031-04-02", "date", Interval("2031-03-30", "2031-04-02", "range")),
        ("date=none", "date", None),
        ("status=called for", "status", "called_for"),
        ("type=SUPPORT", "event_type", "SUPPORT"),
        ("headline=The ministers met", "headline", "The ministers met"),
        ("listed=no", "listed", False),
        ("recipients=none", "recipients", ()),
        ("place=none", "place", None),
    ],
)
def test_a_field_is_corrected(record: Path, assignment: str, field: str, value: object) -> None:
    before = open_record(record)
    _, after = keep_judgements(record, correct(meeting(before).id, assignment, look_up(before)))
    assert getattr(meeting(after), field) == value
    review = meeting(after).review
    assert review is not None
    assert review.judgement == "edited"


def test_actors_and_places_are_corrected_by_their_names(record: Path) -> None:
    before = open_record(record)
    lookup = look_up(before)
    made = correct(meeting(before).id, "actors=dora elm; Cai Dorn", lookup) + correct(
        meeting(before).id, "place=Oslo", lookup
    )
    _, after = keep_judgements(record, made)
    names = {one.id: one.name for one in after.entities}
    assert [names[one] for one in meeting(after).actors] == ["Dora Elm", "Cai Dorn"]
    place = meeting(after).place
    assert place is not None
    assert (place.name, place.country) == ("Oslo", "NOR")


@pytest.mark.parametrize(
    ("assignment", "complaint"),
    [
        ("date=Tuesday", "no date"),
        ("date=2031-02-30", "2031-02-30"),
        ("date=2032..2031", "end"),
        ("status=over", "occurred, ongoing"),
        ("type=MEETING", "CONSULT"),
        ("type=CONSULT dance", "mode of CONSULT"),
        ("actors=Nobody Atall", "Nobody Atall"),
        ("mentions=none", "can not be corrected"),
        ("status", "FIELD=VALUE"),
        ("headline=", "words"),
    ],
)
def test_what_makes_no_sense_is_refused(record: Path, assignment: str, complaint: str) -> None:
    before = open_record(record)
    with pytest.raises(Undecidable, match=complaint):
        correct(meeting(before).id, assignment, look_up(before))


def test_decisions_on_the_wrong_things_are_refused(record: Path) -> None:
    before = open_record(record)
    lookup = look_up(before)
    event, entity = meeting(before), before.entities[0]
    for wrong in ([event.id], [event.id, event.id], [event.id, entity.id], [entity.id, event.id]):
        with pytest.raises(Undecidable):
            same(wrong, lookup)
    with pytest.raises(Undecidable, match="nothing is left"):
        apart([event.id, *event.mentions], lookup)
    with pytest.raises(Undecidable, match="no event"):
        review("accepted", entity.id, lookup)
    with pytest.raises(Undecidable, match="no judgement 7"):
        undo(7, keep_judgements(record, [review("unsure", event.id, lookup)])[0])


def test_the_log_says_what_became_of_each_judgement(record: Path) -> None:
    before = open_record(record)
    lookup = look_up(before)
    event = meeting(before)
    keep_judgements(record, [review("accepted", event.id, lookup), review("unsure", event.id, lookup)])
    kept, after = keep_judgements(record, [undo(2, load_judgements(open_database(record)))])
    log = decided(load_judgements(open_database(record)), look_up(after))
    assert [(one.judgement.number, one.in_force) for one in log] == [(1, True), (2, False), (3, True)]
    assert {one.about for one in log} == {meeting(after).headline}
    assert [one.number for one in kept] == [3]


def test_undoing_goes_back_step_by_step(record: Path) -> None:
    before = open_record(record)
    lookup = look_up(before)
    event = meeting(before)
    keep_judgements(record, [review("accepted", event.id, lookup), review("rejected", event.id, lookup)])

    def undone(number: int | None = None) -> str | None:
        """What is thought of the event once more is taken back."""
        _, after = keep_judgements(record, [undo(number, load_judgements(open_database(record)))])
        found = meeting(after).review
        return found.judgement if found else None

    assert [undone(), undone()] == ["accepted", None]
    log = load_judgements(open_database(record))
    with pytest.raises(Undecidable, match="no judgement in force"):
        undo(None, log)
    with pytest.raises(Undecidable, match="taken back already"):
        undo(1, log)
    assert undone(4) == "accepted"
