import pytest

from dateline.assembly.regimes import with_governments
from dateline.model import Annotations, Document, Entity, EntityKind, Mention


def entity(number: int, name: str, kind: EntityKind, country: str | None = None) -> Entity:
    return Entity(
        f"e{number}", name, kind, country=country, mentions=(Mention("a", number, number + 1, name, "nominal"),)
    )


def governments(*entities: Entity) -> dict[str, str | None]:
    """By name the state of each entity that has become one."""
    document = Document("a", "a", None, None, None, "en", None, None, None, "")
    (one,) = with_governments([Annotations(document, None, (), (), entities, (), ())])
    return {one.name: one.country for one in one.entities if one.kind == "state"}


LEADER = entity(1, "Ruvo Varga", "person", "HUN")


@pytest.mark.parametrize(
    "name", ["Varga regime", "the Varga regime", "Ruvo Varga's government", "regime of Ruvo Varga"]
)
def test_a_government_by_its_leader_s_name_is_the_state(name: str) -> None:
    assert governments(LEADER, entity(2, name, "organization")) == {name: "HUN"}


def test_after_that_the_regime_alone_is_the_state_too() -> None:
    found = governments(LEADER, entity(2, "Varga regime", "organization"), entity(3, "the regime", "organization"))
    assert found == {"Varga regime": "HUN", "the regime": "HUN"}


@pytest.mark.parametrize(
    "name", ["regime", "the government", "Varga campaign", "Varga and Orlo regime", "local government"]
)
def test_what_names_no_leader_stays_a_body(name: str) -> None:
    assert governments(LEADER, entity(2, name, "organization")) == {}


def test_a_name_of_leaders_of_two_states_tells_nothing() -> None:
    other = entity(3, "Ilka Varga", "person", "SVK")
    assert governments(LEADER, other, entity(2, "Varga regime", "organization")) == {}
