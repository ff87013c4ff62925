"""Files of every kind become raw reports; what can not be read is one row that says why."""

import gzip
import json
import os
from pathlib import Path

import pytest

from dateline.model import RawReport, Skipped
from dateline.reading.limits import REPORT_BYTES
from dateline.reading.read import read_inputs
from reading.pages import BODY, page, saved_text


def _read(path: Path, **columns: str) -> list[RawReport | Skipped]:
    return list(read_inputs([path], columns=columns or None))


def _only_report(path: Path) -> RawReport:
    found = _read(path)
    assert len(found) == 1, found
    assert isinstance(found[0], RawReport), found[0]
    return found[0]


def _only_reason(path: Path) -> str:
    found = _read(path)
    assert len(found) == 1, found
    assert isinstance(found[0], Skipped), found[0]
    return found[0].reason


@pytest.mark.parametrize("name", ["page.html", "page.txt", "page"])
def test_content_decides_not_the_name(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_text(page(), "utf-8")
    assert _only_report(tmp_path / name).html == page()


def test_text(tmp_path: Path) -> None:
    (tmp_path / "a.html").write_text(saved_text(), "utf-8")
    report = _only_report(tmp_path / "a.html")
    assert (report.text, report.html, report.source) == (saved_text(), None, "a.html")


def test_folder_in_name_order_without_hidden_files_and_outside_links(tmp_path: Path) -> None:
    outside = tmp_path / "outside.txt"
    outside.write_text("A text that stands elsewhere and must not be read.", "utf-8")
    folder = tmp_path / "pile"
    for name in ("b.txt", "a/z.txt", "a/c.txt", ".hidden.txt", ".git/x.txt"):
        (folder / name).parent.mkdir(parents=True, exist_ok=True)
        (folder / name).write_text(f"The report {name}.", "utf-8")
    (folder / "inside.txt").symlink_to(folder / "b.txt")
    (folder / "link.txt").symlink_to(outside)
    (folder / "loop").symlink_to(tmp_path)
    (folder / "old.txt").symlink_to(folder / "thrown-away.txt")
    found = _read(folder)
    assert [one.source for one in found] == [
        "b.txt", "inside.txt", "link.txt", "loop", "old.txt", "a/c.txt", "a/z.txt",
    ]  # fmt: skip
    refused = {one.source: one.reason for one in found if isinstance(one, Skipped)}
    assert set(refused) == {"link.txt", "loop", "old.txt"}
    assert "out of the folder" in refused["link.txt"]
    assert "to a folder" in refused["loop"]
    assert "nowhere" in refused["old.txt"]


def test_gzipped_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt.gz").write_bytes(gzip.compress(saved_text().encode()))
    assert _only_report(tmp_path / "a.txt.gz").text == saved_text()


def test_truncated_gzip_keeps_the_rows_before(tmp_path: Path) -> None:
    rows = "".join(json.dumps({"id": str(number), "text": os.urandom(40).hex()}) + "\n" for number in range(4000))
    whole = gzip.compress(rows.encode())
    (tmp_path / "a.jsonl.gz").write_bytes(whole[: len(whole) // 2])
    found = _read(tmp_path / "a.jsonl.gz")
    assert isinstance(found[0], RawReport)
    assert isinstance(found[-1], Skipped) and "cut short" in found[-1].reason
    assert sum(isinstance(one, Skipped) for one in found) == 1


def test_truncated_gzip_of_one_page(tmp_path: Path) -> None:
    (tmp_path / "a.html.gz").write_bytes(gzip.compress(page().encode())[:-20])
    assert "cut short" in _only_reason(tmp_path / "a.html.gz")


def test_single_line_that_is_too_long(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as out:
        for _ in range(REPORT_BYTES // 1_000_000 + 1):
            out.write(b"word " * 200_000)
    assert "20 MB" in _only_reason(tmp_path / "a.txt")


def test_line_of_a_table_that_is_too_long_does_not_hide_the_next(tmp_path: Path) -> None:
    with (tmp_path / "a.jsonl").open("w", encoding="utf-8") as out:
        out.write(json.dumps({"text": BODY[0]}) + "\n")
        out.write('{"text": "' + "x" * (REPORT_BYTES + 10) + '"}\n')
        out.write(json.dumps({"text": BODY[1]}) + "\n")
    found = _read(tmp_path / "a.jsonl")
    assert [type(one) for one in found] == [RawReport, Skipped, RawReport]


@pytest.mark.parametrize(
    ("name", "data", "reason"),
    [
        ("a.txt", b"", "empty"),
        ("a.txt", b" \n\t\n", "empty"),
        ("a.jpg", b"\xff\xd8\xff\xe0\x00\x10JFIF\x00\x01" + bytes(range(256)) * 4, "binary"),
        ("a.zip", b"PK\x03\x04\x14\x00\x00\x00\x08\x00" + bytes(200), "binary"),
        ("a.xml", b"<?xml version='1.0'?><catalog><book>One</book></catalog>", "neither RSS"),
        ("a.json", b'{"text": "cut off', "no JSON"),
        ("a.json", b"[" * 100_000, "JSON"),
        ("a.pdf", b"%PDF-1.7\nnothing of a PDF", "damaged"),
        ("a.parquet", b"PAR1 and then nothing", "Parquet"),
    ],
)
def test_bad_input_is_one_row_that_says_why(tmp_path: Path, name: str, data: bytes, reason: str) -> None:
    (tmp_path / name).write_bytes(data)
    assert reason in _only_reason(tmp_path / name)


def test_missing_input(tmp_path: Path) -> None:
    assert "no such file" in _only_reason(tmp_path / "nothing")


def test_markdown_with_front_matter(tmp_path: Path) -> None:
    text = f"---\ntitle: Ferries collide\ndate: 2020-03-03\nauthor: Jane Doe\n---\n\n# Ferries collide\n\n{BODY[0]}\n"
    (tmp_path / "a.md").write_text(text, "utf-8")
    report = _only_report(tmp_path / "a.md")
    assert (report.title, report.byline, report.published, report.markdown) == (
        "Ferries collide",
        "Jane Doe",
        "2020-03-03",
        True,
    )
    assert report.text == text


def test_a_text_that_begins_with_a_bracket_is_no_json(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text("[Updated] " + BODY[0], "utf-8")
    assert _only_report(tmp_path / "a.txt").text == "[Updated] " + BODY[0]
