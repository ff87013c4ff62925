"""Documents that print the same text: one wire report under several mastheads, versions of one page."""

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

import numpy as np

from dateline.assembly.order import document_order
from dateline.assembly.shingles import Overlap, Shingled, Vocabulary, fingerprints, overlap, shingled, word_spans
from dateline.model import Annotations, CopyGroup, Document, identify

# A copy shares this much of the shorter text; measured in benchmarks/copies.py.
SHARED_OF_SHORTER = 0.3
SHARED_WORDS = 30
# A block lifted from elsewhere has at least so many words in a row.
BLOCK_WORDS = 25
# Pages of one publisher share captions and background; a page printed again shares most of it.
SHARED_IN_HOUSE = 0.6
# Text that more documents than this share is paired with its neighbours only, so that work stays linear.
CROWD = 24
SHARED_FINGERPRINTS = 3


@dataclass(frozen=True, slots=True)
class Reused:
    """Characters `start` to `end` of a document that stand word for word in `document`, which printed them first."""

    start: int
    end: int
    document: str


@dataclass(frozen=True, slots=True)
class Copies:
    """Copy groups; by document id its group, the document of which it is a later version, and blocks it reuses."""

    groups: tuple[CopyGroup, ...]
    group_of: dict[str, str]
    version_of: dict[str, str]
    reused: dict[str, tuple[Reused, ...]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Pair:
    """Two documents by their place in record order, and the words that each shares with the other."""

    first: int
    second: int
    in_first: Overlap
    in_second: Overlap
    share: float


def find_copies(pile: Sequence[Annotations]) -> Copies:
    """The copies and versions in a pile; documents that stand alone are in no group."""
    ordered = sorted(pile, key=document_order)
    documents = [one.document for one in ordered]
    vocabulary = Vocabulary()
    texts = [shingled(document.text, vocabulary) for document in documents]
    pairs = _overlapping(texts)
    members = _grouped([pair for pair in pairs if _is_copy(pair, documents)], len(documents))
    group_number = {document: number for number, group in enumerate(members) for document in group}
    lifted = [pair for pair in pairs if group_number.get(pair.first, -1) != group_number.get(pair.second, -2)]
    groups = tuple(_copy_group(group, ordered, texts) for group in members)
    return Copies(
        groups=groups,
        group_of={document: group.id for group in groups for document in group.documents},
        version_of=_versions(documents, pairs),
        reused=_reused(lifted, documents),
    )


def _overlapping(texts: Sequence[Shingled]) -> list[_Pair]:
    """Every pair of texts with words in common worth a look, compared exactly."""
    found = []
    for first, second in _candidates([fingerprints(text) for text in texts]):
        in_first, in_second = overlap(texts[first], texts[second]), overlap(texts[second], texts[first])
        share = max(in_first.words / texts[first].words, in_second.words / texts[second].words)
        found.append(_Pair(first, second, in_first, in_second, share))
    return found


def _candidates(prints: Sequence[np.ndarray[tuple[int], np.dtype[np.uint64]]]) -> list[tuple[int, int]]:
    """Pairs of texts that share several fingerprints, in order."""
    if not prints:
        return []
    owners = np.repeat(np.arange(len(prints)), [len(one) for one in prints])
    values = np.concatenate(prints)
    order = np.lexsort((owners, values))
    values, owners = values[order], owners[order]
    bounds = np.flatnonzero(np.diff(values)) + 1
    starts = np.concatenate(([0], bounds))
    ends = np.concatenate((bounds, [len(values)]))
    shared: Counter[tuple[int, int]] = Counter()
    for start, end in zip(starts[ends - starts > 1].tolist(), ends[ends - starts > 1].tolist(), strict=True):
        shared.update(_pairs_of(owners[start:end].tolist()))
    return sorted(pair for pair, count in shared.items() if count >= SHARED_FINGERPRINTS)


def _pairs_of(crowd: list[int]) -> list[tuple[int, int]]:
    if len(crowd) <= CROWD:
        return [(one, other) for place, one in enumerate(crowd) for other in crowd[place + 1 :]]
    return [*pairwise(crowd), *((crowd[0], other) for other in crowd[2:])]


def _is_copy(pair: _Pair, documents: Sequence[Document]) -> bool:
    publisher = documents[pair.first].publisher
    in_house = publisher is not None and publisher == documents[pair.second].publisher
    words = min(pair.in_first.words, pair.in_second.words)
    return words >= SHARED_WORDS and pair.share >= (SHARED_IN_HOUSE if in_house else SHARED_OF_SHORTER)


def _grouped(pairs: Sequence[_Pair], count: int) -> list[list[int]]:
    """Groups of two and more; a text that borrows from two groups does not make them one."""
    known = {(pair.first, pair.second) for pair in pairs}
    group_of = list(range(count))
    members = {number: [number] for number in range(count)}
    for pair in sorted(pairs, key=lambda one: (-one.share, one.first, one.second)):
        left, right = sorted((group_of[pair.first], group_of[pair.second]))
        if left == right or not _mostly_shared(members[left], members[right], known):
            continue
        members[left] += members.pop(right)
        for number in members[left]:
            group_of[number] = left
    return sorted(sorted(group) for group in members.values() if len(group) > 1)


def _mostly_shared(left: Sequence[int], right: Sequence[int], known: set[tuple[int, int]]) -> bool:
    """Half of the pairs across are copies; of large groups, whose pairs were not all compared, one is enough."""
    if len(left) * len(right) > CROWD * CROWD:
        return True
    pairs = [(min(one, other), max(one, other)) in known for one in left for other in right]
    return 2 * sum(pairs) >= len(pairs)


def _copy_group(group: Sequence[int], ordered: Sequence[Annotations], texts: Sequence[Shingled]) -> CopyGroup:
    documents = [ordered[number].document for number in group]
    credits = Counter(document.agency for document in documents if document.agency)
    agency = min(credits, key=lambda name: (-credits[name], name)) if credits else None
    return CopyGroup(
        id=identify("c", documents[0].id),
        documents=tuple(sorted(document.id for document in documents)),
        origin=_origin(group, ordered, texts, agency),
        agency=agency,
    )


def _origin(
    group: Sequence[int], ordered: Sequence[Annotations], texts: Sequence[Shingled], agency: str | None
) -> str | None:
    """The document the others copy: the credited agency's own, else the earliest that no earlier one equals or holds.

    None where the agency's own page is not in the pile, or where nothing tells which of them was first.
    """
    if agency is not None:
        own = [number for number in group if ordered[number].document.publisher == agency]
        return ordered[own[0]].document.id if own else None
    first = ordered[group[0]].published
    if first is None:
        return None
    same_day = [number for number in group if _starts(ordered[number]) == first.start]
    longest = max(same_day, key=lambda number: (texts[number].words, -number))
    rivals = [number for number in same_day if 10 * texts[number].words >= 9 * texts[longest].words]
    return ordered[longest].document.id if len(rivals) == 1 else None


def _starts(one: Annotations) -> str | None:
    return one.published.start if one.published else None


def _versions(documents: Sequence[Document], pairs: Sequence[_Pair]) -> dict[str, str]:
    """By document id the earlier document at the same address whose text it partly keeps."""
    found: dict[str, str] = {}
    for pair in pairs:
        earlier, later = documents[pair.first], documents[pair.second]
        if earlier.url and later.url and _address(earlier.url) == _address(later.url):
            found[later.id] = earlier.id
    return found


def _address(url: str) -> str:
    """A URL without what does not tell pages apart: scheme, "www.", query, fragment, last slash, case."""
    return re.sub(r"^[a-z]+://(?:www\d?\.|m\.|amp\.)?", "", re.split(r"[?#]", url.strip().lower())[0]).rstrip("/")


def _reused(pairs: Sequence[_Pair], documents: Sequence[Document]) -> dict[str, tuple[Reused, ...]]:
    """By document id the blocks it shares with documents outside its copy group that printed them earlier."""
    blocks: dict[int, list[tuple[int, int, int]]] = {}
    for pair in pairs:
        for start, end in pair.in_second.runs:
            if end - start >= BLOCK_WORDS:
                blocks.setdefault(pair.second, []).append((start, end, pair.first))
    found = {}
    for number, runs in sorted(blocks.items()):
        spans = word_spans(documents[number].text)
        found[documents[number].id] = tuple(
            Reused(spans[start][0], spans[end - 1][1], documents[earlier].id) for start, end, earlier in sorted(runs)
        )
    return found
