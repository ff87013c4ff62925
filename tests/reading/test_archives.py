"""Web archives, packed and not, whole and cut."""

import io
from pathlib import Path

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from dateline.model import RawReport, Skipped
from dateline.reading.read import read_inputs
from reading.pages import page


def _archive(*, packed: bool) -> bytes:
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)
    for number, (status, kind) in enumerate(
        [("200 OK", "text/html; charset=utf-8"), ("404 Not Found", "text/html"), ("200 OK", "image/png")]
    ):
        headers = StatusAndHeaders(status, [("Content-Type", kind)], protocol="HTTP/1.1")
        writer.write_record(
            writer.create_warc_record(
                f"https://gazette.example/{number}", "response", payload=io.BytesIO(page().encode()), http_headers=headers,
                warc_headers_dict={"WARC-Date": "2020-03-05T10:00:00Z"},
            )
        )  # fmt: skip
    return out.getvalue()


@pytest.mark.parametrize("packed", [True, False])
def test_only_answered_pages(tmp_path: Path, packed: bool) -> None:
    (tmp_path / "a.warc.gz").write_bytes(_archive(packed=packed))
    (report,) = read_inputs([tmp_path / "a.warc.gz"])
    assert isinstance(report, RawReport)
    assert (report.html, report.url, report.retrieved) == (page(), "https://gazette.example/0", "2020-03-05T10:00:00Z")


@pytest.mark.parametrize("packed", [True, False])
def test_half_a_record_is_skipped(tmp_path: Path, packed: bool) -> None:
    whole = _archive(packed=packed)
    first = whole.index(b"</html>") if not packed else len(whole) // 3
    (tmp_path / "a.warc").write_bytes(whole[: first - 200])
    (found,) = read_inputs([tmp_path / "a.warc"])
    assert isinstance(found, Skipped) and ("cut short" in found.reason or "breaks off" in found.reason)


def test_a_record_without_its_address_is_skipped_in_silence(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "a.warc").write_bytes(_archive(packed=False).replace(b"WARC-Target-URI", b"WARC-Target-XXX", 1))
    (found,) = read_inputs([tmp_path / "a.warc"])
    assert isinstance(found, Skipped) and "damaged here" in found.reason
    assert capsys.readouterr().err == ""
