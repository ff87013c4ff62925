"""From predications to typed events: sense, roles, and one event where two words tell the same act."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from dateline.annotation.events.announced import announcer
from dateline.annotation.events.blame import with_blamed
from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.general import tells_no_act
from dateline.annotation.events.harm import harm_of, harmers
from dateline.annotation.events.roles import find_roles
from dateline.annotation.events.senses import choose_sense
from dateline.annotation.events.status import UNREALISED, status_of
from dateline.annotation.events.utterances import acts_of_speech
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.predications import Predication
from dateline.annotation.grammar.tokens import Token
from dateline.codes.light_verbs import load_light_verbs
from dateline.codes.plover import load_plover
from dateline.codes.triggers import Trigger
from dateline.codes.words import words_of

# Bare nouns of these types are told as events even where nobody is named with them.
_TOLD_BARE: Final = frozenset({"ASSAULT", "PROTEST"})
_TOLD_BARE_MODES: Final = frozenset({"weapons"})
_TOLD_BARE_BY_VERB: Final = frozenset({"COERCE", "MOBILIZE"})
# What is agreed, asked, refused or threatened is the content of that act, no event of its own while it is not done.
_WITH_CONTENT: Final = frozenset({"AGREE", "REQUEST", "REJECT", "THREATEN"})
_CONTENT_PREPOSITIONS: Final = frozenset({"for", "to", "on", "against", "with"})
# Verbs of these types take their object up: a called-off strike, an ended raid, a rejected demand is one event.
_CONSUMING: Final = frozenset({"REJECT", "CONCEDE", "RETREAT", "SANCTION", "AGREE", "REQUEST", "THREATEN"})
# What somebody meets or fights for is the end of that act, and none beside it.
_ENDS: Final = {"CONSULT": frozenset({"CONSULT"}), "ASSAULT": frozenset({"COERCE"}), "AID": frozenset({"AID"})}
_FRAYS: Final = words_of("frays")
_HARMING: Final = frozenset({"die", "injure", "kill", "wound"})
_DISCUSSING: Final = frozenset({"brief", "comment", "discuss", "speak", "talk"})
_UNNAMED: Final = frozenset({"anonymity", "authorise", "authorize"})
_HOSTILE: Final = frozenset({"ASSAULT", "COERCE", "SANCTION"})
_KIND: Final = frozenset({"AID", "CONCEDE", "CONSULT", "COOPERATE", "RETREAT", "SUPPORT"})
_VOWING: Final = frozenset({"pledge", "promise", "swear", "vow"})
_AIMED_AT: Final = frozenset({"facility", "organization", "place", "vehicle"})
_INNER: Final = frozenset({"compound", "nmod", "amod"})


def find_typed_events(predications: Sequence[Predication], words: Words) -> tuple[list[TypedEvent], frozenset[int]]:
    """Every typed event of a document in the order of the text, and the triggers of what is only the content of one."""
    by_trigger = {one.trigger: one for one in predications}
    found = []
    for predication in predications:
        trigger = choose_sense(predication, words)
        if trigger is None or trigger.event_type is None:
            continue
        event = _typed(trigger, predication, by_trigger, words)
        if _is_told(event, words):
            found.append(event)
    typed = {event.trigger: event for event in found}
    spoken = dict(acts_of_speech(by_trigger, typed, words))
    for index, act in spoken.items():
        typed[act.trigger] = act if index not in typed else _with_content(act, typed[index])
    said = set(spoken) - {act.trigger for act in spoken.values()}
    kept = _without_contents(typed, said, words)
    told = [event for event in _folded(kept, words) if not (_is_byword(event, words) or tells_no_act(event, words))]
    events = with_blamed(told, words)
    contents = {index for event in events for index in _contents(event, words) if event.event_type in _WITH_CONTENT}
    contents |= {index for index in said if index >= 0}
    return events, frozenset(contents - {event.trigger for event in events})


def _without_contents(typed: dict[int, TypedEvent], spoken: set[int], words: Words) -> list[TypedEvent]:
    """Leave out what is only the content of an agreement, demand, refusal or threat; it gives that act its mode."""
    dropped = set(spoken)
    kept = dict(typed)
    by_carrier = {event.asserted: event for event in typed.values()}
    for event in typed.values():
        if event.event_type not in _WITH_CONTENT:
            continue
        for index in _contents(event, words):
            inner = typed.get(index) or by_carrier.get(index)
            if inner is None or inner is event or status_of(words.doc[inner.asserted]) not in UNREALISED:
                continue
            kept[event.trigger] = _with_content(kept[event.trigger], inner)
            dropped.add(inner.trigger)
    return [kept[index] for index in sorted(kept) if index not in dropped]


def _contents(event: TypedEvent, words: Words) -> list[int]:
    """The clauses and nouns that say what is agreed, asked, refused or threatened."""
    if event.predication is None:
        return []
    found = list(event.predication.heads("clause"))
    for argument in event.predication.arguments:
        token = words.doc[argument.head]
        if token.pos_ == "NOUN" and (argument.role == "object" or argument.preposition in _CONTENT_PREPOSITIONS):
            found.append(argument.head)
            found.extend(child.i for child in token.children if child.dep_ == "acl" and child.tag_ == "VB")
    return found


def _with_content(event: TypedEvent, inner: TypedEvent) -> TypedEvent:
    """The act with the mode, and where it has none of its own the recipients, that its content gives."""
    event = _as_vowed(event, inner)
    mode = load_plover().modes_by_content.get(event.event_type, {}).get(inner.event_type)
    others = inner.recipients if event.event_type != "REQUEST" else inner.actors or _called_down_on(inner)
    recipients = event.recipients or tuple(one for one in others if one not in event.actors)
    return replace(event, mode=event.mode or mode, recipients=recipients)


def _as_vowed(event: TypedEvent, inner: TypedEvent) -> TypedEvent:
    """Who vows a deed of force threatens, who vows to help or to meet agrees, by whichever verb."""
    if event.lemma not in _VOWING:
        return event
    if inner.event_type in _HOSTILE:
        return replace(event, event_type="THREATEN")
    return replace(event, event_type="AGREE", mode=None) if inner.event_type in _KIND else event


def _called_down_on(inner: TypedEvent) -> tuple[int, ...]:
    """Against whom something is demanded of nobody in particular ("called for sanctions against Norland")."""
    return inner.recipients if inner.event_type in _HOSTILE else ()


def _typed(trigger: Trigger, predication: Predication, by_trigger: dict[int, Predication], words: Words) -> TypedEvent:
    roles = find_roles(trigger, predication, by_trigger, words)
    event_type, verb = trigger.event_type or "OTHER", predication.verb
    actors = roles.actors or announcer(event_type, predication, words) or harmers(event_type, predication, words)
    return TypedEvent(
        trigger=predication.trigger,
        asserted=verb if verb is not None else predication.trigger,
        lemma=predication.lemma,
        event_type=event_type,
        mode=trigger.mode,
        actors=tuple(one.i for one in actors),
        recipients=tuple(one.i for one in roles.recipients if one not in actors),
        tokens=(predication.trigger,) if verb is None else (predication.trigger, verb),
        predication=predication,
        conditions=len(trigger.conditions),
    )


def _is_told(event: TypedEvent, words: Words) -> bool:
    """False where nobody is told to take part ("the talks", "to agree"), and for a noun inside another's name."""
    predication, token = event.predication, words.doc[event.trigger]
    nominal = predication is not None and predication.form in ("nominal", "light")
    if nominal and (token.dep_ in _INNER or (token.pos_ == "PROPN" and token.ent_type_)):
        return False
    if not nominal and event.event_type in _TOLD_BARE_BY_VERB:
        return True
    if event.lemma == "claim" and not event.recipients:
        return False
    if _is_said_to_reader(event, words):
        return False
    bare = event.event_type in _TOLD_BARE or event.mode in _TOLD_BARE_MODES
    return bare or any(_is_somebody(words.doc[index], words) for index in (*event.actors, *event.recipients))


def _is_in_protest(token: Token) -> bool:
    if token.lower_ != "protest" or token.dep_ != "pobj" or token.head.lower_ != "in":
        return False
    return not any(child.dep_ in ("det", "poss", "amod") for child in token.children)


def _is_said_to_reader(event: TypedEvent, words: Words) -> bool:
    """ "You agree to receive offers"."""
    subjects = event.predication.heads("subject") if event.predication is not None else ()
    return not event.actors and any(words.doc[index].lower_ == "you" for index in subjects)


def _is_somebody(token: Token, words: Words) -> bool:
    """False for "they" of whom nobody can tell who they are."""
    return token.lower_ != "they" or words.lookup.of(token) is not None


def _is_of_anonymity(token: Token) -> bool:
    """ "Spoke on condition of anonymity to discuss it", "was not authorized to discuss it": why no name is told."""
    if token.lemma_.lower() not in _DISCUSSING or token.tag_ != "VB":
        return False
    return any(one.lemma_.lower() in _UNNAMED for one in (token.head, *token.head.subtree) if one.i < token.i)


def _is_to_blame(token: Token) -> bool:
    """ "The army is to blame", where nobody says so."""
    return (
        token.lower_ == "blame" and token.dep_ == "xcomp" and token.head.lemma_ == "be" and token.head.dep_ != "ccomp"
    )


def _is_byword(event: TypedEvent, words: Words) -> bool:
    """ "Rebels fighting to topple the king": who they are; "recalled the envoy in protest": how it was done."""
    token = words.doc[event.trigger]
    if _is_in_protest(token) or _is_of_anonymity(token) or _is_to_blame(token):
        return True
    if token.tag_ == "VBN" and token.dep_ in ("acl", "amod") and event.lemma in load_light_verbs().states:
        return True  # "groups opposed to the king", "a man committed to reform"
    if event.event_type != "ASSAULT" or token.tag_ != "VBG" or token.dep_ != "acl":
        return False
    return any(child.dep_ in ("xcomp", "advcl") and child.tag_ == "VB" for child in token.children)


def _folded(events: list[TypedEvent], words: Words) -> list[TypedEvent]:
    """One event where a verb and its noun, or an act and its outcome, tell the same ("bombed it, killing three").

    `kept` finds, for each trigger, the event that it has become part of.
    """
    kept: dict[int, TypedEvent] = {event.trigger: event for event in events}
    for event in events:
        into = _governing(event, kept, words)
        if into is None or kept[event.trigger].trigger == into.trigger:
            continue
        gone, joined = kept[event.trigger].trigger, _joined(into, kept[event.trigger], words)
        for index, one in list(kept.items()):
            if one.trigger in (gone, joined.trigger):
                kept[index] = joined
    return [event for index, event in sorted(kept.items()) if index == event.trigger]


def _governing(event: TypedEvent, kept: dict[int, TypedEvent], words: Words) -> TypedEvent | None:
    """The event that `event` is only another word of, if any."""
    predication, token = event.predication, words.doc[event.trigger]
    if predication is None:
        return None
    harm = harm_of(event, words.doc[event.asserted], kept)
    if harm is not None:
        return harm
    if predication.form in ("nominal", "light"):
        return _verb_of_noun(event, token, kept)
    means = _means_of(event, token, kept)
    if means is not None:
        return means
    purpose = _end_of(event, token, kept)
    if purpose is not None or event.event_type != "ASSAULT":
        return purpose
    if token.dep_ in ("ccomp", "xcomp", "oprd"):  # "the blast left twelve wounded"
        for carried in kept.values():
            if carried.event_type == "ASSAULT" and carried.asserted == token.head.i != carried.trigger:
                return carried
    for one in (token.head, *(words.doc[index] for index in predication.heads("subject")), *_around(token)):
        other = kept.get(one.i)
        if (
            other is not None
            and other.event_type == "ASSAULT"
            and other.trigger != event.trigger
            and _is_outcome(token, one)
        ):
            return other
    return None


def _means_of(event: TypedEvent, token: Token, kept: dict[int, TypedEvent]) -> TypedEvent | None:
    """The attack that "using" tells the means of: "an attack on an envoy using gas"."""
    if (
        event.event_type != "ASSAULT"
        or event.lemma != "use"
        or token.tag_ != "VBG"
        or token.dep_ not in ("acl", "advcl")
    ):
        return None
    around = (token.head, token.head.head, token.head.head.head)
    found = (kept[one.i] for one in around if one.i in kept)
    return next((one for one in found if one.event_type == "ASSAULT" and one.trigger != event.trigger), None)


def _end_of(event: TypedEvent, token: Token, kept: dict[int, TypedEvent]) -> TypedEvent | None:
    """The act whose end this is, and no more: "met to discuss the crisis", "fighting to topple the government"."""
    if token.tag_ != "VB" or token.dep_ not in ("advcl", "xcomp", "acl", "relcl"):
        return None
    governing = {token.head.i, token.head.head.i} if token.dep_ in ("acl", "relcl") else {token.head.i}
    for other in kept.values():
        ends = _ENDS.get(other.event_type, frozenset())
        if (
            event.event_type in ends
            and other.trigger != event.trigger
            and governing & {other.trigger, other.asserted}
            and other.trigger < event.trigger
        ):
            return other
    return None


def _around(token: Token) -> list[Token]:
    """Of "an attack at the station, which killed three", the attack: no place kills."""
    noun = token.head
    return [noun.head.head] if token.dep_ == "relcl" and noun.dep_ == "pobj" and noun.head.dep_ == "prep" else []


def _is_outcome(token: Token, cause: Token) -> bool:
    """ "..., killing three"; "a bombing that killed three"; "an attack killed three"."""
    if token.lemma_.lower() not in ("kill", "injure", "wound", "hit", "strike", "destroy", "target", "explode"):
        return False
    if token.dep_ in ("advcl", "conj") and any(_is_other_doer(child) for child in token.children):
        return False  # "they threw stones while snipers targeted them"
    return token.dep_ in ("advcl", "relcl", "acl", "conj") or cause.pos_ == "NOUN"


def _is_other_doer(child: Token) -> bool:
    return child.dep_ == "nsubj" and child.pos_ != "PRON"


def _verb_of_noun(event: TypedEvent, token: Token, kept: dict[int, TypedEvent]) -> TypedEvent | None:
    """The typed verb that this noun is the object of, where both tell one act or the verb takes the noun's act up."""
    carrier = kept.get(event.asserted)
    if token.dep_ == "conj" and carrier is not None and carrier.event_type == event.event_type:
        return carrier if carrier.trigger != event.trigger else None
    verb = token.head if token.dep_ in ("dobj", "nsubjpass") else None
    if verb is None and token.dep_ == "pobj" and token.head.dep_ in ("prep", "agent"):
        verb = token.head.head
    other = kept.get(verb.i) if verb is not None and verb.pos_ in ("VERB", "AUX") else None
    if other is None and verb is not None and _is_in_protest(token):  # "staged a strike in protest at the law"
        return next((one for one in kept.values() if one.asserted == verb.i and one.event_type == "PROTEST"), None)
    if verb is None or other is None or other.predication is None:
        return None
    if _is_fray(event) and other.event_type == event.event_type and other.lemma in _HARMING:
        return None  # "killed in clashes between the army and rebels": by whom is not told
    if other.event_type == event.event_type or event.asserted == verb.i:
        return other
    return other if token.dep_ in ("dobj", "nsubjpass") and other.event_type in _CONSUMING else None


def _is_fray(event: TypedEvent) -> bool:
    return event.lemma in _FRAYS and bool(event.actors and event.recipients)


def _joined(one: TypedEvent, other: TypedEvent, words: Words) -> TypedEvent:
    """Two words of one act; the first keeps its roles where it has them.

    Where the first tells only the harm, what the deed was aimed at is a recipient too.
    """
    same = one.event_type == other.event_type
    targets = other.recipients if harm_of(other, words.doc[other.asserted], {one.trigger: one}) is not None else ()
    targets = tuple(index for index in targets if words.kind(words.doc[index]) in _AIMED_AT)
    return replace(
        one,
        mode=one.mode or (other.mode if same else None),
        actors=one.actors or tuple(index for index in other.actors if same and index not in one.recipients),
        recipients=(*one.recipients, *targets)
        if one.recipients
        else tuple(index for index in other.recipients if index not in one.actors),
        tokens=tuple(sorted({*one.tokens, *other.tokens})),
    )
