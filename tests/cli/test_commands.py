"""The command line: what it prints, what it refuses, and its exit status."""

import csv
import json
import os
import re
import shutil
import subprocess
import sys
import tomllib
from collections import Counter
from pathlib import Path

import pytest

from building.reports import write_reports


def run(*words: str | Path, **environment: str) -> "subprocess.CompletedProcess[str]":
    """One command in a process of its own."""
    return subprocess.run(
        [sys.executable, "-m", "dateline", *map(str, words)],
        capture_output=True,
        text=True,
        check=False,
        env={**os.environ, **environment},
    )


@pytest.fixture(scope="module")
def record(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The record of a few reports."""
    folder = tmp_path_factory.mktemp("record")
    done = run("build", write_reports(folder / "a.jsonl", range(6)), "--out", folder / "new" / "record.db")
    assert done.returncode == 0, done.stderr
    return folder / "new" / "record.db"


def test_the_summary_of_a_build(tmp_path: Path) -> None:
    done = run("build", write_reports(tmp_path / "a.jsonl", range(3)), "--out", tmp_path / "record.db")
    assert re.search(r"Read +3 new reports, 0 skipped", done.stdout)
    assert re.search(r"Dated +3 given", done.stdout)
    assert re.search(r"Events +\d+ from 2031-", done.stdout)
    assert "dateline show" in done.stdout
    assert done.stderr == ""


def test_bad_inputs_each_get_a_line_and_never_stop_the_rest(tmp_path: Path) -> None:
    folder = tmp_path / "pile"
    (folder / "nothing").mkdir(parents=True)
    (tmp_path / "hollow").mkdir()
    write_reports(folder / "good.jsonl", range(2))
    (folder / "picture.bin").write_bytes(bytes(range(256)) * 64)
    (folder / "empty.txt").write_text("")
    (folder / "locked.txt").write_text("Minister Ada Brook visited Oslo.")
    (folder / "locked.txt").chmod(0)
    done = run("build", folder, tmp_path / "missing", tmp_path / "hollow", "--out", tmp_path / "record.db")
    assert done.returncode == 1
    expected = ["picture.bin", "empty.txt", "missing", "hollow"] + (["locked.txt"] if os.getuid() else [])
    for name in expected:
        assert len(re.findall(rf"{name}: \S", done.stderr)) == 1, done.stderr
    whole = json.loads(run("export", tmp_path / "record.db").stdout)
    assert len(whole["skipped"]) == len(expected)


@pytest.mark.skipif(os.name == "nt", reason="file names are always text there")
def test_a_file_name_that_is_no_text(tmp_path: Path) -> None:
    folder = tmp_path / "pile"
    folder.mkdir()
    (folder / os.fsdecode(b"bad-\xff.txt")).write_text("Minister Ada Brook visited Oslo on Monday.")
    (folder / os.fsdecode(b"bad-\xfe.bin")).write_bytes(bytes(range(256)))
    done = run("build", tmp_path / "pile", "--out", tmp_path / "record.db", "--no-clean")
    assert done.returncode == 1, done.stderr
    assert "Traceback" not in done.stderr
    assert len(json.loads(run("export", tmp_path / "record.db").stdout)["documents"]) == 1


def test_a_report_can_not_steer_the_terminal(tmp_path: Path) -> None:
    report = {"id": "a", "text": "Minister Ada Brook visited Oslo on Monday \x1b[2J with Ben \x1b]0;Cole\x07."}
    (tmp_path / "a.jsonl").write_text(json.dumps(report))
    assert run("build", tmp_path / "a.jsonl", "--out", tmp_path / "record.db", "--no-clean").returncode == 0
    for command in (("show", tmp_path / "record.db", "--all"), ("explain", tmp_path / "record.db", "a")):
        assert "\x1b" not in run(*command).stdout


def test_a_page_without_an_article_or_in_another_language_is_a_note(tmp_path: Path) -> None:
    (tmp_path / "page.html").write_text("<html><body><ul><li>Home</li></ul></body></html>")
    (tmp_path / "german.txt").write_text(
        "Der Minister besuchte am Dienstag die Stadt Oslo und sprach dort mit den Fischern über ihre Schiffe.\n\n"
        "Am Mittwoch reiste er weiter nach Bergen, wo er eine neue Brücke eröffnete und eine Rede hielt.\n"
    )
    done = run("build", tmp_path / "page.html", tmp_path / "german.txt", "--out", tmp_path / "record.db")
    assert done.returncode == 0
    assert "page.html: no article" in done.stderr
    assert "german.txt: its language is de" in done.stderr
    whole = json.loads(run("export", tmp_path / "record.db").stdout)
    assert (len(whole["documents"]), whole["event_mentions"], whole["skipped"]) == (2, [], [])


def test_given_dates_that_say_nothing_are_a_note(tmp_path: Path) -> None:
    rows = [
        {"id": f"r{day}", "text": "Minister Ada Brook visited Oslo.", "published": f"2031-13-{day}"} for day in (41, 42)
    ]
    (tmp_path / "a.jsonl").write_text("".join(json.dumps(row) + "\n" for row in rows))
    done = run("build", tmp_path / "a.jsonl", "--out", tmp_path / "record.db")
    assert done.returncode == 0
    for row in rows:
        assert len(re.findall(rf"{row['published']}' \(published\) can not be read", done.stderr)) == 1


def test_a_build_that_read_nothing_says_only_that(tmp_path: Path) -> None:
    done = run("build", tmp_path / "mising", "--out", tmp_path / "record.db")
    assert done.returncode == 1
    assert len(done.stdout.splitlines()) == 1 and "empty" in done.stdout
    assert "mising: there is no such file" in done.stderr


@pytest.mark.parametrize("columns", [40, 60, 89, 90, 100, 140])
def test_show_fits_the_screen_and_leaves_nothing_out(record: Path, columns: int) -> None:
    done = run("show", record, COLUMNS=str(columns))
    lines = done.stdout.splitlines()
    assert max(len(line) for line in lines) <= columns
    shown = json.loads(run("show", record, "--json").stdout)
    assert len(re.findall(r"\(\d+ reports?\)", done.stdout)) == len(shown)
    words = Counter(re.findall(r"occurred|planned", " ".join(row["status"] for row in shown)))
    for status, number in words.items():
        assert done.stdout.count(status) >= number
    assert "\x1b" not in done.stdout


def test_show_filters_and_json(record: Path) -> None:
    everything = json.loads(run("show", record, "--json", "--all").stdout)
    some = json.loads(run("show", record, "--json", "--type", "CONSULT", "--status", "occurred", "--top", "2").stdout)
    assert 0 < len(some) <= 2 < len(everything)
    assert {(row["event_type"], row["status"]) for row in some} == {("CONSULT", "occurred")}
    assert json.loads(run("show", record, "--json", "--from", "2040").stdout) == []


def test_explain_every_kind_of_thing(record: Path) -> None:
    whole = json.loads(run("export", record).stdout)
    for kind, things in (
        ("event", whole["events"]),
        ("mention", whole["event_mentions"]),
        ("quote", whole["quotes"]),
        ("document", whole["documents"]),
        ("entity", whole["entities"]),
    ):
        done = run("explain", record, things[0]["id"])
        assert done.stdout.startswith(f"{kind} {things[0]['id']}"), done.stderr
    found = json.loads(run("explain", record, whole["events"][0]["id"], "--json").stdout)
    assert found["sections"]


def test_exports(record: Path, tmp_path: Path) -> None:
    lines = run("export", record, "--format", "jsonl").stdout.splitlines()
    assert all(json.loads(line)["mentions"] for line in lines)
    assert run("export", record, "--format", "csv", "-o", tmp_path / "tables").returncode == 0
    with (tmp_path / "tables" / "chronology.csv").open(encoding="utf-8") as table:
        assert len(list(csv.DictReader(table))) == len(lines)
    assert json.loads(run("export", "--schema").stdout)["title"] == "Record"


@pytest.mark.parametrize(
    ("words", "message"),
    [
        (["show", "none.db"], "there is no record at none.db"),
        (["show", "RECORD", "--from", "soon"], "'soon' is no date"),
        (["show", "RECORD", "--status", "done"], "there is no status 'done'"),
        (["explain", "RECORD", "x-none"], "nothing in the record has the id 'x-none'"),
        (["export", "RECORD", "--format", "csv"], "name a folder"),
        (["export", "RECORD", "--format", "xls"], "xls"),
        (["show", "RECORD", "--type", "FIGHT"], "there is no type or mode 'FIGHT'; the types are AGREE"),
        (["show", "RECORD", "--type", "CONSULT mail"], "CONSULT has no mode 'mail'; it has visit"),
        (["show", "."], "is a folder"),
        (["export"], "needs a RECORD"),
        (["export", "RECORD", "--top", "3"], "--format jsonl or csv"),
        (["export", "RECORD", "-o", "none/record.json"], "none/record.json: No such file"),
        (["build", "a.txt", "--out", "."], "is a folder"),
        (["build", "a.txt", "--out", "x.db", "--map", "words=body"], "no field 'words'"),
        (["build", "a.txt"], "--out"),
        (["build", "a.txt", "--out", "x.db", "--map", "text"], "FIELD=COLUMN"),
        (["build", "a.txt", "--out", "x.db", "--model", "no_such_model"], "no_such_model"),
        (["build", "a.txt", "--out", "x.db", "--workers", "0"], "workers"),
    ],
)
def test_wrong_usage_is_one_clear_line_and_status_2(
    record: Path, tmp_path: Path, words: list[str], message: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    done = run(*[record if word == "RECORD" else word for word in words])
    assert done.returncode == 2, done.stdout + done.stderr
    assert message in done.stderr
    assert "Traceback" not in done.stderr


def test_a_damaged_record_is_called_damaged(record: Path, tmp_path: Path) -> None:
    damaged = Path(shutil.copy(record, tmp_path / "damaged.db"))
    whole = bytearray(damaged.read_bytes())
    whole[4096 * 4 :] = bytes(len(whole) - 4096 * 4)
    damaged.write_bytes(whole)
    done = run("show", damaged)
    assert (done.returncode, len(done.stderr.splitlines())) == (2, 1), done.stderr
    assert "damaged" in done.stderr


def test_map_names_the_columns_of_a_table(tmp_path: Path) -> None:
    table = tmp_path / "a.csv"
    table.write_text("nr,body_copy\n7,Minister Ada Brook visited Oslo on Monday.\n")
    done = run(
        "build", table, "--map", "text=body_copy", "--map", "id=nr", "--no-clean", "--out", tmp_path / "record.db"
    )
    assert done.returncode == 0, done.stderr
    (document,) = json.loads(run("export", tmp_path / "record.db").stdout)["documents"]
    assert (document["id"], document["text"]) == ("7", "Minister Ada Brook visited Oslo on Monday.")


def test_doctor_finds_what_is_needed() -> None:
    done = run("doctor")
    assert done.returncode == 0, done.stdout
    needed = tomllib.loads((Path(__file__).parents[2] / "pyproject.toml").read_text("utf-8"))["project"]["dependencies"]
    names = [re.split(r"[<>=]", one)[0] for one in needed]
    for name in ("dateline", "Python", "model", "SQLite FTS5", "pyarrow", *names):
        assert re.search(rf"^ok .*\b{name}\b", done.stdout, re.MULTILINE), name
    missing = run("doctor", DATELINE_MODEL="no_such_model")
    assert missing.returncode == 1
    assert "no_such_model" in missing.stdout


def test_judging_is_kept_shown_and_taken_back(record: Path, tmp_path: Path) -> None:
    mine = Path(shutil.copy(record, tmp_path / "mine.db"))
    first, second = (row["id"] for row in json.loads(run("show", mine, "--json", "--top", "2").stdout))
    assert "rejected" in run("judge", "reject", mine, first[:9], "--by", "Ada").stdout
    assert first not in {row["id"] for row in json.loads(run("show", mine, "--json").stdout)}
    corrected = run("judge", "correct", mine, second, "date=2031-02", "status=planned", "--by", "Ada")
    assert "2031-02 (month)" in corrected.stdout
    log = json.loads(run("judge", "list", mine, "--json").stdout)
    assert [(one["judgement"]["kind"], one["judgement"]["by"]) for one in log] == [
        ("rejected", "Ada"), ("edited", "Ada"), ("edited", "Ada"),
    ]  # fmt: skip
    assert run("judge", "undo", mine, "1").returncode == 0
    assert first in {row["id"] for row in json.loads(run("show", mine, "--json").stdout)}
    assert "taken back" in run("judge", "list", mine).stdout


@pytest.mark.parametrize(
    "words",
    [("reject", "nothing"), ("correct", "{}", "status=over"), ("same", "{}"), ("undo",), ("apart", "{}", "{}")],
)
def test_a_judgement_that_makes_no_sense_is_one_line_and_changes_nothing(record: Path, words: tuple[str, ...]) -> None:
    (first,) = (row["id"] for row in json.loads(run("show", record, "--json", "--top", "1").stdout))
    done = run("judge", words[0], record, *(one.format(first) for one in words[1:]))
    assert (done.returncode, len(done.stderr.splitlines()), done.stdout) == (2, 1, "")
    assert json.loads(run("judge", "list", record, "--json").stdout) == []
