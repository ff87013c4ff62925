"""The shapes of time expressions, as patterns over lower-case text, built from the tables of `codes/times.toml`.

A blank in a pattern is any white space. Each rule matches a core without the words before it that only modify
("late", "nearly", "the"); `atoms` reads the core, `combine` adds those words and joins neighbours.
"""

import re
from collections.abc import Iterable, Iterator
from functools import lru_cache
from typing import Final

from dateline.codes.times import NamedDay, holidays, named_days, time_words

_CALENDAR_UNITS: Final = ("day", "week", "weekend", "month", "quarter", "year", "decade", "century")


def _any(words: Iterable[str]) -> str:
    """Any of the words, the longest first."""
    escaped = (re.escape(word).replace(r"\ ", " ").replace("'", "['’]") for word in words)
    return "(?:" + "|".join(sorted(escaped, key=lambda word: (-len(word), word))) + ")"


def _any_named_day() -> str:
    """Any of the named days, before the words that must follow it."""
    return "(?:" + "|".join(_named_day(name, day) for name, day in named_days().items()) + r")(?![/\d]| ?,? ?\d{4})"


def _named_day(name: str, day: NamedDay) -> str:
    """A named day where the words beside it tell that it is that day."""
    before = [f"{_any([name])}(?= {_any(day.before)})"] if day.before else []
    # What is looked for behind has a fixed length: any one character stands for a blank.
    after = [f"(?<={words.replace(' ', '.')}.){_any([name])}" for words in day.after]
    return "|".join([*before, *after] or [_any([name])])


@lru_cache(maxsize=1)
def pieces() -> dict[str, str]:
    """The parts that the rules are put together from."""
    words = time_words()
    numbers = _any(word for word in words.numbers if word not in ("zero", "thousand"))
    month_short = _any(words.months_short) + r"\b\.?"
    digits_year = r"(?:1[5-9]|20)\d\d"
    return {
        "month": f"(?:{_any(words.months)}\\b|{month_short})",
        "month_name": f"(?:{_any(words.months)}\\b|{_any(words.months_short)}\\.)",
        "weekday": f"(?:{_any(words.weekdays)}\\b|{_any(words.weekdays_short)}\\b\\.?)",
        "weekday_bare": _any(words.weekdays),
        "weekday_name": f"(?:{_any(words.weekdays)}\\b|{_any(words.weekdays_short)}\\.)",
        "dom": r"(?:3[01]|[12]\d|0?[1-9])(?:st|nd|rd|th)?\b(?![.:/]\d|[ -]?%|,\d)",
        "year": digits_year + r"\b",
        "spoken_year": r"(?:nineteen|eighteen|twenty|two thousand)(?:[ -]+(?:oh |and )?" + numbers + r"){0,2}\b",
        "number": r"(?:\d+(?:,\d{3})*(?:\.\d+)?(?:[ -]\d/\d|[½¼¾])?|(?:a )?couple(?: of)?|half an?|a half|half|an?|another|"
        + f"{numbers}(?:[ -](?:(?<=hundred.)and |(?<=thousand.)and )?{numbers})*)(?:[ -]and[ -]a[ -](?:half|quarter))?",
        "vague": _any(words.vague_amounts),
        "unit": r"(?:" + _any(words.units) + r")\b",
        "units": r"(?:" + _any(word for word in words.units if word.endswith("s")) + r")\b",
        "single": _any(word for word in words.units if not word.endswith("s")) + r"\b",
        "calendar": _any(word for word in words.units if word in _CALENDAR_UNITS) + r"\b",
        "season": _any(words.seasons) + r"\b",
        "part_bare": _any(words.parts_of_day),
        "part": _any(words.parts_of_day) + r"\b",
        "clock_word": _any(words.clock_words) + r"\b",
        "zone": _any(words.zones) + r"\b",
        "ordinal": f"(?:{_any(words.ordinals)}|\\d{{1,2}}(?:st|nd|rd|th))\\b",
        "counted": _any(words.counted) + r"s?\b",
        "holiday": _any(holidays()) + r"\b",
        "festive": _any(words.festive) + r"s?\b",
        "named_day": _any_named_day(),
        "reference": _any(words.references) + r"\b",
        "frequency": _any(words.frequencies) + r"\b",
    }


# Rule name, what its first word can be (a list of `_first_words`, or =word), and its pattern; of the rules that match
# at a place the first wins. {names} are `pieces`.
_RULES: Final = (
    ("named_day", "digit month", r"(?P<words>{named_day})"),
    ("iso", "digit", r"(?P<value>\d{4}-\d\d-\d\d)(?:[t\s](?P<time>\d\d:\d\d)(?::\d\d(?:\.\d+)?)?(?:z|[+-]\d\d:?\d\d)?)?\b"),
    ("numeric", "digit", r"(?P<one>\d{1,2})(?P<mark>[/.])(?P<two>\d{1,2})(?P=mark)(?P<year>\d{4}|\d\d)\b"),
    (
        "month_day", "month weekday",
        r"(?:(?P<weekday>{weekday}) ?,? (?:the )?)?(?P<month>{month}) (?:the )?(?P<day>{dom}|{ordinal})"
        r"(?: ?,? (?P<year>{year}))?",
    ),
    (
        "day_month", "digit weekday ordinal",
        r"(?:(?P<weekday>{weekday}) ?,? (?:the )?)?(?P<day>{dom}|{ordinal})(?: of)? (?P<month>{month_name})"
        r"(?: ?,? (?P<year>{year}))?",
    ),
    ("month_year", "month", r"(?P<month>{month}) ?,?(?: of)? (?P<year>{year}|['’]\d\d\b|{spoken_year})"),
    ("weekday_ordinal", "weekday", r"(?P<weekday>{weekday_name}),? the (?P<day>\d{1,2}(?:st|nd|rd|th)\b(?! ?-?{counted})|{ordinal}(?= ?(?:[^\w\s-]|of\b|$)))"),
    ("day_range", "weekday", r"(?P<weekday>{weekday_bare})s\b"),
    (
        "nth_weekday", "=the =first =second =third =fourth =fifth =last",
        r"(?:the )?(?P<ordinal>first|second|third|fourth|fifth|last) (?P<weekday>{weekday_bare}) (?:of|in) (?P<month>{month_name})"
        r"(?: ?,? (?P<year>{year}))?",
    ),
    ("relative_weekday", "=last =next =this =the", r"(?P<which>last|next|this|this past|this coming|the previous|the following|the next) (?P<weekday>{weekday_name})"),
    ("relative_date", "=last =next =this", r"(?P<which>last|next|this past|this coming) (?P<month>{month}) (?P<day>{dom}|{ordinal})(?! ?,? \d{4})"),
    ("relative_month", "=last =next =this =the", r"(?P<which>last|next|this|this past|this coming|the previous|the following) (?P<month>{month_name})"),
    ("relative_season", "=last =next =this =the", r"(?P<which>last|next|this|this past|this coming|the previous|the following) (?P<season>{season})"),
    ("set_weekday", "=every =each", r"(?:every|each) (?P<weekday>{weekday_name}|{month_name}|{season}|{part})(?:(?<=day) (?P<part>{part}))?"),
    ("weekday_parts", "weekday", r"(?P<weekday>{weekday_name}) (?P<part>{part_bare})s\b"),
    ("weekday", "weekday", r"(?<!black.)(?<!cyber.)(?P<weekday>{weekday_name})"),
    ("season_year", "season", r"(?P<season>{season})(?: of|,)? (?P<year>{year}|['’]\d\d\b|{spoken_year})"),
    ("holiday", "holiday", r"(?P<holiday>{holiday})(?! {festive})(?:['’]?s? (?P<unit>week(?:end)?)\b)?(?: ?,? (?P<year>{year}))?"),
    ("set_count", "=once =twice =three =four =several", r"(?:once|twice|three times|four times|several times) (?:an?|per|every|each) (?P<unit>{single})"),
    (
        "fiscal", "=the =current =latest =fiscal =financial =academic =school",
        r"(?:the )?(?:current |latest )?(?:fiscal|financial|academic|school) (?:year )?(?P<year>{year}|['’]\d\d\b)",
    ),
    (
        "quarter", "=fiscal digit =first =second =third =fourth =last =final",
        r"(?P<fiscal>fiscal[ -])?(?P<ordinal>first|second|third|fourth|1st|2nd|3rd|4th|last|final)[ -](?:fiscal[ -])?(?P<what>quarter|half)s?\b"
        r"(?:,? (?:of |in )?(?:fiscal )?(?P<year>{year}|['’]\d\d\b))?",
    ),
    ("quarter_code", "=q1 =q2 =q3 =q4 =h1 =h2", r"(?:q(?P<quarter>[1-4])|(?P<half>h[12]))(?: of)?(?: (?P<year>{year}|['’]\d\d\b))?\b"),
    ("year_quarter", "digit", r"(?P<year>{year}) (?P<ordinal>first|second|third|fourth)[ -](?P<what>quarter|half)\b"),
    ("latest_period", "=the =latest", r"(?:the )?latest period\b"),
    ("year_ended", "=the", r"the (?:fiscal )?year(?= ended| ending)"),
    ("year_period", "=comparable =same =year", r"(?:comparable |same )?year[ -](?:ago|earlier)\b(?: (?P<what>quarter|period|month|year|(?P<number>{number}) months)\b)?"),
    ("weekdays_ago", "number digit", r"(?P<number>{number}) (?P<weekday>{weekday_bare})s ago\b"),
    ("ago", "digit number vague", r"(?P<number>{number}|{vague})[ -](?P<unit>{unit}) (?P<which>ago|earlier|later|from now|hence|from today|previously)\b"),
    ("vague_ago", "unit", r"(?P<unit>{units}) (?P<which>ago|earlier|later)\b"),
    ("span_and_half", "=the =past =last =next =coming", r"(?:the )?(?P<which>past|last|next|coming) (?P<unit>{single}) and a half\b"),
    (
        "span", "=the =these =past =last =previous =preceding =next =coming =following =first =latest =final =recent",
        r"(?:the |these )?(?P<which>past|last|previous|preceding|next|coming|following|first|latest|final|recent)"
        r" (?!an? )(?P<number>{number}|{vague}|couple of)[ -](?P<unit>{unit})(?: or so\b)?(?! ago)",
    ),
    ("set_unit", "=every =each", r"(?:every|each)(?: (?P<number>{number}|{vague}|other))? (?P<unit>{unit})"),
    ("day_word", "=the =yesterday =today =tomorrow =tonight =overnight", r"(?P<day>the day before yesterday|the day after tomorrow|yesterday|today|tomorrow|tonight|overnight)\b"),
    ("day_beside", "=the", r"the (?P<unit>day|night|week|month|year) (?P<which>before|after)(?= ?(?:[.,;:)\"”’]|$))"),
    ("year_named", "=the", r"the (?:calendar )?year (?P<year>{year})"),
    ("spoken_year", "=the =nineteen =twenty =two", r"(?:the year )?(?P<year>(?:nineteen|twenty)[ -]+(?:oh[ -])?(?:{tens}[ -]?\w*)|two thousand(?: and)?(?:[ -]{ones})?)\b"),
    (
        "relative_unit", "=last =next =this =that =the =current",
        r"(?!(?:the )?last {calendar} of\b)(?P<which>last|next|this past|this coming|this|that same|that|the same|the previous|the following|the next|the past"
        r"|the last|the coming|the current|the latest|the preceding|the prior|the full|the entire|the whole|current|the)"
        r" (?P<fiscal>fiscal |calendar |financial )?(?P<unit>{calendar})(?! ?-?(?:old|ago|later|earlier|long|end)\b)",
    ),
    ("year_end", "=year", r"year(?:[ -]|['’]s )end\b"),
    ("recent", "=the =recent =coming =future =past =upcoming", r"(?:the (?=coming|upcoming))?(?P<which>recent|coming|future|past|upcoming) (?P<unit>{units})(?: and (?:{units}))?"),
    ("ahead", "unit", r"(?P<unit>{units}) (?:ahead|to come)\b"),
    ("day_part", "=this =last =the =that =tomorrow", r"(?P<which>this|last|the next|the following|that|the same|the previous|tomorrow|the) (?P<part>{part})"),
    (
        "clock", "digit number",
        r"(?:(?P<hour>1[0-2]|0?[1-9])(?:[:.](?P<minute>[0-5]\d))?(?::[0-5]\d)? ?(?P<half>[ap])(?:\.m\b\.?|m\b)"
        r"|(?P<hour24>[01]?\d|2[0-3])[:.](?P<minute24>[0-5]\d)(?= ?(?:hours|hrs|{zone}))(?: (?:hours|hrs))?"
        r"|(?P<military>(?:[01]\d|2[0-3])[0-5]\d)(?= {zone})"
        r"|(?P<colon>[01]?\d|2[0-3]):(?P<colon_minute>[0-5]\d)(?![\d:])"
        r"|(?P<spoken>{number}) o['’]clock)(?:,? {zone})?(?: in the (?P<part>morning|afternoon|evening)| at (?P<night>night))?",
    ),
    ("hour_part", "digit", r"(?P<hour>1[0-2]|[1-9]) (?:in the (?P<part>morning|afternoon|evening)|at (?P<night>night))\b"),
    ("clock_word", "clock", r"(?P<word>{clock_word})(?: {zone})?"),
    ("quarter_century", "=a =quarter =one", r"(?:(?:a|one) )?quarter[ -](?:of a )?century\b"),
    (
        "duration", "digit number vague",
        r"(?!an? {unit}-long)(?P<number>{number}|{vague})(?: (?P<more>more|additional|straight|consecutive|full|whole|long))?"
        r"(?P<mark>[ -])(?P<unit>{unit})(?: and (?:a |one )?(?P<half>half|quarter)\b(?! of))?(?:-long\b)?(?! ?-?old\b|-(?:ago|earlier|end|round|over)\b)",
    ),
    ("unit_long", "unit =daylong =weeklong =monthlong =yearlong", r"(?:(?P<unit>{unit})-long|(?P<joined>day|week|month|year)long)\b"),
    ("bare_units", "unit", r"(?P<unit>{units})(?: (?:or|and) (?P<second>{units}))?(?! old\b)"),
    ("decade", "digit quote", r"(?:(?P<century>1[5-9]|20)|['’])(?P<decade>\d)0['’]?s\b"),
    ("decade_word", "=twenties =thirties =forties =fifties =sixties =seventies =eighties =nineties", r"(?P<decade>twenties|thirties|forties|fifties|sixties|seventies|eighties|nineties)\b"),
    ("century", "digit ordinal", r"(?P<ordinal>\d{1,2}(?:st|nd|rd|th)|{ordinal})[ -]centur(?:y|ies)\b"),
    ("period_of_year", "=the", r"the (?P<year>{year}) period\b"),
    ("year", "digit", r"(?P<year>{year})(?!s\b)(?: or later\b| and beyond\b)?"),
    ("month", "month", r"(?P<month>{month_name})"),
    ("season", "season", r"(?P<season>{season})"),
    ("weekend", "=weekend", r"weekend\b"),
    ("part", "part", r"(?P<part>mid-?morning|mid-?afternoon|dawn|dusk|daybreak|morning|afternoon|evening|night)s?\b"),
    ("reference", "reference", r"(?P<words>{reference})(?! and (?:then|again)\b)"),
    ("frequency", "frequency", r"(?P<words>{frequency})"),
    ("current", "=current =currently", r"current(?:ly)?\b"),
    ("ordinal_day", "digit", r"(?<=\bthe\s)(?P<day>\d{1,2}(?:st|nd|rd|th))\b(?! ?-?{counted}| (?:and|or|to) \w+ ?-?{counted})"),
)  # fmt: skip
_TENS: Final = "twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|ten|eleven|twelve|thirteen|fourteen|fifteen|sixteen|seventeen|eighteen|nineteen"
# How a blank in a pattern is spelled out, the longer shapes first.
_BLANKS: Final = {"[ -]+": r"[\s-]+", "[ -]?": r"[\s-]?", "[ -]": r"[\s-]+", " ?": r"\s*", " ": r"\s+"}
# Where a rule may start: a word, a figure that is no amount of money nor the rest of a number, a short year.
_FIRST: Final = re.compile(r"(?<![\w$£€#'’])(?<!\d[.,:])(?:[a-z]+(?:\d\b)?|\d+|['’](?=\d))")
_ONES: Final = "one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
_NAMED: Final = re.compile(r"\(\?P<\w+>")


def _spelled(pattern: str) -> str:
    for name, piece in {**pieces(), "tens": f"(?:{_TENS})", "ones": f"(?:{_ONES})"}.items():
        pattern = pattern.replace("{" + name + "}", piece)
    for shape, plain in _BLANKS.items():
        pattern = pattern.replace(shape, plain)
    return pattern


@lru_cache(maxsize=1)
def rules() -> dict[str, re.Pattern[str]]:
    """Each rule's own pattern, with its named parts."""
    return {name: re.compile(_spelled(pattern)) for name, _, pattern in _RULES}


def _first_words() -> dict[str, frozenset[str]]:
    """The first words of each list that a rule can start with."""
    words = time_words()
    lists: dict[str, Iterable[str]] = {
        "month": [*words.months, *words.months_short],
        "weekday": [*words.weekdays, *words.weekdays_short, *(f"{day}s" for day in words.weekdays)],
        "ordinal": words.ordinals,
        "season": words.seasons,
        "holiday": holidays(),
        "number": [*words.numbers, "a", "an", "another", "half", "couple"],
        "vague": words.vague_amounts,
        "unit": words.units,
        "clock": words.clock_words,
        "part": [*words.parts_of_day, *(f"{part}s" for part in words.parts_of_day)],
        "reference": words.references,
        "frequency": words.frequencies,
    }
    return {name: frozenset(_FIRST.match(word).group() for word in found) for name, found in lists.items()}  # type: ignore[union-attr]


@lru_cache(maxsize=1)
def starters() -> dict[str, tuple[str, ...]]:
    """For every first word, and for "0" (a figure) and "'" (a short year), the rules that can match there."""
    lists = {**_first_words(), "digit": frozenset("0"), "quote": frozenset("'")}
    by_word: dict[str, list[str]] = {}
    for name, starts, _ in _RULES:
        for start in starts.split():
            for word in (start[1:],) if start.startswith("=") else sorted(lists[start]):
                if name not in by_word.setdefault(word, []):
                    by_word[word].append(name)
    return {word: tuple(names) for word, names in by_word.items()}


@lru_cache(maxsize=256)
def _alternatives(names: tuple[str, ...]) -> re.Pattern[str]:
    """Rules as one pattern; in a match the name of the last group is the rule's."""
    patterns = {name: pattern for name, _, pattern in _RULES}
    parts = []
    for name in names:
        plain = _spelled(patterns[name].replace("(?P=mark)", "[/.]"))
        parts.append(f"(?P<{name}>{_NAMED.sub('(?:', plain)})")
    return re.compile("|".join(parts))


def scan(text: str) -> Iterator[tuple[str, int, int]]:
    """(rule, start, end) of every match in a lower-case text, left to right, none inside another."""
    table, reached = starters(), 0
    for word in _FIRST.finditer(text):
        start = word.start()
        if start < reached:
            continue
        first = word.group()
        names = table.get("0" if first[0].isdigit() else "'" if first[0] in "'’" else first)
        found = _alternatives(names).match(text, start) if names is not None else None
        if found is not None and found.end() > start and found.lastgroup is not None:
            yield found.lastgroup, start, found.end()
            reached = found.end()
