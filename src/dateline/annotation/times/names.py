"""The numbers of months and weekdays, and the words that point at one of them."""

from typing import Final

from dateline.annotation.times.atoms import AnchorKind, Kind, Parts, Reading
from dateline.codes.times import time_words


def month_number(words: str) -> int:
    table = time_words()
    bare = words.rstrip(".")
    return table.months.get(bare) or table.months_short[bare]


def weekday_number(words: str) -> int:
    table = time_words()
    bare = words.rstrip(".,")
    return table.weekdays.get(bare) or table.weekdays_short[bare]


# Which way a word before a weekday, month or season points, and from what.
_WHICH: Final[dict[str, tuple[str, AnchorKind]]] = {
    "last": ("<<", "published"),
    "next": (">>", "published"),
    "this": ("?", "published"),
    "this past": ("<<", "published"),
    "this coming": (">>", "published"),
    "the previous": ("<<", "focus"),
    "the following": (">>", "focus"),
    "the next": (">>", "focus"),
}


def pointed(parts: Parts, pattern: str, kind: Kind) -> Reading:
    direction, anchor = _WHICH[parts["which"]]
    if parts["which"] == "this" and pattern == "XXXX-WI":
        return Reading(kind, "DATE", (f"~{pattern}",), anchor)
    if parts["which"] == "this" and kind == "unit":
        return Reading(kind, "DATE", ("year+0", f"^{pattern}"))
    return Reading(kind, "DATE", (direction + pattern,), anchor)
