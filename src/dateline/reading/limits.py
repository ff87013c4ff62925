"""What reading refuses, so that no input can take unbounded time or memory."""

from typing import Final

REPORT_BYTES: Final = 20_000_000  # of one report; the longest real pages are under 10 MB
HEAD_BYTES: Final = 65_536  # that decide what a file is
PAGE_CHARACTERS: Final = 500_000  # of visible text that trafilatura and htmldate are asked about
PAGE_ELEMENTS: Final = 30_000  # of a page, likewise; their time grows with the square of it
