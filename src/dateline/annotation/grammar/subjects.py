"""Who acts: the logical subject of a verb or of what a noun names, shared, controlled and clause-borne ones found."""

from typing import Final

from dateline.annotation.grammar.phrases import governor_of
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.grammar.voices import is_bare_participle, voice
from dateline.codes.classes import load_word_classes
from dateline.codes.light_verbs import load_light_verbs
from dateline.codes.nominals import nominals
from dateline.codes.offices import offices
from dateline.codes.words import words_of

RELATIVE: Final = frozenset({"who", "whom", "which", "that", "whose"})
_OF_PERSONS: Final = frozenset({"who", "whom"})
_NO_PERSONS: Final = frozenset({"ORG", "GPE", "LOC", "FAC"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN", "PRON", "NUM", "ADJ", "DET"})
# "accused them of hitting", "stopped them from leaving": the object does it; "met after landing": the subject does.
_OBJECT_CONTROL: Final = frozenset({"of", "for", "from", "into", "with"})
# "promised them to leave": the subject leaves; with other verbs that have an object, the object does.
_SUBJECT_CONTROL: Final = words_of("subject_goes_on")
_SPEAKING: Final = frozenset({"saying", "charging"})  # word classes: who speaks also blames
# "Called the envoy to express regret": who calls expresses it.
_OWN_ENDS: Final = words_of("own_ends")
_CALLING: Final = frozenset({"call", "phone", "ring", "telephone"})
_PLAIN_THINGS: Final = frozenset({"it", "this", "that", "there"})
_SUBJECTS: Final = frozenset({"nsubj", "nsubjpass", "csubj"})
_TAKEN_UP: Final = frozenset({"him", "her", "it", "them"})
_GRANTS: Final = words_of("granted")
_MESSAGES: Final = words_of("messages")
_ISSUING: Final = words_of("issuing")
_VOICING: Final = words_of("voicing")
_LEAVES: Final = words_of("leave_of_another")
_ASKING: Final = words_of("asking_leave")
_MINDS: Final = words_of("will_and_deed")
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
        return child.pos_ in _NOMINAL and not _opens_clause(child)
    listed = child.dep_ == "appos" and any(inner.dep_ == "cc" for inner in child.children)
    return listed and child.pos_ == child.head.pos_


def _opens_clause(noun: Token) -> bool:
    """ "Ordered the move and critics accused the agency": a subject, which the model takes for a second object."""
    return any(_is_unmarked_clause(child) for child in noun.children)


def _is_unmarked_clause(verb: Token) -> bool:
    """A finite verb with an object, right behind its noun, without anything that would make it a relative clause."""
    if verb.dep_ != "relcl" or verb.tag_ not in ("VBD", "VBZ", "VBP") or verb.i != verb.head.i + 1:
        return False
    relations = {child.dep_ for child in verb.children}
    return "dobj" in relations and not relations & {"nsubj", "nsubjpass", "mark", "aux"}


def _is_coordinated_name(child: Token) -> bool:
    """ "Kim and President Putin", where the model makes the first name a modifier of the last."""
    if child.dep_ not in ("nmod", "compound") or child.ent_type_ != "PERSON" or child.head.ent_type_ != "PERSON":
        return False
    return any(inner.dep_ == "cc" for inner in child.children)


def antecedent(token: Token) -> Token:
    """The noun that a relative pronoun stands for; any other token is itself."""
    if token.lower_ not in RELATIVE or token.tag_ not in ("WDT", "WP", "WP$", "IN"):
        return token
    for above in token.ancestors:
        if above.dep_ == "relcl":
            return _one_of(_person_before(above.head) if token.lower_ in _OF_PERSONS else above.head)
    return token


def _one_of(those: Token) -> Token:
    """Who "was among those who were freed", "is one of three charged": of the others nothing is told."""
    one_of = those.lower_ == "one" and those.dep_ == "attr" and any(child.lower_ == "of" for child in those.children)
    among = those.dep_ == "pobj" and those.head.lower_ == "among" and (those.lower_ == "those" or those.pos_ == "NUM")
    if not (one_of or among):
        return those
    verb = those.head if one_of else those.head.head
    subject = next((child for child in verb.children if child.dep_ == "nsubj" and child.i < those.i), None)
    told = verb.lemma_ == "be" and not any(child.dep_ == "neg" for child in verb.children)
    return antecedent(subject) if subject is not None and told else those


def _person_before(noun: Token) -> Token:
    """ "A scholar with ties to the League who was jailed": who "who" means, where the model takes it for the League."""
    if noun.dep_ != "pobj" or noun.ent_type_ not in _NO_PERSONS:
        return noun
    above = _around(noun)
    while above.dep_ == "pobj" and not _is_person(above):
        above = _around(above)
    return above if _is_person(above) else noun


def _around(noun: Token) -> Token:
    """The word that a prepositional phrase belongs to; the noun right before it, where the model ties it to the verb."""
    preposition = noun.head
    return preposition.nbor(-1) if preposition.head.pos_ == "VERB" and preposition.i > 0 else preposition.head


def _is_person(token: Token) -> bool:
    known = nominals().get(token.lemma_.lower())
    named = token.pos_ == "PROPN" and token.ent_type_ == "PERSON"
    office = token.pos_ == "NOUN" and token.lemma_.lower() in offices()
    return named or office or (known is not None and known.kind == "person")


def objects_of(preposition: Token) -> list[Token]:
    return [one for child in preposition.children if child.dep_ == "pobj" for one in members(child)]


def grammatical_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The subject as the grammar has it, found where it is shared, controlled or modified by the verb."""
    own = [child for child in verb.children if child.dep_ in _SUBJECTS] or _of_auxiliary(verb)
    if own and _is_misread_speech(own[0], verb):
        return members(verb.head)[:1]
    if own:
        return [one for child in own for one in _together(child, verb) if one != verb]
    if depth > _DEEPEST:
        return []
    above = verb.head
    if is_bare_participle(verb):
        return [verb.nbor(-1)]
    if verb.dep_ == "conj" and above.pos_ in ("VERB", "AUX"):
        joined = (
            _like_participle(verb)
            or _like_finder(verb)
            or _like_teller(verb)
            or _like_wish(verb)
            or _like_speaker(verb)
            or _told_before(verb, above)
        )
        found = grammatical_subjects(joined or above, depth + 1)
        return found if joined or _agrees(verb, found, above) else grammatical_subjects(above.head, depth + 1)
    if verb.dep_ in ("acl", "relcl"):
        return _modified(verb, depth)
    if verb.dep_ in ("xcomp", "ccomp", "advcl") and above.pos_ in ("VERB", "AUX"):
        return _controller(verb, above, depth)
    if verb.dep_ == "pcomp":
        return _preposition_controller(verb, depth)
    if verb.dep_ in ("xcomp", "ccomp") and above.pos_ == "ADJ" and above.head.pos_ in ("AUX", "VERB"):
        return grammatical_subjects(above.head, depth + 1)
    return []


def _of_auxiliary(verb: Token) -> list[Token]:
    """The subject where the model hangs it on "is" in "the mayor, a painter, is fighting"."""
    return [one for child in verb.children if child.dep_ == "aux" for one in child.children if one.dep_ in _SUBJECTS]


def _is_misread_speech(subject: Token, verb: Token) -> bool:
    """ "A jet that Kenya claims crossed it", where the model takes "Kenya claims" for a noun."""
    named = any(child.dep_ == "compound" and child.pos_ == "PROPN" for child in subject.children)
    opened = any(child.dep_ == "mark" and child.lower_ in RELATIVE for child in verb.children)
    return verb.dep_ == "relcl" and subject.lower_ == "claims" and named and opened


def _like_participle(verb: Token) -> Token | None:
    """The participle that "and accusing" goes on from, where the model ties it to a finite verb between."""
    if verb.tag_ != "VBG" or verb.head.tag_ == "VBG" or any(child.dep_ == "aux" for child in verb.children):
        return None
    participles = (one for one in verb.ancestors if one.tag_ == "VBG" and one.dep_ == "advcl")
    return next((one for one in participles if not any(child.dep_ == "aux" for child in one.children)), None)


def _like_finder(verb: Token) -> Token | None:
    """The verb that "and announced" goes on from in "found that they had fired, and announced": not "had fired"."""
    clause = verb.head
    before = any(child.dep_ == "aux" and child.lower_ == "had" for child in clause.children)
    if verb.tag_ != "VBD" or not before or clause.dep_ != "ccomp" or clause.head.tag_ != "VBD":
        return None
    return clause.head


def _like_teller(verb: Token) -> Token | None:
    """The verb that "and condemned" goes on from in "repeated that Norland is free and condemned the raid": not "is"."""
    clause = verb.head
    if verb.tag_ != "VBD" or clause.dep_ != "ccomp" or clause.head.tag_ != "VBD" or clause.head.i > clause.i:
        return None
    return clause.head if clause.tag_ in ("VBZ", "VBP") else None


def _like_wish(verb: Token) -> Token | None:
    """The verb that "and attacked" goes on from in "wanted them to leave and attacked": not "leave"."""
    wished = verb.head
    finite = verb.tag_ == "VBD" and wished.tag_ == "VB" and wished.dep_ in ("xcomp", "ccomp", "advcl")
    return wished.head if finite and wished.head.tag_ == "VBD" else None


def _like_speaker(verb: Token) -> Token | None:
    """The verb that "and urged" goes on from in "said the blasts were a crime and urged calm": no blast urges."""
    clause, classes, agents = verb.head, load_word_classes().of, load_word_classes().agents
    if verb.tag_ not in ("VBD", "VBZ") or clause.dep_ != "ccomp":
        return None
    if not all(classes.get(one.lemma_.lower(), frozenset()) & _SPEAKING for one in (verb, clause.head)):
        return None
    for subject in clause.children:
        if subject.dep_ in _SUBJECTS or subject.dep_ == "expl":
            thing = subject.pos_ == "NOUN" and not classes.get(subject.lemma_.lower(), frozenset()) & agents
            return clause.head if thing or subject.lower_ in _PLAIN_THINGS else None
    return None


def _agrees(verb: Token, subjects: list[Token], clause: Token) -> bool:
    """False in "the text says the towns are theirs and demands peace": it is not the towns that demand."""
    if verb.tag_ != "VBZ" or clause.dep_ != "ccomp" or clause.head.tag_ != "VBZ" or len(subjects) != 1:
        return True
    return subjects[0].tag_ not in ("NNS", "NNPS")


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
    if _is_unmarked_clause(verb) and noun.dep_ == "conj":
        return [noun]
    if verb.tag_ == "VB" and (verb.dep_ == "acl" or noun.dep_ == "attr"):
        return _minded(noun) or noun_agents(noun, depth)
    if _is_free_adjunct(verb, noun):
        return grammatical_subjects(noun.head if noun.dep_ == "dobj" else noun.head.head, depth + 1)
    if verb.tag_ == "VBG" and noun.lemma_.lower() in _MESSAGES and verb.lemma_.lower() in _VOICING:
        return _senders(noun, depth) or members(noun)[:1]
    return [_one_of(one) for one in members(noun)[:1]] if verb.dep_ == "acl" else []


def _senders(message: Token, depth: int) -> list[Token]:
    """Who speaks in "issued a statement condemning it", "a letter from bishops urging them"."""
    named = [one for child in message.children if child.lower_ == "from" for one in objects_of(child)]
    sent = message.dep_ == "dobj" and message.head.lemma_.lower() in _ISSUING
    return owners(message) or named or (grammatical_subjects(message.head, depth + 1) if sent else [])


def _is_free_adjunct(verb: Token, noun: Token) -> bool:
    """ "Lowered the barrier, cutting off supplies": behind a comma, what the subject does and not the object."""
    if verb.dep_ != "acl" or verb.tag_ != "VBG" or noun.ent_type_ == "PERSON" or verb.i == 0:
        return False
    behind_verb = noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.head.pos_ == "VERB")
    if behind_verb and any(child.dep_ == "dobj" and child.lower_ in _TAKEN_UP for child in verb.children):
        return True  # "sent letters to residents warning them"
    before = verb.nbor(-1)
    if before.is_quote and before.i > 0:  # "lowered a 'barrier,' cutting off supplies"
        before = before.nbor(-1)
    return behind_verb and before.text == ","


def _controller(verb: Token, above: Token, depth: int) -> list[Token]:
    """Who acts in "urged them to go", "agreed to go", "fired, killing three"."""
    if verb.dep_ == "ccomp" and verb.tag_ not in ("VB", "VBG"):
        return members(above.head)[:1] if above.dep_ == "relcl" else []  # "a jet that Kenya says crossed the border"
    if verb.i > 1 and verb.nbor(-1).lower_ == "to" and verb.nbor(-2).lower_ == "due":
        return []
    speaker = speaker_above(verb, above) or _told_before(verb, above)
    if speaker is not None:
        return grammatical_subjects(speaker, depth + 1)
    objects = [one for child in above.children if child.dep_ in ("dobj", "dative") for one in members(child)]
    objects = [one for one in objects if one.pos_ != "ADP" and not (one.i > verb.i)]
    if is_own_end(verb, above):
        return grammatical_subjects(above, depth + 1)
    to_clause = verb.dep_ in ("xcomp", "ccomp") or (verb.dep_ == "advcl" and verb.tag_ == "VB")
    if verb.dep_ in ("xcomp", "ccomp") and objects and to_clause and above.lemma_.lower() not in _SUBJECT_CONTROL:
        return objects
    return grammatical_subjects(above, depth + 1)


def is_own_end(verb: Token, above: Token) -> bool:
    """Whether who calls does this by calling: "called the envoy to express regret"."""
    calling = above.lemma_.lower() in _CALLING
    return calling and verb.tag_ == "VB" and verb.lemma_.lower() in _OWN_ENDS


def speaker_above(verb: Token, above: Token) -> Token | None:
    """The verb of speech whose subject goes on speaking in "said that it was too late, accusing them of"."""
    classes = load_word_classes().of
    if verb.dep_ != "advcl" or verb.tag_ != "VBG" or not classes.get(verb.lemma_.lower(), frozenset()) & _SPEAKING:
        return None
    while above.dep_ in ("conj", "advcl") and above.pos_ in ("VERB", "AUX") and above.head.i != above.i:
        above = above.head
    spoken = above.dep_ == "ccomp" and classes.get(above.head.lemma_.lower(), frozenset()) & _SPEAKING
    return above.head if spoken else None


def _told_before(verb: Token, above: Token) -> Token | None:
    """What "killing three" goes on from in "rebels overran a base, officials said, killing three": not from "said".

    So does "and was freed" in "two men survived, officials said, and were freed"; whoever speaks on is the speaker.
    """
    classes = load_word_classes().of
    if verb.i < above.i or "saying" not in classes.get(above.lemma_.lower(), ()):
        return None
    speaks_on = bool(classes.get(verb.lemma_.lower(), frozenset()) & _SPEAKING)
    if not (verb.dep_ == "advcl" and verb.tag_ == "VBG") and not (verb.dep_ == "conj" and not speaks_on):
        return None
    if above.dep_ == "parataxis" and above.head.i < above.i:
        return above.head
    return next((child for child in above.lefts if child.dep_ == "ccomp"), None)


def _preposition_controller(verb: Token, depth: int) -> list[Token]:
    """Who acts in "accused them of firing", "after meeting", "accusations of torturing"."""
    preposition = verb.head
    above = governor_of(preposition)
    if preposition.i > 0 and preposition.nbor(-1).lower_ == "instead" and above.pos_ in ("VERB", "AUX"):
        return grammatical_subjects(above, depth + 1)
    if above.pos_ in ("VERB", "AUX"):
        if preposition.lower_ in _OBJECT_CONTROL:
            objects = _plain_objects(above)
            if objects:
                return objects
        if preposition.lower_ == "by" and voice(above) == "passive":
            return []  # "was downed by shelling": not by what was downed
        found = grammatical_subjects(above, depth + 1)
        if not found and above.dep_ == "ccomp":
            found = grammatical_subjects(above.head, depth + 1)
        return found
    if above.pos_ == "ADJ" and above.dep_ == "acomp":  # "are responsible for shelling the town"
        return grammatical_subjects(above.head, depth + 1)
    if above.pos_ in ("NOUN", "PROPN"):
        charged = above.dep_ in ("dobj", "nsubjpass") and above.head.lemma_.lower() in load_light_verbs().charging
        return members(above)[:1] if charged else noun_agents(above, depth)
    return []


def _plain_objects(verb: Token) -> list[Token]:
    """Objects of a verb without looking at its clauses."""
    if voice(verb) == "passive":
        return grammatical_subjects(verb)
    return [one for child in verb.children if child.dep_ == "dobj" for one in members(child)]


def _minded(noun: Token) -> list[Token]:
    """Whose will, decision or failure it is: "the refusal of the court to free them"."""
    if noun.lemma_.lower() not in _MINDS or any(child.dep_ == "poss" for child in noun.children):
        return []
    return [one for child in noun.children if child.lower_ == "of" for one in objects_of(child)]


def noun_agents(noun: Token, depth: int = 0) -> list[Token]:
    """Who does what a noun names: its possessor or "by" phrase, else the subject of the verb it is the object of."""
    found = _granted(noun) if noun.lemma_.lower() in _LEAVES else owners(noun) or _granted(noun)
    if not found and noun.dep_ in ("dobj", "attr") and depth <= _DEEPEST:
        found = grammatical_subjects(noun.head, depth + 1)
    return found


def _granted(noun: Token) -> list[Token]:
    """Who was given it: "gave the minister the authority to send troops"."""
    if noun.lemma_.lower() in _LEAVES and (noun.dep_ == "dobj" or (noun.dep_ == "pobj" and noun.head.lower_ == "for")):
        asking = noun.head if noun.dep_ == "dobj" else governor_of(noun.head)
        if asking.lemma_.lower() in _ASKING:
            return grammatical_subjects(asking)
    if noun.lemma_.lower() not in _GRANTS or noun.dep_ != "dobj":
        return []
    receivers = [child for child in noun.head.children if child.dep_ == "dative"]
    return [one for child in receivers for one in (objects_of(child) if child.pos_ == "ADP" else members(child))]


def owners(noun: Token) -> list[Token]:
    """The possessors of a noun, else whom its "by" names."""
    found = [one for child in noun.children if child.dep_ == "poss" for one in members(child)]
    return found or [one for child in noun.children if child.lower_ == "by" for one in objects_of(child)]
