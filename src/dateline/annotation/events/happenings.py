"""Happenings outside PLOVER: the words that name an accident, a match, a storm, a rise, so that dates and merging still
work on them.
"""

from typing import Final

from dateline.annotation.grammar.misread import is_misread_name
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Token
from dateline.codes.happenings import happening_lexicon

_VERB_TAGS: Final = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_MODIFIER: Final = frozenset({"amod", "compound", "aux", "auxpass", "prep", "case", "mark", "nmod"})


def happenings(parse: Parse, taken: frozenset[int]) -> tuple[int, ...]:
    """Token indexes of words that name a happening and are not in `taken` (triggers of typed events, cues)."""
    return tuple(token.i for token in parse.doc if token.i not in taken and _is_happening(token))


def _is_happening(token: Token) -> bool:
    if token.pos_ == "VERB" and token.tag_ in _VERB_TAGS:
        return _is_happening_verb(token)
    return token.pos_ == "NOUN" and _is_happening_noun(token)


def _is_happening_verb(token: Token) -> bool:
    lexicon = happening_lexicon()
    if token.dep_ in _MODIFIER or token.lemma_.lower() in lexicon.not_verbs:
        return False
    return not is_misread_name(token)


def _is_happening_noun(token: Token) -> bool:
    lexicon, lemma = happening_lexicon(), token.lemma_.lower()
    if token.dep_ == "compound" or lemma in lexicon.not_nouns:
        return False
    return lemma in lexicon.nouns or (len(lemma) > 6 and lemma.endswith(lexicon.endings))
