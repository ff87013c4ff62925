"""The arguments of a verb or noun: logical subject and object in every voice, shared and controlled ones filled in."""

from collections.abc import Iterator
from typing import Final, Literal

from dateline.annotation.grammar.negation import is_negative
from dateline.annotation.grammar.subjects import (
    RELATIVE,
    grammatical_subjects,
    members,
    objects_of,
)
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.grammar.voices import voice
from dateline.codes.light_verbs import load_light_verbs
from dateline.codes.words import words_of

Role = Literal["subject", "object", "indirect", "prepositional", "possessor", "modifier", "clause"]
RawArgument = tuple[Token, Role, str | None]

_HARMED: Final = words_of("harmed")
_PARTICLES: Final = frozenset({"down", "up", "out", "off", "over"})
_HEADING: Final = frozenset({"command", "head", "lead", "run"})
_WHOLE: Final = frozenset({"according", "outside", "inside", "ahead"})  # "outside of Lund": of nothing
_RAISING: Final = words_of("raising")
_WHERE_AND_WHEN: Final = frozenset({"DATE", "FAC", "GPE", "LOC", "TIME"})
_BEFORE_A_NAME: Final = words_of("told_before_a_name")
_AMONG: Final = frozenset({"among", "between", "by", "to", "with"})
_NEAR: Final = 6  # tokens between two verbs that share an object
_PAST: Final = frozenset({"VBD", "VBN"})


def verbal_arguments(verb: Token) -> list[RawArgument]:
    """Subject, objects, prepositional arguments and complements of a verb."""
    if _is_attributive(verb):
        return [(one, "subject", None) for child in verb.children if child.dep_ == "dobj" for one in members(child)]
    passive = voice(verb) == "passive"
    found: list[RawArgument] = [(one, "object" if passive else "subject", None) for one in grammatical_subjects(verb)]
    for child in verb.children:
        found.extend(_from_child(child, verb))
    if not passive and not any(role == "object" for _, role, _ in found):
        displaced = _gap(verb) or _displaced(verb) or _shared(verb)
        if displaced is not None:
            found = [one for one in found if one[0] != displaced]
            found.extend((one, "object", None) for one in members(displaced))
    return found


def _is_attributive(verb: Token) -> bool:
    """ "Met by visiting lawmakers", "17 visiting students": who visits, read as whom somebody visits."""
    if verb.tag_ != "VBG" or verb.lemma_ not in _BEFORE_A_NAME or verb.i == 0 or verb.i + 1 >= len(verb.doc):
        return False
    noun = next((child for child in verb.rights if child.dep_ == "dobj"), None)
    if (
        noun is None
        or verb.nbor(1).pos_ in ("DET", "PRON", "ADP")
        or not (noun.ent_type_ == "PERSON" or noun.tag_ in ("NNS", "NNPS"))
    ):
        return False
    before = verb.nbor(-1)
    among = verb.dep_ == "pcomp" and verb.head.lower_ in _AMONG
    joined = before.lower_ == "and" and verb.head.tag_ != "VBG" and noun.ent_type_ == "PERSON"
    return among or before.tag_ == "CD" or joined


def _displaced(verb: Token) -> Token | None:
    """An object behind its adverbials ("sent to Peru by air two tons of rice"), read as a second object of "by"."""
    prepositions = [child for child in verb.children if child.dep_ in ("prep", "dative")]
    while prepositions:
        preposition = prepositions.pop(0)
        objects = [child for child in preposition.children if child.dep_ == "pobj"]
        if len(objects) > 1:
            return objects[-1]
        for one in objects:  # "captured on Monday the town": taken for an apposition of the day
            if one.ent_type_ in ("DATE", "TIME"):
                displaced = [child for child in one.children if child.dep_ == "appos" and not child.ent_type_]
                if displaced:
                    return displaced[0]
        prepositions.extend(child for child in preposition.children if child.dep_ in ("conj", "prep"))
    return None


def _shared(verb: Token) -> Token | None:
    """The object of "arrested and charged three men", for the first of the two."""
    for child in verb.rights:
        if child.dep_ == "conj" and child.pos_ == "VERB" and child.i - verb.i <= _NEAR:
            between = [one for one in verb.rights if one.i < child.i and one.dep_ not in ("cc", "punct", "advmod")]
            own = [one for one in child.children if one.dep_ == "dobj"]
            alike = child.tag_ == verb.tag_ or {child.tag_, verb.tag_} == _PAST
            if own and not between and alike and voice(verb) == voice(child):
                return own[0]
    return None


def _from_child(child: Token, verb: Token) -> Iterator[RawArgument]:
    """What one child adds to a verb's arguments."""
    if child.dep_ == "agent":
        yield from ((one, "subject", None) for one in objects_of(child))
    elif _is_afterthought(child, verb):
        return
    elif child.dep_ in ("dobj", "attr") or (child.dep_ == "oprd" and _sole_object(verb)):
        yield from ((one, "object", None) for one in members(child))
    elif child.dep_ == "dative":
        objects = objects_of(child)
        preposition = child.lower_ if objects else None
        yield from ((one, "indirect", preposition) for one in (objects or members(child)))
    elif child.dep_ in ("prep", "prt") or (child.dep_ == "advmod" and child.pos_ == "ADP"):
        yield from _prepositional(child)
    elif child.dep_ in ("ccomp", "xcomp"):
        yield (child, "clause", None)
        yield from ((one, "clause", None) for one in child.conjuncts if one.head in (child, *child.conjuncts))
    elif child.dep_ == "advcl" and child.tag_ == "VB" and verb.i < child.i:
        yield (child, "clause", "to")


def _is_afterthought(child: Token, verb: Token) -> bool:
    """A noun behind a comma that says what the whole was: "met the king on Monday, their first meeting in years"."""
    if child.dep_ != "dobj" or child.left_edge.i == 0 or child.left_edge.nbor(-1).text != ",":
        return False
    return any(other.dep_ == "dobj" and other.i < child.i for other in verb.children)


def _sole_object(verb: Token) -> bool:
    """False where the verb has another object, of which an object predicate only speaks ("took them hostage")."""
    return voice(verb) == "active" and not any(child.dep_ == "dobj" for child in verb.children)


def _prepositional(preposition: Token) -> Iterator[RawArgument]:
    """The objects of a preposition; of "because of" and "out of", under the last word too."""
    name = preposition.lower_
    for one in objects_of(preposition):
        yield (one, "prepositional", name)
        if one.ent_type_ in _WHERE_AND_WHEN:
            yield from _sides_behind(one)
    for child in preposition.children:
        if child.dep_ == "pcomp":
            yield (child, "clause", name)
        elif child.dep_ == "prep" and child.i > preposition.i and name not in _WHOLE:
            yield from ((one, "prepositional", child.lower_) for one in objects_of(child))
        elif child.dep_ == "conj" and child.pos_ == "ADP":
            yield from _prepositional(child)


def _sides_behind(place: Token) -> Iterator[RawArgument]:
    """ "Will resume in Lund between A and B": what the model hangs on the place or day."""
    for child in place.children:
        if child.dep_ == "prep" and child.lower_ == "between":
            yield from ((one, "prepositional", "between") for one in objects_of(child))


def _gap(verb: Token) -> Token | None:
    """The noun that is the object of its own relative clause ("the man police held")."""
    if verb.dep_ != "relcl" or any(child.dep_ in ("dobj", "ccomp", "xcomp", "attr") for child in verb.children):
        return None
    own = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    if not own or own[0].lower_ in RELATIVE:
        return None
    if any(
        child.dep_ in ("prep", "advmod")
        and {one.lower_ for one in child.subtree} & {"which", "whom", "where", "when", "how", "why"}
        for child in verb.children
    ):
        return None
    if verb.head.dep_ in ("dobj", "dative") and verb.head.head.lemma_.lower() in ("tell", "inform", "assure", "remind"):
        return None  # "told the paper he met": what was told
    return verb.head


def nominal_arguments(noun: Token) -> list[RawArgument]:
    """Possessor, modifiers and prepositional arguments of a noun, and the verb that its "to" clause is."""
    found: list[RawArgument] = [*_after_particle(noun), *_after_measure(noun)]
    for child in noun.children:
        if child.dep_ == "poss":
            found.extend((one, "possessor", None) for one in members(child))
        elif child.dep_ in ("compound", "amod", "nmod", "nounmod") and child.i < noun.i:
            found.extend((one, "modifier", None) for one in _modifiers(child))
        elif child.dep_ == "prep" and _lays_at_door(child, noun):
            found.extend((one, "subject", None) for one in objects_of(child))
        elif child.dep_ == "prep":
            found.extend(_prepositional(child))
        elif child.dep_ in ("acl", "relcl", "ccomp", "xcomp"):
            found.append((child, "clause", None))
            if child.dep_ == "acl" and voice(child) == "passive":
                found.extend(_carrying(child))
    return found


def _after_measure(noun: Token) -> Iterator[RawArgument]:
    """ "A handful of raids into the valley": what the model hangs on the word of number."""
    measure = noun.head.head
    if noun.dep_ == "pobj" and noun.head.lower_ == "of" and measure.lemma_.lower() in load_light_verbs().stretches:
        for child in measure.rights:
            if child.dep_ == "prep" and child.i > noun.i:
                yield from _prepositional(child)


def _lays_at_door(preposition: Token, noun: Token) -> bool:
    """ "Blamed the attack on rebels": they did it."""
    blamed = noun.dep_ in ("dobj", "nsubjpass") and noun.head.lemma_.lower() in ("blame", "pin")
    return blamed and preposition.lower_ == "on"


def _after_particle(noun: Token) -> Iterator[RawArgument]:
    """ "The shooting down of a plane": the model hangs "of" on the particle, or on the verb before."""
    if noun.i + 2 >= len(noun.doc) or not noun.lower_.endswith("ing"):
        return
    particle, of = noun.nbor(1), noun.nbor(2)
    if particle.lower_ in _PARTICLES and of.lower_ == "of" and of.head != noun:
        yield from _prepositional(of)


def _modifiers(child: Token) -> Iterator[Token]:
    """ "US-South Korean drills": both members of a hyphened or coordinated modifier."""
    yield child
    if child.tag_ == "VBN" and child.lemma_.lower() not in _HEADING:
        return  # "a UN-brokered deal": not what the U.N. agreed on
    for inner in child.children:
        if inner.dep_ in ("compound", "amod", "nmod", "conj", "punct", "npadvmod") and inner.pos_ in (
            "PROPN",
            "ADJ",
            "NOUN",
        ):
            yield from _modifiers(inner)


def _carrying(verb: Token) -> Iterator[RawArgument]:
    """What a reduced relative adds to its noun: "the attack carried out by rebels on the base"."""
    if verb.lemma_.lower() in load_light_verbs().verbs:
        yield from (item for item in verbal_arguments(verb) if item[1] in ("subject", "prepositional"))


def light_verb(noun: Token) -> Token | None:
    """The verb that carries an act named by its object ("held talks", "took part in a drill"), if there is one."""
    light = load_light_verbs()
    governor = noun.head
    claimed = _claimed_for(noun) or _claimed_beside(noun)
    if claimed is not None:
        return None if _is_nobodys(claimed) else claimed
    answerable = _answerable(noun)
    if answerable is not None:
        return answerable
    if noun.dep_ == "pobj" and governor.lower_ == "of" and governor.head.lemma_.lower() in light.stretches:
        return light_verb(governor.head)
    if noun.dep_ == "conj" and governor.dep_ in ("dobj", "nsubjpass", "pobj"):
        return light_verb(governor)
    if governor.lemma_.lower() in light.showing and any(child.lower_ == "the" for child in noun.children):
        return None
    if noun.dep_ in ("dobj", "nsubjpass") and {governor.lemma_.lower(), governor.lemma_.lower() + "e"} & light.verbs:
        return governor
    if noun.dep_ == "pobj" and governor.pos_ == "ADP" and governor.head.lemma_ in ("responsibility", "credit"):
        claimed = governor.head.head if governor.head.dep_ in ("dobj", "nsubjpass") else None
        owned = claimed is not None and claimed.lemma_.lower() in light.owning and not _is_nobodys(claimed)
        return claimed if owned else None
    if noun.dep_ == "pobj" and governor.pos_ == "ADP" and governor.head.pos_ == "VERB":
        verb = governor.head
        words = [verb.lemma_.lower(), governor.lower_]
        objects = [child.lower_ for child in verb.children if child.dep_ == "dobj"]
        if " ".join(words) in light.phrases or " ".join([words[0], *objects, words[1]]) in light.phrases:
            return verb
    if noun.dep_ in ("nsubj",) and governor.lemma_.lower() in light.happen:
        return governor
    return _raised(noun, governor)


def _claimed_for(noun: Token) -> Token | None:
    """ "A bombing in Lund, for which rebels claimed responsibility": what the model may hang on the place."""
    owning = load_light_verbs().owning
    places = [one for child in noun.children if child.dep_ == "prep" for one in child.children if one.dep_ == "pobj"]
    for clause in (child for one in (noun, *places) for child in one.children if child.dep_ == "relcl"):
        if clause.lemma_.lower() not in owning or clause.i < noun.i:
            continue
        owned = any(child.dep_ == "dobj" and child.lemma_ in ("responsibility", "credit") for child in clause.children)
        behind = any(child.lower_ == "which" and child.head.lower_ == "for" for child in clause.subtree)
        if owned and behind:
            return clause
    return None


def _claimed_beside(noun: Token) -> Token | None:
    """ "Claimed responsibility for the raid and for bombings of two towns": the verb, from the second "for"."""
    if noun.dep_ != "pobj" or noun.head.lower_ != "for" or noun.head.dep_ != "conj":
        return None
    owned = next((one for one in noun.ancestors if one.lemma_ in ("responsibility", "credit")), None)
    carried = owned is not None and owned.dep_ == "dobj" and owned.head.lemma_.lower() in load_light_verbs().owning
    return owned.head if owned is not None and carried else None


def _answerable(noun: Token) -> Token | None:
    """The verb of "were behind the attack", "is responsible for the attack", where it is plainly said of somebody."""
    if noun.dep_ != "pobj":
        return None
    preposition = noun.head
    adjective = preposition.head
    if preposition.lower_ == "for" and adjective.lower_ == "responsible" and adjective.dep_ == "acomp":
        verb = adjective.head
    elif preposition.lower_ == "behind" and preposition.head.lemma_ == "be":
        verb = preposition.head
    else:
        return None
    doubted = any(
        child.dep_ == "neg"
        or child.tag_ in ("MD", "WP")
        or (child.dep_ == "mark" and child.lower_ in ("if", "whether"))
        for child in verb.children
    )
    told = verb.dep_ in ("ROOT", "relcl", "conj") and verb.lemma_ == "be"  # what somebody says of another is blame
    return verb if told and not doubted else None


def _raised(noun: Token, governor: Token) -> Token | None:
    """ "Talks are set to resume between A and B": carried by "resume"."""
    if noun.dep_ not in ("nsubj", "nsubjpass") or governor.lemma_.lower() not in _RAISING:
        return None
    happen = load_light_verbs().happen
    return next((one for one in governor.children if one.dep_ == "xcomp" and one.lemma_.lower() in happen), None)


def _is_nobodys(verb: Token) -> bool:
    """ "No group claimed it", "did not claim it", "has yet to claim it": the act stands, and its doer is not told."""
    if verb.head.lemma_ == "have" and any(child.lower_ == "yet" for child in verb.head.children):
        return True
    return any(
        child.dep_ == "neg"
        or (child.dep_ == "advmod" and child.lower_ == "never")
        or (child.dep_ == "nsubj" and is_negative(child))
        for child in verb.lefts
    )


def light_arguments(noun: Token, verb: Token) -> list[RawArgument]:
    """What the carrying verb adds: its subject (unless that is the noun), indirect object and prepositions.

    The subject of "suffered an attack" is the object of the act; that of "saw protests" is nothing in it.
    """
    own = set(members(noun)) | {noun, noun.head}
    harmed: list[RawArgument] = [(one, "object", None) for one in _left_so(verb)] if noun.dep_ == "nsubj" else []
    light, lemma = load_light_verbs(), verb.lemma_.lower()
    undergone = lemma in light.undergoing and _is_undergone(noun)
    return harmed + [
        (token, "object" if undergone and role == "subject" else role, preposition)
        for token, role, preposition in verbal_arguments(verb)
        if token not in own
        and role in ("subject", "indirect", "prepositional")
        and not (role == "subject" and lemma in light.witnessing)
    ]


def _is_undergone(noun: Token) -> bool:
    """Whether a noun, or the measure of it, is an object: "faced criticism", "faced waves of criticism"."""
    measured = noun.dep_ == "pobj" and noun.head.lower_ == "of" and noun.head.head.dep_ == "dobj"
    return noun.dep_ == "dobj" or (measured and noun.head.head.lemma_.lower() in load_light_verbs().stretches)


def _left_so(verb: Token) -> list[Token]:
    """Whom an act "left dead" or "wounded", however the model takes the adjective."""
    if verb.lemma_.lower() != "leave":
        return []
    found = []
    for child in verb.children:
        if child.dep_ == "dobj" and any(one.lower_ in _HARMED for one in child.rights):
            found += members(child)
        elif child.lower_ in _HARMED and child.dep_ in ("ccomp", "xcomp", "oprd", "acomp"):
            subjects = [one for one in child.children if one.dep_ in ("nsubj", "nsubjpass")]
            found += subjects or [one for one in verb.children if one.dep_ == "dobj"]
    return found
