"""What changed, and taking reports out again."""

from dataclasses import replace
from pathlib import Path

import pytest

from building.reports import write_reports
from dateline import build, open_record
from dateline.building.changes import changes_between
from dateline.building.removal import UnknownDocument, remove_documents
from dateline.exports import export_record
from dateline.model import Change, Judgement
from dateline.store import append_judgement, load_changes, open_database
from sample import day, sample_record

STORM, VISIT = sample_record().events


def test_the_same_record_has_no_changes() -> None:
    assert changes_between([STORM, VISIT], [STORM, VISIT]) == ()


def test_new_and_dropped_events() -> None:
    assert changes_between([], [VISIT]) == (Change("new", "v-visit", "Ada Brook visits Oslo", None, "occurred"),)
    assert changes_between([VISIT], []) == (Change("dropped", "v-visit", "Ada Brook visits Oslo", "occurred", None),)


def test_a_plan_that_is_held_under_another_id() -> None:
    plan = replace(
        VISIT, id="v-plan", status="planned", date=day("2031-06-02"), mentions=("m-plan",), disagreements=(),
        independent_sources=1,
    )  # fmt: skip
    found = changes_between([plan], [VISIT])
    assert {(one.kind, one.before, one.after) for one in found} == {
        ("date", "2031-06-02", "2031-06-03"),
        ("status", "planned", "occurred"),
        ("sources", "1", "2"),
        ("disagreements", None, "date"),
    }
    assert {one.event for one in found} == {"v-visit"}


def test_what_is_not_listed_is_no_news() -> None:
    assert changes_between([], [STORM]) == ()
    assert changes_between([STORM], []) == ()


def test_a_build_notes_what_it_changed(tmp_path: Path) -> None:
    record = tmp_path / "record.db"
    build([write_reports(tmp_path / "a.jsonl", [1])], record)
    assert load_changes(open_database(record)) == ()
    build([write_reports(tmp_path / "a.jsonl", [1, 12])], record)
    assert "new" in {one.kind for one in load_changes(open_database(record))}


def test_removing_gives_the_record_that_never_had_it(tmp_path: Path) -> None:
    record = tmp_path / "record.db"
    first, second, third = (write_reports(tmp_path / f"{number}.jsonl", [number]) for number in (1, 2, 3))
    build([first, second, third], record)
    mention = next(one for one in open_record(record).event_mentions if one.document == "r0002")
    judgement = append_judgement(open_database(record), Judgement(0, "rejected", "event", (mention.id,), by="Ada"))
    append_judgement(open_database(record), replace(judgement, number=0, by="Ben"))
    append_judgement(open_database(record), Judgement(0, "undone", "event", (mention.id,), undoes=2, by="Ben"))
    removed = remove_documents(record, ["r0002", "r0002"])
    assert removed.touched == (judgement,)
    build([first, third], tmp_path / "scratch.db")
    assert [one.number for one in removed.record.unfit_judgements] == [judgement.number]
    fitting = replace(removed.record, unfit_judgements=())
    assert export_record(fitting) == export_record(open_record(tmp_path / "scratch.db"))


def test_an_unknown_document_changes_nothing(tmp_path: Path) -> None:
    record = tmp_path / "record.db"
    build([write_reports(tmp_path / "a.jsonl", [1])], record)
    with pytest.raises(UnknownDocument, match="nobody"):
        remove_documents(record, ["r0001", "nobody"])
    assert len(open_record(record).documents) == 1


def test_a_document_may_be_named_by_its_file(tmp_path: Path) -> None:
    record = tmp_path / "record.db"
    for name in ("storm", "flood"):
        (tmp_path / f"{name}.txt").write_text(f"Ada Brook visited Norway on Monday, after the {name}.", "utf-8")
    build([tmp_path / "storm.txt", tmp_path / "flood.txt"], record)
    remove_documents(record, ["storm.txt"])
    assert [Path(one.source).name for one in open_record(record).documents] == ["flood.txt"]
