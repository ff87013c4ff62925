"""What a text has told of time before a place in it, the nearest first."""

from bisect import bisect_right
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass

from dateline.annotation.grammar.parse import Parse
from dateline.model import TimeExpression

Fits = Callable[[TimeExpression], bool]


@dataclass(frozen=True, slots=True)
class Told:
    """The expressions found so far, in the order of the text, and where its sentences start."""

    found: Sequence[TimeExpression]
    starts: Sequence[int]

    def back(self, position: int, reach: int) -> Iterator[int]:
        """The numbers of the expressions within so many sentences before a position, the nearest first."""
        here = bisect_right(self.starts, position)
        for number in range(len(self.found) - 1, -1, -1):
            if here - bisect_right(self.starts, self.found[number].start) > reach:
                return
            yield number

    def last(self, position: int, reach: int, fits: Fits) -> int | None:
        """The number of the nearest expression that fits."""
        return next((number for number in self.back(position, reach) if fits(self.found[number])), None)

    def sentence(self, position: int) -> tuple[int, int]:
        """Where the sentence that holds a position starts, and where the next does (-1 after the last)."""
        here = bisect_right(self.starts, position)
        return self.starts[here - 1] if here else 0, self.starts[here] if here < len(self.starts) else -1


def told(found: Sequence[TimeExpression], parse: Parse) -> Told:
    return Told(found, [sentence.start_char for sentence in parse.sentences])
