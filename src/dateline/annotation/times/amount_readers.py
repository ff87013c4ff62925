"""Amounts of time, what is reckoned by them, what comes round again, and mere references."""

from fractions import Fraction
from typing import Final

from dateline.annotation.times.atoms import Parts, Reading
from dateline.annotation.times.names import month_number, weekday_number
from dateline.annotation.times.numbers import number_of
from dateline.codes.times import time_words


def weekdays_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("set", "SET", (f"value:XXXX-WXX-{weekday_number(parts['weekday'])}",), "none")


def weekday_parts_reading(parts: Parts, month_first: bool) -> Reading | None:
    value = f"XXXX-WXX-{weekday_number(parts['weekday'])}T{time_words().parts_of_day[parts['part']]}"
    return Reading("set", "SET", (f"value:{value}",), "none")


def year_ended_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("duration", "DURATION", ("value:P1Y",), "none")


def set_weekday_reading(parts: Parts, month_first: bool) -> Reading | None:
    words, table = parts["weekday"], time_words()
    if words in table.parts_of_day:
        value = f"XXXX-XX-XXT{table.parts_of_day[words]}"
    elif words in table.seasons:
        value = f"XXXX-{table.seasons[words]}"
    elif words.rstrip(".") in table.months or words.rstrip(".") in table.months_short:
        value = f"XXXX-{month_number(words):02}"
    else:
        value = f"XXXX-WXX-{weekday_number(words)}"
        value += f"T{table.parts_of_day[parts['part']]}" if "part" in parts else ""
    return Reading("set", "SET", (f"value:{value}",), "none")


def set_count_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("set", "SET", (f"value:{amount_of(Fraction(1), parts['unit'])}",), "none")


def amount_of(number: Fraction | None, unit_word: str) -> str:
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


def ago_reading(parts: Parts, month_first: bool) -> Reading | None:
    number = number_of(parts["number"]) if "number" in parts else None
    amount = amount_of(number, parts["unit"])
    which = parts["which"]
    if number is None and which == "ago":
        return Reading("reference", "DATE", ("value:PAST_REF",), "none")
    if number is None or "T" in amount:
        return Reading("duration", "DURATION", (f"value:{amount}",), "none")
    sign = "-" if which in ("ago", "earlier", "previously") else "+"
    return Reading("offset", "DATE", (f"{sign}{amount}",), "focus" if which in ("earlier", "later") else "published")


def span_reading(parts: Parts, month_first: bool) -> Reading | None:
    number = number_of(parts["number"])
    amount = amount_of(number, parts["unit"])
    which = parts["which"]
    if which in ("first", "final") or "X" in amount or ("T" in amount and "H" not in amount):
        return Reading("duration", "DURATION", (f"value:{amount}",), "none")
    direction = "next" if which in ("next", "coming", "following") else "past"
    return Reading("duration", "DURATION", (f"{direction}:{amount}",), "focus" if which == "following" else "published")


def span_and_half_reading(parts: Parts, month_first: bool) -> Reading | None:
    direction = "next" if parts["which"] in ("next", "coming") else "past"
    return Reading("duration", "DURATION", (f"{direction}:{amount_of(Fraction(3, 2), parts['unit'])}",))


def set_unit_reading(parts: Parts, month_first: bool) -> Reading | None:
    words = parts.get("number", "one")
    number = Fraction(2) if words == "other" else number_of(words)
    return Reading("set", "SET", (f"value:{amount_of(number, parts['unit'])}",), "none")


def recent_reading(parts: Parts, month_first: bool) -> Reading | None:
    value = {"recent": "PAST_REF", "past": "PAST_REF", "future": "FUTURE_REF"}.get(parts["which"])
    if value is None:
        return Reading("duration", "DURATION", (f"value:{amount_of(None, parts['unit'])}",), "none")
    return Reading("reference", "DATE", (f"value:{value}",), "none")


def ahead_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("duration", "DURATION", (f"value:{amount_of(None, parts['unit'])}",), "none")


def duration_reading(parts: Parts, month_first: bool) -> Reading | None:
    number = number_of(parts["number"])
    half = {"half": Fraction(1, 2), "quarter": Fraction(1, 4)}.get(parts.get("half", ""))
    if number is not None and half is not None:
        number += half
    if number is not None and number >= 10000:
        return None
    if parts["unit"].startswith("quarter") and ((number is not None and number < 2) or parts["mark"] == "-"):
        return None
    if (
        parts["unit"] == "second"
        and (number is None or number == 1)
        and parts["number"] in ("a", "one", "another", "some")
    ):
        return None
    return Reading("duration", "DURATION", (f"value:{amount_of(number, parts['unit'])}",), "none")


def quarter_century_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("duration", "DURATION", (f"value:{amount_of(Fraction(1, 4), 'century')}",), "none")


def unit_long_reading(parts: Parts, month_first: bool) -> Reading | None:
    """ "A year-long inquiry" took a year, "a decades-long dispute" some decades."""
    unit = parts.get("unit") or parts["joined"]
    number = None if unit.endswith("s") else Fraction(1)
    return Reading("duration", "DURATION", (f"value:{amount_of(number, unit)}",), "none")


def bare_units_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("weak", "DURATION", (f"value:{amount_of(None, parts['unit'])}",), "none")


def reference_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("reference", "DATE", (f"value:{time_words().references[parts['words']]}",), "none")


def frequency_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("set", "SET", (f"value:{time_words().frequencies[parts['words']]}",), "none")


def current_reading(parts: Parts, month_first: bool) -> Reading | None:
    return Reading("reference", "DATE", ("value:PRESENT_REF",), "none")
