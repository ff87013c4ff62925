"""The build: reading and annotation of what is new, then assembly of the whole pile, into one file."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from importlib.metadata import version
from pathlib import Path
from sqlite3 import Connection

from dateline.assembly.assemble import assemble
from dateline.building.annotating import Task, perform, task
from dateline.building.extractor import extractor_version
from dateline.model import RawReport, Record, Skipped
from dateline.reading.read import read_inputs
from dateline.store import (
    StoredReport,
    begin_build,
    end_build,
    extractors,
    load_annotations,
    load_judgements,
    load_skipped,
    mark_seen,
    open_database,
    save_reports,
    save_skipped,
    settle_ids,
    stale_reports,
    transaction,
    write_record,
)

_BATCH = 50


@dataclass(slots=True)
class _Reading:
    """What one pass over the inputs has met so far."""

    keys: set[str] = field(default_factory=set)
    sources: set[str] = field(default_factory=set)
    skipped: list[Skipped] = field(default_factory=list)
    annotated: int = 0


def build(
    inputs: Sequence[Path | str],
    out: Path | str,
    *,
    workers: int | None = None,
    clean: bool = True,
    about: str | None = None,
    on_step: Callable[[str, int], None] = lambda step, done: None,
) -> Record:
    """Read reports and write the record they add up to.

    inputs   files and folders of reports, see `reading`
    out      the record's file; made where there is none, else reports are added to it and updated
    workers  processes that annotate; None: as many as the machine has processors, and one for few reports
    clean    False leaves every text as it is
    about    words that say what the record is about: events that match them are more salient
    on_step  told the step that is under way ("annotate", "assemble", "store") and how many reports are done

    Raises NotARecord where `out` is something else. What can not be read is in the record's `skipped`.
    """
    connection = open_database(Path(out), create=True)
    try:
        extractor = extractor_version()
        number = begin_build(connection, [str(one) for one in inputs], version("dateline"), extractor, about)
        reading = _Reading()
        tasks = _wanted(connection, read_inputs([Path(one) for one in inputs]), clean, extractor, reading)
        _annotate(connection, number, tasks, extractor, reading, on_step)
        return _assemble(connection, number, reading, about, on_step)
    finally:
        connection.close()


def _wanted(
    connection: Connection, reports: Iterable[RawReport | Skipped], clean: bool, extractor: str, reading: _Reading
) -> Iterator[Task]:
    """The reports that this version has not annotated: those given, then those of earlier builds."""
    known = extractors(connection)
    for report in reports:
        if isinstance(report, Skipped):
            reading.skipped.append(report)
            continue
        one = task(report, clean=clean)
        reading.sources.add(one.report.source)
        if one.key not in reading.keys and known.get(one.key) != extractor:
            yield one
        reading.keys.add(one.key)
    for key, stale in stale_reports(connection, extractor):
        if key not in reading.keys:
            yield Task(key, stale, key.startswith("c"))


def _annotate(
    connection: Connection,
    number: int,
    tasks: Iterable[Task],
    extractor: str,
    reading: _Reading,
    on_step: Callable[[str, int], None],
) -> None:
    batch: list[StoredReport] = []
    for one in tasks:
        result = perform(one, extractor)
        if isinstance(result, Skipped):
            reading.skipped.append(result)
        else:
            batch.append(result)
        reading.annotated += 1
        on_step("annotate", reading.annotated)
        if len(batch) >= _BATCH:
            with transaction(connection):
                save_reports(connection, number, batch)
            batch = []
    with transaction(connection):
        save_reports(connection, number, batch)


def _assemble(
    connection: Connection, number: int, reading: _Reading, about: str | None, on_step: Callable[[str, int], None]
) -> Record:
    on_step("assemble", reading.annotated)
    with transaction(connection):
        mark_seen(connection, number, sorted(reading.keys))
        lost = settle_ids(connection, number)
        save_skipped(connection, number, sorted(reading.sources), [*reading.skipped, *lost])
        record = assemble(
            load_annotations(connection),
            load_judgements(connection),
            load_skipped(connection),
            version=version("dateline"),
            about=about,
        )
        on_step("store", reading.annotated)
        write_record(connection, record, number, about)
        end_build(connection, number)
    return record
