"""Lines, their scores, and the best path through a page."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from dateline.reading.furniture import is_comment, is_comment_sign, is_end, is_furniture, is_prose, line_score
from dateline.reading.lines import split_lines
from dateline.reading.segment import article_lines, best_path, page_lines
from reading.pages import BODY, FURNITURE_AFTER, FURNITURE_BEFORE, HEADLINE


@pytest.mark.parametrize("line", BODY)
def test_prose_weighs_for_the_article(line: str) -> None:
    assert is_prose(line) and not is_furniture(line) and line_score(line) > 2.0


@pytest.mark.parametrize(
    "line",
    [
        "Advertisement", "- Advertisement -spot_img", "Share this article", "Read more: Ministers meet in Suva", "SHARE ON FACEBOOK",
        "Copyright © 2020 The Example Gazette. All rights reserved.", "Sign up for our daily newsletter", "Comments (12)", "|", "***",
        "Please enter your comment!", "Follow us on Twitter and like us on Facebook", "Photo by Jane Doe",
        "JUST WATCHED Ministers meet in Suva Replay More Videos ... MUST WATCH Ministers meet in Suva 02:11",
        "Photos: Ministers meet in Suva " + "A minister of the islands greets his guest at the harbour on Tuesday, May 6. " * 7,
    ],
)  # fmt: skip
def test_furniture_by_its_wording(line: str) -> None:
    assert is_furniture(line) or line_score(line) < -2.0


@pytest.mark.parametrize("line", ["Most read", "RELATED ARTICLES", "You may also like:", "Lire aussi"])
def test_headings_of_other_things(line: str) -> None:
    assert is_end(line)


@pytest.mark.parametrize("line", ["Comments (12)", "Leave a Reply", "Kommentare"])
def test_headings_of_comments(line: str) -> None:
    assert is_comment(line)


@pytest.mark.parametrize(
    "line",
    ["Jane says:", "Reply", "- John, Apia, 4/3/2020 10:15", "Jane Doe 3 hours ago", "Posted by Jane on Mar 3, 2020"],
)
def test_signs_of_a_comment(line: str) -> None:
    assert is_comment_sign(line)


def test_a_saying_in_the_text_is_one_sign_and_no_comment() -> None:
    lines = split_lines("\n".join([*BODY[:2], "The harbour master says:", *BODY[2:]]))
    assert article_lines(lines) == [0, 1, 2, 3, 4]


def test_the_article_and_nothing_else() -> None:
    lines = split_lines("\n".join([*FURNITURE_BEFORE, HEADLINE, *BODY, *FURNITURE_AFTER]))
    first = len(FURNITURE_BEFORE) + 1
    assert article_lines(lines) == list(range(first, first + len(BODY)))


def test_an_advertisement_within_the_article_goes_alone() -> None:
    lines = split_lines("\n".join([*BODY[:2], "Advertisement", *BODY[2:]]))
    assert article_lines(lines) == [0, 1, 3, 4]


def test_nothing_but_furniture_has_no_article() -> None:
    assert article_lines(split_lines("\n".join([*FURNITURE_BEFORE, *FURNITURE_AFTER]))) == []


def test_what_a_page_marks_as_article_is_kept_within_it() -> None:
    lines = split_lines("\n".join([*BODY[:2], "First heading", *BODY[2:], *FURNITURE_AFTER]))
    hints = [3.0] * 5 + [-4.0] * len(FURNITURE_AFTER)
    assert page_lines(lines, hints) == [0, 1, 2, 3, 4]


@given(st.lists(st.floats(-6, 6), max_size=30))
def test_the_best_path_has_a_state_for_every_line(scores: list[float]) -> None:
    states = best_path(scores)
    assert len(states) == len(scores)
    if scores and min(scores) > 0 and sum(scores) > 6.0:
        assert all(states)
    if scores and max(scores) <= 0:
        assert not any(states)


@given(st.text(max_size=300))
def test_lines_stand_where_they_say(raw: str) -> None:
    lines = split_lines(raw)
    assert all(raw[line.start : line.end] == line.text and line.text for line in lines)
    assert all(one.end <= other.start for one, other in pairwise(lines))


def test_wrapped_lines_become_paragraphs() -> None:
    raw = ("The harbour of the town was closed on Monday after two large\nferries collided there in a thick fog, and no ship could\n"
           "leave or enter it for more than six hours, as the authority\nsaid in the evening.\n\nNobody was hurt, but a hundred and forty passengers had to\n"
           "be brought ashore by fishing boats from the villages around\nthe bay, the harbour master said.")  # fmt: skip
    assert len(split_lines(raw)) == 2
    assert len(split_lines(raw, wrapped=False)) == 7
