"""Documents that tell one piece of news."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.assembly.copies import Copies
from dateline.model import Annotations, Story


@dataclass(frozen=True, slots=True)
class Stories:
    """Stories, and by document id its story."""

    stories: tuple[Story, ...]
    story_of: dict[str, str]


def find_stories(pile: Sequence[Annotations], copies: Copies) -> Stories:
    """The stories of a pile; every document that has text belongs to one."""
    return Stories((), {})
