"""Plain tokens tell what the model's tell."""

import pytest
import spacy.tokens

from dateline.annotation.grammar.parse import load_model
from dateline.annotation.grammar.tokens import Doc, read_doc

TEXT = (
    'The Port Chronicle said Ellen Marsh, who was mayor until May, met dockers and farmers. "We agreed," she said '
    "on Monday;  nobody (of the others) was asked.\nIn 2021 the harbour's owners fled to Dunai, Kello and Oster."
)
PLAIN = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "ent_iob_", "whitespace_", "is_space",
         "is_punct", "is_alpha", "is_quote", "is_title", "is_upper")  # fmt: skip
ONE = ("head", "left_edge", "right_edge")
SEVERAL = ("children", "lefts", "rights", "ancestors", "subtree", "conjuncts")


@pytest.fixture(scope="module")
def both() -> tuple[spacy.tokens.Doc, Doc]:
    source = load_model()(TEXT)
    return source, read_doc(source)


def test_tokens(both: tuple[spacy.tokens.Doc, Doc]) -> None:
    source, doc = both
    assert len(doc) == len(source)
    for original, token in zip(source, doc, strict=True):
        for name in PLAIN:
            assert getattr(token, name) == getattr(original, name), name
        for name in ONE:
            assert getattr(token, name).i == getattr(original, name).i, name
        for name in SEVERAL:
            assert [one.i for one in getattr(token, name)] == [one.i for one in getattr(original, name)], name
        assert (token.sent.start, token.sent.end) == (original.sent.start, original.sent.end)
        assert bool(token.is_sent_start) == bool(original.is_sent_start)
        assert len(token) == len(original)


def test_slices(both: tuple[spacy.tokens.Doc, Doc]) -> None:
    source, doc = both
    for start in range(len(doc)):
        for end in range(start + 1, len(doc) + 1):
            mine, theirs = doc[start:end], source[start:end]
            assert (mine.text, mine.root.i, mine.start_char, mine.end_char) == (
                theirs.text, theirs.root.i, theirs.start_char, theirs.end_char,
            )  # fmt: skip
    assert doc[-1].i == len(doc) - 1
    assert doc[5:3].text == ""
    assert [(one.start, one.end, one.label_) for one in doc.ents] == [
        (one.start, one.end, one.label_) for one in source.ents
    ]
    assert [(one.start, one.end) for one in doc.sents] == [(one.start, one.end) for one in source.sents]


@pytest.mark.parametrize("mode", ["expand", "contract"])
def test_characters(both: tuple[spacy.tokens.Doc, Doc], mode: str) -> None:
    source, doc = both
    for start in range(len(TEXT)):
        for end in range(start + 1, min(start + 12, len(TEXT) + 2)):
            mine = doc.char_span(start, end, alignment_mode=mode)  # type: ignore[arg-type]
            theirs = source.char_span(start, end, alignment_mode=mode)
            assert (mine is None) == (theirs is None)
            if mine is not None and theirs is not None:
                assert (mine.start, mine.end) == (theirs.start, theirs.end)


def test_neighbours_end_at_the_document(both: tuple[spacy.tokens.Doc, Doc]) -> None:
    doc = both[1]
    assert doc[0].nbor(1).i == 1
    with pytest.raises(IndexError):
        doc[0].nbor(-1)
    with pytest.raises(IndexError):
        doc[len(doc) - 1].nbor(1)
