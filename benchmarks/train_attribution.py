"""Fit the weights of codes/cues.tsv and codes/circumstances.tsv on the training part of PolNeAR: which words attribute where.

    python benchmarks/train_attribution.py POLNEAR/data/train src/dateline/codes

Writes both tables into the folder named last. `benchmarks/cue_classes.toml` holds words that attribute by general knowledge of
English, with their frames and effects; to them come the words that attribute in the training part. Every word in every
frame that the grammar offers outside quotation marks is a sample; it attributes where its content shares half of its words
with a gold content whose cue it belongs to. What lies inside a gold content counts little, since PolNeAR marks only the
outer statement. Ridge logistic regression, full batch. Only words and weights are kept, no text.
"""

import argparse
import re
import tomllib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from dateline.annotation.attribution.quoting import Quoted
from dateline.annotation.attribution.statements import PARTS, is_relayed, offers_of
from dateline.annotation.attribution.weighing import Standing, family
from dateline.annotation.grammar.parse import Parse, parse
from dateline.annotation.grammar.tokens import Token

RIDGE, RIDGE_FRAME = 4.0, 0.4
INNER = 0.3  # weight of a sample inside a gold content
SELDOM = 2  # circumstances seen less often are left out
ROUNDS, STEP = 250, 0.08
EASE = 0.9  # log odds below even at which a statement is still kept: a miss costs F1 more than a false one
FAINT = -1.25  # frames of less weight are not written
RAISING = frozenset({"seem", "appear", "look", "sound", "feel", "tend", "prove"})
WORD = re.compile(r"[^\W_]+")
Vector = NDArray[np.float64]


@dataclass(frozen=True)
class Gold:
    """Offsets of the words of one attribution."""

    content: frozenset[int]
    cue: frozenset[int]


@dataclass(frozen=True)
class Sample:
    """A word in a frame: what is known of it, whether it attributes, and how much it counts."""

    lemma: str
    part: str
    frame: str
    circumstances: tuple[str, ...]
    attributes: bool
    counts: float


@dataclass(frozen=True)
class Fitted:
    """Log odds: by (lemma, part) and frame in usual circumstances; by (part, family) and circumstance."""

    frames: Mapping[tuple[str, str], Mapping[str, float]]
    circumstances: Mapping[tuple[str, str], Mapping[str, float]]


def read_gold(path: Path, text: str) -> list[Gold]:
    """The attributions of a BRAT file that have a content."""
    spans: dict[str, frozenset[int]] = {}
    found = []
    lines = path.read_text(encoding="utf-8").split("\n")
    for name, rest in (line.split("\t")[:2] for line in lines if line.startswith("T")):
        pieces = [tuple(map(int, piece.split())) for piece in rest.split(" ", 1)[1].split(";")]
        spans[name] = frozenset(
            word.start() + start for start, end in pieces for word in WORD.finditer(text[start:end])
        )
    for pairs in (line.split("\t")[1].split() for line in lines if line.startswith("E")):
        roles: dict[str, frozenset[int]] = defaultdict(frozenset)
        for role, target in (pair.split(":") for pair in pairs):
            roles[role.rstrip("0123456789").lower()] |= spans.get(target, frozenset())
        if roles["content"]:
            found.append(Gold(roles["content"], roles["cue"]))
    return found


def candidates(document: Parse) -> Iterator[tuple[Token, str, str, tuple[int, ...], tuple[str, ...]]]:
    """Every word in every frame that the grammar offers: token, part, frame, content, circumstances."""
    quoted = Quoted.of(document)
    for token in document.doc:
        part = PARTS.get(token.pos_)
        if part is None or token.i in quoted.inside or is_relayed(token):
            continue
        offers = offers_of(token)
        standing = Standing(token, offers, quoted.inside)
        for frame, content in offers.items():
            yield token, part, frame, content, tuple(standing.circumstances(frame))


def samples(document: Parse, gold: Sequence[Gold]) -> Iterator[Sample]:
    """Every candidate of a document, labelled."""
    starts = {word.start() for word in WORD.finditer(document.text)}
    for token, part, frame, content, circumstances in candidates(document):
        words = {document.doc[i].idx for i in content} & starts
        attributes = any(
            2 * len(words & one.content) >= max(len(words), len(one.content)) and (not one.cue or token.idx in one.cue)
            for one in gold
        )
        inner = any(token.idx in one.content for one in gold)
        if words:
            yield Sample(token.lemma_.lower(), part, frame, circumstances, attributes, INNER if inner else 1.0)


def names_of(sample: Sample, known: frozenset[tuple[str, str, str]]) -> Iterator[str]:
    """The features of a sample; `known` are the frames of general knowledge."""
    kind = f"{sample.part}\t{family(sample.frame)}"
    yield f"frame\t{sample.part}\t{sample.frame}"
    yield f"lemma\t{sample.part}\t{sample.lemma}"
    yield f"lemma in frame\t{sample.part}\t{sample.lemma}\t{sample.frame}"
    yield f"lemma in family\t{sample.lemma}\t{kind}"
    if (sample.lemma, sample.part, sample.frame) in known:
        yield f"known\t{kind}"
    for circumstance in sample.circumstances:
        yield f"circumstance\t{kind}\t{circumstance}"


def fit(found: Sequence[Sample], known: frozenset[tuple[str, str, str]]) -> dict[str, float]:
    """The weight of every feature, by logistic regression with ridge penalty (Adam, full batch, fixed rounds)."""
    rows = [tuple(names_of(sample, known)) for sample in found]
    counts = Counter(name for row in rows for name in row)
    index = {name: i for i, name in enumerate(sorted(name for name, n in counts.items() if n >= SELDOM))}
    columns = np.array([index[name] for row in rows for name in row if name in index])
    lines = np.array([i for i, row in enumerate(rows) for name in row if name in index])
    labels = np.array([float(sample.attributes) for sample in found])
    weight = np.array([sample.counts for sample in found])
    ridge = np.array([RIDGE_FRAME if name.startswith("frame") else RIDGE for name in index])
    fitted = _descend(columns, lines, labels, weight, ridge)
    return dict(zip(index, fitted.tolist(), strict=True))


def _descend(columns: Vector, lines: Vector, labels: Vector, weight: Vector, ridge: Vector) -> Vector:
    beta, mean, spread = (np.zeros(len(ridge)) for _ in range(3))
    for turn in range(1, ROUNDS + 1):
        odds = np.bincount(lines, beta[columns], len(labels))
        error = (1 / (1 + np.exp(-odds)) - labels) * weight
        slope = np.bincount(columns, error[lines], len(ridge)) + ridge * beta
        mean = 0.9 * mean + 0.1 * slope
        spread = 0.99 * spread + 0.01 * slope**2
        pace = STEP if turn < 0.6 * ROUNDS else 0.3 * STEP
        beta = beta - pace * (mean / (1 - 0.9**turn)) / (np.sqrt(spread / (1 - 0.99**turn)) + 1e-8)
    return beta


def tables(found: Sequence[Sample], known: frozenset[tuple[str, str, str]]) -> Fitted:
    """The two tables: circumstances are centred, so that a frame's weight is that in usual circumstances."""
    weights = fit(found, known)
    circumstances: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    for name, weight in weights.items():
        kind, *rest = name.split("\t")
        if kind == "circumstance" and abs(weight) >= 0.05:
            circumstances[rest[0], rest[1]][rest[2]] = round(weight, 2)
    usual = _usual(found, circumstances)
    for pair, level in usual.items():
        circumstances[pair]["always"] = round(-level, 2)
    frames: dict[tuple[str, str], dict[str, float]] = defaultdict(dict)
    wanted = known | {(one.lemma, one.part, one.frame) for one in found if one.attributes}
    for lemma, part, frame in sorted(wanted):
        kind = f"{part}\t{family(frame)}"
        names = [f"frame\t{part}\t{frame}", f"lemma\t{part}\t{lemma}", f"lemma in frame\t{part}\t{lemma}\t{frame}"]
        names += [f"lemma in family\t{lemma}\t{kind}"] + [f"known\t{kind}"] * ((lemma, part, frame) in known)
        level = sum(weights.get(name, 0.0) for name in names) + usual.get((part, family(frame)), 0.0) + EASE
        raising = not frame.startswith("raised") or lemma in RAISING
        if level >= FAINT and raising and lemma.replace("-", "").isalpha():
            frames[lemma, part][frame] = round(level, 2)
    return Fitted(frames, circumstances)


def _usual(
    found: Iterable[Sample], circumstances: Mapping[tuple[str, str], Mapping[str, float]]
) -> dict[tuple[str, str], float]:
    """What the circumstances of attributing samples add up to on the average, by part and family."""
    sums: dict[tuple[str, str], list[float]] = defaultdict(list)
    for sample in found:
        pair = sample.part, family(sample.frame)
        if sample.attributes:
            table = circumstances.get(pair, {})
            sums[pair].append(sum(table.get(name, 0.0) for name in sample.circumstances))
    return {pair: sum(values) / len(values) for pair, values in sorted(sums.items())}


def read_classes(path: Path) -> tuple[frozenset[tuple[str, str, str]], dict[tuple[str, str], str], list[str]]:
    """The frames of general knowledge, the effects that are not neutral, and the rows that no weight belongs to."""
    table = tomllib.loads(path.read_text(encoding="utf-8"))
    known = {(w, c["part"], f) for c in table["class"] for w in c["words"].split() for f in c["frames"].split()}
    effects = {(w, c["part"]): c["effect"] for c in table["class"] if "effect" in c for w in c["words"].split()}
    fixed = [
        "\t".join([word, one["part"], one["frames"], one["link"], one["effect"]])
        for one in table["unweighed"]
        for word in one["words"].split()
    ]
    return frozenset(known), effects, fixed


def write(fitted: Fitted, classes: Path, folder: Path) -> None:
    """Replace the rows of both tables, below their heads."""
    known, effects, fixed = read_classes(classes)
    rows = list(fixed)
    quoting = {(lemma, part) for lemma, part, frame in known if frame == "quote"}
    for lemma, part in sorted({*fitted.frames, *quoting}):
        weights = fitted.frames.get((lemma, part), {})
        frames = [f"{frame}:{weight}" for frame, weight in sorted(weights.items(), key=lambda one: (-one[1], one[0]))]
        frames += ["quote"] * ((lemma, part) in quoting)
        rows.append("\t".join([lemma, part, " ".join(frames), "says", effects.get((lemma, part), "neutral")]))
    _below_head(folder / "cues.tsv", sorted(rows, key=lambda row: row.split("\t")[1::-1]))
    lines = [
        f"{part}\t{kind}\t{name}\t{weight}"
        for (part, kind), table in sorted(fitted.circumstances.items())
        for name, weight in sorted(table.items(), key=lambda one: (one[0] != "always", one[0]))
    ]
    _below_head(folder / "circumstances.tsv", lines)


def _below_head(path: Path, rows: Sequence[str]) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    head = next(i for i, line in enumerate(lines) if not line.startswith("#")) + 1
    path.write_text("\n".join([*lines[:head], *rows]) + "\n", encoding="utf-8")


def main() -> None:
    """Command line."""
    made = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    made.add_argument("data", type=Path)
    made.add_argument("codes", type=Path)
    args = made.parse_args()
    classes = Path(__file__).with_name("cue_classes.toml")
    found = []
    for path in sorted((args.data / "text").glob("*.txt")):
        text = path.read_bytes().decode("utf-8")
        first = min((args.data / "attributions").glob(f"{path.stem}_*.ann"))
        found += samples(parse(text), read_gold(first, text))
    write(tables(found, read_classes(classes)[0]), classes, args.codes)


if __name__ == "__main__":
    main()
