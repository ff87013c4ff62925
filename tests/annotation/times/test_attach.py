"""Which words date which event: sentences of our own, the trigger and the words (or day) it must get."""

import pytest

from dateline.annotation.grammar.parse import parse
from dateline.annotation.times.attach import attach_dates
from dateline.annotation.times.find import find_time_expressions
from dateline.model import Document, EventDate, Published

PUBLISHED = Published("2023-10-20", "2023-10-20", "day", "given", 1.0, ("2023-10-20",))


def date_of(
    trigger: str, text: str, published: Published | None = PUBLISHED, others: tuple[str, ...] = ()
) -> EventDate | None:
    """The date of the first word `trigger`; `others` are words that name events too."""
    document = Document("d", "d.txt", None, None, None, "en", None, None, None, text)
    grammar = parse(text)
    expressions = find_time_expressions(document, grammar, published)
    token = next(token for token in grammar.doc if token.text == trigger)
    beside = [one for one in grammar.doc if one.text in others]
    return attach_dates([token, *beside], expressions, grammar, published)[0]


@pytest.mark.parametrize(
    ("trigger", "text", "words"),
    [
        ("met", "The king met the envoy on Thursday.", "Thursday"),
        ("meeting", "The king spoke at Thursday's meeting.", "Thursday"),
        ("arrived", "The envoy, who arrived in Oslo on Wednesday, met the king on Thursday.", "Wednesday"),
        ("met", "The envoy, who arrived in Oslo on Wednesday, met the king on Thursday.", "Thursday"),
        ("signed", "On Tuesday the two ministers signed a pact.", "Tuesday"),
        ("agreements", "The envoy praised the agreements made last month.", "last month"),
        ("made", "The envoy praised the agreements made last month.", "last month"),
        ("captured", "Officials said that rebels captured the town on Sunday.", "Sunday"),
        ("drill", "The navies held a drill on Thursday off the coast.", "Thursday"),
        ("left", "The treaty dates from 1985, when the army left the island.", "1985"),
        ("said", "In a statement released Tuesday by the palace, the king said little.", "Tuesday"),
        ("sanctions", "The government Monday imposed a new round of targeted economic sanctions.", "Monday"),
        ("entered", "Two jets have entered the zone several times within the past 24 hours.", "the past 24 hours"),
        ("attacks", "The king on Monday condemned two attacks in Ruritania.", None),
        ("signed", "The envoys signed a plan of exchanges for 2024 and 2025, the palace said.", None),
        ("approved", "Parliament approved a budget for 2024.", None),
        ("scheduled", "The talks were scheduled for May 2024.", "May 2024"),
        ("meeting", "The plan was approved at a shareholders' meeting yesterday.", "yesterday"),
        ("deal", "The sale is the result of a deal begun between the two airlines last year.", None),
        ("begun", "The sale is the result of a deal begun between the two airlines last year.", "last year"),
        ("declined", "Revenue declined to $85 million, from $93 million a year earlier.", None),
        ("grew", "Profit grew 19% from a year ago.", None),
        ("demonstration", "Students planned a large demonstration in the old town on Saturday.", "Saturday"),
        ("ceremony", "The king has invited the envoys to a ceremony in Riga on Nov. 2.", "Nov. 2"),
        ("inspired", "They are inspired by the 2011 revolt.", None),
        ("revolt", "They are inspired by the 2011 revolt.", "2011"),
        ("convicted", "In 1991 Anna Kovar was convicted of fraud.", "1991"),
        ("closed", "On Monday, officials, fearing a flood, closed the dam.", "Monday"),
        ("earned", "For 2022, the airline earned a record profit.", "2022"),
        (
            "spoke",
            "The last time Brook and Petrov spoke to one another was on October 4, the Courier said.",
            "October 4",
        ),
        ("met", "The first time the two leaders met was in May 2013.", "May 2013"),
        ("visit", "It is the first visit to Ruritania by a Norwegian king since 1928.", None),
        ("attack", "The king condemned the deadliest attack in the city since 2008.", None),
        ("killed", "Guards have killed at least five men since Monday.", "Monday"),
        ("attacked", "Fighting continued on Tuesday, a day after rebels attacked the airport.", "a day"),
    ],
)
def test_own_words(trigger: str, text: str, words: str | None) -> None:
    found = date_of(trigger, text)
    assert (None if found is None else found.text) == words


def test_the_day_of_saying_is_only_a_bound() -> None:
    found = date_of("delivered", "The ministry said on the 13th that Ruritania has delivered arms.")
    assert found is not None
    assert found.relation == "by"
    assert found.interval is not None
    assert (found.interval.start, found.interval.end) == (None, "2023-10-13")


def test_so_long_after_an_event() -> None:
    found = date_of(
        "journey",
        "A month after President Anna Kovar made an unusual journey to Ruritania came the envoy's two-day visit.",
    )
    assert found is not None and found.interval is not None
    assert (found.text, found.interval.start, found.interval.end) == ("A month", "2023-09-01", "2023-09-30")


def test_so_long_after_an_event_is_reckoned_from_the_day_of_the_news() -> None:
    found = date_of(
        "killed", "Guards shot the man on Wednesday. His attack came two days after bandits killed a clerk."
    )
    assert found is not None
    assert found.interval is not None and found.interval.start == "2023-10-16"


def test_so_long_after_an_event_is_reckoned_from_the_day_told_before_it() -> None:
    found = date_of("attacked", "Fighting continued on Tuesday, a day after rebels attacked the airport.")
    assert found is not None and found.interval is not None
    assert found.interval.start == "2023-10-16"


def test_what_was_said_after_a_deed_is_no_bound_of_it() -> None:
    text = "Ruritania has faced protests since the king said last summer that he would stay."
    found = date_of("faced", text)
    assert found is None or found.relation != "by"


def test_what_happened_during_it_has_its_date() -> None:
    text = "A month after President Anna Kovar made an unusual journey to Ruritania came the envoy's two-day visit. "
    found = date_of("invited", text + "During her visit to Ruritania, Kovar invited the king.")
    assert found is not None and found.interval is not None
    assert (found.inherited, found.interval.start) == (True, "2023-09-01")


def test_what_happened_when_does_not_go_on_since_then() -> None:
    found = date_of("found", "Relatives have cared for the boy since August, when he was found at sea.")
    assert found is not None and found.interval is not None
    assert (found.relation, found.interval.start, found.interval.end) == ("at", "2023-08-01", "2023-08-31")


def test_a_day_that_names_a_thing_is_no_bound_of_it() -> None:
    found = date_of("talks", "Wide gaps remain before Tuesday's talks in Oslo.", others=("talks",))
    assert found is not None
    assert (found.text, found.relation) == ("Tuesday", "at")


def test_what_a_dated_attack_did() -> None:
    text = "He has hidden since the January 2023 bombing of a clinic that killed a nurse."
    found = date_of("killed", text, others=("bombing",))
    assert found is not None
    assert found.value == "2023-01"


@pytest.mark.parametrize(
    ("trigger", "text", "value"),
    [
        ("attempting", "The airline has been attempting to take over its rival since December.", "2022-12"),
        ("tried", "The envoy tried to leave the island on Thursday.", "2023-10-19"),
        ("agreed", "The envoys agreed to meet on Tuesday.", "2023-10-20"),
        ("present", "She made an appearance on Thursday to present the telephone.", "2023-10-19"),
        ("Shelling", "Shelling the port two weeks after the attack, the army Thursday took the town.", "2023-10-19"),
        ("stopped", "The maker told customers Monday about the fault and then stopped the sale.", "2023-10-16"),
        ("supply", "They were sued in 2021 over a contract to supply helicopters.", None),
        ("visit", "Brook on Monday became the first Norwegian king to visit Ruritania since 1928.", "2023-10-16"),
        ("Fighting", "Fighting continued on Tuesday in the north.", "2023-10-17"),
    ],
)
def test_verbs_share_the_date_of_what_is_done_with_them(trigger: str, text: str, value: str | None) -> None:
    found = date_of(trigger, text)
    assert (None if found is None else found.value) == value


def test_what_is_done_in_words_in_the_present_is_done_when_it_is_reported() -> None:
    text = "The plant burned down. Crews left. The king spoke. Nobody was hurt. Ruritania accuses its neighbour."
    found = date_of("accuses", text)
    assert found is not None
    assert (found.value, found.inherited) == ("2023-10-20", True)


def test_less_than_two_weeks_ago_is_any_day_since() -> None:
    found = date_of("left", "He left the country less than two weeks ago.")
    assert found is not None and found.interval is not None
    assert (found.interval.start, found.interval.end, found.interval.precision) == ("2023-10-02", "2023-10-20", "range")


def test_since_leaves_the_end_open() -> None:
    found = date_of("sailed", "Six ships have sailed between the ports since late August.")
    assert found is not None and found.interval is not None
    assert (found.interval.start, found.interval.end, found.interval.precision) == ("2023-08-21", None, "range")


@pytest.mark.parametrize("days", ["Oct. 3 to Oct. 5", "3 to 5 October"])
def test_from_one_day_to_another(days: str) -> None:
    found = date_of("stayed", f"The delegation stayed in Riga from {days}.")
    assert found is not None and found.interval is not None
    assert (found.interval.start, found.interval.end) == ("2023-10-03", "2023-10-05")


def test_a_second_verb_shares_the_date_and_says_so() -> None:
    found = date_of("laid", "The envoy met the king on Thursday and laid a wreath.")
    assert found is not None
    assert found.inherited
    assert (found.start, found.value) == (None, "2023-10-19")


def test_the_sentence_before_hands_its_day_on() -> None:
    found = date_of("laid", "The envoy met the king on Thursday. He laid a wreath.")
    assert found is not None
    assert found.inherited
    assert found.value == "2023-10-19"


def test_a_background_date_does_not_leak() -> None:
    text = "The plant caught fire. It burned for hours. Crews left. The plant opened in 1987. Nobody was hurt."
    found = date_of("hurt", text)
    assert found is None or found.value != "1987"


def test_a_participle_hands_its_day_to_the_main_verb() -> None:
    text = "Speaking on Wednesday at a dinner, the envoy praised the hosts."
    found = date_of("praised", text)
    assert found is not None
    assert (found.value, found.inherited) == ("2023-10-18", True)


def test_nothing_is_invented_without_a_day_of_publication() -> None:
    assert date_of("signed", "The two ministers signed a pact.", None) is None
    found = date_of("met", "The king met the envoy on Thursday.", None)
    assert found is not None
    assert (found.value, found.interval) == ("XXXX-WXX-4", None)


def test_plans_do_not_take_the_day_of_publication() -> None:
    assert date_of("visit", "The envoy will visit Riga.") is None


def test_what_is_said_to_be_so_holds_when_it_is_said_in_each_joined_clause() -> None:
    found = date_of("prepared", "The minister said Wednesday that France is ready to talk and is prepared to act.")
    assert found is not None
    assert (found.value, found.inherited) == ("2023-10-18", True)


@pytest.mark.parametrize(
    ("trigger", "others", "text", "words"),
    [
        ("killed", ("bombing",), "He is sought for the 1996 bombing that killed two guards.", "1996"),
        ("attacked", ("debate",), "In Sunday's debate against the mayor, Kovar attacked him.", "Sunday"),
    ],
)
def test_a_dated_event_dates_what_it_did_and_what_was_done_at_it(
    trigger: str, others: tuple[str, ...], text: str, words: str
) -> None:
    found = date_of(trigger, text, others=others)
    assert found is not None
    assert (found.text, found.inherited) == (words, False)


@pytest.mark.parametrize(
    ("trigger", "text", "value"),
    [
        ("found", "Officers came. The car was found abandoned at the airport in August.", "2023-08"),
        ("stopped", "Officers came. The firm stopped paying a dividend in the third quarter of 1984.", "1984-Q3"),
        ("raised", "On Tuesday the bank cut its rate, added a fee and raised its target.", "2023-10-17"),
    ],
)
def test_a_verb_shares_the_date_of_what_completes_it_and_of_the_row_it_stands_in(
    trigger: str, text: str, value: str
) -> None:
    found = date_of(trigger, text)
    assert found is not None
    assert (found.value, found.inherited) == (value, True)


def test_days_after_an_event_do_not_date_what_came_then() -> None:
    found = date_of("retaliating", "Thirteen days after the attack, retaliating planes struck two camps on Thursday.")
    assert found is None or found.value != "P13D"


def test_a_second_speaker_is_not_bound_by_the_day_of_the_first() -> None:
    found = date_of("dismissed", "The ministry said Sunday that it would wait, but an official dismissed the offer.")
    assert found is None or found.relation != "by"


def test_the_perfect_outside_the_lead_has_no_day() -> None:
    lead = "The plant caught fire. It burned for hours. Crews left. "
    assert date_of("trained", lead + "The firm has trained its crews for such fires.") is None
    assert date_of("trained", "The firm has trained its crews for such fires.") is not None


def test_what_may_come_as_early_as_a_weekday_lies_ahead() -> None:
    found = date_of("levied", "The fines could be levied as early as Monday.")
    assert found is not None
    assert found.value == "2023-10-23"


@pytest.mark.parametrize(
    ("trigger", "text"),
    [
        ("asking", "He told the paper that the ministry is asking Ruritania to wait."),
        ("support", 'Later, the secretary released a statement saying, "We support our ally."'),
        ("say", "He went on to say that there would be consequences."),
        ("was", "The minister said her government was ready to act."),
    ],
)
def test_what_is_said_in_the_present_holds_on_the_day_of_saying(trigger: str, text: str) -> None:
    found = date_of(trigger, "The plant caught fire. It burned. Crews left. " + text)
    assert found is not None
    assert (found.value, found.inherited) == ("2023-10-20", True)


@pytest.mark.parametrize(
    ("trigger", "text"),
    [
        ("went", "The plant burned on Thursday. The owner also went abroad in recent years."),
        ("died", "Nine people died during three days of clashes."),
        ("occupying", "Farmers have been occupying two barns in the north."),
        ("born", "The fire broke out on Thursday. The brothers were born in Riga."),
        ("founded", "The fire broke out on Thursday. Kovar founded the firm."),
        ("carrying", "The king praised both men for carrying the wounded."),
        ("assault", "The colonel said the assault was revenge."),
        ("use", "The use of drones has been growing in recent weeks."),
        ("attacks", "The blaze was one of the worst in a string of attacks."),
        ("sold", "It rained. Crews left. He had run the mill. He sold it to a cousin."),
        ("moved", "It rained. Crews left. In 2009 he left the army. He married. He opened a shop. He moved to Oslo."),
    ],
)
def test_what_was_before_the_news_has_no_day_of_it(trigger: str, text: str) -> None:
    found = date_of(trigger, text)
    assert found is None or found.value not in ("2023-10-19", "2023-10-20")


def test_a_participle_that_goes_along_has_the_day_of_its_verb() -> None:
    found = date_of("shelling", "On Thursday the army answered. It replied by shelling the hill.")
    assert found is not None and found.value == "2023-10-19"


def test_a_date_that_only_names_a_thing_makes_no_background() -> None:
    text = "It rained. Crews left. Sirens went off. The firm caused a 1987 spill. Flames hit the old town."
    found = date_of("hit", text, others=("spill",))
    assert found is not None and found.value == "2023-10-20"


@pytest.mark.parametrize(
    ("lead", "value"),
    [
        ("The firm has named a new head.", "2023-10-20"),
        ("The firm named a new head.", "2023-10-17"),
    ],
)
def test_what_is_said_in_a_report_of_what_holds_by_now_is_said_at_publication(lead: str, value: str) -> None:
    text = f"{lead} Two rivals withdrew on Tuesday. It is small. It sells tea. It has debts. Kovar said it would grow."
    found = date_of("said", text)
    assert found is not None
    assert (found.value, found.inherited) == (value, True)
