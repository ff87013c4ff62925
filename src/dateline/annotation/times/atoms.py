"""What one match of a pattern means by itself: an atom, before its neighbours, its tense and its anchor are known."""

import re
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Final, Literal

from dateline.annotation.times.numbers import full_year, number_of, ordinal_of, year_of
from dateline.annotation.times.patterns import rules
from dateline.calendar.values import last_day
from dateline.codes.times import holidays, time_words
from dateline.model import TimexMod, TimexType

# day: one day; unit: a month, season, quarter or half, perhaps without its year; year; clock and part: a time of some
# day; stretch: any other date; duration, set, reference; weak: counts only beside another atom or with context
Kind = Literal["day", "unit", "year", "clock", "part", "stretch", "offset", "duration", "set", "reference", "weak"]
AnchorKind = Literal["none", "published", "focus"]


@dataclass(frozen=True, slots=True)
class Atom:
    """A core of a time expression: its words, and the steps of its meaning.

    steps   in the notation of `calendar.meaning`; "?" in place of a direction stands for one that tense decides
    anchor  what it is reckoned from: nothing, the day of publication, or the expression in focus
    """

    start: int
    end: int
    rule: str
    kind: Kind
    type: TimexType
    steps: tuple[str, ...]
    anchor: AnchorKind = "published"
    mod: TimexMod | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What a rule makes of its words; see `Atom`."""

    kind: Kind
    type: TimexType
    steps: tuple[str, ...]
    anchor: AnchorKind = "published"
    mod: TimexMod | None = None


Parts = dict[str, str]
Builder = Callable[[Parts, bool], Reading | None]


def read_atom(rule: str, text: str, start: int, end: int, month_first: bool) -> Atom | None:
    """The atom that a rule's match in a lower-case text stands for; None where the words name no time after all.

    month_first  whether 10/11/2012 is the eleventh of October
    """
    found = rules()[rule].match(text, start)
    parts = {name: re.sub(r"\s+", " ", words) for name, words in found.groupdict().items() if words} if found else {}
    reading = _BUILDERS[rule](parts, month_first)
    if reading is None:
        return None
    return Atom(start, end, rule, reading.kind, reading.type, reading.steps, reading.anchor, reading.mod)


def _month(words: str) -> int:
    table = time_words()
    bare = words.rstrip(".")
    return table.months.get(bare) or table.months_short[bare]


def _weekday(words: str) -> int:
    table = time_words()
    bare = words.rstrip(".,")
    return table.weekdays.get(bare) or table.weekdays_short[bare]


def _day_number(words: str) -> int | None:
    plain = ordinal_of(words)
    return plain if plain is not None else int(words) if words.isdigit() else None


def _iso(parts: Parts, month_first: bool) -> Reading | None:
    if "time" in parts:
        return Reading("day", "TIME", (f"={parts['value']}", f"T{parts['time']}"), "none")
    return Reading("day", "DATE", (f"={parts['value']}",), "none")


def _numeric(parts: Parts, month_first: bool) -> Reading | None:
    one, two = int(parts["one"]), int(parts["two"])
    year = int(parts["year"]) if len(parts["year"]) == 4 else full_year(int(parts["year"]))
    if parts["mark"] == "." and len(parts["year"]) == 2:
        return None
    month, day = (one, two) if (month_first and parts["mark"] == "/" and one <= 12) or two > 12 else (two, one)
    return _on(year, month, day, None)


def _on(year: int | None, month: int, day: int, weekday: int | None) -> Reading | None:
    """A day of a month; the year, where it is not told, is found from the tense and the weekday."""
    if not 1 <= month <= 12 or not 1 <= day <= last_day(year or 2000, month):
        return None
    if year is not None:
        return Reading("day", "DATE", (f"={date(year, month, day).isoformat()}",), "none")
    check = f"/{weekday}" if weekday else ""
    return Reading("day", "DATE", (f"{'~' if weekday else '?'}XXXX-{month:02}-{day:02}{check}",))


def _month_day(parts: Parts, month_first: bool) -> Reading | None:
    day = _day_number(parts["day"])
    if day is None:
        return None
    weekday = _weekday(parts["weekday"]) if "weekday" in parts else None
    return _on(int(parts["year"]) if "year" in parts else None, _month(parts["month"]), day, weekday)


def _month_year(parts: Parts, month_first: bool) -> Reading | None:
    year = year_of(parts["year"])
    return None if year is None else Reading("stretch", "DATE", (f"={year:04}-{_month(parts['month']):02}",), "none")


def _weekday_ordinal(parts: Parts, month_first: bool) -> Reading | None:
    day = _day_number(parts["day"])
    return Reading("day", "DATE", (f"?XXXX-XX-{day:02}",)) if day and day <= 31 else None


def _plain_weekday(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("day", "DATE", (f"?XXXX-WXX-{_weekday(parts['weekday'])}",))


def _weekdays(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("set", "SET", (f"value:XXXX-WXX-{_weekday(parts['weekday'])}",), "none")


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


def _pointed(parts: Parts, pattern: str, kind: Kind) -> Reading:
    direction, anchor = _WHICH[parts["which"]]
    if parts["which"] == "this" and kind == "unit":
        return Reading(kind, "DATE", ("year+0", f"^{pattern}"))
    return Reading(kind, "DATE", (direction + pattern,), anchor)


def _relative_weekday(parts: Parts, month_first: bool) -> Reading | None:
    return _pointed(parts, f"XXXX-WXX-{_weekday(parts['weekday'])}", "day")


def _relative_month(parts: Parts, month_first: bool) -> Reading | None:
    return _pointed(parts, f"XXXX-{_month(parts['month']):02}", "unit")


def _relative_season(parts: Parts, month_first: bool) -> Reading | None:
    return _pointed(parts, f"XXXX-{time_words().seasons[parts['season']]}", "unit")


def _weekday_parts(parts: Parts, month_first: bool) -> Reading | None:
    value = f"XXXX-WXX-{_weekday(parts['weekday'])}T{time_words().parts_of_day[parts['part']]}"
    return Reading("set", "SET", (f"value:{value}",), "none")


def _year_ended(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("duration", "DURATION", ("value:P1Y",), "none")


def _latest_period(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("stretch", "DATE", ("quarter+0",), "focus")


def _set_weekday(parts: Parts, month_first: bool) -> Reading | None:
    words, table = parts["weekday"], time_words()
    if words in table.parts_of_day:
        value = f"XXXX-XX-XXT{table.parts_of_day[words]}"
    elif words in table.seasons:
        value = f"XXXX-{table.seasons[words]}"
    elif words.rstrip(".") in table.months or words.rstrip(".") in table.months_short:
        value = f"XXXX-{_month(words):02}"
    else:
        value = f"XXXX-WXX-{_weekday(words)}"
    return Reading("set", "SET", (f"value:{value}",), "none")


def _season_year(parts: Parts, month_first: bool) -> Reading | None:
    year = year_of(parts["year"])
    season = time_words().seasons[parts["season"]]
    return None if year is None else Reading("stretch", "DATE", (f"={year:04}-{season}",), "none")


def _holiday(parts: Parts, month_first: bool) -> Reading | None:
    name = parts["holiday"].replace("’", "'")
    if name not in holidays():
        return None
    pattern = "@" + name.replace(" ", "_")
    if "year" in parts:
        return Reading("day", "DATE", (f"={parts['year']}", f"^{pattern}"), "none")
    return Reading("day", "DATE", (f"?{pattern}",))


def _set_count(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("set", "SET", (f"value:{_amount(Fraction(1), parts['unit'])}",), "none")


def _amount(number: Fraction | None, unit_word: str) -> str:
    """A TIMEX3 duration: P3M, PT90M, P2Y6M, PXW where there is no number."""
    table = time_words()
    unit = table.units[unit_word]
    if number is None:
        return table.indefinite_codes[unit]
    number *= table.duration_factors.get(unit, 1)
    if number.denominator == 1:
        return table.duration_codes[unit].format(number)
    whole, rest = int(number), number - int(number)
    finer = _FINER.get(unit)
    if finer is None or (rest * finer[0]).denominator != 1:
        return table.duration_codes[unit].format(float(number))
    letter, clock = table.duration_codes[unit].format(whole), finer[1].format(rest * finer[0])
    return clock if not whole else letter + (clock[2:] if letter.startswith("PT") else clock[1:])


# A unit's fraction in the next finer one: two and a half years are P2Y6M.
_FINER: Final = {
    "year": (12, "P{}M"),
    "hour": (60, "PT{}M"),
    "minute": (60, "PT{}S"),
    "day": (24, "PT{}H"),
}


def _fiscal(parts: Parts, month_first: bool) -> Reading | None:
    year = year_of(parts["year"])
    return None if year is None else Reading("year", "DATE", (f"={year:04}",), "none")


def _quarter(parts: Parts, month_first: bool) -> Reading | None:
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


def _quarter_code(parts: Parts, month_first: bool) -> Reading | None:
    code = f"Q{parts['quarter']}" if "quarter" in parts else parts["half"].upper()
    year = year_of(parts["year"]) if "year" in parts else None
    if year is None:
        return Reading("unit", "DATE", (f"?XXXX-{code}",)) if "quarter" in parts else None
    return Reading("stretch", "DATE", (f"={year:04}-{code}",), "none")


def _year_period(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("offset", "DATE", ("-P1Y",), "focus")


def _ago(parts: Parts, month_first: bool) -> Reading | None:
    number = number_of(parts["number"]) if "number" in parts else None
    amount = _amount(number, parts["unit"])
    which = parts["which"]
    if number is None:
        return Reading("duration", "DURATION", (f"value:{amount}",), "none")
    if "T" in amount:
        return Reading("duration", "DURATION", (f"value:{amount}",), "none")
    sign = "-" if which in ("ago", "earlier", "previously") else "+"
    return Reading("offset", "DATE", (f"{sign}{amount}",), "focus" if which in ("earlier", "later") else "published")


def _span(parts: Parts, month_first: bool) -> Reading | None:
    number = number_of(parts["number"])
    amount = _amount(number, parts["unit"])
    which = parts["which"]
    if which in ("first", "final") or "X" in amount or "T" in amount:
        return Reading("duration", "DURATION", (f"value:{amount}",), "none")
    direction = "next" if which in ("next", "coming", "following") else "past"
    return Reading("duration", "DURATION", (f"{direction}:{amount}",), "focus" if which == "following" else "published")


def _set_unit(parts: Parts, month_first: bool) -> Reading | None:
    words = parts.get("number", "one")
    number = Fraction(2) if words == "other" else number_of(words)
    return Reading("set", "SET", (f"value:{_amount(number, parts['unit'])}",), "none")


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


def _relative_unit(parts: Parts, month_first: bool) -> Reading | None:
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


def _year_end(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("stretch", "DATE", ("year+0", "|END"), mod="END")


def _recent(parts: Parts, month_first: bool) -> Reading | None:
    value = {"recent": "PAST_REF", "past": "PAST_REF", "future": "FUTURE_REF"}.get(parts["which"])
    if value is None:
        return Reading("duration", "DURATION", (f"value:{_amount(None, parts['unit'])}",), "none")
    return Reading("reference", "DATE", (f"value:{value}",), "none")


def _ahead(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("duration", "DURATION", (f"value:{_amount(None, parts['unit'])}",), "none")


_DAY_WORDS: Final[dict[str, tuple[TimexType, tuple[str, ...]]]] = {
    "the day before yesterday": ("DATE", ("day-2",)),
    "the day after tomorrow": ("DATE", ("day+2",)),
    "yesterday": ("DATE", ("day-1",)),
    "today": ("DATE", ("day+0",)),
    "tomorrow": ("DATE", ("day+1",)),
    "tonight": ("TIME", ("day+0", "TNI")),
    "overnight": ("TIME", ("day+0", "TNI")),
}


def _day_word(parts: Parts, month_first: bool) -> Reading | None:
    kind, steps = _DAY_WORDS[parts["day"]]
    return Reading("day", kind, steps)


def _day_part(parts: Parts, month_first: bool) -> Reading | None:
    code = time_words().parts_of_day[parts["part"]]
    which = parts["which"]
    if which == "the":
        return Reading("part", "TIME", ("day+0", f"T{code}"), "focus")
    count = {"last": -1, "the next": 1, "the following": 1, "the previous": -1, "tomorrow": 1}.get(which, 0)
    anchor: AnchorKind = "published" if which in ("this", "last", "tomorrow") else "focus"
    return Reading("stretch", "TIME", (f"day{count:+d}", f"T{code}"), anchor)


def _clock(parts: Parts, month_first: bool) -> Reading | None:
    if "military" in parts:
        hour, minute = int(parts["military"][:2]), int(parts["military"][2:])
    elif "hour24" in parts or "colon" in parts:
        hour = int(parts.get("hour24") or parts["colon"])
        minute = int(parts.get("minute24") or parts["colon_minute"])
    elif "spoken" in parts:
        number = number_of(parts["spoken"])
        if number is None or number.denominator != 1 or not 1 <= number <= 12:
            return None
        hour, minute = int(number), 0
    else:
        hour, minute = int(parts["hour"]) % 12 + (12 if parts["half"] == "p" else 0), int(parts.get("minute", "0"))
    if ("part" in parts or "night" in parts) and hour <= 12:
        hour = _by_part(hour, parts)
    return Reading("clock", "TIME", ("day+0", f"T{hour:02}:{minute:02}"), "focus")


def _by_part(hour: int, parts: Parts) -> int:
    late = parts.get("part") in ("afternoon", "evening") or "night" in parts
    return hour % 12 + 12 if late and hour < 12 else hour


def _hour_part(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("clock", "TIME", ("day+0", f"T{_by_part(int(parts['hour']), parts):02}:00"), "focus")


def _clock_word(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("clock", "TIME", ("day+0", f"T{time_words().clock_words[parts['word']]}"), "focus")


def _duration(parts: Parts, month_first: bool) -> Reading | None:
    number = number_of(parts["number"])
    half = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}.get(parts.get("half", ""))
    if number is not None and half is not None:
        number += half
    if number is not None and number >= 10000:
        return None
    if parts["unit"].startswith("quarter") and (number is None or number < 2 or parts["mark"] == "-"):
        return None
    if (
        parts["unit"] == "second"
        and (number is None or number == 1)
        and parts["number"] in ("a", "one", "another", "some")
    ):
        return None
    return Reading("duration", "DURATION", (f"value:{_amount(number, parts['unit'])}",), "none")


def _bare_units(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("weak", "DURATION", (f"value:{_amount(None, parts['unit'])}",), "none")


_DECADES: Final = ("twenties", "thirties", "forties", "fifties", "sixties", "seventies", "eighties", "nineties")


def _decade(parts: Parts, month_first: bool) -> Reading | None:
    figure = parts["decade"]
    if not figure.isdigit():
        figure = str(_DECADES.index(figure) + 2)
    century = parts.get("century") or ("20" if figure in "01" else "19")
    return Reading("stretch", "DATE", (f"={century}{figure}",), "none")


def _century(parts: Parts, month_first: bool) -> Reading | None:
    place = ordinal_of(parts["ordinal"])
    return Reading("stretch", "DATE", (f"={place - 1:02}",), "none") if place and place <= 22 else None


def _year(parts: Parts, month_first: bool) -> Reading | None:
    year = year_of(parts["year"])
    return None if year is None else Reading("year", "DATE", (f"={year:04}",), "none")


def _plain_month(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("unit", "DATE", (f"?XXXX-{_month(parts['month']):02}",))


def _plain_season(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("unit", "DATE", (f"?XXXX-{time_words().seasons[parts['season']]}",))


def _weekend(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("weak", "DATE", ("?XXXX-WXX-WE",))


def _part(parts: Parts, month_first: bool) -> Reading | None:
    words = parts["part"]
    code = time_words().parts_of_day.get(words) or time_words().parts_of_day.get(words.replace("-", ""), "NI")
    kind: Kind = "part" if words in ("morning", "afternoon", "evening", "night") else "clock"
    return Reading(kind, "TIME", ("day+0", f"T{code}"), "focus")


def _reference(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("reference", "DATE", (f"value:{time_words().references[parts['words']]}",), "none")


def _frequency(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("set", "SET", (f"value:{time_words().frequencies[parts['words']]}",), "none")


def _current(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("reference", "DATE", ("value:PRESENT_REF",), "none")


def _ordinal_day(parts: Parts, month_first: bool) -> Reading | None:
    day = ordinal_of(parts["day"])
    return Reading("day", "DATE", (f"?XXXX-XX-{day:02}",)) if day and day <= 31 else None


_BUILDERS: Final[dict[str, Builder]] = {
    "iso": _iso,
    "numeric": _numeric,
    "month_day": _month_day,
    "day_month": _month_day,
    "month_year": _month_year,
    "weekday_ordinal": _weekday_ordinal,
    "day_range": _weekdays,
    "relative_weekday": _relative_weekday,
    "relative_month": _relative_month,
    "relative_season": _relative_season,
    "set_weekday": _set_weekday,
    "weekday": _plain_weekday,
    "season_year": _season_year,
    "holiday": _holiday,
    "set_count": _set_count,
    "fiscal": _fiscal,
    "quarter": _quarter,
    "quarter_code": _quarter_code,
    "year_quarter": _quarter,
    "latest_period": _latest_period,
    "weekday_parts": _weekday_parts,
    "year_ended": _year_ended,
    "year_period": _year_period,
    "ago": _ago,
    "vague_ago": _ago,
    "span": _span,
    "set_unit": _set_unit,
    "relative_unit": _relative_unit,
    "year_end": _year_end,
    "recent": _recent,
    "ahead": _ahead,
    "day_word": _day_word,
    "day_part": _day_part,
    "clock": _clock,
    "hour_part": _hour_part,
    "clock_word": _clock_word,
    "duration": _duration,
    "bare_units": _bare_units,
    "decade": _decade,
    "decade_word": _decade,
    "century": _century,
    "spoken_year": _year,
    "period_of_year": _year,
    "year": _year,
    "month": _plain_month,
    "season": _plain_season,
    "weekend": _weekend,
    "part": _part,
    "reference": _reference,
    "frequency": _frequency,
    "current": _current,
    "ordinal_day": _ordinal_day,
}
