"""Documents that print the same text: one wire report under several mastheads, versions of one page."""

from collections.abc import Sequence
from dataclasses import dataclass

from dateline.model import Annotations, CopyGroup


@dataclass(frozen=True, slots=True)
class Copies:
    """Copy groups; by document id its group, and the document of which it is a later version."""

    groups: tuple[CopyGroup, ...]
    group_of: dict[str, str]
    version_of: dict[str, str]


def find_copies(pile: Sequence[Annotations]) -> Copies:
    """The copies and versions in a pile; documents that stand alone are in no group."""
    return Copies((), {}, {})
