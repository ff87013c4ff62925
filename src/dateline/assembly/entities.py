"""One person, body or place across documents."""

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date

from dateline.assembly.copies import Copies
from dateline.assembly.groups import Group, Groups, Local, RecordPlace, offices_of
from dateline.assembly.order import document_order
from dateline.assembly.people import join_people
from dateline.assembly.regimes import with_governments
from dateline.assembly.rewriting import rewritten
from dateline.assembly.stories import Stories
from dateline.assembly.things import join_things
from dateline.codes.countries import common_names
from dateline.model import Annotations, Entity, Judgement, Mention, Title, UnfitJudgement, entity_mention_id, in_force


@dataclass(frozen=True, slots=True)
class JoinedEntities:
    """The pile's entities, the pile with every reference pointing to them and no entities of its own, by entity id why
    it was joined, and the judgements on entities that the pile no longer names.
    """

    entities: tuple[Entity, ...]
    pile: tuple[Annotations, ...]
    because: dict[str, tuple[str, ...]]
    unfit: tuple[UnfitJudgement, ...] = ()


def join_entities(
    pile: Sequence[Annotations], copies: Copies, stories: Stories, judgements: Sequence[Judgement]
) -> JoinedEntities:
    """Join the documents' own entities across the pile; one without a name joins nothing but the holder of its office.

    A judgement on entities names mentions by `entity_mention_id`.
    """
    pile = with_governments(pile)
    ordered = sorted(pile, key=document_order)
    ruling = [one for one in in_force(judgements) if one.target == "entity" and one.kind in ("same", "not_same")]
    judged = frozenset(name for one in ruling for name in (*one.subject, *one.other))
    locals_, alone = _sorted_out(ordered, stories, judged)
    together, apart, unfit = _ruled(locals_, ruling)
    groups = Groups(locals_, apart)
    join_things(groups)
    join_people(groups)
    for one, other in together:
        groups.join(one, other, "a person judged them the same")
    ids = {number: locals_[number].entity.id for number in groups.by_number}
    moved = {local.entity.id: ids[groups.of(local.number)] for local in locals_}
    to = {before: after for before, after in moved.items() if before != after}
    joined = [(locals_[number].place, _entity(ids[number], groups.by_number[number], locals_)) for number in ids]
    return JoinedEntities(
        entities=tuple(entity for _, entity in sorted((*joined, *alone), key=lambda one: (one[0], one[1].id))),
        pile=tuple(rewritten(one, to) for one in pile),
        because={ids[number]: tuple(group.because) for number, group in groups.by_number.items() if group.because},
        unfit=tuple(unfit),
    )


def _sorted_out(
    ordered: Sequence[Annotations], stories: Stories, judged: frozenset[str]
) -> tuple[tuple[Local, ...], list[tuple[RecordPlace, Entity]]]:
    """The entities that may join others, in record order; and the nameless rest, each with its place there."""
    locals_: list[Local] = []
    alone: list[tuple[RecordPlace, Entity]] = []
    for document, one in enumerate(ordered):
        published = one.published
        day = date.fromisoformat(published.start[:10]).toordinal() if published and published.start else None
        story, home = stories.story_of.get(one.document.id), _home(one.entities)
        places = {entity.id: _place(entity) for entity in one.entities}
        for entity in sorted(one.entities, key=lambda entity: (places[entity.id], entity.id)):
            named = entity.is_named
            named = named or (entity.kind == "state" and entity.country is not None)
            offices = offices_of(entity)
            place = (document, *places[entity.id])
            if named or (entity.kind == "person" and entity.country and offices) or _is_judged(entity, judged):
                locals_.append(Local(len(locals_), entity, one.document.id, place, story, day, offices, named, home))
            else:
                alone.append((place, entity))
    return tuple(locals_), alone


def _home(entities: Iterable[Entity]) -> str | None:
    """The state that a document speaks of most, itself or its places."""
    counts: Counter[str] = Counter()
    for entity in entities:
        if entity.country and entity.kind in ("state", "place"):
            counts[entity.country] += len(entity.mentions)
    return min(counts, key=lambda code: (-counts[code], code)) if counts else None


def _place(entity: Entity) -> tuple[int, int]:
    if len(entity.mentions) == 1:
        return (entity.mentions[0].start, entity.mentions[0].end)
    return min(((mention.start, mention.end) for mention in entity.mentions), default=(-1, -1))


def _is_judged(entity: Entity, judged: frozenset[str]) -> bool:
    return bool(judged) and any(entity_mention_id(mention) in judged for mention in entity.mentions)


def _ruled(
    locals_: Sequence[Local], ruling: Sequence[Judgement]
) -> tuple[list[tuple[int, int]], list[tuple[int, int]], list[UnfitJudgement]]:
    """Pairs of local entities that a person judged to be one, and not to be; and the judgements that fit none."""
    if not ruling:
        return [], [], []
    holder = {entity_mention_id(mention): local.number for local in locals_ for mention in local.entity.mentions}
    together: list[tuple[int, int]] = []
    apart: list[tuple[int, int]] = []
    unfit: list[UnfitJudgement] = []
    for judgement in ruling:
        subject, other = ([holder[one] for one in ids if one in holder] for ids in (judgement.subject, judgement.other))
        if not subject or not other:
            unfit.append(UnfitJudgement(judgement.number, "the words that it was made on name nobody any more"))
        elif judgement.kind == "same":
            together += [(subject[0], two) for two in other]
        else:
            apart += [(one, two) for one in subject for two in other if one != two]
    return together, apart, unfit


def _entity(identity: str, group: Group, locals_: Sequence[Local]) -> Entity:
    members = [locals_[number].entity for number in sorted(group.members)]
    if len(members) == 1 and members[0].kind != "state":
        return members[0]
    name = _name(group)
    names = {one for entity in members for one in (entity.name, *entity.aliases)}
    point = next((entity for entity in members if entity.latitude is not None), members[0])
    return Entity(
        id=identity,
        name=name,
        kind=members[0].kind,
        aliases=tuple(sorted(names - {name})),
        titles=_titles(members),
        country=group.country,
        sectors=tuple(sorted(group.sectors)),
        mentions=tuple(sorted({mention for entity in members for mention in entity.mentions}, key=_mention_order)),
        latitude=point.latitude,
        longitude=point.longitude,
        geo_precision=point.geo_precision,
    )


def _name(group: Group) -> str:
    """A state's common name; else what most reports call it."""
    if group.kind == "state" and (state := common_names().get(group.country or "")):
        return state
    return group.name


def _titles(members: Iterable[Entity]) -> tuple[Title, ...]:
    return tuple(dict.fromkeys(title for entity in members for title in entity.titles))


def _mention_order(mention: Mention) -> tuple[str, int, int, str]:
    return (mention.document, mention.start, mention.end, mention.form)
