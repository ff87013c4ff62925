"""Predications: what a sentence's grammar says, verbal, nominal and light-verb alike, before any code is given."""

from dataclasses import dataclass
from typing import Literal

from dateline.annotation.grammar.parse import Parse

Role = Literal["subject", "object", "indirect", "prepositional", "possessor", "modifier", "clause"]
Form = Literal["active", "passive", "nominal", "light"]


@dataclass(frozen=True, slots=True)
class Argument:
    """One argument of a predicate; the indexes are those of `Parse.doc`.

    head         the head token of the phrase; of "A, B and C" each member is an argument of its own; a relative pronoun
                 stands here as the noun it refers to
    role         logical, not grammatical: in "X was hit by Y", Y is the subject and X the object
    preposition  lower case ("into"), for prepositional arguments only
    """

    head: int
    role: Role
    preposition: str | None = None


@dataclass(frozen=True, slots=True)
class Predication:
    """One predicate with its arguments, said the same for every way of saying it; indexes are those of `Parse.doc`.

    trigger   the token that names the act: the verb, or the noun ("visit" in "paid a visit", "Israel's visit")
    lemma     of the trigger, lower case
    form      active or passive verb, nominal, or light (a noun carried by a verb that says little: held talks)
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
    """Every predication of a document, in the order of the text."""
    return ()
