"""What one match of a pattern means by itself: the reader of each rule."""

import re
from typing import Final

from dateline.annotation.times.amount_readers import (
    ago_reading,
    ahead_reading,
    bare_units_reading,
    current_reading,
    duration_reading,
    frequency_reading,
    quarter_century_reading,
    recent_reading,
    reference_reading,
    set_count_reading,
    set_unit_reading,
    set_weekday_reading,
    span_and_half_reading,
    span_reading,
    unit_long_reading,
    weekday_parts_reading,
    weekdays_reading,
    year_ended_reading,
)
from dateline.annotation.times.atoms import Atom, Builder
from dateline.annotation.times.day_readers import (
    clock_reading,
    clock_word_reading,
    day_beside_reading,
    day_part_reading,
    day_word_reading,
    holiday_reading,
    hour_part_reading,
    iso_reading,
    month_day_reading,
    named_day_reading,
    nth_weekday_reading,
    numeric_reading,
    ordinal_day_reading,
    part_reading,
    plain_weekday_reading,
    relative_date_reading,
    relative_weekday_reading,
    weekday_ordinal_reading,
    weekdays_ago_reading,
    weekend_reading,
)
from dateline.annotation.times.patterns import rules
from dateline.annotation.times.period_readers import (
    century_reading,
    decade_reading,
    fiscal_reading,
    latest_period_reading,
    month_year_reading,
    plain_month_reading,
    plain_season_reading,
    quarter_code_reading,
    quarter_reading,
    relative_month_reading,
    relative_season_reading,
    relative_unit_reading,
    season_year_reading,
    year_end_reading,
    year_period_reading,
    year_reading,
)


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


_BUILDERS: Final[dict[str, Builder]] = {
    "named_day": named_day_reading,
    "iso": iso_reading,
    "numeric": numeric_reading,
    "month_day": month_day_reading,
    "day_month": month_day_reading,
    "month_year": month_year_reading,
    "weekday_ordinal": weekday_ordinal_reading,
    "nth_weekday": nth_weekday_reading,
    "day_range": weekdays_reading,
    "relative_weekday": relative_weekday_reading,
    "relative_date": relative_date_reading,
    "relative_month": relative_month_reading,
    "relative_season": relative_season_reading,
    "set_weekday": set_weekday_reading,
    "weekday": plain_weekday_reading,
    "season_year": season_year_reading,
    "holiday": holiday_reading,
    "set_count": set_count_reading,
    "fiscal": fiscal_reading,
    "quarter": quarter_reading,
    "quarter_code": quarter_code_reading,
    "year_quarter": quarter_reading,
    "latest_period": latest_period_reading,
    "weekday_parts": weekday_parts_reading,
    "year_ended": year_ended_reading,
    "year_period": year_period_reading,
    "weekdays_ago": weekdays_ago_reading,
    "day_beside": day_beside_reading,
    "ago": ago_reading,
    "vague_ago": ago_reading,
    "span_and_half": span_and_half_reading,
    "span": span_reading,
    "set_unit": set_unit_reading,
    "relative_unit": relative_unit_reading,
    "year_end": year_end_reading,
    "recent": recent_reading,
    "ahead": ahead_reading,
    "day_word": day_word_reading,
    "day_part": day_part_reading,
    "clock": clock_reading,
    "hour_part": hour_part_reading,
    "clock_word": clock_word_reading,
    "duration": duration_reading,
    "quarter_century": quarter_century_reading,
    "unit_long": unit_long_reading,
    "bare_units": bare_units_reading,
    "decade": decade_reading,
    "decade_word": decade_reading,
    "century": century_reading,
    "spoken_year": year_reading,
    "period_of_year": year_reading,
    "year_named": year_reading,
    "year": year_reading,
    "month": plain_month_reading,
    "season": plain_season_reading,
    "weekend": weekend_reading,
    "part": part_reading,
    "reference": reference_reading,
    "frequency": frequency_reading,
    "current": current_reading,
    "ordinal_day": ordinal_day_reading,
}
