import pytest

from dateline.codes.tolls import tolls_in


@pytest.mark.parametrize(
    ("sentence", "tolls"),
    [
        (
            "The blast killed 23 people and injured 146, the clinic said.",
            [(23, "killed", "exact"), (146, "hurt", "exact")],
        ),
        ("At least 23 people were killed and 147 wounded.", [(23, "killed", "at_least"), (147, "hurt", "exact")]),
        ("Some put the number of dead at more than 350.", [(350, "killed", "more_than")]),
        ("The raid left some 1,300 dead.", [(1300, "killed", "about")]),
        ("The toll rose to 41, with 239 hurt.", [(41, "killed", "exact"), (239, "hurt", "exact")]),
        ("Twenty-four people were injured and nine killed.", [(24, "hurt", "exact"), (9, "killed", "exact")]),
        ("Villagers counted 60 bodies.", [(60, "killed", "exact")]),
        ("No one was killed, and the two were only wounded.", []),
        ("The shelling killed 12 soldiers.", []),
        ("Her brother was killed in 2013.", []),
        ("The train carried 300 people to Bergen.", []),
    ],
)
def test_tolls_in_figures(sentence: str, tolls: list[tuple[float, str, str]]) -> None:
    assert [(toll.value, toll.of, toll.comparison) for toll in tolls_in(sentence)] == tolls
