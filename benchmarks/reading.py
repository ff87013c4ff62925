"""How fast reading is: saved texts a second, and pages beside trafilatura and htmldate alone.

    python benchmarks/reading.py FOLDER [--limit 100] [--rounds 3]

FOLDER holds saved pages (.html, .html.gz). Each is cleaned as a page and, turned into text with its furniture, as a text.
Seconds are those of the processor on one core, the best of the rounds; the last line says how long a plain loop takes on
this machine (0.6 s on a laptop of 2023), so that figures from machines under load can be compared.
"""

import argparse
import time
from collections.abc import Callable, Sequence
from pathlib import Path

from htmldate import find_date
from trafilatura import extract

from dateline.model import RawReport
from dateline.reading.clean import clean_report
from dateline.reading.pages import load_page
from dateline.reading.read import read_inputs


def pages(folder: Path, limit: int) -> list[str]:
    """The saved pages of a folder, in name order."""
    found = [one.html for one in read_inputs([folder]) if isinstance(one, RawReport) and one.html]
    return found[:limit]


def seconds(work: Callable[[str], object], inputs: Sequence[str], rounds: int) -> float:
    """Processor seconds of the fastest round over all inputs."""
    best = float("inf")
    for _ in range(rounds):
        began = time.process_time()
        for one in inputs:
            work(one)
        best = min(best, time.process_time() - began)
    return best


def clean_page(html: str) -> object:
    return clean_report(RawReport(source="page", html=html))


def clean_text(text: str) -> object:
    return clean_report(RawReport(source="text", text=text))


def both_alone(html: str) -> object:
    return extract(html, include_comments=False), find_date(html)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--limit", type=int, default=100)
    parser.add_argument("--rounds", type=int, default=3)
    args = parser.parse_args()
    html = pages(args.folder, args.limit)
    texts = [page.visible for one in html if (page := load_page(one))]
    alone, ours = seconds(both_alone, html, args.rounds), seconds(clean_page, html, args.rounds)
    print(f"texts: {len(texts) / seconds(clean_text, texts, args.rounds):.0f} documents/s ({len(texts)} documents)")
    print(
        f"pages: {1000 * ours / len(html):.1f} ms, trafilatura and htmldate alone {1000 * alone / len(html):.1f} ms ({ours / alone:.2f})"
    )
    print(f"plain loop: {seconds(lambda _: sum(i * i for i in range(10_000_000)), [''], 1):.2f} s")


if __name__ == "__main__":
    main()
