"""Which coded mentions are one event, against labels by hand: B-cubed and pairs, a line a pile.

    python benchmarks/clusters.py --reports REPORTS.jsonl.gz [...] [--piles gaza12 coup16 | --group held_out]

`benchmarks/clusters/NAME.tsv` has the labels (its README says how), `benchmarks/packs/NAME.json` the ids of the reports, which
are looked up in the tables of reports given. Only mentions that the program codes and finds where a labelled one begins count,
so that figures of two programs are of slightly different mentions. Of the groups only `open` is for fitting and for reading errors.
"""

import argparse
import gzip
import json
import tempfile
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

from dateline.annotation.annotate import annotate
from dateline.assembly.assemble import assemble
from dateline.model import Annotations, EventMention, Skipped
from dateline.reading.clean import clean_report
from dateline.reading.read import read_inputs

HERE = Path(__file__).parent
GROUPS = {
    "open": ("gaza12", "coup16", "geneva13", "korea13", "ukraine14", "brussels16", "egyptair16"),
    "held_out": ("sony14", "ransom16", "morsi13", "bergdahl14", "nuke16", "settlements16", "redline13"),
    "untouched": ("school14", "berlin16", "libya12", "missile16", "ramadi15", "afghan14"),
}
# Stands for the event of a mention that tells none.
NO_EVENT = "-"


def annotated(pile: str, reports: Sequence[Path]) -> list[Annotations]:
    """What each report of a pile says, in the order of the pack.

    Raises KeyError where a report is in none of the tables.
    """
    wanted: list[str] = json.loads((HERE / "packs" / f"{pile}.json").read_text(encoding="utf-8"))["reports"]
    lines = dict(_lines(reports, frozenset(wanted)))
    with tempfile.NamedTemporaryFile("w", suffix=".jsonl", encoding="utf-8") as table:
        table.writelines(lines[one] for one in wanted)
        table.flush()
        documents = [clean_report(one) for one in read_inputs([Path(table.name)]) if not isinstance(one, Skipped)]
    return [annotate(one) for one in documents if not isinstance(one, Skipped)]


def _lines(reports: Sequence[Path], wanted: frozenset[str]) -> Iterator[tuple[str, str]]:
    for path in reports:
        with gzip.open(path, "rt", encoding="utf-8") if path.suffix == ".gz" else path.open(encoding="utf-8") as table:
            for line in table:
                report = json.loads(line)
                if report["id"] in wanted:
                    yield report["id"], line if line.endswith("\n") else line + "\n"


def labels(pile: str) -> dict[tuple[str, int], str]:
    """By document and start of the trigger the event that a mention tells; NO_EVENT for one that tells none."""
    rows = (line.split("\t") for line in (HERE / "clusters" / f"{pile}.tsv").read_text(encoding="utf-8").splitlines())
    return {(document, int(start)): event for document, start, event, _ in rows}


def event_of(mention: EventMention, labelled: Mapping[tuple[str, int], str]) -> str | None:
    """The labelled event that a coded mention tells; None where it is not coded, not labelled or of no event."""
    event = labelled.get((mention.document, mention.trigger.start), NO_EVENT)
    return None if event == NO_EVENT or mention.event_type == "OTHER" else event


def b_cubed(found: Sequence[tuple[str, str | None]]) -> tuple[float, float]:
    """(precision, recall) over mentions, each given by its labelled event and ours."""
    ours, theirs, both = Counter(our for _, our in found), Counter(event for event, _ in found), Counter(found)
    size = len(found) or 1
    return sum(both[one] / ours[one[1]] for one in found) / size, sum(
        both[one] / theirs[one[0]] for one in found
    ) / size


def pairs_of(sizes: Counter[str] | Counter[str | None] | Counter[tuple[str, str | None]]) -> int:
    """How many pairs of mentions groups of these sizes have."""
    return sum(size * (size - 1) // 2 for size in sizes.values())


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--reports", type=Path, nargs="+", required=True)
    parser.add_argument("--piles", nargs="+")
    parser.add_argument("--group", choices=sorted(GROUPS), default="open")
    arguments = parser.parse_args()
    sums: dict[str, float] = defaultdict(float)
    piles = arguments.piles or GROUPS[arguments.group]
    for pile in piles:
        labelled = labels(pile)
        record = assemble(annotated(pile, arguments.reports), version="benchmark")
        told = ((event_of(one, labelled), one.event) for one in record.event_mentions)
        found = [(event, ours) for event, ours in told if event is not None]
        precision, recall = b_cubed(found)
        both = pairs_of(Counter(found))
        fused, parted = (
            pairs_of(Counter(one for _, one in found)) - both,
            pairs_of(Counter(one for one, _ in found)) - both,
        )
        print(f"{pile:14} {len(found):4} mentions  B-cubed P {precision:.3f} R {recall:.3f}  pairs joined {both}, "
              f"wrongly {fused}, missed {parted}", flush=True)  # fmt: skip
        f1 = 2 * precision * recall / (precision + recall) if found else 0.0
        for name, value in (("P", precision), ("R", recall), ("F1", f1)):
            sums[name] += value / len(piles)
    print("mean           " + "  ".join(f"{name} {value:.3f}" for name, value in sums.items()))


if __name__ == "__main__":
    main()
