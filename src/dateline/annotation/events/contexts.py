"""The PLOVER contexts of an event, by the words of its sentence."""

from functools import lru_cache
from itertools import pairwise

from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.tokens import Span
from dateline.codes.plover import load_plover


def contexts_of(event: TypedEvent, words: Words) -> tuple[str, ...]:
    """Every context that a word, or two words in a row, of the event's sentence tells, in the order of the codes."""
    sentence = words.doc[event.trigger].sent
    known = words.contexts.get(sentence.start)
    if known is None:
        by_word = _by_word()
        found = {name for word in _sayings(sentence) & by_word.keys() for name in by_word[word]}
        known = tuple(name for name in load_plover().contexts if name in found)
        words.contexts[sentence.start] = known
    return known


def _sayings(sentence: Span) -> set[str]:
    """Lemmas, words, and pairs of them, in lower case."""
    lemmas = [token.lemma_.lower() for token in sentence]
    lower = [token.lower_ for token in sentence]
    pairs = [f"{a} {b}" for row in (lemmas, lower) for a, b in pairwise(row)]
    return {*lemmas, *lower, *pairs}


@lru_cache(maxsize=1)
def _by_word() -> dict[str, tuple[str, ...]]:
    found: dict[str, tuple[str, ...]] = {}
    for name, keywords in load_plover().contexts.items():
        for word in keywords:
            found[word] = (*found.get(word, ()), name)
    return found
