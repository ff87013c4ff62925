from dataclasses import replace

import numpy as np
from tests.assembly.hand_made import MAY_18, attack, day, merge, partition, report, told

from dateline.assembly.copies import Copies
from dateline.assembly.merging import prepare
from dateline.assembly.profiles import Profiles
from dateline.assembly.similarity import IMPOSSIBLE
from dateline.assembly.stories import Stories
from dateline.model import Annotations, EventDate, EventMention, Interval

TWO_DAYS = {"a": MAY_18, "b": day("2031-05-22")}
NO_COPIES, NO_STORIES = Copies((), {}, {}), Stories((), {})


def raid(document: str, sentence: str, offset: int = 0, **more: object) -> EventMention:
    return told(document, sentence, "attack", "attack", "ASSAULT", offset=offset, **more)  # type: ignore[arg-type]


def test_bare_mentions_do_not_fuse_attacks_of_two_days() -> None:
    first = [attack("a", date=MAY_18), raid("a", "Norway condemned the attack.", 100)]
    second = [attack("b", date=day("2031-05-22")), raid("b", "Norway condemned the attack.", 100)]
    found = partition(merge(report("a", *first), report("b", *second)))
    assert not any({first[0].id, second[0].id} <= group for group in found)


def test_a_gas_attack_and_a_missile_attack_are_two() -> None:
    gas = raid("a", "The gas attack shocked Oslo.", place=None)
    missile = raid("b", "The missile attack shocked Oslo.", place=None)
    again = raid("c", "The gas attack shocked Bergen.", place=None)
    _, _, _, comparer = prepare((report("a", gas), report("b", missile), report("c", again)), (), NO_COPIES, NO_STORIES)
    _, found = comparer.features(np.array([0, 0]), np.array([1, 2]))
    assert (found.one_kind.tolist(), found.another_kind.tolist()) == ([False, True], [True, False])


def test_a_coded_word_that_tells_little_is_of_its_code_s_kind() -> None:
    came = told("a", "The convoy of Norway came under fire in Oslo.", "came", "come", "ASSAULT",
                recipients=["Norway"], place="Oslo", date=MAY_18)  # fmt: skip
    other = attack("b", None, date=MAY_18)
    assert partition(merge(report("a", came), report("b", other))) == {frozenset((came.id, other.id))}


def test_inherited_days_keep_attacks_apart() -> None:
    first = [attack("a", "Norway", None, date=MAY_18), raid("a", "Norway condemned the attack.", 100)]
    later = inherited(raid("b", "Norway condemned the attack.", recipients=["Norway"]), day("2031-05-22"))
    found = partition(merge(report("a", *first), report("b", later)))
    assert not any({first[0].id, later.id} <= group for group in found)


def test_days_part_attacks_only_where_the_days_of_publication_are_sure() -> None:
    def score(published: str | None) -> float:
        pile = [report(name, attack(name, date=date), published=published) for name, date in TWO_DAYS.items()]
        comparer = prepare(pile, (), NO_COPIES, NO_STORIES)[-1]
        return float(comparer.scores(np.array([0]), np.array([1]))[0])

    assert score("2031-05-23") == IMPOSSIBLE
    assert score(None) > IMPOSSIBLE


def inherited(mention: EventMention, interval: Interval) -> EventMention:
    """The mention, dated by what stands around it."""
    return replace(mention, date=EventDate(None, None, None, None, interval, True))


def test_where_the_days_are_sure_attacks_of_neighbouring_days_are_two() -> None:
    first = [attack("a", date=MAY_18), attack("b", date=MAY_18)]
    next_day = [
        attack("c", "Norway", None, date=day("2031-05-19")),
        attack("d", "Norway", None, date=day("2031-05-19")),
    ]
    bare = raid("e", "Norway condemned an attack.", 100)
    pile = [report(one.document, one) for one in (*first, *next_day, bare)]
    assert not any({first[0].id, next_day[0].id} <= group for group in partition(merge(*pile)))


def sank(document: str, date: Interval | None = None) -> EventMention:
    return told(document, "The ferry sank.", "sank", "sink", "OTHER", date=date)


def test_days_of_happenings_part_them_only_where_the_day_of_publication_is_sure() -> None:
    sure = [report("a", sank("a", MAY_18)), report("b", sank("b", day("2031-05-23")))]
    unsure = [replace(one, published=replace(one.published, method="page")) for one in sure if one.published]

    def clash(pile: list[Annotations]) -> bool:
        _, _, _, comparer = prepare(tuple(pile), (), NO_COPIES, NO_STORIES)
        return Profiles(comparer.columns, comparer.tables, lambda row: [row]).clash(0, 1)

    assert (clash(sure), clash(unsure)) == (True, False)
