"""Whether a word attributes where it stands: the weight of its frame, and of the circumstances.

"Support", "plan" or "see" attribute in one sentence and not in the next. Who is the subject, mood and tense of the verb,
how long the content is and how it begins tell them apart; `codes/cues.tsv` and `codes/circumstances.tsv` hold the log odds
of each, `benchmarks/train_attribution.py` fits them.
"""

from collections.abc import Container, Iterator, Mapping
from functools import lru_cache
from typing import Final

from dateline.annotation.attribution.sources import VERBAL, grammatical_speaker, speaker_of
from dateline.annotation.grammar.tokens import Token
from dateline.codes.circumstances import circumstances
from dateline.codes.cues import Cue

_FAMILIES: Final = {
    "that": "clause", "whether": "clause", "quote": "clause", "parenthesis": "around", "as_clause": "around",
    "closing": "around", "to": "to", "ing": "ing", "small": "small", "passive_to": "passive_to",
    "passive_small": "passive_small", "object": "object", "object_infinitive": "object_infinitive",
}  # fmt: skip
_BOUNDS: Final = (1, 2, 3, 4, 6, 9, 16, 30)
_LENGTHS: Final = tuple(
    f"length {max((one for one in _BOUNDS if one <= n), default=1)}" for n in range(_BOUNDS[-1] + 1)
)
_FAR: Final = 2.5  # log odds that circumstances seldom make up for
_NEAR: Final = 0.8  # log odds
_HEEDED: Final = -0.8  # log odds
_MODALS: Final = frozenset({"would", "could", "should", "might", "may", "must", "can", "will", "'ll", "wo", "ca", "'d"})
_SPEAKERS: Final = {
    **dict.fromkeys(("i", "we", "my", "our"), "I"),
    **dict.fromkeys(("you", "your", "one"), "you"),
    **dict.fromkeys(("he", "she", "his", "her"), "he"),
    **dict.fromkeys(("they", "their", "those", "many", "some", "most", "others", "who"), "they"),
}
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
    known = {frame: entry.weights[frame] for frame in offers if frame in entry.weights}
    if not known:
        return None
    least = max(known.values()) - _FAR
    weights = {frame: weight for frame, weight in known.items() if weight > least}
    standing = Standing(cue, offers, quoted)
    for frame in weights:
        table = circumstances(entry.part, family(frame))
        weights[frame] += table.get("always", 0.0) + sum(table.get(one, 0.0) for one in standing.circumstances(frame))
    best = max(weights, key=lambda frame: (weights[frame], frame))
    if weights[best] <= (_HEEDED if _is_heeded(entry, best) else 0):
        return None
    whole = _whole(best, weights, offers)
    return whole, offers[whole]


def _is_heeded(entry: Cue, frame: str) -> bool:
    """What doubts, blames or denies, and clauses after words of speech, count on lower odds: events rest on them."""
    return entry.effect != "neutral" or frame == "passive_to" or (frame == "that" and "that" in entry.frames)


def _whole(best: str, weights: Mapping[str, float], offers: Mapping[str, tuple[int, ...]]) -> str:
    """Of frames that weigh about the same, the object with what is said of it rather than a part of that."""
    part = set(offers[best])
    near = (one for one in weights if one.startswith("object") and weights[one] > max(0.0, weights[best] - _NEAR))
    return max((one for one in near if part < set(offers[one])), key=lambda one: (weights[one], one), default=best)


@lru_cache(maxsize=1024)
def family(frame: str) -> str:
    """The kind of construction a frame is: the circumstances weigh alike in it."""
    known = _FAMILIES.get(frame)
    if known is not None:
        return known
    head = frame.split("_")[0]
    return {"raised": frame, "object": "object_with", "passive": "passive"}.get(head, "preposition")


class Standing:
    """What is known of a cue where it stands, whatever its frame; `circumstances` adds what the frame tells."""

    def __init__(self, cue: Token, offers: Mapping[str, tuple[int, ...]], quoted: Container[int]) -> None:
        self._cue = cue
        self._offers = offers
        self._quoted = quoted
        self._always = (*_form(cue), "place " + cue.dep_)
        self._beside = {frame: "beside " + family(frame) for frame in offers}
        self._subject = grammatical_speaker(cue)

    def circumstances(self, frame: str) -> Iterator[str]:
        """The circumstances of the cue in a frame, as codes/circumstances.tsv names them."""
        cue, content, doc = self._cue, self._offers[frame], self._cue.doc
        yield from self._always
        inside = frozenset(content)
        subject = self._subject
        if subject is None or subject.i in inside:
            subject = speaker_of(cue, inside)
        yield "speaker " + _kind(subject)
        yield _LENGTHS[min(len(content), len(_LENGTHS) - 1)]
        first = doc[content[0]]
        yield "opens " + (first.lower_ if first.lower_ in _OPENINGS else first.tag_)
        if any(i in self._quoted for i in content):
            yield "quoted"
        for other, name in self._beside.items():
            if other != frame:
                yield name
        distance = content[0] - cue.i
        yield "before" if distance < 0 else f"after {min(3, distance)}"
        head = doc[content[-1]] if distance < 0 else first
        while head.head.i in inside and head.head.i != head.i:
            head = head.head
        yield "content " + (head.ent_type_ or head.tag_)


def _kind(speaker: Token | None) -> str:
    if speaker is None:
        return "none"
    word = speaker.lower_
    known = _SPEAKERS.get(word)
    if known is not None:
        return known
    if speaker.pos_ == "PRON":
        return "it"
    if speaker.ent_type_ in _NAMED:
        return speaker.ent_type_
    return "name" if speaker.pos_ == "PROPN" else "nouns" if speaker.tag_ == "NNS" else "noun"


def _form(cue: Token) -> Iterator[str]:
    children = list(cue.children)
    if any(child.dep_ == "neg" for child in children):
        yield "form negated"
    if cue.pos_ in VERBAL:
        yield _verb_form(cue, {child.lower_ for child in children if child.dep_ in ("aux", "auxpass")})
        return
    yield "form " + cue.tag_
    determiner = next((child for child in children if child.dep_ in ("det", "poss")), None)
    if determiner is None:
        yield "determiner none"
    elif determiner.dep_ == "poss":
        yield "determiner possessor"
    else:
        yield "determiner " + (determiner.lower_ if determiner.lower_ in _DETERMINERS else "other")


def _verb_form(verb: Token, helpers: set[str]) -> str:
    tag = verb.tag_
    if helpers & _MODALS:
        return "form modal"
    if tag == "VB":
        return "form to" if "to" in helpers else "form VB"
    if tag in ("VBG", "VBN"):
        return f"form {tag} {'helped' if helpers else 'bare'}"
    return "form " + tag
