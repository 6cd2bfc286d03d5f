"""Work in other processes, which are copies of this one. No other module makes processes that run this library.

A copy (fork) has everything that this process knows without its being sent, so only results travel. Where there is
one processor, little to do, no fork (Windows) or other threads (a fork copies their locks, but not them), the work is
done here, one thing after the other. The results are the same, in the same order.

A process that is ended from outside (killed, out of memory) is a `WorkerLost`, never a result that is missing.
"""

from __future__ import annotations

import multiprocessing
import os
import threading
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextvars import ContextVar
from multiprocessing.connection import Connection
from typing import Generic, TypeVar, cast

from ..errors import WorkerLost
from .garbage_collection import before_fork, begin_worker
from .progress import OnProgress
from .serialization import dumps, loads

Item = TypeVar("Item")
Result = TypeVar("Result")
Received = TypeVar("Received")

ENOUGH = 100
"""Fewer things than this are sooner done here than shared out (measured on sources of 17 kB)."""
_SHARES = 16
"""Into how many shares a process's part is cut, so that none waits long for the last one."""
_ROUND = 4_000
"""After how many things a process ends and a new copy takes its place. A copy shares this process's memory until it
counts a reference to a value there, as it does to each that it looks at: what it has of its own grows with its work."""
_AHEAD = 12
"""So many things, from all over a list, load what the others need, too."""
_LOST = "a process of the build was ended before it was done; is there enough memory?"

_share_work: ContextVar[Callable[[int], bytes]] = ContextVar("share_work")
"""In a worker: the results of the share of that number. A copy has the function, which could not be sent to it."""


def processors() -> int:
    """How many processors this process may use."""
    return len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1


def each(
    work: Callable[[Item], Result], items: Sequence[Item], *, workers: int = 0, progress: OnProgress | None = None
) -> list[Result]:
    """`work` of every item, in their order; `workers` processes (by default as many as there are processors) do it.

    Results must be what `stored` can store. What `work` raises is raised here; `WorkerLost` where a process ends
    before its work does. `progress` is told how many items are done.
    """
    return each_received(work, _as_it_is, items, workers=workers, progress=progress)


def each_received(
    work: Callable[[Item], Result],
    receive: Callable[[Result], Received],
    items: Sequence[Item],
    *,
    workers: int,
    progress: OnProgress | None = None,
) -> list[Received]:
    """What `receive` makes of each result of `each`: here, and while the other processes still work."""
    if is_done_here(len(items), workers):
        return [receive(result) for result in _here(work, items, progress)]
    workers = workers or processors()
    rounds = -(-len(items) // (workers * _ROUND))
    size = -(-len(items) // rounds)
    received: list[Received] = []
    for start in range(0, len(items), size):
        part = items[start : start + size]
        received += _shared_out(work, receive, part, workers, _later(progress, start, len(items)))
    return received


def load_ahead(work: Callable[[Item], object], items: Sequence[Item], workers: int) -> None:
    """Does `work` of a few of many items, from all over the list, before `each` does it of all, and forgets what it
    gives. What they load, such as the patterns of each language, every process of `each` then has: each would else make
    it for itself, which takes two seconds for six languages. Nothing is done where `each` makes no processes."""
    if not is_done_here(len(items), workers):
        for item in items[:: -(-len(items) // _AHEAD)]:
            work(item)


def is_done_here(count: int, workers: int) -> bool:
    """Whether `each` does the work of so many items in this process."""
    return (workers or processors()) < 2 or count < ENOUGH or not _may_fork()


def _as_it_is(result: Result) -> Result:
    return result


def _later(progress: OnProgress | None, before: int, total: int) -> OnProgress | None:
    """Tells of a round, `before` which so many of all things were done."""
    return progress and (lambda done, _: progress(before + done, total))


def _may_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and threading.active_count() == 1


def _here(work: Callable[[Item], Result], items: Sequence[Item], progress: OnProgress | None) -> Iterator[Result]:
    for done, item in enumerate(items, 1):
        yield work(item)
        if progress is not None:
            progress(done, len(items))


def _shared_out(
    work: Callable[[Item], Result],
    receive: Callable[[Result], Received],
    items: Sequence[Item],
    workers: int,
    progress: OnProgress | None,
) -> list[Received]:
    """What is received of all items, of processes that each take the next share as soon as they are done with one."""
    size = max(1, len(items) // (workers * _SHARES))
    shares = [items[start : start + size] for start in range(0, len(items), size)]

    def results_of(number: int) -> bytes:
        return dumps([work(item) for item in shares[number]])

    executor = ProcessPoolExecutor(
        min(workers, len(shares)), multiprocessing.get_context("fork"), _begin_worker, (results_of,)
    )
    try:
        futures = {executor.submit(_run_share, number): number for number in range(len(shares))}
        received_by_share = dict(_received(futures, receive, len(items), progress))
    except BrokenProcessPool as error:
        raise WorkerLost(_LOST) from error
    finally:
        executor.shutdown(cancel_futures=True)
    return [received for number in range(len(shares)) for received in received_by_share[number]]


def _received(
    futures: dict[Future[bytes], int], receive: Callable[[Result], Received], total: int, progress: OnProgress | None
) -> Iterator[tuple[int, list[Received]]]:
    """Each share's number and what is received of its results, as they are done."""
    done = 0
    for future in as_completed(list(futures)):
        received = [receive(result) for result in loads(future.result())]
        yield futures.pop(future), received
        done += len(received)
        if progress is not None:
            progress(done, total)


def _begin_worker(share_work: Callable[[int], bytes]) -> None:
    begin_worker()
    _share_work.set(share_work)
    threading.Thread(target=_end_with_parent, daemon=True).start()


def _run_share(number: int) -> bytes:
    return _share_work.get()(number)


def _end_with_parent() -> None:
    """Ends a worker whose parent was killed: the executor's workers would wait for it for ever."""
    parent = multiprocessing.parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


class BackgroundTask(Generic[Result]):
    """A task that a copy of this process does, while this one goes on. Only its result is sent."""

    def __init__(self, task: Callable[[], Result]) -> None:
        """Begins the task, whose result must be what `dumps` can store. There must be a fork
        (`may_run_in_background`)."""
        context = multiprocessing.get_context("fork")
        self._outcome, outcome = context.Pipe(duplex=False)
        self._process = context.Process(target=_run_task, args=(task, outcome), daemon=True)
        with before_fork():
            self._process.start()
        outcome.close()

    def finish(self) -> Result:
        """The result, when the task is done. Raises what it raised; `WorkerLost` where its process ended before."""
        try:
            result, error = cast(tuple[Result, Exception | None], loads(self._outcome.recv_bytes()))
        except EOFError as problem:
            raise WorkerLost(_LOST) from problem
        finally:
            self._process.join()
        if error is not None:
            raise error
        return result

    def stop(self) -> None:
        """Ends the task, done or not; nothing of it goes on when this returns."""
        self._process.kill()
        self._process.join()


def may_run_in_background() -> bool:
    """Whether a second process pays and can be made."""
    return processors() > 1 and "fork" in multiprocessing.get_all_start_methods()


def _run_task(task: Callable[[], object], sender: Connection) -> None:
    result: object = None
    error: Exception | None = None
    try:
        result = task()
    except Exception as problem:  # noqa: BLE001  # it is raised again where the task is finished
        error = problem
    sender.send_bytes(dumps((result, error)))
