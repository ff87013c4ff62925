"""How alike two headlines are in what they mean, whatever their words: the cosine of their sentence vectors."""

import base64
from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

# Meanings that tell two pieces of news of one subject are hardly ever more alike.
UNLIKE = 0.45
# Pairs reckoned at once, so that memory stays small.
_BLOCK = 4096


@dataclass(frozen=True, slots=True)
class Meanings:
    """By report its sentence vector, whole numbers that single precision adds up without loss, and how long it is.

    A row of zeros, of length 1, where there is no vector.
    """

    rows: NDArray[np.float32]
    lengths: NDArray[np.float64]

    def agreement(self, one: Sequence[int], other: Sequence[int]) -> list[float]:
        """For each pair of reports, by number, 0 for headlines that are UNLIKE or unknown, up to 1 for equal ones."""
        found: list[float] = []
        for start in range(0, len(one), _BLOCK):
            ours, theirs = list(one[start : start + _BLOCK]), list(other[start : start + _BLOCK])
            products = np.einsum("ij,ij->i", self.rows[ours], self.rows[theirs])
            cosines = products / (self.lengths[ours] * self.lengths[theirs])
            found += np.maximum((cosines - UNLIKE) / (1 - UNLIKE), 0.0).tolist()
        return found


def meanings(vectors: Sequence[str]) -> Meanings:
    """The headlines' vectors, each given as signed bytes in base64, or ""."""
    read = [np.frombuffer(base64.b64decode(vector), dtype=np.int8) for vector in vectors]
    rows = np.zeros((len(read), max(map(len, read), default=0)), dtype=np.float32)
    for row, values in zip(rows, read, strict=True):
        row[: len(values)] = values
    return Meanings(rows, np.sqrt(np.maximum(np.einsum("ij,ij->i", rows, rows), 1.0)).astype(np.float64))
