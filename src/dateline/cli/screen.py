"""The terminal: what goes to stdout, and how wide it may be."""

import json
import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from rich.console import Console
from rich.progress import Progress, SpinnerColumn, TextColumn, TimeElapsedColumn

# Where stdout is no terminal (a pipe, a file), tables are this wide unless COLUMNS says otherwise.
_WIDE: Final = 120
# Control characters of a text could steer the terminal; what is printed shows them as a replacement character.
_CONTROLS: Final = {code: "\ufffd" for code in (*range(32), *range(127, 160)) if chr(code) not in "\t\n"}


def printable(text: str) -> str:
    """Text of a report made safe for a terminal."""
    return text.translate(_CONTROLS)


def screen() -> Console:
    """The console on stdout."""
    width = None if sys.stdout.isatty() or os.environ.get("COLUMNS") else _WIDE
    return Console(width=width, highlight=False, emoji=False, markup=False, soft_wrap=False)


def messages() -> Console:
    """The console on stderr, for progress and complaints."""
    return Console(stderr=True, highlight=False, emoji=False, markup=False)


def print_json(value: object) -> None:
    """A value of plain data on stdout as JSON."""
    json.dump(value, sys.stdout, ensure_ascii=False, indent=1)
    print()


@contextmanager
def working(words: str) -> Iterator[None]:
    """Says what is being done, and for how long, while it is; nothing where stderr is no terminal."""
    bar = Progress(
        SpinnerColumn(), TextColumn("{task.description}"), TimeElapsedColumn(),
        console=messages(), disable=not sys.stderr.isatty(), transient=True,
    )  # fmt: skip
    with bar:
        bar.add_task(words, total=None)
        yield
