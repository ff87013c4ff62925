"""Days and times of day: what a match of their rules means by itself."""

from datetime import date
from typing import Final

from dateline.annotation.times.atoms import AnchorKind, Kind, Parts, Reading
from dateline.annotation.times.names import month_number, pointed, weekday_number
from dateline.annotation.times.numbers import full_year, number_of, ordinal_of
from dateline.calendar.values import last_day
from dateline.codes.times import holidays, named_days, time_words
from dateline.model import TimexType


def _day_number(words: str) -> int | None:
    plain = ordinal_of(words)
    return plain if plain is not None else int(words) if words.isdigit() else None


def named_day_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("day", "DATE", (f"={named_days()[parts['words']].day}",), "none")


def iso_reading(parts: Parts, month_first: bool) -> Reading | None:
    if "time" in parts:
        return Reading("day", "TIME", (f"={parts['value']}", f"T{parts['time']}"), "none")
    return Reading("day", "DATE", (f"={parts['value']}",), "none")


def numeric_reading(parts: Parts, month_first: bool) -> Reading | None:
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


def month_day_reading(parts: Parts, month_first: bool) -> Reading | None:
    day = _day_number(parts["day"])
    if day is None:
        return None
    weekday = weekday_number(parts["weekday"]) if "weekday" in parts else None
    return _on(int(parts["year"]) if "year" in parts else None, month_number(parts["month"]), day, weekday)


def weekday_ordinal_reading(parts: Parts, month_first: bool) -> Reading | None:
    day = _day_number(parts["day"])
    return Reading("day", "DATE", (f"?XXXX-XX-{day:02}",)) if day and day <= 31 else None


def nth_weekday_reading(parts: Parts, month_first: bool) -> Reading | None:
    """ "The last Sunday of May", by the rule that gives such holidays."""
    place = -1 if parts["ordinal"] == "last" else ordinal_of(parts["ordinal"])
    pattern = f"@{month_number(parts['month']):02}:{place}:{weekday_number(parts['weekday'])}"
    if "year" in parts:
        return Reading("day", "DATE", (f"={parts['year']}", f"^{pattern}"), "none")
    return Reading("day", "DATE", (f"?{pattern}",))


def plain_weekday_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("day", "DATE", (f"?XXXX-WXX-{weekday_number(parts['weekday'])}",))


def weekdays_ago_reading(parts: Parts, month_first: bool) -> Reading | None:
    """ "Two Fridays ago" is the Friday before the last."""
    number = number_of(parts["number"])
    if number is None or number.denominator != 1 or not 1 <= number <= 6:
        return None
    return Reading("day", "DATE", (f"<<XXXX-WXX-{weekday_number(parts['weekday'])}",) * int(number))


def day_beside_reading(parts: Parts, month_first: bool) -> Reading | None:
    """ "The week before", with nothing behind it, is reckoned from what was told last."""
    count = "-1" if parts["which"] == "before" else "+1"
    if parts["unit"] == "night":
        return Reading("stretch", "TIME", (f"day{count}", "TNI"), "focus")
    return Reading("stretch", "DATE", (f"{parts['unit']}{count}",), "focus")


def relative_date_reading(parts: Parts, month_first: bool) -> Reading | None:
    day = _day_number(parts["day"])
    if day is None or not 1 <= day <= last_day(2000, month_number(parts["month"])):
        return None
    return pointed(parts, f"XXXX-{month_number(parts['month']):02}-{day:02}", "day")


def relative_weekday_reading(parts: Parts, month_first: bool) -> Reading | None:
    return pointed(parts, f"XXXX-WXX-{weekday_number(parts['weekday'])}", "day")


def holiday_reading(parts: Parts, month_first: bool) -> Reading | None:
    name = parts["holiday"].replace("’", "'")
    if name not in holidays():
        return None
    pattern = "@" + name.replace(" ", "_")
    around = (f"{parts['unit']}+0",) if "unit" in parts else ()
    if "year" in parts:
        return Reading("day", "DATE", (f"={parts['year']}", f"^{pattern}", *around), "none")
    return Reading("day", "DATE", (f"?{pattern}", *around))


_DAY_WORDS: Final[dict[str, tuple[TimexType, tuple[str, ...]]]] = {
    "the day before yesterday": ("DATE", ("day-2",)),
    "the day after tomorrow": ("DATE", ("day+2",)),
    "yesterday": ("DATE", ("day-1",)),
    "today": ("DATE", ("day+0",)),
    "tomorrow": ("DATE", ("day+1",)),
    "tonight": ("TIME", ("day+0", "TNI")),
    "overnight": ("TIME", ("day+0", "TNI")),
}


def day_word_reading(parts: Parts, month_first: bool) -> Reading | None:
    kind, steps = _DAY_WORDS[parts["day"]]
    return Reading("day", kind, steps)


def day_part_reading(parts: Parts, month_first: bool) -> Reading | None:
    code = time_words().parts_of_day[parts["part"]]
    which = parts["which"]
    if which == "the":
        return Reading("part", "TIME", ("day+0", f"T{code}"), "focus")
    count = {"last": -1, "the next": 1, "the following": 1, "the previous": -1, "tomorrow": 1}.get(which, 0)
    anchor: AnchorKind = "published" if which in ("this", "last", "tomorrow") else "focus"
    return Reading("stretch", "TIME", (f"day{count:+d}", f"T{code}"), anchor)


def clock_reading(parts: Parts, month_first: bool) -> Reading | None:
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


def hour_part_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("clock", "TIME", ("day+0", f"T{_by_part(int(parts['hour']), parts):02}:00"), "focus")


def clock_word_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("clock", "TIME", ("day+0", f"T{time_words().clock_words[parts['word']]}"), "focus")


def weekend_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("weak", "DATE", ("?XXXX-WXX-WE",))


def part_reading(parts: Parts, month_first: bool) -> Reading | None:
    words = parts["part"]
    code = time_words().parts_of_day.get(words) or time_words().parts_of_day.get(words.replace("-", ""), "NI")
    kind: Kind = "part" if words in ("morning", "afternoon", "evening", "night") else "clock"
    return Reading(kind, "TIME", ("day+0", f"T{code}"), "focus")


def ordinal_day_reading(parts: Parts, month_first: bool) -> Reading | None:
    day = ordinal_of(parts["day"])
    return Reading("day", "DATE", (f"?XXXX-XX-{day:02}",)) if day and day <= 31 else None
