"""What a person decides about the record: decisions as judgements, corrections as values; no screen, no storing."""

from dateline.review.corrections import correct
from dateline.review.decisions import Undecidable, apart, review, same, undo
from dateline.review.log import Decided, decided

__all__ = ["Decided", "Undecidable", "apart", "correct", "decided", "review", "same", "undo"]
