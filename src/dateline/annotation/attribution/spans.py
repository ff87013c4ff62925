"""From token indexes to the characters of contents and cues."""

from collections.abc import Iterable, Sequence
from typing import Final, Literal

from dateline.annotation.attribution.quotations import Quotation
from dateline.annotation.grammar.parse import Parse
from dateline.model import Span

_CUE_PARTS: Final = frozenset({"aux", "auxpass", "neg", "prt"})


def content_spans(parse: Parse, content: tuple[int, ...]) -> tuple[Span, ...]:
    """The content as runs of characters; gaps of punctuation alone do not part a run."""
    doc = parse.doc
    runs: list[list[int]] = []
    for i in content:
        if runs and all(doc[j].is_punct or doc[j].is_space for j in range(runs[-1][-1] + 1, i)):
            runs[-1].append(i)
        else:
            runs.append([i])
    spans = []
    for run in runs:
        while run and (doc[run[0]].is_space or (doc[run[0]].is_punct and not doc[run[0]].is_quote)):
            run.pop(0)
        while run and doc[run[-1]].is_space:
            run.pop()
        if run and not all(doc[i].is_punct for i in run):
            start, end = doc[run[0]].idx, doc[run[-1]].idx + len(doc[run[-1]])
            spans.append(Span(start, end, parse.text[start:end]))
    if not spans:
        start, end = doc[content[0]].idx, doc[content[-1]].idx + len(doc[content[-1]])
        spans.append(Span(start, end, parse.text[start:end]))
    return tuple(spans)


def cue_span(parse: Parse, cue: int | None) -> Span | None:
    """The cue with its auxiliaries, negation and particle."""
    if cue is None:
        return None
    token = parse.doc[cue]
    first = last = cue
    for child in token.children:
        if child.dep_ in _CUE_PARTS:
            if child.i == first - 1:
                first = child.i
            elif child.i == last + 1:
                last = child.i
    start, end = parse.doc[first].idx, parse.doc[last].idx + len(parse.doc[last])
    return Span(start, end, parse.text[start:end])


def kind_of(
    parse: Parse, content: Iterable[Span], quotations: Sequence[Quotation]
) -> Literal["direct", "indirect", "mixed"]:
    """direct where every word stands between quotation marks, indirect where none does."""
    quoted = total = 0
    for span in content:
        near = [one for one in quotations if one.start < span.end and span.start < one.end]
        if not near:
            total += 1
            continue
        for token in parse.doc.char_span(span.start, span.end, alignment_mode="expand") or ():
            if not (token.is_punct or token.is_space):
                total += 1
                quoted += any(one.start <= token.idx < one.end for one in near)
    return "indirect" if not quoted else "direct" if quoted == total else "mixed"
