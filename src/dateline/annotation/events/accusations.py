"""Accusations that lie in what a party says of another: "said the regime had shelled the town", "said the raid was a crime".

That a wrong is told on the word of a party to the matter makes two events: the wrong, and its being laid at somebody's door.
"""

from collections.abc import Iterator
from typing import Final

from dateline.annotation.events.agents import agents_in
from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.status import status_of
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.predications import Predication
from dateline.annotation.grammar.tokens import Token
from dateline.codes.classes import load_word_classes
from dateline.codes.plover import sector_group
from dateline.codes.words import words_of
from dateline.model import DONE_OR_ALLEGED, Entity

_WRONGS: Final = frozenset({"ASSAULT"})
# Who speaks for a side; police, courts, media and bystanders report.
_PARTISAN: Final = frozenset({"GOV", "MIL", "OPP", "REB", "LEG", "PTY", "SPY", "UAF"})
_UNSAID: Final = "USA"  # "the president", "the administration"
_STATE: Final = frozenset({"GOV", "MIL"})
_AGAINST: Final = sector_group("contending") | {"UAF"}
_ARMING: Final = frozenset({"AID", "COOPERATE"})
_DOERS: Final = ("by", "of", "from")
_SOME: Final = frozenset({"a", "an", "another", "one", "some"})
_OFFICES: Final = words_of("offices_that_speak")
_CONDUCT: Final = words_of("conduct")
_CULPRITS: Final = words_of("culprits")
_LEADING: Final = frozenset({"backer", "head", "leader", "member", "sponsor", "supporter"})
_ENDANGERING: Final = words_of("endangering")
_PERILS: Final = words_of("perils")
_BEARING: Final = frozenset({"bear", "have", "share"})
_ANSWERABLE: Final = words_of("answerable")
_PROOFS: Final = words_of("proofs")
_DEEPER: Final = frozenset({"ccomp", "conj", "xcomp", "acomp", "attr"})


def accusations(
    said: Predication, clauses: list[int], speakers: list[Token], typed: dict[int, TypedEvent], words: Words
) -> Iterator[TypedEvent]:
    """The accusation, if any, that a verb of speech with these clauses makes; its trigger is the verb."""
    if said.trigger in typed or not any(is_party(one, words) for one in speakers):
        return
    for index in clauses:
        accused = [one for one in _wrongdoers(words.doc[index], typed, words) if is_of_other_side(one, speakers, words)]
        condemned = None if accused else _condemned(words.doc[index], speakers, typed, words)
        if accused or condemned is not None:
            blamed = accused or condemned or []
            yield TypedEvent(
                trigger=said.trigger,
                asserted=said.trigger,
                lemma=said.lemma,
                event_type="ACCUSE",
                mode="allege" if accused else "disapprove",
                actors=tuple(one.i for one in speakers),
                recipients=tuple(one.i for one in blamed if one not in speakers),
                tokens=(said.trigger,),
                predication=said,
            )
            return


def _spoken(clause: Token) -> Iterator[Token]:
    """The predicates of what is said: the clause's own, those joined to it, and those of "it is clear that"."""
    yield clause
    for child in clause.children:
        if child.dep_ in _DEEPER and child.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
            yield from _spoken(child)
        if (
            child.dep_ == "dobj"
            and child.lemma_.lower() in _PROOFS
            and not any(one.lower_ == "no" for one in child.children)
        ):
            for one in child.children:  # "has evidence that"
                if one.dep_ in ("acl", "ccomp", "relcl") and one.pos_ in ("VERB", "AUX"):
                    yield from _spoken(one)


def _wrongdoers(clause: Token, typed: dict[int, TypedEvent], words: Words) -> list[Token]:
    """Who, by a clause, has done a wrong."""
    by_carrier = {event.asserted: event for event in typed.values() if event.event_type in _WRONGS}
    for one in _spoken(clause):
        event = typed.get(one.i) or by_carrier.get(one.i)
        if event is not None and (_is_done_wrong(event, words) or _arms_rebels(event, words)):
            return [words.doc[index] for index in event.actors]
        if _tells_wrong(one) or _is_charge(one):
            verb = one.head if one.dep_ in ("acomp", "attr") else one
            subjects = [child for child in verb.children if child.dep_ == "nsubj"]
            blamed = [agent for subject in subjects for agent in agents_in(subject, words, prepositions=_DOERS)]
            return blamed if one.pos_ != "VERB" or not _is_peril(one) else [b for b in blamed if _is_of_state(b, words)]
    return []


def _is_done_wrong(event: TypedEvent, words: Words) -> bool:
    return event.event_type in _WRONGS and status_of(words.doc[event.asserted]) in DONE_OR_ALLEGED


def _arms_rebels(event: TypedEvent, words: Words) -> bool:
    """ "Was supplying the separatists with rockets", done or intended."""
    if event.event_type not in _ARMING or status_of(words.doc[event.asserted]) not in DONE_OR_ALLEGED | {"planned"}:
        return False
    return any("militant" in words.classes(words.doc[index]) for index in event.recipients)


def _tells_wrong(word: Token) -> bool:
    """ "Violated the accord"."""
    wronging = "wronging" in load_word_classes().of.get(word.lemma_.lower(), ())
    return word.pos_ == "VERB" and wronging and status_of(word) in DONE_OR_ALLEGED


def _is_charge(word: Token) -> bool:
    """ "Is the leader of a terrorist group", "poses a threat", "bears responsibility for it"."""
    if word.pos_ == "VERB":
        blame = word.lemma_.lower() in _BEARING and _objects(word) & _ANSWERABLE
        return bool(blame or _is_peril(word)) and status_of(word) in DONE_OR_ALLEGED
    if word.dep_ != "attr" or word.head.lemma_ != "be" or status_of(word.head) not in DONE_OR_ALLEGED:
        return False
    inner = [
        one
        for child in word.children
        for one in (child, *child.children, *(x for y in child.children for x in y.children))
    ]
    leads = word.lemma_.lower() in _LEADING and any(one.lemma_.lower() in _CULPRITS for one in inner)
    return word.lemma_.lower() in _CULPRITS or leads


def _objects(verb: Token) -> set[str]:
    return {child.lemma_.lower() for child in verb.children if child.dep_ == "dobj"}


def _is_peril(verb: Token) -> bool:
    return verb.lemma_.lower() in _ENDANGERING and bool(_objects(verb) & _PERILS)


def _is_of_state(token: Token, words: Words) -> bool:
    known = words.lookup.of(token)
    return known is not None and (known[0].kind == "state" or known[0].country is not None)


def _condemned(clause: Token, speakers: list[Token], typed: dict[int, TypedEvent], words: Words) -> list[Token] | None:
    """Who did what a clause calls a crime, an outrage, unacceptable; None where it condemns nothing."""
    wrong = load_word_classes().of
    for one in _spoken(clause):
        judged = (
            one.dep_ in ("acomp", "attr") and one.head.lemma_ == "be" and "wrong" in wrong.get(one.lemma_.lower(), ())
        )
        if not judged or status_of(one.head) not in DONE_OR_ALLEGED:
            continue
        for subject in one.head.children:
            if subject.dep_ != "nsubj":
                continue
            deed = typed.get(subject.i)
            if deed is not None and deed.event_type in _WRONGS:
                return [words.doc[index] for index in deed.actors]
            if subject.lemma_.lower() in _CONDUCT:
                doers = agents_in(subject, words, prepositions=_DOERS)
                return [agent for agent in doers if is_of_other_side(agent, speakers, words)] or None
    return None


def is_party(speaker: Token, words: Words) -> bool:
    known = words.lookup.of(speaker)
    if known is None:
        return False
    entity = known[0]
    if entity.kind == "state":
        return True
    speaks_for = entity.is_named or _is_office(speaker, entity)
    return speaks_for and bool(_PARTISAN.intersection(entity.sectors))


def _is_office(speaker: Token, entity: Entity) -> bool:
    """A ministry, or the holder of an office, of a state, without a name ("Kenya's president"); not "a Kenyan official", nor
    an army, which tells what happened to it.
    """
    if entity.country is None or speaker.tag_ not in ("NN", "NNP"):
        return False
    if any(child.lower_ in _SOME for child in speaker.children):
        return False
    body = entity.kind == "organization" and "MIL" not in entity.sectors
    return body or speaker.lemma_.lower() in _OFFICES


def is_of_other_side(accused: Token, speakers: list[Token], words: Words) -> bool:
    """A state or body by name, or those of whom the text has spoken ("the rebels"); not the speaker's own."""
    known = words.lookup.of(accused)
    if known is None:
        return False
    entity, mention = known
    definite = any(
        child.dep_ in ("det", "poss") and child.lower_ in ("the", "these", "those") for child in accused.children
    )
    if entity.kind == "person" and mention.form != "name" and accused.tag_ not in ("NNS", "NNPS"):
        return False  # "the gunman"
    known_as = entity.kind in ("state", "organization") or (mention.form == "name" and entity.country is not None)
    if not known_as and not (definite and _PARTISAN.intersection(entity.sectors)):
        return False
    for one in speakers:
        other = words.lookup.of(one)
        if other is not None and (other[0].id == entity.id or _same_side(other[0], entity)):
            return False
        if other is not None and other[0].country is None and _may_be_own(entity):
            return False
    return True


def _may_be_own(entity: Entity) -> bool:
    """Whether an official of nobody knows where may speak of his own: an army, or the state that reports leave unsaid."""
    if entity.kind == "organization":
        return entity.country is not None and bool(_STATE.intersection(entity.sectors))
    return entity.kind == "state" and entity.country == _UNSAID


def _same_side(one: Entity, other: Entity) -> bool:
    """Of one country, and neither of them against its government."""
    against = _AGAINST.intersection(one.sectors) or _AGAINST.intersection(other.sectors)
    return one.country is not None and one.country == other.country and not against
