"""Types made by the hundred thousand are what they would be without the quicker `__init__`."""

import pickle
from dataclasses import FrozenInstanceError, dataclass, field, replace

import pytest

from dateline.model import quickly_made


@dataclass(frozen=True, slots=True)
class Plain:
    name: str
    count: int = 3
    note: str | None = None


@quickly_made
@dataclass(frozen=True, slots=True)
class Quick:
    name: str
    count: int = 3
    note: str | None = None


def values(one: Plain | Quick) -> tuple[object, ...]:
    return one.name, one.count, one.note


def test_it_takes_the_same_arguments() -> None:
    assert values(Quick("a")) == values(Plain("a"))
    assert values(Quick("a", 4, "b")) == values(Plain("a", 4, "b"))
    assert values(Quick(note="b", name="a")) == values(Plain(note="b", name="a"))
    assert values(replace(Quick("a", 4), note="b")) == ("a", 4, "b")
    for arguments in ({}, {"name": "a", "other": 1}):
        with pytest.raises(TypeError):
            Quick(**arguments)


def test_it_is_frozen_and_compares_and_travels_as_before() -> None:
    one = Quick("a", 4)
    assert one == Quick("a", 4) != Quick("a", 5)
    assert hash(one) == hash(Quick("a", 4))
    assert repr(one) == "Quick(name='a', count=4, note=None)"
    assert pickle.loads(pickle.dumps(one)) == one
    with pytest.raises(FrozenInstanceError):
        one.count = 5  # type: ignore[misc]


def test_a_type_that_asks_for_more_than_setting_its_fields_is_refused() -> None:
    @dataclass(frozen=True, slots=True)
    class Listing:
        names: list[str] = field(default_factory=list)

    @dataclass(frozen=True, slots=True)
    class Checked:
        name: str

        def __post_init__(self) -> None:
            assert self.name

    for cls in (Listing, Checked):
        with pytest.raises(TypeError):
            quickly_made(cls)
