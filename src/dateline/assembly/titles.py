"""Offices in titles: "Russian Foreign Minister" is the office of a foreign minister, whoever writes it."""

import re
from functools import lru_cache
from typing import Final

from dateline.assembly.names import folded
from dateline.codes.countries import state_names
from dateline.codes.offices import offices
from dateline.codes.words import words_of

_WORD = re.compile(r"[\w-]+")
_NO_MORE = frozenset(("former", "ex", "late", "onetime", "erstwhile"))
_SMALL = frozenset(("the", "a", "an", "of", "s", "his", "her", "its", "their", "our", "new", "current"))


@lru_cache(maxsize=1 << 14)
def office_of(title: str) -> str | None:
    """The office that a title names, without its state ("foreign minister"); None for a form of address or no office.

    A former office keeps "former" in front: its holder is not who holds it now.
    """
    words = [word for word in _WORD.findall(folded(title)) if word not in _SMALL]
    past = any(word in _NO_MORE or word.startswith("ex-") for word in words)
    kept = [word.removeprefix("ex-") for word in words if word not in _NO_MORE and not _of_a_state(word)]
    found = _longest(kept)
    if found is None:
        return None
    return f"former {found}" if past else found


def _longest(words: list[str]) -> str | None:
    """The longest known office that ends or starts the words, with "deputy" and the like before it."""
    table = offices()
    for length in range(len(words), 0, -1):
        for phrase in (" ".join(words[-length:]), " ".join(words[:length])):
            known = table.get(phrase)
            if known is not None and known.sector:
                rank = [word for word in words[: words.index(phrase.split()[0])] if word in _RANKS]
                return " ".join((*rank, phrase))
    return None


_RANKS: Final = words_of("ranks")


@lru_cache(maxsize=1 << 14)
def without_titles(name: str) -> str:
    """A person's name without offices and forms of address before it ("President Vladimir Putin")."""
    words = name.split()
    table = offices()
    for length in range(len(words) - 1, 0, -1):
        if " ".join(words[:length]).lower().rstrip(".") in table:
            return " ".join(words[length:])
    return name


@lru_cache(maxsize=1)
def _state_words() -> dict[str, str]:
    """By folded word the state that it names or describes, for names of one word."""
    return {
        folded(name): known.country
        for name, known in sorted(state_names().items())
        if known.form in ("name", "adjective") and " " not in name
    }


def _of_a_state(word: str) -> bool:
    return word in _state_words()


def state_word(word: str) -> str | None:
    """The ISO alpha-3 code of the state that a folded word names or describes ("russian": RUS)."""
    return _state_words().get(word)
