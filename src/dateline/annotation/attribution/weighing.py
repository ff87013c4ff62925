"""Whether a word attributes where it stands: the weight of its frame, and of the circumstances.

"Support", "plan" or "see" attribute in one sentence and not in the next. Who is the subject, mood and tense of the verb,
how long the content is and how it begins tell them apart; `codes/cues.tsv` and `codes/circumstances.tsv` hold the log odds
of each, `benchmarks/train_attribution.py` fits them.
"""

from collections.abc import Container, Iterator, Mapping
from typing import Final

from spacy.tokens import Token

from dateline.annotation.attribution.sources import VERBAL, speaker_of
from dateline.codes.circumstances import circumstances
from dateline.codes.cues import Cue

_FAMILIES: Final = {
    "that": "clause", "whether": "clause", "quote": "clause", "parenthesis": "around", "as_clause": "around",
    "closing": "around", "to": "to", "ing": "ing", "small": "small", "passive_to": "passive_to",
    "passive_small": "passive_small", "object": "object", "object_infinitive": "object_infinitive",
}  # fmt: skip
_LENGTHS: Final = (1, 2, 3, 4, 6, 9, 16, 30)  # words; a content counts as the longest of these that it reaches
_NEAR: Final = 0.8  # log odds
_HEEDED: Final = -0.8  # log odds
_MODALS: Final = frozenset({"would", "could", "should", "might", "may", "must", "can", "will", "'ll", "wo", "ca", "'d"})
_ONE: Final = frozenset({"he", "she", "his", "her"})
_SEVERAL: Final = frozenset({"they", "their", "those", "many", "some", "most", "others", "who"})
_OWN: Final = frozenset({"i", "we", "my", "our"})
_ANYBODY: Final = frozenset({"you", "your", "one"})
_NAMED: Final = frozenset({"PERSON", "ORG", "NORP", "GPE"})
_DETERMINERS: Final = frozenset({"the", "a", "an", "any", "no"})
_OPENINGS: Final = frozenset(
    {
        "that", "whether", "if", "what", "how", "why", "who", "when", "where", "which", "as", "to", "the", "a", "an", "his",
        "her", "their", "its", "it", "him", "them", "he", "they", "she", "i", "we", "you", "this", "me", "us",
    }
)  # fmt: skip


def attributed(
    cue: Token, entry: Cue, offers: Mapping[str, tuple[int, ...]], quoted: Container[int]
) -> tuple[str, tuple[int, ...]] | None:
    """The frame in which a cue attributes, and its content; None where the odds are against it.

    `offers` are the contents that the grammar offers by frame; `quoted` the tokens between quotation marks of speech.
    """
    weights = {
        frame: weight + _weight_here(cue, entry, frame, offers, quoted)
        for frame, weight in entry.weights.items()
        if frame in offers
    }
    if not weights:
        return None
    best = max(weights, key=lambda frame: (weights[frame], frame))
    if weights[best] <= (_HEEDED if _is_heeded(entry, best) else 0):
        return None
    whole = _whole(best, weights, offers)
    return whole, offers[whole]


def _weight_here(
    cue: Token, entry: Cue, frame: str, offers: Mapping[str, tuple[int, ...]], quoted: Container[int]
) -> float:
    table = circumstances(entry.part, family(frame))
    found = circumstances_of(cue, frame, offers[frame], offers, quoted)
    return table.get("always", 0.0) + sum(table.get(one, 0.0) for one in found)


def _is_heeded(entry: Cue, frame: str) -> bool:
    """What doubts, blames or denies, and clauses after words of speech, count on lower odds: events rest on them."""
    return entry.effect != "neutral" or frame == "passive_to" or (frame == "that" and "that" in entry.frames)


def _whole(best: str, weights: Mapping[str, float], offers: Mapping[str, tuple[int, ...]]) -> str:
    """Of frames that weigh about the same, the object with what is said of it rather than a part of that."""
    part = set(offers[best])
    near = (one for one in weights if one.startswith("object") and weights[one] > max(0.0, weights[best] - _NEAR))
    return max((one for one in near if part < set(offers[one])), key=lambda one: (weights[one], one), default=best)


def family(frame: str) -> str:
    """The kind of construction a frame is: the circumstances weigh alike in it."""
    known = _FAMILIES.get(frame)
    if known is not None:
        return known
    head = frame.split("_")[0]
    return {"raised": frame, "object": "object_with", "passive": "passive"}.get(head, "preposition")


def circumstances_of(
    cue: Token, frame: str, content: tuple[int, ...], offers: Mapping[str, tuple[int, ...]], quoted: Container[int]
) -> Iterator[str]:
    """The circumstances of a cue in a frame, as codes/circumstances.tsv names them.

    `offers` are all frames that the grammar offers for the cue; `quoted` the tokens between quotation marks of speech.
    """
    doc = cue.doc
    first = doc[content[0]]
    inside = frozenset(content)
    yield "speaker " + _speaker(cue, inside)
    yield from _verb_form(cue) if cue.pos_ in VERBAL else _nominal_form(cue)
    yield "place " + cue.dep_
    yield f"length {_length(cue, content)}"
    yield "opens " + (first.lower_ if first.lower_ in _OPENINGS else first.tag_)
    if any(i in quoted for i in content):
        yield "quoted"
    for other in offers:
        if other != frame:
            yield "beside " + family(other)
    head = _head(cue, content, inside)
    yield "content " + (head.ent_type_ or head.tag_)
    distance = content[0] - cue.i
    yield "before" if distance < 0 else f"after {min(3, distance)}"


def _speaker(cue: Token, content: frozenset[int]) -> str:
    speaker = speaker_of(cue, content)
    if speaker is None:
        return "none"
    word = speaker.lower_
    for words, name in ((_OWN, "I"), (_ANYBODY, "you"), (_ONE, "he"), (_SEVERAL, "they")):
        if word in words:
            return name
    if speaker.pos_ == "PRON":
        return "it"
    if speaker.ent_type_ in _NAMED:
        return speaker.ent_type_
    return "name" if speaker.pos_ == "PROPN" else "nouns" if speaker.tag_ == "NNS" else "noun"


def _verb_form(verb: Token) -> Iterator[str]:
    children = list(verb.children)
    if any(child.dep_ == "neg" for child in children):
        yield "form negated"
    helpers = {child.lower_ for child in children if child.dep_ in ("aux", "auxpass")}
    tag = verb.tag_
    if helpers & _MODALS:
        yield "form modal"
    elif tag == "VB":
        yield "form to" if "to" in helpers else "form VB"
    elif tag in ("VBG", "VBN"):
        yield f"form {tag} {'helped' if helpers else 'bare'}"
    else:
        yield "form " + tag


def _nominal_form(word: Token) -> Iterator[str]:
    children = list(word.children)
    if any(child.dep_ == "neg" for child in children):
        yield "form negated"
    yield "form " + word.tag_
    determiner = next((child for child in children if child.dep_ in ("det", "poss")), None)
    if determiner is None:
        yield "determiner none"
    elif determiner.dep_ == "poss":
        yield "determiner possessor"
    else:
        yield "determiner " + (determiner.lower_ if determiner.lower_ in _DETERMINERS else "other")


def _length(cue: Token, content: tuple[int, ...]) -> int:
    doc = cue.doc
    words = sum(1 for i in content if not (doc[i].is_punct or doc[i].is_space))
    return max((bound for bound in _LENGTHS if bound <= words), default=1)


def _head(cue: Token, content: tuple[int, ...], inside: frozenset[int]) -> Token:
    """The word of the content that nothing in it governs; of several, the one nearest to the cue."""
    doc = cue.doc
    heads = (doc[i] for i in content if doc[i].head.i not in inside or doc[i].head.i == i)
    return min(heads, key=lambda token: abs(token.i - cue.i), default=doc[content[0]])
