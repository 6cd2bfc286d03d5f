"""Work on many things at once, in processes that are copies of this one.

A copy (fork) has everything that this process knows without its being sent, so only results travel. Where there is
one processor, little to do, no fork (Windows) or other threads (a fork copies their locks, but not them), the work is
done here, one thing after the other. The results are the same, in the same order.
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
"""Fewer things than this are sooner done here than shared out (measured on sources of 17 kB)."""
_SHARES = 16
"""Into how many shares a process's part is cut, so that none waits long for the last one."""
_DONE, _FAILED = b"done", b"fail"


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(
    work: Callable[[Item], Result], items: Sequence[Item], *, workers: int = 0, tell: Tell | None = None
) -> list[Result]:
    """`work` of every item, in their order; `workers` processes (by default as many as there are processors) do it.

    Results must be what `stored` can store. What `work` raises is raised here; `WorkerLost` where a process ends
    before its work does. `tell` is told how many items are done.
    """
    workers = workers or processors()
    if workers < 2 or len(items) < ENOUGH or not _may_fork():
        return list(_here(work, items, tell))
    crew = _Crew(work, items, workers)
    try:
        return crew.results(tell)
    finally:
        crew.dismiss()


def _may_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def _here(work: Callable[[Item], Result], items: Sequence[Item], tell: Tell | None) -> Iterator[Result]:
    for done, item in enumerate(items, 1):
        yield work(item)
        if tell is not None:
            tell(done, len(items))


class _Crew(Generic[Item, Result]):
    """Processes that each take the next share as soon as they are done with one."""

    def __init__(self, work: Callable[[Item], Result], items: Sequence[Item], workers: int) -> None:
        size = max(1, len(items) // (workers * _SHARES))
        self._shares = [items[start : start + size] for start in range(0, len(items), size)]
        self._work = work
        self._processes: list[BaseProcess] = []
        self._ends: list[Connection] = []
        context = multiprocessing.get_context("fork")
        self._next = context.Value("l", 0)
        for _ in range(min(workers, len(self._shares))):
            here, there = context.Pipe(duplex=False)
            process = context.Process(target=self._serve, args=(there,), daemon=True)
            process.start()
            there.close()
            self._processes.append(process)
            self._ends.append(here)

    def results(self, tell: Tell | None) -> list[Result]:
        """Everything that the processes send, in the order of the items."""
        found: list[list[Result]] = [[] for _ in self._shares]
        open_ends, done = list(self._ends), 0
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
                found[number] = loads(sent)
                done += len(found[number])
                if tell is not None:
                    tell(done, sum(map(len, self._shares)))
        if any(len(results) < len(share) for results, share in zip(found, self._shares, strict=True)):
            raise WorkerLost("a process of the build was ended before it was done; is there enough memory?")
        return [result for results in found for result in results]

    def dismiss(self) -> None:
        """Ends what still runs."""
        for process in self._processes:
            if process.is_alive():
                process.terminate()
            process.join()

    def _serve(self, end: Connection) -> None:
        """What each process does: the next share, until there is none."""
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
