"""What kind of thing a noun phrase speaks of, for choosing a trigger's sense and its participants."""

from typing import Final

from dateline.annotation.grammar.tokens import Doc, Token
from dateline.annotation.mentions.impersonal import is_nobodys_name, storm_names
from dateline.annotation.mentions.lookup import EntityLookup
from dateline.codes.classes import load_word_classes
from dateline.codes.nominals import nominals
from dateline.codes.plover import sector_group
from dateline.codes.words import words_of
from dateline.model import EntityKind

_MODEL_KINDS: Final[dict[str, EntityKind]] = {
    "PERSON": "person", "ORG": "organization", "GPE": "state", "NORP": "state", "LOC": "place", "FAC": "facility",
}  # fmt: skip
_NAME_PLACES: Final = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "conj", "poss"})
_ACTING: Final = frozenset({"person", "organization", "state"})
_PRONOUNS: Final = frozenset(
    {"he", "she", "they", "him", "her", "them", "i", "we", "us", "me", "himself", "themselves"}
)
_POLITICS: Final = frozenset({"GOV", "LEG", "PTY", "OPP"})
_PARTIES: Final = frozenset({"LEG", "PTY"})
_PRIVATE: Final = frozenset({"AGR", "CRM", "CVL", "EDU", "JRN", "LAB", "MED", "REF"})
_ARMED: Final = sector_group("armed")
_QUANTIFIERS: Final = words_of("quantities_of_something")
_HARMING: Final = words_of("harming_people")
PERIODS: Final = words_of("periods")


class Words:
    """The classes of the tokens of one document: words of classes.toml, and the kinds of its entities."""

    def __init__(self, doc: Doc, lookup: EntityLookup) -> None:
        self.doc = doc
        self.lookup = lookup
        self.contexts: dict[int, tuple[str, ...]] = {}  # by the first token of a sentence, for `contexts_of`
        self._known: dict[int, frozenset[str]] = {}
        self._part: dict[int, bool] = {}
        self._storms = storm_names(doc)

    def classes(self, token: Token) -> frozenset[str]:
        """Every class of the phrase headed by `token`; its own lemma is one too."""
        if token.i not in self._known:
            self._known[token.i] = self._classes(token)
        return self._known[token.i]

    def kind(self, token: Token) -> EntityKind | None:
        """What the phrase stands for: by the document's entities, else the model's label, else the noun."""
        if self._is_storm(token) or is_nobodys_name(token.text):
            return "other"
        found = self.lookup.of(token)
        if found is not None and not (found[0].kind == "other" and token.ent_type_ == "NORP"):
            return found[0].kind
        if token.ent_type_ in _MODEL_KINDS and token.pos_ in ("PROPN", "ADJ", "NOUN"):
            return _MODEL_KINDS[token.ent_type_]
        if token.lower_ in _PRONOUNS and token.pos_ == "PRON":
            return "person"
        noun = nominals().get(token.lemma_.lower()) or nominals().get(token.lower_)
        if noun is None:
            return None
        return "organization" if noun.kind == "government" else noun.kind

    def is_agent(self, token: Token) -> bool:
        """True if the phrase can act: a person, body or state, by name or by noun."""
        if token.pos_ in ("VERB", "AUX"):
            return False
        return "agent" in self.classes(token)

    def takes_part(self, token: Token) -> bool:
        """True if the phrase can act, or means a vehicle or weapon that goes by a name ("the first A380")."""
        if token.i not in self._part:
            self._part[token.i] = self._takes_part(token)
        return self._part[token.i]

    def _takes_part(self, token: Token) -> bool:
        found = self.lookup.of(token)
        if found is not None and found[0].kind in ("vehicle", "weapon") and token.pos_ not in ("VERB", "AUX"):
            return found[0].is_named
        return self.is_agent(token)

    def undergoes(self, token: Token) -> bool:
        """True if the phrase means a vehicle or weapon, or a body by its name: what a happening can be done to."""
        kind, found = self.kind(token), self.lookup.of(token)
        return kind in ("vehicle", "weapon") or (
            kind == "organization" and found is not None and found[1].form == "name"
        )

    def same(self, one: Token, other: Token) -> bool:
        """True if two phrases are one, or stand for one entity."""
        if one.i == other.i:
            return True
        first, second = self.lookup.of(one), self.lookup.of(other)
        return first is not None and second is not None and first[0].id == second[0].id

    def is_target(self, token: Token) -> bool:
        """True if the phrase is a thing that can be attacked, seized or blocked."""
        return bool(self.classes(token) & load_word_classes().targets)

    def is_named(self, token: Token) -> bool:
        """True for somebody of whom the text gives the name."""
        known = self.lookup.of(token)
        return known is not None and known[0].is_named

    def _is_political(self, token: Token) -> bool:
        """True for a person of a government, a parliament or a party, and for a party, by name."""
        known = self.lookup.of(token)
        if known is None or not self.is_named(token):
            return False
        sectors = set(known[0].sectors)
        return bool(sectors & (_POLITICS if known[0].kind == "person" else _PARTIES)) and not sectors & _ARMED

    def _is_private(self, token: Token) -> bool:
        """True for somebody of whom the text tells what he is, and that is no office, post or party."""
        known = self.lookup.of(token)
        return known is not None and bool(known[0].sectors) and set(known[0].sectors) <= _PRIVATE

    def _is_medium(self, token: Token) -> bool:
        known = self.lookup.of(token)
        return known is not None and set(known[0].sectors) == {"JRN"}

    def _is_storm(self, token: Token) -> bool:
        """True for a storm by the name that people have given it."""
        return token.pos_ == "PROPN" and token.lower_ in self._storms

    def _classes_meant(self, pronoun: Token) -> frozenset[str]:
        """The classes of the noun that a pronoun stands for ("it": a helicopter)."""
        known = self.lookup.of(pronoun)
        if known is None or known[0].kind in _ACTING or " of " in known[0].name:
            return frozenset()
        noun = known[0].name.rsplit(" ", 1)[-1].lower()
        return load_word_classes().of.get(noun) or load_word_classes().of.get(noun.removesuffix("s"), frozenset())

    def _classes(self, token: Token) -> frozenset[str]:
        table = load_word_classes()
        lemma = token.lemma_.lower()
        found = {lemma, token.lower_}
        if token.pos_ in ("VERB", "AUX"):
            modals = {child.lower_ for child in token.children if child.dep_ == "aux" and child.tag_ == "MD"}
            voice = {"passive"} if any(child.dep_ == "auxpass" for child in token.children) else set()
            if any(child.dep_ == "nsubj" and child.pos_ != "PRON" for child in token.children):
                voice.add("with_subject")
            return frozenset({*found, lemma + "e", *voice, *(modals or {_finite(token) or token.tag_})})
        found |= table.of.get(lemma, frozenset()) | table.of.get(token.lower_, frozenset())
        if self._is_storm(token):
            return frozenset({*found, "nature"})
        kind = self.kind(token)
        if kind is not None:
            found.add(kind)
        if kind == "person" and self.is_named(token):
            found.add("named")
            if self._is_private(token):
                found.add("private")
        if kind in ("person", "state") and len(self.lookup.all_of(token)) > 1:
            found.add("several")
        if kind in ("person", "organization") and self._is_political(token):
            found.add("politician")
        if kind == "organization" and self._is_medium(token):
            found.add("media")
        if token.pos_ == "PRON":
            found |= self._classes_meant(token)
        if lemma in _QUANTIFIERS or token.pos_ == "NUM":
            for inner in _counted(token):
                found |= self.classes(inner)
        if token.pos_ == "NUM" and _counts_the_harmed(token):
            found.add("people")
        is_unknown = kind is None and "nature" not in found and _is_unknown_name(token)
        if found & table.agents or kind in _ACTING or is_unknown:
            found.add("agent")
        return frozenset(found)


def _finite(verb: Token) -> str | None:
    """The tag of "is" in "is gripping"; None without one."""
    forms = (child.tag_ for child in verb.children if child.dep_ == "aux" and child.lemma_ == "be")
    return next((tag for tag in forms if verb.tag_ == "VBG" and tag in ("VBZ", "VBP", "VBD")), None)


def _is_unknown_name(token: Token) -> bool:
    """A name that the model has no label for."""
    return token.pos_ == "PROPN" and token.is_title and not token.ent_type_ and token.dep_ in _NAME_PLACES


def _counts_the_harmed(number: Token) -> bool:
    """Whether a bare number is of people whom the verb harms ("killed 14")."""
    if number.dep_ not in ("dobj", "nsubjpass") or any(child.dep_ == "prep" for child in number.children):
        return False
    return number.head.lemma_.lower() in _HARMING and number.ent_type_ in ("CARDINAL", "")


def _counted(token: Token) -> list[Token]:
    """What "dozens of", "two of", "a group of" counts."""
    return [
        inner for child in token.children if child.lower_ == "of" for inner in child.children if inner.dep_ == "pobj"
    ]
