"""Mail and pages that a browser saved as one file."""

from email.message import EmailMessage
from pathlib import Path

from dateline.model import RawReport, Skipped
from dateline.reading.read import read_inputs
from reading.pages import BODY, page


def _message() -> EmailMessage:
    message = EmailMessage()
    message["From"], message["To"] = "desk@gazette.example", "reader@home.example"
    message["Subject"] = "Ferries collide in Apia – port closed"
    message["Date"] = "Tue, 03 Mar 2020 09:15:00 +1300"
    return message


def _read(tmp_path: Path, data: bytes) -> RawReport | Skipped:
    (tmp_path / "a.eml").write_bytes(data)
    (found,) = read_inputs([tmp_path / "a.eml"])
    return found


def test_plain_part_before_html(tmp_path: Path) -> None:
    message = _message()
    message.set_content("\n\n".join(BODY))
    message.add_alternative(page(), subtype="html")
    report = _read(tmp_path, message.as_bytes())
    assert isinstance(report, RawReport) and report.text is not None
    assert report.text.split("\n\n")[0] == BODY[0]
    assert (report.title, report.published) == ("Ferries collide in Apia – port closed", "2020-03-03T09:15:00+13:00")


def test_html_only(tmp_path: Path) -> None:
    message = _message()
    message.set_content(page(), subtype="html")
    report = _read(tmp_path, message.as_bytes())
    assert isinstance(report, RawReport) and report.html is not None and BODY[0] in report.html


def test_saved_page_gives_its_address_and_the_day_it_was_saved(tmp_path: Path) -> None:
    message = EmailMessage()
    message["From"], message["Subject"] = "<Saved by a browser>", "Ferries"
    message["Date"] = "Thu, 05 Mar 2020 10:00:00 -0000"
    message["Snapshot-Content-Location"] = "https://gazette.example/1"
    message.set_content(page(), subtype="html")
    message.make_related()
    report = _read(tmp_path, message.as_bytes())
    assert isinstance(report, RawReport) and report.html is not None
    assert (report.url, report.published) == ("https://gazette.example/1", None)
    assert report.retrieved is not None and report.retrieved.startswith("2020-03-05")


def test_message_without_text(tmp_path: Path) -> None:
    message = _message()
    message.add_attachment(b"\x00\x01", maintype="image", subtype="png", filename="a.png")
    found = _read(tmp_path, message.as_bytes())
    assert isinstance(found, Skipped) and "no text" in found.reason
