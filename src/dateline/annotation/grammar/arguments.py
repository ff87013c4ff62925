"""The arguments of a verb or noun: logical subject and object in every voice, shared and controlled ones filled in."""

from collections.abc import Iterator
from typing import Final, Literal

from dateline.annotation.grammar.phrases import governor_of
from dateline.annotation.grammar.tokens import Token
from dateline.codes.classes import load_word_classes
from dateline.codes.light_verbs import load_light_verbs

Role = Literal["subject", "object", "indirect", "prepositional", "possessor", "modifier", "clause"]
RawArgument = tuple[Token, Role, str | None]

_SUBJECT: Final = ("nsubj", "csubj", "expl")
_RELATIVE: Final = frozenset({"who", "whom", "which", "that", "whose"})
_CLAUSE: Final = ("xcomp", "ccomp", "advcl", "acl", "pcomp")
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
# "accused them of hitting", "stopped them from leaving": the object does it; "met after landing": the subject does.
_OBJECT_CONTROL: Final = frozenset({"of", "for", "from", "into", "with"})
# "promised them to leave": the subject leaves; with other verbs that have an object, the object does.
_SUBJECT_CONTROL: Final = frozenset(
    {"promise", "vow", "threaten", "use", "pledge", "sign", "make", "need", "hold", "stage"}
)
_SPEAKING: Final = frozenset({"saying", "charging"})  # word classes: who speaks also blames
_BRINGING: Final = frozenset({"leave", "have", "get", "see", "find", "want", "report", "keep", "need", "order"})
_HARMED: Final = frozenset({"dead", "wounded", "injured", "homeless", "missing", "hurt"})
_PARTICLES: Final = frozenset({"down", "up", "out", "off", "over"})
_NEAR: Final = 3  # tokens between two verbs that share an object
_DEEPEST: Final = 6  # steps up the tree in search of a controller


def members(head: Token) -> list[Token]:
    """`head` and the nouns coordinated with it, in the order of the text, each relative pronoun as its noun."""
    found: list[Token] = []
    queue = [head]
    while queue:
        one = queue.pop(0)
        found.extend(child for child in one.lefts if _is_coordinated_name(child))
        found.append(antecedent(one))
        queue = [child for child in one.rights if _is_conjunct(child)] + queue
    return found


def _is_conjunct(child: Token) -> bool:
    """Also in "a teacher, a doctor and two students", where the model takes the second for an apposition."""
    if child.dep_ == "conj":
        return child.pos_ in _NOMINAL
    listed = child.dep_ == "appos" and any(inner.dep_ == "cc" for inner in child.children)
    return listed and child.pos_ == child.head.pos_


def _is_coordinated_name(child: Token) -> bool:
    """ "Kim and President Putin", where the model makes the first name a modifier of the last."""
    if child.dep_ not in ("nmod", "compound") or child.ent_type_ != "PERSON" or child.head.ent_type_ != "PERSON":
        return False
    return any(inner.dep_ == "cc" for inner in child.children)


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token is itself."""
    if token.lower_ not in _RELATIVE or token.tag_ not in ("WDT", "WP", "WP$", "IN"):
        return token
    for above in token.ancestors:
        if above.dep_ == "relcl":
            return above.head
    return token


def voice(verb: Token) -> Literal["active", "passive"]:
    """Passive also without an auxiliary, in "troops sent by Kenya" and "was seized and burned"."""
    children = {child.dep_ for child in verb.children}
    if verb.lemma_.lower() in load_light_verbs().states and "agent" not in children:
        return "active"
    if children & {"auxpass", "nsubjpass", "agent"}:
        return "passive"
    if _is_clipped(verb, children):
        return "passive"
    if _is_small_clause(verb) and not children & {"aux", "dobj"}:
        return "passive"  # "left twelve wounded", "had him arrested"
    if verb.tag_ not in ("VBN", "VBD") or children & {"aux", "nsubj", "dobj"}:
        return "active"
    if verb.dep_ in ("acl", "advcl") and verb.tag_ == "VBN":
        return "passive"
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and voice(verb.head) == "passive":
        return "passive"
    if _is_bare_participle(verb):
        return "passive"
    return "active"


def _is_clipped(verb: Token, children: set[str]) -> bool:
    """ "Three killed in blast" without its auxiliary, and "three men held in Orvik spoke out", read as if they held."""
    if (
        verb.tag_ not in ("VBN", "VBD")
        or "nsubj" not in children
        or children & {"aux", "dobj", "conj", "prt", "ccomp", "xcomp"}
    ):
        return False
    return verb.dep_ == "ROOT" and verb.lemma_.lower() in load_light_verbs().done_to


def _is_small_clause(verb: Token) -> bool:
    return verb.tag_ == "VBN" and verb.dep_ in ("ccomp", "xcomp", "oprd") and verb.head.lemma_.lower() in _BRINGING


def verbal_arguments(verb: Token) -> list[RawArgument]:
    """Subject, objects, prepositional arguments and complements of a verb."""
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
            if own and not between and child.tag_ == verb.tag_:
                return own[0]
    return None


def _from_child(child: Token, verb: Token) -> Iterator[RawArgument]:
    """What one child adds to a verb's arguments."""
    if child.dep_ == "agent":
        yield from ((one, "subject", None) for one in _objects_of(child))
    elif _is_afterthought(child, verb):
        return
    elif child.dep_ in ("dobj", "attr") or (child.dep_ == "oprd" and _sole_object(verb)):
        yield from ((one, "object", None) for one in members(child))
    elif child.dep_ == "dative":
        objects = _objects_of(child)
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
    for one in _objects_of(preposition):
        yield (one, "prepositional", name)
    for child in preposition.children:
        if child.dep_ == "pcomp":
            yield (child, "clause", name)
        elif child.dep_ == "prep" and child.i > preposition.i:
            yield from ((one, "prepositional", child.lower_) for one in _objects_of(child))
        elif child.dep_ == "conj" and child.pos_ == "ADP":
            yield from _prepositional(child)


def _objects_of(preposition: Token) -> list[Token]:
    return [one for child in preposition.children if child.dep_ == "pobj" for one in members(child)]


def grammatical_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The subject as the grammar has it, found where it is shared, controlled or modified by the verb."""
    own = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass", "csubj")]
    if own:
        return [one for child in own for one in _together(child, verb) if one != verb]
    if depth > _DEEPEST:
        return []
    above = verb.head
    if _is_bare_participle(verb):
        return [verb.nbor(-1)]
    if verb.dep_ == "conj" and above.pos_ in ("VERB", "AUX"):
        return grammatical_subjects(_like_participle(verb) or above, depth + 1)
    if verb.dep_ in ("acl", "relcl"):
        return _modified(verb, depth)
    if verb.dep_ in ("xcomp", "ccomp", "advcl") and above.pos_ in ("VERB", "AUX"):
        return _controller(verb, above, depth)
    if verb.dep_ == "pcomp":
        return _preposition_controller(verb, depth)
    if verb.dep_ in ("xcomp", "ccomp") and above.pos_ == "ADJ" and above.head.pos_ in ("AUX", "VERB"):
        return grammatical_subjects(above.head, depth + 1)
    return []


def _is_bare_participle(verb: Token) -> bool:
    """ "Reported between 20 and 30 killed": what stands right before is killed, whatever the model hangs it on."""
    if verb.tag_ != "VBN" or verb.dep_ not in ("advcl", "ccomp", "xcomp", "oprd") or verb.i == 0:
        return False
    before = verb.nbor(-1)
    return before.pos_ in ("NUM", "NOUN") and before.dep_ in ("pobj", "conj", "dobj") and verb.head.i < before.i


def _like_participle(verb: Token) -> Token | None:
    """The participle that "and accusing" goes on from, where the model ties it to a finite verb between."""
    if verb.tag_ != "VBG" or verb.head.tag_ == "VBG" or any(child.dep_ == "aux" for child in verb.children):
        return None
    participles = (one for one in verb.ancestors if one.tag_ == "VBG" and one.dep_ == "advcl")
    return next((one for one in participles if not any(child.dep_ == "aux" for child in one.children)), None)


def _together(subject: Token, verb: Token) -> list[Token]:
    """A subject with its conjuncts; of "A and B, who support it" both, where the verb allows it."""
    found = members(subject)
    if len(found) != 1 or found[0] == subject or verb.tag_ == "VBZ" or subject.nbor(-1).text != ",":
        return found
    together = members(found[0])
    return together if together[-1].i < subject.i else found


def _modified(verb: Token, depth: int) -> list[Token]:
    """Who acts in "troops guarding it", "the plan to attack", "the agreement signed by"."""
    noun = verb.head
    if verb.tag_ == "VB" and verb.dep_ == "acl":
        return noun_agents(noun, depth)
    if _is_free_adjunct(verb, noun):
        return grammatical_subjects(noun.head if noun.dep_ == "dobj" else noun.head.head, depth + 1)
    return members(noun)[:1] if verb.dep_ == "acl" else []


def _is_free_adjunct(verb: Token, noun: Token) -> bool:
    """ "Lowered the barrier, cutting off supplies": behind a comma, what the subject does and not the object."""
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or noun.ent_type_ == "PERSON" or verb.i == 0:
        return False
    behind_verb = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB")
    return behind_verb and verb.nbor(-1).text == ","


def _controller(verb: Token, above: Token, depth: int) -> list[Token]:
    """Who acts in "urged them to go", "agreed to go", "fired, killing three"."""
    if verb.dep_ == "ccomp" and verb.tag_ not in ("VB", "VBG"):
        return []
    if verb.i > 1 and verb.nbor(-1).lower_ == "to" and verb.nbor(-2).lower_ == "due":
        return []
    speaker = _speaker_above(verb, above)
    if speaker is not None:
        return grammatical_subjects(speaker, depth + 1)
    objects = [one for child in above.children if child.dep_ in ("dobj", "dative") for one in members(child)]
    objects = [one for one in objects if one.pos_ != "ADP" and not (one.i > verb.i)]
    to_clause = verb.dep_ in ("xcomp", "ccomp") or (verb.dep_ == "advcl" and verb.tag_ == "VB")
    if verb.dep_ in ("xcomp", "ccomp") and objects and to_clause and above.lemma_.lower() not in _SUBJECT_CONTROL:
        return objects
    return grammatical_subjects(above, depth + 1)


def _speaker_above(verb: Token, above: Token) -> Token | None:
    """The verb of speech whose subject goes on speaking in "said that it was too late, accusing them of"."""
    classes = load_word_classes().of
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or not classes.get(verb.lemma_.lower(), frozenset()) & _SPEAKING:
        return None
    while above.dep_ in ("conj", "advcl") and above.pos_ in ("VERB", "AUX") and above.head.i != above.i:
        above = above.head
    spoken = above.dep_ == "ccomp" and classes.get(above.head.lemma_.lower(), frozenset()) & _SPEAKING
    return above.head if spoken else None


def _preposition_controller(verb: Token, depth: int) -> list[Token]:
    """Who acts in "accused them of firing", "after meeting", "accusations of torturing"."""
    preposition = verb.head
    above = governor_of(preposition)
    if above.pos_ in ("VERB", "AUX"):
        if preposition.lower_ in _OBJECT_CONTROL:
            objects = [one for one, role, _ in _plain_objects(above) if role == "object"]
            if objects:
                return objects
        if preposition.lower_ == "by" and voice(above) == "passive":
            return []  # "was downed by shelling": not by what was downed
        found = grammatical_subjects(above, depth + 1)
        if not found and above.dep_ == "ccomp":
            found = grammatical_subjects(above.head, depth + 1)
        return found
    if above.pos_ in ("NOUN", "PROPN"):
        charged = above.dep_ in ("dobj", "nsubjpass") and above.head.lemma_.lower() in load_light_verbs().charging
        return members(above)[:1] if charged else noun_agents(above, depth)
    return []


def _plain_objects(verb: Token) -> list[RawArgument]:
    """Objects of a verb without looking at its clauses."""
    if voice(verb) == "passive":
        return [(one, "object", None) for one in grammatical_subjects(verb)]
    return [(one, "object", None) for child in verb.children if child.dep_ == "dobj" for one in members(child)]


def noun_agents(noun: Token, depth: int = 0) -> list[Token]:
    """Who does what a noun names: its possessor or "by" phrase, else the subject of the verb it is the object of."""
    found = owners(noun)
    if not found and noun.dep_ in ("dobj", "attr") and depth <= _DEEPEST:
        found = grammatical_subjects(noun.head, depth + 1)
    return found


def owners(noun: Token) -> list[Token]:
    """The possessors of a noun, else whom its "by" names."""
    found = [one for child in noun.children if child.dep_ == "poss" for one in members(child)]
    return found or [one for child in noun.children if child.lower_ == "by" for one in _objects_of(child)]


def _gap(verb: Token) -> Token | None:
    """The noun that is the object of its own relative clause ("the man police held")."""
    if verb.dep_ != "relcl" or any(child.dep_ in ("dobj", "ccomp", "xcomp", "attr") for child in verb.children):
        return None
    own = [child for child in verb.children if child.dep_ in ("nsubj", "nsubjpass")]
    if not own or own[0].lower_ in _RELATIVE:
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
    found: list[RawArgument] = list(_after_particle(noun))
    for child in noun.children:
        if child.dep_ == "poss":
            found.extend((one, "possessor", None) for one in members(child))
        elif child.dep_ in ("compound", "amod", "nmod", "nounmod") and child.i < noun.i:
            found.extend((one, "modifier", None) for one in _modifiers(child))
        elif child.dep_ == "prep":
            found.extend(_prepositional(child))
        elif child.dep_ in ("acl", "relcl", "ccomp", "xcomp"):
            found.append((child, "clause", None))
            if child.dep_ == "acl" and voice(child) == "passive":
                found.extend(_carrying(child))
    return found


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
        return claimed if claimed is not None and claimed.lemma_.lower() in light.owning else None
    if noun.dep_ == "pobj" and governor.pos_ == "ADP" and governor.head.pos_ == "VERB":
        verb = governor.head
        words = [verb.lemma_.lower(), governor.lower_]
        objects = [child.lower_ for child in verb.children if child.dep_ == "dobj"]
        if " ".join(words) in light.phrases or " ".join([words[0], *objects, words[1]]) in light.phrases:
            return verb
    if noun.dep_ in ("nsubj",) and governor.lemma_.lower() in light.happen:
        return governor
    return None


def light_arguments(noun: Token, verb: Token) -> list[RawArgument]:
    """What the carrying verb adds: its subject (unless that is the noun), indirect object and prepositions.

    The subject of "suffered an attack" is the object of the act; that of "saw protests" is nothing in it.
    """
    own = set(members(noun)) | {noun, noun.head}
    harmed: list[RawArgument] = [(one, "object", None) for one in _left_so(verb)] if noun.dep_ == "nsubj" else []
    light, lemma = load_light_verbs(), verb.lemma_.lower()
    undergone = lemma in light.undergoing and noun.dep_ == "dobj"
    return harmed + [
        (token, "object" if undergone and role == "subject" else role, preposition)
        for token, role, preposition in verbal_arguments(verb)
        if token not in own
        and role in ("subject", "indirect", "prepositional")
        and not (role == "subject" and lemma in light.witnessing)
    ]


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
