"""Typed events, sentence by sentence, against the readable table beside this file."""

from pathlib import Path

import pytest

from dateline.annotation.annotate import annotate
from dateline.annotation.events.find import find_event_mentions
from dateline.annotation.grammar.parse import parse
from dateline.annotation.grammar.predications import find_predications
from dateline.annotation.mentions.find import find_entities
from dateline.annotation.times.find import find_time_expressions
from dateline.model import Document, EventMention, Published

Row = tuple[str, ...]


def read_table() -> dict[str, list[Row]]:
    """The rows of each sentence: (trigger, type, mode, actors, recipients, status)."""
    table: dict[str, list[Row]] = {}
    lines = Path(__file__).with_name("sentences.tsv").read_text("utf-8").splitlines()
    for line in lines:
        cells = line.split("\t")
        if line.startswith("#") or cells[0] == "phenomenon":
            continue
        assert len(cells) == 8, f"8 columns wanted: {line!r}"
        table.setdefault(cells[1], []).append(tuple(cells[2:]))
    return table


TABLE = read_table()


def document(text: str) -> Document:
    return Document("d", "test", None, None, None, "en", None, None, None, text)


def row(mention: EventMention) -> Row:
    return (
        mention.trigger.text,
        mention.event_type,
        mention.event_mode or "-",
        "; ".join(one.text for one in mention.actors) or "-",
        "; ".join(one.text for one in mention.recipients) or "-",
        mention.status,
    )


@pytest.mark.parametrize("sentence", TABLE)
def test_sentence(sentence: str) -> None:
    found = [row(one) for one in annotate(document(sentence)).event_mentions if one.event_type != "OTHER"]
    assert found == [one for one in TABLE[sentence] if one[1] != "-"]


def found_in(text: str) -> list[EventMention]:
    grammar = parse(text)
    predications = find_predications(grammar)
    one = document(text)
    entities = find_entities(one, grammar, predications)
    return list(find_event_mentions(one, grammar, predications, (), entities, None).mentions)


def found_on(text: str, published: Published) -> list[EventMention]:
    """The mentions of a text of a known day."""
    grammar = parse(text)
    expressions = find_time_expressions(document(text), grammar, published)
    predications = find_predications(grammar)
    entities = find_entities(document(text), grammar, predications)
    return list(find_event_mentions(document(text), grammar, predications, expressions, entities, published).mentions)


def test_every_span_stands_in_the_text() -> None:
    text = "On Monday rebels attacked two villages near Garoua, killing at least six people, police said."
    for mention in found_in(text):
        spans = [mention.sentence, mention.trigger, *mention.actors, *mention.recipients, *mention.quantities]
        assert all(text[span.start : span.end] == span.text for span in spans)


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("Twenty-four people", 24), ("Two dozen people", 24), ("One hundred and twenty people", 120), ("A dozen people", 12),
        ("Three hundred thousand people", 300_000), ("2.5 million people", 2_500_000), ("1,200 people", 1200),
    ],
)  # fmt: skip
def test_numbers_in_words_and_figures(words: str, value: float) -> None:
    (quantity,) = [one for mention in found_in(f"{words} were arrested in Orvik.") for one in mention.quantities]
    assert (quantity.value, quantity.comparison) == (value, "exact")
    assert quantity.text in words


def test_quantities_keep_their_comparison() -> None:
    text = "The blast killed at least six people. Norway sent more than 1,000 tents to Nepal. Police held about 30 men in custody."
    found = [(q.value, q.comparison) for mention in found_in(text) for q in mention.quantities]
    assert (6.0, "at_least") in found
    assert (1000.0, "more_than") in found
    assert (30.0, "about") in found


def test_place_is_the_adverbial_of_the_event() -> None:
    (meeting,) = [one for one in found_in("Norway and Sweden held talks in Bergen.") if one.event_type == "CONSULT"]
    assert meeting.place is not None
    assert meeting.place.text == "Bergen"


def test_contexts_come_from_the_words_of_the_sentence() -> None:
    (test,) = [one for one in found_in("The navy tested a nuclear missile.") if one.event_type == "MOBILIZE"]
    assert {"military", "cbrn"} <= set(test.contexts)


def test_a_quote_cue_is_no_event() -> None:
    events = annotate(document('"The road is closed," said the mayor of Turku.')).event_mentions
    assert "said" not in [one.trigger.text for one in events]


def state_names(text: str, role: str) -> list[str]:
    """The names of the entities in one role of the only typed event."""
    found = annotate(document(text))
    names = {entity.id: entity.name for entity in found.entities}
    (mention,) = (one for one in found.event_mentions if one.event_type != "OTHER")
    return [names[one.entity] for one in getattr(mention, role)]


@pytest.mark.parametrize(
    ("text", "role", "name"),
    [
        ("Russian warplanes bombed a village in Syria.", "actors", "Russia"),
        ("Turkish troops shelled the village.", "actors", "Turkey"),
        ("Kenya shot down an Ethiopian jet.", "recipients", "Ethiopia"),
        ("Syrian rebel forces attacked the town.", "actors", "Syrian rebel forces"),
        ("Pro-Russian forces attacked the town.", "actors", "Pro-Russian forces"),
        ("Police arrested two Turkish soldiers.", "recipients", "two Turkish soldiers"),
    ],
)
def test_forces_of_a_state_stand_for_it(text: str, role: str, name: str) -> None:
    assert state_names(text, role) == [name]


@pytest.mark.parametrize(
    ("trigger", "text"),
    [
        ("sanctions", "Kenya on Monday imposed a new round of economic sanctions on Belarus."),
        ("must", "Turkey said Monday that Russia must leave the area."),
        ("will", "The minister said Monday that he will not accept the offer."),
    ],
)
def test_the_verb_that_does_or_says_an_act_dates_it(trigger: str, text: str) -> None:
    (mention,) = (one for one in annotate(document(text)).event_mentions if one.trigger.text == trigger)
    assert mention.date is not None
    assert (mention.date.text, mention.date.relation, mention.date.inherited) == ("Monday", "at", False)


@pytest.mark.parametrize(
    ("text", "trigger", "recipients", "members"),
    [
        ("Airbus unveiled the A380 in Toulouse.", "unveiled", ["the A380"], []),
        ("The delivery of the A380 took place in Hamburg.", "delivery", ["the A380"], []),
        ("The firm overtook Boeing last year.", "overtook", ["Boeing"], []),
        ("The storm destroyed three houses in Samoa.", "destroyed", [], ["three houses"]),
    ],
)
def test_things_and_bodies_by_name_undergo_happenings(
    text: str, trigger: str, recipients: list[str], members: list[str]
) -> None:
    (mention,) = (one for one in annotate(document(text)).event_mentions if one.trigger.text == trigger)
    assert mention.event_type == "OTHER"
    assert [one.text for one in mention.recipients] == recipients
    assert [one.text for one in mention.others] == members


def test_years_and_persons_spoken_of_before_are_no_quantities() -> None:
    text = "The ministers met in Oslo, and the two signed a treaty on exchanges for 2024 and 2025."
    assert [q.text for mention in found_in(text) for q in mention.quantities] == []


def test_what_is_told_as_done_is_not_dated_after_its_report() -> None:
    text = "The two signed a plan for exchanges in 2031. They will meet in 2031. They arrived at 3:10 p.m. on Friday."
    found = found_on(text, Published("2029-10-20", "2029-10-20", "day", "given", 1.0, ("2029-10-20",)))
    dates = {one.trigger.text: one.date.interval.start if one.date and one.date.interval else None for one in found}
    assert dates["signed"] is None
    assert dates["meet"] == "2031-01-01"
    assert dates["arrived"] == "2029-10-19T15:10"


def test_what_came_of_a_deed_is_told_beside_it_and_counts_nobody_again() -> None:
    found = {one.trigger.text: one for one in found_in("Gunmen shot at a bus in Mali and killed four people.")}
    assert found["killed"].event_type == "OTHER"
    assert found["killed"].quantities == ()


def test_what_does_more_than_attribute_is_a_happening() -> None:
    found = {
        one.trigger.text for one in annotate(document("The board decided that the mine will close.")).event_mentions
    }
    assert "decided" in found
    said = {one.trigger.text for one in annotate(document("The board said that the mine will close.")).event_mentions}
    assert "said" not in said


def test_the_state_behind_a_noun_takes_part() -> None:
    found = annotate(document("Georgia asked for help. The envoy supported our ally, Georgia."))
    names = {entity.id: entity.name for entity in found.entities}
    supports = [one for one in found.event_mentions if one.event_type == "SUPPORT"]
    assert [names[one.entity] for mention in supports for one in mention.recipients] == ["Georgia"]


def test_a_facility_that_acts_is_not_its_state() -> None:
    text = "Lebanon was in mourning. The Red Dawn's Al-Nasr al-Azam hospital called on people to donate blood."
    found = annotate(document(text))
    names = {entity.id: entity.name for entity in found.entities}
    asking = [one for one in found.event_mentions if one.event_type == "REQUEST"]
    assert "Lebanon" not in {names[one.entity] for mention in asking for one in mention.actors}


@pytest.mark.parametrize(
    ("text", "start", "end"),
    [
        (
            "Two gunmen bombed a market in Riga on Thursday. It rained. The mayor condemned the attack.",
            "2023-10-19",
            "2023-10-19",
        ),
        (
            "Two gunmen bombed a market in Riga on Thursday. It rained. The Red Guard claimed responsibility for the attack.",
            "2023-10-19",
            "2023-10-19",
        ),
        ("The Red Guard claimed responsibility for the deadly attack on a market.", None, "2023-10-20"),
        ("The Red Guard took responsibility for an attack on a market on Thursday.", "2023-10-19", "2023-10-19"),
        (
            "Gunmen bombed a market in 2004. It rained. Shops shut. The mayor condemned the attack.",
            "2004",
            "2004-12-31",
        ),
        ("Gunmen bombed a market on Thursday. The attack on a school in Oslo shocked the mayor.", None, None),
    ],
)
def test_a_deed_taken_up_again_has_the_date_it_was_told_with(text: str, start: str | None, end: str | None) -> None:
    published = Published("2023-10-20", "2023-10-20", "day", "given", 1.0, ("2023-10-20",))
    mention = next(one for one in found_on(text, published) if one.trigger.text == "attack")
    interval = None if mention.date is None else mention.date.interval
    assert (None if interval is None else interval.start) == (f"{start}-01-01" if start == "2004" else start)
    assert (None if interval is None else interval.end) == end
    assert mention.date is None or mention.date.inherited or mention.date.text == "Thursday"
