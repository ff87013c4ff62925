"""Which event mentions rest on whose word, and what the word does to their status."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from dateline.annotation.attribution.layers import ASSERTING
from dateline.annotation.attribution.statement import Statement
from dateline.annotation.grammar.parse import Parse
from dateline.annotation.grammar.tokens import Span, Token
from dateline.codes.relays import relays
from dateline.model import DONE, Entity, EventMention, Participant, SourceLink, Status

_BLAMED: Final = frozenset({"of", "for", "object_of", "object_for", "that", "to", "object"})
_BACKSHIFTED: Final = frozenset({"would", "had", "'d"})
# Who does these to a denial has not denied.
_LEAVING_OPEN: Final = frozenset({"decline", "refuse", "avoid", "stop"})
_WRONGS: Final = frozenset({"ASSAULT", "COERCE"})
_DEALINGS: Final = frozenset({"AID", "COOPERATE"})


class Scope:
    """The statements of a text, the smallest first, to be looked up by what they hold."""

    def __init__(self, parse: Parse, found: Sequence[Statement]) -> None:
        self._parse = parse
        self._found = sorted(found, key=lambda one: (len(one.content), one.content))
        self._by_sentence: dict[int, list[Statement]] = {}
        for statement in found:
            if statement.cue is not None and statement.frame in ASSERTING:
                self._by_sentence.setdefault(parse.doc[statement.cue].sent.start, []).append(statement)

    def around(self, mention: EventMention) -> tuple[Statement, ...]:
        """The statements whose content holds a mention's trigger, the smallest first; else those it silently goes on from."""
        span = self._parse.doc.char_span(mention.trigger.start, mention.trigger.end, alignment_mode="expand")
        if span is None:
            return ()
        i = span.root.i
        direct = tuple(
            one for one in self._found if one.content[0] <= i <= one.content[-1] and one.cue != i and i in one.content
        )
        return direct or tuple(self._before(span.sent))

    def _before(self, sent: Span) -> Iterator[Statement]:
        """Free indirect speech: a backshifted sentence without a cue, right after one with a cue."""
        while not self._by_sentence.get(sent.start) and _is_backshifted(sent.root) and sent.start > 0:
            between = self._parse.doc[sent.start - 1]
            if "\n" in between.text or between.is_space:
                return
            sent = between.sent
            told = [
                one
                for one in self._by_sentence.get(sent.start, ())
                if one.frame in ("that", "parenthesis", "according")
            ]
            if told:
                yield told[-1]
                return


def _is_backshifted(root: Token) -> bool:
    return any(child.dep_ == "aux" and child.lower_ in _BACKSHIFTED for child in root.children)


def chain_over(
    around: Sequence[Statement], chains: Mapping[Statement, tuple[SourceLink, ...]]
) -> tuple[SourceLink, ...]:
    """The chain of the nearest statement that asserts what it holds and has a source."""
    for statement in around:
        asserts = statement.frame in ASSERTING or (statement.effect == "blame" and statement.frame in _BLAMED)
        if asserts and chains.get(statement):
            return chains[statement]
    return ()


def status_under(
    parse: Parse,
    mention: EventMention,
    around: Sequence[Statement],
    chain: Sequence[SourceLink],
    entities: Mapping[str, Entity],
) -> Status | None:
    """Denied, or alleged where words doubt or blame or an adversary reports a wrong; None where nothing changes."""
    if mention.status not in DONE:
        return None
    told_by_another = False
    for statement in around:
        if statement.cue is None or _is_negated(parse.doc[statement.cue]) or _owns_up(parse.doc[statement.cue]):
            continue
        if statement.effect == "deny":
            if _is_refusal(parse.doc[statement.cue]):
                continue
            # "Denied that the mayor had said that they came": what he said may be.
            if told_by_another or _is_taken_for_granted(mention, parse.doc[statement.cue], parse):
                continue
            return "denied"
        told_by_another |= statement.frame in ASSERTING and parse.doc[statement.cue].pos_ == "VERB"
        if statement.effect in ("doubt", "blame") or _is_hearsay(parse.doc[statement.cue], statement):
            return "alleged"
    return "alleged" if _is_adversarys(mention, chain, entities) else None


def _is_negated(cue: Token) -> bool:
    """Whether a cue, or the one that it is coordinated with, is negated: "would not confirm or deny", "declined to deny"."""
    first = cue.head if cue.dep_ == "conj" and cue.head.pos_ == "VERB" else cue
    left_open = first.dep_ == "xcomp" and first.head.lemma_.lower() in _LEAVING_OPEN
    shared = first is not cue and any(child.lower_ in ("or", "nor") for child in first.children)
    verbs = (cue, first) if shared else (cue,)
    negated = any(child.dep_ == "neg" or child.lower_ == "neither" for verb in verbs for child in verb.children)
    return negated or left_open


def _is_refusal(cue: Token) -> bool:
    """ "Was denied a visit": it was not granted."""
    parts = {child.dep_ for child in cue.children}
    return "auxpass" in parts and not parts.isdisjoint(("dobj", "oprd"))


def _is_taken_for_granted(mention: EventMention, cue: Token, parse: Parse) -> bool:
    """Whether a relative clause within what is denied tells it: "denied that it armed rebels who are fighting the army"."""
    span = parse.doc.char_span(mention.trigger.start, mention.trigger.end, alignment_mode="expand")
    token = span.root if span is not None else cue
    while token.i != cue.i and token.head.i != token.i:
        if token.dep_ == "relcl":
            return True
        token = token.head
    return False


def _owns_up(cue: Token) -> bool:
    """ "Claimed responsibility for the attack": whose it was is claimed; that it was is not in doubt."""
    return any(child.dep_ == "dobj" and child.lemma_ in ("responsibility", "credit") for child in cue.children)


def _is_hearsay(cue: Token, statement: Statement) -> bool:
    """ "Is said to", "is believed to have"."""
    return statement.frame == "passive_to" and cue.lemma_.lower() in relays().hearsay


def _is_adversarys(mention: EventMention, chain: Sequence[SourceLink], entities: Mapping[str, Entity]) -> bool:
    """A state's people report a wrong by another state: an attack on them, or its dealings in arms with a third."""
    speaker = entities.get(chain[0].speaker.entity) if chain else None
    wrong = mention.event_type in _WRONGS or (mention.event_type in _DEALINGS and "military" in mention.contexts)
    if speaker is None or speaker.country is None or not wrong or not _is_official(speaker):
        return False
    actors = _countries(mention.actors, entities)
    recipients = _countries(mention.recipients, entities)
    if not actors or None in actors or speaker.country in actors:
        return False
    return speaker.country in recipients if mention.event_type in _WRONGS else speaker.country not in recipients


def _countries(participants: Sequence[Participant], entities: Mapping[str, Entity]) -> set[str | None]:
    found = [entities.get(one.entity) for one in participants]
    return {None if entity is None else entity.country for entity in found}


def _is_official(entity: Entity) -> bool:
    return entity.kind == "state" or bool({"GOV", "MIL"} & set(entity.sectors))
