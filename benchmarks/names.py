"""Name spans against hand-labelled sets, beside the model's own entities.

    python benchmarks/names.py --news-fair news-fair.benchmark.jsonl --crossner politics/dev.txt [--errors 40]

Gold: names of persons, bodies, states and places. Names of other kinds (elections, works, jobs) are neither asked for
nor held against a guess; labels inside longer ones, pronouns and common nouns are left out. Exact spans, micro F1.
"""

import argparse
import json
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.annotation.grammar.parse import Parse, parse
from dateline.annotation.mentions.names import find_names

MODEL_LABELS: Final = ("PERSON", "ORG", "GPE", "NORP", "LOC", "FAC")
CROSSNER: Final = ("person", "politician", "organisation", "politicalparty", "country", "location")
WIKIDATA: Final = ("Q215627", "Q43229", "Q27096213", "Q33829")  # human, organization, location, ethnic group
PRONOUNS: Final = frozenset(
    ["i", "you", "he", "she", "it", "they", "we", "me", "him", "her", "us", "them", "his", "its", "my", "our", "your"]
)


@dataclass(frozen=True)
class Sample:
    """A text, where it is labelled, its names, and the spans that are not judged."""

    text: str
    start: int
    end: int
    gold: frozenset[tuple[int, int]]
    ignored: frozenset[tuple[int, int]]


def news_fair(path: Path) -> Iterator[Sample]:
    """Elevant's news-fair benchmark."""
    for line in path.read_text("utf-8").splitlines():
        row = json.loads(line)
        gold: set[tuple[int, int]] = set()
        ignored: set[tuple[int, int]] = set()
        for label in row["labels"]:
            start, end = label["span"]
            words = row["text"][start:end]
            start += len(words) - len(bare := re.sub(r"^the ", "", words, flags=re.I))
            named = bare[0].isupper() and words.lower() not in PRONOUNS and "parent" not in label
            types = set(label["type"].split("|"))
            wanted = (
                named
                and types & set(WIKIDATA)
                and not (bare == words.removeprefix("The ") != words and " " not in bare)
            )
            (gold if wanted else ignored).add((start, end))
        first, last = row["evaluation_span"]
        yield Sample(row["text"], first, last, frozenset(gold), frozenset(ignored))


def crossner(path: Path) -> Iterator[Sample]:
    """CrossNER: a word and its tag a line."""
    for block in path.read_text("utf-8").strip().split("\n\n"):
        text = ""
        gold: list[tuple[int, int]] = []
        ignored: list[tuple[int, int]] = []
        open_span: list[tuple[int, int]] = []
        for word, tag in (line.split("\t") for line in block.splitlines()):
            glue = "" if not text or word in {",", ".", ";", ":", ")", "'s", "%", "?", "!"} or text[-1] == "(" else " "
            text += glue
            start = len(text)
            text += word
            if tag[0] == "B":
                open_span = gold if tag[2:] in CROSSNER else ignored
                open_span.append((start, len(text)))
            elif tag[0] == "I" and open_span:
                open_span[-1] = (open_span[-1][0], len(text))
        yield Sample(text, 0, len(text), frozenset(gold), frozenset(ignored))


def model_spans(parsed: Parse) -> set[tuple[int, int]]:
    """The model's own entities."""
    return {(one.start_char, one.end_char) for one in parsed.doc.ents if one.label_ in MODEL_LABELS}


def our_spans(parsed: Parse) -> set[tuple[int, int]]:
    """Our names, the outermost ones."""
    doc = parsed.doc
    return {
        (doc[one.first].idx, doc[one.last].idx + len(doc[one.last])) for one in find_names(parsed) if not one.nested
    }


def judged(spans: set[tuple[int, int]], sample: Sample) -> set[tuple[int, int]]:
    """The guesses that lie in the labelled part and touch nothing that is not judged."""
    return {
        (start, end)
        for start, end in spans
        if sample.start <= start and end <= sample.end
        and ((start, end) in sample.gold or not any(start < stop and begin < end for begin, stop in sample.ignored))
    }  # fmt: skip


def figures(right: int, guessed: int, wanted: int) -> str:
    """Precision, recall and F1 as one line."""
    precision, recall = right / max(guessed, 1), right / max(wanted, 1)
    both = 2 * precision * recall / max(precision + recall, 1e-9)
    return f"P {precision:.3f} R {recall:.3f} F1 {both:.3f} ({wanted} names)"


def main() -> None:
    """Print the figures of the model and of `find_names` for each set."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("--news-fair", type=Path)
    options.add_argument("--crossner", type=Path)
    options.add_argument("--errors", type=int, default=0)
    chosen = options.parse_args()
    for reader, path in ((news_fair, chosen.news_fair), (crossner, chosen.crossner)):
        if path is None:
            continue
        counts = {"model": [0, 0, 0], "ours": [0, 0, 0]}
        shown = 0
        for sample in reader(path):
            parsed = parse(sample.text)
            for name, spans in (("model", model_spans(parsed)), ("ours", our_spans(parsed))):
                guess = judged(spans, sample)
                for place, number in enumerate((len(guess & sample.gold), len(guess), len(sample.gold))):
                    counts[name][place] += number
                if name == "ours" and guess != sample.gold and shown < chosen.errors:
                    shown += 1
                    words = [
                        [sample.text[a:b] for a, b in sorted(one)] for one in (guess - sample.gold, sample.gold - guess)
                    ]
                    print("  extra", words[0], "missed", words[1])
        for name, (right, guessed, wanted) in counts.items():
            print(f"{reader.__name__:10} {name:6} {figures(right, guessed, wanted)}")


if __name__ == "__main__":
    main()
