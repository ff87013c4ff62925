"""Noun phrases with a common noun at their head: what they stand for, and of which state."""

from collections.abc import Container
from dataclasses import dataclass, replace
from typing import Final, Literal

from dateline.annotation.grammar.phrases import noun_phrase_tokens
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.mentions.ages import years_old
from dateline.codes.nominals import NominalKind, Number, nominals
from dateline.codes.offices import Gender, office, offices
from dateline.codes.words import words_of

Determination = Literal["definite", "possessed", "indefinite", "bare", "counted"]
_MODIFIERS: Final = ("compound", "amod", "nmod")
_DEFINITE: Final = frozenset({"the", "this", "that", "these", "those", "both", "such"})
_QUANTITIES: Final = words_of("quantities_of_people")
_VAGUE: Final = frozenset({"the", "a", "an", "several", "many", "few", "various", "numerous", "such", "own"})
# Offices that are mostly other words: they describe somebody only with "the" or an owner.
_DOUBTFUL_OFFICES: Final = words_of("doubtful_offices")
# What is no country in "a state of emergency".
_CONDITIONS: Final = words_of("conditions")
_SPEAKING_OF_ONESELF: Final = frozenset({"my", "our", "your"})


@dataclass(frozen=True, slots=True)
class Description:
    """A nominal: its head, the words that tell it from others, and what kind of thing it names.

    words  the lower-case modifiers and the head's lemma, without states' names ("foreign ministry")
    owner  the token of a possessor or of an "of" phrase's object, if any
    """

    head: Token
    words: str
    kind: NominalKind
    number: Number
    sectors: tuple[str, ...]
    gender: Gender | None
    is_office: bool
    determination: Determination
    owner: Token | None
    first: int
    last: int

    @property
    def noun(self) -> str:
        """The head's lemma."""
        return self.words.split(" of ")[0].rsplit(" ", 1)[-1]


def describe(head: Token, inside_name: Container[int]) -> Description | None:
    """What the noun phrase headed by `head` describes; None where its noun is in no table.

    "Dozens of rebels" are rebels. inside_name: tokens of names, which are no part of the describing words.
    """
    counted = counted_noun(head)
    found = _describe(counted or head, inside_name)
    if counted is None or found is None:
        return found
    first, last = noun_phrase_tokens(head)
    number: Number = "singular" if head.lower_ in ("one", "none", "each", "any") else "plural"
    return replace(found, head=head, first=first, last=last, determination=_determination(head), number=number)


def counted_noun(head: Token) -> Token | None:
    """The noun that a number word counts ("rebels" in "dozens of rebels"); None for any other head."""
    if head.lower_ not in _QUANTITIES:
        return None
    of = next((child for child in head.rights if child.dep_ == "prep" and child.lower_ == "of"), None)
    return next((one for one in of.rights if one.dep_ == "pobj"), None) if of is not None else None


def _describe(head: Token, inside_name: Container[int]) -> Description | None:
    plural = head.tag_ in ("NNS", "NNPS")
    lemma = head.lemma_.lower() if plural else head.lower_
    modifiers = [
        child.lower_
        for child in head.lefts
        if child.dep_ in _MODIFIERS and child.i not in inside_name and child.is_alpha and years_old(child) is None
    ]
    kind = _kind(modifiers, lemma, head)
    if kind is None:
        return None
    noun_kind, number, sectors, gender, is_office = kind
    if plural or (head.lower_ in nominals() and nominals()[head.lower_].number == "plural"):
        number = "plural"
    if lemma == "side" and not (plural and any(child.lower_ in ("both", "two") for child in head.lefts)):
        return None
    if lemma in _DOUBTFUL_OFFICES and not _is_held(head):
        return None
    if lemma == "state" and _is_condition(head):
        return None  # "the state of emergency", "the weak state of the army"
    if head.lower_ in ("force", "office") and _determination(head) == "bare":
        return None  # "used excessive force", "remained in office"
    first, last = noun_phrase_tokens(head)
    return Description(
        head, " ".join([*modifiers, lemma]) + _rest_of_office(head, is_office), noun_kind, number, sectors, gender, is_office,
        _determination(head), _owner(head), first, last,
    )  # fmt: skip


Kind = tuple[NominalKind, Number, tuple[str, ...], Gender | None, bool]


def _kind(modifiers: list[str], lemma: str, head: Token) -> Kind | None:
    table = nominals()
    words = [*modifiers, lemma]
    known = table.get(" ".join(words[-2:])) if modifiers else None
    known = known or table.get(head.lower_) or table.get(lemma)
    title = office(words[-3:])
    if title is not None and title.sector is not None and (known is None or known.kind == "person"):
        sectors = (title.sector,)
        return "person", "singular", sectors, title.gender, True
    if known is None:
        return None
    if lemma in ("bomber", "fighter") and any(any(sign.isdigit() for sign in child.text) for child in head.lefts):
        return "vehicle", "singular", (), None, False
    return known.kind, known.number, known.sectors, None, False


def _is_held(head: Token) -> bool:
    """Whether "the head of the agency" is somebody's office, as "his head" is not."""
    owner = _owner(head)
    return _determination(head) in ("definite", "possessed") and owner is not None and owner.pos_ != "PRON"


def _rest_of_office(head: Token, is_office: bool) -> str:
    """The words after an office's first noun ("of state" of a secretary)."""
    following = head.doc[head.i + 1 : head.i + 3].text.lower()
    return " " + following if is_office and f"{head.lower_} {following}" in offices() else ""


def ends_office(token: Token) -> bool:
    """Whether a noun is the last word of an office with "of" ("state" in "secretary of state")."""
    return (
        token.i > 1 and token.nbor(-1).lower_ == "of" and token.doc[token.i - 2 : token.i + 1].text.lower() in offices()
    )


def _determination(head: Token) -> Determination:
    for child in head.lefts:
        if child.dep_ == "poss":
            return "possessed"
        if child.dep_ == "nummod" or (
            child.dep_ == "amod" and child.lower_ in ("many", "several", "few", "other", "more")
        ):
            return "definite" if any(one.lower_ in _DEFINITE for one in head.lefts) else "counted"
        if child.dep_ in ("det", "predet"):
            return "definite" if child.lower_ in _DEFINITE else "indefinite"
    return "bare"


def _owner(head: Token) -> Token | None:
    """Whose it is: a possessor, or what follows "of"."""
    for child in head.children:
        if child.dep_ == "poss" and child.lower_ not in _SPEAKING_OF_ONESELF:
            return child
        if child.dep_ == "prep" and child.lower_ == "of":
            return next((one for one in child.children if one.dep_ == "pobj"), None)
    return None


def _is_condition(state: Token) -> bool:
    """Whether "state" means how something is, and no country."""
    owner = _owner(state)
    if owner is None or owner.dep_ != "pobj":
        return False
    return owner.lemma_.lower() in _CONDITIONS or (
        owner.pos_ == "NOUN" and any(one.dep_ == "det" for one in state.lefts)
    )


def bare_words(description: Description) -> str:
    """The words of a description without article, "his", "several"."""
    doc, first = description.head.doc, description.first
    while first < description.head.i and _says_little(doc[first]):
        first += 1
    return doc[first : description.last + 1].text


def _says_little(token: Token) -> bool:
    return token.pos_ == "DET" or token.tag_ == "PRP$" or token.lower_ in _VAGUE


def office_words(description: Description, inside_name: Container[int]) -> str:
    """An office as written, without the state's name and the article."""
    head = description.head
    own = [child.i for child in head.lefts if child.dep_ in _MODIFIERS and child.i not in inside_name]
    return head.doc[min(own, default=head.i) : head.i + 1].text
