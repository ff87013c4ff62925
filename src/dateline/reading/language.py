"""Which language a text is in."""

import re
from typing import Final

from py3langid import langid

from dateline.codes.function_words import english_words

_SAMPLE: Final = 1500  # characters; more does not change the answer and takes longer
_FEWEST: Final = 40  # letters
_ENGLISH_SHARE: Final = 0.12  # of the words; English news has 0.2 to 0.35, other languages below 0.03
_WORD: Final = re.compile(r"[^\W\d_]+(?:'[^\W\d_]+)?")


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language; None for a text too short to tell."""
    sample = text[:_SAMPLE]
    words = _WORD.findall(sample.lower())
    if sum(map(len, words)) < _FEWEST:
        return None
    if len(words) >= 30 and sum(word in english_words() for word in words) >= _ENGLISH_SHARE * len(words):
        return "en"
    return str(langid.classify(sample)[0])
