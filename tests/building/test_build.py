"""Builds: the same bytes however they are run, nothing done twice, nothing lost."""

import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from building.reports import report, write_reports
from dateline import build, open_record
from dateline.building.build import run_build
from dateline.exports import export_record
from dateline.store import NotARecord


def exported(record: Path) -> bytes:
    return export_record(open_record(record))


def command(*words: str | Path) -> list[str]:
    # A shell that runs the tests in the background has them ignore Ctrl-C; here it must be heard.
    heard = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)"
    return [sys.executable, "-c", f"{heard}; from dateline.cli.main import main; main()", *map(str, words)]


def test_order_and_workers_change_no_byte(tmp_path: Path) -> None:
    folder = tmp_path / "reports"
    folder.mkdir()
    for number in range(8):
        (folder / f"{number}.txt").write_text(report(number)["text"], "utf-8")
    there = [folder / f"{number}.txt" for number in range(8)]
    build(there, tmp_path / "one.db", workers=1)
    build(there[::-1], tmp_path / "two.db", workers=2)
    build([folder], tmp_path / "three.db", workers=1)
    assert len(open_record(tmp_path / "one.db").events) > 0
    assert exported(tmp_path / "one.db") == exported(tmp_path / "two.db") == exported(tmp_path / "three.db")


def test_a_record_in_the_folder_it_is_built_from_is_no_input(tmp_path: Path) -> None:
    write_reports(tmp_path / "a.jsonl", [1])
    for _ in range(2):
        assert run_build([tmp_path], tmp_path / "record.db").skipped == ()


def test_a_second_build_annotates_only_what_is_new(tmp_path: Path) -> None:
    record = tmp_path / "record.db"
    assert run_build([write_reports(tmp_path / "a.jsonl", range(4))], record).annotated == 4
    second = run_build([write_reports(tmp_path / "a.jsonl", range(6))], record)
    assert (second.annotated, second.known) == (2, 4)
    build([tmp_path / "a.jsonl"], tmp_path / "scratch.db")
    assert exported(record) == exported(tmp_path / "scratch.db")


def test_reports_of_earlier_builds_stay(tmp_path: Path) -> None:
    build([write_reports(tmp_path / "a.jsonl", [1])], tmp_path / "record.db")
    record = build([write_reports(tmp_path / "b.jsonl", [2])], tmp_path / "record.db")
    assert [one.id for one in record.documents] == ["r0001", "r0002"]


def test_a_changed_report_takes_the_place_of_the_old(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("id,text\nr1,Minister Ada Brook visited Oslo on Monday for talks.\n")
    build([table], tmp_path / "record.db", clean=False)
    table.write_text("id,text\nr1,Minister Ada Brook visited Bergen on Monday for talks.\n")
    (document,) = build([table], tmp_path / "record.db", clean=False).documents
    assert "Bergen" in document.text


def test_the_same_report_twice_is_one_document(tmp_path: Path) -> None:
    built = run_build(
        [write_reports(tmp_path / "a.jsonl", [1]), write_reports(tmp_path / "a.jsonl", [1])], tmp_path / "x.db"
    )
    assert (len(built.record.documents), built.skipped) == (1, ())


def test_one_id_for_two_reports_is_named(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("id,text\nr1,Minister Ada Brook visited Oslo.\nr1,Minister Ada Brook visited Bergen.\n")
    built = run_build([table], tmp_path / "record.db", clean=False)
    assert len(built.record.documents) == 1
    assert "r1" in built.skipped[0].reason
    assert built.record.skipped == built.skipped


def test_lone_surrogates_do_not_stop_a_build(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"id": "a", "text": "Minister \\ud800 Ada Brook visited Oslo."}\n')
    (document,) = build([tmp_path / "a.jsonl"], tmp_path / "record.db", clean=False).documents
    assert "\ufffd" in document.text


def test_words_of_no_interest_to_a_record(tmp_path: Path) -> None:
    (tmp_path / "notes.db").write_text("These are notes. " * 99)
    with pytest.raises(NotARecord):
        build([tmp_path], tmp_path / "notes.db")


def test_a_report_that_can_not_be_annotated_is_noted_and_tried_again(tmp_path: Path) -> None:
    broken = tmp_path / "model"
    broken.mkdir()
    reports, record = write_reports(tmp_path / "a.jsonl", [1, 2]), tmp_path / "record.db"
    done = subprocess.run(
        command("build", reports, "--out", record, "--model", broken), capture_output=True, text=True, check=False
    )
    assert done.returncode == 0, done.stderr
    assert "a.jsonl#1: it could not be annotated" in done.stderr
    assert len(open_record(record).documents) == 2
    mended = run_build([reports], record)
    assert mended.annotated == 2
    assert [one.notes for one in mended.record.documents] == [(), ()]


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGKILL])
def test_a_stopped_build_opens_and_goes_on(tmp_path: Path, stop: signal.Signals) -> None:
    reports, record = write_reports(tmp_path / "a.jsonl", range(100)), tmp_path / "record.db"
    again = command("build", reports, "--out", record, "--workers", "1")
    running = subprocess.Popen(again, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    while running.poll() is None and annotated(record) == 0:
        time.sleep(0.05)
    running.send_signal(stop)
    _, messages = running.communicate()
    kept = annotated(record)
    assert running.returncode == (130 if stop is signal.SIGINT else -stop), messages
    assert 0 < kept < 100
    assert sqlite3.connect(record).execute("PRAGMA integrity_check").fetchone()[0] == "ok"
    rest = subprocess.run(again, capture_output=True, text=True, check=True)
    assert f"{100 - kept} new reports, {kept} known already, 0 skipped" in rest.stdout
    assert len(open_record(record).documents) == 100


def annotated(record: Path) -> int:
    """How many reports the file holds."""
    if not record.exists() or not record.stat().st_size:
        return 0
    connection = sqlite3.connect(f"file:{record}?mode=ro", uri=True)
    try:
        return int(connection.execute("SELECT count(*) FROM reports").fetchone()[0])
    except sqlite3.OperationalError:
        return 0
    finally:
        connection.close()
