"""How well copies are found: reports are cut, re-headed, lightly edited and mixed with other text, then looked for.

    python benchmarks/copies.py REPORTS_FOLDER [--originals 300] [--seed 7]

REPORTS_FOLDER holds `*.jsonl.gz` tables in the input format. Each original gets one copy under another masthead, made
in one of four ways, so that 40 to 100% of the shorter text stands in both. A found pair is right if it is an original
and its copy. Pairs of untouched reports that the collection itself prints twice are counted apart and listed with
--show: they are no errors of the search.
"""

import argparse
import gzip
import json
import random
import re
import time
from collections import Counter
from collections.abc import Callable
from pathlib import Path

from dateline.assembly.copies import Copies, find_copies
from dateline.model import Annotations, Document, Published

SENTENCE = re.compile(r"(?<=[.!?])\s+")
SHARES = (0.4, 0.5, 0.6, 0.8, 1.0)
LEAD_IN = "Readers in our area have followed this matter closely, and our newsroom sets out below what is known so far."


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--originals", type=int, default=300)
    parser.add_argument("--seed", type=int, default=7)
    parser.add_argument("--show", action="store_true")
    arguments = parser.parse_args()
    rows = _rows(arguments.folder)
    chance = random.Random(arguments.seed)
    pile = [_annotations(row["id"], row["text"], row.get("publisher"), row.get("published")) for row in rows]
    long_enough = [row for row in rows if len(row["text"].split()) >= 200]
    made: dict[frozenset[str], tuple[str, float]] = {}
    for number, row in enumerate(chance.sample(long_enough, arguments.originals)):
        name, change = WAYS[number % len(WAYS)]
        share = SHARES[number // len(WAYS) % len(SHARES)]
        text = change(row["text"], _filler(long_enough, chance), share, chance)
        copy = f"copy-{number}"
        pile.append(_annotations(copy, text, "The Harbour Echo", row.get("published")))
        made[frozenset((row["id"], copy))] = (name, share)
    started = time.perf_counter()
    copies = find_copies(pile)
    seconds = time.perf_counter() - started
    _report(copies, made, len(pile), seconds)
    if arguments.show:
        _show(copies, {row["id"]: row for row in rows})


def _rows(folder: Path) -> list[dict[str, str]]:
    rows = []
    for path in sorted(folder.glob("*.jsonl.gz")):
        with gzip.open(path, "rt") as lines:
            rows += [json.loads(line) for line in lines]
    return rows


def _annotations(identity: str, text: str, publisher: str | None, published: str | None) -> Annotations:
    document = Document(identity, identity, None, publisher, None, "en", None, None, None, text)
    date = Published(published, published, "day", "given", 1.0, ()) if published else None
    return Annotations(document, date, (), (), (), (), ())


def _filler(rows: list[dict[str, str]], chance: random.Random) -> str:
    """A hundred sentences, each from another report, so that no report is copied but the one that is meant."""
    return " ".join(chance.choice(SENTENCE.split(row["text"])) for row in chance.sample(rows, 100))


def _cut(text: str, _other: str, share: float, chance: random.Random) -> str:
    """The first `share` of the text, as a shorter page would print it."""
    return text[: int(len(text) * share)]


def _led_in(text: str, other: str, share: float, chance: random.Random) -> str:
    """A local lead-in, then whole sentences left out here and there."""
    kept = [part for part in SENTENCE.split(text) if chance.random() < max(share, 0.5)]
    return LEAD_IN + "\n\n" + " ".join(kept)


def _edited(text: str, other: str, share: float, chance: random.Random) -> str:
    """Cut, and one word in 25 changed, dropped or doubled."""
    words = []
    for word in text[: int(len(text) * share)].split(" "):
        if chance.random() < 0.04:
            word = chance.choice(("", "indeed", word + " also"))
        words.append(word)
    return " ".join(words)


def _mixed(text: str, other: str, share: float, chance: random.Random) -> str:
    """Of a text as long as the original `share` is the original's; the rest is from many others."""
    cut = int(len(text) * share)
    return other[: len(text) - cut] + "\n\n" + text[:cut]


WAYS: tuple[tuple[str, Callable[[str, str, float, random.Random], str]], ...] = (
    ("cut", _cut),
    ("lead-in", _led_in),
    ("edited", _edited),
    ("mixed", _mixed),
)


def _report(copies: Copies, made: dict[frozenset[str], tuple[str, float]], size: int, seconds: float) -> None:
    found = {
        frozenset((one, other))
        for group in copies.groups
        for one in group.documents
        for other in group.documents
        if one < other
    }
    touched = {pair for pair in found if any(name.startswith("copy-") for name in pair)}
    originals = {name for pair in made for name in pair if not name.startswith("copy-")}
    right = touched & set(made)
    doubled = {pair for pair in touched - right if _through_double(pair, made, found)}
    wrong = touched - right - doubled
    print(f"documents {size}, originals {len(originals)}, seconds {seconds:.2f}")
    print(f"recall {len(right) / len(made):.3f}  precision {len(right) / max(1, len(right) + len(wrong)):.3f}")
    print(f"pairs of the collection itself {len(found - touched)}, copies of such {len(doubled)}")
    total, hit = Counter(made.values()), Counter(made[pair] for pair in right)
    for name, _ in WAYS:
        print(f"  {name:8}", "  ".join(f"{share:.1f}: {hit[name, share]}/{total[name, share]}" for share in SHARES))


def _through_double(
    pair: frozenset[str], made: dict[frozenset[str], tuple[str, float]], found: set[frozenset[str]]
) -> bool:
    """The copy's original is itself printed twice in the collection, and this is its double."""
    copy = next(name for name in pair if name.startswith("copy-"))
    original = next(name for known in made if copy in known for name in known if name != copy)
    return frozenset((original, *(pair - {copy}))) in found


def _show(copies: Copies, rows: dict[str, dict[str, str]]) -> None:
    for group in copies.groups:
        if all(name in rows for name in group.documents):
            for name in group.documents:
                row = rows[name]
                print(name, row.get("published"), row.get("publisher"), len(row["text"]), row.get("title"), sep="\t")
            print()


if __name__ == "__main__":
    main()
