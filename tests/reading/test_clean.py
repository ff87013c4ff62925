"""From a raw report to a document: the article's words, where they stood, and what the report says of itself."""

import pickle
import re
import string

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from dateline.model import Document, RawReport, Skipped
from dateline.reading.clean import clean_report
from dateline.reading.pages import load_page
from reading.pages import BODY, FURNITURE_AFTER, FURNITURE_BEFORE, HEADLINE, page, saved_text


def _document(report: RawReport, *, clean: bool = True) -> Document:
    found = clean_report(report, clean=clean)
    assert not isinstance(found, Skipped)
    return found


def _text(text: str, **fields: str) -> Document:
    return _document(RawReport(source="a.txt", text=text, **fields))  # type: ignore[arg-type]


def _page(html: str, **fields: str) -> Document:
    return _document(RawReport(source="a.html", html=html, **fields))  # type: ignore[arg-type]


def _reproduces(document: Document, raw: str) -> bool:
    """Does every run of the source map stand in the raw input as in the text, and do the runs cover the text?"""
    covered = sum(length for _, _, length in document.source_map)
    joints = document.text.count("\n")
    return covered + joints >= len(document.text) and all(
        document.text[start : start + length] == raw[raw_start : raw_start + length]
        for start, raw_start, length in document.source_map
    )


def test_saved_text_loses_its_furniture() -> None:
    document = _text(saved_text())
    assert document.text == "\n".join(BODY)
    assert (document.headline, document.byline, document.language) == (HEADLINE, "By Jane Doe", "en")
    assert _reproduces(document, saved_text())


def test_page_loses_its_furniture() -> None:
    document = _page(page())
    assert document.text == "\n".join(BODY)
    assert (document.headline, document.byline, document.language) == (HEADLINE, "By Jane Doe", "en")
    visible = load_page(page())
    assert visible is not None and _reproduces(document, visible.visible)


@pytest.mark.parametrize("make", [saved_text, page])
def test_dateline_leaves_the_text_and_keeps_its_words(make: object) -> None:
    raw = make(dateline="APIA, March 3 (AFP) - ")  # type: ignore[operator]
    document = _text(raw) if make is saved_text else _page(raw)
    assert document.text == "\n".join(BODY)
    assert document.dateline is not None
    assert (document.dateline.start, document.dateline.end) == (None, None)
    assert (document.dateline.text, document.dateline.place) == ("APIA, March 3 (AFP)", "APIA")
    assert (document.dateline.date, document.dateline.agency, document.agency) == ("XXXX-03-03", "AFP", "AFP")


def test_without_cleaning_the_text_is_the_input() -> None:
    raw = saved_text(dateline="APIA, March 3 (AFP) - ")
    document = _document(RawReport(source="a.txt", text=raw), clean=False)
    assert document.text == raw
    assert document.source_map == ((0, 0, len(raw)),)


def test_without_cleaning_the_dateline_has_its_place() -> None:
    raw = "Ferries collide\n\nAPIA, March 3 (AFP) - " + "\n\n".join(BODY)
    document = _document(RawReport(source="a.txt", text=raw, title="Ferries collide"), clean=False)
    assert document.text == raw and document.dateline is not None and document.dateline.start is not None
    assert raw[document.dateline.start : document.dateline.end] == document.dateline.text == "APIA, March 3 (AFP)"


def test_clean_input_loses_nothing_but_its_heading() -> None:
    raw = "\n\n".join((HEADLINE, "By Jane Doe", *BODY[:2], "What comes next", *BODY[2:]))
    assert _text(raw).text.split("\n") == [*BODY[:2], "What comes next", *BODY[2:]]


def test_wrapped_text_stays_whole() -> None:
    words, lines, line = " ".join(BODY).split(), [], ""
    for word in words:
        if len(line) + len(word) > 65:
            lines.append(line)
            line = ""
        line = f"{line} {word}".strip()
    raw = "\n".join([*lines, line])
    assert _text(raw).text.split() == words


@pytest.mark.parametrize(
    "text", ["The harbour was closed.", "The harbour was closed on Monday.\nNobody was hurt.", BODY[0]]
)
def test_short_texts_are_articles_too(text: str) -> None:
    assert _text(text).text == text


def test_short_report_with_its_heading() -> None:
    document = _text(
        "Ferries collide\nBy JANE DOE\nAssociated Press\n\nSUVA, Fiji (AP) — The harbour was closed on Monday.\nNobody was hurt."
    )
    assert document.text == "The harbour was closed on Monday.\nNobody was hurt."
    assert (document.headline, document.byline, document.agency) == ("Ferries collide", "By JANE DOE", "AP")


def test_one_long_line() -> None:
    assert _text(" ".join(BODY)).text == " ".join(BODY)


def test_no_break_and_zero_width_spaces_stay_in_the_text() -> None:
    body = [words.replace("the port authority", "the\u00a0port\u200b authority") for words in BODY]
    document = _text("\n".join([*FURNITURE_BEFORE, HEADLINE, *body, *FURNITURE_AFTER]))
    assert document.text == "\n".join(body)


def test_readers_comments_are_no_part_of_the_article() -> None:
    comments = ["Comments (2)", "I was on that ferry and the crew did everything right, so thank you all.", "Reply",
                "My cousin says that the fog had been forecast since the morning, which nobody told us.", "Reply"]  # fmt: skip
    assert _text("\n".join([HEADLINE, *BODY, *comments])).text == "\n".join(BODY)


def test_a_page_without_an_article_is_a_document_that_says_so() -> None:
    html = (
        "<html><head><title>Index</title></head><body><ul>"
        + "<li><a href='#'>News</a></li>" * 30
        + "</ul></body></html>"
    )
    document = _page(html)
    assert document.text == "" and document.notes == ("no article was found in it",)


@pytest.mark.parametrize("html", ["", "   ", "<html></html>", "<!-- nothing -->", "<html><body><p></p></body></html>"])
def test_empty_pages(html: str) -> None:
    assert _page(html).text == ""


def test_nesting_without_end() -> None:
    html = "<html><body>" + "<div>" * 100_000 + BODY[0] + "</div>" * 100_000 + "</body></html>"
    assert isinstance(clean_report(RawReport(source="a.html", html=html)), Document)


def test_page_cut_off_in_the_middle() -> None:
    html = page()
    document = _page(html[: html.index("An inquiry")])
    assert document.text.startswith(BODY[0])


def test_fragment_of_a_feed_is_all_article() -> None:
    document = _page(f"<p>{BODY[0]}</p><p>Short.</p>")
    assert document.text == f"{BODY[0]}\nShort."


def test_markdown_keeps_words_and_places() -> None:
    raw = f"---\ntitle: Ferries\n---\n# {HEADLINE}\n\n*By Jane Doe*\n\n{BODY[0]}\n\n- {BODY[1]}\n\n**No one** knows [why](https://gazette.example/), he said on Tuesday in Apia.\n"
    document = _document(RawReport(source="a.md", text=raw, markdown=True))
    assert document.headline == HEADLINE
    assert document.text.split("\n") == [*BODY[:2], "No one knows why, he said on Tuesday in Apia."]
    assert _reproduces(document, raw)


def test_given_fields_are_used_as_given() -> None:
    document = _text(
        saved_text(),
        id="7",
        title="Another headline",
        byline="Someone",
        publisher="The Gazette",
        language="en",
        url="https://gazette.example/x",
    )
    assert (document.id, document.headline, document.byline) == ("7", "Another headline", "Someone")
    assert (document.publisher, document.url) == ("The Gazette", "https://gazette.example/x")


def test_publisher_from_the_page_or_its_address() -> None:
    named = _page(page(head="<meta property='og:site_name' content='The Example Gazette'>"))
    assert named.publisher == "The Example Gazette"
    assert _page(page(), url="https://www.gazette.example/2020/03/ferries").publisher == "gazette.example"


def test_another_language_is_a_document_too() -> None:
    raw = ("Zwei Fähren sind am Montag im Hafen zusammengestoßen, teilte die Behörde mit. Verletzt wurde niemand. Der Hafen "
           "blieb mehrere Stunden geschlossen, bis Schlepper das größere Schiff bewegt hatten.")  # fmt: skip
    document = _text(raw)
    assert (document.language, document.text) == ("de", raw)


def test_conflicting_dates_are_noted() -> None:
    document = _page(
        page(head="<meta property='article:published_time' content='2020-03-03T10:00:00+13:00'>"),
        published="2020-05-01",
    )
    assert any("2020-05-01" in note and "2020-03-03" in note for note in document.notes)


def test_same_input_same_document_and_it_travels_to_workers() -> None:
    report = RawReport(source="a.txt", text=saved_text())
    assert clean_report(pickle.loads(pickle.dumps(report))) == pickle.loads(pickle.dumps(clean_report(report)))


def test_id_is_made_of_text_and_source() -> None:
    one, same, other = _text(BODY[0]), _text(BODY[0]), _text(BODY[1])
    assert one.id == same.id != other.id


_LINES = st.lists(
    st.one_of(
        st.sampled_from([*BODY, *FURNITURE_BEFORE, *FURNITURE_AFTER, HEADLINE, "By Jane Doe", "Published: March 3, 2020", "SUVA (AP) — " + BODY[2]]),
        st.text(alphabet=string.printable + "\u00a0\u200b\u2028\x85é“”ﬁ\ufeff𝔸", max_size=200),
    ),
    max_size=25,
)  # fmt: skip


@settings(max_examples=150, deadline=None)
@given(lines=_LINES, joint=st.sampled_from(["\n", "\r\n", "\n\n"]), clean=st.booleans())
def test_every_run_of_the_map_reproduces_the_raw_text(lines: list[str], joint: str, clean: bool) -> None:
    raw = joint.join(lines)
    document = _document(RawReport(source="a.txt", text=raw), clean=clean)
    assert all(
        document.text[start : start + length] == raw[raw_start : raw_start + length]
        for start, raw_start, length in document.source_map
    )
    assert clean or document.text == raw
    if document.dateline is not None and document.dateline.start is not None:
        assert document.text[document.dateline.start : document.dateline.end] == document.dateline.text


@settings(max_examples=60, deadline=None)
@given(lines=_LINES)
def test_every_run_of_a_page_stands_in_its_visible_text(lines: list[str]) -> None:
    html = "<html><body>" + "".join(f"<p>{re.sub('[<&]', '', line)}</p>" for line in lines) + "</body></html>"
    document, visible = _page(html), load_page(html)
    raw = visible.visible if visible else ""
    assert all(
        document.text[start : start + length] == raw[raw_start : raw_start + length]
        for start, raw_start, length in document.source_map
    )


@settings(max_examples=100, deadline=None)
@given(lines=_LINES)
def test_every_run_of_markdown_reproduces_the_raw_text(lines: list[str]) -> None:
    raw = "\n\n".join(lines)
    document = _document(RawReport(source="a.md", text=raw, markdown=True))
    assert all(
        document.text[start : start + length] == raw[raw_start : raw_start + length]
        for start, raw_start, length in document.source_map
    )
