"""What a chronology quotes of a deed, against the table beside this file."""

from pathlib import Path

import pytest

from dateline.annotation.annotate import annotate
from dateline.model import Document, EventMention

LINES = Path(__file__).with_name("wordings.tsv").read_text("utf-8").splitlines()
TABLE = [line.split("\t") for line in LINES if not line.startswith("#")]


def told(text: str) -> tuple[EventMention, ...]:
    return annotate(Document("d", "test", None, None, None, "en", None, None, None, text)).event_mentions


@pytest.mark.parametrize(("sentence", "trigger", "behind", "words"), TABLE, ids=[row[0] for row in TABLE])
def test_wording(sentence: str, trigger: str, behind: str, words: str) -> None:
    (mention,) = [one for one in told(sentence) if one.trigger.text == trigger]
    if behind == "-":
        assert mention.wording is None
    else:
        assert mention.wording is not None
        assert (mention.wording.behind, mention.wording.told) == (behind, words)
        assert sentence[mention.wording.start : mention.wording.end] == mention.wording.text
        assert mention.wording.form == ("base" if mention.status in ("planned", "possible", "called_for") else "past")
