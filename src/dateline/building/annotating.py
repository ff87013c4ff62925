"""One raw report becomes stored annotations: the unit of work that a worker does."""

import hashlib
from dataclasses import dataclass, fields, replace
from typing import Any, Final

from dateline.annotation.annotate import annotate
from dateline.model import Annotations, Document, RawReport, Skipped
from dateline.reading.clean import clean_report
from dateline.store import StoredReport, given_json, pack

# How a key begins: whether the report's text is cleaned is part of what was given.
_CLEANED: Final = "c"
_TO_THE_LETTER: Final = "l"


@dataclass(frozen=True, slots=True)
class Task:
    """A report to annotate and its key in the store."""

    key: str
    report: RawReport

    @property
    def clean(self) -> bool:
        return self.key.startswith(_CLEANED)


def task(report: RawReport, *, clean: bool) -> Task:
    """The task that a report makes; equal reports, to be read in the same way, have equal keys."""
    whole = encodable(report)
    digest = hashlib.blake2b(given_json(whole).encode(), digest_size=16).hexdigest()
    return Task((_CLEANED if clean else _TO_THE_LETTER) + digest, whole)


def perform(one: Task, extractor: str) -> StoredReport | Skipped:
    """Read and annotate one report.

    Whatever goes wrong in annotation becomes a note on the document, and the next build tries again; what goes wrong in
    reading makes the report one that could not be read.
    """
    try:
        document = clean_report(one.report, clean=one.clean)
    except Exception as problem:
        return Skipped(one.report.source, f"it could not be read: {_said(problem)}")
    if isinstance(document, Skipped):
        return document
    try:
        return _stored(one, annotate(document), extractor)
    except Exception as problem:
        return _stored(one, _without_annotations(document, _said(problem)), "")


def _without_annotations(document: Document, why: str) -> Annotations:
    noted = replace(document, notes=(*document.notes, f"it could not be annotated: {why}"))
    return Annotations(noted, None, (), (), (), (), ())


def _stored(one: Task, annotations: Annotations, extractor: str) -> StoredReport:
    document = annotations.document
    return StoredReport(one.key, one.report.source, document.id, pack(one.report), extractor, pack(annotations))


def _said(problem: Exception) -> str:
    return f"{type(problem).__name__}: {problem}" if str(problem) else type(problem).__name__


def encodable[T: (RawReport, Skipped)](given: T) -> T:
    """The same without lone surrogates, which no file can hold; each becomes one replacement character."""
    broken: dict[str, Any] = {
        item.name: _repaired(text)
        for item in fields(given)
        if isinstance(text := getattr(given, item.name), str) and not _is_sound(text)
    }
    return replace(given, **broken) if broken else given


def _is_sound(text: str) -> bool:
    return not any("\ud800" <= character <= "\udfff" for character in text)


def _repaired(text: str) -> str:
    return "".join("\ufffd" if "\ud800" <= character <= "\udfff" else character for character in text)
