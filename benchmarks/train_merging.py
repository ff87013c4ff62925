"""Fit the weights of codes/merging.toml on ECB+ (CC BY 3.0): which accounts tell one event, which reports one matter.

    python benchmarks/train_merging.py ECB+_LREC2014 --topics 1,3,4,7,8,13,14,16,20,24,30,33

Prints the tables [learnt] and [documents]; paste them into src/dateline/codes/merging.toml. Every topic is read as one
pile, both sub-topics mixed. A pair of found mentions that both meet gold mentions is a sample; large chains count less
(by their size to the power .7). Ridge logistic regression by Newton's method towards the weights that stand, so that a
feature which the set does not show keeps its weight. `--shift` is added to the constant: pairs that blocking brings
together are not the pairs that clusters ask about.
"""

import argparse
import csv
import gzip
import xml.etree.ElementTree as ElementTree
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.annotation.annotate import annotate
from dateline.assembly.accounts import Account
from dateline.assembly.blocking import candidate_pairs
from dateline.assembly.copies import find_copies
from dateline.assembly.entities import join_entities
from dateline.assembly.kinship import Kinship
from dateline.assembly.merging import prepare
from dateline.assembly.stories import find_stories
from dateline.codes.merging import FEATURES, KinshipWeights, merging_weights
from dateline.model import Annotations, Document

SET_BY_HAND = frozenset(
    [
        "same_day",
        "dates_agree",
        "days_apart",
        "status_against",
        "sides_against",
        "another",
        "types_differ",
        "one_kind",
        "another_kind",
    ]
)
RIDGE = 3.0
Matrix = NDArray[np.float64]


@dataclass(frozen=True)
class Labelled:
    """A document, its sub-topic, and the chain of each gold mention by (start, end)."""

    document: Document
    subtopic: str
    chains: dict[tuple[int, int], str]


def read_topic(folder: Path, topic: str, checked: dict[str, set[int]]) -> Iterator[Labelled]:
    """The documents of a topic, their text built of the tokens, a sentence a line; mentions of checked sentences."""
    for path in sorted((folder / topic).glob("*.xml*")):
        name = path.name.split(".")[0]
        root = ElementTree.fromstring(gzip.decompress(path.read_bytes()) if path.suffix == ".gz" else path.read_bytes())
        text, spots = "", {}
        sentence = "0"
        for token in root.iter("token"):
            if token.get("sentence") != sentence:
                sentence, text = token.get("sentence", "0"), text + "\n"
            word = token.text or ""
            spots[token.get("t_id")] = (len(text), len(text) + len(word), int(sentence))
            text += word + " "
        chains = {
            relation_source.get("m_id"): f"{topic}:{relation.get('note') or relation.get('r_id')}"
            for relation in root.iter("CROSS_DOC_COREF")
            for relation_source in relation.iter("source")
        }
        gold = {}
        for mark in root.iterfind("Markables/*"):
            places = sorted(spots[anchor.get("t_id")] for anchor in mark.iter("token_anchor"))
            if "ACTION" in mark.tag and "REPORTING" not in mark.tag and places and places[0][2] in checked[name]:
                gold[places[0][0], places[-1][1]] = chains.get(mark.get("m_id"), f"{name}#{mark.get('m_id')}")
        document = Document(name, name, None, None, None, "en", None, None, None, text)
        yield Labelled(document, topic + name.split("_")[1].lstrip("0123456789"), gold)


def chain_of(account: Account, labelled: Labelled) -> str | None:
    """The chain of the gold mention that shares most with the trigger."""
    trigger = account.mention.trigger
    shares = {
        span: min(span[1], trigger.end) - max(span[0], trigger.start)
        for span in labelled.chains
        if span[0] < trigger.end and trigger.start < span[1]
    }
    return labelled.chains[max(shares, key=lambda span: shares[span])] if shares else None


def samples(topic: Sequence[Labelled]) -> tuple[list[Sequence[float]], list[bool], list[float], Kinship]:
    """(features, same chain, weight) of the pairs of one topic, and the kinship of its documents."""
    pile: list[Annotations] = [annotate(one.document) for one in topic]
    by_id = {one.document.id: one for one in topic}
    copies = find_copies(pile)
    stories = find_stories(pile, copies)
    joined = join_entities(pile, copies, stories, ())
    accounts, _, _, comparer = prepare(joined.pile, joined.entities, copies, stories)
    chains = [chain_of(account, by_id[account.mention.document]) for account in accounts]
    sizes = Counter(chains)
    rows, same, weights = [], [], []
    one, other = candidate_pairs(comparer.columns)
    able, features = comparer.features(one, other)
    pairs = zip(one[able].tolist(), other[able].tolist(), np.column_stack(features).astype(float).tolist(), strict=True)
    for first, second, row in pairs:
        ours, theirs = chains[first], chains[second]
        if ours is None or theirs is None:
            continue
        rows.append(row)
        same.append(ours == theirs)
        weights.append(max(sizes[ours], sizes[theirs]) ** -0.7)
    return rows, same, weights, comparer.kinship


def fit(rows: Matrix, same: Matrix, weights: Matrix, prior: Matrix, ridge: float) -> Matrix:
    """Weights of a logistic regression, drawn towards `prior`; Newton steps, halved where they would not descend."""
    found = np.zeros(len(prior))

    def loss(at: Matrix) -> float:
        scores = rows @ at
        return float(
            (weights * (np.logaddexp(0, scores) - same * scores)).sum() + ridge / 2 * ((at - prior) ** 2).sum()
        )

    for _ in range(60):
        share = 1 / (1 + np.exp(-np.clip(rows @ found, -30, 30)))
        slope = rows.T @ (weights * (share - same)) + ridge * (found - prior)
        bend = (rows * (weights * share * (1 - share))[:, None]).T @ rows + ridge * np.eye(len(prior))
        step, size = np.linalg.solve(bend, slope), 1.0
        while size > 1e-4 and loss(found - size * step) > loss(found):
            size /= 2
        before, found = loss(found), found - size * step
        if before - loss(found) < 1e-9:
            break
    return found


def main() -> None:
    """Command line."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--topics", required=True)
    parser.add_argument("--shift", type=float, default=1.2)
    arguments = parser.parse_args()
    checked: dict[str, set[int]] = defaultdict(set)
    with (arguments.folder / "ECBplus_coreference_sentences.csv").open(encoding="utf8") as table:
        for topic, file, number in list(csv.reader(table))[1:]:
            checked[f"{topic}_{file}"].add(int(number))
    rows, same, weights = [], [], []
    pairs, one_matter = [], []
    for topic in arguments.topics.split(","):
        labelled = list(read_topic(arguments.folder, topic, checked))
        more = samples(labelled)
        rows += more[0]
        same += more[1]
        weights += more[2]
        subtopic_of = {one.document.id: one.subtopic for one in labelled}
        for (one, other), evidence in more[3].evidence(list(combinations(sorted(subtopic_of), 2))).items():
            pairs.append(evidence)
            one_matter.append(subtopic_of[one] == subtopic_of[other])
    found = fit(
        np.array(rows),
        np.array(same, float),
        np.array(weights),
        np.array(merging_weights()),
        RIDGE * float(np.mean(weights)),
    )
    print("[learnt]")
    for name, value in zip(FEATURES, found, strict=True):
        if name not in SET_BY_HAND:
            print(f"{name} = {value + (arguments.shift if name == 'always' else 0):.2f}")
    documents = fit(np.array(pairs), np.array(one_matter, float), np.ones(len(pairs)), np.zeros(len(pairs[0])), 1.0)
    print("\n[documents]")
    for field, value in zip(KinshipWeights._fields, documents, strict=True):
        print(f"{field} = {value:.2f}")


if __name__ == "__main__":
    main()
