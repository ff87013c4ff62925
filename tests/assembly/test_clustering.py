from collections.abc import Sequence
from itertools import combinations

import numpy as np
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from tests.assembly.hand_made import attack, day, entities_of, meeting, report, visit

from dateline.assembly import clustering, similarity
from dateline.assembly.blocking import candidate_pairs
from dateline.assembly.clustering import grow, single
from dateline.assembly.copies import Copies
from dateline.assembly.links import Book, Link
from dateline.assembly.merging import prepare
from dateline.assembly.similarity import IMPOSSIBLE, Comparer
from dateline.assembly.stories import Stories
from dateline.model import Annotations

PEOPLE = ("Ada Brook", "Ben Cole", "Cai Dorn", "Dora Elm")
DAYS = st.sampled_from([None, *(day(f"2031-05-{number}") for number in (10, 11, 18))])


@st.composite
def piles(draw: st.DrawFn) -> list[Annotations]:
    """Reports of a few visits, meetings and attacks, which their reports tell now with a day and now without."""
    found = []
    for name in "abcdef"[: draw(st.integers(2, 6))]:
        one, other = draw(st.permutations(PEOPLE))[:2]
        told = [
            visit(name, date=draw(DAYS), actors=[draw(st.sampled_from(PEOPLE))]),
            meeting(name, one, other, date=draw(DAYS), offset=100),
            attack(name, draw(st.sampled_from([None, "Northern Front"])), date=draw(DAYS), offset=200),
        ]
        found.append(report(name, *told, published=f"2031-05-{draw(st.integers(10, 20))}"))
    return found


def comparer_of(pile: Sequence[Annotations]) -> Comparer:
    stories = Stories((), {one.document.id: "s1" for one in pile})
    return prepare(pile, entities_of(pile), Copies((), {}, {}), stories)[-1]


def grown(comparer: Comparer) -> dict[int, list[int]]:
    clusters = single(len(comparer.columns))
    one, other = candidate_pairs(comparer.columns)
    grow(clusters, one, other, comparer.scores(one, other), comparer)
    return dict(clusters.all())


@settings(deadline=None)
@given(piles())
def test_a_pair_is_candidate_once_and_the_earlier_row_comes_first(pile: list[Annotations]) -> None:
    one, other = candidate_pairs(comparer_of(pile).columns)
    pairs = list(zip(one.tolist(), other.tolist(), strict=True))
    assert pairs == sorted(set(pairs))
    assert all(first < second for first, second in pairs)


@settings(deadline=None)
@given(piles())
def test_a_score_does_not_depend_on_what_is_scored_with_it(pile: list[Annotations]) -> None:
    comparer = comparer_of(pile)
    one, other = np.array([*combinations(range(len(comparer.columns)), 2)]).T
    alone = [float(comparer.scores(one[[place]], other[[place]])[0]) for place in range(len(one))]
    assert comparer.scores(one, other).tolist() == alone


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(piles())
def test_clusters_do_not_depend_on_what_grows_at_one_time(
    monkeypatch: pytest.MonkeyPatch, pile: list[Annotations]
) -> None:
    comparer = comparer_of(pile)
    whole = grown(comparer)
    with monkeypatch.context() as patch:
        patch.setattr(clustering, "_GROWN_AT_ONCE", 1)
        patch.setattr(similarity, "_AT_ONCE", 1)
        assert grown(comparer) == whole


@settings(deadline=None)
@given(piles(), st.integers(1, 2))
def test_what_lies_between_two_clusters_adds_up(pile: list[Annotations], size: int) -> None:
    comparer = comparer_of(pile)
    one, other = np.array([*combinations(range(len(comparer.columns)), 2)]).T
    book = Book(one, other, comparer.scores(one, other), comparer)
    first, second, third = (list(range(start, start + size)) for start in (0, size, 2 * size))
    whole, left, right = (
        book.link([*first, *second], third[:2]),
        book.link(first, third[:2]),
        book.link(second, third[:2]),
    )
    assert whole is not None and left is not None and right is not None
    together = left.plus(right)
    assert (together.mean, together.total) == pytest.approx((whole.mean, whole.total))
    assert together._replace(mean=0, total=0) == whole._replace(mean=0, total=0)


def test_a_question_is_answered_when_it_was_asked() -> None:
    comparer = comparer_of([report("a", visit("a")), report("b", visit("b"))])
    book = Book(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.int64), np.zeros(0), comparer)
    assert book.link([0], [1]) is None
    book.learn()
    found = book.link([0], [1])
    assert found is not None
    assert found.surest == (found.mean, 0, 1)


@pytest.mark.parametrize(
    ("against", "coded", "coded_against", "one_event"),
    [(0, 0, 0, True), (4, 0, 0, True), (6, 0, 0, False), (1, 10, 1, False), (3, 3, 2, False)],
)
def test_few_contradictions_are_tolerated_and_fewer_of_coded_accounts(
    against: int, coded: int, coded_against: int, one_event: bool
) -> None:
    assert Link(0.1, 10, 1.0, against, coded, coded_against, (1.0, 0, 1)).speaks_for_one() is one_event


def test_one_bridge_does_not_join_what_speaks_for_two() -> None:
    bridge = Link(3.0, 1, 3.0, 0, 0, 0, (3.0, 0, 5))
    apart = Link(-2.0, 2, -4.0, 0, 0, 0, (-1.0, 1, 5))
    assert bridge.speaks_for_one()
    assert not bridge.plus(apart).speaks_for_one()


def test_rows_of_two_kinds_of_act_contradict_one_another() -> None:
    comparer = comparer_of([report("a", visit("a"), attack("a", offset=100))])
    assert comparer.scores(np.array([0]), np.array([1])).tolist() == [IMPOSSIBLE]
