import pytest

from dateline.assembly.places import Atlas, Spot, kilometres

SPOTS = {
    "oslo": Spot("Oslo", "NOR", 59.91, 10.75, "city"),
    "lillestrom": Spot("Lillestrøm", "NOR", 59.96, 11.05, "city"),
    "bergen": Spot("Bergen", "NOR", 60.39, 5.32, "city"),
    "norway": Spot("Norway", "NOR", 61.0, 8.0, "country"),
    "sweden": Spot("Sweden", "SWE", 62.0, 15.0, "country"),
    "harbour": Spot("Oslo harbour", None, None, None, None),
}
ATLAS = Atlas(SPOTS)


@pytest.mark.parametrize(
    ("one", "other", "apart"),
    [
        ("oslo", "bergen", True),
        ("oslo", "lillestrom", False),
        ("oslo", "norway", False),
        ("oslo", "sweden", True),
        ("norway", "sweden", True),
        ("oslo", "harbour", False),
        ("oslo", "oslo", False),
        ("oslo", "nowhere known", False),
    ],
)
def test_apart(one: str, other: str, apart: bool) -> None:
    assert ATLAS.apart(one, other) is apart
    assert ATLAS.apart(other, one) is apart


def test_oslo_and_bergen_lie_three_hundred_kilometres_apart() -> None:
    distance = kilometres(SPOTS["oslo"], SPOTS["bergen"])
    assert distance is not None
    assert 295 < distance < 315


def test_a_name_within_a_name_holds() -> None:
    assert ATLAS.holds("oslo", "harbour")
