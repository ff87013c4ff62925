"""One attribution before its words are spans and its speaker an entity."""

from dataclasses import dataclass

from dateline.codes.cues import Effect, LinkKind


@dataclass(frozen=True, slots=True)
class Statement:
    """Token indexes of `Parse.doc`; `content` is sorted.

    cue      the token that attributes, None where a quotation stands on its own
    speaker  the head of the words that name the speaker
    frame    the construction that holds the content, as in the cue lexicon
    """

    content: tuple[int, ...]
    cue: int | None
    speaker: int | None
    link: LinkKind
    effect: Effect
    frame: str
