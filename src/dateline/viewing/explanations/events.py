"""A merged event: what its mentions agree on, where they differ, and why they are held to be one."""

from collections.abc import Iterable, Sequence

from dateline.model import Disagreement, Event, HistoryStep, Origin, Participant, Place
from dateline.viewing.explanations.accounts import account
from dateline.viewing.explanations.parts import Explanation, Fact, Section, Words, entity_words, mention_words
from dateline.viewing.lookup import Lookup
from dateline.viewing.wording import counted, date_words, sources_words, type_words

# So many sentences of each side of a disagreement are shown; the others stand below with their accounts.
_SHOWN = 3


def explain_event(event: Event, lookup: Lookup) -> Explanation:
    """An event with every account of it."""
    sections = [
        Section("Event", (*_own_facts(event), *_participant_facts(event, lookup))),
        Section("Sources", tuple(_origin_fact(one, lookup) for one in event.origins)),
    ]
    if event.disagreements:
        sections.append(
            Section("Disagreements", tuple(_side for one in event.disagreements for _side in _sides(one, lookup)))
        )
    if len(event.history) > 1:
        sections.append(Section("History", tuple(_step(one, lookup) for one in event.history)))
    if event.merged_because:
        sections.append(Section("Held to be one event because", tuple(Fact("", line) for line in event.merged_because)))
    sections += (account(lookup.mentions[one], lookup) for one in event.mentions)
    return Explanation("event", event.id, event.headline, tuple(sections))


def _own_facts(event: Event) -> list[Fact]:
    facts = [
        Fact("type", type_words(event.event_type, event.event_mode)),
        Fact("date", date_words(event.date)),
        Fact("status", event.status),
        Fact("sources", sources_words(event.independent_sources, len(event.documents))),
        Fact("confidence", f"{event.confidence:.2f}"),
        Fact("salience", f"{event.salience:.2f}" + ("" if event.listed else " (not listed in the chronology)")),
    ]
    if event.contexts:
        facts.insert(1, Fact("contexts", ", ".join(event.contexts)))
    review = event.review
    facts.append(Fact("review", f"{review.judgement} by {review.by} at {review.at}" if review else "not reviewed"))
    return facts


def _participant_facts(event: Event, lookup: Lookup) -> list[Fact]:
    """Actors, recipients and place, each with the words of every account that names them."""
    mentions = [lookup.mentions[one] for one in event.mentions]
    facts = [
        Fact(
            "actor", entity_words(entity, lookup), _said(((m.document, p) for m in mentions for p in m.actors), entity)
        )
        for entity in event.actors
    ]
    facts += (
        Fact(
            "recipient",
            entity_words(entity, lookup),
            _said(((m.document, p) for m in mentions for p in m.recipients), entity),
        )
        for entity in event.recipients
    )
    if event.place:
        places = ((m.document, m.place) for m in mentions if m.place)
        facts.append(Fact("place", _place_words(event), _said(places, event.place.entity)))
    return facts


def _origin_fact(origin: Origin, lookup: Lookup) -> Fact:
    told = (lookup.mentions[one] for one in origin.mentions)
    lines = tuple(dict.fromkeys(f"through {mention_words(one, lookup)}" for one in told))
    return Fact(
        origin.kind.replace("_", " "), f"{origin.name}, in {counted(len(origin.documents), 'report')}", because=lines
    )


def _sides(disagreement: Disagreement, lookup: Lookup) -> list[Fact]:
    """Each value with a few of the sentences that give it, and who tells it how often."""
    return [
        Fact(disagreement.field, side.value, _some_sentences(side.mentions, lookup), (_tellers(side.mentions, lookup),))
        for side in disagreement.values
    ]


def _some_sentences(mentions: Sequence[str], lookup: Lookup) -> tuple[Words, ...]:
    """Sentences of a side, none twice: the first of each report before the others."""
    distinct = {lookup.mentions[one].sentence.text: _sentence(one, lookup) for one in reversed(mentions)}
    sentences = list(reversed(distinct.values()))
    first = {one.document: one for one in reversed(sentences)}
    rest = [one for one in sentences if first[one.document] is not one]
    return tuple([one for one in sentences if first[one.document] is one] + rest)[:_SHOWN]


def _tellers(mentions: Sequence[str], lookup: Lookup) -> str:
    """Who gives a value: "2 accounts in 2 reports (Fjord Post, Harbour Wire), on the word of Ada Brook"."""
    told = [lookup.mentions[one] for one in mentions]
    documents = dict.fromkeys(one.document for one in told)
    printed = dict.fromkeys(lookup.documents[one].publisher or lookup.documents[one].source for one in documents)
    speakers = dict.fromkeys(one.attribution[0].speaker.text for one in told if one.attribution)
    words = f"{counted(len(told), 'account')} in {counted(len(documents), 'report')} ({', '.join(printed)})"
    return words + (f", on the word of {', '.join(speakers)}" if speakers else "")


def _step(step: HistoryStep, lookup: Lookup) -> Fact:
    mention = lookup.mentions.get(step.mention)
    because = (mention_words(mention, lookup),) if mention else ()
    return Fact(step.status, f"as of {date_words(step.as_of)}", because=because)


def _sentence(mention: str, lookup: Lookup) -> Words:
    one = lookup.mentions[mention]
    return Words(one.document, one.sentence.start, one.sentence.end, one.sentence.text)


def _said(said: Iterable[tuple[str, Participant | Place]], entity: str) -> tuple[Words, ...]:
    return tuple(Words(document, one.start, one.end, one.text) for document, one in said if one.entity == entity)


def _place_words(event: Event) -> str:
    place = event.place
    if place is None:
        return ""
    point = (
        f"{place.latitude:.3f}, {place.longitude:.3f}"
        if place.latitude is not None and place.longitude is not None
        else None
    )
    precision = f"known to the {place.geo_precision}" if place.geo_precision else None
    details = ", ".join(part for part in (place.country, point, precision) if part)
    return f"{place.name} ({details})" if details else place.name
