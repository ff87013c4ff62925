"""How the words around a noun or verb bear on what it names: what is planned, doubted or denied of it, and by which word."""

from collections.abc import Mapping
from typing import Final

from dateline.annotation.events.own_status import is_progressive, own_status
from dateline.annotation.grammar.phrases import governor_of
from dateline.annotation.grammar.subjects import antecedent, is_own_end, speaker_above
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.times.speech import OWNED_TO
from dateline.codes.assertion import Bearing, assertion_lexicon
from dateline.codes.words import words_of
from dateline.model import NOT_DONE

_GOVERNING: Final = frozenset({"of", "for", "on", "to", "about", "against", "from", "with", "into"})
# Verbs whose subject comes about or goes on as they say: "talks will resume".
_COMES_ABOUT: Final = words_of("comes_about")
_WORRIED: Final = frozenset({"worried", "concerned", "wary", "nervous", "fearful", "afraid", "worry", "fret"})
_DELIBERATING: Final = frozenset({"debate", "weigh"})
_STOPPING: Final = frozenset({"stop", "cease", "halt", "quit"})
# Of these in the present ("the law allows police to arrest"), nothing follows that was done.
_PERMITTING: Final = frozenset({"allow", "empower", "enable", "entitle", "let", "permit"})
_AIMING: Final = words_of("aiming")
# "Is believed to have", "are thought to have".
_HELD: Final = words_of("held_of")
_HOLDING: Final = words_of("holding")
_PURSUING: Final = words_of("pursuing")
_PERSUADING: Final = words_of("persuading")
_TRYING: Final = frozenset({"attempt", "seek", "try"})
_INVERTING: Final = frozenset({"had", "should", "were"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN"})
_FINITE: Final = frozenset({"MD", "VBD", "VBP", "VBZ"})
_COMPARED: Final = frozenset({"better", "likely", "preferable", "probable", "worse"})


def of_complement(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """A clause or infinitive that a word takes: "said that it attacked", "a plan to attack", "failed to attack".

    Here and below: how the word above bears on the token, None where it does not; and that word, None at the top.
    """
    if head.pos_ in _NOMINAL:
        return _of_clause_of_noun(token, head)
    opened = _opened(token)
    if opened is not None:
        return ("possible" if opened == "hypothetical" else opened), head  # "asked if they attacked"
    return _of_clause_of_adjective(token, head) if head.pos_ == "ADJ" else _of_clause_of_verb(token, head)


def _of_clause_of_noun(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """ "A plan to attack", "the man accused of it"."""
    words = assertion_lexicon()
    if token.dep_ == "acl" and token.tag_ in ("VBN", "VBG") and not _is_finite(token):
        in_scene = head.dep_ == "dobj" and head.head.lemma_.lower() in words.scenes
        return ("same", head.head) if in_scene else (None, head)
    if head.lower_ == "order" and head.dep_ == "pobj" and head.head.lower_ == "in":
        return "planned", governor_of(head.head)
    bearing = "called_for" if is_high_time(head) else words.nouns.get(head.lemma_.lower())
    if bearing == "hypothetical" and head.dep_ == "dobj" and head.head.lemma_.lower() in _PURSUING:
        bearing = "possible"  # "continued their effort to topple him"
    if bearing is None and _is_infinitive(token):
        bearing = "planned"
    return bearing, head


def _of_clause_of_adjective(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """ "Eager to attack"; "they were able to meet", who met."""
    if head.lower_ == "able" and (head.head.tag_ == "VBD" or _is_past(head.head)):
        return "same", head.head
    bearing = assertion_lexicon().adjectives.get(head.lower_)
    return (bearing if bearing is not None or not _is_infinitive(token) else "same"), head


def _is_tried_or_held(token: Token, head: Token) -> Bearing | None:
    """ "Believes that he attacked", "is said to have attacked"; "tried to persuade them", which is done by trying."""
    if is_held_of(token, head) or (head.lemma_.lower() in _HOLDING and token.dep_ == "ccomp" and _is_past(token)):
        return "alleged"
    spoken = token.lemma_.lower() in _PERSUADING and head.lemma_ in _TRYING and _is_infinitive(token)
    return "same" if spoken else None


def _of_clause_of_verb(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """ "Said that it attacked", "failed to attack", "stopped building"."""
    if is_own_end(token, head):
        return "planned", head
    bearing = _is_tried_or_held(token, head) or _judged(head) or _predicate(head, token)
    if bearing == "same" and head.lemma_.lower() in _PERMITTING and _is_only_permitted(head):
        return "possible" if head.tag_ == "VBN" else "hypothetical", head
    if bearing is None and token.tag_ == "VBG":
        bearing = _of_gerund(head)
    if bearing == "planned" and token.dep_ == "ccomp" and _is_past(token):
        return None, head  # "determined that they had attacked"
    if head.lemma_ in _STOPPING and token.tag_ == "VBG" and own_status(head) in NOT_DONE:
        return None, head  # "will stop building": what is to stop is there
    if bearing is None and _is_infinitive(token):
        bearing = "same" if token.dep_ == "xcomp" and not marked_to(token) else "planned"
    return bearing, head


def is_high_time(noun: Token) -> bool:
    """ "It is time to leave"."""
    return noun.lower_ == "time" and noun.dep_ == "attr"


def is_held_of(token: Token, head: Token) -> bool:
    """ "Is believed to have attacked": what people hold that somebody did."""
    passive = any(child.dep_ == "auxpass" for child in head.children)
    perfect = any(child.dep_ == "aux" and child.lower_ == "have" for child in token.children)
    return passive and perfect and token.dep_ == "xcomp" and head.lemma_.lower() in _HELD


def _judged(head: Token) -> Bearing | None:
    """ "It is unlikely that": what the adjective says of its clause."""
    words = assertion_lexicon().adjectives
    if head.lemma_ != "be":
        return None
    return next(
        (words[child.lower_] for child in head.children if child.dep_ == "acomp" and child.lower_ in words), None
    )


def _is_only_permitted(permitting: Token) -> bool:
    """ "The law allows them to", "were allowed to": nothing follows that was done."""
    passive = any(child.dep_ == "auxpass" for child in permitting.children)
    return passive or permitting.tag_ in ("VBZ", "VBP")


def _of_gerund(head: Token) -> Bearing | None:
    """ "May include sending", "does not support sending"."""
    words, lemma = assertion_lexicon(), head.lemma_.lower()
    return words.attitudes.get(lemma) or (_of_contents(head) if lemma in words.scenes else None)


def _of_contents(including: Token) -> Bearing:
    """What "the plan includes arming them" says by its subject."""
    nouns = assertion_lexicon().nouns
    subjects = [antecedent(child) for child in including.children if child.dep_ == "nsubj"]
    subjects += [
        one
        for subject in subjects
        for child in subject.children
        if child.lower_ == "of"
        for one in child.children
        if one.dep_ == "pobj"
    ]  # "key points of the deal include"
    return next((nouns[one.lemma_.lower()] for one in subjects if one.lemma_.lower() in nouns), "same")


def _opened(clause: Token) -> Bearing | None:
    """What "whether" or "if" at the head of a clause makes of it."""
    words = assertion_lexicon().clauses
    return next((words[one.lower_] for one in clause.children if one.dep_ == "mark" and one.lower_ in words), None)


def _is_finite(clause: Token) -> bool:
    return any(child.dep_ in ("aux", "auxpass") and child.tag_ in _FINITE for child in clause.children)


def _is_past(clause: Token) -> bool:
    """Whether a finite clause tells of the past."""
    auxiliaries = {child.lower_ for child in clause.children if child.dep_ in ("aux", "auxpass")}
    if auxiliaries & {"had", "has", "have", "was", "were", "did"}:
        return not auxiliaries & {"to", "will", "would", "may", "might", "could", "can", "should", "must"}
    return clause.tag_ == "VBD"


def _predicate(head: Token, token: Token) -> Bearing | None:
    """The bearing of a governing verb: by its lemma, with its particle or the complement's kind where that matters."""
    words = assertion_lexicon().predicates
    lemma = head.lemma_.lower()
    found = _with_particle(head, words)
    if found is not None:
        return found
    if marked_to(token) and f"{lemma}_to" in words:
        return words[f"{lemma}_to"]
    if lemma == "be" and marked_to(token):
        return "planned"
    if lemma == "go" and is_progressive(head) and marked_to(token):
        return "planned"
    if lemma == "have" and marked_to(token) and any(child.lower_ == "yet" for child in head.children):
        return "negated"
    if lemma == "have" and marked_to(token) and not any(child.dep_ == "dobj" for child in head.children):
        return "called_for"
    return words.get(lemma)


def _is_of_any_time(clause: Token) -> bool:
    """ "In case they attack", "whenever they attack"."""
    first = min((one.i for one in clause.subtree), default=clause.i)
    in_case = first > 1 and clause.doc[first - 1].lower_ == "case"
    return in_case or any(child.lower_ == "whenever" for child in clause.children)


def _with_particle(verb: Token, words: Mapping[str, Bearing]) -> Bearing | None:
    """What a verb says with its particle or preposition: "pressed ahead"."""
    lemma = verb.lemma_.lower()
    particles = (child.lower_ for child in verb.children if child.dep_ in ("prt", "prep", "advmod"))
    return next((words[f"{lemma}_{one}"] for one in particles if f"{lemma}_{one}" in words), None)


def _phrasal(verb: Token, words: Mapping[str, Bearing]) -> Bearing | None:
    return _with_particle(verb, words) or words.get(verb.lemma_.lower())


def of_adverbial(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """A clause beside another: "if it attacks", "left, saying so", "came to attack"."""
    words = assertion_lexicon()
    infinitive = _is_infinitive(token)
    if _is_of_any_time(token):
        return "hypothetical", head
    speaker = speaker_above(token, head)
    if speaker is not None:
        return None, speaker.head  # "claims that it was hit, blaming rebels": the blame is no part of the claim
    for child in token.children:
        if child.dep_ == "mark" and child.lower_ in words.clauses:
            return words.clauses[child.lower_], head
        if child.dep_ == "mark" and child.lower_ in ("before", "until", "till") and own_status(token) == "occurred":
            return None, None
    if head.dep_ != "conj" and head.lemma_ == "be" and infinitive and _judged(head) is not None:
        return _judged(head), head  # "it is important for them to act"
    if marked_to(token):
        if any(child.lower_ == "only" and child.i < token.i for child in token.children):
            return "same", head  # "was praised, only to resign"
        bearing = _predicate(head, token)
        if bearing == "same" and head.lemma_ == "go" and any(child.lower_ == "on" for child in head.children):
            return "same", head  # "went on to say"
        if _phrasal(head, words.ends) == "same":
            return "same", head
        return (bearing if bearing not in (None, "same") else "planned"), head
    return None, head


def is_inverted(clause: Token) -> bool:
    """ "Had the army attacked, ...": a condition without "if"; the model may take "had" for its governor."""
    head = clause.head
    if head.lower_ in _INVERTING and head.dep_ == "advcl" and head.i < clause.i:
        return all(child.i > head.i for child in head.children)
    first = min(clause.children, key=lambda child: child.i, default=clause)
    return first.dep_ == "aux" and first.lower_ in _INVERTING and clause.i < head.i


def of_prepositional(token: Token) -> tuple[Bearing | None, Token | None]:
    """A noun or gerund under a preposition: "plans for talks", "without a fight", "accused of spying"."""
    words = assertion_lexicon()
    preposition = token.head
    if marked_to(token) and any(child.lower_ == "which" for child in preposition.children):
        return "planned", governor_of(preposition)  # "weapons with which to attack"
    if preposition.lower_ in words.clauses:
        return words.clauses[preposition.lower_], preposition.head
    if _is_of_a_kind(token, preposition):
        return "hypothetical", preposition.head
    governor = governor_of(preposition)
    if preposition.lower_ == "from" and governor.lower_ in ("away", "back") and governor.dep_ == "advmod":
        governor = governor.head  # "stepped back from attacking"
    if governor.i == preposition.i:
        return None, None
    if token.dep_ == "pcomp" and _is_past(token) and any(child.tag_ == "WRB" for child in token.children):
        return None, None  # "questions about how they were deployed"
    opened = _opened(token) if token.dep_ == "pcomp" else None
    if opened is not None:
        return opened, governor  # "the debate over whether to block"
    if preposition.lower_ == "of" and preposition.i > 0 and preposition.nbor(-1).lower_ == "instead":
        return "negated", governor
    if preposition.lower_ == "by" and token.dep_ == "pcomp" and governor.pos_ == "VERB":
        return "same", governor  # "will not answer by sending troops"
    if governor.dep_ == "dobj" and words.predicates.get(governor.head.lemma_.lower()) == "alleged":
        governor = governor.head
    if governor.dep_ == "relcl" and preposition.nbor(-1).text == "," and governor.head.head.pos_ == "VERB":
        governor = governor.head.head  # "prepared the minister, who is new, for a visit"
    lemma = governor.lemma_.lower()
    if lemma in OWNED_TO and governor.dep_ in ("dobj", "nsubjpass"):
        return None, governor  # "claimed responsibility for the attack", "denied any role in it"
    if governor.pos_ in _NOMINAL:
        return _of_phrase_of_noun(token, preposition, governor), governor
    if lemma in _AIMING and token.tag_ == "VBG" and preposition.lower_ in ("on", "with"):
        return "possible", governor
    found = words.predicates.get(f"{lemma}_{preposition.lower_}")
    if found is None and preposition.lower_ in _GOVERNING and _with_particle(governor, words.predicates) is None:
        found = words.predicates.get(lemma) or (words.adjectives.get(lemma) if governor.pos_ == "ADJ" else None)
    if lemma in _WORRIED and token.pos_ in _NOMINAL and not _is_unspecified(token):
        return None, governor  # "worried about the attack"
    return found, governor


def _of_phrase_of_noun(token: Token, preposition: Token, noun: Token) -> Bearing | None:
    """ "Plans for talks", "interest in attacking", "no sign of backing down"; "questions on the attack" leave it as it is."""
    words, lemma = assertion_lexicon(), noun.lemma_.lower()
    if lemma in words.attitudes and preposition.lower_ in ("for", "to", "of"):
        return words.attitudes[lemma] if _is_unspecified(token) or token.tag_ == "VBG" else None
    if preposition.lower_ == "including" or own_status(noun) == "negated":
        return "same"
    toward = preposition.lower_ == "in" and token.tag_ == "VBG"
    if not (toward or preposition.lower_ in ("of", "for", "on", "to", "against", "about")):
        return None
    found = words.nouns.get(lemma)
    presupposed = preposition.lower_ != "for" and _is_definite(token)
    return None if found in ("hypothetical", "possible") and presupposed else found


def _is_of_a_kind(token: Token, preposition: Token) -> bool:
    """What things are compared with, or an example of their kind: "such as an attack", "more likely than another test"."""
    as_example = preposition.lower_ == "as" and any(child.lower_ == "such" for child in preposition.children)
    compared = preposition.lower_ == "to" and preposition.head.lower_ == "compared"
    compared |= preposition.lower_ == "than" and preposition.head.lower_ in _COMPARED
    if not (as_example or compared):
        return False
    another = any(child.lower_ == "another" for child in token.children)
    dated = any(child.ent_type_ == "DATE" for child in token.subtree)
    return token.pos_ in _NOMINAL and (another or _is_unspecified(token)) and not dated


def of_object(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """A noun as the object of a verb: "planned the attack", "called off the talks", "held talks".

    What the text presupposes ("did not attend the talks") stands, whatever the verb's own polarity.
    """
    if head.pos_ not in ("VERB", "AUX"):
        return None, head
    if any(child.dep_ == "oprd" for child in head.children):
        return None, head  # "the strikes were considered a success"
    if head.lemma_ == "be" and any(child.dep_ == "expl" for child in head.children):
        return "same", head  # "whether there had been an attack"
    attitude = assertion_lexicon().attitudes.get(head.lemma_.lower())
    if attitude is not None and _is_unspecified(token):
        return attitude, head
    brought_about = assertion_lexicon().objects.get(head.lemma_.lower())
    if brought_about == "same":
        return "same", head
    if head.lemma_.lower() in _DELIBERATING and _is_any(token):
        return "possible", head  # "is weighing a visit"
    bearing = brought_about or _predicate(head, token)
    if bearing not in (None, "same"):
        return (None if bearing == "occurred" else bearing), head
    own = own_status(head)
    if own == "negated":
        return (None if _is_definite(token) else "same"), head
    if own in NOT_DONE and (bearing == "same" or _is_unspecified(token)):
        return "same", head
    return None, head


def _is_any(token: Token) -> bool:
    """ "A strike", "any strike": none in particular that the text speaks of as done."""
    articles = {child.lower_ for child in token.children if child.dep_ == "det"}
    told = any(child.dep_ in ("relcl", "acl") and child.tag_ != "VB" for child in token.children)
    return bool(articles & {"a", "an", "any"}) and not told


def _is_unspecified(token: Token) -> bool:
    """As `_is_any`, or a bare noun: "airstrikes", "military action"."""
    bare = not any(child.dep_ in ("det", "poss", "nummod", "relcl", "acl") for child in token.children)
    return token.pos_ in _NOMINAL and (bare or _is_any(token))


def _is_definite(token: Token) -> bool:
    return any(
        child.dep_ == "poss" or (child.dep_ == "det" and child.lower_ in ("the", "this", "that", "these", "those"))
        for child in token.children
    )


def of_subject(token: Token, head: Token) -> tuple[Bearing | None, Token | None]:
    """A noun as subject or modifier: "talks will resume", "the visit was canceled", "talks plan"."""
    if token.dep_ == "compound" and head.pos_ in _NOMINAL:
        return assertion_lexicon().nouns.get(head.lemma_.lower()), head
    if token.pos_ not in _NOMINAL or head.pos_ not in ("VERB", "AUX"):
        return None, head
    if token.dep_ == "nsubjpass":
        return of_object(token, head)
    if head.lemma_ == "be" and head.tag_ == "VBZ" and _is_any(token):
        return "possible", head  # "an attack on one is an attack on all"
    if _is_unspecified(token) and _will_not(head):
        return "possible", head  # "a campaign will not succeed"
    aspectual = head.lemma_.lower() in _COMES_ABOUT
    return ("same" if (aspectual or _is_unspecified(token)) and own_status(head) in NOT_DONE else None), head


def _will_not(verb: Token) -> bool:
    relations = {child.dep_ for child in verb.children}
    return "neg" in relations and any(child.dep_ == "aux" and child.tag_ == "MD" for child in verb.children)


def _is_infinitive(token: Token) -> bool:
    """Without an auxiliary that makes it finite ("does not have")."""
    return token.tag_ == "VB" and not any(
        child.dep_ == "aux" and (child.tag_ == "MD" or child.lemma_ == "do") for child in token.children
    )


def marked_to(token: Token) -> bool:
    """An infinitive with "to"."""
    return token.tag_ == "VB" and any(
        child.dep_ in ("aux", "mark") and child.lower_ == "to" for child in token.children
    )
