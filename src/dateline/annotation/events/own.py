"""Whether those who speak, speak of themselves or of what is theirs."""

from typing import Final

from dateline.annotation.events.words import Words
from dateline.annotation.grammar.tokens import Token

_OWN_PRONOUNS: Final = frozenset({"it", "they", "he", "she", "we", "i"})
_OWN_POSSESSIVES: Final = frozenset({"its", "their", "his", "her", "our", "my"})
_OFFICIAL: Final = frozenset({"GOV", "MIL"})
_RULING: Final = frozenset({"administration", "government"})
_UNSAID: Final = "USA"  # the state that reports leave unsaid


def is_own(subject: Token, speakers: list[Token], words: Words) -> bool:
    """True if the speaker speaks of what the speaker, or the speaker's own, will do."""
    known = words.lookup.of(subject)
    if subject.lower_ in _OWN_PRONOUNS and known is None:
        return subject.lower_ != "it" or any(words.kind(one) in ("state", "organization") for one in speakers)
    if any(child.dep_ == "poss" and child.lower_ in _OWN_POSSESSIVES for child in subject.children):
        return True
    if known is None:
        return False
    others = [other[0] for one in speakers if (other := words.lookup.of(one)) is not None]
    rules = subject.lemma_.lower() in _RULING or (known[0].kind == "state" and known[0].country == _UNSAID)
    if rules:  # "the Karam administration", in the mouth of an official of nobody says where
        placed = known[0].country is not None
        if any(_OFFICIAL.intersection(one.sectors) and not (placed and one.country) for one in others):
            return True
    of_state = known[0].kind == "state" or bool(_OFFICIAL.intersection(known[0].sectors))
    state = known[0].country if of_state and known[0].kind != "person" else None
    return any(other.id == known[0].id or (state is not None and other.country == state) for other in others)
