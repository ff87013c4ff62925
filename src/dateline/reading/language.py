"""Which language a text is in."""

from py3langid import langid

_SAMPLE = 2000  # characters; more does not change the answer and takes longer
_FEWEST = 40


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the language; None for a text too short to tell."""
    sample = text[:_SAMPLE]
    if sum(char.isalpha() for char in sample) < _FEWEST:
        return None
    return str(langid.classify(sample)[0])
