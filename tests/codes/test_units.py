import pytest

from dateline.codes.units import toll_of, unit_of


@pytest.mark.parametrize(
    ("name", "measures", "factor"), [("km", "length", 1000.0), ("Miles", "length", 1609.344), ("hour", "time", 3600.0)]
)
def test_known_units(name: str, measures: str, factor: float) -> None:
    assert (unit_of(name).measures, unit_of(name).factor) == (measures, factor)


def test_an_unknown_unit_measures_itself() -> None:
    assert unit_of("containers") == unit_of("container")
    assert unit_of("containers").measures != unit_of("wagons").measures


@pytest.mark.parametrize(("text", "toll"), [("20 people wounded", "hurt"), ("20 dead", "killed"), ("20 people", None)])
def test_tolls(text: str, toll: str | None) -> None:
    assert toll_of(text) == toll
