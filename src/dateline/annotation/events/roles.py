"""Who takes part in an event: the agents in the slots that a trigger's sense names."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from dateline.annotation.events.agents import INSIDE, agents_in, names_agent
from dateline.annotation.events.places import GOING
from dateline.annotation.events.senses import choose_sense, slot_tokens
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.arguments import light_verb
from dateline.annotation.grammar.phrases import governor_of
from dateline.annotation.grammar.predications import Predication
from dateline.annotation.grammar.subjects import grammatical_subjects, members, noun_agents, owners
from dateline.annotation.grammar.tokens import Token
from dateline.codes.countries import state_names
from dateline.codes.triggers import Trigger
from dateline.codes.words import words_of

_THINGS: Final = frozenset({"ASSAULT", "COERCE", "PROTEST"})
_AIMED: Final = frozenset({"obj", "on", "at", "against", "of", "to", "into"})
_FRAMING: Final = frozenset({"after", "before", "during", "following", "for"})  # "left after talks with"
_WHILE_VISITING: Final = frozenset({"during", "on"})
# Where a city stands for its government or people: "urged Brussels to", "hit out at Brussels".
_ADDRESSED: Final = frozenset({"obj", "at"})
_ADDRESSING: Final = frozenset({"REQUEST", "ACCUSE", "THREATEN", "SUPPORT", "SANCTION"})
_DOERS: Final = frozenset({"subj", "by", "poss"})
_REACHED: Final = frozenset({"to", "into", "from", "in", "on", "against", "for"})
_SIDES: Final = frozenset({"CONSULT", "ASSAULT"})
# Of a deed that is condemned, who did it; whom it was done to is not blamed.
_INSIDE_BLAMED: Final = ("by", "of", "from")
# Who backs a deed, or protests against it, takes a side with or against its doer, not those whom it was done to.
_TAKING_SIDES: Final = frozenset({"SUPPORT", "PROTEST"})
_INSIDE_ATTENDED: Final = ("by", "of", "from", "to", "with", "between", "in")  # "attended a conference on Iraq"
_INSIDE_ASKED: Final = ("by", "from", "with")
_OWN_CLAUSE: Final = frozenset({"REQUEST", "ACCUSE", "COERCE"})
_WANTING: Final = words_of("wanting")
_BIDDING: Final = words_of("bidding")
_PARTS: Final = words_of("parts_of_something")
_ANNOUNCING: Final = frozenset({"announce", "declare"})
_MADE: Final = frozenset({"hostage", "captive", "prisoner"})
_SEATS: Final = frozenset({"headquarters", "office"})
_HELPING: Final = frozenset({"aid", "assist", "help"})


@dataclass(frozen=True, slots=True)
class Roles:
    """The head tokens of actors and recipients."""

    actors: tuple[Token, ...]
    recipients: tuple[Token, ...]


def find_roles(trigger: Trigger, predication: Predication, by_trigger: dict[int, Predication], words: Words) -> Roles:
    """Fill a sense's roles; a token is never both actor and recipient."""
    finder = _Finder(trigger, predication, by_trigger, words)
    undergone = predication.form == "light" and bool(predication.heads("object"))
    actors = finder.fill((*trigger.actor, "from") if undergone else trigger.actor, things=False)
    things = trigger.event_type in _THINGS or trigger.mode == "visit"
    slots = ("obj", *trigger.recipient) if undergone and trigger.recipient else trigger.recipient
    recipients = [one for one in finder.fill(slots, things) if not any(words.same(one, other) for other in actors)]
    recipients = recipients or [one for one in finder.buildings() if one not in actors]
    if len(recipients) > 1:  # "they were taken hostage"
        recipients = [one for one in recipients if one.lower_ not in _MADE or any(one.children)]
    if trigger.event_type == "ACCUSE" and trigger.lemma == "claim":  # of one's own, one claims no wrong
        recipients = [one for one in recipients if not _is_owned(one)]
    if trigger.joint and trigger.event_type in _SIDES and len(actors) > 1 and not recipients:
        sides = [one for one in actors[1:] if not _is_owned(one)]
        actors, recipients = [one for one in actors if one not in sides], sides
    return Roles(tuple(actors), tuple(recipients))


def _is_owned(one: Token) -> bool:
    """Of "the government and its forces", the forces: no side of their own."""
    return any(child.dep_ == "poss" and child.tag_ == "PRP$" for child in one.children)


@dataclass(frozen=True, slots=True)
class _Finder:
    trigger: Trigger
    predication: Predication
    by_trigger: dict[int, Predication]
    words: Words

    def fill(self, slots: tuple[str, ...], things: bool) -> list[Token]:
        """The agents of the first slot that names any; failing that, the things of the first slot that names some."""
        for slot in slots:
            found = self._agents(slot)
            if things and slot == "obj":
                found = self._with_things(found)
            if found:
                return found
        for slot in slots if things else ():
            if slot not in _AIMED and self.trigger.mode != "visit":
                continue
            found = self._things(slot)
            if found:
                return found
        return self._helped() if self.trigger.event_type == "AID" and "to" in slots else []

    def _helped(self) -> list[Token]:
        """Whom aid is to help ("sent food to help Norland cope"), where it is told so alone."""
        verb = self.words.doc[self.predication.trigger]
        things = [self.words.doc[one] for one in self.predication.heads("object")]
        inner = [one for thing in things for child in thing.children if child.dep_ == "prep" for one in child.children]
        ends = [child for one in (verb, *things, *inner) for child in one.children if child.tag_ == "VB"]
        helped = [
            child
            for end in ends
            if end.lemma_.lower() in _HELPING and end.i > self.predication.trigger
            for one in (end, *(clause for clause in end.children if clause.dep_ in ("ccomp", "xcomp")))
            for child in one.children
            if child.dep_ == ("dobj" if one == end else "nsubj")
        ]
        return [agent for one in helped for other in members(one) for agent in agents_in(other, self.words)]

    def _with_things(self, agents: list[Token]) -> list[Token]:
        """The agents in the object, and the things of it that name none ("shelled the bridge and the rebels")."""
        bare = [one for one in self._things("obj") if one not in agents and not self._inside("obj", one)]
        named = [one for one in self._things("obj") if self._is_called(one)]  # "the airport of Lund": no agent is Lund
        agents = [one for one in agents if not any(one.i in _of_phrase(thing) for thing in named)]
        return sorted({*agents, *bare, *named}, key=lambda one: one.i)

    def _is_called(self, thing: Token) -> bool:
        """Whether "of" behind a thing gives its own name or place."""
        inner = [self.words.doc[index] for index in _of_phrase(thing)]
        kinds = [self.words.kind(one) for one in inner]
        return bool(inner) and all(
            kind in (None, "place", "facility") and one.pos_ == "PROPN" for one, kind in zip(inner, kinds, strict=True)
        )

    def _things(self, slot: str) -> list[Token]:
        return [one for one in self._tokens(slot) if self.words.is_target(one)]

    def _tokens(self, slot: str) -> list[Token]:
        found = slot_tokens(slot, self.predication, self.words)
        if slot == "on" and self.predication.form == "active":  # not "on the radio, he called for"
            found = [one for one in found if one.i > self.predication.trigger]
        return found

    def _agents(self, slot: str) -> list[Token]:
        if slot == "clause":
            return self._clause_agents()
        found: list[Token] = []
        if slot == "subj" and self.trigger.event_type == "CONSULT" and self.predication.form == "nominal":
            found = [one for token in self._bidders() for one in agents_in(token, self.words)]
        for token in self._tokens(slot):
            if slot == "mod" and not names_agent(token, self.words):
                continue
            inside = self._inside(slot, token)
            if not inside and slot == "subj" and token.pos_ == "NOUN":
                inside = [one for agent in _doers(token) for one in agents_in(agent, self.words)]
            if not inside and self._is_host(token, slot):
                inside = [token]
            if slot in ("subj", "mod"):
                inside = [one for one in inside if not self._is_struck(one) and not self._only_announces(one)]
            found.extend(one for one in inside if one not in found)
        return found

    def _is_struck(self, token: Token) -> bool:
        """A name before an attack that is no state's and no armed group's: whom or what it struck ("the Lund Herald attack")."""
        if self.trigger.event_type == "ASSAULT" and (_is_place_before(token) or self._is_building_before(token)):
            return True
        known = self.words.lookup.of(token)
        nobodys = known is None or (known[0].kind in ("person", "organization") and not known[0].sectors)
        named = token.dep_ == "compound" and token.pos_ == "PROPN" and not token.text.isupper()
        return self.trigger.event_type == "ASSAULT" and named and nobodys and (known is None or not known[0].country)

    def _only_announces(self, token: Token) -> bool:
        """A person who announces an attack, and does not make it."""
        verb = self.predication.verb
        announced = verb is not None and self.words.doc[verb].lemma_.lower() in _ANNOUNCING
        return announced and self.trigger.event_type == "ASSAULT" and self.words.kind(token) == "person"

    def buildings(self) -> list[Token]:
        """What was attacked in "the consulate attack"."""
        if self.trigger.event_type != "ASSAULT" or self.predication.form not in ("nominal", "light"):
            return []
        return [one for one in self._tokens("mod") if self._is_building_before(one)]

    def _is_building_before(self, modifier: Token) -> bool:
        """Of "the consulate attack", what was attacked."""
        building = modifier.pos_ == "NOUN" and "building" in self.words.classes(modifier)
        return modifier.dep_ == "compound" and building and modifier.lower_ not in _SEATS

    def _bidders(self) -> list[Token]:
        """Who is to meet in "wants a meeting with", "left after talks with", and in "prepared the minister for a visit"."""
        noun = self.words.doc[self.predication.trigger]
        governor = noun.head if noun.dep_ == "dobj" else noun.head.head if noun.dep_ == "pobj" else noun
        if noun.dep_ == "pobj" and governor.dep_ == "relcl" and noun.head.nbor(-1).text == ",":
            governor = governor.head.head  # "prepared the minister, who is new, for a visit"
        lemma = governor.lemma_.lower()
        if noun.dep_ == "dobj" and lemma in _WANTING and self.predication.after("with"):
            return grammatical_subjects(governor)
        if noun.dep_ == "pobj" and noun.head.lower_ in _FRAMING and self.predication.after("with"):
            verb = governor_of(noun.head)
            return grammatical_subjects(verb) if verb.pos_ == "VERB" else []
        called = self.trigger.mode == "phone" and self.predication.after("to")
        if noun.dep_ == "pobj" and noun.head.lower_ in ("in", "at") and (called or self.predication.after("with")):
            verb = governor_of(noun.head)  # "said in a meeting with"
            return grammatical_subjects(verb) if verb.pos_ == "VERB" else []
        if noun.dep_ == "pobj" and self.trigger.mode == "visit" and self._is_while_visiting(noun.head):
            return self._visitors(governor_of(noun.head))
        if noun.dep_ == "pobj" and noun.head.lower_ in ("for", "to") and lemma in _BIDDING:
            return [child for child in governor.children if child.dep_ == "dobj"]
        return []

    def _is_while_visiting(self, preposition: Token) -> bool:
        """Whether somebody is on the visit, or comes back from it, of whom the sentence tells."""
        returning = preposition.lower_ == "from" and governor_of(preposition).lemma_.lower() in GOING
        return returning or preposition.lower_ in _WHILE_VISITING

    def _visitors(self, verb: Token) -> list[Token]:
        """The person who "told reporters during a visit to Norland", "is on a trip to Norland"; a visit of nobody else's."""
        own = any(self._tokens(slot) for slot in ("poss", "by", "of", "mod"))
        if own or verb.pos_ not in ("VERB", "AUX") or not self.predication.after("to", "in"):
            return []
        return [one for one in grammatical_subjects(verb) if self.words.kind(one) == "person"]

    def _is_host(self, token: Token, slot: str) -> bool:
        """True for a named place that acts, or that stands for who is reached ("sent food to Mali", "left Mali")."""
        found = self.words.lookup.of(token)
        if token.pos_ != "PROPN" or found is None or found[0].kind != "place":
            return False
        if slot in _ADDRESSED and self.trigger.event_type in _ADDRESSING and self.predication.form == "active":
            return True
        return slot in _DOERS or (slot in _REACHED and found[0].country is not None)

    def _inside(self, slot: str, token: Token) -> list[Token]:
        if slot == "in" and not (self.words.is_agent(token) or self.words.is_target(token) or token.lemma_ in _PARTS):
            within = ("to", "for") if self.trigger.event_type == "AID" else ()
            return agents_in(token, self.words, prepositions=within)  # not "in anticipation of a rebel attack"
        if self.trigger.event_type == "CONSULT" and slot == "with" and token.pos_ == "NOUN":
            return agents_in(token, self.words, prepositions=("of", "from"))  # not "talks with news from the front"
        return agents_in(token, self.words, prepositions=self._prepositions(slot, token))

    def _prepositions(self, slot: str, token: Token) -> tuple[str, ...]:
        """Behind which prepositions of a thing somebody may stand: the doer of what is blamed, the giver of what is asked."""
        if self.trigger.event_type == "ACCUSE" and self.trigger.mode == "disapprove":
            return ("by",) if self._is_of_victims(token) else _INSIDE_BLAMED
        if self.trigger.event_type in _TAKING_SIDES and slot != "subj" and self._is_act(token):
            return ("by",) if self._is_of_victims(token) else _INSIDE_BLAMED
        if self.trigger.event_type == "CONSULT" and slot == "obj":
            return _INSIDE_ATTENDED
        if slot == "subj" and self._is_act(token):
            return ("by",)
        asked = self.trigger.event_type == "REQUEST" or self.trigger.lemma in ("approve", "endorse")
        return _INSIDE_ASKED if asked and slot == "obj" else INSIDE

    def _is_act(self, token: Token) -> bool:
        """Whether a subject is a deed with a sense of its own: whom it was done to did not do it ("the raid on troops killed")."""
        inner = self.by_trigger.get(token.i)
        return inner is not None and choose_sense(inner, self.words) is not None

    def _is_of_victims(self, token: Token) -> bool:
        """Whether "of" after a deed's noun names whom it was done to ("the shooting of the hostages")."""
        inner = self.by_trigger.get(token.i)
        sense = choose_sense(inner, self.words) if inner is not None else None
        return sense is not None and "of" in sense.recipient and "of" not in sense.actor

    def _clause_agents(self) -> list[Token]:
        """Who is meant by a complement: its own subject, else whom its act is aimed at."""
        own = [token.i for token in self._tokens("subj")]
        for inner in self._clauses():
            content = self._agreed_with(inner)
            if content:
                return content
            subjects = [self.words.doc[one] for one in inner.heads("subject") if one not in own]
            others = [
                self.words.doc[one.head]
                for one in inner.arguments
                if one.role in ("object", "indirect", "prepositional")
            ]
            if self.trigger.event_type == "REQUEST" and inner.form == "passive":
                others = []  # "demanded that the captives be freed" asks nothing of them
            if self.trigger.lemma == "claim":  # "claims to be targeting the port" blames nobody
                others = []
            order = (subjects, others) if self.trigger.event_type in _OWN_CLAUSE else (others, subjects)
            for tokens in order:
                found = [one for token in tokens for one in agents_in(token, self.words) if one.i not in own]
                if found:
                    return found
        return []

    def _agreed_with(self, inner: Predication) -> list[Token]:
        """Whom an act that is agreed on is aimed at ("agreed to impose U.N. sanctions on Norland")."""
        sense = choose_sense(inner, self.words) if self.trigger.event_type == "AGREE" else None
        if sense is None or sense.event_type == "AGREE":
            return []
        own = [one.i for one in self._tokens("subj")]
        found = find_roles(sense, inner, self.by_trigger, self.words).recipients
        return [one for one in found if one.i not in own and self.words.is_agent(one)]

    def _clauses(self) -> Iterator[Predication]:
        """The predications of the complement, and then of what it is for ("agreed to move swiftly to impose sanctions")."""
        outer = [self.by_trigger[one.i] for one in self._tokens("clause") if one.i in self.by_trigger]
        yield from outer
        for clause in outer if self.trigger.event_type == "AGREE" else ():
            inner = (self.by_trigger[one] for one in clause.heads("clause") if one in self.by_trigger)
            yield from (one for one in inner if self.words.doc[one.trigger].tag_ == "VB")


def _is_place_before(modifier: Token) -> bool:
    """A state's or city's noun before a deed says where it was ("the Libya attack"); an acronym or adjective, whose."""
    known = state_names().get(modifier.text)
    named = known is not None and known.form in ("name", "capital") and not modifier.text.replace(".", "").isupper()
    return modifier.dep_ == "compound" and named


def _of_phrase(thing: Token) -> list[int]:
    return [one.i for child in thing.children if child.lower_ == "of" for one in child.children if one.dep_ == "pobj"]


def _doers(noun: Token) -> list[Token]:
    """Who does what a noun names; whoever only looks into an attack has not done it."""
    carried = noun.dep_ not in ("dobj", "attr") or light_verb(noun) is not None
    return noun_agents(noun) if carried else owners(noun)
