"""Applies a function to many items in several processes, which are forks of this one.

A fork has all values of this process, so that only results are sent. The work is done in this process, one item after
another, where there is one processor, little work, no fork (Windows), or another thread (a fork copies the locks of
threads, but not the threads). The results are the same, in the same order.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Generic, TypeVar

from ..errors import WorkerLost
from .progress import Tell
from .serialization import dumps, loads

Item = TypeVar("Item")
Result = TypeVar("Result")

ENOUGH = 100
"""Fewer items than this are faster in one process (measured on sources of 17 kB)."""
_SHARES = 16
"""How many shares there are for each process; with small shares all processes end at nearly the same time."""
_DONE, _FAILED = b"done", b"fail"


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(
    work: Callable[[Item], Result], items: Sequence[Item], *, workers: int = 0, tell: Tell | None = None
) -> list[Result]:
    """The results of `work` for all items, in the order of the items.

    `workers` is the number of processes; 0 stands for the number of processors. Results must be values that
    `serialization.dumps` takes. `tell` is called with the number of items that are done. An error that `work` raises is
    raised here, and `WorkerLost` where a process ends before its work is done.
    """
    workers = workers or processors()
    if workers < 2 or len(items) < ENOUGH or not _may_fork():
        return list(_one_by_one(work, items, tell))
    crew = _Crew(work, items, workers)
    try:
        return crew.results(tell)
    finally:
        crew.dismiss()


def _may_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def _one_by_one(work: Callable[[Item], Result], items: Sequence[Item], tell: Tell | None) -> Iterator[Result]:
    for count, item in enumerate(items, 1):
        yield work(item)
        if tell is not None:
            tell(count, len(items))


class _Crew(Generic[Item, Result]):
    """Processes that take one share of the items after another."""

    def __init__(self, work: Callable[[Item], Result], items: Sequence[Item], workers: int) -> None:
        size = max(1, len(items) // (workers * _SHARES))
        self._shares = [items[start : start + size] for start in range(0, len(items), size)]
        self._work = work
        self._processes: list[BaseProcess] = []
        self._ends: list[Connection] = []
        context = multiprocessing.get_context("fork")
        self._next = context.Value("l", 0)
        for _ in range(min(workers, len(self._shares))):
            receiver, sender = context.Pipe(duplex=False)
            process = context.Process(target=self._serve, args=(sender,), daemon=True)
            process.start()
            sender.close()
            self._processes.append(process)
            self._ends.append(receiver)

    def results(self, tell: Tell | None) -> list[Result]:
        """The results of all processes, in the order of the items."""
        results_by_share: list[list[Result]] = [[] for _ in self._shares]
        open_ends, count = list(self._ends), 0
        while open_ends:
            ready = wait(open_ends)
            for end in [end for end in open_ends if end in ready]:
                try:
                    state, number, sent = end.recv_bytes(), int(end.recv_bytes()), end.recv_bytes()
                except EOFError:
                    open_ends.remove(end)
                    continue
                if state == _FAILED:
                    raise loads(sent)
                results_by_share[number] = loads(sent)
                count += len(results_by_share[number])
                if tell is not None:
                    tell(count, sum(map(len, self._shares)))
        if any(len(results) < len(share) for results, share in zip(results_by_share, self._shares, strict=True)):
            raise WorkerLost("a process of the build was ended before it was done; is there enough memory?")
        return [result for results in results_by_share for result in results]

    def dismiss(self) -> None:
        """Ends all processes that still run."""
        for process in self._processes:
            if process.is_alive():
                process.terminate()
            process.join()

    def _serve(self, end: Connection) -> None:
        """Runs in each process: does the next share and sends its results, until no share is left."""
        # What was there before the fork is never garbage here, and to look at it would copy its memory.
        gc.freeze()
        gc.enable()
        while (number := self._take()) < len(self._shares):
            try:
                state, sent = _DONE, dumps([self._work(item) for item in self._shares[number]])
            except Exception as error:  # noqa: BLE001  # it is raised again where the results are gathered
                state, sent = _FAILED, dumps(error)
            for part in (state, b"%d" % number, sent):
                end.send_bytes(part)
        end.close()

    def _take(self) -> int:
        with self._next.get_lock():
            number = int(self._next.value)
            self._next.value = number + 1
        return number
