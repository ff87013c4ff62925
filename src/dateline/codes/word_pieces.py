"""The pieces of words that the model of sentence vectors knows: data in word_pieces.txt."""

from functools import lru_cache
from importlib.resources import files


@lru_cache(maxsize=1)
def word_pieces() -> dict[str, int]:
    """Each piece and its number; a piece that goes on inside a word begins with ##."""
    lines = (files("dateline.codes") / "word_pieces.txt").read_text("utf-8").split("\n")
    return {piece: number for number, piece in enumerate(line for line in lines if line and " " not in line)}
