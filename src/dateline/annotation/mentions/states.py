"""Whether the name of a state or capital stands for its government or for the place."""

from typing import Final

from dateline.annotation.grammar.tokens import Token
from dateline.codes.countries import StateForm, state_names
from dateline.codes.words import words_of

_INSIDE: Final = frozenset(
    {"in", "into", "inside", "throughout", "across", "near", "around", "within", "at", "outside", "via", "through", "onto",
     "towards", "toward", "off", "above", "over", "along", "beyond"}
)  # fmt: skip
_DIRECTION: Final = frozenset({"to", "from", "for"})
_MOTION: Final = words_of("moving")
_PARTS: Final = words_of("parts_of_places")
# Verbs and nouns whose object is a place even where it is the bare name of a capital.
_PLACE_OBJECT: Final = words_of("acting_on_places")
# What goes by the name of the city that it was in: "the Paris attacks", "the Geneva talks".
_HELD_THERE: Final = words_of("named_after_cities")


def reads_as_place(token: Token, form: StateForm) -> bool:
    """Whether the name headed by `token` is the place and not the government.

    A state's own name is a place only inside something ("in Syria"); a capital also as goal, origin or object of motion and
    force ("fled Baghdad", "from Cairo to Amman"), and before what was held or done there, never as subject of an act,
    possessor, party or opponent.
    """
    if form in ("adjective", "seat", "people"):
        return False
    if token.dep_ in ("conj", "appos") and token.head.i < token.i:
        return _after_city(token) or reads_as_place(token.head, form)
    if token.dep_ == "npadvmod" or _after_city(token):
        return True
    if any(child.lower_ in _PARTS and not _begins_state(child, token) for child in token.lefts):
        return True  # "east Beirut"
    if token.dep_ == "pobj":
        return _place_after(token.head, form)
    if form == "capital" and token.dep_ in ("compound", "nmod"):
        return token.head.lemma_.lower() in _HELD_THERE
    if form == "capital" and token.dep_ in ("dobj", "nsubjpass"):
        return token.head.lemma_.lower() in _PLACE_OBJECT
    return False


def _place_after(preposition: Token, form: StateForm) -> bool:
    word = preposition.lower_
    if word in _INSIDE:
        return True
    governor = preposition.head
    if governor.dep_ == "prep":  # "out of Syria", "from inside Syria"
        return governor.lower_ in _INSIDE or governor.lower_ in ("out", "north", "south", "east", "west", "outside")
    if word == "of":
        return governor.lemma_.lower() in (
            "city",
            "capital",
            "part",
            "north",
            "south",
            "east",
            "west",
            "outskirt",
            "suburb",
        )
    if word in _DIRECTION and form == "capital":
        return governor.lemma_.lower() in _MOTION or (word == "from" and governor.pos_ in ("VERB", "AUX"))
    return False


def _after_city(token: Token) -> bool:
    """Whether the name follows a place and a comma ("Homs, Syria")."""
    if token.i < 2 or token.nbor(-1).text != ",":
        return False
    before = token.nbor(-2)
    if before.ent_type_ not in ("GPE", "LOC", "FAC") or _ends_in_state(before):
        return False
    listed = any(child.dep_ == "cc" for child in (*before.children, *token.children))
    return token.dep_ in ("appos", "npadvmod", "conj", "nmod") and not listed


def _begins_state(first: Token, last: Token) -> bool:
    """Whether these words are a state's own name ("North Korea") and not a part of it ("north Korea")."""
    return any(first.doc[first.i : end].text in state_names() for end in (last.i + 1, last.right_edge.i + 1))


def _ends_in_state(token: Token) -> bool:
    """Whether a state's own name ends at a token ("South Korea")."""
    names = (token.doc[first : token.i + 1].text for first in range(token.i, max(-1, token.i - 4), -1))
    return any(name in state_names() and state_names()[name].form != "capital" for name in names)
