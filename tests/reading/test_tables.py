"""CSV, TSV, JSON and Parquet tables: columns by their obvious names or as told."""

import json
from pathlib import Path

import pytest

from dateline.model import RawReport, Skipped
from dateline.reading.read import read_inputs
from reading.pages import BODY


def _reports(path: Path, **columns: str) -> list[RawReport]:
    found = list(read_inputs([path], columns=columns or None))
    assert all(isinstance(one, RawReport) for one in found), found
    return [one for one in found if isinstance(one, RawReport)]


@pytest.mark.parametrize("delimiter", [",", "\t", ";", "|"])
def test_delimiters_and_obvious_names(tmp_path: Path, delimiter: str) -> None:
    header = delimiter.join(["Article Text", "Headline", "Date", "Outlet", "URL", "Author", "ID"])
    row = delimiter.join(
        [f'"{BODY[0]}"', "Ferries", "2020-03-03", "The Example Gazette", "https://gazette.example/1", "Jane", "7"]
    )
    (tmp_path / "a.csv").write_text(f"{header}\n{row}\n", "utf-8")
    (report,) = _reports(tmp_path / "a.csv")
    assert (report.text, report.title, report.published) == (BODY[0], "Ferries", "2020-03-03")
    assert (report.publisher, report.url, report.byline, report.id) == (
        "The Example Gazette", "https://gazette.example/1", "Jane", "7",
    )  # fmt: skip
    assert report.source == "a.csv#1"


def test_cells_with_line_breaks_and_bom(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_bytes(b'\xef\xbb\xbftext,title\r\n"One.\r\n\r\nTwo.",A\r\n')
    assert _reports(tmp_path / "a.csv")[0].text == "One.\r\n\r\nTwo."


def test_mapping(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text(f'wording,body\n"{BODY[1]}","{BODY[0]}"\n', "utf-8")
    assert _reports(tmp_path / "a.csv")[0].text == BODY[0]
    assert _reports(tmp_path / "a.csv", text="wording")[0].text == BODY[1]


def test_a_table_known_only_by_its_mapping(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text(json.dumps({"wording": BODY[0]}) + "\n", "utf-8")
    assert _reports(tmp_path / "a.jsonl", text="wording")[0].text == BODY[0]


def test_broken_row_is_skipped_alone(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("text,title\nOne.,A\nTwo.,B,too,many\nThree.,C\n", "utf-8")
    found = list(read_inputs([tmp_path / "a.csv"]))
    assert [type(one) for one in found] == [RawReport, Skipped, RawReport]
    assert isinstance(found[1], Skipped) and "4 cells" in found[1].reason and found[1].source == "a.csv#2"


def test_a_mark_that_is_never_closed_is_named(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text('text,title\nOne.,A\n"Two.,B\nThree.,C\n', "utf-8")
    found = list(read_inputs([tmp_path / "a.csv"]))
    assert [type(one) for one in found] == [RawReport, Skipped]
    assert isinstance(found[1], Skipped) and "never closed" in found[1].reason


@pytest.mark.parametrize("delimiter", [",", ";", "\t"])
def test_a_table_without_a_column_for_texts_is_one_line_that_names_its_columns(tmp_path: Path, delimiter: str) -> None:
    rows = [["heading", "story_words"], ["A", "Ada Brook visited Oslo."], ["B", "Ben Cole visited Riga."]]
    (tmp_path / "a.csv").write_text("".join(delimiter.join(row) + "\n" for row in rows), "utf-8")
    (found,) = read_inputs([tmp_path / "a.csv"])
    assert isinstance(found, Skipped) and found.source == "a.csv"
    assert "heading, story_words" in found.reason and "--map" in found.reason
    assert [one.text for one in _reports(tmp_path / "a.csv", text="story_words")] == [row[1] for row in rows[1:]]


def test_prose_in_a_file_with_a_tables_name_is_prose(tmp_path: Path) -> None:
    (tmp_path / "a.csv").write_text("\n\n".join(BODY), "utf-8")
    assert [one.text for one in _reports(tmp_path / "a.csv")] == ["\n\n".join(BODY)]


@pytest.mark.parametrize(("value", "kind"), [("[1]", "array"), ('"a"', "string"), ("null", "null"), ("7", "number")])
def test_a_line_that_is_no_object_is_called_what_json_calls_it(tmp_path: Path, value: str, kind: str) -> None:
    (tmp_path / "a.jsonl").write_text(f'{{"text": "One."}}\n{value}\n', "utf-8")
    _, found = read_inputs([tmp_path / "a.jsonl"])
    assert isinstance(found, Skipped) and kind in found.reason


def test_row_without_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"title": "Only a title"}\n', "utf-8")
    (found,) = read_inputs([tmp_path / "a.jsonl"])
    assert isinstance(found, Skipped) and "title" in found.reason and "--map" in found.reason


def test_bad_line_of_jsonl(tmp_path: Path) -> None:
    (tmp_path / "a.jsonl").write_text('{"text": "One."}\n{"text": broken\n\n{"text": "Three."}\n[1]\n', "utf-8")
    found = list(read_inputs([tmp_path / "a.jsonl"]))
    assert [(type(one), one.source) for one in found] == [
        (RawReport, "a.jsonl#1"), (Skipped, "a.jsonl#2"), (RawReport, "a.jsonl#4"), (Skipped, "a.jsonl#5"),
    ]  # fmt: skip


@pytest.mark.parametrize("indent", [None, 2])
def test_json_array_and_holder(tmp_path: Path, indent: int | None) -> None:
    rows = [{"text": words, "authors": ["Jane Doe", "John Roe"]} for words in BODY]
    (tmp_path / "a.json").write_text(json.dumps(rows, indent=indent), "utf-8")
    (tmp_path / "b.json").write_text(json.dumps({"status": "ok", "articles": rows}, indent=indent), "utf-8")
    for name in ("a.json", "b.json"):
        found = _reports(tmp_path / name)
        assert [one.text for one in found] == list(BODY)
        assert found[0].byline == "Jane Doe, John Roe"


def test_json_array_that_breaks_off(tmp_path: Path) -> None:
    rows = json.dumps([{"text": words} for words in BODY], indent=1)
    (tmp_path / "a.json").write_text(rows[: rows.index("We had fog")], "utf-8")
    found = list(read_inputs([tmp_path / "a.json"]))
    assert [type(one) for one in found] == [RawReport, RawReport, Skipped]


def test_parquet(tmp_path: Path) -> None:
    pyarrow = pytest.importorskip("pyarrow")
    from pyarrow import parquet

    table = pyarrow.table({"text": list(BODY), "published": ["2020-03-03", None, None, None]})
    parquet.write_table(table, tmp_path / "a.parquet")
    found = _reports(tmp_path / "a.parquet")
    assert [one.text for one in found] == list(BODY)
    assert [one.published for one in found] == ["2020-03-03", None, None, None]


@pytest.mark.parametrize(
    "item",
    [
        {"uri": "tag:example,2020:1", "headline": "Ferries", "body_text": BODY[0], "versioncreated": "2020-03-03T10:00:00Z", "byline": "Jane Doe"},
        {"uri": "tag:example,2020:1", "standard": {"name": "ninjs", "version": "2.0"}, "headlines": [{"role": "main", "value": "Ferries"}],
         "bodies": [{"role": "main", "contenttype": "text/plain", "value": BODY[0]}], "firstcreated": "2020-03-03T10:00:00Z", "by": [{"name": "Jane Doe"}]},
        {"uri": "tag:example,2020:1", "standard": {"name": "ninjs", "version": "3.0"}, "headlines": [{"role": "main", "value": "Ferries"}],
         "bodies": [{"role": "main", "contentType": "text/plain", "value": BODY[0]}], "firstCreated": "2020-03-03T10:00:00Z", "by": [{"name": "Jane Doe"}]},
    ],
)  # fmt: skip
def test_ninjs(tmp_path: Path, item: dict[str, object]) -> None:
    (tmp_path / "a.json").write_text(json.dumps(item), "utf-8")
    (report,) = _reports(tmp_path / "a.json")
    assert (report.id, report.title, report.text) == ("tag:example,2020:1", "Ferries", BODY[0])
    assert (report.published, report.byline) == ("2020-03-03T10:00:00Z", "Jane Doe")
