"""How the word above a noun or gerund bears on what it names: as its object, its subject, or behind a preposition."""

from typing import Final

from dateline.annotation.events.bearings import is_past, marked_to, opened_by, predicate_bearing, with_particle
from dateline.annotation.events.own_status import own_status
from dateline.annotation.grammar.phrases import governor_of
from dateline.annotation.grammar.tokens import Token
from dateline.annotation.times.speech import OWNED_TO
from dateline.codes.assertion import Bearing, assertion_lexicon
from dateline.codes.light_verbs import load_light_verbs
from dateline.codes.words import words_of
from dateline.model import NOT_DONE

_GOVERNING: Final = frozenset({"of", "for", "on", "to", "about", "against", "from", "with", "into"})
# Verbs whose subject comes about or goes on as they say: "talks will resume".
_COMES_ABOUT: Final = words_of("comes_about")
_WORRIED: Final = frozenset({"worried", "concerned", "wary", "nervous", "fearful", "afraid", "worry", "fret"})
_DELIBERATING: Final = frozenset({"debate", "weigh"})
_AIMING: Final = words_of("aiming")
_COMPARED: Final = frozenset({"better", "likely", "preferable", "probable", "worse"})
_NOMINAL: Final = frozenset({"NOUN", "PROPN"})


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
    if preposition.i < governor.i and governor.pos_ == "VERB" and token.pos_ in _NOMINAL and _is_definite(token):
        return None, None  # "within days of the attack he called for"
    stretch = governor.lemma_.lower() in load_light_verbs().stretches and not _is_definite(token)
    if preposition.lower_ == "of" and stretch:
        return "same", governor  # "planned a round of talks"
    if token.dep_ == "pcomp" and is_past(token) and any(child.tag_ == "WRB" for child in token.children):
        return None, None  # "questions about how they were deployed"
    opened = opened_by(token) if token.dep_ == "pcomp" else None
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
    if found is None and preposition.lower_ in _GOVERNING and with_particle(governor, words.predicates) is None:
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
    alike = preposition.lower_ == "as" and any(
        child.lower_ == "as" for child in preposition.head.children if child.i < preposition.i
    )
    if alike and token.tag_ == "VBG":
        return True  # "as important as punishing them"
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
    bearing = brought_about or predicate_bearing(head, token)
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
