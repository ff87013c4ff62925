"""Who stands for a phrase: itself where it can act, else whoever is named inside it ("Iran's decision", "a raid by rebels")."""

from collections.abc import Iterator
from typing import Final

from dateline.annotation.events.words import Words
from dateline.annotation.grammar.tokens import Token
from dateline.codes.words import words_of

# Inside a phrase that can not act itself ("Iran's decision", "a resolution by Chile"), who stands for it.
INSIDE: Final = ("by", "of", "from", "against", "on", "to", "for", "with", "between", "in")
_NAMES: Final = frozenset({"NORP", "GPE", "ORG", "PERSON"})
# Nouns that as modifiers tell the kind of an act, not who does it ("military action", "state visit").
_MERE_ADJECTIVES: Final = words_of("kinds_of_acts")
_PREFIXES: Final = frozenset({"anti", "pro"})
_SUFFIXES: Final = frozenset({"like", "style", "type"})
# Who does these with a weapon uses it; who made, sold or sent it did not ("a rocket made by Norland").
_PLYING: Final = words_of("plying_weapons")
_DEEP: Final = 3


def agents_in(token: Token, words: Words, depth: int = 0, prepositions: tuple[str, ...] = INSIDE) -> list[Token]:
    """The phrase itself if it can act; else who stands for it inside it, behind one of `prepositions` at the last."""
    if token.pos_ in ("VERB", "AUX", "ADV") or depth > _DEEP or _is_prefixed(token):
        return []
    if words.is_agent(token):
        return [token]
    for group in _inner(token, words, prepositions):
        found = [one for inner in group for one in agents_in(inner, words, depth + 1, prepositions)]
        if found:
            return found
    return []


def _is_prefixed(token: Token) -> bool:
    """The parts of "anti-Kenyan", which the model takes for words of their own: nobody is meant by any of them."""
    doc, i = token.doc, token.i
    if i + 2 < len(doc) and doc[i + 1].text == "-" and doc[i + 2].lower_ in _SUFFIXES:
        return True  # "a commando-style assault"
    if token.lower_ in _PREFIXES or not any(sign.isalnum() for sign in token.text):
        return i + 1 < len(doc) and (doc[i + 1].text == "-" or token.text == "-")
    return i > 1 and doc[i - 1].text == "-" and doc[i - 2].lower_ in _PREFIXES


def _inner(token: Token, words: Words, prepositions: tuple[str, ...]) -> Iterator[list[Token]]:
    """Possessors, then naming modifiers, then "staged by" and prepositional phrases, of a phrase that can not act."""
    yield [child for child in token.children if child.dep_ == "poss"]
    yield [
        child
        for child in token.children
        if child.dep_ in ("amod", "compound", "nmod")
        and names_agent(child, words)
        and not _is_product(child, token, words)
        and not ("weapon" in words.classes(token) and _is_make(child, words))
        and not _is_creed(child, token, words)
        and not (token.lemma_ == "station" and child.pos_ == "NOUN")
        and not ("building" in words.classes(token) and _is_own_name(child, words))
    ]
    yield [
        inner
        for child in token.children
        if child.dep_ == "acl" and ("weapon" not in words.classes(token) or child.lemma_.lower() in _PLYING)
        for agent in child.children
        if agent.dep_ == "agent"
        for inner in agent.children
        if inner.dep_ == "pobj"
    ]
    for preposition in prepositions:
        yield [
            inner
            for child in token.children
            if child.dep_ == "prep" and child.lower_ == preposition
            for inner in child.children
            if inner.dep_ == "pobj"
        ]


def _is_product(token: Token, whole: Token, words: Words) -> bool:
    """Of "an aircraft plant", what is made there: a common noun for craft inside the name of a site."""
    return token.pos_ == "NOUN" and "military_vehicle" in words.classes(token) and "building" in words.classes(whole)


def _is_creed(token: Token, whole: Token, words: Words) -> bool:
    """Of "a Sunni mosque", whose faith it serves: nobody whom a deed that is done to it reaches."""
    known = words.lookup.of(token)
    if whole.dep_ == "nsubj":
        return False
    creed = token.ent_type_ == "NORP" and (known is None or known[0].kind == "other")
    return creed and bool(words.classes(whole) & {"building", "settlement"})


def _is_own_name(token: Token, words: Words) -> bool:
    """A building's own name ("the Grand Lund hotel"): a name of nobody known."""
    known = words.lookup.of(token)
    return (
        token.dep_ == "compound"
        and token.pos_ == "PROPN"
        and (known is None or (known[0].kind == "organization" and not (known[0].country or known[0].sectors)))
    )


def _is_make(token: Token, words: Words) -> bool:
    """A weapon's make ("a TOW missile"), which did not fire it: an acronym of nobody known."""
    known = words.lookup.of(token)
    return token.text.isupper() and (known is None or not (known[0].country or known[0].sectors))


def names_agent(token: Token, words: Words) -> bool:
    """A modifier that names a state, body or person ("Israeli", "rebel", "police")."""
    if token.pos_ == "NOUN" and "military_vehicle" in words.classes(token):
        return False  # "a helicopter attack"
    if words.lookup.of(token) is None and token.ent_type_ not in _NAMES:
        return token.pos_ == "NOUN" and token.lower_ not in _MERE_ADJECTIVES and words.is_agent(token)
    return words.is_agent(token)
