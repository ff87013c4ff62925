"""The terminal: what goes to stdout, and how wide it may be."""

import os
import sys
from typing import Final

from rich.console import Console

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
