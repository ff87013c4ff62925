"""Give each event the expression of time that dates it: by grammar first, then by sentence."""

from collections.abc import Sequence

from spacy.tokens import Token

from dateline.annotation.grammar.parse import Parse
from dateline.model import EventDate, Published, TimeExpression

# Tree distance at which words in the same sentence no longer speak of the same event.
_FARTHEST = 4


def attach_dates(
    triggers: Sequence[Token],
    expressions: tuple[TimeExpression, ...],
    parse: Parse,
    published: Published | None,
) -> list[EventDate | None]:
    """The date of each trigger's event, in the order of `triggers`; None where the text gives none."""
    datable = [(number, one) for number, one in enumerate(expressions) if one.type in ("DATE", "TIME")]
    return [_own_date(trigger, datable, parse) for trigger in triggers]


def _own_date(trigger: Token, expressions: Sequence[tuple[int, TimeExpression]], parse: Parse) -> EventDate | None:
    """The expression nearest to the trigger in the tree of its sentence."""
    best: tuple[int, int, int] | None = None
    sentence = trigger.sent
    for number, expression in expressions:
        if not sentence.start_char <= expression.start < sentence.end_char:
            continue
        span = parse.doc.char_span(expression.start, expression.end, alignment_mode="expand")
        if span is None:
            continue
        distance = _steps(trigger, span.root)
        if distance <= _FARTHEST and (best is None or (distance, abs(span.root.i - trigger.i)) < best[:2]):
            best = (distance, abs(span.root.i - trigger.i), number)
    if best is None:
        return None
    chosen = dict(expressions)[best[2]]
    return EventDate(chosen.start, chosen.end, chosen.text, chosen.value, chosen.interval, False, best[2])


def _steps(one: Token, two: Token) -> int:
    """How many arcs of the tree lie between two tokens of a sentence."""
    up = [one, *one.ancestors]
    places = {token.i: steps for steps, token in enumerate(up)}
    for steps, token in enumerate([two, *two.ancestors]):
        if token.i in places:
            return steps + places[token.i]
    return 99
