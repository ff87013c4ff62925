"""Acts that lie in what somebody says: a demand in "said they must", a refusal in "said it will not", a threat in
"said it would, unless", an accusation in "said they were behind it".
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from dateline.annotation.events.accusations import accusations
from dateline.annotation.events.agents import agents_in
from dateline.annotation.events.event import TypedEvent
from dateline.annotation.events.own import is_own
from dateline.annotation.events.undertakings import (
    concerned_in,
    declined,
    is_refused,
    is_voided,
    undertaken,
    weighed_deeds,
)
from dateline.annotation.events.words import Words
from dateline.annotation.grammar.predications import Predication
from dateline.annotation.grammar.subjects import members
from dateline.annotation.grammar.tokens import Token
from dateline.codes.classes import load_word_classes
from dateline.codes.words import words_of

_NECESSARY: Final = frozenset({"must", "should", "ought"})
_NECESSARY_TO: Final = frozenset({"have", "need"})
_GUILTY: Final = frozenset({"responsible", "behind", "guilty", "culpable"})
_WILL: Final = frozenset({"will", "would", "'ll", "'d"})
_PROMISED: Final = frozenset({"AID", "CONCEDE", "COOPERATE", "RETREAT", "SUPPORT"})
_BEHIND_WHOM: Final = frozenset({"us", "me", "him", "her", "them", "you", "bars", "schedule", "doors", "time", "times"})
_CHARGES: Final = words_of("charges")
_FUTURE: Final = frozenset({"will", "would", "'ll", "'d", "wo", "can", "could", "ca"})
_HOSTILE: Final = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE"})
_KIND: Final = frozenset({"AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT"})
_REFUSED: Final = _KIND | {"MOBILIZE"}
_NO: Final = frozenset({"no", "not", "little", "neither", "insufficient"})
_CERTAIN: Final = frozenset({"doubt", "question", "mistake"})
_MEETING_WITH: Final = words_of("meeting_with")
_HARM: Final = words_of("threatened_harm")
_OF_MIND: Final = words_of("states_of_mind")
_COMING: Final = frozenset({"come", "continue", "follow", "happen", "occur"})
_DEEDS: Final = words_of("threatened_deeds")
_FIGHTERS: Final = frozenset({"REB", "UAF"})
_DEFENDING: Final = frozenset({"defend", "protect", "respond", "exist"})
_BEARING: Final = frozenset({"tolerate", "condone"})
_CONDITIONS: Final = frozenset({"unless", "if", "until"})


def acts_of_speech(
    predications: dict[int, Predication], typed: dict[int, TypedEvent], words: Words
) -> Iterator[tuple[int, TypedEvent]]:
    """(the trigger that the act takes the place of, below 0 for none; the act) for every utterance that is an act."""
    saying = {lemma for lemma, names in load_word_classes().of.items() if "saying" in names}
    for predication in predications.values():
        if predication.form != "active" or not (predication.lemma in saying or predication.lemma == "make"):
            continue
        speakers = _speakers(predication, words)
        if speakers:
            yield from _blames(predication, speakers, words)
        if speakers and is_voided(words.doc[predication.trigger]) and predication.trigger not in typed:
            yield -1 - predication.trigger, _said_act("REJECT", predication, speakers)
        for accusation in accusations(predication, _said(predication, words), speakers, typed, words):
            yield -1 - predication.trigger, accusation
        for index in _said(predication, words):
            inner = predications.get(index)
            if inner is not None and speakers and predication.trigger not in typed:
                yield from _upholds(inner, speakers, words)
            if speakers and predication.trigger not in typed:
                yield from _declines(words.doc[index], predication, speakers, typed, words)
            event = _act(inner, speakers, typed, words) if inner is not None and speakers else None
            own = typed.get(predication.trigger)
            if event is not None and (own is None or own.event_type != event.event_type):
                yield index, event


def _said(predication: Predication, words: Words) -> list[int]:
    """The clauses that a verb of speech, or "made clear that", brings."""
    clauses = [words.doc[index] for index in predication.heads("clause")]
    if predication.lemma != "make":
        return [clause.i for clause in clauses]
    return [one.i for clause in clauses if clause.lower_ == "clear" for one in clause.children if one.dep_ == "ccomp"]


def _blames(predication: Predication, speakers: list[Token], words: Words) -> Iterator[tuple[int, TypedEvent]]:
    """ "Said that they were behind the attack", "said there is no doubt that they are responsible for it"."""
    said = words.doc[predication.trigger]
    for word in said.subtree:
        to_blame = word.lower_ == "blame" and word.dep_ == "xcomp" and word.tag_ == "VB"
        if not (word.lower_ in _GUILTY or to_blame) or word.head.lemma_ != "be":
            continue
        if (word.i < said.i and not _is_quoted_before(word, said)) or _is_no_blame(word):
            continue
        if _nearest_saying(word) != said or _is_doubted(word.head, said):
            continue
        blamed = [
            one
            for child in word.head.children
            if child.dep_ == "nsubj"
            for one in members(child)
            if words.is_agent(one) and not any(words.same(one, speaker) for speaker in speakers)
        ]
        if blamed:
            act = _event("ACCUSE", word, predication, speakers, blamed)
            yield (word.i if to_blame else -1 - word.i), replace(act, mode="allege", asserted=said.i)


def _upholds(inner: Predication, speakers: list[Token], words: Words) -> Iterator[tuple[int, TypedEvent]]:
    """ "Said that Norland has every right to defend itself"."""
    verb = words.doc[inner.trigger]
    for right in verb.children:
        if right.lower_ != "right" or right.dep_ != "dobj" or verb.lemma_ != "have":
            continue
        ends = {
            child.lemma_.lower() for child in right.children if child.dep_ in ("acl", "relcl") and child.tag_ == "VB"
        }
        subjects = [child for child in verb.children if child.dep_ == "nsubj"]
        whose = [one for subject in subjects for one in members(subject) if words.is_agent(one)]
        own = any(is_own(one, speakers, words) for one in subjects)
        if ends & _DEFENDING and whose and not own and not any(child.dep_ == "neg" for child in verb.children):
            yield -1 - right.i, _event("SUPPORT", right, inner, speakers, whose)


def _is_no_blame(word: Token) -> bool:
    """ "They are all behind us", "is responsible for security"."""
    inner = [one for child in (word, *word.children) for one in child.children if one.dep_ == "pobj"]
    return any(one.lower_ in _BEHIND_WHOM or one.lemma_.lower() in _CHARGES for one in inner)


def _is_quoted_before(word: Token, said: Token) -> bool:
    """Whether what is said stands before the verb of speech: "They were behind it, he said"."""
    return any(one.dep_ == "ccomp" and one.head == said for one in word.ancestors)


def _is_doubted(verb: Token, said: Token) -> bool:
    """Whether a negation or "if" stands over the blame ("there is no proof that"), "no doubt" aside."""
    for one in (verb, *verb.ancestors):
        if one == said:
            return any(child.dep_ == "neg" for child in one.children)
        if one.lemma_.lower() in _CERTAIN:
            continue
        if any(
            child.dep_ == "neg" or child.lower_ in _NO or child.lower_ in ("if", "whether") for child in one.children
        ):
            certain = {child.lemma_.lower() for child in one.children} & _CERTAIN
            if not certain:
                return True
        if any(
            grand.lower_ in _NO
            for child in one.children
            if child.dep_ in ("attr", "nsubj", "dobj") and child.lemma_.lower() not in _CERTAIN
            for grand in child.children
        ):
            return True
    return False


def _nearest_saying(word: Token) -> Token | None:
    """The verb of speech that `word` is said with."""
    classes = load_word_classes().of
    return next((one for one in word.ancestors if "saying" in classes.get(one.lemma_.lower(), ())), None)


def _speakers(predication: Predication, words: Words) -> list[Token]:
    subjects = [words.doc[index] for index in predication.heads("subject")]
    return [one for subject in subjects for one in agents_in(subject, words)]


def _act(inner: Predication, speakers: list[Token], typed: dict[int, TypedEvent], words: Words) -> TypedEvent | None:
    verb, event = words.doc[inner.trigger], typed.get(inner.trigger)
    subjects = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    own = any(is_own(subject, speakers, words) for subject in subjects)
    modal = _modal(verb)
    if modal is None or all(_comments(one, words) for one in speakers):
        return None
    if modal.lower_ not in _FUTURE:
        if any(modal.i < subject.i for subject in subjects) or _is_only_possible(verb, modal):
            return None  # "should he be forced out", "they may have to"
        asked = [one for subject in subjects for one in members(subject) if words.is_agent(one)]
        if own or not asked or _infers(verb, modal):
            return None
        if modal.tag_ == "VBD" and not all(map(words.is_named, asked)):
            return None  # "the boys had to wait": what befell them
        if _is_too_late(verb):
            return replace(_event("ACCUSE", modal, inner, speakers, asked), mode="disapprove")
        return _event("REQUEST", modal, inner, speakers, asked)
    if modal is not None and not own and _foretells_harm(verb):
        warned = [one for subject in subjects for one in members(subject) if words.is_agent(one)]
        return _event("THREATEN", modal, inner, speakers, warned or _concerned(verb, words))
    if modal.lower_ in _WILL and _foretells_deeds(verb) and any(_fights(one, words) for one in speakers):
        return _event("THREATEN", modal, inner, speakers, _who_can_avert(verb, speakers, words))
    if event is not None and _is_promise(event, verb, modal, own, speakers):
        aimed = [words.doc[index] for index in event.recipients]
        return replace(_event("AGREE", modal, inner, speakers, aimed), asserted=verb.head.i)
    aimed = [words.doc[index] for index in event.recipients] if event is not None else []
    announced = event is not None and bool(event.actors) and set(event.actors) <= {one.i for one in speakers}
    told_kind = event is not None and event.event_type in _REFUSED
    if (own or announced) and told_kind and is_refused(verb):
        return replace(_event("REJECT", modal, inner, speakers, aimed), asserted=verb.head.i)
    if own and any(_is_hostile(typed.get(deed.i)) for deed in weighed_deeds(verb)):
        return replace(_event("THREATEN", modal, inner, speakers, []), asserted=verb.head.i)
    return _of_own(inner, verb, modal, event, speakers, words) if own else None


def _is_hostile(event: TypedEvent | None) -> bool:
    return event is not None and event.event_type in _HOSTILE


def _of_own(
    inner: Predication, verb: Token, modal: Token, event: TypedEvent | None, speakers: list[Token], words: Words
) -> TypedEvent | None:
    """What lies in what speakers say of their own doings."""
    aimed = [words.doc[index] for index in event.recipients] if event is not None else []
    refused = any(child.dep_ == "neg" for child in verb.children)
    untold = event is None or event.event_type in _HOSTILE
    event_type = undertaken(verb, modal, _is_conditional(verb)) if untold else None
    if inner.lemma in _BEARING and refused:
        event_type = "THREATEN"
    elif event is None and refused and "yielding" in load_word_classes().of.get(inner.lemma, ()):
        event_type = "REJECT"
    elif event is not None and event.event_type in _HOSTILE and _is_conditional(verb):
        event_type = "THREATEN"
    elif event_type is not None:
        aimed = [one for noun in concerned_in(verb) for one in agents_in(noun, words)]
    if event_type is None:
        return None
    return replace(_event(event_type, modal, inner, speakers, aimed), asserted=verb.head.i)


def _declines(
    clause: Token, said: Predication, speakers: list[Token], typed: dict[int, TypedEvent], words: Words
) -> Iterator[tuple[int, TypedEvent]]:
    """What somebody says is not meant to be done, by the speakers themselves or by nobody."""
    subjects = [child for child in clause.children if child.dep_ in ("nsubj", "nsubjpass")]
    if subjects and not any(is_own(subject, speakers, words) for subject in subjects):
        return
    for deed in declined(clause):
        event = typed.get(deed.i)
        if event is not None and event.event_type in _REFUSED and not all(_comments(one, words) for one in speakers):
            yield deed.i, replace(_said_act("REJECT", said, speakers), recipients=event.recipients)
            return


def _is_promise(event: TypedEvent, verb: Token, modal: Token, own: bool, speakers: list[Token]) -> bool:
    """ "Said it would allow the inspectors in", "said that they would be let in": what one will do for others, unconditionally."""
    will = modal.lower_ in _WILL and event.event_type in _PROMISED
    announced = bool(event.actors) and set(event.actors) <= {one.i for one in speakers}
    denied = any(child.dep_ == "neg" for child in verb.children)
    return will and (own or announced) and not denied and not _is_conditional(verb)


def _infers(verb: Token, modal: Token) -> bool:
    """ "Somebody must know it", "the army must have known": what the speaker concludes, not what he asks."""
    return modal.lower_ == "must" and (_is_too_late(verb) or verb.lemma_.lower() in _OF_MIND)


def _is_too_late(verb: Token) -> bool:
    """ "Should have acted": blame for what was not done."""
    return verb.tag_ == "VBN" and any(
        child.dep_ == "aux" and child.lower_ in ("have", "'ve") for child in verb.children
    )


def _is_only_possible(verb: Token, modal: Token) -> bool:
    return any(
        child.dep_ == "aux" and child.lower_ in ("may", "might") and child.i < modal.i for child in verb.children
    )


def _comments(speaker: Token, words: Words) -> bool:
    """Analysts and media say what others should and will do; they ask nobody to do it, and refuse nothing."""
    known = words.lookup.of(speaker)
    if "commenting" in words.classes(speaker):
        return True
    if known is None:
        return False
    table = load_word_classes().of
    called = {word for mention in known[0].mentions for word in mention.text.lower().split()}
    media = set(known[0].sectors) == {"JRN"}
    return media or any("commenting" in table.get(word, ()) for word in called)


def _event(
    event_type: str, modal: Token, inner: Predication, actors: list[Token], recipients: list[Token]
) -> TypedEvent:
    """An act whose trigger is the modal; it is done by being said, so the verb of speech carries its status."""
    said = modal.doc[inner.trigger].head
    return TypedEvent(
        trigger=modal.i,
        asserted=said.i,
        lemma=modal.lemma_.lower(),
        event_type=event_type,
        mode=None,
        actors=tuple(one.i for one in actors),
        recipients=tuple(one.i for one in recipients if one not in actors),
        tokens=(modal.i,),
        predication=inner,
    )


def _said_act(event_type: str, said: Predication, actors: list[Token]) -> TypedEvent:
    """An act whose trigger is the verb of speech itself."""
    return TypedEvent(
        trigger=said.trigger,
        asserted=said.trigger,
        lemma=said.lemma,
        event_type=event_type,
        mode=None,
        actors=tuple(one.i for one in actors),
        recipients=(),
        tokens=(said.trigger,),
        predication=said,
    )


def _foretells_harm(verb: Token) -> bool:
    """ "Would have serious consequences", "will face retaliation"."""
    return verb.lemma_.lower() in _MEETING_WITH and any(
        child.dep_ in ("dobj", "attr") and child.lemma_.lower() in _HARM for child in verb.children
    )


def _foretells_deeds(verb: Token) -> bool:
    """ "More attacks would come unless", "there will be more bombings if"."""
    relation = "attr" if verb.lemma_ == "be" else "nsubj"
    if not (_is_conditional(verb) and (verb.lemma_ == "be" or verb.lemma_.lower() in _COMING)):
        return False
    return any(child.dep_ == relation and child.lemma_.lower() in _DEEDS for child in verb.children)


def _fights(speaker: Token, words: Words) -> bool:
    """Whether a speaker belongs to those who attack: police and aid groups who warn of attacks threaten nobody."""
    known = words.lookup.of(speaker)
    if known is None:
        return "militant" in words.classes(speaker)
    entity, kind = known[0], words.kind(speaker)
    if _FIGHTERS.intersection(entity.sectors) or "militant" in words.classes(speaker):
        return True
    return kind == "organization" and not entity.country and set(entity.sectors) <= {"CVL"}  # "the group"


def _who_can_avert(verb: Token, speakers: list[Token], words: Words) -> list[Token]:
    """Who is to do, or leave, what the threat hangs on ("unless the army leaves")."""
    subjects = [
        subject
        for clause in verb.children
        if clause.dep_ == "advcl"
        for subject in clause.children
        if subject.dep_ in ("nsubj", "nsubjpass")
    ]
    found = [agent for subject in subjects for one in members(subject) for agent in agents_in(one, words)]
    return [one for one in found if not any(words.same(one, speaker) for speaker in speakers)]


def _concerned(verb: Token, words: Words) -> list[Token]:
    """Whom the consequences are said to be for."""
    harm = next(child for child in verb.children if child.dep_ in ("dobj", "attr"))
    phrases = [child for one in (verb, harm) for child in one.children if child.lower_ == "for"]
    return [
        agent
        for phrase in phrases
        for child in phrase.children
        if child.dep_ == "pobj"
        for one in members(child)
        for agent in agents_in(one, words)
    ]


def _modal(verb: Token) -> Token | None:
    """The modal of a clause; "have" and "need" before a "to" clause count as one."""
    for child in verb.children:
        if child.dep_ == "aux" and child.lower_ in _NECESSARY | _FUTURE:
            return child
    if verb.lemma_.lower() in _NECESSARY_TO and any(
        child.dep_ == "xcomp" and child.tag_ == "VB" for child in verb.children
    ):
        return verb
    return None


def _is_conditional(verb: Token) -> bool:
    return any(
        grand.dep_ == "mark" and grand.lower_ in _CONDITIONS
        for child in verb.children
        if child.dep_ == "advcl"
        for grand in child.children
    )
