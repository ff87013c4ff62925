"""How a date came about: from its words, through what they were reckoned from, to the publication date's own evidence."""

from dateline.model import EventMention, RecordDocument, TimeExpression
from dateline.viewing.explanations.parts import Fact, Words
from dateline.viewing.lookup import Lookup
from dateline.viewing.wording import account_date, date_words, document_words


def event_date_fact(mention: EventMention, lookup: Lookup) -> Fact | None:
    """The date that one account gives its event, and the way there; None where it gives none."""
    date = mention.date
    if date is None:
        return None
    words = (
        (Words(mention.document, date.start, date.end, date.text),)
        if date.text is not None and date.start is not None
        else ()
    )
    return Fact("date", account_date(mention), words, tuple(_reckoning(mention, lookup)))


def published_fact(document: RecordDocument, lookup: Lookup) -> Fact:
    """When a document was published and how that is known."""
    published = document.published
    if published is None:
        return Fact("published", "unknown", because=("nothing in the report or in the others dates it",))
    value = f"{date_words(published.interval)}, {published.method}, {published.confidence:.0%} sure"
    if published.method == "linked":
        others = (lookup.documents.get(one) for one in published.evidence)
        told = tuple(f"worked out from {document_words(one)} ({one.id})" for one in others if one)
        words = tuple(f'rests on "{one}"' for one in published.evidence if one not in lookup.documents)
        return Fact("published", value, because=told + words)
    return Fact("published", value, tuple(Words(document.id, None, None, one) for one in published.evidence))


def _reckoning(mention: EventMention, lookup: Lookup) -> list[str]:
    """One line for each step from the words to the day."""
    date = mention.date
    if date is None or date.time_expression is None:
        return []
    all_expressions = lookup.record.time_expressions
    own = [one for one in all_expressions if one.document == mention.document]
    if not 0 <= date.time_expression < len(own):
        return []
    lines: list[str] = []
    expression = own[date.time_expression]
    for _ in own:
        lines.append(_expression_words(expression))
        if expression.anchor == "published":
            lines.append(_published_words(lookup.documents[mention.document]))
        if not isinstance(expression.anchor, int):
            break
        expression = all_expressions[expression.anchor]
        lines[-1] += f', reckoned from "{expression.text}"'
    return lines


def _expression_words(expression: TimeExpression) -> str:
    modified = f" {expression.mod}" if expression.mod else ""
    meant = f" = {date_words(expression.interval)}" if expression.interval else ", which nothing anchors"
    return f'"{expression.text}" is {expression.type} {expression.value}{modified}{meant}'


def _published_words(document: RecordDocument) -> str:
    published = document.published
    if published is None:
        return "reckoned from the report's own date, which is unknown"
    evidence = "; ".join(published.evidence)
    return f"reckoned from the report's date {date_words(published.interval)} ({published.method}: {evidence})"
