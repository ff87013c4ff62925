"""The cue lexicon and the words of passing on."""

from dateline.codes.circumstances import circumstances
from dateline.codes.cues import cues
from dateline.codes.relays import relays


def test_every_cue_has_frames_and_a_known_part() -> None:
    assert all(cue.weights and (cue.lemma, cue.part) == key for key, cue in cues().items())


def test_the_commonest_cue_takes_clauses_and_quotations() -> None:
    say = cues()["say", "verb"]
    assert say.frames[0] == "that"
    assert "quote" in say.frames
    assert say.effect == "neutral"


def test_effects() -> None:
    assert cues()["accuse", "verb"].effect == "blame"
    assert cues()["deny", "verb"].effect == "deny"
    assert cues()["claim", "verb"].effect == "doubt"


def test_relays_are_lower_case() -> None:
    lists = relays()
    for words in (lists.carrying, lists.conversations, lists.citing, lists.quoting, lists.hearsay):
        assert words
        assert all(word == word.lower() for word in words)


def test_circumstances_speak_for_named_speakers() -> None:
    table = circumstances("verb", "object")
    assert table["always"] != 0
    assert table["speaker PERSON"] > table["speaker none"]
    assert circumstances("adverb", "object") == {}
