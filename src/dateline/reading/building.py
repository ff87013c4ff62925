"""Pieces of a raw text become the text of a document, with a map back."""

from bisect import bisect_right
from collections.abc import Iterable

# (text start, raw start, length) of every run of a text that stands in the raw input, in the order of the text.
type SourceMap = tuple[tuple[int, int, int], ...]


def join_pieces(raw: str, pieces: Iterable[tuple[int, int]], joint: str = "\n") -> tuple[str, SourceMap]:
    """The pieces (start, end) of `raw` with `joint` between them, and where each of them stood."""
    texts: list[str] = []
    source_map: list[tuple[int, int, int]] = []
    place = 0
    for start, end in pieces:
        if start >= end:
            continue
        if texts:
            place += len(joint)
        texts.append(raw[start:end])
        source_map.append((place, start, end - start))
        place += end - start
    return joint.join(texts), tuple(source_map)


def through(inner: SourceMap, outer: SourceMap) -> SourceMap:
    """The map of a text into the raw input, from its map into a text between and that one's map into the input."""
    starts = [first for first, _, _ in outer]
    runs: list[tuple[int, int, int]] = []
    for start, between, length in inner:
        number = max(0, bisect_right(starts, between) - 1)
        while number < len(outer) and starts[number] < between + length:
            first, raw_start, size = outer[number]
            low, high = max(first, between), min(first + size, between + length)
            if low < high:
                runs.append((start + low - between, raw_start + low - first, high - low))
            number += 1
    return tuple(runs)
