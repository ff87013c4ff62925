"""Every value with its words."""

import pytest

from dateline.viewing import look_up
from dateline.viewing.explanations import Explanation, UnknownId, explain
from sample import sample_record

LOOKUP = look_up(sample_record())


def facts(found: Explanation, section: str) -> list[tuple[str, str]]:
    return [(fact.name, fact.value) for one in found.sections if one.title.startswith(section) for fact in one.facts]


def test_an_event_names_its_values_sources_differences_and_history() -> None:
    found = explain("v-visit", LOOKUP)
    assert ("date", "2031-06-03") in facts(found, "Event")
    assert ("sources", "2 independent sources (2 reports)") in facts(found, "Event")
    assert facts(found, "Sources") == [("agency", "Harbour Wire, in 1 report"), ("media", "Daily Fjord, in 1 report")]
    assert facts(found, "Disagreements") == [("date", "2031-06-02"), ("date", "2031-06-03")]
    assert facts(found, "History") == [("planned", "as of 2031-06-01"), ("occurred", "as of 2031-06-04")]
    assert facts(found, "Held to be one") == [("", "m-held: same actor, same place, days that touch")]


def test_each_side_of_a_difference_says_who_tells_it() -> None:
    (section,) = [one for one in explain("v-visit", LOOKUP).sections if one.title == "Disagreements"]
    for fact in section.facts:
        (tellers,) = fact.because
        assert fact.words and tellers.startswith("1 account in 1 report (")


def test_every_word_stands_where_it_is_said_to() -> None:
    texts = {one.id: one.text for one in sample_record().documents}
    words = [
        one
        for thing in ("v-visit", "v-storm", "m-plan", "q-listen", "plan", "e-brook")
        for section in explain(thing, LOOKUP).sections
        for one in (*(word for fact in section.facts for word in fact.words), *section.passages)
        if one.start is not None
    ]
    assert len(words) > 20
    assert all(texts[one.document][one.start : one.end] == one.text for one in words)


def test_an_account_says_how_its_date_came_about() -> None:
    (account, _) = explain("m-plan", LOOKUP).sections
    (date,) = [fact for fact in account.facts if fact.name == "date"]
    assert date.value == '2031-06-02 ← "Monday"'
    assert date.because == (
        '"Monday" is DATE 2031-06-02 = 2031-06-02',
        "reckoned from the report's date 2031-06-01 (dateline: OSLO, June 3)",
    )


def test_an_account_says_on_whose_word() -> None:
    assert ("on whose word", "Harbour Wire (organization, e-wire), says") in facts(explain("m-plan", LOOKUP), "Harbour")
    assert ("on whose word", "the report's own") in facts(explain("m-held", LOOKUP), "Daily")


def test_a_quote_an_entity_and_a_document() -> None:
    assert ("speaker", "Ada Brook (person, NOR, e-brook)") in facts(explain("q-listen", LOOKUP), "Quote")
    assert ("2031-06-03", "Ada Brook visits Oslo [occurred] (v-visit)") in facts(explain("e-brook", LOOKUP), "Events")
    assert ("says", "We will listen (q-listen)") in facts(explain("e-brook", LOOKUP), "Quotes")
    assert ("published", "2031-06-01, dateline, 90% sure") in facts(explain("plan", LOOKUP), "Document")
    assert ("note", "nothing dates it") in facts(explain("storm", LOOKUP), "Document")


def test_the_beginning_of_an_id_is_enough() -> None:
    assert explain("v-v", LOOKUP).id == "v-visit"
    with pytest.raises(UnknownId, match="2 ids begin with 'v-': v-storm, v-visit"):
        explain("v-", LOOKUP)
    with pytest.raises(UnknownId, match="nothing in the record"):
        explain("x", LOOKUP)


def test_an_old_id_leads_on() -> None:
    assert explain("v-old", LOOKUP, {"v-old": "v-visit"}).id == "v-visit"
