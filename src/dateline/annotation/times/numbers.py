"""Numbers and years in words and figures."""

import re
from fractions import Fraction
from typing import Final

from dateline.codes.times import time_words

_FIGURES: Final = re.compile(r"(\d+(?:,\d{3})*(?:\.\d+)?)(?:[\s-]+(\d)/(\d)|([½¼¾]))?$")
_HYPHENATED: Final = re.compile(r"[\s-]and[\s-]a[\s-](half|quarter)$")
_HALVES: Final = {"½": Fraction(1, 2), "¼": Fraction(1, 4), "¾": Fraction(3, 4)}
_EXTRAS: Final = {" and a half": Fraction(1, 2), " and a quarter": Fraction(1, 4)}


def number_of(words: str) -> Fraction | None:
    """What a lower-case number phrase counts ("two and a half", "twenty-five", "2 1/2", "a"); None if indefinite."""
    words = _HYPHENATED.sub(r" and a \1", re.sub(r"\s+", " ", words.strip()))
    if words in ("a", "an", "one", "another", "a single", "a full", "per"):
        return Fraction(1)
    if words in ("half", "half a", "half an", "a half"):
        return Fraction(1, 2)
    if words in ("a couple", "a couple of", "couple", "couple of", "a pair of", "both"):
        return Fraction(2)
    if words.startswith("a dozen"):
        return Fraction(12)
    extra = Fraction(0)
    for ending, more in _EXTRAS.items():
        if words.endswith(ending):
            words, extra = words.removesuffix(ending), more
    whole = _in_figures(words) if words[:1].isdigit() else _in_words(words)
    return None if whole is None else whole + extra


def _in_figures(words: str) -> Fraction | None:
    found = _FIGURES.match(words)
    if found is None:
        return None
    number = Fraction(found.group(1).replace(",", ""))
    if found.group(3) and found.group(3) != "0":
        number += Fraction(int(found.group(2)), int(found.group(3)))
    return number + _HALVES.get(found.group(4) or "", Fraction(0))


def _in_words(words: str) -> Fraction | None:
    numbers = time_words().numbers
    total = part = 0
    for word in re.split(r"[\s-]+", words):
        if word == "and":
            continue
        if word not in numbers:
            return None
        number = numbers[word]
        if number in (100, 1000, 12) and part:
            part *= number
            total, part = (total + part, 0) if number == 1000 else (total, part)
        else:
            part += number
    return Fraction(total + part) if words else None


def year_of(words: str) -> int | None:
    """The year that lower-case words or figures name ("1998", "'98", "nineteen ninety-eight", "two thousand four")."""
    words = re.sub(r"[\s-]+", " ", words.strip())
    if words.isdigit() and len(words) == 4:
        return int(words)
    if words[:1] in "'’" and words[1:].isdigit():
        return full_year(int(words[1:]))
    for head, century in (("nineteen ", 1900), ("eighteen ", 1800), ("twenty ", 2000), ("two thousand", 2000)):
        if words.startswith(head):
            rest = words.removeprefix(head).strip().removeprefix("oh ").removeprefix("and ")
            number = _in_words(rest) if rest else Fraction(0)
            return None if number is None or number > 99 else century + int(number)
    return None


def full_year(two_figures: int) -> int:
    """The year that two figures stand for: 30 to 99 are of the twentieth century, 00 to 29 of the twenty-first."""
    return two_figures + (1900 if two_figures >= 30 else 2000)


def ordinal_of(word: str) -> int | None:
    """What an ordinal counts ("third", "3rd", "twenty-first")."""
    digits = re.match(r"(\d+)(?:st|nd|rd|th)$", word)
    if digits:
        return int(digits.group(1))
    return time_words().ordinals.get(re.sub(r"\s+", "-", word.strip()))
