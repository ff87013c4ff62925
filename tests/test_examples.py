"""What the record of examples/reports must be: each pitfall that they hold is met as the contract says."""

from collections.abc import Iterable
from pathlib import Path

import pytest

from dateline import build
from dateline.model import Event, Record
from dateline.viewing import Lookup, look_up

REPORTS = Path(__file__).parent.parent / "examples" / "reports"

# First and last day on which each report can have been published; by the first two characters of its source.
PUBLISHED = {
    "01": ("2023-09-13", "2023-09-13"),
    "02": ("2023-09-18", "2023-09-18"),
    "03": ("2023-10-13", "2023-10-13"),
    "04": ("2023-10-13", "2023-10-13"),
    "05": ("2023-10-13", "2023-10-13"),
    "06": ("2023-10-14", "2023-10-14"),
    "07": ("2023-10-16", "2023-10-16"),
    "08": ("2023-10-11", "2023-10-11"),
    "09": ("2023-10-18", "2023-10-19"),
    "10": ("2023-10-19", "2023-10-19"),
    "11": ("2023-10-20", "2023-10-20"),
    "12": ("2023-10-10", "2023-10-10"),
}
FURNITURE = (
    "Most read", "Share", "Subscribe", "Herring quota", "Harbour fees", "All rights reserved", "Log in", "Menu", "Search",
    "Advertisement", "tide tables", "Terms of use", "Comments", "3°C",
)  # fmt: skip


@pytest.fixture(scope="module")
def lookup(tmp_path_factory: pytest.TempPathFactory) -> Lookup:
    return look_up(build([REPORTS], tmp_path_factory.mktemp("demo") / "demo.db"))


@pytest.fixture(scope="module")
def record(lookup: Lookup) -> Record:
    return lookup.record


def document(number: str, record: Record) -> str:
    """The id of the document whose file begins with this number."""
    return next(one.id for one in record.documents if one.source.startswith(number))


def parties(event: Event, lookup: Lookup) -> set[str]:
    return {lookup.entities[one].name for one in (*event.actors, *event.recipients)}


def told_by(numbers: Iterable[str], lookup: Lookup) -> list[Event]:
    """Events that all of these reports tell."""
    wanted = {document(number, lookup.record) for number in numbers}
    return [event for event in lookup.record.events if wanted <= set(event.documents)]


def test_every_report_is_read(record: Record) -> None:
    assert len(record.documents) == 14
    assert record.skipped == ()
    assert all(one.text for one in record.documents)


def test_no_furniture_is_left(record: Record) -> None:
    left = [(one.source, words) for one in record.documents for words in FURNITURE if words in one.text]
    assert left == []


@pytest.mark.parametrize("number", sorted(PUBLISHED))
def test_every_report_is_dated_by_itself_or_by_the_others(number: str, record: Record) -> None:
    published = next(one.published for one in record.documents if one.source.startswith(number))
    assert published is not None
    first, last = PUBLISHED[number]
    assert published.start is not None
    assert published.end is not None
    assert first <= published.start[:10] <= published.end[:10] <= last


def test_the_undated_and_the_misdated_page_are_dated_by_the_others(record: Record) -> None:
    for number in ("09", "10"):
        published = next(one.published for one in record.documents if one.source.startswith(number))
        assert published is not None
        assert published.method == "linked"


def test_one_wire_text_in_three_papers_is_one_copy_group(record: Record) -> None:
    (group,) = record.copy_groups
    assert set(group.documents) == {document(number, record) for number in ("03", "04", "05")}


def test_the_summit_is_one_event_of_two_reports(lookup: Lookup) -> None:
    found = [
        event
        for event in told_by(["01", "02"], lookup)
        if event.event_type == "CONSULT" and {"Kim Jong Un", "Vladimir Putin"} <= parties(event, lookup)
    ]
    assert len(found) == 1
    (summit,) = found
    assert summit.date is not None
    assert (summit.date.start, summit.date.end, summit.status) == ("2023-09-13", "2023-09-13", "occurred")
    assert summit.place is not None
    assert "Vostochny" in summit.place.name
    assert summit.independent_sources == 2


def test_the_meetings_of_october_are_dated_and_held(lookup: Lookup) -> None:
    for host in ("Kim Jong Un", "Choe Son Hui"):
        found = [
            event
            for event in told_by(["10", "11"], lookup)
            if event.event_type == "CONSULT" and {"Sergei Lavrov", host} <= parties(event, lookup)
        ]
        assert found, f"no meeting of Lavrov and {host}"
        assert found[0].date is not None
        assert (found[0].date.start, found[0].date.end, found[0].status) == ("2023-10-19", "2023-10-19", "occurred")


def test_what_is_planned_is_not_shown_as_done(lookup: Lookup) -> None:
    announced = document("08", lookup.record)
    visits = [one for one in lookup.record.event_mentions if one.document == announced and one.event_type == "CONSULT"]
    assert visits
    assert {one.status for one in visits} <= {"planned", "possible"}
    for event in lookup.record.events:
        if event.documents == (announced,) and event.event_type == "CONSULT":
            assert event.status in ("planned", "possible")


def test_the_denial_stands_beside_the_claim(lookup: Lookup) -> None:
    denial = document("07", lookup.record)
    assert "denied" in {one.status for one in lookup.record.event_mentions if one.document == denial}
    speakers = {one.speaker.text for one in lookup.record.quotes if one.document == denial and one.speaker}
    assert any("Peskov" in speaker for speaker in speakers)


def test_two_counts_of_the_containers_are_a_disagreement(lookup: Lookup) -> None:
    found = [
        disagreement
        for event in told_by(["03", "04", "05", "06"], lookup)
        for disagreement in event.disagreements
        if disagreement.field == "quantity"
    ]
    assert found
    values = " ".join(side.value for side in found[0].values)
    assert "300" in values
    assert "1000" in values.replace(",", "")


def test_copies_are_one_source(lookup: Lookup) -> None:
    wire = {document(number, lookup.record) for number in ("03", "04", "05")}
    only_wire = [event for event in lookup.record.events if set(event.documents) == wire]
    assert only_wire
    assert {event.independent_sources for event in only_wire} == {1}


def test_what_state_media_relay_is_on_their_word(lookup: Lookup) -> None:
    relayed = document("11", lookup.record)
    assert lookup.documents[relayed].agency == "KCNA"
    chains = [one.attribution for one in lookup.record.event_mentions if one.document == relayed]
    names = {lookup.entities[link.speaker.entity].name for chain in chains for link in chain}
    assert names & {"KCNA", "Korean Central News Agency"}


def test_every_span_has_its_words(record: Record) -> None:
    texts = {one.id: one.text for one in record.documents}
    for mention in record.event_mentions:
        text = texts[mention.document]
        spans = [mention.sentence, mention.trigger, *mention.actors, *mention.recipients, *mention.quantities]
        assert all(text[one.start : one.end] == one.text for one in spans)
