"""The record as a person asks for it: rows, filters, summaries, explanations; plain data, no screen."""

from dateline.viewing.chronology import Row, chronology
from dateline.viewing.filters import Filter
from dateline.viewing.lookup import Lookup, look_up
from dateline.viewing.summary import Summary, summarize

__all__ = ["Filter", "Lookup", "Row", "Summary", "chronology", "look_up", "summarize"]
