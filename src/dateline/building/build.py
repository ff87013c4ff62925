"""The build: reading and annotation of what is new, then assembly of the whole pile, into one file."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from sqlite3 import Connection
from typing import Final, Literal

from dateline.building.annotating import Task, encodable, task
from dateline.building.assembling import assemble_pile
from dateline.building.extractor import check_model, extractor_version
from dateline.building.workers import annotate_all
from dateline.model import RawReport, Record, Skipped
from dateline.reading.read import read_inputs
from dateline.store import (
    StoredReport,
    begin_build,
    extractors,
    many_objects,
    mark_seen,
    open_database,
    save_reports,
    save_skipped,
    settle_ids,
    stale_reports,
    transaction,
)

# Reports between two commits: what a crash can cost.
_BATCH: Final = 20

type Step = Literal["annotate", "assemble", "store"]


@dataclass(frozen=True, slots=True)
class Built:
    """What a build did.

    annotated  reports that were read and annotated;  known  reports given that the record had already
    skipped    inputs of this build that could not be read (the record's own list has those of earlier builds too)
    """

    record: Record
    annotated: int
    known: int
    skipped: tuple[Skipped, ...]


@dataclass(slots=True)
class _Tally:
    """What one pass over the inputs has met so far."""

    keys: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    skipped: list[Skipped] = field(default_factory=list)
    annotated: int = 0
    known: int = 0


def run_build(
    inputs: Sequence[Path | str],
    out: Path | str,
    *,
    workers: int | None = None,
    clean: bool = True,
    about: str | None = None,
    columns: Mapping[str, str] | None = None,
    on_step: Callable[[Step, int], None] = lambda step, reports: None,
) -> Built:
    """Read reports and write the record that they and all reports of earlier builds add up to.

    inputs   files and folders of reports
    out      the record's file; made where there is none
    workers  processes that annotate; None: one per processor, and one in all for few reports
    clean    False takes every text to the letter
    about    words that say what the record is about: events that match them are more salient
    columns  for a field of a report the name of a table's column that holds it
    on_step  told what is being done, and how many reports are annotated

    Raises NotARecord where `out` is something else, ModelMissing where the model is not there, and OSError where `out` can
    not be written. An interrupted build keeps what it has annotated.
    """
    check_model()
    extractor = extractor_version()
    Path(out).parent.mkdir(parents=True, exist_ok=True)
    connection = open_database(Path(out), create=True)
    try:
        with transaction(connection):
            number = begin_build(connection, [str(one) for one in inputs], version("dateline"), extractor, about)
        tally = _Tally()
        reports = _others(read_inputs([Path(one) for one in inputs], columns=columns), inputs, Path(out))
        tasks = _wanted(connection, reports, clean, extractor, tally)
        on_step("annotate", 0)
        _annotate(connection, number, annotate_all(tasks, extractor, workers), tally, on_step)
        on_step("assemble", tally.annotated)
        return _assemble(connection, number, tally, about, on_step)
    finally:
        connection.close()


def _others(
    reports: Iterable[RawReport | Skipped], inputs: Sequence[Path | str], out: Path
) -> Iterator[RawReport | Skipped]:
    """What was read, without the record's own file where it lies in one of the folders."""
    file = out.resolve()
    folders = [folder for one in inputs if file.is_relative_to(folder := Path(one).resolve())]
    own = {file.relative_to(folder).as_posix() for folder in folders}
    own |= {f"{name}-journal" for name in own}
    return (one for one in reports if not (isinstance(one, Skipped) and one.source in own))


def _wanted(
    connection: Connection, reports: Iterable[RawReport | Skipped], clean: bool, extractor: str, tally: _Tally
) -> Iterator[Task]:
    """The reports that this version has not annotated: those given, then those of earlier builds."""
    known = extractors(connection)
    for report in reports:
        if isinstance(report, Skipped):
            tally.skipped.append(encodable(report))
            continue
        one = task(report, clean=clean)
        tally.sources.add(one.report.source)
        if known.get(one.key) == extractor:
            tally.known += one.key not in tally.keys
        elif one.key not in tally.keys:
            yield one
        tally.keys.add(one.key)
    for key, stale in stale_reports(connection, extractor):
        if key not in tally.keys:
            yield Task(key, stale)


def _annotate(
    connection: Connection,
    number: int,
    results: Iterable[StoredReport | Skipped],
    tally: _Tally,
    on_step: Callable[[Step, int], None],
) -> None:
    """Keep every result; a batch at a time, and what is there also when the user stops the build."""
    batch: list[StoredReport] = []
    try:
        for result in results:
            if isinstance(result, Skipped):
                tally.skipped.append(result)
                continue
            batch.append(result)
            tally.annotated += 1
            on_step("annotate", tally.annotated)
            if len(batch) >= _BATCH:
                _keep(connection, number, batch)
    finally:
        _keep(connection, number, batch)


def _keep(connection: Connection, number: int, batch: list[StoredReport]) -> None:
    with transaction(connection):
        save_reports(connection, number, batch)
    batch.clear()


def _assemble(
    connection: Connection, number: int, tally: _Tally, about: str | None, on_step: Callable[[Step, int], None]
) -> Built:
    """The pile's record, put in the place of the one before in one transaction."""
    with transaction(connection), many_objects():
        mark_seen(connection, number, sorted(tally.keys))
        skipped = [*tally.skipped, *settle_ids(connection, number)]
        save_skipped(connection, number, sorted(tally.sources), skipped)
        record = assemble_pile(connection, number, about, lambda: on_step("store", tally.annotated))
    return Built(record, tally.annotated, tally.known, tuple(skipped))
