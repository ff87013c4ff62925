"""Happenings outside PLOVER: the words that name an accident, a match, a storm, a rise, so that dates and merging still
work on them.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from dateline.annotation.grammar.misread import is_misread_name
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Token
from dateline.codes.acts import act_of
from dateline.codes.happenings import happening_lexicon

_VERB_TAGS: Final = frozenset({"VB", "VBD", "VBG", "VBN", "VBP", "VBZ"})
_MODIFIER: Final = frozenset({"amod", "compound", "aux", "auxpass", "prep", "case", "mark", "nmod"})
# What a verb's form may end in, and what stands there in its lemma.
_VERB_ENDINGS: Final = (("ies", "y"), ("ied", "y"), ("es", ""), ("ed", ""), ("s", ""), ("d", ""))


@dataclass(frozen=True, slots=True)
class Happening:
    """The index of the token that names it, and its lemma in lower case."""

    token: int
    lemma: str


def happenings(parse: Parse, taken: frozenset[int]) -> tuple[Happening, ...]:
    """The words that name a happening and are not in `taken` (triggers of typed events)."""
    found = {token.i: token.lemma_.lower() for token in parse.doc if token.i not in taken and _is_happening(token)}
    forms = {parse.doc[index].lower_: lemma for index, lemma in found.items()}
    for token in parse.doc:
        if token.i not in taken and token.pos_ == "PROPN":
            lemma = _lemma_in_headline(token, forms)
            if lemma is not None:
                found[token.i] = lemma
    return tuple(Happening(index, lemma) for index, lemma in sorted(found.items()))


def _is_happening(token: Token) -> bool:
    if token.pos_ == "VERB" and token.tag_ in _VERB_TAGS:
        return _is_happening_verb(token)
    if token.pos_ == "ADJ":
        return token.lower_ in happening_lexicon().outcomes
    return token.pos_ == "NOUN" and _is_happening_noun(token)


def _is_happening_verb(token: Token) -> bool:
    lexicon, lemma = happening_lexicon(), token.lemma_.lower()
    if token.dep_ in _MODIFIER:
        return token.dep_ == "amod" and lemma in lexicon.participles
    return lemma not in lexicon.not_verbs and not is_misread_name(token)


def _is_happening_noun(token: Token) -> bool:
    lexicon, lemma = happening_lexicon(), token.lemma_.lower()
    if lemma in lexicon.occasions:
        return True
    if token.dep_ == "compound" or lemma in lexicon.not_nouns:
        return False
    return lemma in lexicon.nouns or (len(lemma) > 6 and lemma.endswith(lexicon.endings))


def _lemma_in_headline(token: Token, forms: Mapping[str, str]) -> str | None:
    """The lemma of a happening that is taken for a name, for in a headline every word has a capital; None for a name.

    forms  the happenings told elsewhere in the document, as they are written, with their lemmas
    """
    word, lexicon = token.lower_, happening_lexicon()
    if word in lexicon.occasions:
        return word
    if token.ent_type_:
        return None
    if word in forms:
        return forms[word]
    singular = word.removesuffix("s")
    for noun in (word, singular):
        if noun in lexicon.nouns:
            return noun
    return _lemma_of_verb(word)


def _lemma_of_verb(word: str) -> str | None:
    """The lemma of a form that can be that of a verb whose act is known ("dies", "charged")."""
    for ending, lemma in _VERB_ENDINGS:
        stem = word.removesuffix(ending)
        if stem != word and act_of(stem + lemma).known:
            return stem + lemma
    return None
