"""From an id, or the beginning of one, to its explanation."""

from collections.abc import Mapping

from dateline.viewing.explanations.accounts import explain_mention, explain_quote
from dateline.viewing.explanations.events import explain_event
from dateline.viewing.explanations.parts import Explanation
from dateline.viewing.explanations.things import explain_document, explain_entity
from dateline.viewing.lookup import Lookup

_MOST_NAMED = 8


class UnknownId(Exception):  # noqa: N818 - reads as what happened
    """No thing, or more than one, has this id; the message says which ones come near."""


def explain(wanted: str, lookup: Lookup, redirects: Mapping[str, str] | None = None) -> Explanation:
    """The explanation of an event, mention, quote, document or entity, by its id or a unique beginning of it.

    redirects  ids that the record once used, each with the one that now stands for the same thing
    Raises UnknownId.
    """
    known = full_id(wanted, lookup, redirects or {})
    if known in lookup.events:
        return explain_event(lookup.events[known], lookup)
    if known in lookup.mentions:
        return explain_mention(lookup.mentions[known], lookup)
    if known in lookup.quotes:
        return explain_quote(lookup.quotes[known], lookup)
    if known in lookup.documents:
        return explain_document(lookup.documents[known], lookup)
    return explain_entity(lookup.entities[known], lookup)


def full_id(wanted: str, lookup: Lookup, redirects: Mapping[str, str]) -> str:
    """The one id that is meant. Raises UnknownId."""
    rooms = (lookup.events, lookup.mentions, lookup.quotes, lookup.documents, lookup.entities)
    if any(wanted in room for room in rooms):
        return wanted
    if wanted in redirects:
        return full_id(redirects[wanted], lookup, {})
    found = sorted({one for room in rooms for one in room if wanted and one.startswith(wanted)})
    if len(found) == 1:
        return found[0]
    if not found:
        raise UnknownId(f"nothing in the record has the id {wanted!r}; `dateline show` lists the ids of events")
    named = ", ".join(found[:_MOST_NAMED]) + (", ..." if len(found) > _MOST_NAMED else "")
    raise UnknownId(f"{len(found)} ids begin with {wanted!r}: {named}")
