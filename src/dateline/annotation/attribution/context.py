"""What carries words on from sentence to sentence: an outlet that was named once stands behind what follows."""

from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from dateline.annotation.attribution.chains import Link, links_of, told_to
from dateline.annotation.attribution.quotations import paragraph_bounds
from dateline.annotation.attribution.sources import is_passive
from dateline.annotation.attribution.speakers import SpeakerLookup
from dateline.annotation.attribution.statement import Statement
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Doc, Token


@dataclass(slots=True)
class _Memory:
    """By speaker (entity id), the paragraph and the outlets that last carried the words."""

    carried: dict[str, tuple[int, tuple[Link, ...]]] = field(default_factory=dict)


def chains_of(
    parse: Parse, found: Sequence[Statement], speakers: SpeakerLookup
) -> Mapping[Statement, tuple[Link, ...]]:
    """The chain of every statement, with the outlets that the sentences before have named for the same speaker."""
    starts = [start for start, _ in paragraph_bounds(parse.text)]
    memory = _Memory()
    chains: dict[Statement, tuple[Link, ...]] = {}
    for statement in sorted(found, key=lambda one: (one.content[0] if one.cue is None else one.cue, one.content)):
        links = links_of(parse.doc, statement, found)
        if links and statement.cue is not None:
            paragraph = bisect_right(starts, parse.doc[statement.cue].idx)
            links = _recalled(parse.doc, statement, links, paragraph, memory, speakers)
        chains[statement] = links
    return chains


def _recalled(
    doc: Doc, statement: Statement, links: tuple[Link, ...], paragraph: int, memory: _Memory, speakers: SpeakerLookup
) -> tuple[Link, ...]:
    """The links, with those remembered where the words show that the same outlet still speaks; remembers what is new."""
    entity = speakers.known(links[0].speaker)
    if entity is None or statement.cue is None:
        return links
    if len(links) == 1:
        more = _from_memory(doc, links[0], doc[statement.cue], paragraph, memory, speakers)
        links = (*links, *(link for link in more if link.speaker != links[0].speaker))
    carriers = tuple(link for link in links[1:] if link.kind == "via")
    if carriers:
        memory.carried[entity] = (paragraph, carriers)
    return links


def _from_memory(
    doc: Doc, own: Link, cue: Token, paragraph: int, memory: _Memory, speakers: SpeakerLookup
) -> tuple[Link, ...]:
    """The outlets that carried the speaker's words before, where a pronoun, a word for them or "was quoted" goes on."""
    before, carriers = memory.carried.get(speakers.known(own.speaker) or "", (-2, ()))
    if paragraph - before > 1:
        return ()
    outlet = told_to(cue)
    if outlet is not None:
        again = speakers.known(outlet.i) in [speakers.known(link.speaker) for link in carriers]
    else:
        again = doc[own.speaker].pos_ == "PRON" and before == paragraph
    quoted = cue.dep_ == "pcomp" and is_passive(cue.head.head)
    return carriers if again or quoted else ()
