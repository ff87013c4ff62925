"""What it costs to add a few reports to a pile that is built, beside building the whole pile from scratch.

    dateline build REPORTS_FOLDER --out small.db
    python benchmarks/adding.py small.db [--reports 2000] [--added 10] [--longest 60]

The annotated reports of `small.db` are told again as in `assembly.py` until there are enough. One file gets all of them
at once; another gets all but the last few, is built, and then gets these. Every build has a process of its own. Printed
are the processor seconds from the stored annotations to the stored record (loading, assembly, writing; annotating the
added reports is left out), their share, and whether the two records are the same bytes.
"""

import argparse
import hashlib
import multiprocessing
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from tempfile import TemporaryDirectory

from assembly import retold
from dateline.building.assembling import assemble_pile
from dateline.exports.record import export_record
from dateline.model import Annotations
from dateline.store import (
    StoredReport,
    begin_build,
    load_annotations,
    many_objects,
    open_database,
    pack,
    read_record,
    save_reports,
    transaction,
)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("record", type=Path)
    parser.add_argument("--reports", type=int, default=2000, help="before the last are added")
    parser.add_argument("--added", type=int, default=10)
    parser.add_argument("--longest", type=int, help="leave out reports with more event mentions")
    arguments = parser.parse_args()
    size = arguments.reports + arguments.added
    with TemporaryDirectory() as folder:
        grown, whole = Path(folder, "grown.db"), Path(folder, "whole.db")
        telling = arguments.record, size, arguments.longest
        _apart(store, grown, *telling, 0, arguments.reports)
        _apart(build, grown)
        _apart(store, grown, *telling, arguments.reports, size)
        adding = _apart(build, grown)
        _apart(store, whole, *telling, 0, size)
        scratch = _apart(build, whole)
        same = _apart(digest, grown) == _apart(digest, whole)
    print(f"{size} reports from scratch: {scratch:.1f} s")
    print(f"{arguments.added} added to {arguments.reports}: {adding:.1f} s, {adding / scratch:.0%}")
    print("the same record" if same else "ANOTHER RECORD")


def _apart[T](work: Callable[..., T], *arguments: object) -> T:
    """What `work` gives, done in a process of its own."""
    with multiprocessing.get_context("spawn").Pool(1) as process:
        return process.apply(work, arguments)


def store(file: Path, record: Path, size: int, longest: int | None, first: int, last: int) -> None:
    """Put the reports from `first` to `last` (exclusive) of the pile of `size` into the file, annotated."""
    with many_objects():
        small = tuple(load_annotations(open_database(record)))
        small = tuple(one for one in small if longest is None or len(one.event_mentions) <= longest)
        connection = open_database(file, create=True)
        with transaction(connection):
            save_reports(connection, 1, _stored(retold(small, size)[first:last]))


def _stored(pile: Sequence[Annotations]) -> list[StoredReport]:
    return [
        StoredReport(one.document.id, one.document.source, one.document.id, b"", "benchmark", pack(one)) for one in pile
    ]


def build(file: Path) -> float:
    """Assemble the file's reports and write the record; the processor seconds that it took."""
    connection = open_database(file)
    started = time.process_time()
    with transaction(connection), many_objects():
        number = begin_build(connection, [], "benchmark", "benchmark", None)
        assemble_pile(connection, number, None, lambda: None)
    return time.process_time() - started


def digest(file: Path) -> str:
    """A hash of the record as it is exported."""
    record = read_record(open_database(file))
    assert record is not None
    return hashlib.sha256(export_record(record)).hexdigest()


if __name__ == "__main__":
    main()
