"""How well the pile dates its undated: the dates of a third of the reports are hidden or falsified, then recovered.

    python benchmarks/pile_dating.py PILE [--limit 150] [--seed 7] [--show]

PILE is a table of dated reports in the input format (`*.jsonl` or `*.jsonl.gz`), a galaxy file (list of events with
articles), or a folder of BASIL articles. Of the chosen third, every third report loses its date, every third is dated
by a page's clock up to a year later, every third by metadata of another year. Scored are those of them that tell the
same events as a dated report: gold stories where the pile has them, else likeness of 0.2 to a report published within
three days. Right: the true day lies within a day of the found interval (three days at most). Wrong: more than three
days from it.
"""

import argparse
import gzip
import json
import random
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from typing import Any

from dateline.annotation.annotate import annotate
from dateline.assembly.copies import find_copies
from dateline.assembly.dating import date_the_undated
from dateline.assembly.entities import join_entities
from dateline.assembly.stories import find_stories
from dateline.assembly.topics import likeness, topics
from dateline.model import Annotations, DateCandidate, Document

Row = dict[str, Any]
WAYS = ("hidden", "page clock", "other year")


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("pile", type=Path)
    parser.add_argument("--limit", type=int, default=150)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    rows = sorted(_rows(arguments.pile), key=lambda row: (row["published"], row["id"]))[: arguments.limit]
    chance = random.Random(arguments.seed)
    chosen = chance.sample(range(len(rows)), len(rows) // 3)
    ways = {rows[number]["id"]: WAYS[place % 3] for place, number in enumerate(chosen)}
    pile = [annotate(_document(row, ways.get(row["id"]), chance)) for row in rows]
    dated = {one.document.id: one for one in _dated(pile)}
    shared = _share_an_event(rows, ways)
    tally: Counter[tuple[str, str]] = Counter()
    for row in rows:
        if row["id"] in shared:
            found = _judged(dated[row["id"]], row["published"])
            tally[ways[row["id"]], found] += 1
            if arguments.show and found != "right":
                print(found, ways[row["id"]], row["published"], row["title"], dated[row["id"]].published, sep="\t")
    _report(tally)


def _rows(path: Path) -> Iterator[Row]:
    if path.is_dir():
        for file in sorted(path.rglob("*.json")):
            row = json.loads(file.read_text("utf-8"))
            text = "\n\n".join(" ".join(part) for part in row["body-paragraphs"])
            yield _row(file.stem, row["title"], text, row["date"], row["source"], row["triplet-uuid"])
    elif path.suffix == ".json":
        for event in json.loads(path.read_text("utf-8")):
            for article in event["articles"]:
                day = article["created_at"]["$date"]
                yield _row(article["ext_url"], article["title"], article["text"], day, None, event["title"])
    else:
        with gzip.open(path, "rt") if path.suffix == ".gz" else path.open() as lines:
            for row in map(json.loads, lines):
                yield _row(row["id"], row.get("title"), row["text"], row["published"], row.get("publisher"), None)


def _row(identity: str, title: str | None, text: str, day: str, publisher: str | None, story: str | None) -> Row:
    return {
        "id": identity, "title": title, "text": text, "published": day[:10], "publisher": publisher, "story": story,
    }  # fmt: skip


def _document(row: Row, way: str | None, chance: random.Random) -> Document:
    true = date.fromisoformat(row["published"])
    if way == "hidden":
        candidates: tuple[DateCandidate, ...] = ()
    elif way == "page clock":
        clock = (true + timedelta(days=chance.randint(5, 365))).isoformat()
        candidates = (DateCandidate("page", clock, clock, bound=True),)
    elif way == "other year":
        wrong = (true + timedelta(days=365 * chance.choice((-2, -1, 1, 2)))).isoformat()
        candidates = (DateCandidate("metadata", wrong, wrong),)
    else:
        candidates = (DateCandidate("given", row["published"], row["published"]),)
    return Document(
        id=row["id"], source=row["id"], url=None, publisher=row["publisher"], agency=None, language="en",
        headline=row["title"], byline=None, dateline=None, text=row["text"], candidates=candidates,
    )  # fmt: skip


def _dated(pile: list[Annotations]) -> tuple[Annotations, ...]:
    copies = find_copies(pile)
    stories = find_stories(pile, copies)
    return date_the_undated(join_entities(pile, copies, stories, ()).pile, copies, stories)


def _share_an_event(rows: list[Row], ways: dict[str, str]) -> set[str]:
    """Ids of the changed reports that tell the same events as one whose date was left alone."""
    about = topics([replace(_document(row, "hidden", random.Random(0))) for row in rows])
    found = set()
    for number, row in enumerate(rows):
        for other, near in enumerate(rows):
            if row["id"] not in ways or near["id"] in ways:
                continue
            days = abs((date.fromisoformat(row["published"]) - date.fromisoformat(near["published"])).days)
            same = row["story"] == near["story"] if row["story"] else likeness(about[number], about[other]) >= 0.2
            if same and days <= 3:
                found.add(row["id"])
    return found


def _judged(one: Annotations, true: str) -> str:
    if one.published is None or one.published.start is None or one.published.end is None:
        return "undated"
    day = date.fromisoformat(true)
    start, end = date.fromisoformat(one.published.start[:10]), date.fromisoformat(one.published.end[:10])
    off = max((start - day).days, (day - end).days, 0)
    return "right" if off <= 1 else "near" if off <= 3 else "wrong"


def _report(tally: Counter[tuple[str, str]]) -> None:
    for name in (*WAYS, "all"):
        counts = Counter({found: sum(n for (way, one), n in tally.items() if one == found and name in (way, "all"))
                          for found in ("right", "near", "undated", "wrong")})  # fmt: skip
        total = counts.total() or 1
        print(f"{name:11} of {counts.total():4}: within a day {counts['right'] / total:.3f}  within three "
              f"{(counts['right'] + counts['near']) / total:.3f}  undated {counts['undated'] / total:.3f}  "
              f"wrong {counts['wrong'] / total:.3f}")  # fmt: skip


if __name__ == "__main__":
    main()
