"""Months, seasons, quarters, years and longer: what a match of their rules means by itself."""

from typing import Final

from dateline.annotation.times.amount_readers import amount_of
from dateline.annotation.times.atoms import AnchorKind, Parts, Reading
from dateline.annotation.times.names import month_number, pointed
from dateline.annotation.times.numbers import number_of, ordinal_of, year_of
from dateline.codes.times import time_words


def month_year_reading(parts: Parts, month_first: bool) -> Reading | None:
    year = year_of(parts["year"])
    return (
        None if year is None else Reading("stretch", "DATE", (f"={year:04}-{month_number(parts['month']):02}",), "none")
    )


def relative_month_reading(parts: Parts, month_first: bool) -> Reading | None:
    return pointed(parts, f"XXXX-{month_number(parts['month']):02}", "unit")


def relative_season_reading(parts: Parts, month_first: bool) -> Reading | None:
    return pointed(parts, f"XXXX-{time_words().seasons[parts['season']]}", "unit")


def latest_period_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("stretch", "DATE", ("quarter+0",), "focus")


def season_year_reading(parts: Parts, month_first: bool) -> Reading | None:
    year = year_of(parts["year"])
    season = time_words().seasons[parts["season"]]
    return None if year is None else Reading("stretch", "DATE", (f"={year:04}-{season}",), "none")


def fiscal_reading(parts: Parts, month_first: bool) -> Reading | None:
    year = year_of(parts["year"])
    return None if year is None else Reading("year", "DATE", (f"={year:04}",), "none")


def quarter_reading(parts: Parts, month_first: bool) -> Reading | None:
    half = parts["what"] == "half"
    place = {"last": 2 if half else 4, "final": 2 if half else 4}.get(parts["ordinal"]) or ordinal_of(parts["ordinal"])
    if place is None or place > (2 if half else 4):
        return None
    code = f"{'H' if half else 'Q'}{place}"
    year = year_of(parts["year"]) if "year" in parts else None
    if year is not None:
        return Reading("stretch", "DATE", (f"={year:04}-{code}",), "none")
    if "fiscal" in parts:
        return Reading("unit", "DATE", ("year+0", f"^XXXX-{code}"))
    return Reading("unit", "DATE", (f"?XXXX-{code}",))


def quarter_code_reading(parts: Parts, month_first: bool) -> Reading | None:
    code = f"Q{parts['quarter']}" if "quarter" in parts else parts["half"].upper()
    year = year_of(parts["year"]) if "year" in parts else None
    if year is None:
        return Reading("unit", "DATE", (f"?XXXX-{code}",)) if "quarter" in parts else None
    return Reading("stretch", "DATE", (f"={year:04}-{code}",), "none")


def year_period_reading(parts: Parts, month_first: bool) -> Reading | None:
    if "number" in parts:
        return Reading("duration", "DURATION", (f"value:{amount_of(number_of(parts['number']), 'months')}",), "none")
    return Reading("offset", "DATE", ("-P1Y",), "focus")


_MOVES: Final[dict[str, tuple[int, AnchorKind]]] = {
    "last": (-1, "published"),
    "this past": (-1, "published"),
    "the past": (-1, "published"),
    "the last": (-1, "published"),
    "next": (1, "published"),
    "this coming": (1, "published"),
    "the coming": (1, "published"),
    "this": (0, "published"),
    "current": (0, "published"),
    "the current": (0, "published"),
    "the latest": (0, "focus"),
    "that": (0, "focus"),
    "the same": (0, "focus"),
    "that same": (0, "focus"),
    "the previous": (-1, "focus"),
    "the preceding": (-1, "focus"),
    "the prior": (-1, "focus"),
    "the following": (1, "focus"),
    "the next": (1, "focus"),
    "the full": (0, "published"),
    "the entire": (0, "published"),
    "the whole": (0, "published"),
    "the": (0, "published"),
}


def relative_unit_reading(parts: Parts, month_first: bool) -> Reading | None:
    unit = time_words().units[parts["unit"]]
    which = parts["which"]
    count, anchor = _MOVES[which]
    if unit == "day" and which in ("the", "current", "the current", "the past", "the coming", "the latest", "the last"):
        return None
    if which == "the latest" and unit == "quarter":
        return _definite_unit(unit, False)
    if which == "the":
        return _definite_unit(unit, "fiscal" in parts)
    return Reading("year" if unit == "year" else "stretch", "DATE", (f"{unit}{count:+d}",), anchor)


def _definite_unit(unit: str, fiscal: bool) -> Reading | None:
    """ "the week", "the quarter": a date in financial reports, else only beside other words ("the end of the year")."""
    if unit == "quarter":
        return Reading("stretch", "DATE", ("quarter+0",), "focus")
    if unit == "weekend":
        return Reading("stretch", "DATE", ("?XXXX-WXX-WE",))
    if unit == "year":
        return Reading("year", "DATE", ("year+0",))
    return Reading("weak", "DATE", (f"{unit}+0",))


def year_end_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("stretch", "DATE", ("year+0", "|END"), mod="END")


_DECADES: Final = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def decade_reading(parts: Parts, month_first: bool) -> Reading | None:
    figure = parts["decade"]
    if figure == "0" and parts.get("century", "20") != "20":  # "the 1800s" are the century
        return Reading("stretch", "DATE", (f"={parts['century']}",), "none")
    if not figure.isdigit():
        figure = str(_DECADES.index(figure) + 2)
    century = parts.get("century") or ("20" if figure in "01" else "19")
    return Reading("stretch", "DATE", (f"={century}{figure}",), "none")


def century_reading(parts: Parts, month_first: bool) -> Reading | None:
    place = ordinal_of(parts["ordinal"])
    return Reading("stretch", "DATE", (f"={place - 1:02}",), "none") if place and place <= 22 else None


def year_reading(parts: Parts, month_first: bool) -> Reading | None:
    year = year_of(parts["year"])
    return None if year is None else Reading("year", "DATE", (f"={year:04}",), "none")


def plain_month_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("unit", "DATE", (f"?XXXX-{month_number(parts['month']):02}",))


def plain_season_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("unit", "DATE", (f"?XXXX-{time_words().seasons[parts['season']]}",))
