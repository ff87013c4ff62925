"""Annotation spread over processes, in bounded memory, whatever happens to one of them."""

import os
import signal
from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import FIRST_COMPLETED, Future, ProcessPoolExecutor, wait
from concurrent.futures.process import BrokenProcessPool
from itertools import chain, islice
from multiprocessing import get_context
from typing import Final

from dateline.building.annotating import Task, perform
from dateline.model import Skipped
from dateline.store import StoredReport

# A worker needs about three seconds to load the model: for fewer reports than this, one process is faster.
_FEW: Final = 24
# Reports that wait for or are with each worker; bounds what is in memory.
_WAITING: Final = 4
# A parser's table of words only grows, so workers are replaced after this many reports each.
_REPORTS_PER_WORKER: Final = 500

type Result = StoredReport | Skipped


def annotate_all(tasks: Iterable[Task], extractor: str, workers: int | None) -> Iterator[Result]:
    """Every task's result, in the order in which they are done.

    workers  None: as many as there are processors, but one (this process) for few reports
    """
    waiting = iter(tasks)
    if workers is None:
        first = list(islice(waiting, _FEW))
        workers = 1 if len(first) < _FEW else processors()
        waiting = chain(first, waiting)
    if workers == 1:
        yield from (perform(one, extractor) for one in waiting)
        return
    for one in waiting:
        share = chain([one], islice(waiting, _REPORTS_PER_WORKER * workers - 1))
        yield from _in_one_pool(share, extractor, workers)


def processors() -> int:
    """How many processors this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def _in_one_pool(tasks: Iterator[Task], extractor: str, workers: int) -> Iterator[Result]:
    """The results of one set of workers; where one of them dies, what was in hand is done again one by one."""
    pool = _pool(workers)
    in_hand: dict[Future[Result], Task] = {}
    broken: list[Task] = []
    try:
        for one in tasks:
            in_hand[pool.submit(perform, one, extractor)] = one
            if len(in_hand) >= workers * _WAITING:
                yield from _done(in_hand, broken)
            if broken:
                break
        while in_hand:
            yield from _done(in_hand, broken)
    finally:
        pool.shutdown(wait=not in_hand, cancel_futures=True)
    if broken:
        yield from _one_by_one(broken, extractor)
        yield from _in_one_pool(tasks, extractor, workers)


def _done(in_hand: dict[Future[Result], Task], broken: list[Task]) -> Iterator[Result]:
    """Results that are ready, waiting for one at least; tasks that a dead worker took along go to `broken`."""
    ready, _ = wait(in_hand, return_when=FIRST_COMPLETED)
    for future in ready:
        one = in_hand.pop(future)
        try:
            yield future.result()
        except BrokenProcessPool:
            broken.append(one)


def _one_by_one(tasks: Sequence[Task], extractor: str) -> Iterator[Result]:
    """The results of reports that are sent to one worker singly, so that the one that kills it is known."""
    waiting = list(tasks)
    while waiting:
        with _pool(1) as pool:
            while waiting:
                one = waiting.pop(0)
                try:
                    yield pool.submit(perform, one, extractor).result()
                except BrokenProcessPool:
                    yield Skipped(one.report.source, "the process that read it died (out of memory?)")
                    break


def _pool(workers: int) -> ProcessPoolExecutor:
    return ProcessPoolExecutor(workers, mp_context=get_context("spawn"), initializer=_ignore_interrupts)


def _ignore_interrupts() -> None:
    """Ctrl-C is for the process that started the workers; it stops them in good order."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
