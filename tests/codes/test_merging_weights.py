from dateline.assembly.compared import Features
from dateline.codes.merging import FEATURES, kinship_weights, merging_weights


def test_every_feature_has_its_weight_in_its_place() -> None:
    assert Features._fields == FEATURES
    assert len(merging_weights()) == len(FEATURES)


def test_shared_words_and_numbers_speak_for_one_matter() -> None:
    weights = kinship_weights()
    assert weights.always < 0 < min(weights.words, weights.names, weights.numbers)
