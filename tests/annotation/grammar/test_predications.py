"""One shape for every way of saying the same."""

import pytest

from dateline.annotation.grammar.parse import parse
from dateline.annotation.grammar.predications import find_predications

# sentence, lemma, form, {role or preposition: words}
SAYINGS = [
    ("Rebels attacked the town.", "attack", "active", {"subject": ["Rebels"], "object": ["town"]}),
    ("The town was attacked by rebels.", "attack", "passive", {"subject": ["rebels"], "object": ["town"]}),
    ("The rebels who attacked the town fled.", "attack", "active", {"subject": ["rebels"], "object": ["town"]}),
    ("The town that rebels attacked is quiet.", "attack", "active", {"subject": ["rebels"], "object": ["town"]}),
    ("Troops sent by Kenya arrived.", "send", "passive", {"subject": ["Kenya"], "object": ["Troops"]}),
    ("The attack on the town by rebels angered Ann.", "attack", "nominal", {"on": ["town"]}),
    ("Rebels launched an attack on the town.", "attack", "light", {"subject": ["Rebels"], "on": ["town"]}),
    ("Kenya and Chad agreed to send troops.", "send", "active", {"subject": ["Kenya", "Chad"], "object": ["troops"]}),
    ("Ann urged Bob to leave Oslo.", "leave", "active", {"subject": ["Bob"], "object": ["Oslo"]}),
    ("Ann accused Bob of selling arms.", "sell", "active", {"subject": ["Bob"], "object": ["arms"]}),
    ("After meeting the king, the envoy left.", "meet", "active", {"subject": ["envoy"], "object": ["king"]}),
    ("Police arrested and charged three men.", "arrest", "active", {"subject": ["Police"], "object": ["men"]}),
    ("Talks between Serbia and Kosovo ended.", "talk", "light", {"between": ["Serbia", "Kosovo"]}),
    ("Chad flew to Mali and Niger.", "fly", "active", {"to": ["Mali", "Niger"]}),
    ("The minister is ready to resign.", "ready", "adjective", {"subject": ["minister"]}),
]  # fmt: skip


@pytest.mark.parametrize(("sentence", "lemma", "form", "wanted"), SAYINGS)
def test_arguments_are_logical(sentence: str, lemma: str, form: str, wanted: dict[str, list[str]]) -> None:
    grammar = parse(sentence)
    (found,) = [one for one in find_predications(grammar) if one.lemma == lemma]
    assert found.form == form
    for slot, words in wanted.items():
        heads = found.heads(slot) if slot in ("subject", "object") else found.after(slot)  # type: ignore[arg-type]
        assert [grammar.doc[head].text for head in heads] == words


def test_a_particle_belongs_to_its_verb() -> None:
    grammar = parse("Chad called off the visit.")
    (called,) = [one for one in find_predications(grammar) if one.lemma == "call"]
    assert called.particle == "off"
