"""Pieces of a raw text become the text of a document, with a map back."""

from collections.abc import Iterable


def join_pieces(raw: str, pieces: Iterable[tuple[int, int]]) -> tuple[str, tuple[tuple[int, int, int], ...]]:
    """The pieces (start, end) of `raw`, a paragraph each, and (text start, raw start, length) for every one."""
    texts: list[str] = []
    source_map: list[tuple[int, int, int]] = []
    place = 0
    for start, end in pieces:
        if start >= end:
            continue
        if texts:
            place += 1
        texts.append(raw[start:end])
        source_map.append((place, start, end - start))
        place += end - start
    return "\n".join(texts), tuple(source_map)
