"""Choose the sense of a predicate: the trigger whose conditions its arguments meet."""

from collections.abc import Sequence
from typing import Final

from dateline.annotation.events.words import PERIODS, Words
from dateline.annotation.grammar.predications import Predication
from dateline.annotation.grammar.subjects import members
from dateline.annotation.grammar.tokens import Token
from dateline.codes.triggers import Condition, Trigger, load_triggers
from dateline.codes.words import words_of

_ROLES: Final = {
    "subj": "subject", "obj": "object", "ind": "indirect", "poss": "possessor", "mod": "modifier", "clause": "clause",
}  # fmt: skip


_SUMS: Final = words_of("sums")
_OF_TIME: Final = frozenset({"at", "by", "in", "on"})


def choose_sense(predication: Predication, words: Words) -> Trigger | None:
    """The most particular sense that fits; None where none does, or the one that does tells no event."""
    lexicon = load_triggers()
    for trigger in lexicon.get(predication.lemma) or lexicon.get(predication.lemma + "e", ()):
        if _fits(trigger, predication, words):
            return trigger if trigger.event_type is not None else None
    return None


def _fits(trigger: Trigger, predication: Predication, words: Words) -> bool:
    return (
        _form_fits(trigger, predication)
        and _particle_fits(trigger, predication, words)
        and all(_holds(one, predication, words) for one in trigger.conditions)
    )


def slot_tokens(slot: str, predication: Predication, words: Words) -> list[Token]:
    """The head tokens that fill a slot (a role's short name, a preposition, or one of the grammar's relations)."""
    doc = words.doc
    if slot in _ROLES:
        return [doc[one.head] for one in predication.arguments if one.role == _ROLES[slot]]
    if slot == "any":
        return [doc[one.head] for one in predication.arguments if one.role != "clause"]
    if slot == "self":
        return [doc[predication.trigger]]
    if slot == "light":
        return [doc[predication.verb]] if predication.verb is not None else []
    if slot in ("oprd", "advmod"):
        return _beside(slot, predication, words)
    relation, _, outer = slot.partition("_")
    if outer:
        return _within(relation, slot_tokens(outer, predication, words))
    own = [doc[one.head] for one in predication.arguments if one.preposition == slot]
    if slot in _OF_TIME:  # "insisted on Monday", "on Veterans Day" insists on nothing
        own = [one for one in own if one.ent_type_ not in ("DATE", "TIME") and one.lower_ not in PERIODS]
    return own or _after_objects(slot, predication, words)


def _beside(slot: str, predication: Predication, words: Words) -> list[Token]:
    """What the object is called or made, and adverbs; of "called Minister Lund" the model takes the object for a name given."""
    found = [child for child in words.doc[predication.trigger].children if child.dep_ in _relations(slot)]
    taken = predication.heads("object")
    return found[1:] if found and found[0].i in taken and found[0].dep_ == "oprd" else found


def _within(relation: str, heads: list[Token]) -> list[Token]:
    """The modifiers of `heads`, or what stands behind a preposition on them."""
    children = [child for head in heads for child in head.children]
    if relation == "mod":
        return [child for child in children if child.dep_ in ("amod", "compound")]
    linked = [child for child in children if child.dep_ == "prep" and child.lower_ == relation]
    return [one for child in linked for one in child.children if one.dep_ == "pobj"]


def _after_objects(preposition: str, predication: Predication, words: Words) -> list[Token]:
    """The same preposition on an argument ("imposed a ban on exports", "the arrest of two men by police").

    The model may hang a phrase on either.
    """
    if preposition == "of":
        return []
    heads = predication.heads("object") or predication.after("under")  # "came under fire from the hills"
    if predication.form in ("nominal", "light"):
        heads = predication.after("of", "by")
    heads = (*heads, *(inner for head in heads for inner in _made_up_of(words.doc[head])))
    return [
        one
        for head in heads
        for child in words.doc[head].children
        if child.dep_ == "prep" and child.lower_ == preposition
        for inner in child.children
        if inner.dep_ == "pobj"
        for one in members(inner)
    ]


def _made_up_of(head: Token) -> list[int]:
    """What a sum is given in ("two million dollars in aid to Norland")."""
    if head.lemma_.lower() not in _SUMS and head.pos_ not in ("NUM", "SYM"):
        return []
    return [
        one.i
        for child in head.children
        if child.lower_ in ("in", "of", "worth")
        for one in child.children
        if one.dep_ == "pobj"
    ]


def _relations(slot: str) -> Sequence[str]:
    return ("oprd", "acomp", "ccomp", "xcomp", "pobj", "attr") if slot == "oprd" else ("advmod",)


def _form_fits(trigger: Trigger, predication: Predication) -> bool:
    if predication.form in ("active", "passive"):
        return trigger.form == "verb"
    if predication.form == "adjective":
        return trigger.form == "adjective"
    return trigger.form == "noun" or (trigger.form == "light" and predication.form == "light")


def _particle_fits(trigger: Trigger, predication: Predication, words: Words) -> bool:
    """A sense with a particle asks for it, as particle, adverb or stranded preposition; others do not mind one."""
    if trigger.particle is None:
        return True
    if predication.particle == trigger.particle:
        return True
    return any(
        child.lower_ == trigger.particle
        and child.dep_ in ("advmod", "prep", "prt", "acomp", "oprd")
        and not any(inner.dep_ == "pobj" for inner in child.children)
        for child in words.doc[predication.trigger].children
    )


def _holds(condition: Condition, predication: Predication, words: Words) -> bool:
    if condition.slot == "dep":
        return (words.doc[predication.trigger].dep_ in condition.classes) == condition.wanted
    filled = slot_tokens(condition.slot, predication, words)
    if "*" in condition.classes:
        return bool(filled) or _bare(condition.slot, predication, words)
    if "-" in condition.classes:
        return not filled
    found = any(words.classes(token) & condition.classes for token in filled)
    if not found and condition.slot not in _ROLES:
        found = _bare_word(condition, predication, words)
    return found == condition.wanted


def _bare(slot: str, predication: Predication, words: Words) -> bool:
    """True if a word of that form hangs on the predicate without an object of its own ("went off")."""
    return any(
        child.lower_ == slot and not any(inner.dep_ == "pobj" for inner in child.children)
        for child in words.doc[predication.trigger].children
    )


def _bare_word(condition: Condition, predication: Predication, words: Words) -> bool:
    return (
        False
        if condition.slot != "advmod"
        else any(child.lower_ in condition.classes for child in words.doc[predication.trigger].children)
    )
