"""Texts that no editor would print go through every command: nothing fails, every span fits, no report is lost."""

import json
import tempfile
from pathlib import Path

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from typer.testing import CliRunner

from dateline.cli.main import app

# Words of a report between signs that are often handled wrongly: control characters, halves of surrogate pairs, marks that
# combine with what stands before them, writing from right to left, signs without width, quotation marks, rows of dots.
STRANGE = (
    "\x00", "\x1b[2J", "\x07", "\x85", "\u2028", "\u2029", "\r", "\r\n", "\v", "\f", "\n", "\n\n", "\t", "\ud83d", "\udc69",
    "e\u0301\u0323\u0330", "\u0301", "\u202e", "\u202c", "\u200f", "\u05e9\u05dc\u05d5\u05dd", "\u200b", "\u200d", "\ufeff", "\u00ad",
    "\ufffd", "\U0001f469\u200d\U0001f469\u200d\U0001f467", "\u1e9e", "\u0130", "\ufb01", "\u01c5", "\u2160", "\uff21", "\u00a0", "\u3000",
    '"', "“", "”", "«", "'", "’", "(", ")", "[", "]", "{", "<b>", "</p>", "&amp;", "%", "\\", "...", "." * 300, "—", "-", "=" * 300,
    "1", "2031-03-05", "March 5", "٣", "½", "²", "3.5.", "$", "#", "@",
)  # fmt: skip
WORDS = (
    "Foreign Minister Ada Brook", " visited Oslo ", " on Monday", " said", "Ben Cole met Cai Dorn", " because ", " not ",
    "At least six people were killed", ", according to the ministry", ". ", ", ", " and ", " two weeks ago", "OSLO, March 3 (Fjord Wire) - ",
)  # fmt: skip
TEXTS = st.lists(st.sampled_from((*STRANGE, *WORDS)) | st.characters(), max_size=40).map("".join)
run = CliRunner().invoke


def spans(value: object) -> list[dict[str, object]]:
    """Every object with offsets and words, however deep it stands, with the document of the nearest object above."""
    found: list[dict[str, object]] = []

    def walk(node: object, document: object) -> None:
        if isinstance(node, list):
            for one in node:
                walk(one, document)
        elif isinstance(node, dict):
            document = node.get("document", document)
            if isinstance(node.get("start"), int) and "text" in node:
                found.append({**node, "document": document})
            for one in node.values():
                walk(one, document)

    walk(value, None)
    return found


@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.lists(TEXTS, min_size=1, max_size=6), st.booleans())
def test_strange_texts_lose_nothing_and_every_span_fits(texts: list[str], clean: bool) -> None:
    with tempfile.TemporaryDirectory() as folder:
        pile, record = Path(folder) / "pile.jsonl", str(Path(folder) / "record.db")
        rows = [{"id": f"r{number}", "text": text, "published": "2031-03-05"} for number, text in enumerate(texts)]
        pile.write_text("".join(json.dumps(row) + "\n" for row in rows), "utf-8")
        built = run(app, ["build", str(pile), "--out", record, *([] if clean else ["--no-clean"])])
        assert built.exit_code in (0, 1), (built.output, built.exception)
        whole = json.loads(run(app, ["export", record]).stdout)
        kept = {one["id"]: one["text"] for one in whole["documents"]}
        assert len(kept) + len(whole["skipped"]) == len(texts)
        assert not any("could not be annotated" in note for one in whole["documents"] for note in one["notes"])
        lists = ("time_expressions", "entities", "event_mentions", "quotes")
        for span in (one for name in lists for one in spans(whole[name])):
            assert kept[str(span["document"])][span["start"] : span["end"]] == span["text"]  # type: ignore[misc]
        assert run(app, ["show", record, "--all"]).exit_code == 0
        for thing in (*whole["events"][:3], *whole["documents"]):
            explained = run(app, ["explain", record, thing["id"]])
            assert explained.exit_code == 0, explained.exception
            assert "\x1b" not in explained.stdout
