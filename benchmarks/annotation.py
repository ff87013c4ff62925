"""How long each step of annotation takes beside the parse.

    python benchmarks/annotation.py REPORTS [--limit 20] [--rounds 3]

REPORTS is any input of `dateline build`. Every report is parsed and annotated in turn; of each step the fastest round counts, in
processor seconds of one process, so that a machine with other work tells the same shares.
"""

import argparse
import time
from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path

from dateline.annotation import annotate as steps
from dateline.model import Document, RawReport
from dateline.reading.clean import clean_report
from dateline.reading.read import read_inputs

STEPS = (
    "parse", "find_predications", "find_time_expressions", "find_entities", "find_event_mentions", "attribute",
    "resolve_first_person",
)  # fmt: skip


def measured(documents: Sequence[Document], rounds: int) -> dict[str, float]:
    """Seconds of each step over all documents, the fastest round of each document."""
    best: dict[tuple[str, str], float] = defaultdict(lambda: float("inf"))
    current = ""

    def timed(name: str, work: Callable[..., object]) -> Callable[..., object]:
        def run(*given: object) -> object:
            began = time.process_time()
            made = work(*given)
            best[name, current] = min(best[name, current], time.process_time() - began)
            return made

        return run

    for name in STEPS:
        setattr(steps, name, timed(name, getattr(steps, name)))
    steps.annotate(documents[0])
    best.clear()
    for _ in range(rounds):
        for document in documents:
            current = document.id
            steps.annotate(document)
    return {name: sum(seconds for (step, _), seconds in best.items() if step == name) for name in STEPS}


def main() -> None:
    """Command line."""
    made = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    made.add_argument("reports", type=Path)
    made.add_argument("--limit", type=int, default=20)
    made.add_argument("--rounds", type=int, default=3)
    args = made.parse_args()
    reports = [one for one in read_inputs([args.reports]) if isinstance(one, RawReport)][: args.limit]
    seconds = measured([clean_report(one) for one in reports], args.rounds)
    for name, spent in seconds.items():
        print(f"{name:24} {spent:7.3f} s {spent / seconds['parse']:7.1%}")
    both = seconds["find_entities"] + seconds["find_event_mentions"]
    print(f"mentions and events      {both:7.3f} s {both / seconds['parse']:7.1%}")


if __name__ == "__main__":
    main()
