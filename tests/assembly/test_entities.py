from collections.abc import Sequence

from hypothesis import given
from hypothesis import strategies as st
from tests.assembly.piles import Act, Who, report

from dateline.assembly.copies import find_copies
from dateline.assembly.entities import JoinedEntities, join_entities
from dateline.assembly.stories import find_stories
from dateline.model import Annotations, Entity, Judgement, entity_mention_id


def joined(*pile: Annotations, judgements: Sequence[Judgement] = ()) -> JoinedEntities:
    copies = find_copies(pile)
    return join_entities(pile, copies, find_stories(pile, copies), judgements)


def documents_of(entity: Entity) -> set[str]:
    return {mention.document for mention in entity.mentions}


def called(found: JoinedEntities, form: str) -> list[Entity]:
    """The entities that some document calls by this form."""
    return [one for one in found.entities if form in (one.name, *one.aliases)]


def saw(name: str, *who: Who, text: str | None = None, published: str | None = None) -> Annotations:
    words = text or "In the town hall of Vend that day: " + "; ".join(form for one in who for form in one.forms) + "."
    return report(name, words, who=who, published=published)


def test_two_spellings_of_a_name_are_one_person_and_the_join_is_explained() -> None:
    found = joined(saw("a", Who(("Sergei Vorin",))), saw("b", Who(("Sergey Vorin",))))
    (person,) = found.entities
    assert (person.name, person.aliases) == ("Sergei Vorin", ("Sergey Vorin",))
    (reason,) = found.because[person.id]
    assert "one name in two spellings" in reason


def test_hyphens_and_family_name_order_do_not_part_a_person() -> None:
    found = joined(
        saw("a", Who(("Choe Min-hui",), country="PRK")),
        saw("b", Who(("Choe Min Hui",), country="PRK")),
        saw("c", Who(("Min Hui Choe",), country="PRK")),
    )
    assert len(found.entities) == 1


def test_a_slip_of_one_letter_is_joined_only_where_office_and_country_agree() -> None:
    minister = {"country": "NOR", "titles": ("Deputy Foreign Minister",)}
    right = Who(("Andrey Rupenko",), **minister)  # type: ignore[arg-type]
    slip = Who(("Andrey Lupenko",), **minister)  # type: ignore[arg-type]
    assert len(joined(saw("a", right), saw("b", slip)).entities) == 1
    far = "Quite another matter: the beekeeper "
    stranger = saw("b", Who(("Andrey Lupenko",)), text=far + "Andrey Lupenko sold honey at the lake.")
    assert len(joined(saw("a", right), stranger).entities) == 2


def test_namesakes_of_two_countries_and_fields_stay_apart() -> None:
    one = saw(
        "a", Who(("Hanna Reed",), country="NOR", sectors=("GOV",)), text="Hanna Reed opened the parliament of Vend."
    )
    two = saw(
        "b", Who(("Hanna Reed",), country="AUS", sectors=("BUS",)), text="Shares of Hanna Reed fell in Perth trading."
    )
    assert len(joined(one, two).entities) == 2


def test_a_bare_surname_is_the_person_of_that_name_in_the_story() -> None:
    text = "The strike of the crane drivers of Vend harbour ended, {} said, after talks on pay with the port company."
    full = saw("a", Who(("Dora Elm",)), text=text.format("Dora Elm"))
    bare = saw("b", Who(("Elm",)), text=text.format("Elm"))
    found = joined(full, bare)
    (person,) = found.entities
    assert person.name == "Dora Elm"
    assert documents_of(person) == {"a", "b"}


def test_a_bare_surname_with_two_bearers_in_the_story_stays_open() -> None:
    text = "The strike of the crane drivers of Vend harbour ended, {} said, after talks on pay with the port company."
    pile = [
        saw(name, Who((who,)), text=text.format(who))
        for name, who in (("a", "Dora Elm"), ("b", "Karl Elm"), ("c", "Elm"))
    ]
    assert len(joined(*pile).entities) == 3


def test_an_acronym_is_the_body_that_another_report_gives_it_to() -> None:
    full = Who(("Centre for Harbour Studies", "CHS"), kind="organization")
    found = joined(saw("a", full), saw("b", Who(("CHS",), kind="organization")))
    (body,) = found.entities
    assert documents_of(body) == {"a", "b"}


def test_ministries_of_two_states_stay_apart() -> None:
    one = Who(("Defence Ministry",), kind="organization", country="NOR")
    two = Who(("Defense Ministry",), kind="organization", country="KOR")
    same = Who(("Norwegian Defense Ministry",), kind="organization", country="NOR")
    assert sorted(
        len(documents_of(body)) for body in joined(saw("a", one), saw("b", two), saw("c", same)).entities
    ) == [1, 2]


def test_states_join_by_their_code() -> None:
    found = joined(
        saw("a", Who(("North Korea",), kind="state", country="PRK")),
        saw("b", Who(("the DPRK",), kind="state", country="PRK")),
    )
    (state,) = found.entities
    assert (state.name, state.country) == ("North Korea", "PRK")


def test_a_nameless_holder_of_an_office_is_who_holds_it_in_those_weeks() -> None:
    named = Who(("Ada Brook",), country="NOR", titles=("Foreign Minister",))
    office = Who(
        ("the Norwegian foreign minister",), country="NOR", titles=("Norwegian foreign minister",), named=False
    )
    near = joined(saw("a", named, published="2031-05-05"), saw("b", office, published="2031-05-20"))
    assert [person.name for person in near.entities] == ["Ada Brook"]
    text = "Years on, the Norwegian foreign minister opened an exhibition of old maps in a museum by the sea."
    late = joined(saw("a", named, published="2031-05-05"), saw("b", office, text=text, published="2036-05-20"))
    assert len(late.entities) == 2


def test_the_nameless_stay_apart() -> None:
    crowd = Who(("three fishermen",), named=False)
    assert len(joined(saw("a", crowd), saw("b", crowd)).entities) == 2


def test_judgements_join_and_part() -> None:
    pile = (saw("a", Who(("Ada Brook",))), saw("b", Who(("Ada Brook",))), saw("c", Who(("The Grey Lady",))))
    ids = {one.document.id: entity_mention_id(one.entities[0].mentions[0]) for one in pile}
    apart = Judgement(1, "not_same", "entity", (ids["a"],), (ids["b"],))
    assert len(joined(*pile, judgements=(apart,)).entities) == 3
    together = Judgement(2, "same", "entity", (ids["a"],), (ids["c"],))
    assert len(joined(*pile, judgements=(together,)).entities) == 1


def test_a_judgement_on_somebody_whom_nobody_names_any_more_is_shown() -> None:
    pile = (saw("a", Who(("Ada Brook",))), saw("b", Who(("Ada Brook",))))
    gone = Judgement(4, "same", "entity", (entity_mention_id(pile[0].entities[0].mentions[0]),), ("e-gone",))
    found = joined(*pile, judgements=(gone,))
    assert [(one.number, "name nobody" in one.reason) for one in found.unfit] == [(4, True)]


PILE = (
    report(
        "a",
        "Foreign Minister Sergei Vorin met Ada Brook of Norway on Monday. Vorin then left.",
        published="2031-05-05",
        who=(
            Who(("Sergei Vorin", "Vorin"), titles=("Foreign Minister",), country="RUS"),
            Who(("Ada Brook",), country="NOR"),
            Who(("Norway",), kind="state", country="NOR"),
        ),
        acts=(Act("met", "CONSULT", ("Sergei Vorin",), ("Ada Brook",)),),
    ),
    report(
        "b",
        "Sergey Vorin and Brook met on Monday, Oslo said.",
        published="2031-05-06",
        who=(
            Who(("Sergey Vorin",), country="RUS"),
            Who(("Brook",)),
            Who(("Oslo",), kind="state", country="NOR"),
        ),
        acts=(Act("met", "CONSULT", ("Sergey Vorin",), ("Brook",)),),
    ),
    report(
        "c",
        "The Russian foreign minister met Ada Brook; three fishermen watched.",
        who=(
            Who(("The Russian foreign minister",), titles=("Russian foreign minister",), country="RUS", named=False),
            Who(("Ada Brook",)),
            Who(("three fishermen",), named=False),
        ),
        acts=(Act("met", "CONSULT", ("The Russian foreign minister",), ("Ada Brook",)),),
    ),
    report("d", "Karl Vorin sold his boat.", published="2030-01-01", who=(Who(("Karl Vorin",)),)),
)


@given(st.permutations(PILE))
def test_input_order_never_matters(pile: Sequence[Annotations]) -> None:
    one, other = joined(*pile), joined(*PILE)
    assert one.entities == other.entities
    assert one.because == other.because
    assert sorted(one.pile, key=lambda each: each.document.id) == sorted(other.pile, key=lambda each: each.document.id)


@given(st.sets(st.sampled_from(range(len(PILE)))))
def test_every_reference_resolves_and_every_mention_has_one_entity(numbers: set[int]) -> None:
    pile = [PILE[number] for number in sorted(numbers)]
    found = joined(*pile)
    ids = [entity.id for entity in found.entities]
    assert len(ids) == len(set(ids))
    for one in found.pile:
        assert {entity.id for entity in one.entities} <= set(ids)
        for mention in one.event_mentions:
            assert {part.entity for part in (*mention.actors, *mention.recipients)} <= set(ids)
    before = sorted(
        (mention.document, mention.start) for one in pile for entity in one.entities for mention in entity.mentions
    )
    after = sorted((mention.document, mention.start) for entity in found.entities for mention in entity.mentions)
    assert before == after


def test_an_entity_has_the_id_of_its_first_mention() -> None:
    person = next(entity for entity in joined(*PILE).entities if entity.name == "Sergei Vorin")
    assert person.id == PILE[0].entities[0].id
