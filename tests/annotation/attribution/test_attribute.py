"""Quotes, speakers and chains, sentence by sentence (chains.tsv), and what holds for every text."""

import csv
import itertools
import re
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.annotation.annotate import annotate
from dateline.annotation.attribution.attribute import Attribution, attribute
from dateline.annotation.grammar.parse import parse
from dateline.annotation.grammar.predications import find_predications
from dateline.annotation.mentions.find import find_entities
from dateline.model import Document, Quote

TABLE = Path(__file__).with_name("chains.tsv")


def rows() -> list[dict[str, str]]:
    lines = [line for line in TABLE.read_text(encoding="utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def attributed(text: str, publisher: str | None = None, agency: str | None = None) -> Attribution:
    document = Document("d", "d.txt", None, publisher, agency, "en", None, None, None, text)
    grammar = parse(text)
    entities = find_entities(document, grammar, find_predications(grammar))
    return attribute(document, grammar, entities, ())


@pytest.mark.parametrize(
    ("publisher", "chain"),
    [
        ("Valley Post", "Kovar says > the Northern Herald newspaper via"),
        ("The Northern Herald", "Kovar says"),
        ("Northern Herald (online)", "Kovar says"),
    ],
)
def test_own_outlet_is_no_link(publisher: str, chain: str) -> None:
    told = attributed("Kovar told the Northern Herald newspaper that the dam was safe.", publisher).quotes
    assert [shown(quote)[3] for quote in told] == [chain]


def test_own_agency_is_no_link() -> None:
    text = "Kovar told the Associated Press that the dam was safe."
    assert [shown(quote)[3] for quote in attributed(text, "Valley Post", "AP").quotes] == ["Kovar says"]
    assert [shown(quote)[3] for quote in attributed(text, "Valley Post", "Reuters").quotes] == [
        "Kovar says > the Associated Press via"
    ]


def words(text: str) -> str:
    return " ".join(re.findall(r"\w+(?:['’-]\w+)*", text)).lower()


def shown(quote: Quote) -> tuple[str, str, str, str]:
    content = " ".join(words(span.text) for span in quote.content)
    speaker = quote.speaker.text if quote.speaker else "-"
    chain = " > ".join(f"{link.speaker.text} {link.kind}" for link in quote.chain) or "-"
    return content, quote.kind, speaker, chain


@pytest.mark.parametrize("row", rows(), ids=lambda row: f"{row['form']}: {row['text'][:60]}")
def test_quote(row: dict[str, str]) -> None:
    found = [shown(quote) for quote in attributed(row["text"].replace("\\n", "\n")).quotes]
    content = " ".join(words(run) for run in row["content"].split(" | "))
    assert (content, row["kind"], row["speaker"], row["chain"]) in found


def test_the_table_is_large_enough() -> None:
    assert len(rows()) >= 120


PIECES = st.sampled_from(
    ["The minister said ", "“We will go", "”", '"', " that the road was closed", ", according to state media", ". ",
     "\n\n", "he added", "Kovar: ", "reportedly ", "''", "The army denied the attack", "—", "…", " ", "Ünal", "\u00a0"]
)  # fmt: skip


@settings(max_examples=60, deadline=None)
@given(st.lists(PIECES, max_size=12).map("".join))
def test_spans_are_words_of_the_text(text: str) -> None:
    found = attributed(text)
    entities = {entity.id for entity in found.entities}
    for quote in found.quotes:
        spans = [*quote.content, *([quote.cue] if quote.cue else [])]
        assert all(text[span.start : span.end] == span.text != "" for span in spans)
        ends = [(span.start, span.end) for span in quote.content]
        assert ends == sorted(ends) and all(a[1] <= b[0] for a, b in itertools.pairwise(ends))
        assert quote.cue is None or not any(a <= quote.cue.start < b for a, b in ends)
        for link in quote.chain:
            speaker = link.speaker
            assert speaker.start is not None and speaker.end is not None
            assert text[speaker.start : speaker.end] == speaker.text
        assert quote.speaker is None or quote.speaker == quote.chain[0].speaker
    assert len({quote.id for quote in found.quotes}) == len(found.quotes)
    assert entities == {entity.id for entity in found.entities if entity.mentions}


def test_the_same_text_gives_the_same_quotes() -> None:
    text = "“We will go,” Kovar said. The army denied the attack, according to state media."
    assert attributed(text) == attributed(text)


def test_a_deed_is_no_opinion() -> None:
    text = "The rebels attacked the town of Kello on Monday."
    document = Document("d", "d.txt", None, None, None, "en", None, None, None, text)
    assert annotate(document).quotes == ()
