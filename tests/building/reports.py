"""Short invented reports for builds."""

import json
from pathlib import Path

PEOPLE = ("Ada Brook", "Ben Cole", "Cai Dorn", "Dora Elm", "Eli Finch")
TOWNS = ("Oslo", "Stockholm", "Helsinki", "Riga", "Vilnius")


def report(number: int) -> dict[str, str]:
    """One report; equal numbers give equal reports."""
    who, host = PEOPLE[number % 5], PEOPLE[(number + 1 + number // 5) % 5]
    town, day = TOWNS[number // 5 % 5], number % 28 + 1
    return {
        "id": f"r{number:04}",
        "publisher": f"Paper {number % 7}",
        "published": f"2031-03-{day:02}",
        "text": article(who, host, town, number),
    }


def article(who: str, host: str, town: str, number: int) -> str:
    """Three paragraphs, as a newspaper has them."""
    return (
        f"Foreign Minister {who} met Prime Minister {host} in {town} on Monday for talks about the fishing grounds that "
        f"the two countries share, officials said.\n\n"
        f'"We agreed on {number + 2} points," {who.split()[1]} told reporters after the meeting, which lasted for more '
        f"than two hours and ended with a dinner at the town hall.\n\n"
        f"The ministers also signed an agreement on trade. A second meeting is planned for April, the ministry said in a "
        f"statement, and {host.split()[1]} will visit the northern ports in the summer."
    )


def write_reports(path: Path, numbers: range | list[int]) -> Path:
    """A JSONL file with the reports of these numbers, in this order."""
    path.write_text("".join(json.dumps(report(number)) + "\n" for number in numbers), "utf-8")
    return path
