"""What words of time mean before any anchor is known, in a notation of steps.

A meaning is one or more steps with single spaces between them. It starts from the anchor (the day of publication, or
what another expression stands for) and each step leads from one stretch of time to the next:

    =2023-09       the value itself, whatever the anchor ("September 2023")
    day-1 week+0   the unit so many before or after the anchor's: day week weekend month season quarter half year
                   decade century ("yesterday", "this week")
    -P2W +P10D     that much before or after ("two weeks ago"); months and years give months and years, unless the
                   anchor is coarser: from a quarter, -P1Y is the same quarter a year before
    <XXXX-WXX-4    the last occurrence not after the anchor's day; << the last that ends before the unit holding it
    >XXXX-10-19    the first occurrence not before the anchor's day; >> the first that starts after it
    ~XXXX-10       the occurrence nearest to the anchor's day, days ahead counted twice; ~< counts them six times
    ^XXXX-06       the occurrence inside the anchor ("June" in "June last year"); patterns: `occurrences`
    T22:00 TNI     that time of the day reached
    |START         the first third of it (also |MID, |END; |H1 and |H2 are halves): narrows the interval, not the value
    |LESS          anything from the anchor to there, |MORE anything farther off ("less than two weeks ago"), in the same way
    past:P3M       a stretch that ends with the anchor ("the past three months"); next:P3M one that starts with it
    ago:P1M        an amount whose interval is the unit that lies so much before the anchor ("a month" in "a month after
                   the journey came the visit", for the journey); hence:P1M so much after it
    value:P8Y      a value that no anchor changes: durations, sets, references
    south          seasons are those of the southern hemisphere (first step only)

"year-1 ^XXXX-06 |END" is "late June last year".
"""

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal

StepKind = Literal[
    "value", "unit", "amount", "occurrence", "time", "part", "past", "next", "ago", "hence", "constant", "south",
]  # fmt: skip
Direction = Literal["<", "<<", ">", ">>", "~", "~<", "^"]

_UNIT: Final = re.compile(r"(day|weekend|week|month|season|quarter|half|year|decade|century)([+-]\d+)$")
_AMOUNT: Final = re.compile(r"([+-])(P.+)$")
_OCCURRENCE: Final = re.compile(r"(<<|<|>>|>|~<|~|\^)((?:XXXX-|@).+)$")
_TIME: Final = re.compile(r"T(?:MO|AF|EV|NI|DT|\d\d)")
_PART: Final = re.compile(r"\|(START|MID|END|H1|H2|LESS|MORE)$")


@dataclass(frozen=True, slots=True)
class Step:
    """One step of a meaning: its kind, what it applies, and for units how many, for occurrences which way."""

    kind: StepKind
    what: str
    count: int = 0
    direction: Direction = "~"


@lru_cache(maxsize=65536)
def steps_of(meaning: str) -> tuple[Step, ...]:
    """Read a meaning. Raises ValueError, with the step, where it is not in the notation."""
    return tuple(_step(word) for word in meaning.split(" "))


def _step(word: str) -> Step:
    if word == "south":
        return Step("south", "")
    for mark, kind in _PREFIXES.items():
        if word.startswith(mark):
            return Step(kind, word[len(mark) :])
    if found := _UNIT.match(word):
        return Step("unit", found.group(1), int(found.group(2)))
    if found := _AMOUNT.match(word):
        return Step("amount", found.group(2), -1 if found.group(1) == "-" else 1)
    if found := _OCCURRENCE.match(word):
        return Step("occurrence", found.group(2), direction=_DIRECTIONS[found.group(1)])
    if _TIME.match(word):
        return Step("time", word[1:])
    if found := _PART.match(word):
        return Step("part", found.group(1))
    raise ValueError(f"{word!r} is no step of a meaning; steps look like day-1, <XXXX-WXX-4, =2023-09 or past:P3M")


_PREFIXES: Final[dict[str, StepKind]] = {
    "=": "value",
    "past:": "past",
    "next:": "next",
    "ago:": "ago",
    "hence:": "hence",
    "value:": "constant",
}
_DIRECTIONS: Final[dict[str, Direction]] = {"<": "<", "<<": "<<", ">": ">", ">>": ">>", "~": "~", "~<": "~<", "^": "^"}


def written(steps: tuple[Step, ...]) -> str:
    """The meaning that `steps_of` reads as these steps."""
    return " ".join(_written(step) for step in steps)


def _written(step: Step) -> str:
    match step.kind:
        case "unit":
            return f"{step.what}{step.count:+d}"
        case "amount":
            return ("-" if step.count < 0 else "+") + step.what
        case "occurrence":
            return step.direction + step.what
        case "time":
            return "T" + step.what
        case "part":
            return "|" + step.what
        case "south":
            return "south"
        case _:
            return next(mark for mark, kind in _PREFIXES.items() if kind == step.kind) + step.what
