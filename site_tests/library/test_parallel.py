"""Work shared out to processes gives what it gives in one, in the same order, and its errors are raised."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from resolutions.errors import ResolutionsError, WorkerLost
from resolutions.model import Mark
from resolutions.runtime import parallel
from support.tiers import rarely

MANY = range(4 * parallel.ENOUGH)


def test_results_come_in_the_order_of_the_items() -> None:
    assert parallel.each(lambda item: Mark(item, item + 1, "strong"), MANY, workers=3) == [
        Mark(item, item + 1, "strong") for item in MANY
    ]


def test_many_things_are_done_in_other_processes_and_few_in_this_one() -> None:
    assert os.getpid() not in parallel.each(lambda item: os.getpid(), MANY, workers=2)
    assert set(parallel.each(lambda item: os.getpid(), range(3), workers=2)) == {os.getpid()}
    assert set(parallel.each(lambda item: os.getpid(), MANY, workers=1)) == {os.getpid()}


def test_what_a_few_of_many_load_is_loaded_here() -> None:
    done: list[int] = []
    parallel.load_ahead(done.append, range(3), workers=2)
    parallel.load_ahead(done.append, MANY, workers=1)
    assert done == []
    parallel.load_ahead(done.append, MANY, workers=2)
    assert (done[0], done == sorted(done), len(done) <= parallel.ENOUGH) == (0, True, True)


def test_a_process_does_so_much_and_a_new_one_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parallel, "_ROUND", parallel.ENOUGH)
    told: list[tuple[int, int]] = []
    processes = parallel.each(
        lambda item: (item, os.getpid()), MANY, workers=2, progress=lambda done, total: told.append((done, total))
    )
    assert [item for item, _ in processes] == list(MANY)
    first, second = ({process for _, process in processes[half]} for half in (slice(0, 200), slice(200, None)))
    assert first.isdisjoint(second)
    assert told == sorted(told)
    assert told[-1] == (len(MANY), len(MANY))


def test_what_the_work_raises_is_raised() -> None:
    def work(item: int) -> int:
        if item == MANY[-1]:
            raise ResolutionsError("no such paragraph", "a.md", 3, 4)
        return item

    with pytest.raises(ResolutionsError, match="no such paragraph"):
        parallel.each(work, MANY, workers=2)


@pytest.mark.parametrize(
    "end",
    [lambda: os.kill(os.getpid(), signal.SIGKILL), lambda: os._exit(0), lambda: os._exit(1)],
    ids=["is killed", "exits with status 0", "exits with status 1"],
)
def test_a_process_that_ends_before_its_work_is_told(end: Callable[[], None]) -> None:
    def work(item: int) -> int:
        if item == 7:
            end()
        return item

    with pytest.raises(WorkerLost, match="is there enough memory"):
        parallel.each(work, MANY, workers=2)
    task = parallel.BackgroundTask(end)
    with pytest.raises(WorkerLost, match="is there enough memory"):
        task.finish()


PARENT = """
import os, signal
from resolutions.runtime import parallel

def work(item: int) -> None:
    if item == 0:
        os.kill(os.getppid(), signal.SIGKILL)

parallel.each(work, range(parallel.ENOUGH), workers=3)
"""


def test_processes_end_when_the_one_that_made_them_is_killed() -> None:
    # Each of them has the output open: its end is reached when the last of them has ended.
    done = subprocess.run([sys.executable, "-c", PARENT], capture_output=True, timeout=60, check=False)
    assert done.returncode == -signal.SIGKILL
    assert done.stderr == b""


def test_a_task_in_the_background_is_done_when_it_is_finished(tmp_path: Path) -> None:
    task = parallel.BackgroundTask((tmp_path / "made").touch)
    task.finish()
    assert (tmp_path / "made").exists()


def test_a_task_in_the_background_has_a_result() -> None:
    assert parallel.BackgroundTask(lambda: {"words": (1, 2)}).finish() == {"words": (1, 2)}


def test_what_a_task_in_the_background_raises_is_raised() -> None:
    def work() -> None:
        raise ResolutionsError("no such paragraph", "a.md", 3, 4)

    with pytest.raises(ResolutionsError, match=r"a\.md:3:4: no such paragraph"):
        parallel.BackgroundTask(work).finish()


def test_progress_reaches_the_end() -> None:
    steps: list[tuple[int, int]] = []
    parallel.each(abs, MANY, workers=2, progress=lambda done, total: steps.append((done, total)))
    assert steps[-1] == (len(MANY), len(MANY))
    assert steps == sorted(steps)


DYING = """
import os, sys
from concurrent.futures import ProcessPoolExecutor
from mkdocs_resolutions.cli import main
from resolutions.runtime import parallel

pools = []

class Pool(ProcessPoolExecutor):
    def __init__(self, workers, context, initializer, arguments):
        pools.append(self)
        if len(pools) == int(sys.argv[1]):
            initializer, arguments = os._exit, (137,)
        super().__init__(workers, context, initializer, arguments)

parallel.ProcessPoolExecutor = Pool
sys.exit(main(["build"]))
"""
"""A build in which the processes of one of its stages die."""


@pytest.mark.building
@pytest.mark.parametrize(
    "stage", rarely({"sources are read": 1, "themes are found": 2, "pages are rendered": 3}, "pages are rendered")
)
def test_a_build_whose_processes_die_gives_one_clear_error(stage: int, tmp_path: Path) -> None:
    (tmp_path / "docs" / "sources").mkdir(parents=True)
    for number in range(parallel.ENOUGH):
        text = f"---\nsymbol: S/2020/{number + 1}\nlanguage: en\ndate: 2020-01-01\n---\nLetter\n\nThe tide is low.\n"
        (tmp_path / "docs" / "sources" / f"{number}.md").write_text(text, encoding="utf-8")
    settings = "site_name: Tides\ntheme: {name: material, font: false}\nplugins: [{resolutions: {workers: 3}}]\n"
    (tmp_path / "mkdocs.yml").write_text(settings, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, "-c", DYING, str(stage)],
        cwd=tmp_path,
        env=os.environ | {"XDG_CACHE_HOME": str(tmp_path / "cache"), "NO_MKDOCS_2_WARNING": "true"},
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 2, done.stderr
    assert "Traceback" not in done.stderr
    assert done.stderr.count("is there enough memory?") == 1
    assert not (tmp_path / "site").exists()
