"""Whether words that have the shape of a time are one where they stand."""

import re
from functools import lru_cache
from typing import Final

from dateline.annotation.times.atoms import Atom
from dateline.codes.times import time_words

_WORD_BEFORE: Final = re.compile(r"([\w.']+)[\s-]+$")
# What a newspaper is called behind the day on which it appears.
_PAPER: Final = re.compile(
    r" (?:Times|Telegraph|Mirror|Express|Mail|Herald|Independent|World|Post|Sun|Star|Tribune)\b(?!['’])"
)
_QUOTED: Final = re.compile(r"(?:['’]s\s+[\"“‘`]*|[\"“‘`])$")
# Words after which a month that is also a verb or a name ("may", "march") is a month.
_LEADS: Final = frozenset(
    [
        "in",
        "of",
        "since",
        "until",
        "till",
        "by",
        "last",
        "next",
        "this",
        "from",
        "to",
        "through",
        "during",
        "between",
        "and",
        "late",
        "early",
        "mid",
        "before",
        "after",
        "for",
        "end",
    ]
)
_AS_SOON: Final = re.compile(r"\b(?:early|late|soon) as\s+$")
_SEASON_LEADS: Final = _LEADS - {"to", "and", "after"} | {"the", "each", "every", "past", "coming", "over"}
_MONTH_LEADS: Final = _LEADS | {"the", "each", "every"}
# Words before a clock time that has neither "a.m." nor a zone; without them it may be the length of a film.
_CLOCK_LEADS: Final = frozenset(
    {"at", "by", "around", "about", "until", "till", "from", "to", "since", "before", "after"}
)
# How many characters off a word of a game or of business tells what a quarter is of.
_NEAR_GAME: Final = 120
_BUSINESS: Final = re.compile(
    r"[$£€%]|\b(?:profits?|earnings|revenues?|sales|income|shares?|fiscal|economy|gdp|growth|orders|exports|results)\b"
)


_BEFORE_CHRIST: Final = re.compile(r"\s*b\.?c\b")
_POSSESSIVES: Final = frozenset({"her", "his", "its", "my", "our", "their", "your"})


def word_before(lower: str, start: int) -> str:
    """The word directly before a place in a lower-case text, or nothing."""
    found = _WORD_BEFORE.search(lower, max(0, start - 30), start)
    return found.group(1) if found else ""


def is_time(atom: Atom, lower: str, text: str) -> bool:
    """Whether an ambiguous word is a time where it stands."""
    check = _CHECKS.get(atom.rule)
    return check is None or check(atom, lower, text)


def _is_spoken_year(atom: Atom, lower: str, text: str) -> bool:
    """ "in two thousand four" is a year, "in two thousand homes" is none."""
    if not lower.startswith("two", atom.start):
        return True
    return word_before(lower, atom.start) in _LEADS and re.match(r"\s*(?:[^\w\s]|$)", lower[atom.end :]) is not None


def _is_month(atom: Atom, lower: str, text: str) -> bool:
    words = lower[atom.start : atom.end]
    if words not in ("may", "march"):
        return True
    leads = word_before(lower, atom.start) in _MONTH_LEADS or _AS_SOON.search(
        lower, max(0, atom.start - 10), atom.start
    )
    return text[atom.start].isupper() and bool(leads)


def _is_relative_month(atom: Atom, lower: str, text: str) -> bool:
    name = re.search(r"\S+$", lower[atom.start : atom.end])
    return name is None or name.group() not in ("may", "march") or text[atom.start + name.start()].isupper()


def _is_month_day(atom: Atom, lower: str, text: str) -> bool:
    word = lower[atom.start : atom.start + 5]
    return not word.startswith(("may", "march")) or text[atom.start].isupper()


def _is_weekday(atom: Atom, lower: str, text: str) -> bool:
    if _PAPER.match(text, atom.end):
        return False
    return text[atom.start].isupper() or lower == text


def _is_season(atom: Atom, lower: str, text: str) -> bool:
    word = lower[atom.start : atom.end]
    if word in ("fall", "spring"):
        after = lower[atom.end : atom.end + 4]
        if re.match(r" of (?:next|last|this|that) year\b", lower[atom.end : atom.end + 15]):
            return True
        return word_before(lower, atom.start) in _SEASON_LEADS and after[:3] not in (" of", " in")
    return not text[atom.start].isupper() or lower == text


def _is_year(atom: Atom, lower: str, text: str) -> bool:
    after = re.match(r"[\s-]+([a-z]+)", lower[atom.end : atom.end + 25])
    if after is not None and after.group(1) in time_words().year_counters:
        return False
    if re.match(r"-[a-z]|[,.]\d|\s*%|/\d", lower[atom.end : atom.end + 3]) or _is_before_christ(atom, lower):
        return False
    before = word_before(lower, atom.start)
    year = lower[atom.start : atom.end][-4:]
    if year.isdigit() and not 1900 <= int(year) <= 2050:
        return before in _LEADS
    return before not in (
        "no.",
        "flight",
        "page",
        "room",
        "route",
        "highway",
        "about",
        "than",
        "nearly",
        "some",
    )


def _is_before_christ(atom: Atom, lower: str) -> bool:
    return _BEFORE_CHRIST.match(lower, atom.end) is not None


def _is_after_christ(atom: Atom, lower: str, text: str) -> bool:
    return not _is_before_christ(atom, lower)


def _is_no_age(atom: Atom, lower: str, text: str) -> bool:
    """ "In his twenties" tells how old somebody is."""
    return word_before(lower, atom.start) not in _POSSESSIVES


def _is_duration(atom: Atom, lower: str, text: str) -> bool:
    """ "flights a week" is a rate, no week."""
    if lower.endswith(("once-", "twice-"), 0, atom.start):
        return False
    if not re.match(r"an?\s", lower[atom.start : atom.end]):
        return True
    before = word_before(lower, atom.start)
    return not (
        (before.endswith(("s", "%")) and before not in _RATE_EXCEPTIONS) or before in ("million", "billion", "percent")
    )


_RATE_EXCEPTIONS: Final = frozenset(
    ["is", "was", "has", "does", "lasts", "takes", "needs", "as", "this", "its", "spends", "less", "barely"]
)


def _is_reference(atom: Atom, lower: str, text: str) -> bool:
    if lower[atom.start : atom.end] != "soon":
        return True
    return word_before(lower, atom.start) not in ("as", "how", "too") and not lower[
        atom.end : atom.end + 6
    ].lstrip().startswith(("as", "after"))


def _is_clock(atom: Atom, lower: str, text: str) -> bool:
    words = lower[atom.start : atom.end]
    return re.search(r"[a-z]", words) is not None or word_before(lower, atom.start) in _CLOCK_LEADS


def _is_no_name(atom: Atom, lower: str, text: str) -> bool:
    """ "Daily" and "Current" with a capital are mostly parts of names."""
    return not text[atom.start].isupper()


@lru_cache(maxsize=1)
def _game() -> re.Pattern[str]:
    return re.compile(r"\b(?:" + "|".join(time_words().games) + r")\b")


def _is_period_of_year(atom: Atom, lower: str, text: str) -> bool:
    """ "The fourth quarter" of a year, and not of a game."""
    around = lower[max(0, atom.start - _NEAR_GAME) : atom.end + _NEAR_GAME]
    return _game().search(around) is None or _BUSINESS.search(around) is not None


def _is_no_title(atom: Atom, lower: str, text: str) -> bool:
    """ "This Week" in quotation marks or after a channel's name is what a programme is called."""
    return not (text[atom.start : atom.end].istitle() and _QUOTED.search(text, max(0, atom.start - 3), atom.start))


def _is_no_paper(atom: Atom, lower: str, text: str) -> bool:
    """ "Today" with a capital inside a sentence ends a name such as that of a newspaper."""
    return not (text[atom.start : atom.end].istitle() and re.search(r"\w $", text[max(0, atom.start - 2) : atom.start]))


_CHECKS: Final = {
    "day_word": _is_no_paper,
    "quarter": _is_period_of_year,
    "relative_unit": _is_no_title,
    "clock": _is_clock,
    "spoken_year": _is_spoken_year,
    "frequency": _is_no_name,
    "current": _is_no_name,
    "month": _is_month,
    "month_day": _is_month_day,
    "weekday": _is_weekday,
    "season": _is_season,
    "relative_month": _is_relative_month,
    "year": _is_year,
    "century": _is_after_christ,
    "decade_word": _is_no_age,
    "duration": _is_duration,
    "reference": _is_reference,
}
