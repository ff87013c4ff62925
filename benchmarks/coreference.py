"""Within-document coreference of persons, bodies and states against ECB+.

    python benchmarks/coreference.py ecbplus --topics 2,5,12,18,21,23,34,35 [--errors 40]

A gold anaphor (any mention of a person or body after the first of its chain) is right if our entity that covers its head
also covers an earlier mention of the same chain, and not resolved if no entity covers it. Figures by form: pronoun, name,
nominal. P is over the anaphors that we link back to any earlier gold mention, R over all.
"""

import argparse
import gzip
import xml.etree.ElementTree as ElementTree
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from dateline.annotation.grammar.parse import parse
from dateline.annotation.grammar.predications import find_predications
from dateline.annotation.mentions.find import find_entities
from dateline.model import Document, Entity

KINDS: Final = ("HUMAN_PART",)
PRONOUNS: Final = frozenset(
    [
        "he",
        "him",
        "his",
        "she",
        "her",
        "it",
        "its",
        "they",
        "them",
        "their",
        "himself",
        "herself",
        "itself",
        "themselves",
    ]
)
OTHER_PRONOUNS: Final = frozenset(
    ["i", "we", "us", "my", "our", "you", "your", "me", "who", "whom", "that", "which", "whose"]
)


@dataclass(frozen=True)
class GoldMention:
    """A labelled mention: characters, words, and its chain."""

    start: int
    end: int
    text: str
    chain: str


def documents(folder: Path, topics: list[str]) -> Iterator[tuple[str, str, list[GoldMention]]]:
    """Every document's id, text and mentions of persons and bodies."""
    for path in sorted(one for topic in topics for one in (folder / topic).glob("*.xml.gz")):
        tree = ElementTree.fromstring(gzip.decompress(path.read_bytes()))
        text, offsets, sentence = "", {}, None
        for token in tree.iter("token"):
            if text:
                text += "\n" if token.get("sentence") != sentence else " "
            sentence = token.get("sentence")
            offsets[token.get("t_id")] = (len(text), len(text) + len(token.text or ""))
            text += token.text or ""
        yield path.stem, text, list(_gold(tree, offsets, text))


def _gold(tree: ElementTree.Element, offsets: dict[str | None, tuple[int, int]], text: str) -> Iterator[GoldMention]:
    chains: dict[str | None, str] = {}
    for relation in tree.iter("CROSS_DOC_COREF"):
        for source in relation.iter("source"):
            chains[source.get("m_id")] = relation.get("note") or relation.get("r_id") or ""
    for relation in tree.iter("INTRA_DOC_COREF"):
        for source in relation.iter("source"):
            chains[source.get("m_id")] = "intra" + (relation.get("r_id") or "")
    markables = tree.find("Markables")
    for markable in markables if markables is not None else ():
        spans = [offsets[anchor.get("t_id")] for anchor in markable.iter("token_anchor")]
        chain = chains.get(markable.get("m_id"))
        if markable.tag.startswith(KINDS) and spans and chain:
            start, end = min(spans)[0], max(spans)[1]
            yield GoldMention(start, end, text[start:end], chain)


def form_of(mention: GoldMention) -> str | None:
    """pronoun, name or nominal; None for those that are not judged."""
    word = mention.text.lower()
    if word in OTHER_PRONOUNS:
        return None
    if word in PRONOUNS:
        return "pronoun"
    return "name" if mention.text.split()[-1][0].isupper() else "nominal"


def covering(entities: tuple[Entity, ...], mention: GoldMention) -> set[str]:
    """The ids of the entities with a mention that ends where the gold one does, or has its last word inside."""
    last = mention.end - len(mention.text.split()[-1])
    best: dict[str, int] = {}
    for entity in entities:
        for one in entity.mentions:
            if one.start <= last and mention.end <= one.end and one.end <= mention.end + 3:
                best[entity.id] = min(best.get(entity.id, 10**9), one.end - one.start)
    return {key for key, size in best.items() if size == min(best.values())}


def main() -> None:
    """Print the figures by form."""
    options = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    options.add_argument("folder", type=Path)
    options.add_argument("--topics", default="2,5,12,18,21,23,34,35")
    options.add_argument("--errors", type=int, default=0)
    chosen = options.parse_args()
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0])
    shown = 0
    for name, text, gold in documents(chosen.folder, chosen.topics.split(",")):
        parsed = parse(text)
        document = Document(name, name, None, None, None, "en", None, None, None, text)
        entities = find_entities(document, parsed, find_predications(parsed))
        before: list[tuple[GoldMention, set[str]]] = []
        for mention in sorted(gold, key=lambda one: (one.start, one.end)):
            ours = covering(entities, mention)
            form = form_of(mention)
            chain = [found for one, found in before if one.chain == mention.chain]
            linked = [one for one, found in before if found & ours]
            before.append((mention, ours))
            if form is None or not chain:
                continue
            right = any(found & ours for found in chain)
            counts[form][2] += 1
            counts[form][1] += bool(linked)
            counts[form][0] += right
            if not right and shown < chosen.errors:
                shown += 1
                guess = next((entity.name for entity in entities if entity.id in ours), None)
                around = text[max(0, mention.start - 110) : mention.end + 25].replace("\n", " / ")
                wanted = next(one.text for one, _ in before if one.chain == mention.chain)
                print(f"  {form}: {around!r} -> [{mention.text}] ours {guess!r} gold {wanted!r}")
    for form, (hits, guesses, total) in sorted(counts.items()):
        precision, recall = hits / max(guesses, 1), hits / max(total, 1)
        both = 2 * precision * recall / max(precision + recall, 1e-9)
        print(f"{form:8} P {precision:.3f} R {recall:.3f} F1 {both:.3f} ({total} anaphors)")


if __name__ == "__main__":
    main()
