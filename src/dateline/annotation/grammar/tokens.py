"""A parsed text as plain objects: each token's words, tags and relations are read from the model's document once.

The model's own tokens make a new object for every look at a neighbour and a new string for every tag; the rooms after the parse
look at each token dozens of times. Names and meanings are the model library's.
"""

from bisect import bisect_right
from collections.abc import Iterator, Sequence
from typing import Final, Literal, overload

import spacy.tokens

_STRINGS: Final = ("ORTH", "LOWER", "LEMMA", "POS", "TAG", "DEP", "ENT_TYPE")
_FLAGS: Final = ("SPACY", "IS_SPACE", "IS_PUNCT", "IS_ALPHA", "IS_QUOTE", "IS_TITLE", "IS_UPPER")
_IOB: Final = ("", "I", "O", "B")


class Token:
    """One word or mark; `i` is its place in the document, `idx` that of its first character in the text."""

    __slots__ = (
        "ancestors", "children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_alpha", "is_punct",
        "is_quote", "is_sent_start", "is_space", "is_title", "is_upper", "left_edge", "lefts", "lemma_", "lower_", "pos_", "right_edge", "rights",
        "sent", "tag_", "text", "whitespace_",
    )  # fmt: skip

    ancestors: tuple["Token", ...]
    children: tuple["Token", ...]
    doc: "Doc"
    head: "Token"
    is_sent_start: bool
    left_edge: "Token"
    lefts: tuple["Token", ...]
    right_edge: "Token"
    rights: tuple["Token", ...]
    sent: "Span"

    def __init__(self, i: int, idx: int, strings: Sequence[str], flags: Sequence[bool], iob: str) -> None:
        self.i = i
        self.idx = idx
        self.text, self.lower_, self.lemma_, self.pos_, self.tag_, self.dep_, self.ent_type_ = strings
        self.whitespace_ = " " if flags[0] else ""
        self.is_space, self.is_punct, self.is_alpha, self.is_quote, self.is_title, self.is_upper = flags[1:]
        self.ent_iob_ = iob

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    def nbor(self, distance: int = 1) -> "Token":
        """The token at a distance; raises IndexError outside the document."""
        place = self.i + distance
        if place < 0:
            raise IndexError(place)
        return self.doc[place]

    @property
    def subtree(self) -> Iterator["Token"]:
        """The token and all that hangs on it, in the order of the text."""
        for child in self.lefts:
            yield from child.subtree
        yield self
        for child in self.rights:
            yield from child.subtree

    @property
    def conjuncts(self) -> tuple["Token", ...]:
        """The tokens coordinated with it, without itself."""
        first = self
        while first.head is not first and first.dep_ == "conj":
            first = first.head
        found = [first]
        for token in found:
            found.extend(child for child in token.rights if child.dep_ == "conj")
        return tuple(token for token in found if token is not self)


class Span:
    """Tokens `start` to `end` of a document, `end` exclusive."""

    __slots__ = ("doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        self.doc = doc
        self.start = start
        self.end = end
        self.label_ = label

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start : self.end])

    def __getitem__(self, place: int) -> Token:
        return self.doc.tokens[self.start : self.end][place]

    def __reversed__(self) -> Iterator[Token]:
        return reversed(self.doc.tokens[self.start : self.end])

    def __contains__(self, token: Token) -> bool:
        return self.start <= token.i < self.end

    @property
    def start_char(self) -> int:
        """The first character."""
        return self.doc.tokens[self.start].idx

    @property
    def end_char(self) -> int:
        """The character after the last."""
        last = self.doc.tokens[self.end - 1]
        return last.idx + len(last.text)

    @property
    def text(self) -> str:
        """The words, without the white space after them."""
        return self.doc.text[self.start_char : self.end_char] if self.end > self.start else ""

    @property
    def root(self) -> Token:
        """The token nearest to the sentence's root; the first of several."""
        tokens = self.doc.tokens[self.start : self.end]
        for token in tokens:
            if token.head is token:
                return token
        outer = [token for token in tokens if not self.start <= token.head.i < self.end]
        return min(outer, key=_depth, default=tokens[0])

    @property
    def sent(self) -> "Span":
        """The sentence of the first token."""
        return self.doc.tokens[self.start].sent


class Doc:
    """A whole text: its tokens, sentences, and the names that the model sees."""

    __slots__ = ("_ends", "ents", "sents", "text", "tokens")

    def __init__(self, text: str, tokens: list[Token]) -> None:
        self.text = text
        self.tokens = tokens
        self.sents: tuple[Span, ...] = ()
        self.ents: tuple[Span, ...] = ()
        self._ends = [token.idx + len(token.text) + len(token.whitespace_) for token in tokens]

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Span: ...
    def __getitem__(self, place: int | slice) -> Token | Span:
        if isinstance(place, slice):
            start, end, _ = place.indices(len(self.tokens))
            return Span(self, start, max(start, end))
        return self.tokens[place]

    def char_span(self, start: int, end: int, alignment_mode: Literal["expand", "contract"]) -> Span | None:
        """The tokens that characters `start` to `end` touch (expand), or that lie wholly in them (contract)."""
        first, last = self._at(start), self._at(end - 1)
        if first is None or last is None:
            return None
        if alignment_mode == "contract":
            first += self.tokens[first].idx < start
            last -= end < self.tokens[last].idx + len(self.tokens[last].text)
            return Span(self, first, last + 1) if last >= first else None
        first += start == self.tokens[first].idx + len(self.tokens[first].text)
        return Span(self, first, last + 1)

    def _at(self, character: int) -> int | None:
        """The token that holds a character, or the white space before it."""
        place = bisect_right(self._ends, character)
        return place if character >= 0 and place < len(self.tokens) else None


def read_doc(source: spacy.tokens.Doc) -> Doc:
    """The model's document as plain objects."""
    strings = source.vocab.strings
    names: dict[int, str] = {0: ""}
    rows = []
    for row in source.to_array([*_STRINGS, "ENT_IOB", *_FLAGS]).tolist():
        for key in row[: len(_STRINGS)]:
            if key not in names:
                names[key] = strings[key]
        rows.append(row)
    width = len(_STRINGS)
    tokens = [
        Token(token.i, token.idx, [names[key] for key in row[:width]], [bool(one) for one in row[width + 1 :]], _IOB[row[width]])
        for token, row in zip(source, rows, strict=True)
    ]  # fmt: skip
    doc = Doc(source.text, tokens)
    _relate(doc, source)
    doc.sents = _sentences(doc, [token.i for token in tokens if token.is_sent_start or token.i == 0])
    doc.ents = tuple(Span(doc, one.start, one.end, one.label_) for one in source.ents)
    return doc


def _relate(doc: Doc, source: spacy.tokens.Doc) -> None:
    tokens = doc.tokens
    lefts: list[list[Token]] = [[] for _ in tokens]
    rights: list[list[Token]] = [[] for _ in tokens]
    for token, original in zip(tokens, source, strict=True):
        head = original.head.i
        token.doc = doc
        token.is_sent_start = bool(original.is_sent_start)
        token.head = tokens[head]
        token.left_edge = tokens[original.left_edge.i]
        token.right_edge = tokens[original.right_edge.i]
        if head != token.i:
            (lefts if token.i < head else rights)[head].append(token)
    for token in tokens:
        token.lefts = tuple(lefts[token.i])
        token.rights = tuple(rights[token.i])
        token.children = token.lefts + token.rights
        above, found = token, []
        while above.head is not above:
            above = above.head
            found.append(above)
        token.ancestors = tuple(found)


def _sentences(doc: Doc, starts: list[int]) -> tuple[Span, ...]:
    spans = tuple(Span(doc, start, end) for start, end in zip(starts, [*starts[1:], len(doc)], strict=True))
    for span in spans:
        for token in span:
            token.sent = span
    return spans


def _depth(token: Token) -> int:
    """Steps to the sentence's root; marks and white space without children come last."""
    lonely = (token.is_space or token.is_punct) and not token.children
    return len(token.doc) - 1 if lonely else len(token.ancestors)
