"""Where extracted paragraphs stand in the visible text of their page."""

from collections.abc import Sequence


def locate(paragraphs: Sequence[str], visible: str) -> list[tuple[int, int] | None]:
    """For each paragraph the characters of `visible` that spell it, in reading order; None where it is not found."""
    places: list[tuple[int, int] | None] = []
    cursor = 0
    for paragraph in paragraphs:
        start = visible.find(paragraph, cursor)
        if start < 0:
            start = visible.find(paragraph)
        if start < 0:
            places.append(None)
        else:
            cursor = start + len(paragraph)
            places.append((start, cursor))
    return places
