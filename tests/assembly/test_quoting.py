from dataclasses import replace

import pytest
from tests.assembly.hand_made import MAY_18, entities_of, entity_id, report, told

from dateline.assembly.copies import Copies
from dateline.assembly.merging import merge_events
from dateline.assembly.stories import Stories
from dateline.model import Annotations, Event, Quote, Span, Speaker


def speaking(document: str, sentence: str, quoted: str, speaker: str, *others: str) -> Annotations:
    """A report of Ada Brook's visit, its sentence quoting words of `speaker`; `others` speak in it too."""
    visit = told(
        document, sentence, "visit", "visit", "CONSULT", mode="visit", actors=["Ada Brook"], date=MAY_18, chain=[speaker, *others]
    )  # fmt: skip
    start = sentence.index(quoted)
    content = Span(start, start + len(quoted), quoted)
    link = Speaker(None, None, speaker, entity_id(speaker, document))
    quote = Quote(f"q{document}", document, "mixed", (content,), None, link, visit.attribution)
    return replace(report(document, visit), quotes=(quote,))


def disputes(*pile: Annotations) -> list[Event]:
    stories = Stories((), {one.document.id: "s1" for one in pile})
    merged = merge_events(pile, entities_of(pile), Copies((), {}, {}), stories, (), None)
    return [event for event in merged.events if any(one.field == "speaker" for one in event.disagreements)]


LONG = 'Ada Brook said her visit "will be a splendid opportunity for fishing".'


@pytest.mark.parametrize(("speaker", "count"), [("Dora Elm", 1), ("Ada Brook", 0), ("Reuters", 0)])
def test_one_quotation_of_two_speakers(speaker: str, count: int) -> None:
    short = speaking(
        "a", f'The visit of Ada Brook is a "splendid opportunity", {speaker} said.', '"splendid opportunity"', speaker
    )
    long = speaking("b", LONG, '"will be a splendid opportunity for fishing"', "Ada Brook")
    found = disputes(short, long)
    assert len(found) == count
    for event in found:
        (dispute,) = [one for one in event.disagreements if one.field == "speaker"]
        assert {value.value for value in dispute.values} == {"Dora Elm", "Ada Brook"}


def test_small_words_quoted_alike_are_no_quotation() -> None:
    short = speaking("a", 'The visit of Ada Brook "will be", Dora Elm said.', '"will be"', "Dora Elm")
    assert not disputes(short, speaking("b", LONG, '"will be a splendid opportunity for fishing"', "Ada Brook"))


def test_of_two_disputes_the_one_that_stands_first_is_shown() -> None:
    """Which of two was shown hung on the order of a set of words, which is another in every process."""
    whole = '"a splendid opportunity and a bitter disappointment"'
    long = speaking("a", f"Ada Brook called her visit {whole}.", whole, "Ada Brook")
    first, second = '"splendid opportunity"', '"bitter disappointment"'
    sentence = f"The visit of Ada Brook is a {first}, Dora Elm said, and Cai Dorn called it a {second}."
    short = speaking("b", sentence, first, "Dora Elm", "Cai Dorn")
    other = speaking("b", sentence, second, "Cai Dorn", "Dora Elm")
    (event,) = disputes(long, replace(short, quotes=(*short.quotes, replace(other.quotes[0], id="qb2"))))
    (dispute,) = [one for one in event.disagreements if one.field == "speaker"]
    assert {value.value for value in dispute.values} == {"Dora Elm", "Ada Brook"}
