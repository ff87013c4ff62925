"""Dateline: from a pile of news reports to the record they add up to."""
