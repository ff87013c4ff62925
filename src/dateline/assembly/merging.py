"""Mentions of one event, across and inside documents, become one event."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from dateline.assembly.accounts import Account, accounts_of, names_by_document
from dateline.assembly.beside import told_beside
from dateline.assembly.blocking import candidate_pairs
from dateline.assembly.clustering import Clusters, grow, settle, single
from dateline.assembly.columns import columns_of
from dateline.assembly.contexts import in_context
from dateline.assembly.copies import Copies
from dateline.assembly.describing import Setting, describe
from dateline.assembly.judging import Rulings, correct, rule
from dateline.assembly.kinship import kinship
from dateline.assembly.origins import Press
from dateline.assembly.parties import Parties, know_parties
from dateline.assembly.places import Atlas, draw_atlas
from dateline.assembly.quoting import with_speaker_disputes
from dateline.assembly.rewriting import of_event
from dateline.assembly.rivals import each_once, rival_tellings
from dateline.assembly.salience import set_stage
from dateline.assembly.similarity import Comparer
from dateline.assembly.stories import Stories
from dateline.assembly.tables import tables_of
from dateline.assembly.topics import Topic, topics_by_document
from dateline.assembly.traits import traits_of
from dateline.assembly.voices import World
from dateline.codes.merging import merging_weights
from dateline.codes.origins import plain_name
from dateline.model import Annotations, Entity, Event, EventMention, Judgement, UnfitJudgement

# A sentence of so many characters is hardly written twice.
_SENTENCE = 60


@dataclass(frozen=True, slots=True)
class MergedEvents:
    """Events, all event mentions with the event that each belongs to, and judgements that fit no event any more."""

    events: tuple[Event, ...]
    mentions: tuple[EventMention, ...]
    unfit: tuple[UnfitJudgement, ...] = ()


def merge_events(
    pile: Sequence[Annotations],
    entities: Sequence[Entity],
    copies: Copies,
    stories: Stories,
    judgements: Sequence[Judgement],
    about: str | None,
    topic_of: Mapping[str, Topic] | None = None,
) -> MergedEvents:
    """Merge the event mentions of a pile whose entities are already joined.

    about     words that say what the record is about; they raise the salience of events that have them
    topic_of  by document id its topic, where these are known
    """
    accounts, parties, atlas, comparer = prepare(pile, entities, copies, stories, topic_of)
    rulings = rule(judgements, [account.mention for account in accounts])
    clusters, joins = cluster(accounts, comparer, rulings)
    del comparer  # what only the comparing needed is as big as all events that follow
    setting = Setting(
        parties, atlas, _press(pile, copies),
        {one.document.id: one.published.interval if one.published else None for one in pile},
        set_stage([one.document for one in pile], about),
        told_beside(pile, stories.story_of),
    )  # fmt: skip
    told = {number: [accounts[member] for member in members] for number, members in clusters.all()}
    known = {number: in_context(members) for number, members in told.items()}
    rivals = rival_tellings(known, World(parties, atlas))
    del accounts, clusters
    # Each account goes when its event is described: all of both would be too much at once.
    events = [
        describe(told.pop(number), joins.pop(number, ()), setting, (*known.pop(number), *rivals.pop(number, ())))
        for number in list(told)
    ]
    del joins, setting, told, known, rivals
    events = with_speaker_disputes(each_once(events), pile, stories.story_of, parties)
    event_of = {mention: event.id for event in events for mention in event.mentions}
    mentions = [of_event(mention, event_of[mention.id]) for one in pile for mention in one.event_mentions]
    corrected, gone = correct(events, rulings, entities)
    return MergedEvents(corrected, tuple(mentions), (*rulings.unfit, *gone))


def prepare(
    pile: Sequence[Annotations],
    entities: Sequence[Entity],
    copies: Copies,
    stories: Stories,
    topic_of: Mapping[str, Topic] | None = None,
) -> tuple[list[Account], Parties, Atlas, Comparer]:
    """The accounts of a pile whose entities are joined, in the order of publication; who and where the participants are;
    and what lays the accounts side by side.
    """
    parties, atlas = know_parties(entities), draw_atlas(pile, entities)
    names = names_by_document(parties)
    accounts = [
        account
        for one in pile
        for account in accounts_of(one, parties, names.get(one.document.id, ()), copies, stories)
    ]
    accounts.sort(key=lambda account: (account.order, account.id))
    columns = columns_of(accounts)
    documents = [one.document for one in pile]
    kin = kinship(documents, topic_of or topics_by_document(documents), names, parties)
    comparer = Comparer(columns, tables_of(columns, atlas), traits_of(columns.names, parties), kin, merging_weights())
    return accounts, parties, atlas, comparer


def cluster(
    accounts: Sequence[Account], comparer: Comparer, rulings: Rulings
) -> tuple[Clusters, dict[int, list[tuple[Account, Account, float]]]]:
    """The clusters, and by cluster the pairs (earlier, later, score) that joined it."""
    clusters = single(len(accounts))
    position = {account.id: row for row, account in enumerate(accounts)}
    _obey(clusters, position, rulings)
    _take_up(clusters, position, accounts)
    _take_over(clusters, accounts)
    one, other = candidate_pairs(comparer.columns)
    used = grow(clusters, one, other, comparer.scores(one, other), comparer) | settle(clusters, comparer)
    joins: dict[int, list[tuple[Account, Account, float]]] = {}
    for (first, second), score in used.items():
        joins.setdefault(clusters.cluster_of[first], []).append((accounts[first], accounts[second], score))
    return clusters, joins


def _obey(clusters: Clusters, position: Mapping[str, int], rulings: Rulings) -> None:
    """Put together and keep apart what a person has said; `position` is each account's row by its id."""
    for mentions in rulings.together:
        for mention in mentions[1:]:
            one, other = clusters.cluster_of[position[mentions[0]]], clusters.cluster_of[position[mention]]
            if one != other:
                clusters.join(one, other)
    for first, second in sorted(rulings.apart):
        clusters.apart.setdefault(position[first], set()).add(position[second])


def _take_up(clusters: Clusters, position: Mapping[str, int], accounts: Sequence[Account]) -> None:
    """Put together what takes up a deed and that deed, unless a person has said otherwise."""
    for row, account in enumerate(accounts):
        if account.takes_up is not None:
            one, other = clusters.cluster_of[position[account.takes_up]], clusters.cluster_of[row]
            if one != other and not clusters.forbidden(one, other):
                clusters.join(one, other)


def _take_over(clusters: Clusters, accounts: Sequence[Account]) -> None:
    """Put together coded deeds that reports tell in the very same sentence, which the one has from the other."""
    first: dict[tuple[str, str, str, int], int] = {}
    for row, account in enumerate(accounts):
        mention = account.mention
        sentence = mention.sentence
        if mention.event_type == "OTHER" or len(sentence.text) < _SENTENCE:
            continue
        key = mention.event_type, mention.lemma, _plain(sentence.text), mention.trigger.start - sentence.start
        one, other = clusters.cluster_of[first.setdefault(key, row)], clusters.cluster_of[row]
        if one != other and not clusters.forbidden(one, other):
            clusters.join(one, other)


def _plain(text: str) -> str:
    return " ".join(text.lower().split())


def _press(pile: Sequence[Annotations], copies: Copies) -> Press:
    """Who printed what; every copy goes back to its group's origin, else to the first of the group."""
    documents = {one.document.id: one.document for one in pile}
    root = {document: group.origin or min(group.documents) for group in copies.groups for document in group.documents}
    outlets = frozenset(plain_name(one.publisher) for one in documents.values() if one.publisher)
    return Press(documents, {document: first for document, first in root.items() if first in documents}, outlets)
