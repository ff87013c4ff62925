"""The trigger lexicon and the word classes it asks for."""

import pytest

from dateline.codes.classes import load_word_classes
from dateline.codes.plover import load_plover
from dateline.codes.triggers import load_triggers, read_line


def test_a_line_gives_one_sense_a_lemma() -> None:
    call_off, scrap = read_line("REJECT\tmeet\tv\tcall_off scrap\tobj=meeting subj!=storm\ta=subj r=with,to m")
    assert (call_off.lemma, call_off.particle, scrap.particle) == ("call", "off", None)
    assert [(one.slot, one.wanted) for one in scrap.conditions] == [("obj", True), ("subj", False)]
    assert (scrap.actor, scrap.recipient, scrap.joint) == (("subj",), ("with", "to"), True)


@pytest.mark.parametrize(
    ("line", "message"),
    [
        ("VISIT\t-\tv\tgo\t-", "none of"),
        ("CONSULT\tmeeting\tv\tgo\t-", "no mode"),
        ("CONSULT\tvisit\tx\tgo\t-", "form"),
        ("CONSULT\tvisit\tv\tgo\tto", "no condition"),
        ("CONSULT\tvisit\tv", "columns"),
    ],
)
def test_a_wrong_line_is_named(line: str, message: str) -> None:
    with pytest.raises(ValueError, match=f"line 7: .*{message}"):
        read_line(line, 7)


def test_the_most_particular_sense_comes_first() -> None:
    for senses in load_triggers().values():
        weights = [len(one.conditions) + 3 * (one.particle is not None) for one in senses]
        assert weights == sorted(weights, reverse=True)


def test_every_type_has_triggers() -> None:
    told = {one.event_type for senses in load_triggers().values() for one in senses}
    assert told == {*load_plover().modes, None}


def test_agents_and_targets_are_classes() -> None:
    table = load_word_classes()
    classes = {name for names in table.of.values() for name in names}
    assert table.agents - {"state", "person"} <= classes
    assert "visitor" in table.of["delegation"]


def test_modes_by_content_are_modes() -> None:
    codes = load_plover()
    for name, modes in codes.modes_by_content.items():
        assert set(modes) <= set(codes.modes)
        assert set(modes.values()) <= set(codes.modes[name])


def test_there_are_thirty_seven_contexts() -> None:
    assert len(load_plover().contexts) == 37
