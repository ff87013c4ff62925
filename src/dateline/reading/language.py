"""Which language a text is in."""

import re
from collections.abc import Sequence
from typing import Final

from py3langid import langid

from dateline.codes.function_words import english_words, words_by_language

_SAMPLE: Final = 1500  # characters; more does not change the answer and takes longer
_FEWEST: Final = 40  # letters
_ENGLISH_SHARE: Final = 0.12  # of the words; English news has 0.2 to 0.35, other languages below 0.03
_TAG: Final = re.compile(r"([A-Za-z]{2,3})(?:[-_.][A-Za-z0-9]+)*")  # a language tag, as in BCP 47 or a locale's name
_ENGLISH_NAMES: Final = frozenset({"eng", "english"})
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def language_code(given: str | None) -> str | None:
    """The ISO 639 code in what a table or feed says of a language: "EN-us" is "en", and so is "English".

    Words that are no code stay as they were given.
    """
    bare = (given or "").strip()
    tag = _TAG.fullmatch(bare)
    code = tag.group(1).lower() if tag else bare
    return "en" if code.lower() in _ENGLISH_NAMES else code or None


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language; None for a text too short to tell."""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    if sum(map(len, words)) < _FEWEST:
        return None
    if len(words) >= 30 and sum(word in english_words() for word in words) >= _ENGLISH_SHARE * len(words):
        return "en"
    found = str(langid.classify(sample)[0])
    return "en" if found not in words_by_language() and _reads_english(words) else found


def _reads_english(words: Sequence[str]) -> bool:
    """Whether a short text full of foreign names has more words of English than of any other language of the press."""
    counts = {language: sum(word in known for word in words) for language, known in words_by_language().items()}
    english = counts.pop("en")
    return english > 1 and english > max(counts.values())
