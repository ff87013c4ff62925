from tests.assembly.hand_made import MAY_18, attack, merge, report, told

from dateline.model import Annotations


def salience_of(*pile: Annotations) -> float:
    return max(event.salience for event in merge(*pile).events)


def test_what_one_account_tells_whole_stands_above_what_was_pieced_together() -> None:
    whole = report("a", attack("a", date=MAY_18))
    doer = told(
        "a", "The Northern Front attacked.", "attacked", "attack", "ASSAULT", actors=["Northern Front"], date=MAY_18
    )
    victim = told("b", "Norway was attacked.", "attacked", "attack", "ASSAULT", recipients=["Norway"], date=MAY_18)
    assert salience_of(whole) > salience_of(report("a", doer))
    assert salience_of(whole) > salience_of(report("b", victim))


def test_a_day_of_its_own_words_counts() -> None:
    assert salience_of(report("a", attack("a", date=MAY_18))) > salience_of(report("a", attack("a")))


def test_more_reports_count() -> None:
    one, other = attack("a", date=MAY_18), attack("b", date=MAY_18)
    assert salience_of(report("a", one), report("b", other)) > salience_of(report("a", one))


def test_whoever_only_a_pronoun_names_stands_below_the_nameless() -> None:
    def attacked_by(whom: str) -> float:
        sentence = f"{whom} attacked Norway."
        mention = told(
            "a", sentence, "attacked", "attack", "ASSAULT", actors=[whom], recipients=["Norway"], date=MAY_18
        )
        return salience_of(report("a", mention))

    assert attacked_by("They") < attacked_by("Gunmen")


def test_what_tells_neither_who_nor_where_stands_low() -> None:
    bare = told("a", "The attack went on.", "attack", "attack", "ASSAULT", date=MAY_18)
    there = told("a", "The attack in Oslo went on.", "attack", "attack", "ASSAULT", place="Oslo", date=MAY_18)
    assert salience_of(report("a", bare)) < 0.6 * salience_of(report("a", there))
