"""One raw report becomes stored annotations: the unit of work that a worker does."""

import hashlib
from dataclasses import dataclass, fields, replace

from dateline.annotation.annotate import annotate
from dateline.model import Annotations, Document, RawReport, Skipped
from dateline.reading.clean import clean_report
from dateline.store import StoredReport, pack, to_json


@dataclass(frozen=True, slots=True)
class Task:
    """A report to annotate: its key in the store, and whether it is to be cleaned."""

    key: str
    report: RawReport
    clean: bool


def task(report: RawReport, *, clean: bool) -> Task:
    """The task that a report makes; equal reports have equal keys."""
    whole = _encodable(report)
    digest = hashlib.blake2b(f"{clean} {to_json(whole)}".encode(), digest_size=16)
    return Task(f"{'c' if clean else 'r'}{digest.hexdigest()}", whole, clean)


def perform(one: Task, extractor: str) -> StoredReport | Skipped:
    """Read and annotate one report.

    Whatever goes wrong in annotation becomes a note on the document, and the next build tries again; what goes wrong in
    reading makes the report one that could not be read.
    """
    try:
        document = clean_report(one.report, clean=one.clean)
    except Exception as problem:
        return Skipped(one.report.source, f"could not be read ({_said(problem)})")
    if isinstance(document, Skipped):
        return document
    try:
        return stored(one, annotate(document), extractor)
    except Exception as problem:
        return failed(one, document, _said(problem))


def failed(one: Task, document: Document, why: str) -> StoredReport:
    """The report as a document without annotations, with a note that says why."""
    noted = replace(document, notes=(*document.notes, f"could not be annotated ({why})"))
    return stored(one, Annotations(noted, None, (), (), (), (), ()), "")


def stored(one: Task, annotations: Annotations, extractor: str) -> StoredReport:
    """What the store keeps of an annotated report."""
    return StoredReport(
        one.key, one.report.source, annotations.document.id, pack(one.report), extractor, pack(annotations)
    )


def _said(problem: Exception) -> str:
    return f"{type(problem).__name__}: {problem}" if str(problem) else type(problem).__name__


def _encodable(report: RawReport) -> RawReport:
    """The report without lone surrogates, which no file can hold; each becomes one replacement character."""
    changed = {
        field.name: value.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
        for field in fields(report)
        if isinstance(value := getattr(report, field.name), str) and any("\ud800" <= c <= "\udfff" for c in value)
    }
    return replace(report, **changed)
