"""Which reading and annotation made a document's annotations; another version means: annotate again."""

import hashlib
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from typing import Final

from dateline.annotation.grammar.parse import model_name

_ROOMS: Final = ("model", "codes", "calendar", "reading", "annotation")
_PACKAGES: Final = ("spacy", "trafilatura", "htmldate", "py3langid")


@lru_cache
def extractor_version() -> str:
    """Package version, model, and a hash over everything that decides what a document is held to say.

    The hash covers code and data files of the rooms up to annotation and the versions of the libraries they rest on, so
    that a changed lexicon is a new version.
    """
    digest = hashlib.blake2b(digest_size=6)
    for room in _ROOMS:
        for name, content in _contents(files("dateline") / room, room):
            digest.update(name.encode() + b"\0" + content)
    for package in _PACKAGES:
        digest.update(f"{package} {_installed(package)}".encode())
    model = model_name()
    return f"{_installed('dateline')}+{digest.hexdigest()} {model} {_installed(model)}".strip()


def _contents(folder: Traversable, name: str) -> list[tuple[str, bytes]]:
    found: list[tuple[str, bytes]] = []
    for entry in sorted(folder.iterdir(), key=lambda one: one.name):
        if entry.is_dir() and entry.name != "__pycache__":
            found += _contents(entry, f"{name}/{entry.name}")
        elif entry.is_file():
            found.append((f"{name}/{entry.name}", entry.read_bytes()))
    return found


def _installed(package: str) -> str:
    try:
        return version(package)
    except PackageNotFoundError:
        return ""
