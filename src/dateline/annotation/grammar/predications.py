"""Predications: what a sentence's grammar says, verbal, nominal and light-verb alike, before any code is given."""

from dataclasses import dataclass
from typing import Literal

from dateline.annotation.grammar.arguments import (
    RawArgument,
    Role,
    light_arguments,
    light_verb,
    nominal_arguments,
    verbal_arguments,
)
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.subjects import grammatical_subjects
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.grammar.voices import voice
from dateline.codes.light_verbs import load_light_verbs

Form = Literal["active", "passive", "adjective", "nominal", "light"]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a predicate; the indexes are those of `Parse.doc`.

    head         the head token of the phrase; of "A, B and C" each member is an argument of its own; a relative pronoun
                 stands here as the noun it refers to
    role         logical, not grammatical: in "X was hit by Y", Y is the subject and X the object; "clause" is the verb
                 that heads a complement ("urged them to leave")
    preposition  lower case ("into"), for prepositional arguments, and for indirect objects after "to"
    """

    head: int
    role: Role
    preposition: str | None = None


@dataclass(frozen=True, slots=True)
class Predication:
    """One predicate with its arguments, said the same for every way of saying it; indexes are those of `Parse.doc`.

    trigger   the token that names the act: the verb, or the noun ("visit" in "paid a visit", "Israel's visit")
    lemma     of the trigger, lower case
    form      active or passive verb, adjective after "be", nominal, or light (a noun carried by a verb that says little: held talks)
    verb      for light: the carrying verb; else None. Tense, modality and negation are those of `verb` if there is one
    particle  "off" in "called off"
    arguments in the order of the text within each role
    """

    trigger: int
    lemma: str
    form: Form
    verb: int | None = None
    particle: str | None = None
    arguments: tuple[Argument, ...] = ()

    def heads(self, role: Role) -> tuple[int, ...]:
        """The head tokens of all arguments in one role."""
        return tuple(one.head for one in self.arguments if one.role == role)

    def after(self, *prepositions: str) -> tuple[int, ...]:
        """The head tokens of the prepositional arguments with one of these prepositions."""
        return tuple(one.head for one in self.arguments if one.preposition in prepositions)


def find_predications(parse: Parse) -> tuple[Predication, ...]:
    """Every predication of a document, in the order of the text: verbs, and nouns that may name an act."""
    found = []
    for token in parse.doc:
        if token.pos_ in ("VERB", "AUX") and token.dep_ not in ("aux", "auxpass", "amod"):
            found.append(_verbal(token))
        elif token.pos_ == "ADJ" and token.dep_ == "acomp":
            found.append(_adjectival(token))
        elif token.pos_ in ("NOUN", "PROPN"):
            found.append(_nominal(token))
    return tuple(found)


def _verbal(verb: Token) -> Predication:
    if verb.lemma_.lower() in load_light_verbs().states and voice(verb) == "active" and _has_be(verb):
        raw: list[RawArgument] = verbal_arguments(verb)
        return Predication(verb.i, verb.lower_, "adjective", None, None, _arguments(raw))
    return Predication(
        trigger=verb.i,
        lemma=verb.lemma_.lower(),
        form=voice(verb),
        particle=next((child.lower_ for child in verb.children if child.dep_ == "prt"), None),
        arguments=_arguments(verbal_arguments(verb)),
    )


def _has_be(verb: Token) -> bool:
    """ "Are committed to": a state, told like an adjective."""
    return any(child.dep_ == "auxpass" for child in verb.children)


def _adjectival(adjective: Token) -> Predication:
    """ "is ready to talk": the adjective's own phrases, and the subject of "be"."""
    raw: list[RawArgument] = [(one, "subject", None) for one in grammatical_subjects(adjective.head)]
    raw += verbal_arguments(adjective)
    return Predication(adjective.i, adjective.lemma_.lower(), "adjective", adjective.head.i, None, _arguments(raw))


def _nominal(noun: Token) -> Predication:
    carrier = light_verb(noun)
    arguments = nominal_arguments(noun)
    if carrier is not None:
        arguments += light_arguments(noun, carrier)
    return Predication(
        trigger=noun.i,
        lemma=noun.lemma_.lower(),
        form="light" if carrier is not None else "nominal",
        verb=carrier.i if carrier is not None else None,
        arguments=_arguments(arguments),
    )


def _arguments(raw: list[RawArgument]) -> tuple[Argument, ...]:
    """Each argument once, in the order found."""
    found = dict.fromkeys(Argument(token.i, role, preposition) for token, role, preposition in raw)
    return tuple(found)
