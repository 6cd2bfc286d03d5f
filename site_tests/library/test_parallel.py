"""Work shared out to processes gives what it gives in one, in the same order, and its errors are raised."""

from __future__ import annotations

import os
import signal

import pytest

from resolutions.errors import ResolutionsError, WorkerLost
from resolutions.model import Mark
from resolutions.runtime import parallel

MANY = range(4 * parallel.ENOUGH)


def test_results_come_in_the_order_of_the_items() -> None:
    assert parallel.each(lambda item: Mark(item, item + 1, "strong"), MANY, workers=3) == [
        Mark(item, item + 1, "strong") for item in MANY
    ]


def test_many_things_are_done_in_other_processes_and_few_in_this_one() -> None:
    assert os.getpid() not in parallel.each(lambda item: os.getpid(), MANY, workers=2)
    assert set(parallel.each(lambda item: os.getpid(), range(3), workers=2)) == {os.getpid()}
    assert set(parallel.each(lambda item: os.getpid(), MANY, workers=1)) == {os.getpid()}


def test_what_the_work_raises_is_raised() -> None:
    def work(item: int) -> int:
        if item == MANY[-1]:
            raise ResolutionsError("no such paragraph", "a.md", 3, 4)
        return item

    with pytest.raises(ResolutionsError, match="no such paragraph"):
        parallel.each(work, MANY, workers=2)


def test_a_process_that_is_killed_is_told() -> None:
    def work(item: int) -> int:
        if item == 7:
            os.kill(os.getpid(), signal.SIGKILL)
        return item

    with pytest.raises(WorkerLost):
        parallel.each(work, MANY, workers=2)


def test_progress_reaches_the_end() -> None:
    steps: list[tuple[int, int]] = []
    parallel.each(abs, MANY, workers=2, tell=lambda done, total: steps.append((done, total)))
    assert steps[-1] == (len(MANY), len(MANY))
    assert steps == sorted(steps)
