"""The record in other formats."""

import csv
import io
import json

import jsonschema
import pytest

from dateline.exports import export_jsonl, export_record, export_schema, export_tables
from dateline.viewing import Filter, look_up
from sample import sample_record

LOOKUP = look_up(sample_record())
CHRONOLOGY = (
    "event_id,start_date,end_date,date_precision,date_text,headline,description,actors,recipients,actor_countries,"
    "recipient_countries,event_type,event_mode,contexts,category,location,country,latitude,longitude,geo_precision,status,"
    "confidence,salience,independent_sources,reports,disagreements,quote,quote_speaker,attribution_chain,source_urls,"
    "source_titles,publishers,publication_dates,review_status,reviewer,reviewed_at,notes"
)
REPORTS = (
    "event_id,report_id,document_id,publisher,url,publication_date,event_date_reported,actor_reported,recipient_reported,"
    "event_type_reported,location_reported,sentence,start,end,speaker,attribution_chain,status,copy_group,extractor_version"
)


def table(data: bytes) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(data.decode("utf-8"))))


def test_the_record_keeps_to_its_schema() -> None:
    schema = json.loads(export_schema())
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.validate(json.loads(export_record(sample_record())), schema)


@pytest.mark.parametrize("key", ["documents", "events", "skipped"])
def test_the_schema_refuses_a_record_that_lacks_something(key: str) -> None:
    broken = json.loads(export_record(sample_record()))
    del broken[key]
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(broken, json.loads(export_schema()))


def test_the_record_has_the_shape_of_the_contract() -> None:
    record = json.loads(export_record(sample_record()))
    assert record["version"] == "1"
    assert record["generator"] == {"name": "dateline", "version": "0.1.0"}
    assert record["documents"][1]["published"]["method"] == "dateline"
    assert record["documents"][2]["published"] is None
    assert record["skipped"] == [{"source": "broken.pdf", "reason": "the file is damaged"}]


def test_jsonl_has_an_event_a_line_with_its_mentions() -> None:
    lines = [json.loads(line) for line in export_jsonl(LOOKUP, Filter(unlisted=True)).splitlines()]
    assert [one["id"] for one in lines] == ["v-storm", "v-visit"]
    assert [one["document"] for one in lines[1]["mentions"]] == ["plan", "held"]
    assert lines[1]["actors"] == [{"id": "e-brook", "name": "Ada Brook", "kind": "person", "country": "NOR"}]


def test_the_tables_have_the_promised_columns() -> None:
    files = export_tables(LOOKUP, Filter(), "1.0")
    assert files["chronology.csv"].decode().splitlines()[0] == CHRONOLOGY
    assert files["reports.csv"].decode().splitlines()[0] == REPORTS


def test_chronology_rows() -> None:
    (row,) = table(export_tables(LOOKUP, Filter(), "1.0")["chronology.csv"])
    assert (row["start_date"], row["date_precision"], row["actors"], row["location"]) == (
        "2031-06-03", "day", "Ada Brook", "Oslo",
    )  # fmt: skip
    assert (row["category"], row["status"], row["review_status"]) == ("verbal cooperation", "occurred", "unreviewed")
    assert (row["independent_sources"], row["reports"]) == ("2", "2")
    assert row["disagreements"] == "date: 2031-06-02 / 2031-06-03"
    assert row["attribution_chain"] == "Harbour Wire (said)"
    assert row["publication_dates"] == "2031-06-01; 2031-06-04"


def test_report_rows() -> None:
    rows = table(export_tables(LOOKUP, Filter(), "1.0")["reports.csv"])
    assert [row["report_id"] for row in rows] == ["m-plan", "m-held"]
    texts = {one.id: one.text for one in sample_record().documents}
    assert all(texts[row["document_id"]][int(row["start"]) : int(row["end"])] == row["sentence"] for row in rows)
    assert [row["copy_group"] for row in rows] == ["", "g1"]
    assert {row["extractor_version"] for row in rows} == {"1.0"}


def test_text_that_a_spreadsheet_would_run_is_made_harmless() -> None:
    rows = table(export_tables(LOOKUP, Filter(unlisted=True), "1.0")["chronology.csv"])
    assert rows[0]["headline"] == "'=storm closes port"
